"""What a cell of a table says, and what makes it unreadable whatever it is for."""

from __future__ import annotations

from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.files.cells import Moment, Unread, Value
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.thai.dates import Numerals, format_date

# What a spreadsheet makes of a long number: its last digits are gone.
_SHORTENED = re.compile(r"\s*[+-]?[0-9](?:[.,][0-9]+)?E[+-]?[0-9]+\s*")


def cell_text(value: Value) -> str:
    """Return what a cell shows, without the spaces around it."""
    if isinstance(value, Moment):
        return value.text
    if isinstance(value, date):
        return format_date(value, numerals=Numerals.ARABIC)
    return "" if isinstance(value, Unread) else value.strip()


def cell_fault(head: str, value: Value, mark: Mark) -> Finding | None:
    """Return what makes a cell unreadable, whatever it is for; ``None`` for nothing."""
    if isinstance(value, Unread):
        told = {"found": value.found, "found_th": value.found_th}
        return Finding.of(value.code, Origin(mark), None, column=head, **told)
    if isinstance(value, str) and _SHORTENED.fullmatch(value):
        return Finding.of("TGD805", Origin(mark), None, column=head, found=value.strip())
    return None
