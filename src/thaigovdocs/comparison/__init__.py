"""Two editions of a policy file, compared paper by paper."""

from thaigovdocs.comparison.compare import compare
from thaigovdocs.comparison.model import Change, Comparison, Fact, PaperChange
from thaigovdocs.comparison.page import format_page
from thaigovdocs.comparison.text import format_text
from thaigovdocs.comparison.words import WordChange

__all__ = [
    "Change",
    "Comparison",
    "Fact",
    "PaperChange",
    "WordChange",
    "compare",
    "format_page",
    "format_text",
]
