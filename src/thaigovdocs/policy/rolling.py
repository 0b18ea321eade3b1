"""Next year's edition of a policy file, as YAML text.

A file without a base is extended: the new edition is a handful of lines.  An edition
whose documents stand in its base is copied with its comments, and extends the same base.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import Root
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.bases import Extending
from thaigovdocs.policy.decisions import Decision, decisions, former_paper
from thaigovdocs.policy.facts import issued_number
from thaigovdocs.policy.file import PolicyFile
from thaigovdocs.policy.kinds.base import Circular, Entry
from thaigovdocs.policy.merging import entry_id
from thaigovdocs.policy.sources import decode
from thaigovdocs.policy.tree import Map
from thaigovdocs.policy.writing import (
    MARK,
    Plain,
    Sheet,
    inline,
    key_of,
    mapping_of,
    read_sheet,
    remark,
    sequence_of,
    write_sheet,
)
from thaigovdocs.thai.digits import to_arabic, to_thai

_CIRCULAR = re.compile(r"/\s*ว\.?\s*[0-9]")
_COUNT = re.compile(r"(?:ว\.?\s*)?([0-9]+)")
_HEADING = re.compile(r"(?<=^# )ฉบับปีงบประมาณ [0-9]+ ต่อจาก .*$", re.MULTILINE)
_NAMES = {"number": "เลขที่", "date": "วันที่"}
_EMPTY = Plain("")


def next_edition(
    source: Path,
    file: PolicyFile,
    target: Path,
    fiscal_year: int,
    *,
    root: Path,
    copy: bool = False,
    answers: Mapping[str, str] | None = None,
) -> str:
    """Return the text of the edition of *fiscal_year* that follows *file*.

    Args:
        source: the file that *file* was read from.
        file: last year's edition.
        target: where the text will stand; what it extends is named from there.
        fiscal_year: the Buddhist year of the new edition.
        root: the folder below which the files of *file* lie.
        copy: copy the whole file with its comments, even where it could be extended.
        answers: what is decided already, by :attr:`Decision.path`; the rest stays open
            and is marked.

    Raises:
        PolicyError: what it must extend lies neither beside *target* nor below it.
        UsageError: an answer is to no question.
    """
    asked = decisions(file)
    given = {path: text.strip() for path, text in (answers or {}).items() if text.strip()}
    if unknown := sorted(given.keys() - {each.path for each in asked}):
        known = ", ".join(each.path for each in asked)
        raise UsageError(f"expected answers to {known}, found '{unknown[0]}'")
    text = decode(file.sources[file.name or os.fspath(source)], file.name)
    edition = _Edition(file, fiscal_year, asked, given)
    sheet = read_sheet(text)
    base = sheet.get("extends")
    if base and not copy:
        tree = _tree(source.parent / str(base), root)
        copy = {entry.key for entry in file.documents} <= set(_ids(tree))
    if not copy:
        return edition.short(_reach(source, target), source.name)
    if base:
        beside = source.parent / str(base)
        sheet["extends"] = _reach(beside, target)
        edition.inherited = _tree(beside, root)
    edition.change(sheet)
    return _HEADING.sub(_heading(fiscal_year, source.name), write_sheet(sheet, text), count=1)


def _heading(fiscal_year: int, name: str) -> str:
    return f"ฉบับปีงบประมาณ {fiscal_year} ต่อจาก {name}"


def _reach(base: Path, target: Path) -> str:
    """Return the name by which a file at *target* reaches *base*."""
    try:
        return base.resolve().relative_to(target.resolve().parent).as_posix()
    except ValueError:
        params = {"base": str(base), "file": str(target)}
        raise PolicyError(findings=[Finding("TGD183", Origin(), params)]) from None


def _tree(path: Path, root: Path) -> Map:
    """Return the tree of a base that was read before without a fault."""
    extending = Extending(os.fspath(path), Root(root), source=path)
    return extending.read_file(path, os.fspath(path)) or Map(mark=Origin().mark)  # type: ignore[arg-type]


def _ids(tree: Map) -> Iterator[str]:
    for entry in tree.entries("documents"):
        yield entry_id(entry, ("documents",)) or ""


class _Edition:
    """What the new edition says, and how it is put into a sheet."""

    def __init__(
        self,
        file: PolicyFile,
        fiscal_year: int,
        asked: tuple[Decision, ...],
        given: Mapping[str, str],
    ) -> None:
        self.file = file
        self.year = fiscal_year
        self.asked = asked
        self.given = given
        self.inherited: Map | None = None
        self.marked: set[str] = set()  # the decisions whose line says that they are open

    def short(self, base: str, name: str) -> str:
        """Return a file that extends *base*."""
        sheet = mapping_of(thaigovdocs=Plain("1"), extends=base, fiscal_year=Plain(str(self.year)))
        sheet.yaml_set_start_comment(
            f"{_heading(self.year, name)}\nบรรทัดที่มีหมายเหตุว่าต้องระบุ ให้ตัดสินใจใหม่ ที่เหลือเป็นไปตามแฟ้มเดิม"
        )
        if self.file.issued:
            sheet["issued"] = _EMPTY
        self.sign(sheet)
        if ended := self.ended():
            sheet["policy"] = mapping_of(supersedes=mapping_of(**ended))
            self.mark_ended(sheet["policy"]["supersedes"])
        self.add_rows(sheet, None, self.file.documents)
        return write_sheet(sheet, "")

    def change(self, sheet: Sheet) -> None:
        """Make a copy of last year's file the new edition."""
        _put(sheet, "fiscal_year", self.numeral(sheet), after=("thaigovdocs", "extends"))
        self.sign(sheet)
        if ended := self.ended():
            self.supersede(sheet, ended)
        documents = sheet.get(key_of(sheet, "documents"))
        held = {_key(entry): (place, entry) for place, entry in enumerate(documents or ())}
        for entry in self.file.documents:
            if entry.key in held:
                self.reopen(documents, *held[entry.key], entry)
        self.add_rows(sheet, documents, [e for e in self.file.documents if e.key not in held])
        self.empty_register(sheet)

    def numeral(self, sheet: Sheet) -> Plain:
        written = str(sheet.get(key_of(sheet, "fiscal_year"), ""))
        year = str(self.year)
        return Plain(to_thai(year) if written != to_arabic(written) else year)

    def sign(self, sheet: Sheet) -> None:
        """Name the signers; those that were not asked for are marked to be confirmed."""
        if not self.file.signatory:
            return
        key = key_of(sheet, "signatory")
        answer = self.given.get("signatory")
        if answer:
            sheet[key] = _signers(answer)
            return
        last = next(each.last for each in self.asked if each.path == "signatory")
        if key not in sheet:
            names = [str(name) for name in self.file.signatory]
            sheet[key] = names[0] if len(names) == 1 else inline_list(names)
        remark(sheet, key, f"{MARK} ผู้ลงนามยังเป็น {last} หรือไม่")

    def empty_register(self, sheet: Sheet) -> None:
        """Empty what the registry gave last year; keys and comments stay to be filled again."""
        issued = sheet.get(key_of(sheet, "issued"))
        if issued is None and self.inherited is not None and self.inherited.map("issued"):
            sheet["issued"] = _EMPTY
        for id_, given in (issued or {}).items():
            for name in _NAMES:
                key = key_of(given, name)
                if key in given:
                    given[key] = _EMPTY
                    if f"documents.{id_}.{name}" not in self.marked:
                        remark(given, key, f"{MARK} {_NAMES[name]}")

    def ended(self) -> dict[str, object]:
        """Return what ``supersedes`` says of the announcement or order before this one."""
        former, now = former_paper(self.file), self.file.policy.supersedes
        if former is None:
            return {}
        ended: dict[str, object] = {}
        if now is None or "fiscal_year" not in now.title:  # such a title follows the year itself
            ended["title"] = former.title
            if former.subject:
                ended["subject"] = former.subject
        if former.number is not None or (now and now.number):
            ended["number"] = former.number or _EMPTY
        return {**ended, "date": Plain(former.day) if former.day else _EMPTY}

    def mark_ended(self, ended: Sheet) -> None:
        for name in ("number", "date"):
            if name in ended and not ended[name]:
                remark(ended, name, f"{MARK} {_NAMES[name]}ของฉบับปีก่อน")

    def supersede(self, sheet: Sheet, ended: Mapping[str, object]) -> None:
        policy = sheet.get(key_of(sheet, "policy"))
        if policy is None:
            policy = mapping_of()
            sheet["policy"] = policy
        former = policy.get("supersedes")
        if former is None:
            policy.insert(0, "supersedes", mapping_of(**ended))
        else:
            for name in ("number", "date", "subject"):
                key = key_of(former, name)
                if key in former and name not in ended:
                    former[key] = _EMPTY
            for name, value in ended.items():
                former[key_of(former, name)] = value
        self.mark_ended(policy["supersedes"])

    def row(self, entry: Entry) -> Sheet | None:
        """Return the line of *entry* in ``documents``; ``None`` with nothing to decide."""
        asked = [each for each in self.asked if each.document == entry.key]
        if not asked and not self.own_year(entry):
            return None
        row = inline(mapping_of(**({"id": str(entry.id)} if entry.id else {"kind": entry.kind})))
        for decision in asked:
            answer = self.given.get(decision.path)
            if decision.kind != "signatory":
                row[decision.kind] = self.value(entry, decision, answer)
            elif answer:
                row["signatory"] = _signers(answer)
        if year := self.own_year(entry):
            row["fiscal_year"] = Plain(str(year))
        return row

    def own_year(self, entry: Entry) -> int | None:
        """Return the new year of a paper that names a year of its own."""
        own, last = entry.fiscal_year, self.file.fiscal_year
        return own + self.year - last if own and own > 0 and last else None

    def value(self, entry: Entry, decision: Decision, answer: str | None) -> object:
        if decision.kind == "date":
            return _plain(answer) if answer else _EMPTY
        if not self.is_circular(entry):
            return _plain(answer) if answer else _EMPTY
        count = _COUNT.fullmatch(to_arabic(answer)) if answer else None
        if answer and not count:
            return answer
        return inline(mapping_of(circular=Plain(count[1]) if count else _EMPTY))

    def is_circular(self, entry: Entry) -> bool:
        number = issued_number(self.file, entry)
        if isinstance(number, Circular) or isinstance(getattr(entry, "number", None), Circular):
            return True
        return bool(number and _CIRCULAR.search(to_arabic(number)))

    def words(self, asked: list[Decision]) -> str:
        """Return the remark that names what is open."""
        is_open = [each for each in asked if each.path not in self.given]
        self.marked.update(each.path for each in is_open)
        said = [_NAMES[each.kind] for each in is_open if each.kind in _NAMES]
        said += [f"ผู้ลงนามยังเป็น {each.last} หรือไม่" for each in is_open if each.kind == "signatory"]
        return f"{MARK} {' '.join(said)}" if said else ""

    def reopen(self, documents: Sheet, place: int, held: Sheet, entry: Entry) -> None:
        """Open number and date where *held*, the entry of the copied file, gives them."""
        for name, value in (self.row(entry) or {}).items():
            key = key_of(held, str(name))
            if name in {"id", "kind"} or (key not in held and not self.needs(entry, str(name))):
                continue
            held[key] = value
        asked = [each for each in self.asked if each.document == entry.key]
        asked = [each for each in asked if key_of(held, each.kind) in held]
        if held.fa.flow_style():
            if said := self.words(asked):
                remark(documents, place, said)
            return
        for decision in asked:
            if said := self.words([decision]):
                remark(held, key_of(held, decision.kind), said)

    def needs(self, entry: Entry, name: str) -> bool:
        """Tell whether a value must be written though last year's file did not."""
        path = f"documents.{entry.key}.{name}"
        return path in self.given or (self.is_inherited(entry.key) and name in {"number", "date"})

    def is_inherited(self, key: str) -> bool:
        return self.inherited is not None and key in set(_ids(self.inherited))

    def add_rows(self, sheet: Sheet, documents: Sheet | None, entries: Sequence[Entry]) -> None:
        """Add the lines of papers that stand in the base only."""
        for entry in reversed(entries):
            row = self.row(entry)
            if row is None:
                continue
            if documents is None:
                documents = sheet["documents"] = sequence_of()
            documents.insert(0, row)
            if said := self.words([each for each in self.asked if each.document == entry.key]):
                remark(documents, 0, said)


def inline_list(names: list[str]) -> object:
    """Return *names* as a list between brackets."""
    listed = sequence_of(*names)
    listed.fa.set_flow_style()
    return listed


def _signers(answer: str) -> object:
    names = [name.strip() for name in answer.split(",") if name.strip()]
    return names[0] if len(names) == 1 else inline_list(names)


def _plain(answer: str) -> str:
    """Return *answer* without quotes where it can stand without them."""
    return Plain(answer) if re.fullmatch(r"[0-9๐-๙/-]+", answer) else answer


def _put(sheet: Sheet, name: str, value: object, *, after: tuple[str, ...]) -> None:
    """Set *name* where it stands, else behind the last of the keys *after*."""
    key = key_of(sheet, name)
    if key in sheet:
        sheet[key] = value
        return
    keys = [str(each) for each in sheet]
    sheet.insert(max(keys.index(each) for each in after if each in keys) + 1, key, value)


def _key(held: Sheet) -> str:
    found = held.get("id", held.get(key_of(held, "kind")))
    return str(found)
