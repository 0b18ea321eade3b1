"""A layout that a notebook shows as its pages."""

from __future__ import annotations

from base64 import b64encode

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.drawing import draw_pages
from thaigovdocs.layout.model import Layout

_PAGE = '<img src="data:image/svg+xml;base64,{data}" alt="{alt}" style="{style}"/>'
_STYLE = "width:100%;max-width:52em;border:1px solid #ccc;margin:4px;background:#fff"


@dataclass(frozen=True, slots=True)
class VisibleLayout(Layout):
    """A layout; the last value of a notebook's cell is shown as its pages."""

    def _repr_svg_(self) -> str:
        """Return the first page as SVG."""
        return draw_pages(self, format="svg")[0].decode()

    def _repr_html_(self) -> str:
        """Return all pages, one below the other."""
        pages = enumerate(draw_pages(self, format="svg"), 1)
        return "\n".join(
            _PAGE.format(data=b64encode(page).decode(), alt=f"page {number}", style=_STYLE)
            for number, page in pages
        )
