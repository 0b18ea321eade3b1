"""Files of many papers: none of their lines is taken for the furniture of a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

import thaigovdocs as tgd
from office import convert

PACKET = """thaigovdocs: 1
fiscal_year: 2570
agency:
  name: จังหวัดธารารมย์
  code: ธร 0017.2
  letterhead: [ศาลากลางจังหวัดธารารมย์, '{street} ธร ๙๙๐๐๐']
  owner: [สำนักงานจังหวัด]
  contact: {{phone: ๐ ๒๐๐๐ ๐๑๙๙}}
people: {{g: {{name: นายวิชัย ใจสุจริต, position: ผู้ว่าราชการจังหวัดธารารมย์}}}}
signatory: g
documents:
"""
ENTRY = """- kind: letter
  id: l{n}
  number: {{circular: 951}}
  date: 2026-11-20
  subject: การเก็บน้ำไว้ใช้ในฤดูแล้ง
  to: นายอำเภอริมธาร
  body: [ด้วยจังหวัดธารารมย์ขอให้อำเภอเก็บน้ำไว้ใช้ในฤดูแล้ง, จึงเรียนมาเพื่อโปรดทราบ]
"""
LETTER = """ที่ ธร ๐๐๑๗.๒/๙๕๑\tศาลากลางจังหวัดธารารมย์
{street} ธร ๙๙๐๐๐
๒๐ พฤศจิกายน ๒๕๖๙
เรื่อง การเก็บน้ำไว้ใช้ในฤดูแล้ง
เรียน นายอำเภอริมธาร
ด้วยจังหวัดธารารมย์ขอให้อำเภอเก็บน้ำไว้ใช้ในฤดูแล้ง
จึงเรียนมาเพื่อโปรดทราบ
ขอแสดงความนับถือ
(นายวิชัย ใจสุจริต)
ผู้ว่าราชการจังหวัดธารารมย์
สำนักงานจังหวัด
โทร. ๐ ๒๐๐๐ ๐๑๙๙"""
NOTICES = (
    ("ประกาศจังหวัดธารารมย์\nเรื่อง วันหยุดของสวนสาธารณะ", "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
    ("คำสั่งจังหวัดธารารมย์\nที่ ๑๒/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงาน", "สั่ง ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
    ("ประกาศจังหวัดธารารมย์\nเรื่อง การใช้ถนนริมธาร", "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
)
STREET, SLIP = "ถนนริมธาร", "ถนนเเริมธาร"


def packet(street: str, folder: Path) -> Path:
    """Return the packet of four letters of one number."""
    policy = PACKET.format(street=street) + "".join(ENTRY.format(n=n) for n in range(4))
    tgd.render(tgd.loads(policy), folder, formats=["pdf"])
    return folder / "packet.pdf"


def merged(papers: list[str], folder: Path) -> Path:
    """Return a DOCX of *papers*, each on a page of its own."""
    document = Document()
    for number, paper in enumerate(papers):
        if number:
            document.add_page_break()
        for words in paper.splitlines():
            document.add_paragraph(words)
    path = folder / "merged.docx"
    document.save(str(path))
    return path


def notices() -> list[str]:
    """Return three papers of one governor."""
    return [
        f"{head}\nด้วยจังหวัดธารารมย์เห็นสมควรให้ทราบโดยทั่วกัน\n{dated}\n(นายวิชัย ใจสุจริต)\n"
        "ผู้ว่าราชการจังหวัดธารารมย์"
        for head, dated in NOTICES
    ]


def told(path: Path) -> Iterator[str]:
    """Yield the codes of what is wrong in a file; notes, its fonts and its margins apart."""
    report = tgd.check(path, ignore=["79x", "25x"])
    yield from (finding.code for finding in report if finding.severity != "note")


def test_a_packet_of_letters_of_one_number_is_sound(tmp_path: Path) -> None:
    """Their heads and signatures are alike, and no furniture."""
    assert list(told(packet(STREET, tmp_path / "out"))) == []


def test_a_slip_in_the_heads_of_a_packet_is_found(tmp_path: Path) -> None:
    """In each of the letters."""
    assert list(told(packet(SLIP, tmp_path / "out"))) == ["TGD620"] * 4


@pytest.mark.parametrize(("street", "codes"), [(STREET, []), (SLIP, ["TGD620"] * 12)])
def test_a_mail_merge_of_twelve_letters(street: str, codes: list[str], tmp_path: Path) -> None:
    """Sound where they are; a slip in the second line of each is found twelve times."""
    assert list(told(merged([LETTER.format(street=street)] * 12, tmp_path))) == codes


def test_three_papers_of_one_governor_are_sound(tmp_path: Path) -> None:
    """Each is signed by him."""
    assert list(told(merged(notices(), tmp_path))) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("papers", "codes"),
    [
        pytest.param([LETTER.format(street=STREET)] * 12, [], id="letters"),
        pytest.param([LETTER.format(street=SLIP)] * 12, ["TGD620"] * 12, id="slips"),
        pytest.param(notices(), [], id="notices"),
    ],
)
def test_the_same_printed_by_libreoffice(
    papers: list[str], codes: list[str], tmp_path: Path
) -> None:
    """A PDF says what stands at the edge of its pages."""
    convert([merged(papers, tmp_path)], tmp_path, "pdf")
    assert list(told(tmp_path / "merged.pdf")) == codes
