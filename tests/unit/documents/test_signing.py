"""Signatures, the owner block and copies."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import yaml

import thaigovdocs as tgd
from thaigovdocs.documents.model import Document
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]
LETTER = "documents: [{kind: letter, to: ก, subject: ข%s}]\n"


def blocks(document: Document) -> list[list[str]]:
    """Return rank, name and position of every signature."""
    return [
        [plain(each.rank), plain(each.name), *map(plain, each.position)]
        for each in document.signatures
    ]


def test_the_name_stands_in_brackets_above_the_position(composed: Compose) -> None:
    """The name is one unit and is never broken."""
    found = composed(LETTER % "")
    assert blocks(found) == [["", "(นายวิชัย ใจสุจริต)", "ผู้ว่าราชการจังหวัดธารารมย์"]]
    assert all(span.keep for span in found.signatures[0].name)
    assert found.signatures[0].person == "governor"


def test_who_acts_for_another_has_two_lines(composed: Compose) -> None:
    """The own position with รักษาราชการแทน, then the position acted for."""
    found = composed(
        LETTER % ""
        + "signatory: a\npeople: {a: {name: ก, position: [ปลัด, รองผู้ว่า],"
        + " acting: {as: รักษาราชการแทน, for: ผู้ว่า}}}"
    )
    assert blocks(found)[0][2:] == ["ปลัด", "รองผู้ว่า รักษาราชการแทน", "ผู้ว่า"]
    assert found.meta.signers == (("ก", "ปลัด รองผู้ว่า รักษาราชการแทน ผู้ว่า"),)


def test_who_acts_without_a_position_has_the_words_alone(composed: Compose) -> None:
    """No space stands before them."""
    found = composed(
        LETTER % "" + "signatory: a\npeople: {a: {name: ก, position: [], acting: {as: ข, for: ค}}}"
    )
    assert blocks(found)[0][2:] == ["ข", "ค"]


def test_acting_as_text_follows_the_position(composed: Compose) -> None:
    """A line of its own."""
    found = composed(
        LETTER % ""
        + "signatory: a\npeople: {a: {name: ก, rank: พันเอก, position: รอง, acting: ทำการแทน}}"
    )
    assert blocks(found) == [["พันเอก", "(ก)", "รอง", "ทำการแทน"]]


def test_several_sign_in_the_order_of_the_document(composed: Compose) -> None:
    """The signers of the document go before those of the file."""
    found = composed(
        LETTER % ", signatory: [b, a]"
        + "signatory: a\npeople: {a: {name: ก, position: ข}, b: {name: ค, position: ง}}"
    )
    assert [block[1] for block in blocks(found)] == ["(ค)", "(ก)"]


TWO = "people: {a: {name: ก, position: ข}, b: {name: ค, position: ง}}\n"


def test_who_signs_may_stand_side_by_side(composed: Compose) -> None:
    """With people of the paper, of the file, or those that the registry gave."""
    for keys, more, names in (
        ("{people: [b, a], columns: 2}", "signatory: a\n", ["(ค)", "(ก)"]),
        ("{columns: 2}", "signatory: [a, b]\n", ["(ก)", "(ค)"]),
        ("{columns: 2}", "signatory: a\nissued: {letter: {signatory: [b, a]}}\n", ["(ค)", "(ก)"]),
    ):
        found = composed(LETTER % f", signatory: {keys}" + more + TWO)
        assert [block[1] for block in blocks(found)] == names
        assert found.signs_in_columns
    assert not composed(LETTER % ", signatory: [a, b]" + TWO).signs_in_columns


def test_the_columns_are_written_with_who_signs() -> None:
    """The key that one might expect beside it is told with how it is written."""
    text = "thaigovdocs: 1\nagency: {name: ก}\n" + TWO + LETTER % ", signatory_columns: 2"
    with pytest.raises(tgd.PolicyError, match=re.escape("'signatory: {columns: 2}'")):
        tgd.PolicyFile.from_dict(yaml.safe_load(text))


def test_a_paper_that_nobody_signs_has_no_signature(composed: Compose) -> None:
    """An empty list takes the signer of the file away."""
    assert composed(LETTER % "" + "signatory: []").signatures == ()


def test_channels_of_contact_get_their_names(composed: Compose) -> None:
    """A value that says what it is keeps its own words."""
    found = composed(
        LETTER % ""
        + "agency: {name: ก, owner: [ข], contact: {phone: 0 2999 0123, fax: โทรสาร 1,"
        + " email: a1@b.th, website: www.b.th}}"
    )
    assert list(map(plain, found.owner)) == [
        "ข",
        "โทร. ๐ ๒๙๙๙ ๐๑๒๓",
        "โทรสาร ๑",
        "ไปรษณีย์อิเล็กทรอนิกส์ a1@b.th",
        "เว็บไซต์ www.b.th",
    ]


def test_some_channels_may_be_missing(composed: Compose) -> None:
    """Nothing is printed for them."""
    found = composed(LETTER % "" + "agency: {name: ก, contact: {website: www.b.th}}")
    assert list(map(plain, found.owner)) == ["เว็บไซต์ www.b.th"]


def test_the_unit_that_answers_follows_the_owner_unless_named(composed: Compose) -> None:
    """Its contact person comes last."""
    text = (
        LETTER % ""
        + "agency: {name: ก, owner: [สำนักงาน, กลุ่มงาน 1], contact: [โทร. 1]}\n"
        + "policy: {responsible: {unit: %s, contact: governor}}"
    )
    person = "ผู้ประสานงาน นายวิชัย ใจสุจริต"
    named, other = composed(text % "กลุ่มงาน 1"), composed(text % "กลุ่มงาน 2")
    assert list(map(plain, named.owner)) == ["สำนักงาน", "กลุ่มงาน ๑", "โทร. ๑", person]
    assert list(map(plain, other.owner))[:3] == ["สำนักงาน", "กลุ่มงาน ๑", "กลุ่มงาน ๒"]


def test_one_copy_stands_beside_its_label(composed: Compose) -> None:
    """Several are numbered below it; none has no label."""
    one, two = composed(LETTER % ", copies_to: ก"), composed(LETTER % ", copies_to: [ก, ข]")
    assert list(map(plain, one.copies)) == ["สำเนาส่ง ก"]
    assert list(map(plain, two.copies)) == ["สำเนาส่ง", "๑. ก", "๒. ข"]
    assert composed(LETTER % "").copies == ()
