"""What a batch writes of itself: a list for the registry, and a report of every row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._version import __version__
from thaigovdocs.batches.model import RowResult
from thaigovdocs.findings import Severity
from thaigovdocs.packet.manifest import base_name

_INDEX = (
    "row",
    "folder",
    "id",
    "kind",
    "number",
    "date",
    "subject",
    "addressee",
    "draft",
    "pages",
    "file",
    "sha256",
)
_REPORT = ("row", "line", "status", "folder", "severity", "code", "file", "place", "th", "en")
_COMMANDS = frozenset("=+-@\t\r")  # what a spreadsheet would work out
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Account:
    """What is kept of a row to be written at the end.

    Attributes:
        index: its lines of the list.
        report: its lines of the report.
        data: the same as plain data.
        folder: the name of its folder; empty for none.
        files: the names in it.
        is_made: whether it has a packet.
    """

    index: tuple[tuple[str, ...], ...]
    report: tuple[tuple[str, ...], ...]
    folder: str
    files: tuple[str, ...]
    is_made: bool


def account_of(result: RowResult) -> Account:
    """Return what is kept of *result*."""
    manifest = result.manifest
    folder = result.folder.name if result.folder else ""
    sums = {each["file"]: each["sha256"] for each in manifest.get("outputs", ())}
    index = tuple(
        _line(result.number, folder, document, name, sums.get(name, ""))
        for document in manifest.get("documents", ())
        for name in document["files"]
    )
    files = (*sums, "manifest.json") if sums else ()
    return Account(index, tuple(_reported(result, folder)), folder, files, bool(manifest))


def _line(
    number: int, folder: str, document: Mapping[str, Any], name: str, checksum: str
) -> tuple[str, ...]:
    told = [document[key] for key in ("id", "kind", "number", "date", "subject", "addressee")]
    rest = ["yes" if document["draft"] else "", document["pages"], name, checksum]
    return tuple("" if each is None else str(each) for each in (number, folder, *told, *rest))


def _reported(result: RowResult, folder: str) -> Iterator[tuple[str, ...]]:
    status = "failed" if result.status == "failed" else "done"
    begin = (str(result.number), str(result.line or ""), status, folder)
    told = [each for each in result.report if each.severity is not Severity.NOTE]
    if not told:
        yield (*begin, *[""] * 6)
    for each in told:
        mark = each.origin.mark
        path = mark.path if mark else ""
        line, column = each.origin.position
        place = f"{line}:{column}" if line else path
        words = (each.message("th"), each.message("en"))
        yield (*begin, each.severity.value, each.code, base_name(each.origin.file), place, *words)


def index_bytes(accounts: Iterable[Account]) -> bytes:
    """Return the list for the registry as CSV that spreadsheets open in Thai."""
    return _csv(_INDEX, (line for account in accounts for line in account.index))


def report_bytes(accounts: Sequence[Account], suffix: str) -> bytes:
    """Return the report as CSV, or as JSON where *suffix* is ``.json``."""
    lines = [line for account in accounts for line in account.report]
    if suffix.lower() != ".json":
        return _csv(_REPORT, lines)
    rows = [dict(zip(_REPORT, line, strict=True)) for line in lines]
    made = sum(account.is_made for account in accounts)
    summary = {"rows": len(accounts), "done": made, "failed": len(accounts) - made}
    data = {"format": _FORMAT, "thaigovdocs": __version__, "summary": summary, "lines": rows}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def _csv(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in line] for line in lines)
    return buffer.getvalue().encode("utf-8-sig", "backslashreplace")


def _harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell[:1] in _COMMANDS else cell
