"""Words, widths, planned lines and pages; Typst draws what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._lazy import lazy

if TYPE_CHECKING:
    from thaigovdocs.layout.flat import Check as Check
    from thaigovdocs.layout.flat import Gap as Gap
    from thaigovdocs.layout.flat import Ink as Ink
    from thaigovdocs.layout.flat import Square as Square
    from thaigovdocs.layout.fonts import Family as Family
    from thaigovdocs.layout.fonts import Fonts as Fonts
    from thaigovdocs.layout.fonts import UsedFont as UsedFont
    from thaigovdocs.layout.lines import Line as Line
    from thaigovdocs.layout.model import Image as Image
    from thaigovdocs.layout.model import Layout as Layout
    from thaigovdocs.layout.model import Missing as Missing
    from thaigovdocs.layout.model import Page as Page
    from thaigovdocs.layout.model import Paragraph as Paragraph
    from thaigovdocs.layout.model import Rule as Rule
    from thaigovdocs.layout.model import Style as Style
    from thaigovdocs.layout.model import TableCell as TableCell
    from thaigovdocs.layout.model import TablePart as TablePart
    from thaigovdocs.layout.model import TableRow as TableRow
    from thaigovdocs.layout.planning import lay_out as lay_out
    from thaigovdocs.layout.sheet import Sheet as Sheet
    from thaigovdocs.layout.sources import Box as Box
    from thaigovdocs.layout.sources import Source as Source

_HOMES = {
    "Box": "sources",
    "Check": "flat",
    "Family": "fonts",
    "Fonts": "fonts",
    "Gap": "flat",
    "Image": "model",
    "Ink": "flat",
    "Layout": "model",
    "Line": "lines",
    "Missing": "model",
    "Page": "model",
    "Paragraph": "model",
    "Rule": "model",
    "Sheet": "sheet",
    "Source": "sources",
    "Square": "flat",
    "Style": "model",
    "TableCell": "model",
    "TablePart": "model",
    "TableRow": "model",
    "UsedFont": "fonts",
    "lay_out": "planning",
}

__all__ = [*_HOMES]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, _HOMES)
