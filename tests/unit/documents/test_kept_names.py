"""Names that the file gives: no line parts them."""

from __future__ import annotations

from collections.abc import Callable

from thaigovdocs.documents.model import Document
from thaigovdocs.thai.spans import Span

Compose = Callable[[str], Document]
TEXT = """
agency: {name: เทศบาลตำบลหนองบัวทองคำ}
people:
  a: {name: นางกรรณิกา พฤกษาวัลย์, position: ปลัดเทศบาล, rank: ศาสตราจารย์พิเศษ}
signatory: a
policy: {subject: ก, provisions: ['%s']}
documents: [{kind: order, number: 1/2569, date: 2026-01-02}]
"""


def units(paper: Document) -> list[str]:
    """Return what is kept together in the first clause."""
    return [piece.text for piece in paper.body[0].text if isinstance(piece, Span) and piece.keep]


def test_names_of_agency_and_people_are_units(composed: Compose) -> None:
    """The name of a place, with what stands before it where that is short; names and ranks."""
    words = "ให้เทศบาลตำบลหนองบัวทองคำและคุณพฤกษาวัลย์จากตำบลหนองบัวทองคำทราบ"
    assert units(composed(TEXT % words)) == ["หนองบัวทองคำ", "พฤกษาวัลย์", "หนองบัวทองคำ"]


def test_other_words_stay_free(composed: Compose) -> None:
    """Nothing else of them is kept."""
    assert units(composed(TEXT % "ให้ทุกตำบลทราบทั่วกัน")) == []
