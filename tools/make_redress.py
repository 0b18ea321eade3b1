"""Make the crooked Word file of the how-to about redressing papers, and its pictures.

python tools/make_redress.py

The file is what a hurried clerk leaves: margins at will, spaces and tabs for indents, sizes
mixed, the title at the left.  LibreOffice draws it as it stands; the package prints it again.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

import thaigovdocs as tgd
from make_pictures import FOLDER, LARGEST, ROOT, picture
from thaigovdocs.layout import Fonts

CROOKED = ROOT / "examples/redress/crooked.docx"
FONT = "TH Sarabun New"
LINES = (
    ("ประกาศเทศบาลตำบลดอนตะวัน", 18),
    ("เรื่อง การใช้ลานกีฬาและอาคารอเนกประสงค์", 16),
    ("", 16),
    ("     โดยที่เห็นสมควรให้ประชาชนได้ใช้ลานกีฬาและอาคารอเนกประสงค์อย่างทั่วถึง", 14),
    (
        "\tอาศัยอำนาจตามความในมาตรา ๕๐ แห่งพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ จึงออกประกาศไว้ ดังต่อไปนี้",
        16,
    ),
    ("  ข้อ ๑    ผู้ขอใช้ต้องยื่นคำขอต่อเจ้าหน้าที่ก่อนวันใช้ไม่น้อยกว่าสามวัน พร้อมเอกสาร ดังนี้", 14),
    ("          (๑)  สำเนาบัตรประจำตัวประชาชน", 16),
    ("\t\t(๒) รายชื่อผู้เข้าร่วม", 16),
    ("ข้อ ๒  ให้เปิดใช้ระหว่างเวลา ๐๖.๐๐ น. ถึง ๒๑.๐๐ น. ทุกวัน เว้นแต่มีงานของเทศบาล", 16),
    ("  ข้อ ๓ ผู้ใช้ต้องรักษาความสะอาด และรับผิดชอบความเสียหายที่เกิดขึ้น", 15),
    ("", 16),
    ("\tประกาศ ณ วันที่ ๒ มีนาคม พ.ศ. ๒๕๖๙", 16),
    ("", 16),
    ("\t\t\t\t(นายบุญส่ง ใจเย็น)", 16),
    ("\t\t\t  นายกเทศมนตรีตำบลดอนตะวัน", 14),
)


def crooked() -> bytes:
    """Return the Word file; the same bytes each time."""
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(1.6), Cm(3.4)
    section.top_margin = Cm(1.2)
    for words, size in LINES:
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(4 if size == 16 else 11)
        run = paragraph.add_run(words)
        run.font.name, run.font.size = FONT, Pt(size)
        size_of_thai = OxmlElement("w:szCs")  # Word reads this one for Thai letters
        size_of_thai.set(qn("w:val"), str(2 * size))
        run._r.get_or_add_rPr().append(size_of_thai)
    saved = io.BytesIO()
    word.save(saved)
    return _same(saved.getvalue())


def _same(package: bytes) -> bytes:
    """Return *package* with the times of its members left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for name in sorted(source.namelist()):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            target.writestr(info, source.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def main() -> None:
    """Write the file, and a picture of it before and after."""
    CROOKED.parent.mkdir(exist_ok=True)
    CROOKED.write_bytes(crooked())
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, CROOKED], check=True, capture_output=True)
        before = (Path(folder) / "crooked.pdf").read_bytes()
    policy = tgd.loads(tgd.adopt(CROOKED).text)
    (paper,) = tgd.compose(policy).values()
    after = tgd.render_pdf(paper, fonts=Fonts(system=False))
    for name, pdf in (("redress-before", before), ("redress-after", after)):
        drawn = picture(pdf)
        if len(drawn) > LARGEST:
            raise SystemExit(f"{name}: expected at most {LARGEST} bytes, found {len(drawn)}")
        (FOLDER / f"{name}.png").write_bytes(drawn)
        sys.stdout.write(f"{name}.png {len(drawn)}\n")


if __name__ == "__main__":
    main()
