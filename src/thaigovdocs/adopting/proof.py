"""The proof of an adopted policy: what it prints against what the source says."""

from __future__ import annotations

from collections.abc import Mapping

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.adopting.wording import Value, folded, squeezed
from thaigovdocs.documents.compose import Composed, compose_sound
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import Passage, characters, passages
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import Span


@dataclass(frozen=True, slots=True)
class Proof:
    """What a policy prints otherwise than the paper that it was made from.

    Attributes:
        missing: words of the source that are not printed, and their places.
        added: characters that are printed and do not stand in the source.
        moved: how many characters are printed elsewhere.
    """

    missing: tuple[tuple[str, Origin | None], ...] = ()
    added: str = ""
    moved: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the source is missing."""
        return not self.missing

    @property
    def is_exact(self) -> bool:
        """Whether the characters are the same."""
        return not (self.missing or self.added)


def prove(source: Document, printed: Document) -> Proof:
    """Return what *printed* says otherwise than *source*: no white space, leaders or boxes."""
    said = [(words, each) for each in passages(source) for words in _pieces(each)]
    given = "".join(squeezed((*each.label, *each.text)) for each in passages(printed))
    if "".join(words for words, _ in said) == given:
        return Proof()
    missing: list[tuple[str, Origin | None]] = []
    left, at, moved = given, 0, 0
    for words, passage in said:
        found = left.find(words, at)
        if found < 0:
            found = left.find(words)
            moved += len(words) if found >= 0 else 0
        if found < 0:
            pieces = (each for each in (*passage.label, *passage.text) if isinstance(each, Span))
            missing.append((folded(passage.printed), next((p.origin for p in pieces), None)))
            continue
        left, at = left[:found] + left[found + len(words) :], found
    return Proof(tuple(missing), left, moved)


def _pieces(passage: Passage) -> list[str]:
    """Return the characters of *passage*, those of a row cell by cell."""
    if not passage.is_row:
        return [squeezed((*passage.label, *passage.text))]
    cells = characters((*passage.label, *passage.text)).split(" | ")
    return [words for cell in cells if (words := squeezed(cell))]


def printed_by(policy: Mapping[str, Value]) -> Composed | None:
    """Return the papers of *policy*; ``None`` where it cannot be read."""
    try:
        return compose_sound(PolicyFile.from_dict(policy))
    except PolicyError:
        return None
