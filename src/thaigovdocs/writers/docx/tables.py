"""Switches of the tables of a template: what the document decides of a table that repeats rows.

How many columns, how wide, which cells are joined, whether there are rules: Word
opens no file with a tag where it wants a number, so a template has any number
there, and what the document says is put in when the template is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs.writers.docx.marking import XML_FILTER
from thaigovdocs.writers.docx.schema_order import place_in

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CELLS = re.compile(r"\{%tc\s+for\s+(\w+)\s+in\s+([\w.]+)\.(columns|cells)\s*%\}")
_ROWS = re.compile(r"\{%tr\s+for\s+\w+\s+in\s+([\w.]+)\.(?:rows|head)\s*%\}")
_TOLD = ("tcW", "gridSpan", "hMerge", "vMerge")  # what the document says of a cell


def put_table(table: _Element) -> None:
    """Let *table* follow the document where it repeats the rows or columns of one."""
    name = None
    for row in table.iter(f"{W}tr"):
        words = "".join(text.text or "" for text in row.iter(f"{W}t"))
        if rows := _ROWS.search(words):
            name = name or rows.group(1)
        if cells := _CELLS.search(words):
            cell, values, kind = cells.groups()
            name = name or (values if kind == "columns" else None)
            _put_cells(row, cell)
            if kind == "cells":
                _put_height(row, values)
    if name:
        _put_looks(table, name)
        _put_grid(table, name)


def put_text(parent: _Element, place: int, text: str) -> None:
    """Put *text* before the child of *parent* that stands at *place*."""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def wrap(element: _Element, before: str, after: str) -> None:
    """Put *before* and *after* around *element*."""
    parent = element.getparent()
    if parent is None:  # what is wrapped always stands in something
        return
    element.tail = after + (element.tail or "")
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + before
    else:
        parent.text = (parent.text or "") + before


def _put_cells(row: _Element, cell: str) -> None:
    """Let the cells of *row* be as wide and joined as ``cell.properties`` says."""
    for properties in row.iter(f"{W}tcPr"):
        for element in [each for name in _TOLD for each in properties.findall(f"{W}{name}")]:
            properties.remove(element)
        told = f"{{{{ {cell}.properties|{XML_FILTER} }}}}"
        put_text(properties, place_in(properties, "tcW"), told)
        borders = properties.find(f"{W}tcBorders")
        if borders is not None:
            wrap(borders, f"{{% if not {cell}.bare %}}", "{% endif %}")
        _put_margins(properties, f"{cell}.margins")


def _put_margins(properties: _Element, name: str) -> None:
    """Let the space inside a cell be what the document says, where it says something."""
    told = f"{{{{ {name}|{XML_FILTER} }}}}"
    present = properties.find(f"{W}tcMar")
    if present is not None:
        wrap(present, f"{told}{{% if not {name} %}}", "{% endif %}")
    else:
        put_text(properties, place_in(properties, "tcMar"), told)


def _put_height(row: _Element, name: str) -> None:
    """Let *row* be as high as ``row.height`` says, where it says so."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = row.makeelement(f"{W}trPr", {})
        row.insert(0, properties)
    told = {f"{W}val": f"{{{{ {name}.height }}}}", f"{W}hRule": "atLeast"}
    height = properties.makeelement(f"{W}trHeight", told)
    present = properties.find(f"{W}trHeight")
    properties.insert(place_in(properties, "trHeight"), height)
    wrap(height, f"{{% if {name}.height %}}", "{% endif %}")
    if present is not None:
        wrap(present, f"{{% if not {name}.height %}}", "{% endif %}")


def _put_looks(table: _Element, name: str) -> None:
    """Let width, indent and rules of *table* be those of the document's."""
    properties = table.find(f"{W}tblPr")
    if properties is None:
        return
    told = {"tblW": "width", "tblInd": "indent"}
    for tag, value in told.items():
        element = properties.find(f"{W}{tag}")
        if element is not None:
            element.set(f"{W}w", f"{{{{ {name}.{value} }}}}")
            element.set(f"{W}type", "dxa")
    borders = properties.find(f"{W}tblBorders")
    if borders is not None:
        wrap(borders, f"{{% if {name}.ruled %}}", "{% endif %}")


def _put_grid(table: _Element, name: str) -> None:
    """Let the grid of *table* have the columns of the document's."""
    grid = table.find(f"{W}tblGrid")
    if grid is None or not len(grid):
        return
    for other in list(grid)[1:]:
        grid.remove(other)
    grid.text = f"{{% for column in {name}.columns %}}"
    grid[0].set(f"{W}w", "{{ column.width }}")
    grid[0].tail = "{% endfor %}"
