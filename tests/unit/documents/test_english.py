"""Letters and announcements in English: names, dates, digits and the words of their form."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import thaigovdocs as tgd

HEAD = {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}
NAMED = {**HEAD, "english": {"name": "Mr. Than Jaiyen", "position": "Governor of Tararom"}}
AGENCY = {"name": "จังหวัดธารารมย์", "code": "ธร 0017", "letterhead": ["ศาลากลางจังหวัดธารารมย์"]}
TOLD = {"name": "Tararom Province", "letterhead": ["Tararom Provincial Hall", "Tararom 99000"]}
LETTER = {
    "kind": "letter",
    "language": "en",
    "number": "TR 0017/5",
    "date": "2026-11-20",
    "subject": "Study visit on flood preparation",
    "to": ["The Director", "River Institute"],
    "enclosures": [{"title": "Programme", "quantity": "2 copies"}],
    "body": ["We write about your visit of 12 people.", "We look forward to meeting you."],
}


def policy(*documents: dict[str, Any], named: bool = True) -> tgd.PolicyFile:
    """Return a policy of *documents* whose names are told in English, too."""
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {**AGENCY, "english": TOLD} if named else AGENCY,
            "people": {"head": NAMED if named else HEAD},
            "signatory": "head",
            "documents": list(documents),
            "output": {"emblem": "none"},
        }
    )


def test_a_letter_in_english_has_its_words_dates_and_digits() -> None:
    """No Thai letter stands on it, and none of the rules about Thai speaks of it."""
    packet = tgd.make(policy(LETTER), formats=["txt", "docx", "pdf"])
    assert packet.files["01-letter.txt"].decode() == (
        "No. TR 0017/5\nTararom Provincial Hall\nTararom 99000\n20 November 2026\n"
        "Subject: Study visit on flood preparation\nTo: The Director\nRiver Institute\n"
        "Enclosure: Programme 2 copies\n\nDear Sir or Madam,\n"
        "We write about your visit of 12 people.\nWe look forward to meeting you.\n\n"
        "Yours faithfully,\n\n(Mr. Than Jaiyen)\nGovernor of Tararom\n"
    )
    assert [*packet.report] == []


def test_an_author_writes_salutation_and_closing_himself() -> None:
    """Above the text and below it."""
    own = {**LETTER, "salutation": "Excellency,", "closing": "Yours sincerely,"}
    text = tgd.render_text(tgd.compose(policy(own))["letter"])
    assert "\nExcellency,\nWe write" in text
    assert "\nYours sincerely,\n" in text


def test_a_pair_of_announcements_comes_from_one_file() -> None:
    """One day and one signer for both, each in its own language."""
    thai = {
        "kind": "announcement",
        "date": "2026-11-20",
        "subject": "เวลาทำการ",
        "provisions": ["ก", "ข"],
    }
    english = {
        **{"kind": "announcement", "id": "english", "language": "en", "date": "2026-11-20"},
        "title": ["Announcement of {{ agency.name }}", "Re: Office Hours"],
        "provisions": ["Offices open at 08.30.", "Offices close at 16.30."],
    }
    papers = tgd.compose(policy(thai, english))
    assert "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙" in tgd.render_text(papers["announcement"])
    assert tgd.render_text(papers["english"]) == (
        "Announcement of Tararom Province\nRe: Office Hours\n\n"
        "1. Offices open at 08.30.\n2. Offices close at 16.30.\n\n"
        "Announced on 20 November 2026\n\n(Mr. Than Jaiyen)\nGovernor of Tararom\n"
    )


def test_names_without_english_are_told() -> None:
    """Those of the agency and of who signs, and no others."""
    found = tgd.compose(policy(LETTER, named=False)).findings
    assert [(each.code, each.params["found"]) for each in found] == [
        ("TGD867", "จังหวัดธารารมย์"),
        ("TGD867", "นายธาร ใจเย็น"),
    ]


def test_each_file_says_its_language() -> None:
    """PDF and DOCX of each half; both together are Thai, as most of their readers are."""
    thai = {
        "kind": "announcement",
        "date": "2026-11-20",
        "subject": "เวลาทำการ",
        "provisions": ["ข้อความ"],
    }
    packet = tgd.make(policy(thai, LETTER), formats=["pdf", "docx"])
    for name, tag in (("01-announcement", b"th-TH"), ("02-letter", b"en-GB")):
        pdf = packet.files[f"{name}.pdf"]
        assert set(re.findall(rb"/Lang ?\((.*?)\)", pdf)) == {tag}
        assert re.findall(rb"<dc:language>.*?<rdf:li>(.*?)</rdf:li>", pdf) == [tag]
        with ZipFile(BytesIO(packet.files[f"{name}.docx"])) as docx:
            assert b"<dc:language>%s<" % tag in docx.read("docProps/core.xml")
    assert b"/Lang(th-TH)" in packet.files["packet.pdf"]
    alone = tgd.make(policy(LETTER), formats=["pdf"])
    assert b"/Lang(en-GB)" in alone.files["packet.pdf"]


def test_an_announcement_has_its_titles_and_its_name_in_english() -> None:
    """Made of issuer and subject, and on files as on paper; so has a letter."""
    made = {"kind": "announcement", "language": "en", "date": "2026-11-20", "provisions": ["Open."]}
    papers = tgd.compose(policy(LETTER, {**made, "subject": "Office Hours"}))
    lines = tgd.render_text(papers["announcement"]).splitlines()[:2]
    assert lines == ["Announcement of Tararom Province", "Subject: Office Hours"]
    assert papers["letter"].meta.title == (
        "Letter of Tararom Province: Study visit on flood preparation"
    )
    titled = {**made, "title": ["Public Notice"], "subject": "Office Hours"}
    titled = {**titled, "effective": "2026-12-01"}
    text = tgd.render_text(tgd.compose(policy(titled))["announcement"])
    assert "\nThis takes effect on 1 December 2026.\n" in text
    assert text.startswith("Public Notice\nSubject: Office Hours\n")
    own = {**titled, "title": ["Public Notice", "Subject: Hours of the Office"]}
    text = tgd.render_text(tgd.compose(policy(own))["announcement"])
    assert text.startswith("Public Notice\nSubject: Hours of the Office\n")
    assert text.count("Subject:") == 1


def test_thai_words_in_an_english_paper_are_told() -> None:
    """Of the author and of the form alike, at their place; a Thai paper is left alone."""
    mixed = {**LETTER, "body": ["We write.", "เรียนมาเพื่อทราบ"], "subject": "การศึกษาดูงาน"}
    made = {
        **{"kind": "announcement", "language": "en", "date": "2026-11-20"},
        **{
            "title": ["Notice"],
            "subject": "Hours",
            "provisions": ["Open."],
            "effective": "2026-12-01",
            "conclusion": "จึงประกาศมาเพื่อทราบ",
        },
    }
    found = [each for each in tgd.compose(policy(mixed, made)).findings if each.code == "TGD880"]
    assert [each.params["found"] for each in found] == [
        "การศึกษาดูงาน",
        "เรียนมาเพื่อทราบ",
        "จึงประกาศมาเพื่อทราบ",
    ]
    assert [*tgd.compose(policy(LETTER)).findings] == []
