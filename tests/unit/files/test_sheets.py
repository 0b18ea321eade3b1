"""Rows from CSV and XLSX files: what is read, and what is refused."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from thaigovdocs.files import FileRefused, read_sheet
from thaigovdocs.files import cells as limits
from thaigovdocs.files.cells import Moment, Sheet, Unread

HEADS = "วันที่,หัวข้อ\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[bytes, str], Sheet]:
    """Read a file of some bytes."""

    def read(data: bytes, name: str = "rows.csv") -> Sheet:
        return read_sheet(data, name)

    return read


Read = Callable[..., Sheet]


def cells(sheet: Sheet) -> list[tuple[Any, ...]]:
    """Return the cells of every row."""
    return [row.cells for row in sheet.rows]


def code(read: Callable[[], object]) -> str:
    """Return the code of the one finding that refuses a file."""
    with pytest.raises(FileRefused) as error:
        read()
    return error.value.finding.code


def workbook(*rows: list[Any], change: Callable[[Any], object] = id) -> bytes:
    """Return an XLSX file with *rows* on its first sheet, changed by *change*."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(package: bytes, **members: bytes) -> bytes:
    """Return *package* with the bytes of some members replaced; ``__`` stands for a stroke."""
    new = {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in members.items()}
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for info in old.infolist():
            out.writestr(info.filename, new.pop(info.filename, old.read(info)))
        for name, data in new.items():
            out.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    "encoded",
    [
        (HEADS + "ก,ข\n").encode(),
        (HEADS + "ก,ข\n").encode("utf-8-sig"),
        (HEADS + "ก,ข\n").encode("cp874"),
        (HEADS + "ก,ข\n").encode("utf-16"),
        (HEADS + "ก,ข\n").replace(",", ";").replace("\n", "\r\n").encode(),
        (HEADS + "ก,ข\n").replace(",", "\t").encode(),
        ("sep=;\n" + HEADS.replace(",", ";") + "ก;ข\n").encode(),
    ],
    ids=["utf-8", "bom", "cp874", "utf-16", "semicolons", "tabs", "sep"],
)
def test_text_is_read_as_spreadsheets_save_it(sheet: Read, encoded: bytes) -> None:
    """The encoding and the separator are found out."""
    assert cells(sheet(encoded)) == [("วันที่", "หัวข้อ"), ("ก", "ข")]


@pytest.mark.parametrize("sign", ['"', "\r", " ", "ก", "\0"])
def test_what_cannot_part_cells_is_no_separator(sheet: Read, sign: str) -> None:
    """A first line that says so is a row like others."""
    read = sheet(f"sep={sign}\r\nก,ข\r\n".encode())
    assert read.rows[-1].cells == ("ก", "ข")


def test_a_row_knows_its_line(sheet: Read) -> None:
    """Empty rows are passed over, a text in quotes may have several lines."""
    read = sheet('ก,ข\n\n"หนึ่ง\nสอง",3\n,\n=1+1,@x\n'.encode())
    assert [(row.line, row.cells) for row in read.rows] == [
        (1, ("ก", "ข")),
        (3, ("หนึ่ง\nสอง", "3")),
        (6, ("=1+1", "@x")),
    ]


def test_an_empty_file_has_no_rows(sheet: Read) -> None:
    """Neither text nor workbook."""
    assert sheet(b"").rows == ()
    assert sheet(workbook(), "a.xlsx").rows == ()


@pytest.mark.parametrize(
    "data",
    ["วันที่ หัวข้อ เรื่อง".encode() + b"\xff", b"\xef\xbb\xbf\xff", b"\xff\xfea", b"a,b\n\x81\xfc"],
    ids=["broken utf-8", "after the mark", "half of utf-16", "no encoding"],
)
def test_bytes_that_are_no_text_are_told(sheet: Read, data: bytes) -> None:
    """Nothing is replaced in silence."""
    assert code(lambda: sheet(data)) == "TGD774"


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be", "utf-16-le"])
def test_an_encoding_that_no_spreadsheet_saves_is_told(sheet: Read, encoding: str) -> None:
    """UTF-32 begins as UTF-16 does; UTF-16 without its mark is none."""
    assert code(lambda: sheet(HEADS.encode(encoding))) == "TGD774"
    marked = codecs.BOM_UTF32_BE + HEADS.encode("utf-32-be")
    assert code(lambda: sheet(marked)) == "TGD774"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (0.25, "0%", "25%"),
        (0.125, "0.0%", "12.5%"),
        (0.125, "0%", "13%"),
        (17, "0000", "0017"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1100400123456, "0-0000-00000-00-0", "1-1004-00123-45-6"),
        (-1234.5, "#,##0.00_);[Red](#,##0.00)", "(1,234.50)"),
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
        (1.25, "[h]:mm", "30:00"),
        (0.25, "General", "0.25"),
        (0.25, '0%;"-"0%', "25%"),
        ("25%", "0%", "25%"),
        ("ธารา", '"นาย"@', "นายธารา"),
        (True, "0%", "TRUE"),
        (1e15, "General", "1E+15"),
        (7, "@", "7"),
    ],
)
def test_a_cell_gives_what_its_sheet_shows(
    sheet: Read, value: object, form: str, shown: str
) -> None:
    """Who typed 25% or 0017 does not expect 0.25 and 17."""

    def style(book: Any) -> None:
        book.active["A2"].number_format = form

    made = workbook(["a", "b"], [value, 0.75], change=style)
    assert cells(sheet(made, "a.xlsx"))[1] == (shown, "0.75")


def test_a_fault_of_quoting_is_told_with_its_line(sheet: Read) -> None:
    """The rows before it are read."""
    read = sheet('ก,ข\n1,2\n"3"x,4\n'.encode())
    assert len(read.rows) == 2
    assert [(f.code, f.origin.position) for f in read.findings] == [("TGD773", (3, 1))]


def test_a_file_has_limits(sheet: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of columns, rows and bytes; a name must tell what the file is."""
    assert code(lambda: sheet(b"," * limits.MAX_COLUMNS + b"x\n")) == "TGD771"
    monkeypatch.setattr("thaigovdocs.files.csvfile.MAX_ROWS", 2)
    assert len(sheet(b"a\nb\nc\n").rows) == 3  # the heads are no row of the table
    assert code(lambda: sheet(b"a\nb\nc\nd\n")) == "TGD771"
    monkeypatch.setattr("thaigovdocs.files.sheets.MAX_BYTES", 3)
    assert code(lambda: sheet(b"a,b\n")) == "TGD771"
    assert code(lambda: sheet(b"", "rows.pdf")) == "TGD770"


def test_a_workbook_gives_its_values(sheet: Read) -> None:
    """Dates as dates, numbers as they are read, texts as they stand."""
    read = sheet(
        workbook(
            ["a", None, "c"],
            [datetime(2025, 10, 1, 9, 30), 7, 7.0],
            [],
            [1.25, True, time(9, 30)],
            ["0017", date(2025, 10, 2)],
        ),
        "a.xlsx",
    )
    assert [(row.line, row.cells) for row in read.rows] == [
        (1, ("a", "", "c")),
        (2, (Moment("2025-10-01 9:30:00", date(2025, 10, 1)), "7", "7")),
        (4, ("1.25", "TRUE", "9:30:00")),
        (5, ("0017", date(2025, 10, 2))),
    ]
    assert read.is_ragged


def test_a_formula_without_a_value_is_told(sheet: Read) -> None:
    """It is never worked out; an error that was saved is none either."""
    read = sheet(workbook(["a", "b"], ["=1+1", "#REF!"], ["x", None], [None, "=A1"]), "a.xlsx")
    assert [[isinstance(cell, Unread) for cell in row.cells] for row in read.rows] == [
        [False, False],
        [True, True],
        [False],
        [False, True],
    ]


def test_a_formula_with_a_value_gives_the_value(sheet: Read) -> None:
    """As Excel saved it."""
    package = workbook(["a"], ["=1+1"], ["x"])
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    xml = xml.replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    assert b"<f>1+1</f><v>2</v>" in xml
    read = sheet(repacked(package, xl__worksheets__sheet1_xml=xml), "a.xlsx")
    assert cells(read) == [("a",), ("2",), ("x",)]


def test_what_is_merged_downwards_stands_in_every_row(sheet: Read) -> None:
    """Merging to the right gives the first cell only."""

    def merge(book: Any) -> None:
        book.active.merge_cells("A2:A4")
        book.active.merge_cells("B2:C2")

    rows = (["a", "b", "c"], ["ก", 1, None], [None, 2, 3], [None, 4, 5], ["ข", 6, 7])
    read = sheet(workbook(*rows, change=merge), "a.xlsx")
    assert [row[0] for row in cells(read)] == ["a", "ก", "ก", "ก", "ข"]
    assert cells(read)[1] == ("ก", "1")


def test_the_first_visible_sheet_with_words_is_read(sheet: Read) -> None:
    """Further ones with words are told."""

    def more(book: Any) -> None:
        book.active.title = "ว่าง"
        hidden = book.create_sheet("ซ่อน")
        hidden.append(["x"])
        hidden.sheet_state = "hidden"
        book.create_sheet("หนึ่ง").append(["ก"])
        book.create_sheet("สอง").append(["ข"])

    read = sheet(workbook(change=more), "a.xlsx")
    assert cells(read) == [("ก",)]
    assert [(f.code, dict(f.params)) for f in read.findings] == [
        ("TGD782", {"name": "a.xlsx", "count": "2", "sheet": "หนึ่ง"}),
        ("TGD823", {"name": "a.xlsx", "sheets": "'ซ่อน'"}),
    ]


def hostile(name: str) -> bytes:
    """Return a workbook that wants to harm."""
    package = workbook(["a"], ["b"])
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    far = xml.replace(b'r="A2"', b'r="ZZZZZZ2"')
    changed = {
        "entities": b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml,
        "utf-16": xml.decode().encode("utf-16"),
        "far cell": far,
        "far cell hidden": far.replace(b"ZZZZZZ2", b"&#90;ZZZZ2"),
        "bomb": xml + b" " * 2_000_000,
    }
    if name in changed:
        return repacked(package, xl__worksheets__sheet1_xml=changed[name])
    if name == "total":
        return repacked(package, **{f"a{at}_xml": b"<a/>" * 9 for at in range(2100)})
    raise AssertionError(name)


@pytest.mark.parametrize(
    "name", ["entities", "utf-16", "far cell", "far cell hidden", "bomb", "total"]
)
def test_a_hostile_workbook_is_refused(sheet: Read, name: str) -> None:
    """Before anything in it is parsed."""
    assert code(lambda: sheet(hostile(name), "a.xlsx")) == "TGD772"


def test_a_package_that_unpacks_too_large_is_refused(
    sheet: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what it says of itself, without unpacking it."""
    monkeypatch.setattr("thaigovdocs.files.packages.MAX_TOTAL", 10)
    assert code(lambda: sheet(workbook(["a"]), "a.xlsx")) == "TGD772"


@pytest.mark.parametrize("flag", [1, 12], ids=["encrypted", "another packing"])
def test_members_that_cannot_be_unpacked_are_refused(
    sheet: Read, monkeypatch: pytest.MonkeyPatch, flag: int
) -> None:
    """Encryption and other ways of packing."""
    package = bytearray(workbook(["a"]))
    at = package.rindex(b"PK\x01\x02")
    if flag == 1:
        package[at + 8] |= 1
    else:
        package[at + 10] = flag
    assert code(lambda: sheet(bytes(package), "a.xlsx")) == "TGD772"


@pytest.mark.parametrize(
    "data", [b"", b"no zip", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "no members"]
)
def test_what_is_no_workbook_is_told(sheet: Read, data: bytes) -> None:
    """With the reason, not with a trace."""
    assert code(lambda: sheet(data, "a.xlsx")) == "TGD773"


def test_a_workbook_has_limits(sheet: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of rows, columns, empty cells and merged ones."""
    wide = workbook([None] * limits.MAX_COLUMNS + ["x"])
    assert code(lambda: sheet(wide, "a.xlsx")) == "TGD771"
    rows = (["a", 1], ["b", 2], ["c", 3])
    merged = workbook(*rows, change=lambda book: book.active.merge_cells("A1:A3"))
    monkeypatch.setattr("thaigovdocs.files.xlsx.reading._MOST_MERGED", 1)
    assert code(lambda: sheet(merged, "a.xlsx")) == "TGD771"
    monkeypatch.setattr("thaigovdocs.files.xlsx.cells._MOST_CELLS", 2)
    assert code(lambda: sheet(workbook(["a"], ["b"], ["c"]), "a.xlsx")) == "TGD771"


def test_letters_of_another_encoding_are_told(sheet: Read) -> None:
    """``é`` of Windows in the west has the byte of a Thai tone mark."""
    read = sheet((HEADS + "ก,").encode("cp874") + "Café\n".encode("cp1252"))
    assert [finding.format().splitlines()[0] for finding in read.findings] == [
        "rows.csv:2:1: warning[TGD789] expected text in UTF-8 or in the Thai encoding of Windows, "
        "found 'Caf้' in 'rows.csv', as of another encoding"
    ]
    assert cells(read)[1] == ("ก", "Caf้")
    assert code(lambda: sheet("date,topic\n1,Café\n".encode("cp1252"))) == "TGD774"
    assert sheet((HEADS + "ระบบITของ,แบบA4\n").encode("cp874")).findings == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ก\n" + "x" * 200_000, "a cell of more than 131,072 characters"),
        ('ก\n"ข', "a quotation mark that is never closed"),
        ('ก\n"ข"ค', "words behind a quotation mark"),
        ("ก\nข\rค\n", None),
    ],
)
def test_what_the_reader_of_python_says_is_said_in_words_of_ours(
    sheet: Read, text: str, why: str | None
) -> None:
    """In both languages."""
    told = [finding.format().splitlines()[0] for finding in sheet(text.encode()).findings]
    wanted = f"expected rows that can be read in 'rows.csv', found a fault: {why}"
    assert told == ([f"rows.csv:2:1: error[TGD773] {wanted}"] if why else [])
