"""A comparison as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.comparison.against import Against, Edit, EditedPaper
from thaigovdocs.comparison.model import Change, Comparison, Fact, PaperChange
from thaigovdocs.comparison.said import SAID, shortened
from thaigovdocs.comparison.words import WordChange

_AROUND = 30  # characters of unchanged words that are shown beside a change
_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
_STYLES = {"removed": "\x1b[31;9m", "added": "\x1b[32;1m", "title": "\x1b[1m", "dim": "\x1b[2m"}
_END = "\x1b[0m"
_COMBINING = re.compile("[ัิ-ฺ็-๎]")


def format_text(comparison: Comparison, *, lang: str = "th", colour: bool = False) -> str:
    """Return *comparison* as lines of text.

    Each paper with the lines and paragraphs that differ, before and after, long
    stretches without a change cut, and the facts below them.  The words that differ
    are coloured, or stand in ``[-…-]`` and ``{+…+}``.

    Args:
        comparison: what was found.
        lang: ``th`` or ``en``.
        colour: mark words by the colours of a terminal.
    """
    return _Writer(lang, colour).whole(comparison)


def format_against(against: Against, *, lang: str = "th", colour: bool = False) -> str:
    """Return what was changed in an edited file, each change with its line in the policy.

    Args:
        against: what was found.
        lang: ``th`` or ``en``.
        colour: mark words by the colours of a terminal.
    """
    writer = _Writer(lang, colour)
    if against.is_same:
        return f"{writer.said['nothing']}\n"
    papers = [paper for paper in against.papers if paper.edits]
    return "\n".join("\n".join(writer.edited(paper)) + "\n" for paper in papers)


class _Writer:
    def __init__(self, lang: str, colour: bool) -> None:
        self.lang, self.said = lang, SAID[lang]
        self.colour = colour

    def whole(self, comparison: Comparison) -> str:
        if comparison.is_same:
            return f"{self.said['nothing']}\n"
        return "\n".join("\n".join(self.paper(paper)) + "\n" for paper in comparison.papers)

    def paper(self, paper: PaperChange) -> Iterator[str]:
        yield self.styled("title", f"{paper.id}: {self.said[paper.kind]}") + (
            f"  {paper.title}" if paper.title else ""
        )
        for change in paper.changes:
            yield from self.change(change)

    def change(self, change: Change) -> Iterator[str]:
        if change.before:
            yield f"  - {self.side(change.words, 'removed', change.kind == 'changed')}"
        if change.after:
            yield f"  + {self.side(change.words, 'added', change.kind == 'changed')}"
        if change.kind == "relabelled":
            yield self.styled("dim", f"    {self.said['relabelled']}")
        for fact in change.facts:
            yield self.styled("dim", f"    {self.said['because']} {self.fact(fact)}")

    def edited(self, paper: EditedPaper) -> Iterator[str]:
        title = f"  {paper.title}" if paper.title else ""
        yield self.styled("title", f"{paper.id}: {self.said['changed']}") + title
        for edit in paper.edits:
            yield self.styled("dim", f"  {self.where(edit)}: {self.said[edit.kind]}")
            for kind, text in (("removed", edit.before), ("added", edit.after)):
                if text:
                    sign = "-" if kind == "removed" else "+"
                    yield f"  {sign} {self.side(edit.words, kind, edit.kind == 'changed')}"

    def where(self, edit: Edit) -> str:
        places = [str(edit.origin) or self.said["none"]]
        if edit.place.spot:
            places.append(edit.place.spot.text(self.lang))
        elif edit.place.mark:
            places.append(str(edit.place))
        return " ← ".join(places)

    def side(self, words: tuple[WordChange, ...], kind: str, cut: bool) -> str:
        """Return the text before or after; with *cut* only what stands near a change."""
        shown = [each for each in words if each.kind in {"same", kind}]
        parts = []
        for place, each in enumerate(words):
            if each not in shown:
                continue
            if each.kind == "same":
                first, last = place == 0, place == len(words) - 1
                parts.append(_near(each.text, first, last) if cut else each.text)
            else:
                parts.append(self.marked(kind, each.text) if cut else each.text)
        return "".join(parts)

    def marked(self, kind: str, text: str) -> str:
        if self.colour:
            return self.styled(kind, text)
        before, after = _MARKS[kind]
        return f"{before}{text}{after}"

    def styled(self, style: str, text: str) -> str:
        return f"{_STYLES[style]}{text}{_END}" if self.colour else text

    def fact(self, fact: Fact) -> str:
        values = [self.said["none"] if each is None else shortened(each) for each in
                  (fact.before, fact.after)]  # fmt: skip
        return f"{fact.path}: {values[0]} → {values[1]}"


def _near(text: str, first: bool, last: bool) -> str:
    """Return what of unchanged *text* stands near a change; no letter loses its marks."""
    head = 0 if first else _AROUND
    tail = 0 if last else _AROUND
    if len(text) <= head + tail + _AROUND:
        return text
    end = head
    while end and _COMBINING.match(text[end]):
        end += 1
    start = len(text) - tail
    while start < len(text) and _COMBINING.match(text[start]):
        start -= 1
    return f"{text[:end]}…{text[start:]}"
