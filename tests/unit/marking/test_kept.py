"""What stands in a file that is marked stays as it is: protection, others' changes and comments."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from lxml import etree

import thaigovdocs as tgd
from marked import W, letters, settled
from thaigovdocs.errors import PolicyError

PROTECTION = f'<w:documentProtection xmlns:w="{W[1:-1]}" w:edit="readOnly" w:enforcement="1"/>'
CHANGED = (
    f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t xml:space="preserve">ให้ปฏิบัตงาน </w:t></w:r>'
    '<w:ins w:id="901" w:author="นายก" w:date="2026-01-01T00:00:00Z">'
    "<w:r><w:t>ตามแนวทาง</w:t></w:r></w:ins>"
    '<w:del w:id="902" w:author="นายก" w:date="2026-01-01T00:00:00Z">'
    "<w:r><w:delText>ตามคำสั่ง</w:delText></w:r></w:del></w:p>"
)


def paper(*, protected: bool = False) -> bytes:
    """Return an announcement with a slip, a comment and a change that somebody else tracked."""
    word = Document()
    for words in ("ประกาศอำเภอบ้านไร่", "เรื่อง การปฏิบัติงาน"):
        word.add_paragraph(words)
    run = word.add_paragraph("ให้ทุกฝ่ายเตรียมการ").runs[0]
    word.add_comment([run], text="ขอดูอีกครั้ง", author="นายข", initials="ข")
    word.element.body.insert(3, etree.fromstring(CHANGED))
    if protected:
        word.settings.element.insert(0, etree.fromstring(PROTECTION))
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def part(package: bytes, name: str) -> bytes:
    """Return a part of a DOCX."""
    return zipfile.ZipFile(io.BytesIO(package)).read(name)


def test_changes_and_comments_of_others_stay_exactly() -> None:
    """The same elements with the same ids, authors and days."""
    source = paper()
    marked = tgd.mark(source, name="a.docx")
    before, after = (etree.fromstring(part(each, "word/document.xml")) for each in (source, marked))
    for tag in ("ins", "del"):
        kept = [each for each in after.iter(f"{W}{tag}") if each.get(f"{W}author") == "นายก"]
        assert [*map(etree.tostring, kept)] == [*map(etree.tostring, before.iter(f"{W}{tag}"))]
    comments = [*Document(io.BytesIO(marked)).comments]
    assert ("นายข", "ขอดูอีกครั้ง") in [(each.author, each.text) for each in comments]
    assert any("ปฏิบัติ" in each.text for each in comments if each.author == "ตรวจหนังสือ")


def test_a_protected_file_is_marked_and_stays_protected() -> None:
    """Word shows the comments; who may edit it is as it was."""
    source = paper(protected=True)
    marked = tgd.mark(source, name="a.docx")
    assert b"documentProtection" in part(marked, "word/settings.xml")
    assert part(marked, "word/settings.xml") == part(source, "word/settings.xml")
    assert [*letters(settled(marked, accept=False))] == [*letters(settled(source, accept=False))]


def test_an_encrypted_file_is_told_and_not_marked() -> None:
    """An Office file with a password is no ZIP."""
    encrypted = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    with pytest.raises(PolicyError):
        tgd.mark(encrypted, name="a.docx")
    with pytest.raises(PolicyError):
        tgd.adopt(encrypted, names=["a.docx"])
