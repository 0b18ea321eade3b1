"""What is offered in the text of a file: the keys of the place, the words of a key, ids."""

from __future__ import annotations

import pytest

from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.studio.completing import complete, explain

TEXT = """\
thaigovdocs: 1
agency: {name: อำเภอดอนตะวัน}
people:
  chief: {name: นายเมฆ ฟ้าใส, position: นายอำเภอ}
  clerk:
    name: นางรวงทอง
signatory: chief
documents:
  - kind: letter
    id: call
    subject: ขอเชิญ
    body:
      - text: ด้วย # หมายเหตุ
        members:
          - {person: clerk, role: กรรมการ}
  - kind: recipients
    for: call
"""


def offered(before: str, instead: str = "") -> list[str]:
    """Return what is offered behind *before*, which *instead* follows in the text."""
    at = TEXT.index(before) + len(before)
    below = "\n" if before.endswith("\n") else ""
    text = TEXT[:at] + instead + below + TEXT[at:]
    return [each.label for each in complete(text, at + len(instead)).choices]


@pytest.mark.parametrize(
    ("before", "instead", "some"),
    [
        ("thaigovdocs: 1\n", "out", {"output", "vars", "fiscal_year"}),
        ("subject: ขอเชิญ\n", "    clos", {"closing", "salutation", "copies_to"}),
        ("    name: นางรวงทอง\n", "    ", {"position"}),
        ("# หมายเหตุ\n", "        ta", {"table", "items"}),
        ("role: กรรมการ", ", ", {"name", "position"}),
        ("      - text: ด้วย # หมายเหตุ\n        members:\n", "          - ", {"person", "role"}),
    ],
)
def test_keys_are_those_of_the_place(before: str, instead: str, some: set[str]) -> None:
    """Those that stand there already are not offered again."""
    labels = {*offered(before, instead)}
    assert some <= labels
    assert "kind" not in labels
    if "subject" in before:
        assert not labels & {"subject", "id", "body", "people"}


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("signatory: ", ["chief", "clerk"]),
        ("{person: ", ["chief", "clerk"]),
        ("for: ", ["call", "recipients"]),
    ],
)
def test_ids_are_those_of_the_file(before: str, words: list[str]) -> None:
    """Persons where a person is named, papers where a paper is."""
    assert offered(before) == words


def test_words_of_which_one_is_written_are_offered() -> None:
    """Kinds with what they are called, secrecy, and the words of letters."""
    kinds = complete(TEXT, TEXT.index("kind: ") + 6).choices
    assert [each.label for each in kinds] == [*KINDS]
    assert kinds[0].said
    assert offered("subject: ขอเชิญ\n", "    secrecy: ") == ["ลับที่สุด", "ลับมาก", "ลับ"]
    assert "ขอแสดงความนับถือ" in offered("subject: ขอเชิญ\n", "    closing: ขอ")
    assert offered("agency: {name: อำเภอดอนตะวัน}\n", "output:\n  emblem: no") == []


def test_a_key_says_what_it_is_and_what_it_is_for() -> None:
    """In both languages, with the colon that follows."""
    text = TEXT + "    tit"
    found = {each.label: each for each in complete(text, len(text)).choices}
    title = found["title"]
    assert (title.said, title.after) == ("ชื่อเอกสาร", ": ")
    assert title.help_th != title.help_en
    assert complete(text, len(text)).start == len(text) - 3


@pytest.mark.parametrize("before", ["# หมาย", "text: ด้", "name: นาง"])
def test_in_words_and_remarks_nothing_is_offered(before: str) -> None:
    """Nor where the text cannot be read."""
    assert offered(before) == []
    assert complete("a: [b\nc: }", 5).choices == ()


def test_a_file_whose_rest_is_unfinished_is_completed_all_the_same() -> None:
    """What stands below the place does not matter."""
    text = "documents:\n  - kind: memo\n    su\n    : [oops\n"
    labels = [each.label for each in complete(text, text.index("su") + 2).choices]
    assert "subject" in labels


@pytest.mark.parametrize(
    ("before", "said"), [("    subj", "เรื่อง"), ("{pers", "บุคคลในแฟ้ม"), ("signat", "ผู้ลงนาม")]
)
def test_a_key_is_explained_where_one_points_at_it(before: str, said: str) -> None:
    """Words and keys of the author's own are not."""
    found = explain(TEXT, TEXT.index(before) + len(before))
    assert found is not None
    assert found.said == said
    assert explain(TEXT, TEXT.index("ขอเชิญ") + 2) is None
    assert explain(TEXT, TEXT.index("chief:") + 2) is None
    assert explain("a: [", 0) is None
