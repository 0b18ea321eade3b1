"""Long papers for the measurements, and what peers make of a register of thousands of rows.

    python benchmarks/registers.py docxtpl|python-docx FOLDER

fills ``publication-log.docx`` with ``context.pickle``, or draws the table of ``log.csv``.
"""

from __future__ import annotations

import csv
import pickle
import sys
from pathlib import Path
from typing import Any

COLUMNS = ("date", "topic", "details", "published", "acknowledged")
MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
TOPICS = (
    "ประกาศจัดซื้อจัดจ้าง",
    "รายงานผลการดำเนินงาน",
    "แผนปฏิบัติราชการ",
    "ข่าวประชาสัมพันธ์",
    "รายงานงบประมาณ",
)
PLACES = ("กลุ่มงานยุทธศาสตร์", "กลุ่มงานพัสดุ", "ศูนย์ข้อมูลข่าวสาร", "กลุ่มงานการเงินและบัญชี")


def register(count: int) -> list[tuple[str, ...]]:
    """Return the rows of a log, no two alike."""
    return [
        (
            f"{number % 28 + 1} {MONTHS[number % 12]} {2567 + number % 2}",
            f"{TOPICS[number % 4]} ครั้งที่ {number + 1}",
            f"{PLACES[number // 4 % 4]} เลขที่ {number + 1}/{2567 + number % 2}",
            f"{(number + 1) % 28 + 1} {MONTHS[number % 12]} {2567 + number % 2}",
            "รับทราบ",
        )
        for number in range(count)
    ]


def register_policy() -> dict[str, Any]:
    """Return a mapping for a log whose rows stand in ``log.csv``."""
    return {
        "thaigovdocs": "1",
        "fiscal_year": 2568,
        "agency": {"name": "จังหวัดธารารมย์"},
        "documents": [{"kind": "publication-log", "rows": "log.csv"}],
    }


def write_register(path: Path, count: int) -> None:
    """Write the log of *count* rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *register(count)])


def paper(letters: int) -> str:
    """Return an announcement of about *letters* letters as somebody typed it."""
    lines = ["ประกาศจังหวัดธารารมย์", "เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ", ""]
    size = 0
    while size < letters:
        number = len(lines) - 2
        lines.append(
            f"ข้อ {number} ให้หน่วยงานในสังกัดตรวจสอบข้อมูลที่เผยแพร่ให้ถูกต้อง ครบถ้วน และเป็นปัจจุบัน "
            f"ตามมาตรา {number % 40 + 1} แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 "
            f"จำนวน {number} รายการ และรายงานผลภายในวันที่ {number % 28 + 1} มีนาคม 2569"
        )
        size += len(lines[-1])
    return "\n".join([*lines, "", "ประกาศ ณ วันที่ 20 พฤศจิกายน พ.ศ. 2568", ""])


def docxtpl(folder: Path) -> None:
    """Fill the template of the log the usual way, with words that are ready."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(folder / "publication-log.docx")
    template.render(pickle.loads((folder / "context.pickle").read_bytes()), autoescape=True)
    template.save(folder / "docxtpl.docx")


def python_docx(folder: Path) -> None:
    """Draw the table cell by cell, without styles, widths or a head that is repeated."""
    from docx import Document

    with (folder / "log.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    document = Document()
    table = document.add_table(rows=0, cols=len(COLUMNS))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(folder / "python-docx.docx"))


if __name__ == "__main__":
    makers = {"docxtpl": docxtpl, "python-docx": python_docx}
    makers[sys.argv[1]](Path(sys.argv[2]))
