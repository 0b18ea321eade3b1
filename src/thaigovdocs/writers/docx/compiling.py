"""A template compiled once and filled many times; its package is never parsed again."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2 import TemplateError as JinjaError

from thaigovdocs.errors import TemplateError
from thaigovdocs.files.packages import fetching_field
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.writers.docx.context import Paper
from thaigovdocs.writers.docx.faults import check_tags, fault_of, unknown_of
from thaigovdocs.writers.docx.names import NameReader
from thaigovdocs.writers.docx.opc import (
    LEVEL_EACH,
    Member,
    fault_of_field,
    read_package,
    write_package,
)
from thaigovdocs.writers.docx.parts import Slot, literal_braces, read_part
from thaigovdocs.writers.docx.prepared import Prepared, prepared_code
from thaigovdocs.writers.docx.runs import RunMarker
from thaigovdocs.writers.docx.sandbox import TemplateEnvironment, View

DOCUMENT = "word/document.xml"

_DYNAMIC = re.compile(rb"\{(<[^>]*>)*[{%#]")
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class PictureSlot:
    """A place for a picture: the member that is swapped and the box it stands in (EMU)."""

    member: str
    width: int
    height: int


class CompiledTemplate:
    """A DOCX template ready to be filled.

    Attributes:
        name: what faults call it.
        slots: the pictures it has a place for, by name.
        paths: the names that it uses, where *doc* was given.
    """

    def __init__(self, package: bytes, *, name: str, doc: type[View] | None = None) -> None:
        """Compile the bytes of a DOCX file.

        Args:
            package: the bytes.
            name: of the file.
            doc: the kind of what it will be filled with, to look up all names now;
                ``None`` to find out when it is filled.

        Raises:
            TemplateError: the package is not safe, a tag of it cannot be read, or it
                uses names that *doc* does not have: all of them.
        """
        self.name = name
        self.slots: dict[str, PictureSlot] = {}
        self._environment = TemplateEnvironment()
        self._sources: dict[str, str] = {}
        members = read_package(package, name=name)
        self._contents = {member.name: member for member in members}
        if DOCUMENT not in self._contents:
            reason = f"it has no {DOCUMENT}"
            raise TemplateError(
                findings=[Finding.of("TGD731", Origin.of_file(name), reason=reason)]
            )
        self._trees: dict[str, nodes.Template] = {}
        self._printed: set[str] = set()
        marker = RunMarker(self._environment.register)
        self._plan: list[Member | tuple[str, Template]] = [
            self._compile(member, marker) for member in members
        ]
        self._empties = marker.empties
        self.paths = self._read_names(doc) if doc else frozenset()
        self._trees.clear()

    def member(self, name: str) -> Member | None:
        """Return the member *name* as the template has it."""
        return self._contents.get(name)

    def fill(
        self,
        paper: Any,
        *,
        members: Mapping[str, Member] | None = None,
        pictures: Mapping[str, int] | None = None,
        check: Callable[[Mapping[str, str]], None] | None = None,
    ) -> bytes:
        """Return the DOCX of *paper*.

        Args:
            paper: what the template knows as ``doc``.
            members: members that stand for those of the template, by name.
            pictures: the width in EMU of each picture that is drawn, by slot.
            check: looks at the XML of the filled parts before they are packed.

        Raises:
            TemplateError: the template asks for a name that is not there, or for
                something that a template may not do.
        """
        swapped = members or {}
        context = {"doc": paper, "pictures": dict.fromkeys(self.slots) | dict(pictures or {})}
        steps = (step for step in self._plan if not isinstance(step, Member))
        printed = {name: self._render(template, context) for name, template in steps}
        for part, xml in printed.items():
            self._vet(part, xml)
        if check:
            check(printed)
        return write_package(
            swapped.get(step.name, step)
            if isinstance(step, Member)
            else Member.pack(step[0], printed[step[0]].encode(), LEVEL_EACH)
            for step in self._plan
        )

    def _read_names(self, doc: type[View]) -> frozenset[str]:
        """Return the names that the template uses; those that nothing has are an error."""
        reader = NameReader(doc)
        findings = []
        for part, tree in self._trees.items():
            findings += [
                unknown_of(unknown, self._sources[part], template=self.name, part=part)
                for unknown in reader.read(tree)
            ]
        if findings:
            raise TemplateError(findings=findings)
        return frozenset(reader.printed) | self._printed

    def _render(self, template: Template, context: dict[str, Any]) -> str:
        try:
            xml = template.render(context).replace("\n", "")
        except (JinjaError, ArithmeticError, TypeError, ValueError, RecursionError) as fault:
            raise fault_of(fault, self._sources, template=self.name, names=_names()) from fault
        for empty in self._empties:
            xml = xml.replace(empty, "")
        return xml

    def _vet(self, part: str, xml: str) -> None:
        """Refuse a field that tags put together, which nobody saw in the template itself."""
        field = fetching_field(xml.encode()) if "instr" in xml else ""
        if field:
            told = {"member": part, "reason": fault_of_field(field)}
            raise TemplateError(
                findings=[Finding.of("TGD732", Origin.of_file(self.name), None, **told)]
            )

    def _compile(self, member: Member, marker: RunMarker) -> Member | tuple[str, Template]:
        if not member.name.endswith(".xml"):
            return member
        content = member.content()
        if not is_dynamic(member.name, content):
            return member
        part = read_part(content, part=member.name, template=self.name)
        source = literal_braces(marker.mark(part.text))
        self._sources[member.name] = source
        self._add_slots(member.name, part.slots)
        return member.name, self._template(member.name, source)

    def _template(self, part: str, source: str) -> Template:
        environment = self._environment
        prepared = prepared_code(source)
        if prepared is not None:
            code = compile(prepared.code, part, "exec")
            self._printed.update(prepared.names)
        else:
            tree = self._trees[part] = self._parse(part, source)
            code = environment.compile(tree, name=part, filename=part)
        return Template.from_code(environment, code, environment.make_globals(None), None)

    def _parse(self, part: str, source: str) -> nodes.Template:
        environment = self._environment
        try:
            open_tag = check_tags(environment, source, part=part, template=self.name)
            if open_tag is not None:
                raise open_tag
            return environment.parse(source, part, part)
        except TemplateSyntaxError as fault:
            fault.name = part  # which the lexer does not know
            raise fault_of(fault, self._sources, template=self.name) from fault

    def prepare(self, doc: type[View]) -> Iterator[tuple[str, Prepared]]:
        """Yield the source of each part that is filled, and what it is compiled to.

        Args:
            doc: the kind of what it will be filled with.
        """
        for part, source in self._sources.items():
            tree = self._parse(part, source)
            reader = NameReader(doc)
            deque(reader.read(tree), maxlen=0)
            code = self._environment.compile(tree, name=part, filename=part, raw=True)
            yield source, Prepared(code, tuple(sorted(reader.printed)))

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
    """Tell whether the part *name* of a template is filled."""
    return name == DOCUMENT or (name.endswith(".xml") and bool(_DYNAMIC.search(content)))


def _targets(relations: str) -> dict[str, str]:
    found = [dict(_ATTRIBUTE.findall(tag)) for tag in _RELATION.findall(relations)]
    return {relation.get("Id", ""): relation.get("Target", "") for relation in found}


def _names() -> str:
    return "doc." + ", doc.".join(sorted(field.name for field in fields(Paper)))
