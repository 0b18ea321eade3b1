"""The names of the folders that rows get, and the bad names among them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

import thaigovdocs._regex as re
from thaigovdocs._arguments import shown_name
from thaigovdocs.batches.model import Row, Table
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.packet.names import STEM_BYTES, is_file_stem
from thaigovdocs.policy.loading.cellvalues import cell_text
from thaigovdocs.policy.loading.rowfiles import head_key
from thaigovdocs.policy.source.tree import listed

_FIELD = re.compile(r"\{([^{}]*)\}")
_DIGITS = 4  # of the number of a row, at least


class Naming:
    """Names folders by a pattern such as ``{code} {agency.name}``.

    Args:
        table: the rows.
        pattern: text with heads between braces; ``None`` for the numbers of the rows.

    Raises:
        UsageError: the pattern names a head that the table does not have.
    """

    def __init__(self, table: Table, pattern: str | None) -> None:
        self._table = table
        self._pattern = pattern
        self._digits = max(_DIGITS, len(str(len(table.rows))))
        self._places = {head_key(each.head): at for at, each in enumerate(table.columns)}
        for field in _FIELD.findall(pattern or ""):
            if head_key(field) not in self._places:
                heads = [column.head for column in table.columns if column.head]
                near = (get_close_matches(field[:100], heads, 1, 0) or heads)[0]
                told = {"name": table.name or "rows", "known": listed(heads), "near": near}
                raise UsageError.of("TGD814", found=field, **told)

    def name(self, row: Row, findings: list[Finding]) -> str:
        """Return the name of the folder of *row*; empty, and a finding, for none."""
        if self._pattern is None:
            return f"{row.number:0{self._digits}}"
        place = 0
        for field in _FIELD.findall(self._pattern):
            place = self._places[head_key(field)]
            if not cell_text(row.cells[place]):
                here = Origin(self._table.mark(row, place))
                findings.append(Finding.of("TGD804", here, None, head=field))
                return ""
        name = _FIELD.sub(lambda found: self._cell(row, found.group(1)), self._pattern)
        if is_file_stem(name):
            return name
        here = Origin(self._table.mark(row, place))
        findings.append(
            Finding.of("TGD809", here, None, name=shown_name(name[:60]), limit=STEM_BYTES)
        )
        return ""

    def _cell(self, row: Row, field: str) -> str:
        return " ".join(cell_text(row.cells[self._places[head_key(field)]]).split())


def check_doubles(table: Table, rows: Sequence[Row]) -> dict[int, Finding]:
    """Return what is wrong with rows that have the folder or the content of an earlier one.

    By the number of the row; *rows* have their keys and folders.
    """
    found: dict[int, Finding] = {}
    names: dict[str, Row] = {}
    keys: dict[str, Row] = {}
    for row in rows:
        here = Origin(table.mark(row))
        first = keys.setdefault(row.key, row)
        if first is not row:
            found[row.number] = Finding.of("TGD808", here, None, first=_place(first))
            continue
        name = unicodedata.normalize("NFC", row.folder).casefold()
        first = names.setdefault(name, row) if name else row
        if first is not row:
            told = {"name": shown_name(row.folder), "first": _place(first)}
            found[row.number] = Finding.of("TGD807", here, None, **told)
    return found


def _place(row: Row) -> int:
    return row.line or row.number
