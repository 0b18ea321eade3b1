"""Hard-wrapped lines and what stands on pages for the pages' sake."""

from __future__ import annotations

from foreign import body, only, text
from thaigovdocs.recognition.labels import Levels, goes_on_citing, label_length

WRAPPED = """พระราชบัญญัติ
การทดลอง

โดยที่เป็นการสมควร

มาตรา ๑ พระราชบัญญัตินี้ให้ใช้บังคับเมื่อพ้นกำหนด นับแต่วันประกาศ เป็นต้นไป
เว้นแต่หมวด ๓ ให้ใช้บังคับเมื่อพ้นกำหนดหนึ่งร้อยแปดสิบวัน นับแต่วันประกาศ ทั้งนี้
ให้หน่วยงานของรัฐถือปฏิบัติตามหลักเกณฑ์ วิธีการ และเงื่อนไข ที่คณะกรรมการ กำหนด
โดยเคร่งครัดทุกหน่วยงาน และให้รายงานผลการปฏิบัติ ต่อคณะกรรมการ ทุกปี ภายใน
เดือนธันวาคม

มาตรา ๒
ในพระราชบัญญัตินี้ หน่วยงานของรัฐ ให้หมายความรวมถึงราชการส่วนกลาง และส่วนอื่น
ตามที่กำหนดไว้ในมาตรา ๗ แห่งพระราชบัญญัติข้อมูลข่าวสาร ซึ่งแก้ไขเพิ่มเติม โดย
มาตรา ๙ แห่งพระราชบัญญัติอื่น
(๑)
ข้อมูลที่หนึ่ง
(๒) ข้อมูลที่สอง
"""


def test_wrapped_lines_become_paragraphs() -> None:
    """A label on a line of its own takes the words below it; a citation goes on."""
    labels = [label for label, _ in body(text(WRAPPED))]
    assert labels == ["", "มาตรา ๑", "มาตรา ๒", "(๑)", "(๒)"]


def test_a_wrap_at_a_space_keeps_the_space() -> None:
    """No two words grow together."""
    words = body(text(WRAPPED))[1][1]
    assert "เป็นต้นไป เว้นแต่หมวด" in words


def test_a_wrap_within_thai_leaves_no_space() -> None:
    """A file whose lines all reach the margin was broken between words without spaces."""
    run = "หน่วยงานของรัฐต้องจัดให้มีข้อมูลข่าวสาร"
    line = "ก" * 60
    lines = [
        f"{line} {run[:20]}",
        f"{run[20:]} {line[:41]}",
        *(f"{line} {line[:20]}" for _ in range(3)),
    ]
    words = body(text("ประกาศ\n\n" + "\n".join(lines)))[0][1]
    assert run in words


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    """A short line is followed by a new paragraph, though no gap stands between."""
    found = text("ประกาศจังหวัดธารารมย์\nเรื่อง ข้อมูล\nข้อความแรก\nข้อความที่สอง")
    assert body(found) == [("", "ข้อความแรก"), ("", "ข้อความที่สอง")]


def test_page_numbers_and_catchwords_are_taken_out() -> None:
    """A catchword is one where the words that it announces follow."""
    found = text("ประกาศจังหวัดธารารมย์\n\n๒.๔ ก\n\n๒.๕ เพื่อลด.../\n\n- ๒ -\n\n๒.๕ เพื่อลดความเสี่ยง")
    assert [label for label, _ in body(found)] == ["๒.๔", "๒.๕"]
    assert [each.kind for each in found.furniture] == ["catchword", "page-number"]
    assert [each.is_thai for each in found.page_numbers] == [True]


def test_a_stroke_before_a_catchword_is_known_too() -> None:
    """Agencies write it before or after."""
    found = text("ประกาศ\n\nก\n\n/(๖) แผน...\n\n(๖) แผนงาน")
    assert [each.text for each in found.furniture] == ["/(๖) แผน..."]


def test_dots_that_nothing_follows_are_words() -> None:
    """An open line is no catchword."""
    found = text("แบบฟอร์มการขอเผยแพร่ข้อมูล\n\nชื่อหน่วยงาน..........\n\nวันที่..........")
    assert found.furniture == ()


def test_heads_that_pages_repeat_are_taken_out() -> None:
    """They stand at the edge of half of the pages at least."""
    pages = "\f".join(f"สำนักงานจังหวัดธารารมย์\nข้อความหน้า {n}\nต่อ {n}\nจบ {n}" for n in range(4))
    found = text(pages)
    assert [each.kind for each in found.furniture] == ["running-head"] * 4


def test_secrecy_at_the_edge_of_pages_is_the_paper_s() -> None:
    """It is said once, not in the body."""
    found = text("ลับ\nประกาศจังหวัดธารารมย์\nเรื่อง ข้อมูล\nก\nลับ\fลับ\nข\nลับ")
    assert only(found).secrecy != ()
    assert [words for _, words in body(found)] == ["ก", "ข"]


def test_labels_are_told_from_numbers() -> None:
    """An amount, a range and a year are none."""
    labels = ["๑.", "๑.๑", "๑.๑๐.๒", "(๑)", "๑)", "ก.", "(ก)", "ข้อ ๑", "-", "•", "มาตรา ๙"]
    assert [label_length(f"{label} ก") for label in labels] == [len(label) for label in labels]
    assert [
        label_length(words) for words in ("๒.๕ ล้านบาท", "๒๕๖๑ ก", "๑.๕๐๐,๐๐", "--", "(ถ้ามี)")
    ] == [0] * 5


def test_a_label_may_stand_without_a_space() -> None:
    """As people type it."""
    assert label_length("๒.๖การรักษา") == 3


def test_levels_follow_the_patterns() -> None:
    """A pattern that is open ends those below it."""
    levels = Levels()
    assert [levels.level(label) for label in ("๑.", "๑.๑", "(๑)", "-", "๑.๒", "(๑)", "๒.")] == [
        *(1, 2, 3, 3, 2, 3, 1)
    ]


def test_an_item_below_a_sentence_is_no_citation() -> None:
    """Only a number that the line above asks for goes on with it."""
    assert not goes_on_citing("ดังต่อไปนี้ และ", "(๒) ข้อมูล")
    assert goes_on_citing("ข้อมูลข่าวสารตามมาตรา ๙", "(๘) และ")
