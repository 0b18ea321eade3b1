"""What was found, as text for a terminal, as data, and as other programs read it."""

from thaigovdocs.checks.formats.data import format_json
from thaigovdocs.checks.formats.github import format_github
from thaigovdocs.checks.formats.recognized import format_recognized, format_recognized_json
from thaigovdocs.checks.formats.sarif import format_sarif
from thaigovdocs.checks.formats.text import format_text
from thaigovdocs.checks.formats.together import (
    format_together,
    format_together_json,
    format_together_page,
)

__all__ = [
    "format_github",
    "format_json",
    "format_recognized",
    "format_recognized_json",
    "format_sarif",
    "format_text",
    "format_together",
    "format_together_json",
    "format_together_page",
]
