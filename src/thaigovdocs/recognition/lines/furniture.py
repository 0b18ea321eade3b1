"""What stands on a page for the page's sake: numbers, catchwords, running heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from thaigovdocs.recognition.lines.line import Line, cut, spans_of, trim
from thaigovdocs.recognition.model import Furniture
from thaigovdocs.recognition.vocabulary import SECRECY
from thaigovdocs.thai.spans import plain

Kind: TypeAlias = Literal["page-number", "catchword", "running-head", "secrecy", "emblem"]

_D = "0-9๐-๙"
_PAGE_NUMBER = re.compile(
    rf"(?:หน้า(?:ที่)?[ \u00a0]{{0,3}})?[-–—][ \u00a0]{{0,4}}[{_D}]{{1,4}}[ \u00a0]{{0,4}}[-–—]"
    rf"|(?:หน้า(?:ที่)?|Page)[ \u00a0]{{1,3}}[{_D}]{{1,4}}"
    rf"(?:[ \u00a0]{{0,3}}(?:/|จาก|of)[ \u00a0]{{0,3}}[{_D}]{{1,4}})?"
    rf"|[{_D}]{{1,4}}(?:[ \u00a0]{{0,3}}/[ \u00a0]{{0,3}}[{_D}]{{1,3}})?"
)
_CATCHWORD = re.compile(r"(?P<before>/.{1,80})|(?P<words>.{2,80}?)[.…]{2,12}[ \u00a0]{0,4}/?")
_PLACE = rf"[(\[]?(?:ตรา)?ครุฑ[)\]]?|[{_D}.]{{1,4}}[ \u00a0]?ซม\."
_EMBLEM = re.compile(_PLACE)
_BESIDE = re.compile(rf"^(?:{_PLACE})(?=\s)|(?<=\s)(?:{_PLACE})$")
_EMBLEM_LINES = 3  # from the top: within them the place of the emblem may be named
_LOOK_AHEAD = 4  # lines: a page number or running head may stand between a catchword and its text


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines of a file without what stands there for the page's sake."""

    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    secrecy: Line | None = None


def clean(written: Sequence[Line]) -> Cleaned:
    """Return what was *written* without page numbers, catchwords and repeated running heads.

    Only what stands at the edge of a page, or alone between gaps where the file knows
    no pages, is taken; a catchword must be followed by the words that it announces.
    """
    parts = (part for at, line in enumerate(written) for part in _apart(line, at))
    lines = [line for line in parts if line.text]
    kinds = _kinds(lines)
    kept = tuple(line for index, line in enumerate(lines) if index not in kinds)
    furniture = tuple(
        Furniture(
            kind,
            lines[index].words.strip(),
            lines[index].origin,
            lines[index].page,
            _font(lines[index]),
        )
        for index, kind in sorted(kinds.items())
    )
    secret = next((lines[at] for at, kind in sorted(kinds.items()) if kind == "secrecy"), None)
    return Cleaned(kept, furniture, secret)


def _kinds(lines: Sequence[Line]) -> dict[int, Kind]:
    kinds: dict[int, Kind] = {}
    edges = _edges(lines)
    repeated = _running_heads(lines, edges)
    for index, line in enumerate(lines):
        words = line.words.strip()
        if line.cells or len(words) > 100:
            continue
        if index < _EMBLEM_LINES and _EMBLEM.fullmatch(words):
            kinds[index] = "emblem"
        elif words in SECRECY and (index in edges or words in repeated):
            kinds[index] = "secrecy"
        elif words in repeated and index in edges:
            kinds[index] = "running-head"
        elif _is_page_number(words, index, lines, edges):
            kinds[index] = "page-number"
    for index, line in enumerate(lines):
        if index not in kinds and not line.cells and _is_catchword(index, lines, kinds):
            kinds[index] = "catchword"
    return kinds


def _apart(line: Line, at: int) -> Iterator[Line]:
    """Yield the name of the emblem's place apart from what stands beside it."""
    match = _BESIDE.search(line.words) if at < _EMBLEM_LINES and not line.cells else None
    if match is None:
        yield line
        return
    yield replace(line, text=cut(line.text, match.start(), match.end()))
    yield replace(line, text=trim(cut(line.text, 0, match.start())))
    yield replace(line, text=trim(cut(line.text, match.end())))


def _edges(lines: Sequence[Line]) -> frozenset[int]:
    """Return the first and last two lines of every page but the first's first."""
    starts = [at for at, line in enumerate(lines) if not at or line.page != lines[at - 1].page]
    if len(starts) < 2 and not any(line.top for line in lines[:1]):
        return frozenset()
    ends = [*starts[1:], len(lines)]
    edges: set[int] = set()
    for start, end in zip(starts, ends, strict=True):
        edges.update(range(start, min(start + 2, end)))
        edges.update(range(max(end - 2, start), end))
    return frozenset(edges)


def _running_heads(lines: Sequence[Line], edges: frozenset[int]) -> frozenset[str]:
    """Return words that stand at the edge of three pages or more, and of half of them."""
    pages = {line.page for line in lines}
    seen: dict[str, set[int]] = {}
    for index in edges:
        words = lines[index].words.strip()
        if 2 < len(words) <= 100:
            seen.setdefault(words, set()).add(lines[index].page)
    least = max(3, len(pages) / 2)
    return frozenset(words for words, found in seen.items() if len(found) >= least)


def _is_page_number(words: str, index: int, lines: Sequence[Line], edges: frozenset[int]) -> bool:
    if not _PAGE_NUMBER.fullmatch(words):
        return False
    if index in edges:
        return True
    bare = words.strip(f"{_D}0123456789๐๑๒๓๔๕๖๗๘๙") == ""
    after_gap = lines[index].gap and (index + 1 == len(lines) or lines[index + 1].gap)
    return after_gap and not bare


def _is_catchword(index: int, lines: Sequence[Line], kinds: Mapping[int, object]) -> bool:
    line = lines[index]
    match = _CATCHWORD.fullmatch(line.words.strip())
    if match is None:
        return False
    announced = "".join((match["before"] or match["words"]).strip("/ .…").split())
    if len(announced) < 2:
        return False
    following = (
        lines[at]
        for at in range(index + 1, min(index + 2 + _LOOK_AHEAD, len(lines)))
        if at not in kinds
    )
    return any(_begins(each, announced) for each in following)


def _begins(line: Line, announced: str) -> bool:
    return "".join((plain(line.label) + line.words).split()).startswith(announced)


def _font(line: Line) -> str | None:
    return next((span.font for span in spans_of(line.text) if span.font), None)
