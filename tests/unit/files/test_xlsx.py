"""Workbooks as the programs write them, and what is left out or told of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from make_workbooks import FORMATS, HEADS, MAIN, ROWS, SHAPES, SHOWN, by_hand
from thaigovdocs.files import FileRefused, read_sheet
from thaigovdocs.files.cells import Moment, Sheet, Unread
from thaigovdocs.files.xlsx import read_workbook

FOLDER = Path(__file__).parents[2] / "data/foreign/workbooks"
FILES = sorted(FOLDER.glob("*.xlsx"))
SHEET = "xl/worksheets/sheet1.xml"


def shown(sheet: Sheet) -> list[tuple[str, ...]]:
    """Return what stands in the rows below the heads, as text."""
    return [
        tuple(cell.text if isinstance(cell, Moment) else str(cell) for cell in row.cells)
        for row in sheet.rows[1:]
    ]


def test_there_is_a_workbook_of_each_program() -> None:
    """One that is missing would be a test that cannot fail."""
    assert {path.stem for path in FILES} == {
        *("excel", "google", "libreoffice", "openpyxl", "wps", "xlsxwriter", "xlsxwriter-1904")
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_workbook_is_read_whoever_wrote_it(path: Path) -> None:
    """With links, pictures, comments, filters, tables, a chart, and the calendar of 1904."""
    sheet = read_sheet(path.read_bytes(), path.name)
    assert sheet.rows[0].cells == HEADS
    assert tuple(shown(sheet)) == SHOWN
    assert sheet.findings == ()


def changed(change: Callable[[str], str], part: str = SHEET, shape: str = "excel") -> bytes:
    """Return a workbook in the shape of Excel with a part that was changed."""
    stream = io.BytesIO()
    by_hand(stream, SHAPES[shape])  # type: ignore[arg-type]
    out = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            text = old.read(info).decode()
            made = change(text) if info.filename == part else text
            assert info.filename != part or made != text, "nothing was changed"
            new.writestr(info.filename, made)
    return out.getvalue()


def with_rows(rows: str, *, before: str = "", after: str = "", **parts: Any) -> Sheet:
    """Return what is read of a sheet with the XML of *rows* below its heads."""
    heads = '<row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c></row>'
    xml = (
        f'<worksheet xmlns="{MAIN}">{before}<sheetData>{heads}{rows}</sheetData>{after}</worksheet>'
    )
    return read_workbook(changed(lambda _: xml), "a.xlsx")


def cells(sheet: Sheet) -> list[tuple[Any, ...]]:
    """Return the cells of the rows below the heads."""
    return [row.cells for row in sheet.rows[1:]]


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A2"><v>17</v></c>', "17"),
        ('<c r="A2" t="n" s="3"><v>17</v></c>', "0017"),
        ('<c r="A2" t="str"><f>A1</f><v>ข</v></c>', "ข"),
        (
            '<c r="A2" t="inlineStr"><is><r><t>ข</t></r><r><t xml:space="preserve"> ค</t></r></is>'
            "</c>",
            "ข ค",
        ),
        (
            '<c r="A2" t="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></is></c>',
            "漢",
        ),
        ('<c r="A2" t="str"><v>ก_x000A_ข</v></c>', "ก\nข"),
        ('<c r="A2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A2" t="e"><v>#N/A</v></c>', Unread("#N/A", "#N/A")),
        ('<c r="A2" t="d"><v>2026-11-20</v></c>', date(2026, 11, 20)),
        (
            '<c r="A2" t="d"><v>2026-11-20T14:30:00Z</v></c>',
            Moment("20/11/2026 14:30", date(2026, 11, 20)),
        ),
        ('<c r="A2" s="7"><v>46346</v></c>', Moment("๒๐ พ.ย. ๖๙", date(2026, 11, 20))),
        ('<c r="A2" s="1"><v>46346</v></c>', date(2026, 11, 20)),
        ("<c><v>5</v></c>", "5"),
        (
            '<c r="A2" t="s"><v>9999</v></c>',
            Unread("a text that the workbook does not have", "ข้อความที่ไม่มีอยู่ในสมุดงาน"),
        ),
        (
            '<c r="A2"><v>1e999</v></c>',
            Unread("'General' (ทะเบียน!A2)", "'General' (ทะเบียน!A2)", "TGD787"),
        ),
        (
            '<c r="A2"><v>NaN</v></c>',
            Unread("a number that no sheet can hold", "จำนวนที่แผ่นงานเก็บไม่ได้"),
        ),
        (
            '<c r="A2"><v>x</v></c>',
            Unread("a number that no sheet can hold", "จำนวนที่แผ่นงานเก็บไม่ได้"),
        ),
    ],
)
def test_a_cell_of_any_kind_is_read(xml: str, value: object) -> None:
    """Numbers, texts of three kinds, truths, errors, days as the strict standard has them."""
    assert cells(with_rows(f'<row r="2">{xml}</row>')) == [(value,)]


def test_prefixes_and_the_strict_standard_are_read() -> None:
    """Some programs give the elements of a sheet a prefix of their own."""
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    xml = (
        f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">'
        "<x:is><x:t>ก</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert read_workbook(changed(lambda _: xml), "a.xlsx").rows[0].cells == ("ก",)


def test_a_format_that_is_not_understood_is_told_with_its_cell() -> None:
    """The number is not printed in a way that the sheet does not show."""
    part = "xl/styles.xml"
    data = changed(lambda text: text.replace('"0000"', '"[DBNum1]0"'), part)
    value = read_workbook(data, "a.xlsx").rows[1].cells[2]
    assert value == Unread("'[DBNum1]0' (ทะเบียน!C2)", "'[DBNum1]0' (ทะเบียน!C2)", "TGD787")


def test_a_format_of_the_standard_needs_no_code() -> None:
    """Numbers of formats below 164 stand for themselves; some only a machine knows."""
    part = "xl/styles.xml"
    for number, value in (("4", "17.00"), ("59", "๑๗"), ("1000", "17"), ("30", "[30]")):
        data = changed(
            lambda text, number=number: text.replace(
                '<xf numFmtId="166"', f'<xf numFmtId="{number}"'
            ),
            part,
        )
        found = read_workbook(data, "a.xlsx").rows[1].cells[2]
        assert found == value or (isinstance(found, Unread) and value in found.found)


def test_a_formula_that_nobody_calculated_is_told() -> None:
    """Programs without a calculator write no value, or 0 and ask for the calculation."""
    rows = (
        '<row r="2"><c r="A2"><f>1+1</f></c></row><row r="3"><c r="A3"><f>1+1</f><v></v></c></row>'
        '<row r="4"><c r="A4"><f>1+1</f><v>2</v></c></row>'
        '<row r="5"><c r="A5" t="str"><f>""</f><v></v></c></row>'
        '<row r="6"><c r="A6"><f>1-1</f><v>0</v></c></row>'
    )
    found = [cell for (cell,) in cells(with_rows(rows))]
    assert [isinstance(cell, Unread) for cell in found] == [True, True, False, False]
    asked = changed(
        lambda text: text.replace('<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1"/>'),
        "xl/workbook.xml",
    )
    assert asked
    with zipfile.ZipFile(io.BytesIO(asked)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[SHEET] = parts[SHEET].replace(b"<v>17</v>", b"<f>A1</f><v>0</v>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert isinstance(read_workbook(out.getvalue(), "a.xlsx").rows[1].cells[2], Unread)


def test_hidden_rows_and_columns_are_left_out_and_told() -> None:
    """What a filter hides is not printed; an empty hidden row is nothing to tell."""
    row = '<row r="{0}"{1}><c r="A{0}"><v>{0}</v></c><c r="C{0}"><v>9</v></c></row>'
    rows = row.format(2, "") + row.format(3, ' hidden="1"') + row.format(4, ' hidden="true"')
    sheet = with_rows(
        rows + '<row r="9" hidden="1"/>',
        before='<cols><col min="3" max="3" hidden="1"/><col min="9" max="999" hidden="1"/></cols>',
    )
    assert cells(sheet) == [("2", "", "")]
    assert [finding.format().splitlines()[0] for finding in sheet.findings] == [
        "warning[TGD786] expected rows and columns that are shown in 'a.xlsx', found 2 hidden rows "
        "and 1 hidden columns in 'ทะเบียน', which are not printed"
    ]


def test_a_workbook_whose_only_rows_are_hidden_is_told() -> None:
    """Nothing of it is printed."""
    part = "xl/workbook.xml"
    sheet = read_workbook(
        changed(lambda text: text.replace('"visible"', '"hidden"'), part), "a.xlsx"
    )
    assert sheet.rows == ()
    assert [finding.format().splitlines()[0] for finding in sheet.findings] == [
        "error[TGD788] expected a sheet that is shown in 'a.xlsx', found rows in the hidden "
        "'ทะเบียน' only"
    ]


@pytest.mark.parametrize("first", [True, False])
def test_hidden_sheets_beside_the_rows_are_told(first: bool) -> None:
    """Wherever they stand; lists for a cell's choice may be meant to be hidden."""
    book = openpyxl.Workbook()
    shown, hidden = book.active, book.create_sheet("ตัวเลือก", 0 if first else 1)
    shown.append(["name"])
    shown.append(["อำเภอดอนตะวัน"])
    hidden.append(["อำเภอฟ้าคราม"])
    hidden.sheet_state = "hidden"
    book.active = shown
    stream = io.BytesIO()
    book.save(stream)
    sheet = read_workbook(stream.getvalue(), "a.xlsx")
    assert [row.cells for row in sheet.rows] == [("name",), ("อำเภอดอนตะวัน",)]
    assert [finding.format().splitlines()[0] for finding in sheet.findings] == [
        "note[TGD823] expected all sheets with rows in 'a.xlsx' to be shown, found the hidden "
        "'ตัวเลือก', which is passed over"
    ]


@pytest.mark.parametrize("kind", ["chartsheet", "dialogsheet", "xlMacrosheet"])
def test_a_sheet_without_cells_is_passed_over(kind: str) -> None:
    """A chart in a sheet of its own may stand before the rows."""

    def change(text: str) -> str:
        return text.replace(
            "</Relationships>",
            f'<Relationship Id="rId9" Type="x/{kind}" Target="chart.xml"/></Relationships>',
        )

    data = changed(change, "xl/_rels/workbook.xml.rels")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(
                name, text.replace("<sheets>", '<sheets><sheet name="c" sheetId="9" r:id="rId9"/>')
            )
    assert tuple(shown(read_workbook(out.getvalue(), "a.xlsx"))) == SHOWN


def _cut(text: str) -> str:
    return text[:-9]


FAULTS: dict[str, tuple[str, Callable[[str], str], str]] = {
    "no workbook": (
        "_rels/.rels",
        lambda text: text.replace('officeDocument"', 'other"'),
        "no workbook in it",
    ),
    "no sheet": (
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace("sheet1", "sheet7"),
        "no part 'xl/worksheets/sheet7.xml'",
    ),
    "sheet": (SHEET, _cut, f"the part '{SHEET}' is broken"),
    "styles": ("xl/styles.xml", _cut, "the part 'xl/styles.xml' is broken"),
    "texts": ("xl/sharedStrings.xml", _cut, "the part 'xl/sharedStrings.xml' is broken"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_part_that_is_missing_or_broken_is_told(fault: str) -> None:
    """In words, not in those of a library."""
    part, change, why = FAULTS[fault]
    with pytest.raises(FileRefused) as error:
        read_workbook(changed(change, part), "a.xlsx")
    assert str(error.value).splitlines()[0] == (
        f"a.xlsx: error[TGD773] expected rows that can be read in 'a.xlsx', found a fault: {why}"
    )


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ('<row r="2"><c r="XFE2"><v>1</v></c></row>', "XFE2"),
        ('<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>', "ZZZZZZ2"),
        ('<row r="2"><c r="a2"><v>1</v></c></row>', "a2"),
        ('<row r="1048577"/>', "row 1048577"),
        ('<row r="1"/>', "row 1"),
    ],
)
def test_a_cell_that_no_sheet_has_is_refused(rows: str, why: str) -> None:
    """A column beyond every sheet, a row beyond the last or before the one above it."""
    with pytest.raises(FileRefused) as error:
        with_rows(rows)
    assert str(error.value).splitlines()[0] == (
        "a.xlsx: error[TGD772] expected a plain workbook in 'a.xlsx', found in ทะเบียน: "
        f"a cell outside every sheet ({why})"
    )


def test_an_old_workbook_is_told_as_such() -> None:
    """XLS, or XLSX behind a password: both are files of the same kind."""
    with pytest.raises(FileRefused) as error:
        read_workbook(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xlsx")
    assert (
        str(error.value)
        .splitlines()[0]
        .endswith("found a fault: an old .xls workbook, or one with a password")
    )


def test_the_heads_are_no_row_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """100,000 rows are 100,000 rows."""
    monkeypatch.setattr("thaigovdocs.files.xlsx.cells.MAX_ROWS", 2)
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    assert len(with_rows(row.format(2) + row.format(3)).rows) == 3
    with pytest.raises(FileRefused):
        with_rows(row.format(2) + row.format(3) + row.format(4))


def test_the_table_of_the_files_is_whole() -> None:
    """Every column has a head, a format, and what it shows."""
    assert len(HEADS) == len(FORMATS) == len(ROWS[0]) == len(SHOWN[0])
