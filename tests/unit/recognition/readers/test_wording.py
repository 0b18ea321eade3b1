"""Letters that a PDF holds otherwise than they were typed, by which of them gives a word."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from foreign import body, only, refused, said
from pdfs import Put, centred, lines, pdf, torn
from thaigovdocs.recognition import Recognized, read_foreign
from thaigovdocs.recognition.readers.wording import (
    doubtful_fonts,
    is_unreadable,
    lean_of,
    mend_torn,
    with_long_a,
)
from thaigovdocs.thai.spans import plain

PROSE = (
    "ให้หน่วยงานของรัฐจัดให้มีข้อมูลข่าวสารไว้ให้ประชาชนเข้าตรวจดู",
    "ตามหลักเกณฑ์และวิธีการที่คณะกรรมการกำหนดโดยไม่ชักช้า",
    "เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อยและมีประสิทธิภาพ",
)


@pytest.mark.parametrize(
    "words",
    [
        *("สำนักงาน", "น้ำ", "ต่ำกว่า", "คำนำ", "กำหนด", "อำเภอ", "จำนวน", "ล้ำหน้า", "ค่ำ", "ชำระ"),
        *("ทำการสำรวจ", "ลำพูน", "อำนวยการ", "กระทำ", "ประจำปี", "ยุทธศาสตร์ชาติที่นำมาจัดทำ"),
    ],
)
def test_a_torn_am_is_one_letter_again(words: str) -> None:
    """As Word and the Royal Gazette write it; where both letters give a word as well."""
    assert mend_torn(torn(words), lean_of([torn("สำนักงานอำเภอ")])) == words


@pytest.mark.parametrize(
    ("scattered", "words"),
    [
        *(("คว าม", "ความ"), ("ราชก าร", "ราชการ"), ("ก า ร", "การ"), ("ข้ าราชก าร", "ข้าราชการ")),
        *(("บริห ารง าน", "บริหารงาน"), ("ภ าษ าไทย", "ภาษาไทย"), ("สัญญ า จ้าง", "สัญญา จ้าง")),
    ],
)
def test_a_space_before_a_long_a_is_none(scattered: str, words: str) -> None:
    """Other typesetters scatter spaces, which stand before า as well."""
    assert mend_torn(scattered) == words


def test_both_stand_in_one_line() -> None:
    """Each is decided by its own word."""
    assert mend_torn("ด าเนินก ารจัดท ายุทธศาสตร์ช าติ") == "ดำเนินการจัดทำยุทธศาสตร์ชาติ"


def test_a_list_of_names_is_readable() -> None:
    """Names are words of no list, and no garbage."""
    names = ("ธีรภัทร์ วงศ์ปัญญาเลิศ", "ฐิติกานต์ เอื้ออังกูร", "กฤษฎิ์ ฬ่อแซ่ตั้ง", "ณัฏฐ์นรี โฆษิตสกุล")
    page = "\n".join(f"{at}. นาย{names[at % 4]} เป็นกรรมการ" for at in range(1, 40))
    assert not is_unreadable(page)


def test_letters_that_give_no_word_are_am() -> None:
    """As they are in nine of ten files."""
    assert mend_torn("ฬ าฬ") == "ฬำฬ"


def test_letters_that_give_two_words_are_as_the_file_has_others() -> None:
    """ค่า and ค่ำ; a file that tears ำ alone leans to it, one that scatters spaces does not."""
    leans = [lean_of([words]) for words in ("ส านัก อ าเภอ", "คว าม ก าร ส านัก", "")]
    assert [mend_torn("ค่ า", lean) for lean in leans] == ["ค่ำ", "ค่า", "ค่ำ"]


@pytest.mark.parametrize("words", ["ก ข", "นา มี", "ก. า", "ที่ า", "า ก"])
def test_other_spaces_stay(words: str) -> None:
    """Only that between a consonant or a tone and า is none."""
    assert mend_torn(words) == words


def test_a_font_that_draws_long_a_as_am_is_known_by_its_words() -> None:
    """One word may be a slip; two and no other are the font's."""
    texts = [("Bold", "หลักกำรและเหตุผล วิเครำะห์"), ("Thin", "กำหนด ดำเนินกำร"), ("Own", "กำร กำหนด")]
    assert doubtful_fonts(texts) == {"Bold"}


def test_words_of_such_a_font_get_their_letter() -> None:
    """Those that need ำ keep it."""
    assert with_long_a("หลักกำร ดำเนินกำร จำกัด กำแพง") == "หลักการ ดำเนินการ จำกัด กำแพง"


TITLE = [*centred("ประกาศหมู่บ้านริมธาร", 760), *centred("เรื่อง น้ำ", 739)]


def read(*pages: list[Put]) -> Recognized:
    """Return what a PDF of *pages* holds."""
    return read_foreign(pdf(*pages), "a.pdf")


def test_a_memo_of_word_is_read_with_its_letters() -> None:
    """In the head and in the text."""
    memo = (
        "บันทึกข้อความ",
        "ส่วนราชการ สำนักงานเทศบาลตำบลริมธาร",
        "ที่ ธร ๕๑๐๐๑/๑๒ วันที่ ๓ มีนาคม ๒๕๖๙",
        "เรื่อง การจำหน่ายน้ำ",
        "เรียน นายกเทศมนตรีตำบลริมธาร",
        "ด้วยจะนำน้ำมาจำหน่ายในราคาต่ำ",
    )
    found = only(read(lines(*map(torn, memo))))
    words = [text for _, _, text in said(found)]
    assert [each for each in words if each not in "\n".join(memo)] == []
    assert found.meta.subject == "การจำหน่ายน้ำ"


def test_a_bold_font_without_long_a_is_read_with_it() -> None:
    """The names of fonts tell the bold one."""
    heads = [
        Put(words, 85, 700 - 21 * at, face="Bold") for at, words in enumerate(("หลักกำร", "วิเครำะห์"))
    ]
    found = read([*TITLE, *heads, *lines(*PROSE, top=600)])
    assert [text for _, text in body(found)][:2] == ["หลักการ", "วิเคราะห์"]


def test_the_mark_of_a_footnote_is_no_digit_of_the_number_below() -> None:
    """It stands higher and is smaller."""
    line = Put("ใช้ปี ๒๕๖๒", 85, 600)
    mark = Put("๘", 135, 605, size=9)
    found = read([*TITLE, line, mark, *lines(*PROSE, top=560)])
    assert body(found)[0] == ("", "ใช้ปี ๒๕๖๒⁸")


def test_a_line_that_ends_with_a_hyphen_ends() -> None:
    """pdfium goes on with the next one."""
    address = "ให้ดูรายละเอียดเพิ่มเติมได้ที่เว็บไซต์ของหมู่บ้าน www.example.org/guide-"
    found = read([*TITLE, *lines(*PROSE[:1], address, "line.pdf", top=560)])
    assert body(found)[-1][1].endswith("www.example.org/guide-line.pdf")


def noise(words: str) -> str:
    """Return *words* as a bad scan reads them: every third letter another one."""
    chance = random.Random(1)
    letters = "กขคงจชซญณดตถทนบปผฝพฟมยรลวศษสหฬอฮ"
    return "".join(
        chance.choice(letters) if each in letters and at % 3 == 0 else each
        for at, each in enumerate(words)
    )


def test_a_page_that_makes_no_words_is_told_and_left_alone() -> None:
    """No rule looks at it."""
    page = [*TITLE, *lines(*PROSE, top=600)]
    scan = lines(*(noise(words) for words in PROSE))
    found = read(page, scan, page)
    assert [(each.code, each.message("en"), each.message("th")) for each in found.findings] == [
        (
            "TGD711",
            "expected words on every page, found letters that make none on page 2 of 'a.pdf'",
            "ตัวอักษรในหน้า 2 ของ 'a.pdf' อ่านไม่เป็นคำ จึงไม่ได้ตรวจหน้านั้น",
        )
    ]
    assert len(found.documents) == 2


def test_a_file_of_such_pages_is_refused() -> None:
    """It holds no text that can be read."""
    assert refused(pdf(lines(*map(noise, PROSE)))) == "TGD768"


@pytest.mark.parametrize("words", ["\n".join(PROSE), "", "Only English words. " * 20, "ฮฮฮ"])
def test_a_page_of_words_or_of_few_letters_is_readable(words: str) -> None:
    """Names and slips among them do not matter."""
    assert not is_unreadable(words)
    assert not is_unreadable(f"{words} นายฮ่องเต้ ฉิ่งฉับทับทิม " * 2)


def test_the_lines_of_a_short_paper_are_not_joined() -> None:
    """None reaches the margin: its centred title says where that is."""
    date = "ประกาศ ณ วันที่ ๖ พฤศจิกายน พ.ศ. ๒๕๖๙"
    signed = [*centred("(นายเมฆ ฟ้าใส)", 560), *centred("นายกเทศมนตรีตำบลริมธาร", 539)]
    annex = [*centred("บัญชีแนบท้ายประกาศเทศบาลตำบลริมธาร", 760), *centred("เรื่อง น้ำ", 739)]
    title = [*centred("ประกาศเทศบาลตำบลริมธาร", 760), *centred("เรื่อง น้ำประปาหมู่บ้าน", 739)]
    found = read([*title, *lines("ปิดน้ำชั่วคราว", top=690), *lines(date, top=620), *signed], annex)
    assert found.documents[0].meta.title == "ประกาศเทศบาลตำบลริมธาร เรื่อง น้ำประปาหมู่บ้าน"
    assert found.documents[0].meta.signers == (("นายเมฆ ฟ้าใส", "นายกเทศมนตรีตำบลริมธาร"),)
    assert [plain(block.text) for block in found.documents[1].body] == [
        "บัญชีแนบท้ายประกาศเทศบาลตำบลริมธาร", "เรื่อง น้ำ",
    ]  # fmt: skip


LATIN = ("n::~'17 ~fJ1 f1. :l|;i t,^ r1 .~ 0-|", "1'11~1l ,.i. f1~l :~ |1;t ^,'r 'l.1~ ;")
ENGLISH = "The district office invites all heads of villages to a meeting."


@pytest.mark.parametrize("layer", [LATIN * 8, ["1 | 0 - 7 .. 4,1 | 90 - 2"] * 12])
def test_a_scan_whose_words_are_signs_is_told(layer: Sequence[str]) -> None:
    """A machine has read the picture, and found no words: nothing of it is checked."""
    assert refused(pdf(lines(*layer), scanned=True)) == "TGD768"


@pytest.mark.parametrize("layer", [PROSE * 3, [ENGLISH] * 8, [*PROSE, "1,250.00 75.50"] * 3])
def test_a_scan_whose_words_are_words_is_read(layer: Sequence[str]) -> None:
    """Whatever their language."""
    assert refused(pdf(lines(*layer), scanned=True)) == ""


def test_one_scanned_page_among_others_is_told() -> None:
    """The others are read."""
    signs = pdf(lines(*LATIN * 8), lines(*PROSE * 3), scanned=True)
    assert [each.code for each in read_foreign(signs, "a.pdf").findings] == ["TGD711"]


def test_a_file_of_nothing_but_furniture_is_refused() -> None:
    """The height of an emblem on a form is no paper: silence would say that all is well."""
    assert refused(pdf(lines("๓ ซม."))) == "TGD707"
