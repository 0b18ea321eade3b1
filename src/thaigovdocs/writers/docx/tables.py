"""Switches of the tables of a template: what the document decides of a table that repeats rows.

How many columns, how wide, which cells are joined, whether there are rules: Word
opens no file with a tag where it wants a number, so a template has any number
there, and what the document says is put in when the template is compiled.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thaigovdocs.writers.docx.runs import XML_FILTER

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CELLS = re.compile(r"\{%tc\s+for\s+(\w+)\s+in\s+([\w.]+)\.(columns|cells)\s*%\}")
_ROWS = re.compile(r"\{%tr\s+for\s+\w+\s+in\s+([\w.]+)\.(?:rows|head)\s*%\}")
# What of CT_TcPr stands before the margins of a cell, in the order of the schema.
_EARLIER = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap")
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
        for told in _TOLD:
            for element in properties.findall(f"{W}{told}"):
                properties.remove(element)
        borders = properties.find(f"{W}tcBorders")
        if borders is not None:
            wrap(borders, f"{{% if not {cell}.bare %}}", "{% endif %}")
        _put_margins(properties, cell)
        told = f"{{{{ {cell}.properties|{XML_FILTER} }}}}"
        properties.text = told + (properties.text or "")


def _put_margins(properties: _Element, cell: str) -> None:
    """Let the space inside a cell be what ``cell.margins`` says, where it says something."""
    told = f"{{{{ {cell}.margins|{XML_FILTER} }}}}"
    present = properties.find(f"{W}tcMar")
    if present is not None:
        wrap(present, f"{told}{{% if not {cell}.margins %}}", "{% endif %}")
        return
    before = [child for child in properties if child.tag in {f"{W}{name}" for name in _EARLIER}]
    if before:
        before[-1].tail = (before[-1].tail or "") + told
    else:
        properties.text = told + (properties.text or "")


def _put_height(row: _Element, name: str) -> None:
    """Let *row* be as high as ``row.height`` says, where it says so."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = row.makeelement(f"{W}trPr", {})
        row.insert(0, properties)
    height = properties.makeelement(
        f"{W}trHeight", {f"{W}val": f"{{{{ {name}.height }}}}", f"{W}hRule": "atLeast"}
    )
    present = properties.find(f"{W}trHeight")
    condition = f"{{% if {name}.height %}}"
    if present is None:
        properties.append(height)
        wrap(height, condition, "{% endif %}")
    else:
        wrap(present, condition, "{% endif %}")
        height.tail = "{% else %}"
        present.addprevious(height)


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
