"""Rows from a program: mappings, and the lines of JSON that hold one each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from thaigovdocs.files.cells import MAX_ROWS, Sheet, SheetRow, Value, too_many
from thaigovdocs.findings import Finding, Mark, Origin

_DEPTH = 8  # no key of a policy stands deeper


def read_json_lines(data: bytes, name: str) -> Sheet:
    """Return the rows in the lines of *data*, an object each; its keys are the heads.

    Numbers stand as they are written.  A key below a key is reached with a dot, and the texts
    of a list are lines of one cell.

    Args:
        data: UTF-8 text.
        name: the name for findings.

    Raises:
        FileRefused: it holds too many rows.
    """
    findings: list[Finding] = []
    records: list[tuple[int, Mapping[str, Any]]] = []
    for line, text in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not text.strip():
            continue
        found = _object(text, name, line, findings)
        if found is not None:
            records.append((line, found))
        if len(records) > MAX_ROWS:
            raise too_many(MAX_ROWS, "rows", name, None)
    return _sheet(name, data, records, findings)


def read_records(records: Iterable[Mapping[str, Any]], findings: list[Finding]) -> Sheet:
    """Return the rows that are mappings of heads to values; faults go to *findings*.

    Text, whole numbers, ``Decimal``, dates and ``None`` are values; mappings and lists as in
    :func:`read_json_lines`.

    Raises:
        FileRefused: there are too many.
    """
    numbered: list[tuple[int, Mapping[str, Any]]] = []
    for number, record in enumerate(records, 1):
        if number > MAX_ROWS:
            raise too_many(MAX_ROWS, "rows", "rows", None)
        if isinstance(record, Mapping):
            numbered.append((number, record))
        else:
            here = Origin(Mark(path=f"rows[{number - 1}]"))
            told = {"head": f"rows[{number - 1}]", "found": type(record).__name__}
            findings.append(Finding.of("TGD813", here, None, **told))
    sheet = _sheet(None, b"", numbered, findings)
    return Sheet(sheet.name, b"", sheet.rows, is_ragged=True)


def _object(text: bytes, name: str, line: int, findings: list[Finding]) -> Mapping[str, Any] | None:
    try:
        found = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
        why = why_th = type(found).__name__
    except UnicodeDecodeError:
        found, why, why_th = None, "bytes that are no UTF-8", "ไบต์ที่ไม่ใช่ UTF-8"
    except ValueError as error:
        found, why, why_th = None, f"'{error}'", f"'{error}'"
    except RecursionError:
        found, why, why_th = None, "too many brackets", "วงเล็บซ้อนกันมากเกินไป"
    if isinstance(found, dict):
        return found
    here = Origin(Mark(name, line, 1))
    findings.append(Finding.of("TGD812", here, None, name=name, why=why, why_th=why_th))
    return None


def _sheet(
    name: str | None,
    data: bytes,
    records: Iterable[tuple[int, Mapping[str, Any]]],
    findings: list[Finding],
) -> Sheet:
    heads: dict[str, int] = {}
    rows: list[SheetRow] = []
    for line, record in records:
        cells: dict[int, Value] = {}
        for head, value in _flat(record, "", 0):
            at = heads.setdefault(head, len(heads))
            cells[at] = _cell(head, value, name, line, findings)
        rows.append(SheetRow(line, tuple(cells.get(at, "") for at in range(len(heads)))))
    first = SheetRow(0, tuple(heads))
    told = tuple(findings) if name is not None else ()
    return Sheet(name or "rows", data, (first, *rows) if heads else (), True, told)


def _flat(record: Mapping[str, Any], before: str, depth: int) -> Iterator[tuple[str, Any]]:
    for key, value in record.items():
        head = f"{before}{key}"
        if isinstance(value, Mapping) and depth < _DEPTH:
            yield from _flat(value, f"{head}.", depth + 1)
        else:
            yield head, value


def _cell(head: str, value: Any, name: str | None, line: int, findings: list[Finding]) -> Value:
    words = _words(value)
    if words is not None:
        return words
    path = f"rows[{line - 1}].{head}"
    here = Origin(Mark(name, line, 1, head) if name else Mark(path=path))
    told = {"head": head, "found": type(value).__name__}
    findings.append(Finding.of("TGD813", here, None, **told))
    return ""


def _words(value: Any) -> Value | None:
    """Return *value* as a cell holds it; ``None`` for what no cell holds."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() <= 4096:
        return str(int(value))
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, list | tuple):
        lines = [_words(each) for each in value]
        if all(isinstance(line, str) for line in lines):
            return "\n".join(str(line) for line in lines)
    return None
