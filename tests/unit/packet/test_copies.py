"""Copies beside the originals, and signatures that are printed where that is asked for."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pypdfium2
import pytest

import thaigovdocs as tgd

SIGNED = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" viewBox="0 0 90 30">'
    b'<path d="M5 20 L 45 12 L 85 8" stroke="#103070" stroke-width="2" fill="none"/></svg>'
)


def policy(kind: str = "letter", **more: Any) -> tgd.PolicyFile:
    """Return a policy of a paper of *kind* whose signer has a picture of the signature."""
    entry = {"kind": kind, "date": "2026-11-20", **more}
    entry |= {} if kind == "announcement" else {"number": 5}
    if kind in ("letter", "memo"):
        entry |= {"to": "นายอำเภอ", "body": ["ด้วยจังหวัดจะประชุม", "จึงเรียนมาเพื่อทราบ"]}
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {
                "name": "จังหวัดธารารมย์",
                "code": "ธร 0017",
                "copies": {"drafted": "clerk", "typed": "นางสาวสายธาร งามตา", "certified": "clerk"},
            },
            "people": {
                "head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการ", "signature": "s.svg"},
                "clerk": {"name": "นายเมฆ ฟ้าใส", "position": "เจ้าพนักงานธุรการ"},
            },
            "signatory": "head",
            "policy": {"subject": "การสำรวจ", "provisions": ["ก", "ข"]},
            "documents": [entry],
            "output": {"emblem": "none"},
        },
        files={"s.svg": SIGNED},
    )


def text_of(data: bytes) -> str:
    """Return the words of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def lines_of(packet: tgd.Packet, name: str) -> list[str]:
    """Return the lines of a text of *packet* that are not empty."""
    return [line for line in packet.files[name].decode().splitlines() if line]


@pytest.mark.parametrize("kind", ["letter", "memo", "order", "announcement"])
def test_the_copy_that_is_kept_says_who_made_it(kind: str) -> None:
    """A person of the file, a name, and a dotted line for nobody."""
    packet = tgd.make(policy(kind), formats=["txt", "pdf", "docx"], copies=["file"])
    lines = lines_of(packet, f"01-{kind}-file.txt")
    assert lines[0] == "สำเนาคู่ฉบับ"
    assert lines[-3:] == ["ร่าง นายเมฆ ฟ้าใส", "พิมพ์ นางสาวสายธาร งามตา", "ตรวจ ......"]
    assert "สำเนา" not in packet.files[f"01-{kind}.txt"].decode()
    printed = text_of(packet.files[f"01-{kind}-file.pdf"])
    with zipfile.ZipFile(io.BytesIO(packet.files[f"01-{kind}-file.docx"])) as archive:
        xml = archive.read("word/document.xml").decode()
    for words in ("สำเนาคู่ฉบับ", "นางสาวสายธาร"):
        assert words in printed
        assert words in xml


def test_a_certified_copy_has_room_to_sign_and_a_date() -> None:
    """สำเนาถูกต้อง, name and position of who certifies it."""
    packet = tgd.make(policy(), formats=["txt"], copies=["certified"])
    lines = lines_of(packet, "01-letter-certified.txt")
    told = ["สำเนาถูกต้อง", "(นายเมฆ ฟ้าใส)", "เจ้าพนักงานธุรการ", "วันที่ ......"]
    assert lines[-4:] == told


def test_copies_stand_in_the_manifest_and_not_in_the_merged_pdf() -> None:
    """With what they are copies of."""
    packet = tgd.make(policy(), formats=["pdf"], copies=["file", "certified"])
    told = [
        (each["id"], each.get("copy_of"), each.get("copy")) for each in packet.manifest["documents"]
    ]
    assert told == [
        ("letter", None, None),
        ("letter-file", "letter", "file"),
        ("letter-certified", "letter", "certified"),
    ]
    assert "สำเนา" not in text_of(packet.files["packet.pdf"])


def test_an_envelope_has_no_copy() -> None:
    """Nobody keeps one."""
    mapping = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
        "documents": [
            {"kind": "stamped-letter", "number": 5, "to": "อำเภอ", "body": ["ขอให้ส่ง"]},
            {"kind": "envelope", "for": "stamped-letter"},
        ],
        "output": {"emblem": "none"},
    }
    packet = tgd.make(tgd.PolicyFile.from_dict(mapping), formats=["txt"], copies=["file"])
    assert [*packet.names] == ["stamped-letter", "envelope", "stamped-letter-file"]


def test_signatures_are_printed_only_where_that_is_asked_for() -> None:
    """In the DOCX a picture of its own; in the PDF one image more."""
    plain, signed = (
        tgd.make(policy(), formats=["docx", "pdf"], signed=asked) for asked in (False, True)
    )
    for packet, wanted in ((plain, False), (signed, True)):
        with zipfile.ZipFile(io.BytesIO(packet.files["01-letter.docx"])) as archive:
            assert ("word/media/signed-head.png" in archive.namelist()) is wanted
            xml = archive.read("word/document.xml").decode()
        assert ("ลายมือชื่อ นายธาร ใจเย็น" in xml) is wanted
    assert len(signed.files["01-letter.pdf"]) != len(plain.files["01-letter.pdf"])
    assert text_of(signed.files["01-letter.pdf"]) == text_of(plain.files["01-letter.pdf"])
    direct = tgd.render_docx(tgd.compose(policy())["letter"])
    with zipfile.ZipFile(io.BytesIO(direct)) as archive:
        assert "word/media/signed-head.png" not in archive.namelist()


def test_who_has_no_picture_is_told() -> None:
    """A warning, and room to sign as on every paper."""
    packet = tgd.make(policy(signatory=["head", "clerk"]), formats=["txt"], signed=True)
    assert [(each.code, each.params["name"]) for each in packet.report] == [
        ("TGD866", "นายเมฆ ฟ้าใส")
    ]


def test_an_unknown_copy_is_refused() -> None:
    """With the names there are."""
    with pytest.raises(tgd.UsageError, match="certified"):
        tgd.make(policy(), copies=["draft"])  # type: ignore[list-item]
