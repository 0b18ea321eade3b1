"""What of a text is no words: ``**bold**``, ``__underlined__``, open places, boxes and ticks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

import thaigovdocs._regex as re
from thaigovdocs.policy.language.scanning import Part
from thaigovdocs.standard.measures import BLANK_LEAST, BLANK_WIDTH, TEXT_WIDTH
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Blank
from thaigovdocs.units import Length, mm

# Three and more are a line that somebody drew; an underscore between letters is a name's.
_TOKEN = re.compile(
    r"(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)"
    r"|\{(?:box|tick)\}"
    r"|\{blank(?:[ \t]+(?P<size>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙])?)[ \t]*(?P<unit>mm|cm|มม\.?|ซม\.?)"
    r"|(?P<line>:[ \t]*line))?\}"
)
_STRONG, _UNDER = "**", "__"
_NAME_LETTER = re.compile(r"[A-Za-z0-9]")


def mark_up(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield *parts* with their plain words parted at the markup in them.

    A mark without its second one, or with a space inside it, is words.
    """
    last: Part | None = None
    for part in _looking(parts):
        if last is not None and _goes_on(last, part):
            last = replace(last, text=last.text + part.text)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _goes_on(last: Part, part: Part) -> bool:
    """Return whether *part* is more of the plain words *last*."""
    looks = (part.strong, part.underlined) == (last.strong, last.underlined)
    follows = last.offset + len(last.text) == part.offset
    return last.kind == part.kind == "plain" and looks and follows


def _looking(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield *parts* cut at their marks, as bold and underlined as these say."""
    cut = [piece for part in parts for piece in _cut(part)]
    kinds = dict(_pairs(cut))
    looks = {_STRONG: False, _UNDER: False}
    for at, part in enumerate(cut):
        if at in kinds:
            looks[part.text] = not looks[part.text]
        elif part.kind == "mark":
            yield replace(part, kind="plain", strong=looks[_STRONG], underlined=looks[_UNDER])
        elif looks[_STRONG] or looks[_UNDER]:
            yield replace(part, strong=looks[_STRONG], underlined=looks[_UNDER])
        else:
            yield part


def blank_of(written: str) -> Blank:
    """Return the place to fill in that ``{blank…}`` asks for, as :func:`mark_up` found it."""
    found = _TOKEN.fullmatch(written)
    if found is None or found["size"] is None:
        fills = found is not None and found["line"] is not None
        return Blank(BLANK_LEAST if fills else BLANK_WIDTH, fills=fills)
    return Blank(_size(found))


def _size(found: re.Match[str]) -> Length:
    scale = 10 if found["unit"] in ("cm", "ซม", "ซม.") else 1
    return mm(to_arabic(found["size"])) * scale


def _cut(part: Part) -> Iterator[Part]:
    """Yield a plain part as words, marks and open places; any other part as it is."""
    if part.kind != "plain":
        yield part
        return
    start = 0
    for found in _TOKEN.finditer(part.text):
        if not _is_markup(found):
            continue
        if found.start() > start:
            yield replace(part, offset=part.offset + start, text=part.text[start : found.start()])
        yield Part(_kind(found.group()), part.offset + found.start(), found.group())
        start = found.end()
    if start < len(part.text):
        yield replace(part, offset=part.offset + start, text=part.text[start:])


def _kind(written: str) -> Literal["mark", "blank", "box", "tick"]:
    if not written.startswith("{"):
        return "mark"
    return "box" if written == "{box}" else "tick" if written == "{tick}" else "blank"


def _is_markup(found: re.Match[str]) -> bool:
    if found["size"]:
        return mm(1) <= _size(found) <= TEXT_WIDTH
    if found.group() != _UNDER:
        return True
    text, start, end = found.string, found.start(), found.end()
    return not (_NAME_LETTER.match(text[start - 1 : start]) and _NAME_LETTER.match(text, end))


def _pairs(parts: list[Part]) -> Iterator[tuple[int, str]]:
    """Yield the places of the marks that begin and end something, two and two."""
    open_at: dict[str, int] = {}
    for at, part in enumerate(parts):
        if part.kind != "mark":
            continue
        begun = open_at.get(part.text)
        if begun is not None and begun < at - 1 and not _spaced(parts, at - 1, -1):
            yield from ((begun, part.text), (at, part.text))
            del open_at[part.text]
        elif not _spaced(parts, at + 1, 0):
            open_at[part.text] = at


def _spaced(parts: list[Part], at: int, end: int) -> bool:
    """Return whether what stands at one side of a mark is a space, or nothing."""
    if not 0 <= at < len(parts):
        return True
    part = parts[at]
    return part.kind == "plain" and part.text[end].isspace()
