"""Findings put back into the files they speak of."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import Any

import pypdf
import pytest
from docx import Document
from lxml import etree

import thaigovdocs as tgd
from marked import BOX, W, anchors, letters, planted, settled
from places import POLICIES
from thaigovdocs.findings import Finding, Origin, Spot

NAME = "paper.docx"


def found_in(package: bytes) -> Counter[tuple[str, str]]:
    """Return codes and words of what is found in a DOCX, layout apart."""
    report = tgd.check(package, name=NAME, ignore=["TGD797"])
    return Counter((each.code, each.params.get("found", "")) for each in report)


def comments(package: bytes) -> list[Any]:
    """Return the comments of a DOCX."""
    return [*Document(io.BytesIO(package)).comments]


@pytest.mark.parametrize("seed", range(12))
def test_planted_slips_are_marked_where_they_stand(seed: int) -> None:
    """At their very words; rejected all is as before, accepted all is mended."""
    source = planted(seed)
    report = tgd.check(source, name=NAME)
    marked = tgd.mark(source, report, name=NAME)
    at = anchors(marked)
    held = [each for each in comments(marked) if each.author == "ตรวจหนังสือ"]
    assert len(held) == len([*report])
    for comment in held:
        finding = next(
            each
            for each in report
            if each.message("th") in comment.text and comment.initials == each.code
        )
        if comment.text.startswith(("ที่หัวกระดาษ", "ที่ท้ายกระดาษ", "ที่เชิงอรรถ", "ในกล่องข้อความ")):
            assert finding.params["found"] in comment.text
        elif finding.code.startswith("TGD6") and not finding.fix:
            words = finding.params["found"]
            assert any(said == words for said in at.values()), finding
    assert [*letters(settled(marked, accept=False))] == [*letters(source)]
    before, after = found_in(source), found_in(settled(marked, accept=True))
    assert not after - before


def test_a_comment_says_what_why_and_what_to_write() -> None:
    """In Thai, by the proofreader unless somebody else is named."""
    source = planted(3)
    made = comments(tgd.mark(source, name=NAME, author="งานสารบรรณ"))
    assert {each.author for each in made} == {"งานสารบรรณ"}
    slip = next(each for each in made if each.initials == "TGD613")
    assert "ควรตรวจสอบ [TGD613]" in slip.text
    assert "แก้ไข:" in slip.text
    assert {each.author for each in comments(tgd.mark(source, name=NAME))} == {"ตรวจหนังสือ"}


def test_comments_that_stand_there_stay() -> None:
    """Theirs keep their ids, ours get others."""
    word = Document(io.BytesIO(planted(1)))
    word.add_comment(word.paragraphs[0].runs[0], "เดิม", author="หัวหน้า", initials="ห")
    saved = io.BytesIO()
    word.save(saved)
    made = comments(tgd.mark(saved.getvalue(), name=NAME))
    assert next(iter(made)).text == "เดิม"
    assert len({each.comment_id for each in made}) == len(made)


def test_all_other_parts_are_untouched() -> None:
    """Byte for byte; the same file marked twice is the same."""
    source = planted(2)
    marked = tgd.mark(source, name=NAME)
    assert marked == tgd.mark(source, name=NAME)
    with zipfile.ZipFile(io.BytesIO(source)) as one, zipfile.ZipFile(io.BytesIO(marked)) as other:
        changed = {name for name in one.namelist() if one.read(name) != other.read(name)}
    assert changed <= {
        "word/document.xml",
        "word/header1.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    } | {name for name in changed if name.startswith(("word/header", "word/comments"))}


def test_notes_may_be_left_out() -> None:
    """Errors and warnings only."""
    made = comments(tgd.mark(planted(2), name=NAME, notes=False))
    assert not any("ข้อสังเกต" in each.text for each in made)


def test_a_signed_file_is_not_marked() -> None:
    """Unless it is asked for: the signature would be broken."""
    signed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(planted(1))) as source, zipfile.ZipFile(signed, "w") as target:
        for info in source.infolist():
            target.writestr(info, source.read(info))
        target.writestr("_xmlsignatures/origin.sigs", b"")
    with pytest.raises(tgd.PolicyError, match="TGD840"):
        tgd.mark(signed.getvalue(), name=NAME)
    assert comments(tgd.mark(signed.getvalue(), name=NAME, force=True))


def test_text_cannot_be_marked() -> None:
    """It has no place for comments."""
    with pytest.raises(tgd.PolicyError, match="TGD841"):
        tgd.mark("ประกาศจังหวัดธารารมย์".encode(), name="a.txt")


def test_a_pdf_is_highlighted_on_its_letters() -> None:
    """Each finding once, with its note; the pages are those of before."""
    file = tgd.loads(POLICIES["province"].read_text("utf-8").replace("หน่วยงาน", "หน่วยงน", 1))
    paper = next(iter(tgd.compose(file).values()))
    source = tgd.render_pdf(paper)
    report = tgd.check(source, name="a.pdf")
    marked = tgd.mark(source, report, name="a.pdf")
    reader = pypdf.PdfReader(io.BytesIO(marked))
    notes = [
        note.get_object()
        for page in reader.pages
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Highlight"
    ]
    assert sum("/Contents" in note for note in notes) == len([*report])
    for note in notes:
        left, bottom, right, top = map(float, note["/Rect"])
        assert 0 < right - left < 460
        assert 0 < top - bottom < 40
    assert marked.startswith(source)


def test_a_comment_on_a_text_box_stands_where_the_box_is_anchored() -> None:
    """Word ignores comments inside a box; its words stand in the comment, its change in the box."""
    source = boxed("ให้หน่วยงานปฏิบัตงาน")
    marked = tgd.mark(source, name=NAME)
    with zipfile.ZipFile(io.BytesIO(marked)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    (box,) = root.iter(f"{W}txbxContent")
    assert not [*box.iter(f"{W}commentRangeStart", f"{W}commentReference")]
    assert [each.text for each in box.iter(f"{W}delText")] == ["ปฏิบัตงาน"]
    (told,) = [each for each in comments(marked) if each.initials == "TGD613"]
    assert told.text.startswith("ในกล่องข้อความ: “ปฏิบัตงาน”")
    assert [*letters(settled(marked, accept=False))] == [*letters(source)]


def boxed(words: str) -> bytes:
    """Return a DOCX with *words* in a text box."""
    word = Document()
    runs = f'<w:r xmlns:w="{W[1:-1]}"><w:t>{words}</w:t></w:r>'
    box = etree.fromstring(BOX.format(w=W[1:-1], id=1, runs=runs))
    word.add_paragraph("ประกาศจังหวัดธารารมย์").runs[0]._r.addnext(box)
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def test_wrong_arguments_are_wrong_use() -> None:
    """A name that is no text, a report that is none."""
    source = planted(1)
    with pytest.raises(tgd.UsageError, match="expected str as name, found int"):
        tgd.mark(source, name=5)  # type: ignore[arg-type]
    for wrong in (5, ["x"], "x"):
        with pytest.raises(tgd.UsageError, match="expected a report as report"):
            tgd.mark(source, wrong, name=NAME)  # type: ignore[arg-type]


def test_an_author_that_no_file_can_hold_is_written_without_those_signs() -> None:
    """As they stand in XML and in PDF."""
    made = comments(tgd.mark(planted(3), name=NAME, author="งาน\x00สารบรรณ\ud800"))
    assert {each.author for each in made} == {"งานสารบรรณ"}


def test_a_part_that_cannot_be_read_is_told() -> None:
    """The types of a package are read for marking only."""
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(planted(1))) as source, zipfile.ZipFile(broken, "w") as target:
        for info in source.infolist():
            types = info.filename == "[Content_Types].xml"
            target.writestr(info, b"<?xml" if types else source.read(info))
    with pytest.raises(tgd.PolicyError, match="TGD763"):
        tgd.mark(broken.getvalue(), name=NAME)


def test_a_page_that_the_pdf_has_not_is_its_first() -> None:
    """Findings of another edition of the file are not lost."""
    file = tgd.loads(POLICIES["province"].read_text("utf-8"))
    source = tgd.render_pdf(next(iter(tgd.compose(file).values())))
    far = Finding.of(
        "TGD711", Origin(spot=Spot("a.pdf", page=99, line=1)), name="a.pdf", pages="99"
    )
    marked = tgd.mark(source, [far], name="a.pdf")
    assert "/Annots" in pypdf.PdfReader(io.BytesIO(marked)).pages[0]


def test_a_finding_whose_spaces_another_mends_is_no_new_one() -> None:
    """The space is mended, the name of the act stays for a person to decide."""
    paper = Document()
    for words in (
        "ประกาศจังหวัดธารารมย์",
        "เรื่อง การเปิดเผยข้อมูล",
        "ให้ปฏิบัติตามพระราชบัญญัติข้อมูลข่าวสารของทางราชการ พ.ศ.๒๕๔๐ โดยเคร่งครัด",
    ):
        paper.add_paragraph(words)
    written = io.BytesIO()
    paper.save(written)
    marked = tgd.mark(written.getvalue(), name=NAME)
    said = Document(io.BytesIO(settled(marked, accept=True))).paragraphs[2].text
    assert "ของทางราชการ พ.ศ. ๒๕๔๐" in said
