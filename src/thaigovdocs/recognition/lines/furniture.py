"""What stands on a page for the page's sake: numbers, catchwords, running heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.lines.line import Line, cut, spans_of, trim
from thaigovdocs.recognition.lines.page_numbers import page_numbers
from thaigovdocs.recognition.lines.pages import pages_of, papers_of, running_heads
from thaigovdocs.recognition.model import Furniture
from thaigovdocs.recognition.vocabulary import OPEN_DAY, SECRECY, SET_LINE
from thaigovdocs.thai.spans import plain

Kind: TypeAlias = Literal["page-number", "catchword", "running-head", "secrecy", "sets", "emblem"]

_D = "0-9๐-๙"
_CATCHWORD = re.compile(r"(?P<before>/.{1,80})|(?P<words>.{1,79}?[^.…])[.…]{2,12}[ \u00a0]{0,4}/?")
_PLACE = rf"[(\[]?(?:ตรา)?ครุฑ[)\]]?|[{_D}.]{{1,4}}[ \u00a0]?ซม\."
_EMBLEM = re.compile(_PLACE)
_BESIDE = re.compile(rf"^(?:{_PLACE})(?=\s)|(?<=\s)(?:{_PLACE})$")
_EMBLEM_LINES = 3  # from the top of a page: within them the place of the emblem may be named
_LOOK_AHEAD = 4  # lines: a page number or running head may stand between a catchword and its text


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines of a file without what stands there for the page's sake.

    Attributes:
        furniture: what was taken out.
        secrecy: the first line of it that says so; ``None`` for none.
        sets: the first words of it that say which set of how many; ``None`` for none.
        repeated: the running heads.
    """

    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    secrecy: Line | None = None
    sets: Line | None = None
    repeated: tuple[Line, ...] = ()


def clean(written: Sequence[Line]) -> Cleaned:
    """Return what was *written* without page numbers, catchwords and repeated running heads.

    Only what stands at the edge of a page, or alone between gaps where the file knows
    no pages, is taken; a catchword must be followed by the words that it announces.
    """
    tops = _tops(written)
    parts = (part for at, line in enumerate(written) for part in _apart(line, at in tops))
    lines = [line for line in parts if line.text or line.cells]
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
    counted = (sets_in(lines[at]) for at, kind in sorted(kinds.items()) if kind == "sets")
    repeated = (lines[at] for at, kind in sorted(kinds.items()) if kind == "running-head")
    return Cleaned(kept, furniture, secret, next(counted, None), tuple(repeated))


def sets_in(line: Line) -> Line | None:
    """Return the part of *line* that says which set of how many a secret paper is."""
    found = SET_LINE.fullmatch(line.words.strip())
    if found is None:
        return None
    start = line.words.index(found["sets"])
    return replace(line, text=trim(cut(line.text, start, start + len(found["sets"]))))


def _kinds(lines: Sequence[Line]) -> dict[int, Kind]:
    papers = papers_of(pages_of(lines))
    edges = {
        at: number for paper in papers for number, page in enumerate(paper, 1) for at in page.edges
    }
    kinds: dict[int, Kind] = {
        **dict.fromkeys(running_heads(papers), "running-head"),
        **dict.fromkeys(page_numbers(lines, edges), "page-number"),
    }
    tops = _tops(lines)
    for index, line in enumerate(lines):
        words = line.words.strip()
        if line.cells:
            continue
        if index in tops and _EMBLEM.fullmatch(words):
            kinds[index] = "emblem"
        elif SET_LINE.fullmatch(words):
            kinds[index] = "sets"
        elif words in SECRECY and index in edges:
            kinds[index] = "secrecy"
    for index, line in enumerate(lines):
        if index not in kinds and not line.cells and _is_catchword(index, lines, kinds):
            kinds[index] = "catchword"
    return kinds


def _tops(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the first lines of each page, where an emblem's place may be named."""
    starts = (at for at, line in enumerate(lines) if not at or line.page != lines[at - 1].page)
    return frozenset(at for start in starts for at in range(start, start + _EMBLEM_LINES))


def _apart(line: Line, upper: bool) -> Iterator[Line]:
    """Yield the name of the emblem's place apart from what stands beside it."""
    match = _BESIDE.search(line.words) if upper and not line.cells else None
    if match is None:
        yield line
        return
    yield replace(line, text=cut(line.text, match.start(), match.end()))
    yield replace(line, text=trim(cut(line.text, 0, match.start())))
    yield replace(line, text=trim(cut(line.text, match.end())))


def _is_catchword(index: int, lines: Sequence[Line], kinds: Mapping[int, object]) -> bool:
    line = lines[index]
    match = _CATCHWORD.fullmatch(line.words.strip())
    if match is None or OPEN_DAY.fullmatch(line.words):
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
