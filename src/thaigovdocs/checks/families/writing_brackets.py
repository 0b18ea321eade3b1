"""Brackets and quotation marks that do not close."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding

_PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_SIGNS = re.compile(r"""[()\[\]“”‘’"]""")
# "๑)", "ก)" and "๑.๒)": labels, at the start or in a list inside a sentence (และ๓)).
_LABEL = re.compile(
    r"(?:^|(?<=[\s|,;:]))(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[ก-ฮA-Za-z]|[ivxIVX]{1,4})\)"
    r"|(?<=[ก-๎])[0-9]{1,2}\)"
)
_CUT = re.compile(r"\s?[0-9๐-๙ก-ฮ]{1,4}\)")
_TAIL = 20  # letters from a bracket to the end of its line
_QUOTES = frozenset("“‘")
_SPACES = frozenset(" \u00a0\t([|“")
# Lines of a page say nothing of cells: what begins in a row may end in a row below.
_ROW = re.compile(r"\t| \| ")
_SHORT = 40  # letters: a line of a page that is shorter may belong to a table or a formula
_REACH = 3  # paragraphs of a page, within which a bracket of a divided one may close


@dataclass(frozen=True, slots=True)
class Loose:
    """A sign that has no partner in its paragraph."""

    number: int
    passage: Passage
    at: int
    opener: str
    opens: bool


@rule(
    "TGD640",
    "warning",
    title_en="a bracket without its partner",
    title_th="วงเล็บไม่ครบคู่",
    en="expected '{partner}' as well in this paragraph, found '{found}' alone",
    th="ในย่อหน้านี้มี '{found}' แต่ไม่มี '{partner}'",
    hint_en="write '{partner}' where the bracket {does}, or take '{found}' out",
    hint_th="เติม '{partner}' ให้ครบคู่ หรือตัด '{found}' ออก",
    reason="what stands in brackets must be told from what does not",
    wrong="ไฟล์ (ขนาดไม่เกิน ๔ เมกะไบต์ และประสานแจ้งกลับ",
    right="ไฟล์ (ขนาดไม่เกิน ๔ เมกะไบต์) และประสานแจ้งกลับ",
)
@rule(
    "TGD641",
    "warning",
    title_en="a quotation mark without its partner",
    title_th="เครื่องหมายคำพูดไม่ครบคู่",
    en="expected '{partner}' as well, found '{found}' alone",
    th="มี '{found}' แต่ไม่มี '{partner}'",
    hint_en="write '{partner}' where the quotation {does}, or take '{found}' out",
    hint_th="เติม '{partner}' ให้ครบคู่ หรือตัด '{found}' ออก",
    reason="a reader must see where the words of another begin and end",
    wrong="เรียกว่า “คู่มือสำหรับประชาชน และให้เผยแพร่",
    right="เรียกว่า “คู่มือสำหรับประชาชน” และให้เผยแพร่",
)
def check_pairs(case: Case) -> Iterator[Finding]:
    """Find brackets and quotation marks that do not close, or were never opened."""
    for paper in case.papers:
        for loose in _unexplained(paper, is_typed=case.source == "policy"):
            printed = case.source == "pdf" and _is_divided(paper, loose)
            if loose.passage.is_authored(loose.at) and not printed:
                yield _finding(loose)


def _is_divided(paper: Paper, loose: Loose) -> bool:
    """Whether the page may have torn a bracket from its partner: in a table, or near by."""
    text = loose.passage.text
    if _ROW.search(text) or len(text) < _SHORT:
        return True
    sign = _PAIRS[loose.opener] if loose.opens else loose.opener
    first = loose.number + 1 if loose.opens else loose.number - _REACH
    near = paper.passages[max(0, first) : first + _REACH]
    return any(
        each.opens != loose.opens and each.passage.text[each.at] == sign
        for number, passage in enumerate(near)
        for each in _loose(number, passage)
    )


def _finding(loose: Loose) -> Finding:
    sign = loose.passage.text[loose.at]
    other = _PAIRS[loose.opener] if loose.opens else loose.opener
    return loose.passage.finding(
        "TGD641" if loose.opener in _QUOTES or sign == '"' else "TGD640",
        loose.at,
        loose.at + 1,
        partner='"' if sign == '"' else other,
        does="ends" if loose.opens else "begins",
    )


def _unexplained(paper: Paper, *, is_typed: bool) -> Iterator[Loose]:
    """Yield the signs that neither their paragraph nor what follows it explains.

    A quotation may run over paragraphs, each opened again.  A bracket may not, but in a
    file that somebody else wrote a paragraph may have been cut in two: there the next
    paragraph may close it.
    """
    found = [loose for number, each in enumerate(paper.passages) for loose in _loose(number, each)]
    open_quotes: dict[str, list[Loose]] = {"“": [], "‘": []}
    before: Loose | None = None
    for loose in found:
        if loose.opener in _QUOTES:
            waiting = open_quotes[loose.opener]
            if loose.opens and not _is_opened_again(paper, loose):
                waiting.append(loose)
            elif loose.opens:
                continue
            elif waiting:
                waiting.clear()
            else:
                yield loose
            continue
        if before and not is_typed and _continues(before, loose):
            before = None
            continue
        if before:
            yield before
        is_open = loose.opens and (is_typed or not _is_cut(paper, loose))
        before = loose if is_open else None
        if not loose.opens:
            yield loose
    if before:
        yield before
    for waiting in open_quotes.values():
        yield from waiting


def _is_cut(paper: Paper, loose: Loose) -> bool:
    """Whether the line broke behind "(ฉบับที่", so that "๒)" looks like a label."""
    below = paper.passages[loose.number + 1 : loose.number + 2]
    is_last = len(loose.passage.text) - loose.at <= _TAIL
    return is_last and any(_CUT.match(f"{each.label} {each.text}") for each in below)


def _is_opened_again(paper: Paper, loose: Loose) -> bool:
    """Whether the next paragraph opens the quotation of *loose* once more."""
    sign = loose.passage.text[loose.at]
    below = paper.passages[loose.number + 1 : loose.number + 2]
    return any(each.text.startswith(sign) for each in below)


def _continues(before: Loose, after: Loose) -> bool:
    """Whether *after*, one paragraph below, closes what *before* opened."""
    return (
        before.opens
        and not after.opens
        and before.opener == after.opener
        and after.number == before.number + 1
    )


def _loose(number: int, passage: Passage) -> Iterator[Loose]:
    """Yield the signs of *passage* that have no partner in it."""
    text = passage.text
    if not _SIGNS.search(text):
        return
    labels = {each.end() - 1 for each in _LABEL.finditer(passage.arabic)}
    waiting: dict[str, list[int]] = {opener: [] for opener in _PAIRS}
    straight: list[int] = []
    for found in _SIGNS.finditer(text):
        at, sign = found.start(), found[0]
        if sign == '"':
            if not _is_measure(text, at) or (len(straight) % 2 and text[at - 1].isdecimal()):
                straight.append(at)
        elif sign in _PAIRS:
            waiting[sign].append(at)
        elif waiting[_OPENERS[sign]]:
            waiting[_OPENERS[sign]].pop()
        elif at not in labels and not _is_apostrophe(text, at):
            yield Loose(number, passage, at, _OPENERS[sign], opens=False)
    for opener, places in waiting.items():
        for at in places:
            yield Loose(number, passage, at, opener, opens=True)
    if len(straight) % 2:
        at = straight[-1]
        yield Loose(number, passage, at, "“", opens=_stands_open(text, at))


def _is_measure(text: str, at: int) -> bool:
    """Whether the sign is no quotation mark: inches, or "the same" in a table."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isdecimal() or (before in ("", " ", "|") and after in ("", " ", "|"))


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at - 1 : at].isascii() and at > 0


def _stands_open(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _SPACES
