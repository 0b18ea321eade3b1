"""What a new edition says, and how it is put into a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import thaigovdocs._regex as re
from thaigovdocs.editions.decisions import Decision, former_paper
from thaigovdocs.policy.language.facts import issued_date, issued_number
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.leaves import leaves
from thaigovdocs.policy.loading.merging import entry_id
from thaigovdocs.policy.model.kinds.base import Circular, Entry
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.policy.source.tree import Map
from thaigovdocs.policy.source.writing import (
    MARK,
    Plain,
    Rows,
    Sheet,
    inline,
    key_of,
    mapping_of,
    remark,
    sequence_of,
    write_sheet,
)
from thaigovdocs.thai.dates import OpenDay
from thaigovdocs.thai.digits import to_arabic, to_thai

_CIRCULAR = re.compile(r"/\s*ว\.?\s*[0-9]")
_COUNT = re.compile(r"(?:ว\.?\s*)?([0-9]+)")
_NAMES = {"number": "เลขที่", "date": "วันที่"}
_EMPTY: Plain = Plain("")


def heading(fiscal_year: int, name: str) -> str:
    """Return the first comment of an edition that follows the file *name*."""
    return f"ฉบับปีงบประมาณ {fiscal_year} ต่อจาก {name}"


def ids_of(tree: Map) -> frozenset[str]:
    """Return the ids of the documents of *tree*."""
    entries = tree.entries("documents")
    return frozenset(entry_id(entry, ("documents",)) or "" for entry in entries)


class Edition:
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
        self.is_first = False  # the file it follows is of no year
        self.marked: set[str] = set()  # the decisions whose line says that they are open

    def short(self, base: str, name: str) -> str:
        """Return a file that extends *base*."""
        sheet = mapping_of(thaigovdocs=Plain("1"), extends=base, fiscal_year=Plain(str(self.year)))
        sheet.yaml_set_start_comment(
            f"{heading(self.year, name)}\nบรรทัดที่มีหมายเหตุว่าต้องระบุ ให้ตัดสินใจใหม่ ที่เหลือเป็นไปตามแฟ้มเดิม"
        )
        if self.file.issued:
            sheet["issued"] = _EMPTY
        self.sign(sheet)
        if ended := self.ended():
            sheet["policy"] = mapping_of(supersedes=mapping_of(**ended))
            self.mark_ended(sheet)
        self.add_rows(sheet, None, self.file.documents)
        return write_sheet(sheet, "")

    def change(self, sheet: Sheet) -> None:
        """Make a copy of last year's file the new edition."""
        _put(sheet, "fiscal_year", self.numeral(sheet), after=("thaigovdocs", "extends"))
        self.sign(sheet)
        if ended := self.ended():
            self.supersede(sheet, ended)
        documents = sheet.get(key_of(sheet, "documents"))
        held = {_key(entry): place for place, entry in enumerate(documents or ())}
        for entry in self.file.documents:
            if entry.key in held:
                self.reopen(sheet, held[entry.key], entry)
        self.add_rows(sheet, documents, [e for e in self.file.documents if e.key not in held])
        self.empty_register(sheet)

    def numeral(self, sheet: Sheet) -> Plain:
        """Return the new year in the digits that the file writes."""
        written = str(sheet.get(key_of(sheet, "fiscal_year"), ""))
        year = str(self.year)
        plain: Plain = Plain(to_thai(year) if written != to_arabic(written) else year)
        return plain

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
        remark(f"{MARK} ผู้ลงนามยังเป็น {last} หรือไม่", (sheet, key))

    def empty_register(self, sheet: Sheet) -> None:
        """Empty what the registry gave last year; keys and comments stay to be filled again."""
        top = key_of(sheet, "issued")
        issued = sheet.get(top)
        if issued is None and self.inherited is not None and self.inherited.map("issued"):
            sheet[top] = _EMPTY
        for id_, given in (issued or {}).items():
            for name in _NAMES:
                key = key_of(given, name)
                if key in given:
                    given[key] = _EMPTY
                    if f"documents.{id_}.{name}" not in self.marked:
                        places = (sheet, top), (issued, id_), (given, key)
                        remark(f"{MARK} {_NAMES[name]}", *places)

    def ended(self) -> dict[str, object]:
        """Return what ``supersedes`` says of the announcement or order before this one.

        Nothing where the file ends no paper: whether this one ends last year's is an order
        that somebody gives.
        """
        former, now = former_paper(self.file), self.file.policy.supersedes
        if now is None:
            return {}
        if self.is_first:
            return {"date": _EMPTY}
        if former is None:
            return {}
        ended: dict[str, object] = {}
        is_told = "fiscal_year" in now.title  # follows the year itself
        if not is_told:
            ended["title"] = former.title
        if former.number is not None or now.number:
            ended["number"] = former.number or _EMPTY
        if former.subject and not is_told:
            ended["subject"] = former.subject
        return {**ended, "date": Plain(former.day) if former.day else _EMPTY}

    def mark_ended(self, sheet: Sheet) -> None:
        """Mark what is not known of the paper before."""
        top = key_of(sheet, "policy")
        policy = sheet[top]
        ended = policy["supersedes"]
        for name in _NAMES:
            key = key_of(ended, name)
            if key in ended and not ended[key]:
                places = (sheet, top), (policy, "supersedes"), (ended, key)
                remark(f"{MARK} {_NAMES[name]}ของฉบับปีก่อน", *places)

    def supersede(self, sheet: Sheet, ended: Mapping[str, object]) -> None:
        """Let a copied file end the paper of last year."""
        policy = sheet.get(key_of(sheet, "policy"))
        if policy is None:
            policy = mapping_of()
            sheet["policy"] = policy
        former = policy.get("supersedes")
        if former is None:
            first = 1 if policy.ca.comment else 0  # a comment above stays with its key
            policy.insert(first, "supersedes", mapping_of(**ended))
        else:
            subject = key_of(former, "subject")
            if "title" in ended and subject in former:
                former[subject] = _EMPTY
            for name, value in ended.items():
                former[key_of(former, name)] = value
        self.mark_ended(sheet)

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
        """Return what stands under a number or a date: the answer, or an open value."""
        if decision.kind == "date":
            return _plain(answer) if answer else self.open_date(entry)
        if not self.is_circular(entry):
            return _plain(answer) if answer else _EMPTY
        count = _COUNT.fullmatch(to_arabic(answer)) if answer else None
        if answer and not count:
            return answer
        return inline(mapping_of(circular=Plain(count[1]) if count else _EMPTY))

    def open_date(self, entry: Entry) -> Plain:
        """Return an open date: a month without a day where a text of the file prints it."""
        name = re.compile(rf"documents\.{re.escape(entry.key).replace('-', '[-_]')}\.date\b")
        words = (leaf.value for leaf in leaves(self.file) if isinstance(leaf.value, str))
        day = issued_date(self.file, entry)
        if day is None or not any(name.search(each) for each in words):
            return _EMPTY
        moved = self.year - (self.file.fiscal_year or self.year)
        year = day.year + moved - (543 if isinstance(day, OpenDay) else 0)
        month: Plain = Plain(f"{year:04}-{day.month:02}")
        return month

    def is_circular(self, entry: Entry) -> bool:
        """Tell whether the paper had, or is to have, a circular number."""
        number = issued_number(self.file, entry)
        if isinstance(number, Circular) or isinstance(entry.written_number, Circular):
            return True
        return bool(number and _CIRCULAR.search(to_arabic(number)))

    def words(self, asked: list[Decision]) -> str:
        """Return the remark that names what is open."""
        is_open = [each for each in asked if each.path not in self.given]
        self.marked.update(each.path for each in is_open)
        said = [_NAMES[each.kind] for each in is_open if each.kind in _NAMES]
        said += [f"ผู้ลงนามยังเป็น {each.last} หรือไม่" for each in is_open if each.kind == "signatory"]
        return f"{MARK} {' '.join(said)}" if said else ""

    def reopen(self, sheet: Sheet, place: int, entry: Entry) -> None:
        """Open number and date where the copied file gives them: the document at *place*."""
        top = key_of(sheet, "documents")
        documents = sheet[top]
        held = documents[place]
        for name, value in (self.row(entry) or {}).items():
            key = key_of(held, str(name))
            if name in {"id", "kind"} or (key not in held and not self.needs(entry, str(name))):
                continue
            if name == "signatory" and isinstance(held[key], Mapping):
                held[key][key_of(held[key], "people")] = value
                continue
            held[key] = value
        asked = [each for each in self.asked if each.document == entry.key]
        asked = [each for each in asked if key_of(held, each.kind) in held]
        if held.fa.flow_style():
            if said := self.words(asked):
                remark(said, (sheet, top), (documents, place))
            return
        for decision in asked:
            if said := self.words([decision]):
                places = (sheet, top), (documents, place), (held, key_of(held, decision.kind))
                remark(said, *places)

    def needs(self, entry: Entry, name: str) -> bool:
        """Tell whether a value must be written though last year's file did not."""
        path = f"documents.{entry.key}.{name}"
        return path in self.given or (self.is_inherited(entry.key) and name in {"number", "date"})

    def is_inherited(self, key: str) -> bool:
        """Tell whether the document *key* of a copied edition stands in its base, too."""
        return self.inherited is not None and key in ids_of(self.inherited)

    def add_rows(self, sheet: Sheet, documents: Rows | None, entries: Sequence[Entry]) -> None:
        """Add the lines of papers that stand in the base only."""
        for entry in reversed(entries):
            row = self.row(entry)
            if row is None:
                continue
            if documents is None:
                documents = sheet["documents"] = sequence_of()
            documents.insert(0, row)
            if said := self.words([each for each in self.asked if each.document == entry.key]):
                remark(said, (sheet, key_of(sheet, "documents")), (documents, 0))


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
    found = held.get("id")
    return str(found) if found is not None else kind_key(str(held.get(key_of(held, "kind"))))
