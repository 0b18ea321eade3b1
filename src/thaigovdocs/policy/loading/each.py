"""``each``: one entry of ``documents`` that stands for a paper a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import field
from difflib import get_close_matches

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files import SHEET_BYTES, FileRefused, Root, SheetRow, read_sheet
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.language.grammar import Refusal, names_in
from thaigovdocs.policy.language.scanning import scan
from thaigovdocs.policy.loading.cellvalues import cell_fault, cell_text
from thaigovdocs.policy.loading.merging import entry_id
from thaigovdocs.policy.source.limits import MAX_SAME_FAULTS
from thaigovdocs.policy.source.tree import Map, Seq, listed, mark_of, scalar, shown
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.digits import to_arabic

MAX_PAPERS = 1000
_DIGITS = 3  # of the number of a paper, at least
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of an entry: values by head, each row with its place."""

    name: str
    heads: Mapping[str, str]
    rows: list[Map] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Spreading:
    """Puts the papers of rows in the place of entries with ``each``.

    Attributes:
        root: bounds the files of rows; ``None`` when none may be named.
        sources: gets the bytes of files of rows, by name.
        findings: gets the faults.
    """

    root: Root | None
    sources: MutableMapping[str, bytes]
    findings: list[Finding]

    def spread(self, tree: Map) -> Map:
        """Return *tree* with a paper for each row; the same where no entry asks for it."""
        documents = tree.get("documents")
        entries = documents if isinstance(documents, Seq) else []
        self._check_counting(entries)
        if not any(isinstance(entry, Map) and "each" in entry for entry in entries):
            return tree
        papers = {
            _id(entry): [*self._papers(entry, [*_of_each(entries, _id(entry))])]
            for entry in entries
            if isinstance(entry, Map) and "each" in entry
        }
        spread = Seq(mark_of(documents, tree.mark))
        for entry in entries:
            if isinstance(entry, Map) and "each" in entry:
                spread += papers[_id(entry)]
            else:
                spread += self._following(entry, papers)
        result = Map(tree.mark, tree.flow)
        for key, value in tree.items():
            result.put(key, spread if key == "documents" else value, tree.marks[key])
        return result

    def _check_counting(self, entries: Iterable[object]) -> None:
        """Tell of a number that counts on where there is one paper only."""
        for entry in entries:
            if not isinstance(entry, Map) or "each" in entry:
                continue
            number = entry.map("number")
            if "next" in number:
                self.findings.append(Finding.of("TGD189", Origin(number.marks["next"])))

    def _following(self, entry: object, papers: Mapping[str, list[Map]]) -> Iterator[object]:
        """Yield *entry*, for each paper that it is ``for`` where that stands for many."""
        named = entry.get("for") if isinstance(entry, Map) else None
        if not isinstance(entry, Map) or not isinstance(named, Words) or named not in papers:
            yield entry
            return
        is_of_each = _is_of_each(entry)
        for number, paper in enumerate(papers[named] if is_of_each else papers[named][:1], 1):
            copy = _without(entry)
            copy.put("for", Words(paper["id"], named.mark), entry.marks["for"])
            if is_of_each:
                self._name(copy, entry, number, len(papers[named]))
                copy.put("row", paper["row"], paper.marks["row"])
            yield copy

    def _papers(self, entry: Map, followers: Iterable[Map]) -> Iterator[Map]:
        """Yield the paper of each row; *followers* print the same rows."""
        table = self._table(entry)
        if table is None:
            return
        if len(table.rows) > MAX_PAPERS:
            here = Origin(entry.marks["each"])
            told = {"limit": f"{MAX_PAPERS:,}", "found": f"{len(table.rows):,}"}
            self.findings.append(Finding.of("TGD187", here, None, **told))
            return
        printing = (entry, *followers)
        used = dict.fromkeys(name for each in printing for name in self._used(each, table))
        for number, row in enumerate(table.rows, 1):
            self._fill(row, used, table)
            copy = _without(entry, "each")
            self._name(copy, entry, number, len(table.rows))
            _count(copy, entry, number)
            copy.put("row", row, row.mark)
            yield copy

    def _fill(self, row: Map, used: Iterable[str], table: _Table) -> None:
        """Tell of the empty cells that are printed; a name that is told is none where it stands."""
        for head in used:
            if head in row:
                continue
            mark = row.marks.get(f"\0{head}", row.mark)
            row.put(head, Words("", mark), mark)
            if head in table.heads:
                told = {"head": shown(table.heads[head])}
                self._tell(Finding.of("TGD188", Origin(mark), None, **told))

    def _name(self, copy: Map, entry: Map, number: int, count: int) -> None:
        """Give the paper *number* its id, and its own name of files where it has one."""
        id_ = _id(entry)
        end = f"-{number:0{max(_DIGITS, len(str(count)))}}"
        mark = mark_of(entry.get("id", entry.get("kind")), entry.mark)
        copy.put("id", Words(f"{id_}{end}", mark), mark)
        name = entry.get("filename")
        if isinstance(name, Words):
            copy.put("filename", Words(f"{name}{end}", name.mark), entry.marks["filename"])

    def _used(self, entry: Map, table: _Table) -> tuple[str, ...]:
        """Return the names that *entry* prints; one that is no head goes to the findings."""
        used: dict[str, None] = {}
        for words, offset, name in _names(entry):
            head = _match(name, table.heads)
            used[head or name] = None
            if head is not None:
                continue
            near = get_close_matches(name[:100], [*table.heads], 1, 0.5) or [*table.heads][:8]
            told = {"found": f"row.{shown(name)}", "name": table.name}
            known = listed([f"row.{each}" for each in near])
            self._tell(Finding.of("TGD179", Origin(words.mark, offset), None, known=known, **told))
        return tuple(used)

    def _tell(self, finding: Finding) -> None:
        if sum(each.code == finding.code for each in self.findings) < MAX_SAME_FAULTS:
            self.findings.append(finding)

    def _table(self, entry: Map) -> _Table | None:
        each = entry["each"]
        if isinstance(each, Words):
            return self._file(each)
        if isinstance(each, Seq) and all(isinstance(row, Map) for row in each):
            return self._inline(each)
        here = Origin(mark_of(each, entry.marks["each"]))
        self.findings.append(Finding.of("TGD178", here, None, name="each"))
        return None

    def _inline(self, each: Seq) -> _Table:
        heads: dict[str, str] = {}
        rows = []
        for given in each:
            row = Map(given.mark)
            for head, value in given.items():
                heads.setdefault(_key(head), head)
                if isinstance(value, Words) and value.strip():
                    row.put(_key(head), Words(value, value.mark), given.marks[head])
            rows.append(row)
        return _Table("each", heads, rows)

    def _file(self, name: Words) -> _Table | None:
        here = Origin(name.mark)
        if self.root is None:
            self.findings.append(Finding.of("TGD139", here, None, found=shown(name)))
            return None
        try:
            data = self.root.read(name, most=SHEET_BYTES, origin=here)
            sheet = read_sheet(data, str(name), origin=here)
        except FileRefused as error:
            self.findings.append(error.finding)
            return None
        self.sources[sheet.name] = sheet.data
        self.findings.extend(sheet.findings)
        if len(sheet.rows) < 2:
            self.findings.append(Finding.of("TGD178", here, None, name=shown(name)))
            return None
        first, *below = sheet.rows
        heads = self._heads(str(name), first)
        rows = [self._row(str(name), row, heads) for row in below]
        return _Table(str(name), {key: head for key, head in heads if key}, rows)

    def _heads(self, name: str, first: SheetRow) -> list[tuple[str, str]]:
        heads = [(_key(words), words) for words in map(cell_text, first.cells)]
        seen: set[str] = set()
        for at, (key, words) in enumerate(heads):
            if key and key in seen:
                here = Origin(Mark.of_cell(name, first.line, at + 1))
                self.findings.append(Finding.of("TGD777", here, None, found=shown(words)))
            seen.add(key)
        return heads

    def _row(self, name: str, row: SheetRow, heads: list[tuple[str, str]]) -> Map:
        values = Map(Mark(name, row.line, 1))
        cells = (*row.cells, *("",) * (len(heads) - len(row.cells)))
        for at, cell in enumerate(cells):
            key, head = heads[at] if at < len(heads) else ("", "")
            mark = Mark.of_cell(name, row.line, at + 1, f"row.{key}")
            text = cell_text(cell)
            if fault := cell_fault(head, cell, mark):
                self._tell(fault)
            if not text and not fault:
                values.marks[f"\0{key}"] = mark  # where an empty cell is told
            elif not key:
                told = {"count": sum(bool(known) for known, _ in heads), "found": len(row.cells)}
                self._tell(Finding.of("TGD779", Origin(mark), None, **told))
            else:
                values.put(key, scalar(text, mark, self.findings), mark)
        return values


_OF_EACH = frozenset({"envelope"})  # kinds of which each paper of many has its own


def _of_each(entries: Iterable[object], id_: str) -> Iterator[Map]:
    """Yield those of *entries* that each paper of the entry *id_* has its own of."""
    for entry in entries:
        if isinstance(entry, Map) and entry.get("for") == id_ and _is_of_each(entry):
            yield entry


def _is_of_each(entry: Map) -> bool:
    return str(entry.get("kind")) in _OF_EACH


def _id(entry: Map) -> str:
    return entry_id(entry, ("documents",)) or ""


def _count(copy: Map, entry: Map, number: int) -> None:
    """Give the paper *number* its own number: counted on, where its number counts."""
    written = entry.get("number")
    if isinstance(written, Map) and "next" in written:
        first, step = written.get("circular"), written.get("next")
        if isinstance(first, Words) and isinstance(step, Words) and _is_whole(first, step):
            own = _without(written, "next")
            own.put("circular", _counted(first, int(to_arabic(step)), number), written.mark)
            copy.put("number", own, entry.marks["number"])
    elif isinstance(written, Words) and _is_whole(written):
        copy.put("number", _counted(written, 1, number), entry.marks["number"])


def _counted(first: Words, step: int, number: int) -> Words:
    return Words(str(int(to_arabic(first)) + step * (number - 1)), first.mark)


def _is_whole(*numbers: Words) -> bool:
    return all(_WHOLE.fullmatch(to_arabic(number.strip())) for number in numbers)


def _names(value: object) -> Iterator[tuple[Words, int, str]]:
    """Yield every name below ``row`` that expressions in *value* reach, with its place."""
    if isinstance(value, Map):
        for below in value.values():
            yield from _names(below)
    elif isinstance(value, Seq):
        for below in value:
            yield from _names(below)
    elif isinstance(value, Words) and "{{" in value:
        for part in scan(value):
            for path in _paths(part.text) if part.kind == "expression" else ():
                if path[0] == "row" and len(path) > 1:
                    yield value, part.offset, path[1]


def _paths(source: str) -> Iterator[tuple[str, ...]]:
    try:
        yield from names_in(source)
    except Refusal:
        return  # told where the text is worked out


def _key(head: str) -> str:
    """Return what expressions call *head*: its spaces are underscores."""
    return _SPACES.sub("_", head.strip())


def _match(name: str, heads: Mapping[str, str]) -> str | None:
    if name in heads:
        return name
    spelt = _key(name)
    return next((head for head in heads if head.replace("-", "_") == spelt), None)


def _without(value: Map, *keys: str) -> Map:
    rest = Map(value.mark, value.flow)
    for key, item in value.items():
        if key not in keys:
            rest.put(key, item, value.marks[key])
    return rest
