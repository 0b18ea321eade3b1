"""PDFs that go with a paper: behind it in the merged PDF, counted and named in the manifest."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest

import thaigovdocs as tgd
from thaigovdocs.thai.spans import plain


def pdf_of(pages: int) -> bytes:
    """Return an empty PDF of some *pages*."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def policy(files: dict[str, bytes], attach: Any = "map.pdf") -> tgd.PolicyFile:
    """Return a policy of a letter that encloses an announcement with *attach* behind it."""
    letter = {
        "kind": "letter",
        "number": 5,
        "date": "2026-11-20",
        "to": "นายอำเภอ",
        "enclosures": [{"document": "announcement", "quantity": "auto"}],
        "body": ["ด้วยจังหวัดจะประชุม", "จึงเรียนมาเพื่อทราบ"],
    }
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
            "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "head",
            "policy": {"subject": "การสำรวจ", "provisions": ["ก", "ข"]},
            "documents": [
                letter,
                {"kind": "announcement", "date": "2026-11-20", "attach": attach},
            ],
            "output": {"emblem": "none"},
        },
        files=files,
    )


def test_it_follows_its_paper_in_the_merged_pdf() -> None:
    """With an entry in the outline; the manifest has its pages and its digest."""
    packet = tgd.make(policy({"map.pdf": pdf_of(3)}), formats=["pdf"])
    merged = pypdf.PdfReader(BytesIO(packet.files["packet.pdf"]))
    assert len(merged.pages) == 1 + 1 + 3
    assert [each.title for each in merged.outline][-1] == "map.pdf"
    (_, announcement) = packet.manifest["documents"]
    (told,) = announcement["attached"]
    assert (told["file"], told["pages"]) == ("map.pdf", 3)
    assert "map.pdf" in [each["file"] for each in packet.manifest["inputs"]]


def test_its_pages_are_counted_with_those_of_the_enclosure() -> None:
    """One page of the announcement and three behind it, whoever prints the letter."""
    file = policy({"map.pdf": pdf_of(3)})
    text = tgd.make(file, formats=["txt"]).files["01-letter.txt"].decode()
    assert "จำนวน ๔ หน้า" in text
    assert "จำนวน ๔ หน้า" in tgd.render_text(tgd.compose(file)["letter"])
    head = tgd.compose(policy({"map.pdf": pdf_of(1)}))["letter"].head
    assert "๕" in plain(head.number)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"not a PDF", "no PDF"),
        (b"%PDF-1.7 damaged", "Failed to load document"),
    ],
)
def test_what_is_no_pdf_is_refused_by_name(data: bytes, why: str) -> None:
    """Before anything is printed."""
    with pytest.raises(tgd.PolicyError) as caught:
        policy({"map.pdf": data})
    (found,) = caught.value.findings
    assert found.code == "TGD865"
    assert why in str(found)


def test_a_locked_pdf_is_refused() -> None:
    """It could not be merged."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(tgd.PolicyError) as caught:
        policy({"map.pdf": out.getvalue()})
    assert [each.code for each in caught.value.findings] == ["TGD865"]
