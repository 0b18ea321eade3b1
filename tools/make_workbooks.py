"""Make the workbooks of other programs that the tests read: tests/data/foreign/workbooks.

    python tools/make_workbooks.py [FOLDER]

Needs XlsxWriter, openpyxl, Pillow and LibreOffice (`soffice`).  One table is written by each
of them, with what people put around a table: links, a picture, a comment, a filter, a frozen
row, a second sheet, a chart.  The shapes of Excel, Google Sheets and WPS are written here, as
their files and ECMA-376 show them: which parts there are, which namespaces, which attributes.
All words in them are invented.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).parents[1]
HEADS = ("วันที่", "หัวข้อ", "รหัส", "จำนวนเงิน", "ร้อยละ", "เวลา", "กำหนด", "แล้วเสร็จ")
FORMATS = (
    "d/m/yyyy",
    "General",
    "0000",
    "#,##0.00",
    "0.0%",
    "[h]:mm",
    "[$-D07041E]d mmm yy",
    "General",
)
ROWS = (
    (date(2026, 11, 20), "งบทดลองประจำเดือน", 17, 1234.5, 0.125, 1.25, date(2026, 12, 1), True),
    (date(2026, 11, 23), "แผนจัดซื้อ & ประกาศ <ร่าง>", 4, 1000000, 1, 0.5, date(2027, 1, 4), False),
)
SHOWN = (
    ("2026-11-20", ROWS[0][1], "0017", "1,234.50", "12.5%", "30:00", "๑ ธ.ค. ๖๙", "TRUE"),
    ("2026-11-23", ROWS[1][1], "0004", "1,000,000.00", "100.0%", "12:00", "๔ ม.ค. ๗๐", "FALSE"),
)
"""What the rows of every file show; the first column is a day."""

_FIRST = date(1899, 12, 30)


def serial(value: object) -> object:
    """Return a day as the number that a workbook has for it."""
    return (value - _FIRST).days if isinstance(value, date) else value


def by_xlsxwriter(path: Path, *, is_1904: bool = False) -> None:
    """Write the table with XlsxWriter."""
    import xlsxwriter
    from PIL import Image

    book = xlsxwriter.Workbook(str(path), {"date_1904": is_1904})
    sheet = book.add_worksheet("ทะเบียน")
    formats = [book.add_format({"num_format": code}) for code in FORMATS]
    sheet.write_row(0, 0, HEADS)
    for line, row in enumerate(ROWS, 1):
        for at, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(line, at, value, formats[at])
            else:
                sheet.write(line, at, value, formats[at])
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(stream, "PNG")
    sheet.insert_image("K2", "seal.png", {"image_data": stream})
    sheet.write_comment("B2", "ตรวจแล้ว")
    sheet.write_url("B3", "https://example.go.th/plan", string=ROWS[1][1])
    sheet.autofilter(0, 0, len(ROWS), len(HEADS) - 1)
    sheet.freeze_panes(1, 0)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=ทะเบียน!$D$2:$D$3"})
    book.add_chartsheet("แผนภูมิ").set_chart(chart)
    book.close()


def by_openpyxl(path: Path) -> None:
    """Write the table with openpyxl."""
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.drawing.image import Image
    from openpyxl.worksheet.table import Table
    from PIL import Image as Picture

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "ทะเบียน"
    sheet.append(HEADS)
    for line, row in enumerate(ROWS, 2):
        sheet.append(row)
        for at, code in enumerate(FORMATS, 1):
            sheet.cell(line, at).number_format = code
    sheet["B2"].hyperlink = "https://example.go.th/balance"
    sheet["B3"].comment = Comment("ตรวจแล้ว", "ผู้ตรวจ")
    stream = io.BytesIO()
    Picture.new("RGB", (8, 8), "navy").save(stream, "PNG")
    sheet.add_image(Image(stream), "K2")
    sheet.add_table(Table(displayName="log", ref="A1:H3"))
    book.save(path)


def by_libreoffice(path: Path) -> None:
    """Let LibreOffice write what XlsxWriter wrote."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in" / path.name
        source.parent.mkdir()
        by_xlsxwriter(source)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["--headless", "--convert-to", "xlsx", "--outdir", folder, str(source)]
        subprocess.run(["soffice", profile, *convert], check=True, capture_output=True)
        path.write_bytes((Path(folder) / path.name).read_bytes())


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF_DOCUMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
SHAPES = {
    "excel": {
        "root": (
            f'xmlns:r="{OF_DOCUMENTS}" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'mc:Ignorable="x14ac xr xr2 xr3" '
            'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
            'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
            'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" '
            'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" '
            'xr:uid="{00000000-0001-0000-0000-000000000000}"'
        ),
        "before": (
            '<sheetPr codeName="Sheet1"/><dimension ref="A1:H3"/><sheetViews><sheetView tabSelected'
            '="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" '
            'x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="10.7109375" bestFit="1" '
            'customWidth="1"/></cols>'
        ),
        "row": ' spans="1:8" x14ac:dyDescent="0.25"',
        "after": (
            '<autoFilter ref="A1:H3" xr:uid="{00000000-0009-0000-0000-000000000000}"/>'
            '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" '
            'footer="0.3"/>'
        ),
        "book": '<calcPr calcId="191029"/>',
    },
    "google": {
        "root": (
            f'xmlns:r="{OF_DOCUMENTS}" '
            'xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:mv="urn:schemas-microsoft-com:mac:vml" '
            'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
            'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" '
            'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
            'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
        ),
        "before": (
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews>'
            '<sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" '
            'defaultColWidth="12.63" defaultRowHeight="15.75"/>'
        ),
        "row": "",
        "after": "",
        "book": "<definedNames/><calcPr/>",
    },
    "wps": {
        "root": (
            f'xmlns:r="{OF_DOCUMENTS}" '
            'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
            'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
        ),
        "before": (
            '<sheetPr/><dimension ref="A1:H3"/><sheetViews><sheetView tabSelected="1" '
            'workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>'
            '<sheetFormatPr defaultColWidth="9" defaultRowHeight="15" outlineLevelRow="2"/>'
        ),
        "row": ' spans="1:8"',
        "after": (
            '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>'
            "<headerFooter/>"
        ),
        "book": '<calcPr calcId="191029"/>',
    },
}


def by_hand(path: Path | io.BytesIO, shape: dict[str, str]) -> None:
    """Write the table in the shape of a program that is not at hand."""
    texts: list[str] = []
    rows = "".join(row(line, values, shape, texts) for line, values in enumerate((HEADS, *ROWS), 1))
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OF_DOCUMENTS}"><workbookPr/><sheets>'
            '<sheet name="ทะเบียน" sheetId="1" state="visible" r:id="rId3"/></sheets>'
            f"{shape['book']}</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relations(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("sharedStrings", "sharedStrings.xml"),
                "rId3": ("worksheet", "worksheets/sheet1.xml"),
            }
        ),
        "xl/styles.xml": styles(),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" count="{len(texts)}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{MAIN}" {shape["root"]}>{shape["before"]}'
            f"<sheetData>{rows}</sheetData>{shape['after']}</worksheet>"
        ),
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            package.writestr(info, f"{head}\n{text}")


def content_types() -> str:
    """Return the XML that says what each part is."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    of_relations = "application/vnd.openxmlformats-package.relationships+xml"
    parts = {
        "workbook": "sheet.main",
        "worksheets/sheet1": "worksheet",
        "styles": "styles",
        "sharedStrings": "sharedStrings",
    }
    listed = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{name}+xml"/>'
        for part, name in parts.items()
    )
    return (
        f'<Types xmlns="{OF_PACKAGES}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{of_relations}"/>{listed}</Types>'
    )


def styles() -> str:
    """Return the XML of the styles: one for each format, behind one for heads."""
    own = "".join(
        f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(code)}/>'
        for at, code in enumerate(FORMATS)
    )
    plain = 'fontId="0" fillId="0" borderId="0"'
    used = "".join(f'<xf numFmtId="{164 + at}" {plain} xfId="0"/>' for at, _ in enumerate(FORMATS))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(FORMATS)}">{own}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        f'<cellStyleXfs count="1"><xf numFmtId="0" {plain}/></cellStyleXfs>'
        f'<cellXfs count="{len(FORMATS) + 1}"><xf numFmtId="0" {plain} xfId="0"/>{used}</cellXfs>'
        "</styleSheet>"
    )


def row(line: int, values: tuple[object, ...], shape: dict[str, str], texts: list[str]) -> str:
    """Return the XML of a row; its texts are added to *texts*."""
    cells = (
        cell(f"{chr(ord('A') + at)}{line}", at, value, line, texts)
        for at, value in enumerate(values)
    )
    return f'<row r="{line}"{shape["row"]}>{"".join(cells)}</row>'


def relations(targets: dict[str, tuple[str, str]]) -> str:
    """Return the XML of relationships."""
    listed = "".join(
        f'<Relationship Id="{name}" Type="{OF_DOCUMENTS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{OF_PACKAGES}/relationships">{listed}</Relationships>'


def cell(place: str, at: int, value: object, line: int, texts: list[str]) -> str:
    """Return the XML of a cell; heads have no number format."""
    style = "" if line == 1 else f' s="{at + 1}"'
    if isinstance(value, bool):
        return f'<c r="{place}"{style} t="b"><v>{value:d}</v></c>'
    if isinstance(value, str):
        texts.append(value)
        return f'<c r="{place}"{style} t="s"><v>{len(texts) - 1}</v></c>'
    return f'<c r="{place}"{style}><v>{serial(value)}</v></c>'


def main(folder: Path) -> None:
    """Write all files."""
    by_xlsxwriter(folder / "xlsxwriter.xlsx")
    by_xlsxwriter(folder / "xlsxwriter-1904.xlsx", is_1904=True)
    by_openpyxl(folder / "openpyxl.xlsx")
    by_libreoffice(folder / "libreoffice.xlsx")
    for name, shape in SHAPES.items():
        by_hand(folder / f"{name}.xlsx", shape)
    for path in sorted(folder.glob("*.xlsx")):
        print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests/data/foreign/workbooks")
