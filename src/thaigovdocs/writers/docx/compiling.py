"""A template read once and filled many times; its package is never parsed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import TemplateError
from thaigovdocs.files.packages import fetching_field
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.writers.docx.opc import (
    LEVEL_EACH,
    Member,
    fault_of_field,
    read_package,
    write_package,
)
from thaigovdocs.writers.docx.prepared import Part, Slot, prepared_part
from thaigovdocs.writers.docx.program import STATE, Fault, Scope, Step, build
from thaigovdocs.writers.docx.runs import RunFilter
from thaigovdocs.writers.docx.values import Missing, State, View
from thaigovdocs.writers.docx.views import Context

DOCUMENT = "word/document.xml"
CONTENT_TYPES = "[Content_Types].xml"

_DYNAMIC = re.compile(rb"\{(<[^>]*>)*[{%#]")
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class PictureSlot:
    """A place for a picture: the member that is swapped and the box it stands in (EMU)."""

    member: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Filled:
    """A part that is filled: what writes it, and the empty runs that this leaves behind."""

    name: str
    write: Step
    empties: tuple[str, ...]


class CompiledTemplate:
    """A DOCX template ready to be filled.

    Attributes:
        name: what faults call it.
        slots: the pictures it has a place for, by name.
        paths: the names that it uses.
    """

    def __init__(self, package: bytes, *, name: str, context: type[View] | None = Context) -> None:
        """Read the bytes of a DOCX file.

        Args:
            package: the bytes.
            name: of the file.
            context: what it will be filled with, to look up all names now; ``None`` to
                find out when it is filled.

        Raises:
            TemplateError: the package is not safe, or tags of it cannot be read or use
                names, filters and the like that there are not: all of a part at once.
        """
        self.name = name
        self.slots: dict[str, PictureSlot] = {}
        self._context = context
        members = read_package(package, name=name)
        self._contents = {member.name: member for member in members}
        for wanted in (DOCUMENT, CONTENT_TYPES):
            if wanted not in self._contents:
                raise self._refused("TGD731", reason=f"it has no {wanted}")
        paths: set[str] = set()
        self._plan: list[Member | _Filled] = [self._read(member, paths) for member in members]
        self.paths = frozenset(paths)

    def member(self, name: str) -> Member | None:
        """Return the member *name* as the template has it."""
        return self._contents.get(name)

    def fill(
        self,
        context: View,
        *,
        numerals: Numerals = Numerals.ARABIC,
        members: Mapping[str, Member] | None = None,
        pictures: Mapping[str, int] | None = None,
        check: Callable[[Mapping[str, str]], None] | None = None,
    ) -> bytes:
        """Return the DOCX of *context*.

        Args:
            context: its names are those that the template knows.
            numerals: the digits of numbers.
            members: members that stand for those of the template, or join them, by name.
            pictures: the width in EMU of each picture that is drawn, by slot.
            check: looks at the XML of the filled parts before they are packed.

        Raises:
            TemplateError: the template asks for a name that is not there, or for
                something that a template may not do.
        """
        swapped = members or {}
        names = {name: getattr(context, name) for name in type(context).__annotations__}
        drawn = dict.fromkeys(self.slots) | dict(pictures or {})
        scope: Scope = {**names, "pictures": drawn, STATE: State(numerals)}
        steps = [step for step in self._plan if isinstance(step, _Filled)]
        printed = {step.name: self._fill(step, scope) for step in steps}
        if check:
            check(printed)
        made = (
            swapped.get(step.name, step)
            if isinstance(step, Member)
            else Member.pack(step.name, printed[step.name].encode(), LEVEL_EACH)
            for step in self._plan
        )
        more = (member for name, member in swapped.items() if name not in self._contents)
        return write_package((*made, *more))

    def parts(self) -> Iterator[tuple[bytes, Part]]:
        """Yield the XML of each part that is filled, and what it is read to."""
        for step in self._plan:
            if isinstance(step, _Filled):
                content = self._contents[step.name].content()
                yield content, self._read_part(step.name, content)

    def _fill(self, step: _Filled, scope: Scope) -> str:
        words: list[str] = []
        try:
            step.write(dict(scope), words.append)
        except Fault as fault:
            raise self._told(step.name, fault) from fault
        xml = "".join(words)
        for empty in step.empties:
            xml = xml.replace(empty, "")
        field = fetching_field(xml.encode()) if "instr" in xml else ""
        if field:  # which tags put together, so that nobody saw it in the template itself
            raise self._refused("TGD732", member=step.name, reason=fault_of_field(field))
        return xml

    def _read(self, member: Member, paths: set[str]) -> Member | _Filled:
        if not member.name.endswith(".xml"):
            return member
        content = member.content()
        if not is_dynamic(member.name, content):
            return member
        part = prepared_part(content) or self._read_part(member.name, content)
        paths.update(part.paths)
        self._add_slots(member.name, part.slots)
        runs = tuple(map(RunFilter, part.runs))
        empties = tuple(empty for run in runs for empty in run.empty)
        return _Filled(member.name, build(part.program, runs), empties)

    def _read_part(self, name: str, content: bytes) -> Part:
        """Return the part *name* read anew."""
        from thaigovdocs.writers.docx.faults import found_in, parse
        from thaigovdocs.writers.docx.grammar import TemplateReader
        from thaigovdocs.writers.docx.parts import read_part

        source = read_part(content, part=name, template=self.name)
        reader = TemplateReader(self._context)
        program = reader.read(parse(source.text, template=self.name, part=name))
        if reader.faults:
            where = {"template": self.name, "part": name}
            raise TemplateError(
                findings=[
                    found_in(source.text, each.line, code=each.code, params=each.params, **where)
                    for each in reader.faults
                ]
            )
        return Part(program, source.runs, source.slots, tuple(sorted(reader.paths)))

    def _told(self, part: str, fault: Fault) -> TemplateError:
        """Return the error of what went wrong while *part* was filled in."""
        from thaigovdocs.writers.docx.faults import found_in
        from thaigovdocs.writers.docx.parts import read_part

        cause = fault.cause
        params = {"reason": str(cause), "reason_th": str(cause)}
        if isinstance(cause, Missing):
            params = {"name": cause.name, "names": cause.known or _names()}
        source = read_part(self._contents[part].content(), part=part, template=self.name).text
        code = "TGD733" if isinstance(cause, Missing) else "TGD735"
        finding = found_in(
            source, fault.line, template=self.name, part=part, code=code, params=params
        )
        return TemplateError(findings=[finding])

    def _refused(self, code: str, **params: str) -> TemplateError:
        return TemplateError(findings=[Finding.of(code, Origin.of_file(self.name), None, **params)])

    def _add_slots(self, part: str, slots: tuple[Slot, ...]) -> None:
        if not slots:
            return
        folder, _, file = part.rpartition("/")
        relations = self._contents.get(f"{folder}/_rels/{file}.rels")
        targets = _targets(relations.content().decode()) if relations else {}
        for slot in slots:
            target = targets.get(slot.relationship, "")
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            self.slots[slot.name] = PictureSlot(path, slot.width, slot.height)


def is_dynamic(name: str, content: bytes) -> bool:
    """Return whether the part *name* of a template is filled."""
    return name == DOCUMENT or (name.endswith(".xml") and bool(_DYNAMIC.search(content)))


def _targets(relations: str) -> dict[str, str]:
    found = [dict(_ATTRIBUTE.findall(tag)) for tag in _RELATION.findall(relations)]
    return {relation.get("Id", ""): relation.get("Target", "") for relation in found}


def _names() -> str:
    from thaigovdocs.writers.docx.views import Paper

    return "doc." + ", doc.".join(sorted(field.name for field in fields(Paper)))
