"""People whom several papers of a case name: their names and positions must agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Paper, Passage
from thaigovdocs.findings import Finding
from thaigovdocs.thai.units import find_names

_SHORTEST = 3  # letters of a name or surname that a slip is looked for in
_MOST = 400  # names of a case that are held against one another
_LEAST = 6  # letters of a position that two say alike where they speak of one
_SHARE = 0.5  # of the shorter position


@dataclass(frozen=True, slots=True)
class _Named:
    """A person where a paper names one.

    Attributes:
        first, last: name and surname, what is written behind it without a space included.
        start, end: their place in the passage.
        number: of the paper.
    """

    passage: Passage
    first: str
    last: str
    start: int
    end: int
    number: int

    @property
    def position(self) -> str:
        """What stands behind the name on its line."""
        return self.passage.text[self.end :].strip(" )\t")


def check_people(papers: Sequence[Paper]) -> Iterator[Finding]:
    """Yield names that differ by a letter from a name in another paper, and other positions."""
    people = [each for at, paper in enumerate(papers) for each in _people(paper, at)]
    yield from _names(people)
    yield from _positions(papers, people)


def _people(paper: Paper, number: int) -> Iterator[_Named]:
    for passage in paper.passages:
        spans = [*find_names(passage.text)]
        for (start, middle), (next_, end) in pairwise(spans):
            if 0 < next_ - middle <= 2:
                words = passage.text
                yield _Named(passage, words[start:middle], words[next_:end], start, end, number)


def _names(people: Sequence[_Named]) -> Iterator[Finding]:
    counts = Counter((each.first, each.last) for each in people)
    firsts: dict[tuple[str, str], _Named] = {}
    for each in people:
        firsts.setdefault((each.first, each.last), each)
    for one, other in combinations([*firsts.values()][:_MOST], 2):
        signed = "signatures" in (one.passage.part, other.passage.part)  # TGD311 tells those
        if signed or one.number == other.number or not _is_slip(one, other):
            continue
        rarer = counts[other.first, other.last] <= counts[one.first, one.last]
        told, right = (other, one) if rarer else (one, other)
        name = f"{right.first} {right.last}"
        yield told.passage.finding("TGD855", told.start, told.end, name=name)


def _is_slip(one: _Named, other: _Named) -> bool:
    """Whether two names are one, a letter apart, in one of their halves."""
    if one.first == other.first:
        short, long = sorted((one.last, other.last), key=len)
        if len(short) < _SHORTEST or short == long:
            return False
        glued = len(long) > len(short) + 1
        if long.startswith(short):
            return not glued  # two letters more are a word behind the surname
        sizes = range(len(short) - 1, len(short) + 2) if glued else (len(long),)
        return any(is_near(short, long[:size]) for size in sizes)
    if one.last != other.last or min(len(one.first), len(other.first)) < _SHORTEST:
        return False
    return is_near(one.first, other.first)


def is_near(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes *one* of *other*.

    Example:
        >>> is_near("มั่นคง", "มั่งคง"), is_near("ใจดี", "ใจงาม")
        (True, False)
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    start = next((at for at, pair in enumerate(zip(short, long, strict=False)) if len({*pair}) > 1),
                 len(short))  # fmt: skip
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]


def _positions(papers: Sequence[Paper], people: Sequence[_Named]) -> Iterator[Finding]:
    """Yield the position of who signs where another paper says one that begins like it."""
    for number, paper in enumerate(papers):
        for signature in paper.document.signatures:
            lines = ["".join(getattr(piece, "text", "") for piece in line)
                     for line in signature.position]  # fmt: skip
            position = lines[0].strip() if len(lines) == 1 else ""
            name = "".join(getattr(piece, "text", "") for piece in signature.name)
            for each in people:
                is_other = each.number != number and f"{each.first} {each.last}" in name
                if is_other and _differ(position, each.position):
                    start = each.passage.text.index(each.position, each.end)
                    end = start + len(each.position)
                    yield each.passage.finding("TGD856", start, end, position=position)


def _differ(position: str, said: str) -> bool:
    """Whether *said* begins like *position* and goes on otherwise."""
    if not position or said.startswith(position) or position.startswith(said.split(" ")[0]):
        return False
    pairs = enumerate(zip(position, said, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(position), len(said)))
    return same >= max(_LEAST, _SHARE * min(len(position), len(said.split(" ")[0])))
