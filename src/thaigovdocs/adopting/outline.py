"""The blocks of a recognized body as a tree: clauses, and what hangs below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.adopting.wording import folded
from thaigovdocs.documents.model import Block
from thaigovdocs.recognition.labels import shape_of
from thaigovdocs.standard.lettering import LIST_LETTERS
from thaigovdocs.thai.digits import to_arabic

_NUMBERS = re.compile("[0-9]+")


@dataclass
class Clause:
    """A block with a label, and what belongs to it.

    Attributes:
        label: as it is written, white space folded.
        block: the block itself.
        below: the blocks and clauses that hang below it.
    """

    label: str
    block: Block
    below: list[Branch] = field(default_factory=list)

    @property
    def shape(self) -> str:
        """The pattern of the label, numbers and letters counted alike."""
        return shape_of(self.label)

    @property
    def count(self) -> int:
        """What its label counts; 0 for a sign that counts nothing."""
        return count_of(self.label)[1]


Branch: TypeAlias = "Clause | Block"


def count_of(label: str) -> tuple[tuple[str, ...], int]:
    """Return the numbers before the last one of *label*, and the last one.

    Example:
        >>> count_of("๑.๒.๓"), count_of("(ข)"), count_of("•")
        ((('1', '2'), 3), ((), 2), ((), 0))
    """
    numbers = _NUMBERS.findall(to_arabic(label))
    if numbers:
        return tuple(numbers[:-1]), int(numbers[-1])
    letter = next((each for each in label if each in LIST_LETTERS), "")
    return (), LIST_LETTERS.index(letter) + 1 if letter else 0


def outline(blocks: Sequence[Block]) -> list[Branch]:
    """Return *blocks* as a tree.

    A paragraph between clauses belongs to the one above it where a later clause goes on
    with a list that is open there; else it ends the lists.
    """
    top: list[Branch] = []
    path: list[Clause] = []
    for at, block in enumerate(blocks):
        if block.kind == "heading" or (block.kind != "clause" and not _hangs(blocks, at, path)):
            path.clear()
        if block.kind == "clause" or (block.kind == "bullet" and folded(block.label) != "-"):
            clause = Clause(folded(block.label), block)
            _close(path, clause)
            (path[-1].below if path else top).append(clause)
            path.append(clause)
        else:
            (path[-1].below if path else top).append(block)
    return top


def _close(path: list[Clause], clause: Clause) -> None:
    """Take from *path* the clauses that end where *clause* begins."""
    for at, above in enumerate(path):
        if above.shape == clause.shape:
            del path[at:]
            return
    if clause.block.kind == "clause" and clause.block.level:
        del path[clause.block.level - 1 :]


def _hangs(blocks: Sequence[Block], at: int, path: Sequence[Clause]) -> bool:
    """Whether the block *at* belongs to the clause above it."""
    if not path:
        return False
    if blocks[at].kind == "bullet":
        return True
    for block in blocks[at + 1 :]:
        if block.kind == "heading":
            return False
        if block.kind != "clause":
            continue
        label = folded(block.label)
        before, count = count_of(label)
        goes_on = any(
            each.shape == shape_of(label) and count_of(each.label)[0] == before
            for each in path
            if count == each.count + 1
        )
        if goes_on or (before and before in _paths(path)):
            return True
    return False


def _paths(path: Sequence[Clause]) -> set[tuple[str, ...]]:
    return {(*before, str(count)) for before, count in (count_of(each.label) for each in path)}
