"""Packages: read once, vetted, written many times with equal bytes."""

from __future__ import annotations

import io
import zipfile

import pytest

from thaigovdocs.errors import TemplateError
from thaigovdocs.writers.docx import opc
from thaigovdocs.writers.docx.opc import Member, read_package, write_package

TEXT = b"<w:p>" + "ข้อความ".encode() * 50 + b"</w:p>"


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file as any program writes it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def refusal(package: bytes) -> str:
    """Return the whole text of the error that *package* raises."""
    with pytest.raises(TemplateError) as raised:
        read_package(package, name="t.docx")
    return str(raised.value)


def unsafe(member: str, reason: str) -> str:
    """Return the whole text of the error about one member."""
    return (
        "t.docx: error[TGD732] expected a template that is safe to read, "
        f"found the member {member}: {reason}\n"
        "  hint: save the template anew from Word or LibreOffice, without macros and linked files\n"
        "  แก้ไข: บันทึกแม่แบบใหม่จาก Word หรือ LibreOffice โดยไม่มีแมโครและแฟ้มที่เชื่อมโยง"
    )


def test_what_was_read_is_written_with_the_same_compressed_bytes() -> None:
    """A member that nobody changes is never compressed again."""
    members = read_package(zipped(("word/a.xml", TEXT), ("ก.bin", b"x")), name="t.docx")
    written = write_package(members)
    assert read_package(written, name="t.docx") == members
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        assert archive.read("word/a.xml") == TEXT == members[0].content()
        assert archive.namelist() == ["word/a.xml", "ก.bin"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_content_that_does_not_shrink_is_stored() -> None:
    """Packing a picture again would only make it larger."""
    member = Member.pack("a.png", b"\x01\x02\x03")
    assert (member.method, member.data, member.content()) == (0, b"\x01\x02\x03", b"\x01\x02\x03")


def test_folders_of_a_zip_are_left_out() -> None:
    """An entry that only names a folder is no part of a document."""
    assert [m.name for m in read_package(zipped(("a/", b""), ("a/b", b"1")), name="t")] == ["a/b"]


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("/etc/passwd", "its name is no relative path"),
        ("a\\b", "its name is no relative path"),
        ("C:x", "its name is no relative path"),
        ("word/../../x", "its name leaves the package"),
        ("word/vbaProject.bin", "it is a macro or an embedded program"),
        ("word/embeddings/x.bin", "it is a macro or an embedded program"),
    ],
)
def test_a_member_with_a_harmful_name_is_refused(member: str, reason: str) -> None:
    """The name alone tells that it has no place in a template."""
    assert refusal(zipped((member, b"1"))) == unsafe(member, reason)


def test_names_that_differ_in_case_only_are_refused() -> None:
    """Readers disagree about which of the two is meant."""
    package = zipped(("word/a.xml", b"<a/>"), ("WORD/A.xml", b"<b/>"))
    assert refusal(package) == unsafe("WORD/A.xml", "two members have this name")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """Two megabytes of zeros in two kilobytes are no template."""
    package = zipped(("word/a.xml", b"\0" * (2 << 20)))
    reason = "it unpacks to more than a template can hold"
    assert refusal(package) == unsafe("word/a.xml", reason)


def test_many_members_that_are_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds for the sum."""
    monkeypatch.setattr(opc, "MAX_TOTAL", 1000)
    package = zipped(("a", b"x" * 600), ("b", b"y" * 600))
    assert refusal(package) == unsafe("b", "it unpacks to more than a template can hold")


def test_an_encrypted_member_is_refused() -> None:
    """Nobody has the key."""
    package = bytearray(zipped(("a", b"1"), method=zipfile.ZIP_STORED))
    package[6] |= 1
    package[package.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(package)) == unsafe("a", "it is encrypted")


def test_another_way_of_packing_is_refused() -> None:
    """Word reads deflate only."""
    package = zipped(("a", b"1" * 100), method=zipfile.ZIP_BZIP2)
    assert refusal(package) == unsafe("a", "it is packed in another way than deflate")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "it holds a document type or an entity"),
        ("<a/>".encode("utf-16"), "it is not written in UTF-8"),
        ("<a/>".encode("utf-16-le"), "it is not written in UTF-8"),
        (
            b'<Relationship Id="a" Type="x/attachedTemplate" Target="http://x" '
            b'TargetMode="External"/>',
            "it links to a file outside",
        ),
        (
            b'<Relationship Id="a" Type="x/image" Target="file:///etc/passwd"/>',
            "it links to a file outside",
        ),
        (
            rb'<Relationship Id="a" Type="x/image" Target="\\server\share\a.png"/>',
            "it links to a file outside",
        ),
    ],
)
def test_xml_that_reaches_out_is_refused(content: bytes, reason: str) -> None:
    """Entities and links to other files could carry anything in or out."""
    assert refusal(zipped(("word/a.rels", content))) == unsafe("word/a.rels", reason)


def runs(*codes: str) -> bytes:
    """Return a field whose instruction is divided into runs."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "end"))
    inside = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return f'<w:p xmlns:w="w">{begin}{inside}{end}</w:p>'.encode()


@pytest.mark.parametrize(
    ("field", "content"),
    [
        ("DDEAUTO", b'<w:fldSimple xmlns:w="w" w:instr=" DDEAUTO c:\\cmd.exe"/>'),
        ("DDE", b'<x:fldSimple xmlns:x="w" x:instr="&#100;de cmd"/>'),
        ("DDEAUTO", runs(" DD", "E", "AUTO c:\\cmd.exe")),
        ("DDE", runs("D<!-- -->DE<![CDATA[ cmd]]>")),
        ("INCLUDETEXT", runs(' includetext "c:/secret.docx"')),
        ("INCLUDEPICTURE", runs(' INCLUDEPICTURE "http://x/a.png" \\d')),
        ("LINK", runs(' IF 1 = 1 "', '').replace(b"</w:p>", runs("LINK Excel.Sheet") + b"</w:p>")),
        ("DDE", b'<w:instrText xmlns:w="w">DDE cmd</w:instrText>'),
        ("DDE", runs("PAGE").replace(b"</w:p>", runs("DDE cmd") + b"</w:q>")),
    ],
)  # fmt: skip
def test_a_field_that_fetches_something_is_refused(field: str, content: bytes) -> None:
    """Word follows such fields when the paper is opened, however they are written."""
    reason = f"its field {field} starts a program or brings in another file"
    assert refusal(zipped(("word/a.xml", content))) == unsafe("word/a.xml", reason)


@pytest.mark.parametrize(
    "code", ["PAGE", " NUMPAGES ", "DATE \\@ x", "TOC \\o", 'HYPERLINK "http://x/DDE"', "REF LINK"]
)
def test_a_field_that_stays_in_the_paper_is_none(code: str) -> None:
    """Page numbers, dates, contents and links that one clicks are no harm."""
    simple = f"<w:fldSimple xmlns:w='w' w:instr='{code}'/>".encode()
    for content in (runs(code), runs(code[:3], code[3:]), simple):
        assert read_package(zipped(("a.xml", content)), name="t")[0].content() == content


def test_a_hyperlink_is_no_fault() -> None:
    """A link that the reader clicks leaves the choice to him."""
    link = b'<Relationship Id="a" Type="x/hyperlink" Target="http://x" TargetMode="External"/>'
    assert read_package(zipped(("a.rels", link), ("b.png", b"<!DOCTYPE")), name="t")[0].size > 0


def test_a_file_that_is_no_zip_is_refused() -> None:
    """A text file with the suffix .docx is told apart at once."""
    assert refusal(b"hello") == (
        "t.docx: error[TGD731] expected a DOCX file, found something else (File is not a zip file)"
        "\n  hint: open the template in Word or LibreOffice and save it as .docx\n"
        "  แก้ไข: เปิดแม่แบบด้วย Word หรือ LibreOffice แล้วบันทึกเป็น .docx"
    )


def test_a_damaged_member_is_refused() -> None:
    """The checksum is looked at."""
    package = bytearray(zipped(("a", b"12345"), method=zipfile.ZIP_STORED))
    package[package.index(b"12345")] = ord("9")
    assert "found something else (Bad CRC-32 for file 'a')" in refusal(bytes(package))


def test_a_package_of_very_many_members_is_refused() -> None:
    """No zip file of ours could hold them again."""
    many = write_package(Member("a", 0, 0, 0, b"") for _ in range(65_000))
    with pytest.raises(TemplateError, match="it has 65,000 members"):
        read_package(many, name="t.docx")
