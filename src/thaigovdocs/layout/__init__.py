"""Words, widths, planned lines and pages; Typst draws what is planned."""

from thaigovdocs.layout.flat import Check, Gap, Ink, Square
from thaigovdocs.layout.fonts import Family, Fonts, UsedFont
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import (
    Image,
    Layout,
    Missing,
    Page,
    Paragraph,
    Rule,
    Style,
    TableCell,
    TablePart,
    TableRow,
)
from thaigovdocs.layout.planning import lay_out
from thaigovdocs.layout.sheet import Sheet
from thaigovdocs.layout.sources import Box, Source

__all__ = [
    "Box",
    "Check",
    "Family",
    "Fonts",
    "Gap",
    "Image",
    "Ink",
    "Layout",
    "Line",
    "Missing",
    "Page",
    "Paragraph",
    "Rule",
    "Sheet",
    "Source",
    "Square",
    "Style",
    "TableCell",
    "TablePart",
    "TableRow",
    "UsedFont",
    "lay_out",
]
