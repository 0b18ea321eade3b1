"""The numbers that pages carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import thaigovdocs._regex as re
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.thai.digits import to_arabic

_D = "0-9๐-๙"
_PAGE_NUMBER = re.compile(
    rf"(?:หน้า(?:ที่)?[ \u00a0]{{0,3}})?[-–—][ \u00a0]{{0,4}}[{_D}]{{1,4}}[ \u00a0]{{0,4}}[-–—]"
    rf"|(?:หน้า(?:ที่)?|Page)[ \u00a0]{{1,3}}[{_D}]{{1,4}}"
    rf"(?:[ \u00a0]{{0,3}}(?:/|จาก|of)[ \u00a0]{{0,3}}[{_D}]{{1,4}})?"
    rf"|[{_D}]{{1,4}}(?:[ \u00a0]{{0,3}}/[ \u00a0]{{0,3}}[{_D}]{{1,3}})?"
)
_BARE = re.compile(rf"[{_D}/ \u00a0]+")
_NUMBER = re.compile("[0-9]+")


def is_page_number(words: str) -> bool:
    """Whether a line may be the number of its page.

    Example:
        >>> is_page_number("- ๒ -"), is_page_number("๒ ฉบับ")
        (True, False)
    """
    return _PAGE_NUMBER.fullmatch(words.strip()) is not None


def page_numbers(lines: Sequence[Line], edges: Mapping[int, int]) -> Iterator[int]:
    """Yield the indexes of the lines that number their page.

    Away from the edge of a page one stands between gaps and has strokes or a word; at the
    edge a bare number must be that of the page, or as far from it as that of another page.

    Args:
        lines: those of a file.
        edges: the indexes of the first and last lines of each page, and which page of its
            paper it is.
    """
    bare: dict[int, set[int]] = {}
    for at, line in enumerate(lines):
        words = line.words.strip()
        if line.cells or not is_page_number(words):
            continue
        if not _BARE.fullmatch(words):
            if at in edges or _is_alone(lines, at):
                yield at
        elif at in edges:
            number = int(_NUMBER.findall(to_arabic(words))[0])
            bare[at] = {number - line.page, number - edges[at]}
    counts = Counter(offset for offsets in bare.values() for offset in offsets)
    for at, offsets in bare.items():
        if 0 in offsets or any(counts[offset] > 1 for offset in offsets):
            yield at


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether gaps stand above and below a line."""
    return lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap)
