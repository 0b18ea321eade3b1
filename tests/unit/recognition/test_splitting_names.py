"""A name at the head of a page goes on with the paper above it."""

from __future__ import annotations

from thaigovdocs.documents.model import Document
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.papers import read_papers
from thaigovdocs.recognition.splitting import split_papers
from thaigovdocs.thai.spans import Span


def read(*lines: tuple[str, int, bool]) -> tuple[Document, ...]:
    """Return the papers of lines of which words, page and place in the middle are given."""
    made = [Line((Span(words),), page=page, centered=middle) for words, page, middle in lines]
    return read_papers(split_papers(made))


def test_a_signature_alone_on_the_next_page_is_that_of_the_letter() -> None:
    """The page ended below the closing."""
    (letter,) = read(
        ("ที่ นส ๕๑๐๐๑/๒๐๖", 1, False),
        ("เรื่อง ขอเชิญประชุม", 1, False),
        ("เรียน สมาชิกสภา", 1, False),
        ("จึงเรียนมาเพื่อโปรดทราบ", 1, False),
        ("ขอแสดงความนับถือ", 1, True),
        ("(นายสภา พาเจริญ)", 2, True),
        ("ประธานสภาเทศบาล", 2, True),
    )
    assert len(letter.signatures) == 1
