"""Two editions of a policy file, compared paper by paper."""

from thaigovdocs.comparison.against import Against, Edit, EditedPaper, check_against, compare_edited
from thaigovdocs.comparison.compare import compare
from thaigovdocs.comparison.differing import diff
from thaigovdocs.comparison.model import Change, Comparison, Fact, PaperChange
from thaigovdocs.comparison.page import format_page
from thaigovdocs.comparison.text import format_against, format_text
from thaigovdocs.comparison.words import WordChange

__all__ = [
    "Against",
    "Change",
    "Comparison",
    "Edit",
    "EditedPaper",
    "Fact",
    "PaperChange",
    "WordChange",
    "check_against",
    "compare",
    "compare_edited",
    "diff",
    "format_against",
    "format_page",
    "format_text",
]
