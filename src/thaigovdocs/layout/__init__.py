"""Words, widths, planned lines and pages; Typst draws what is planned."""

from thaigovdocs.layout.fonts import Family, Fonts, UsedFont
from thaigovdocs.layout.model import Box, Layout, Missing, Page, Paragraph, Style
from thaigovdocs.layout.planning import lay_out

__all__ = [
    "Box",
    "Family",
    "Fonts",
    "Layout",
    "Missing",
    "Page",
    "Paragraph",
    "Style",
    "UsedFont",
    "lay_out",
]
