"""What is offered while one writes: laws, words of letters, kinds of papers."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.studio.session import Writing
from thaigovdocs.studio.suggesting import MOST_LAWS, acts_offered, laws_like, new_paper, offered

HEAD = "thaigovdocs: 1\nagency: {name: อำเภอดอนตะวัน}\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ข่าวสาร", "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540"),
        ("พ.ร.บ. ข้อมูลส่วนบุคคล", "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562"),
        ("pdpa", "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562"),
        ("2539 ปกครอง", "พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539"),
        ("รัฐธรรมนูญ แห่งราช", "รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช 2560"),
    ],
)
def test_a_law_is_found_by_words_of_its_name(words: str, name: str) -> None:
    """By its short name and its year as well."""
    assert name in laws_like(words)


def test_what_is_in_no_list_offers_nothing() -> None:
    """And neither does what says nothing; of many there are only a dozen."""
    assert laws_like("กฎหมายที่ไม่มี") == ()
    assert laws_like(" . ") == ()
    assert len(laws_like("พระราชบัญญัติ")) == MOST_LAWS


def test_words_that_open_and_close_a_letter_are_offered() -> None:
    """As the standard has them; other keys offer nothing."""
    assert {"เรียน", "กราบเรียน", "นมัสการ"} <= {*offered("salutation")}
    assert "ขอแสดงความนับถืออย่างยิ่ง" in offered("closing")
    assert offered("subject") == ()
    assert "official-information" in acts_offered()


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_of_any_kind_can_be_added(kind: str) -> None:
    """It has a form, and an id of its own where there is one of its kind."""
    writing = Writing(HEAD + f"documents:\n  - kind: {kind}\n")
    made = new_paper(kind, frozenset(writing.papers))
    assert made["id"] == f"{kind}-2"
    writing.add_entry(["documents"], 1, made, at=0)
    assert [*writing.papers] == [kind, f"{kind}-2"]
    assert [each.path for each in writing.form][:2] == ["documents[0]", "documents[1]"]


def test_a_law_that_a_key_names_by_id_is_offered_with_its_name() -> None:
    """The id is written, the name is read."""
    writing = Writing(
        HEAD + "documents:\n- kind: order\n  authority: {sources: [{act: civil-service}]}\n"
    )
    held = {each.path: each for top in writing.form for each in top.walk()}
    offers = dict(held["documents[0].authority.sources[0].act"].offers)
    assert offers["civil-service"] == "พระราชบัญญัติระเบียบข้าราชการพลเรือน พ.ศ. 2551"


def test_a_letter_that_was_added_and_filled_in_can_be_read() -> None:
    """What is asked for is all that it needs."""
    made = {**new_paper("letter", frozenset()), "subject": "ขอเชิญ", "to": "นายอำเภอ"}
    writing = Writing(HEAD + "documents: []\n")
    writing.add_entry(["documents"], 0, {**made, "body": ["ด้วย"]}, at=0)
    assert tgd.loads(writing.text).documents[0].kind == "letter"
