"""Runs of a DOCX cut at characters, each piece with the looks of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from thaigovdocs.marking.comments import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ONE = frozenset(f"{W}{name}" for name in ("tab", "ptab", "cr", "br", "noBreakHyphen"))
_LOOKS = f"{W}rPr"
_TEXT = f"{W}t"


def can_split(run: Any, words: str) -> bool:
    """Whether the characters of *run* are *words* one by one: no field or drawing among them."""
    return "".join(said for _, said in _letters(run)) == words and all(
        each.tag in (_LOOKS, _TEXT) or each.tag in _ONE for each in run
    )


def split(run: Any, cuts: Sequence[int]) -> list[Any]:
    """Cut *run* before the characters *cuts* and return its pieces, in its place.

    The first piece is the run itself.
    """
    pieces = [run]
    for cut in sorted(set(cuts), reverse=True):
        rest = _behind(run, cut)
        if rest is not None:
            run.addnext(rest)
            pieces.insert(1, rest)
    return pieces


def _behind(run: Any, cut: int) -> Any | None:
    """Take what stands behind *cut* characters out of *run*; ``None`` where nothing does."""
    from lxml import etree

    rest = etree.Element(run.tag, run.attrib)
    looks = run.find(_LOOKS)
    if looks is not None:
        rest.append(deepcopy(looks))
    at = 0
    for each, said in list(_letters(run)):
        end = at + len(said)
        if at >= cut:
            rest.append(each)
        elif end > cut:
            tail = deepcopy(each)
            tail.tail = None
            tail.text, each.text = said[cut - at :], said[: cut - at]
            for piece in (tail, each):
                piece.set(_SPACE, "preserve")
            rest.append(tail)
        at = end
    return rest if any(child.tag != _LOOKS for child in rest) else None


def _letters(run: Any) -> Iterator[tuple[Any, str]]:
    """Yield each element of *run* that holds characters, with them."""
    for each in run:
        if each.tag == _TEXT:
            yield each, each.text or ""
        elif each.tag in _ONE:
            yield (
                each,
                {f"{W}noBreakHyphen": "-", f"{W}tab": "\t", f"{W}ptab": "\t"}.get(each.tag, "\n"),
            )


def delete(piece: Any) -> Any:
    """Return ``w:del`` around *piece*, in its place; its looks stay."""
    from lxml import etree

    made = etree.Element(f"{W}del")
    piece.addprevious(made)
    made.append(piece)
    for text in piece.iter(_TEXT):
        text.tag = f"{W}delText"
        text.set(_SPACE, "preserve")
    return made


def insert(words: str, like: Any) -> Any:
    """Return ``w:ins`` with *words* in the looks of the run *like*."""
    from lxml import etree

    made = etree.Element(f"{W}ins")
    run = etree.SubElement(made, f"{W}r")
    looks = like.find(_LOOKS)
    if looks is not None:
        run.append(deepcopy(looks))
    text = etree.SubElement(run, _TEXT)
    text.text = words
    text.set(_SPACE, "preserve")
    return made
