"""2xx: the numbers of clauses and items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.labels_in_text import misplaced
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.lettering import LIST_LETTERS
from thaigovdocs.thai.digits import to_arabic, to_thai

_AGENDA = ("ระเบียบวาระ", "วาระ")
_NUMBER = re.compile(r"([^0-9]*)([0-9]{1,3}(?:\.[0-9]{1,3})*)(\D*)")
_LETTER = re.compile(r"(\(?)([ก-ฮ])([.)])")
_HEAD = "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทางการเผยแพร่ข้อมูล\nเพื่อให้เป็นไปด้วยดี ให้ปฏิบัติ ดังนี้\n"
_TAIL = "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
_RIGHT = f"{_HEAD}๑. จัดเตรียมข้อมูล\n๒. ตรวจสอบข้อมูล\n๓. เผยแพร่ข้อมูล\n{_TAIL}"


@dataclass(frozen=True, slots=True)
class _Label:
    """A label: the pattern it is written in, the path it counts, and where it stands."""

    pattern: str
    path: tuple[int, ...]
    passage: Passage

    @property
    def value(self) -> int:
        return self.path[-1]


@dataclass(slots=True)
class _List:
    """A list that is being read: its pattern, the path above, what was counted so far."""

    pattern: str
    above: tuple[int, ...]
    labels: list[_Label] = field(default_factory=list)


@rule(
    "TGD216",
    "warning",
    title_en="a list of one item",
    title_th="รายการที่มีข้อเดียว",
    en="expected two items or more in a numbered list, found '{found}' alone",
    th="รายการที่มีเลขข้อต้องมีตั้งแต่สองข้อ แต่พบ '{found}' ข้อเดียว",
    hint_en="write it as a paragraph without a number",
    hint_th="เขียนเป็นย่อหน้าโดยไม่ต้องมีเลขข้อ",
    reason="one item only has no number",
    sources=("practice",),
    wrong=f"{_HEAD}๑. จัดเตรียมข้อมูล\n{_TAIL}",
    right=_RIGHT,
)
@rule(
    "TGD217",
    "warning",
    title_en="a label that skips or repeats",
    title_th="เลขข้อข้ามหรือซ้ำ",
    en="expected the label '{expected}', found '{found}'",
    th="เลขข้อต้องเป็น '{expected}' แต่พบ '{found}'",
    hint_en="number the items in order",
    hint_th="เรียงเลขข้อให้ถูกต้อง",
    sources=("practice",),
    wrong=f"{_HEAD}๑. จัดเตรียมข้อมูล\n๓. ตรวจสอบข้อมูล\n๔. เผยแพร่ข้อมูล\n{_TAIL}",
    right=_RIGHT,
)
@rule(
    "TGD218",
    "warning",
    title_en="a list that changes its pattern",
    title_th="รูปแบบเลขข้อเปลี่ยนกลางรายการ",
    en="expected the label '{expected}' like those before it, found '{found}'",
    th="เลขข้อต้องเป็น '{expected}' ตามรูปแบบข้อก่อนหน้า แต่พบ '{found}'",
    hint_en="write '{expected}'",
    hint_th="เขียนว่า '{expected}'",
    sources=("practice",),
    wrong=f"{_HEAD}๑. จัดเตรียมข้อมูล\n๒. ตรวจสอบข้อมูล\n(๓) เผยแพร่ข้อมูล\n{_TAIL}",
    right=_RIGHT,
)
def labels(case: Case) -> Iterator[Finding]:
    """Yield faults in the labels of a paper: alone, skipped, repeated, of another pattern.

    A policy file's labels are made, not typed, and only lists of one item are told of it.
    """
    for paper in case.papers:
        kind = kind_of(paper.document.kind)
        if kind.must_have("body"):
            faults = _Reader(typed=case.source != "policy").read(paper)
            yield from (each for each in faults if each.code != "TGD216" or not kind.counts_one)
            if case.source != "policy":
                yield from _in_text(paper)
        for part in ("head.references", "head.enclosures"):
            yield from _alone(list(paper.of(part)))


def _in_text(paper: Paper) -> Iterator[Finding]:
    """Yield labels out of order of lists that run on inside a paragraph."""
    for passage in paper.of("body"):
        for start, end, expected in misplaced(passage):
            if passage.text[start:end] != passage.arabic[start:end]:
                expected = to_thai(expected)
            yield passage.finding("TGD217", start, end, expected=expected)


def _alone(rows: Sequence[Passage]) -> Iterator[Finding]:
    """Yield the only row of a head that has a number all the same."""
    label = _read(rows[0]) if len(rows) == 1 and rows[0].label_at else None
    if label and label.value == 1:
        finding = _finding("TGD216", label)
        yield replace(finding, params={**finding.params, "found": rows[0].label.split()[-1]})


@dataclass
class _Reader:
    """Reads the labels of a paper from the top, with the lists that are open.

    After words without a label (``paused``) a list may begin anew.
    """

    typed: bool
    paused: bool = False
    open: list[_List] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    paths: set[tuple[int, ...]] = field(default_factory=set)

    def read(self, paper: Paper) -> Sequence[Finding]:
        rows = [(passage, _read(passage)) for passage in paper.of("body")]
        self.paths = {label.path for _, label in rows if label}
        for passage, label in rows:
            if label and not self._is_number(label):
                self._take(label)
            elif passage.text.strip() and not passage.label:
                self.paused = True
        self._close(0)
        return self.found

    def _is_number(self, label: _Label) -> bool:
        """Whether a label is a number with which a line begins that was broken before it.

        It has two parts (๓.๙๒), and neither what it would stand below nor the one before it
        is a label of the paper.
        """
        above = label.path[:-1]
        if not self.typed or len(label.path) != 2 or label.value == 1:
            return False
        return not {above, (*above, label.value - 1)} & self.paths

    def _take(self, label: _Label) -> None:
        """Put *label* into the list that it goes on, else into one that begins.

        A list that begins anew after words may stand inside an item of the one before it
        (the members of a committee, numbered as the committees are), which may go on.
        """
        levels = self._levels(label)
        level = next((at for at in levels if self._expected(at) == label.value), None)
        paused, self.paused = self.paused, False
        if level is None and label.value == 1 and (paused or not levels):
            if len(levels) > 1:
                self._close(levels[0])
            self._begin(label)
            return
        if level is None and not levels:
            self._begin(label)
            return
        level = levels[0] if level is None else level
        self._close(level + 1)
        expected = self._expected(level)
        if label.value != expected and self.typed:
            self._tell("TGD217", label, _written(label, expected))
        self.open[level].labels.append(label)

    def _expected(self, level: int) -> int:
        """Return the number that an open list goes on with."""
        return self.open[level].labels[-1].value + 1

    def _levels(self, label: _Label) -> list[int]:
        """Return the open lists that *label* may go on, the innermost first."""
        return [
            level
            for level in reversed(range(len(self.open)))
            if (self.open[level].pattern, self.open[level].above)
            == (label.pattern, label.path[:-1])
        ]

    def _begin(self, label: _Label) -> None:
        """Open a list; one that does not begin at 1 may go on another in a new pattern."""
        last = self.open[-1] if self.open else None
        inner = last.labels[-1] if last and last.labels else None
        goes_on = inner and label.value == inner.value + 1 and len(label.path) == len(inner.path)
        if self.typed and label.value > 1 and inner and goes_on and last:
            self._tell("TGD218", label, _written(inner, label.value))
            last.labels.append(label)
            return
        if len(label.path) > 1:
            parents = [at for at, each in enumerate(self.open) if _is_parent(each, label)]
            self._close(parents[-1] + 1 if parents else len(self.open))
        if self.typed and label.value > 1:
            self._tell("TGD217", label, _written(label, 1))
        self.open.append(_List(label.pattern, label.path[:-1], [label]))

    def _close(self, level: int) -> None:
        for closed in self.open[level:]:
            if len(closed.labels) == 1 and closed.labels[0].value == 1:
                only = closed.labels[0]
                self.found.append(_finding("TGD216", only))
        del self.open[level:]

    def _tell(self, code: str, label: _Label, expected: str) -> None:
        self.found.append(_finding(code, label, expected=expected))


def _finding(code: str, label: _Label, **params: str) -> Finding:
    told = label.passage.finding(code, 0, 0, **params)
    origin = label.passage.label_at or told.origin
    return replace(told, origin=origin, params={**told.params, "found": label.passage.label})


def _is_parent(each: _List, label: _Label) -> bool:
    return bool(each.labels) and each.labels[-1].path == label.path[:-1]


def _read(passage: Passage) -> _Label | None:
    """Return the label of *passage*; ``None`` for none, for bullets and for other signs."""
    text = to_arabic(passage.label).strip()
    if text.startswith(_AGENDA):  # a rule of minutes reads these
        return None
    if found := _NUMBER.fullmatch(text):
        path = tuple(int(part) for part in found[2].split("."))
        end = "" if len(path) > 1 else found[3].strip()
        return _Label(f"{found[1].strip()}{'n.' * len(path)}{end}", path, passage)
    if found := _LETTER.fullmatch(text):
        # A letter that lists pass over counts as the one before it, so that it is told once.
        value = sum(letter <= found[2] for letter in LIST_LETTERS)
        return _Label(f"{found[1]}ก{found[3]}", (value,), passage)
    return None


def _written(like: _Label, value: int) -> str:
    """Return the label of *value* as *like* is written."""
    text = like.passage.label
    if found := _LETTER.fullmatch(to_arabic(text).strip()):
        if value > len(LIST_LETTERS):
            return text
        return f"{found[1]}{LIST_LETTERS[value - 1]}{found[3]}"
    digits = [at for at, letter in enumerate(text) if to_arabic(letter).isdigit()]
    end = digits[-1] + 1
    start = end
    while start and to_arabic(text[start - 1]).isdigit():
        start -= 1
    is_thai = text[start] in "๐๑๒๓๔๕๖๗๘๙"
    number = "".join("๐๑๒๓๔๕๖๗๘๙"[int(digit)] for digit in str(value)) if is_thai else str(value)
    return text[:start] + number + text[end:]
