"""Marked files with their changes accepted or rejected, for tests."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
SLIPS = (
    ("ปฏิบัติงาน", "ปฏิบัตงาน"),
    ("มาตรฐาน", "มารตฐาน"),
    ("ที่ ๑๑๒/๒๕๖๙", "ที่ ๑๑๒ /๒๕๖๙"),
    ("วันที่ ๓๐ กันยายน ๒๕๖๙", "วันที่ ๓๑ กันยายน ๒๕๖๙"),
    ("หน่วยงาน", "หน่วยงน"),
    ("พ.ศ. ๒๕๔๐", "พ.ศ. ๒๕๕๐"),
)
SENTENCES = (
    "ให้ทุกหน่วยงานปฏิบัติงานตามมาตรฐานที่กำหนด",
    "ให้รายงานผลภายในวันที่ ๓๐ กันยายน ๒๕๖๙ ตามคำสั่งที่ ๑๑๒/๒๕๖๙",
    "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ ให้เปิดเผยข้อมูลของหน่วยงาน",
    "ให้ผู้รับผิดชอบของหน่วยงานตรวจสอบมาตรฐานทุกเดือน",
)


BOX = (
    '<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:shape id="box{id}" style="width:200pt;height:60pt"><v:textbox><w:txbxContent>'
    "<w:p>{runs}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
NOTES = (
    '<w:footnotes xmlns:w="{w}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/>'
    '</w:r></w:p></w:footnote><w:footnote w:id="2"><w:p>{runs}</w:p></w:footnote></w:footnotes>'
)


def planted(seed: int) -> bytes:
    """Return a DOCX with slips wherever words may stand, cut into runs at will.

    In its text, table, header and footer; in some a text box, a footnote, a link, a comment
    and a change of somebody else's.
    """
    chance = random.Random(seed)
    word = Document()
    header = word.sections[0].header.paragraphs[0]
    _typed(header, _slipped("ให้หน่วยงานปฏิบัติงาน", chance), chance)
    if chance.random() < 0.5:
        footer = word.sections[0].footer.paragraphs[0]
        _typed(footer, _slipped(SENTENCES[3], chance), chance)
    for words in ("ประกาศจังหวัดธารารมย์", "เรื่อง แนวทางการทำงาน"):
        word.add_paragraph(words)
    for count in range(1, 5):
        words = _slipped(chance.choice(SENTENCES), chance)
        _typed(word.add_paragraph(), f"{'๐๑๒๓๔'[count]}. {words}", chance)
    _odd_places(word, chance)
    table = word.add_table(2, 3)
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, ("ลำดับ", "รายการ", "หมายเหตุ"), strict=True):
        cell.text = words
    _typed(table.cell(1, 1).paragraphs[0], _slipped(SENTENCES[0], chance), chance)
    word.add_paragraph("ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๘")
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def _odd_places(word: Any, chance: random.Random) -> None:
    """Put words into a text box, a footnote and a link, and a comment and a change beside them."""
    if chance.random() < 0.5:
        runs = _runs(_slipped(SENTENCES[0], chance), chance)
        box = etree.fromstring(BOX.format(w=W[1:-1], id=1, runs=runs))
        word.add_paragraph("ดูกรอบ ").runs[0]._r.addnext(box)
    if chance.random() < 0.5:
        runs = _runs(_slipped(SENTENCES[1], chance), chance)
        notes = NOTES.format(w=W[1:-1], runs=runs).encode()
        name = PackURI("/word/footnotes.xml")
        part = Part(name, _CONTENT, notes, word.part.package)
        word.part.relate_to(part, _RELATION)
        mark = etree.SubElement(
            word.add_paragraph("ดูเชิงอรรถ").add_run()._r, f"{W}footnoteReference"
        )
        mark.set(f"{W}id", "2")
    if chance.random() < 0.3:
        said = word.add_paragraph("ข้อความที่มีผู้แสดงความเห็นไว้แล้ว").runs
        word.add_comment(said, "ของเดิม", author="หัวหน้า", initials="ห")
    if chance.random() < 0.3:
        paragraph = word.add_paragraph("ข้อความเดิม")
        change = etree.SubElement(paragraph._p, f"{W}ins")
        change.set(f"{W}id", "900")
        change.set(f"{W}author", "หัวหน้า")
        change.append(paragraph.add_run("ที่เพิ่มไว้")._r)


def _runs(words: str, chance: random.Random) -> str:
    """Return *words* as runs of their own looks, as XML."""
    made = ""
    while words:
        size = chance.randint(1, len(words))
        looks = "<w:rPr><w:b/></w:rPr>" if chance.random() < 0.3 else ""
        made += f'<w:r>{looks}<w:t xml:space="preserve">{words[:size]}</w:t></w:r>'
        words = words[size:]
    return made


def _slipped(words: str, chance: random.Random) -> str:
    for right, wrong in SLIPS:
        if chance.random() < 0.4:
            words = words.replace(right, wrong, 1)
    return words


def _typed(paragraph: Any, words: str, chance: random.Random) -> None:
    while words:
        size = chance.randint(1, max(1, len(words)))
        run = paragraph.add_run(words[:size])
        run.bold = chance.random() < 0.3
        words = words[size:]


def settled(package: bytes, *, accept: bool, author: str = "ตรวจหนังสือ") -> bytes:
    """Return a DOCX with all changes of *author* accepted or rejected, and no comment."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.endswith(".xml") and b"wordprocessingml/2006/main" in data:
                data = _settled(data, accept=accept, author=author)
            target.writestr(info, data)
    return made.getvalue()


def _settled(data: bytes, *, accept: bool, author: str) -> bytes:
    root = etree.fromstring(data)
    gone, kept = (f"{W}del", f"{W}ins") if accept else (f"{W}ins", f"{W}del")
    for each in [each for each in root.iter(gone) if each.get(f"{W}author") == author]:
        each.getparent().remove(each)
    for each in [each for each in root.iter(kept) if each.get(f"{W}author") == author]:
        for run in list(each):
            each.addprevious(run)
        each.getparent().remove(each)
    for each in list(root.iter(f"{W}delText")):
        each.tag = f"{W}t"
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for each in list(root.iter(f"{W}{name}")):
            run = each.getparent()
            run.remove(each)
            if run.tag == f"{W}r" and not len(run):
                run.getparent().remove(run)
    return etree.tostring(root)


def letters(package: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Yield each character of a DOCX with its part and the looks of its run."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/")]
        for name in sorted(names):
            if name.endswith(".xml") and "comments" not in name:
                root = etree.fromstring(archive.read(name))
                for text in root.iter(f"{W}t"):
                    looks = text.getparent().find(f"{W}rPr")
                    dressed = b"" if looks is None else etree.tostring(looks, method="c14n")
                    yield from ((name, letter, dressed) for letter in text.text or "")


def anchors(package: bytes) -> dict[str, str]:
    """Return the words that each comment stands at, deleted ones among them, by its id."""
    held: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            if not name.startswith("word/") or not name.endswith(".xml"):
                continue
            opened: set[str] = set()
            inserted = False
            for event, each in etree.iterparse(
                io.BytesIO(archive.read(name)), events=("start", "end")
            ):
                id_ = each.get(f"{W}id") or ""
                if each.tag == f"{W}ins":
                    inserted = event == "start"
                elif event == "start" and each.tag == f"{W}commentRangeStart":
                    opened.add(id_)
                    held.setdefault(id_, "")
                elif event == "start" and each.tag == f"{W}commentRangeEnd":
                    opened.discard(id_)
                elif event == "end" and each.tag in (f"{W}t", f"{W}delText") and not inserted:
                    for at in opened:
                        held[at] += each.text or ""
    return held
