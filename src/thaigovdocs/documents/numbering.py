"""Labels of clauses: any pattern on any level (practice).

A pattern is the label of a first clause as an officer would write it: ``1.``, ``1.1``,
``(1)``, ``ข้อ 1``, ``ก.``, ``(ก)``, ``1)``.  What counts in it stands alone (``1``, ``ก``,
``a``, ``i``); with dots between (``1.1``) it counts as many levels as it has parts.
Everything else is printed as it stands, and ``""`` is a paragraph without a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.lettering import LIST_LETTERS
from thaigovdocs.standard.phrases import CHAPTER, PART
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import Span, Text

Numerals: TypeAlias = Literal["thai", "arabic"]

DEFAULT_PATTERNS = ("1.", "1.1", "1.1.1", "(1)", "(1.1)")  # practice
_STANDARD = Origin.of_standard("practice")

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTER = r"(?<![ก-๎A-Za-z])[กaAiI](?![ก-๎A-Za-z])"
_SIGN = rf"(?:[0-9]+|[๐-๙]+|{_LETTER})"
_COUNTER = re.compile(rf"{_SIGN}(?:\.{_SIGN})*")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A label pattern, read.

    Attributes:
        before, after: the characters around what counts.
        signs: what counts, one sign a level (``1``, ``๑``, ``ก``, ``a``, ``A``, ``i``, ``I``);
            empty for a label that does not count.
        origin: where the pattern was written.
    """

    before: str
    signs: tuple[str, ...] = ()
    after: str = ""
    origin: Origin = _STANDARD

    @property
    def is_empty(self) -> bool:
        """Whether it prints nothing."""
        return not (self.before or self.signs or self.after)

    def deeper(self) -> Pattern:
        """Return the pattern of the level below, where the author named none.

        A count goes one part deeper (``1.`` → ``1.1``, ``(1)`` → ``(1.1)``), letters are
        followed by ``(1)``, and a label that does not count stays as it is.
        """
        if not self.signs:
            return self
        if self.signs[-1] not in {"1", "๑"}:
            return Pattern("(", ("1",), ")")
        sign = self.signs[-1]
        return Pattern(self.before, (*self.signs, sign), self.after.removeprefix("."), self.origin)


Patterns: TypeAlias = tuple[Pattern, ...]
Path: TypeAlias = tuple[tuple[Pattern, int], ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A node with its place among the clauses.

    Attributes:
        node: the node.
        path: pattern and count of every level from the outermost to this one.
        level: how many of them print a label; 0 for a plain paragraph outside clauses.
        below: the patterns of its items.
        chapter, part: the number of the chapter (หมวด) or part (ส่วนที่) that it is the heading
            of; 0 for a clause.  The clauses of a chapter are siblings of those outside.
    """

    node: Node
    path: Path
    level: int
    below: Patterns
    chapter: int = 0
    part: int = 0


def read_pattern(words: str) -> Pattern:
    """Return the pattern that *words* write.

    Example:
        >>> read_pattern("(1)").signs
        ('1',)
        >>> read_pattern("ข้อ 1").before
        'ข้อ '
    """
    mark = words.mark if isinstance(words, Words) else None
    origin = Origin(mark=mark) if mark else _STANDARD
    text = words.strip()
    found = _COUNTER.search(text)
    if not found:
        return Pattern(text, origin=origin)
    signs = tuple(_sign(part) for part in found.group().split("."))
    return Pattern(text[: found.start()], signs, text[found.end() :], origin)


def read_patterns(words: Sequence[str] | None) -> Patterns:
    """Return the patterns of every level; those of practice where none are written."""
    return tuple(read_pattern(word) for word in (words or DEFAULT_PATTERNS))


def body_patterns(words: Sequence[str] | None) -> Patterns:
    """Return the patterns of the body of a letter: plain paragraphs, whose items are numbered.

    *words* are the patterns of the policy.  Where its clauses are called ข้อ or หมวด they
    say nothing about the points of a letter, which follow practice then.
    """
    patterns = read_patterns(words)
    if any(sign.isalpha() for sign in patterns[0].before):
        patterns = read_patterns(None)
    return (Pattern(""), *patterns)


def number(nodes: Sequence[Node], patterns: Patterns, above: Path = ()) -> Iterator[Numbered]:
    """Yield *nodes* with their numbers, siblings only: see :func:`walk` for the whole tree."""
    pattern, count, chapter, part = patterns[0], 0, 0, 0
    for node in _run_on(nodes):
        if node.chapter is not None:
            chapter, part = chapter + 1, 0
            yield Numbered(node, above, 0, patterns, chapter=chapter)
            continue
        if node.part is not None:
            part += 1
            yield Numbered(node, above, 0, patterns, part=part)
            continue
        count += 1
        path = (*above, (pattern, count))
        own = read_patterns(node.numbering) if node.numbering else None
        below = own or patterns[1:] or (pattern.deeper(),)
        level = sum(1 for step, _ in path if not step.is_empty)
        yield Numbered(node, path, level, below)


def _run_on(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield *nodes*, a chapter without its items before them: their numbers run on."""
    for node in nodes:
        if node.chapter is None and node.part is None:
            yield node
            continue
        if node.chapter is not None:
            yield Node.model_construct(id=node.id, chapter=node.chapter)
        if node.part is not None:
            yield Node.model_construct(id=node.id if node.chapter is None else None, part=node.part)
        yield from _run_on(node.items)


def walk(nodes: Sequence[Node], patterns: Patterns, above: Path = ()) -> Iterator[Numbered]:
    """Yield every node of the tree with its number, in printed order."""
    for numbered in number(nodes, patterns, above):
        yield numbered
        yield from walk(numbered.node.items, numbered.below, numbered.path)


def label(path: Path, numerals: Numerals = "thai") -> str:
    """Return the label of the last step of *path*, as printed before the clause.

    Args:
        path: pattern and count from the outermost level.
        numerals: ``thai`` prints counts with Thai digits; ``arabic`` as the pattern has them.
    """
    pattern = path[-1][0]
    counts = [count for step, count in path if step.signs][-len(pattern.signs) :]
    signs = pattern.signs[-len(counts) :] if pattern.signs else ()
    parts = (_write(sign, count, numerals) for sign, count in zip(signs, counts, strict=False))
    return f"{pattern.before}{'.'.join(parts)}{pattern.after}"


def label_text(path: Path, numerals: Numerals) -> Text:
    """Return :func:`label` as text that remembers its pattern; empty for none."""
    text = label(path, numerals)
    return (Span(text, path[-1][0].origin, keep=True),) if text else ()


def reference(path: Path, numerals: Numerals = "thai") -> str:
    """Return how other text refers to the clause: ``ข้อ ๑``, ``๑.๒ (๓)``.

    The label without its full stop, after those of the levels above that it does not
    itself count; levels without a label are passed over.
    """
    own = path[-1][0]
    steps = [path[: index + 1] for index in range(len(path)) if path[index][0].signs]
    labels: list[str] = []
    while steps:
        step = steps[-1]
        labels.insert(0, label(step, numerals).removesuffix("."))
        steps = steps[: -len(step[-1][0].signs)]
    return " ".join(labels) or label(((own, 1),), numerals)


def references(
    nodes: Sequence[Node], patterns: Patterns, numerals: Numerals = "thai"
) -> dict[str, str]:
    """Return what ``ref('id')`` prints for every clause of the tree that has an id."""
    return {
        str(numbered.node.id): _referred(numbered, numerals)
        for numbered in walk(nodes, patterns)
        if numbered.node.id
    }


def heading_label(numbered: Numbered, numerals: Numerals) -> str:
    """Return ``หมวด ๑`` or ``ส่วนที่ ๑`` of a heading (saraban 17)."""
    pattern = CHAPTER if numbered.chapter else PART
    text = pattern.format(number=numbered.chapter or numbered.part)
    return to_thai(text) if numerals == "thai" else text


def _referred(numbered: Numbered, numerals: Numerals) -> str:
    if numbered.chapter or numbered.part:
        return heading_label(numbered, numerals)
    return reference(numbered.path, numerals)


def _sign(part: str) -> str:
    if part.isdigit():
        return "1" if part.isascii() else "๑"
    return part


@lru_cache(maxsize=4096)
def _write(sign: str, count: int, numerals: Numerals) -> str:
    if sign == "1":
        return to_thai(str(count)) if numerals == "thai" else str(count)
    if sign == "๑":
        return to_thai(str(count))
    if sign == "ก":
        return _letters(count, LIST_LETTERS)
    text = _letters(count, _LATIN) if sign in "aA" else _roman(count)
    return text.upper() if sign in "AI" else text


def _letters(count: int, alphabet: str) -> str:
    """Return *count* in letters; after the last letter come pairs (กก, กข …)."""
    text = ""
    while count:
        count, place = divmod(count - 1, len(alphabet))
        text = alphabet[place] + text
    return text


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text
