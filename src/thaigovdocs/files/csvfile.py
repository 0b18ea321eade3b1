"""Rows from text: commas, semicolons or tabs, in the encodings that spreadsheets save."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.files.cells import MAX_COLUMNS, MAX_ROWS, Sheet, SheetRow, too_many
from thaigovdocs.files.refused import FileRefused, refused
from thaigovdocs.findings import Finding, Mark, Origin

_SEPARATORS = ",;\t"
_SAID = re.compile(r"sep=([,;\t|:])\r?\n")  # Excel's own first line
_QUOTED = re.compile(r'"[^"]*"')
_THAI_WINDOWS = "cp874"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)  # the first begins as UTF-16 does
_UNMARKED = re.compile(rb"\0[\n,;\t]|[\n,;\t]\0")  # two or four bytes a letter, no mark before
_THAI_LEADS = (b"\xe0\xb8", b"\xe0\xb9")  # the first two of the three bytes of a Thai letter
_THAI = re.compile("[ก-๛]")
_THAI_RUN = re.compile("[ก-๎]{2}")
_STRAY = re.compile("(?<=[A-Za-z])[ัิ-ฺ็-๎]")  # a mark of Thai on a letter of Latin
_AROUND = 20  # characters of the word before it that are shown
_HIGH = bytes(range(0x80, 0x100))


def read_csv(data: bytes, name: str, origin: Origin | None = None) -> Sheet:
    """Return the rows of the CSV text *data*.

    Args:
        data: the bytes of the file; see ``sheets.read_sheet`` for what they may be.
        name: the name for findings.
        origin: where the policy names it.

    Raises:
        FileRefused: the bytes are no text, or hold too many rows or columns.
    """
    findings: list[Finding] = []
    text = _decode(data, name, findings)
    separator, skipped = _separator(text)
    rows: list[SheetRow] = []
    for row in _rows(text[skipped:], separator, name, findings):
        if len(row.cells) > MAX_COLUMNS:
            raise too_many(MAX_COLUMNS, "columns", name, origin)
        if any(str(cell).strip() for cell in row.cells):
            rows.append(row)
        if len(rows) > MAX_ROWS + 1:  # the heads are no row of the table
            raise too_many(MAX_ROWS, "rows", name, origin)
    first = 1 if skipped else 0
    return Sheet(
        name,
        data,
        tuple(SheetRow(row.line + first, row.cells) for row in rows) if first else tuple(rows),
        findings=tuple(findings),
    )


def _decode(data: bytes, name: str, findings: list[Finding]) -> str:
    if data.startswith(_UTF32):
        raise _no_text(data, 0, name)
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise _no_text(data, error.start, name) from None
    if wide := _UNMARKED.search(data):
        raise _no_text(data, wide.start(), name)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            raise _no_text(data.removeprefix(codecs.BOM_UTF8), error.start, name) from None
    try:
        text = data.decode(_THAI_WINDOWS)
    except UnicodeDecodeError as error:
        raise _no_text(data, error.start, name) from None
    _doubt(text, data, name, findings)
    return text


def _doubt(text: str, data: bytes, name: str, findings: list[Finding]) -> None:
    """Tell of letters that are no Thai: other encodings of Windows use the same bytes."""
    if not _THAI_RUN.search(text) and (thai := _THAI.search(text)):
        raise _no_text(data, thai.start(), name)  # a byte is a letter
    if stray := _STRAY.search(text):
        here = Origin(Mark(name, text.count("\n", 0, stray.start()) + 1, 1))
        before = text[max(0, stray.start() - _AROUND) : stray.start()]
        found = re.split("[^A-Za-z]", before)[-1] + stray.group()
        findings.append(Finding.of("TGD789", here, name=name, found=found))


def _is_broken_utf8(data: bytes) -> bool:
    """Tell whether most of the bytes that are not ASCII make Thai letters of UTF-8."""
    high = len(data) - len(data.translate(None, _HIGH))
    return data.startswith(codecs.BOM_UTF8) or 6 * sum(map(data.count, _THAI_LEADS)) > high


def _no_text(data: bytes, at: int, name: str) -> FileRefused:
    line = data.count(b"\n", 0, at) + 1
    here = Origin(Mark(name, line, 1))
    return refused("TGD774", name, here, byte=f"{data[min(at, len(data) - 1)]:02X}")


def _separator(text: str) -> tuple[str, int]:
    """Return what stands between the cells, and how many characters say so above the heads."""
    if said := _SAID.match(text):
        return said.group(1), said.end()
    heads = _QUOTED.sub("", text.lstrip("\r\n").partition("\n")[0])
    return max(_SEPARATORS, key=heads.count), 0


def _why(error: str) -> tuple[str, str]:
    """Return what the reader of Python says, in words of ours."""
    limit = f"{csv.field_size_limit():,}"
    told = {
        "field larger": (f"a cell of more than {limit} characters", f"ช่องยาวเกิน {limit} ตัวอักษร"),
        "unexpected end": ("a quotation mark that is never closed", "เครื่องหมายคำพูดที่ไม่มีคู่ปิด"),
        "expected after": ("words behind a quotation mark", "ข้อความต่อท้ายเครื่องหมายคำพูดปิด"),
    }
    default = ("cells that cannot be told apart", "แยกช่องไม่ได้")
    return next((words for sign, words in told.items() if sign in error), default)


def _rows(text: str, separator: str, name: str, findings: list[Finding]) -> Iterator[SheetRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            here = Origin(Mark(name, line, 1))
            why, why_th = _why(str(error))
            findings.append(Finding.of("TGD773", here, name=name, why=why, why_th=why_th))
            return
        yield SheetRow(line, tuple(cells))
        line = reader.line_num + 1
