"""What was recognized, part by part, as data."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import Passage, characters, passages
from thaigovdocs.findings import Origin
from thaigovdocs.recognition.model import Recognized
from thaigovdocs.thai.spans import Span

_LONGEST = 60  # characters of a part that are shown


@dataclass(frozen=True, slots=True)
class Explained:
    """A part of a paper as it was recognized.

    Attributes:
        document: the id of the paper.
        kind: of the paper.
        part: the name of the part (``head.subject``, ``body``, ``closing``).
        label: the word or number before it; empty for none.
        text: the beginning of its words.
        origin: where it stands; ``None`` where nobody can say.
        count: how many passages it has: those of a body are told together.
    """

    document: str
    kind: str
    part: str
    label: str
    text: str
    origin: Origin | None
    count: int = 1


def explain(recognized: Recognized) -> tuple[Explained, ...]:
    """Return what was recognized: each paper's kind and parts, with their places.

    A caller words it in the language of the reader.

    Args:
        recognized: the papers of a foreign file.

    Example:
        >>> from thaigovdocs.recognition import read_foreign
        >>> papers = read_foreign("ประกาศจังหวัดธารารมย์".encode(), "old.txt")
        >>> [(part.kind, part.part, part.text) for part in explain(papers)]
        [('announcement', 'head.titles', 'ประกาศจังหวัดธารารมย์')]
    """
    return tuple(part for document in recognized.documents for part in _parts(document))


def _parts(document: Document) -> Iterator[Explained]:
    body: list[Passage] = []
    found = passages(document)
    for passage in found:
        if passage.part == "body":
            body.append(passage)
        elif body:
            yield _explained(document, body[0], len(body))
            body = []
            yield _explained(document, passage)
        else:
            yield _explained(document, passage)
    if body:
        yield _explained(document, body[0], len(body))


def _explained(document: Document, passage: Passage, count: int = 1) -> Explained:
    words = passage.words
    text = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    pieces = (*passage.label, *passage.text)
    origin = next((each.origin for each in pieces if isinstance(each, Span) and each.origin), None)
    label = characters(passage.label)
    return Explained(document.id, document.kind, passage.part, label, text, origin, count)
