"""``each``: a paper a row."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd

POLICY = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017.2}
people: {head: {name: นายวิชัย ใจสุจริต, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
documents:
- kind: letter
  id: invite
  each: rows.csv
  number: NUMBER
  date: 2026-11-20
  subject: ขอเชิญประชุม
  to: '{{ row.name }}'
  body: ['ขอเชิญ{{ row.name }} จำนวน {{ row.จำนวน_คน }} คน', จึงเรียนมาเพื่อโปรดทราบ]
MORE
"""
ROWS = "name,จำนวน คน,อื่น\nนายกรัฐมนตรี,1,\nนายอำเภอ,2,ก\nเจ้าอาวาสวัดธาร,3,\n"


def load(
    rows: str | bytes = ROWS, *, number: str = "120", more: str = "", text: str = POLICY
) -> tgd.PolicyFile:
    """Return the policy with these rows."""
    written = text.replace("NUMBER", number).replace("MORE", more)
    return tgd.loads(written, name="p.yaml", files={"rows.csv": rows})


def faults(rows: str | bytes = ROWS, **options: str) -> list[tuple[str, str]]:
    """Return code and place of all that is wrong."""
    with pytest.raises(tgd.PolicyError) as error:
        load(rows, **options)
    return [(each.code, str(each.origin)) for each in error.value.findings]


def numbers(number: str) -> list[str]:
    """Return the numbers of the papers."""
    return [paper.meta.number for paper in tgd.compose(load(number=number)).values()]


def test_each_row_gets_a_paper() -> None:
    """In the order of the rows, each with its id, its words and its salutation."""
    composed = tgd.compose(load())
    assert [*composed] == ["invite-001", "invite-002", "invite-003"]
    texts = [tgd.render_text(paper) for paper in composed.values()]
    for text, opening, closing, count in zip(
        texts,
        ("กราบเรียน นายกรัฐมนตรี", "เรียน นายอำเภอ", "นมัสการ เจ้าอาวาสวัดธาร"),
        ("ขอแสดงความนับถืออย่างยิ่ง", "ขอแสดงความนับถือ", "ขอนมัสการด้วยความเคารพ"),
        "๑๒๓",
        strict=True,
    ):
        lines = text.splitlines()
        assert opening in lines
        assert closing in lines
        assert f"จำนวน {count} คน" in text


def test_a_whole_number_counts_on() -> None:
    """A letter has a number of its own; text stands as it is written."""
    assert numbers("120") == ["ธร ๐๐๑๗.๒/๑๒๐", "ธร ๐๐๑๗.๒/๑๒๑", "ธร ๐๐๑๗.๒/๑๒๒"]
    assert numbers("๑๒๐")[2] == "ธร ๐๐๑๗.๒/๑๒๒"
    assert numbers("ธร 0017.2/5") == ["ธร ๐๐๑๗.๒/๕"] * 3
    assert numbers("") == ["ธร ๐๐๑๗.๒/"] * 3


def test_a_circular_has_one_number_unless_it_counts_on() -> None:
    """By the step that stands beside it."""
    assert numbers("{circular: 7}") == ["ธร ๐๐๑๗.๒/ว ๗"] * 3
    assert numbers("{circular: 7, next: +2}") == [f"ธร ๐๐๑๗.๒/ว {n}" for n in ("๗", "๙", "๑๑")]
    assert numbers("{circular: , next: +1}") == ["ธร ๐๐๑๗.๒/ว"] * 3


def test_a_number_counts_on_beside_rows_only() -> None:
    """One paper has one."""
    more = "- {kind: letter, number: {circular: 1, next: 1}, to: นายอำเภอ, subject: ก, body: [ข]}"
    assert faults(more=more) == [("TGD189", "p.yaml:14:40")]


def test_what_stands_in_a_row_is_data() -> None:
    """No sign in it means anything; expressions may count with it and give it to filters."""
    both = "{{ row.จำนวน_คน + 1 }} คน และ {{ row.จำนวน_คน | words }}"
    text = POLICY.replace("{{ row.จำนวน_คน }}", both)
    composed = tgd.compose(load("name,จำนวน คน\n`ก` {{ x }} **ข**,2\n", text=text))
    written = tgd.render_text(composed["invite-001"])
    assert "ขอเชิญ`ก` {{ x }} **ข** จำนวน ๓ คน และ สอง คน" in written


def test_a_fault_of_a_cell_is_told_at_the_cell() -> None:
    """And not at the expression, which is right for the other rows."""
    days = "วันที่ 31 กุมภาพันธ์ 2570 และวันที่ 30 กุมภาพันธ์ 2570"
    report = tgd.check(load(f"name,จำนวน คน\nนายอำเภอ,นัดหมายใน{days}\n"))
    told = [str(each.origin) for each in report if each.code == "TGD401"]
    assert told == ["rows.csv:2:2"] * 2


def test_an_empty_cell_that_is_printed_is_told() -> None:
    """With its row and column; one that nothing prints may be empty."""
    rows = "name,จำนวน คน,อื่น\nนายอำเภอ,,\n,2,\nปลัดอำเภอ\n"
    assert faults(rows) == [
        ("TGD188", "rows.csv:2:2"),
        ("TGD188", "rows.csv:3:1"),
        ("TGD188", "rows.csv:4:2"),
    ]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("", [("TGD178", "p.yaml:8:9")]),
        ("name,จำนวน คน\n", [("TGD178", "p.yaml:8:9")]),
        ("name,name,จำนวน คน\nก,ข,1\n", [("TGD777", "rows.csv:1:2")]),
        ("name,จำนวน คน\nก,1,ค\n", [("TGD779", "rows.csv:2:3")]),
        ("name,จำนวน คน\nก,1.2E+05\n", [("TGD805", "rows.csv:2:2")]),
        (b"\xff\xfe\x00", [("TGD774", "rows.csv:1:1")]),
    ],
)
def test_rows_that_cannot_be_used_are_told(rows: str | bytes, found: list[tuple[str, str]]) -> None:
    """With their place."""
    assert faults(rows) == found


def test_a_head_that_is_none_is_told_once() -> None:
    """At the expression, with the nearest head."""
    with pytest.raises(tgd.PolicyError) as error:
        load("ชื่อ,จำนวน คน\nนายอำเภอ,1\n")
    told = [(each.code, str(each.origin)) for each in error.value.findings]
    assert ("TGD179", "p.yaml:12:8") in told
    assert ("TGD179", "p.yaml:13:17") in told
    assert "row.จำนวน_คน" in error.value.findings[0].message("en")


def test_more_rows_than_a_file_should_have_are_told() -> None:
    """There is another command for them."""
    rows = "name,จำนวน คน\n" + "นายอำเภอ,1\n" * 1001
    assert faults(rows) == [("TGD187", "p.yaml:8:3")]


def test_rows_may_stand_in_the_policy() -> None:
    """With heads of the author's own, in Thai too."""
    text = POLICY.replace("each: rows.csv", "each: [{name: นายอำเภอ, จำนวน คน: 4}]")
    composed = tgd.compose(load(text=text))
    assert "จำนวน ๔ คน" in tgd.render_text(composed["invite-001"])
    wrong = POLICY.replace("each: rows.csv", "each: {name: นายอำเภอ}")
    assert faults(text=wrong) == [("TGD178", "p.yaml:8:9")]


def test_a_list_of_those_who_get_it_is_for_the_first() -> None:
    """Its head comes from a letter; all have the same."""
    more = "- {kind: recipients, for: invite, recipients: [นายอำเภอ]}"
    file = load(more=more)
    assert [*tgd.compose(file)] == ["invite-001", "invite-002", "invite-003", "recipients"]


def test_the_registry_may_give_each_its_number() -> None:
    """By the id that the paper has got."""
    file = tgd.loads(
        POLICY.replace("NUMBER", "").replace("MORE", ""),
        files={"rows.csv": ROWS},
        issued=b"id,number\ninvite-002,77\n",
    )
    assert tgd.compose(file)["invite-002"].meta.number == "ธร ๐๐๑๗.๒/๗๗"


def test_names_of_files_are_counted_too() -> None:
    """Else they would be one."""
    text = POLICY.replace("  date:", "  filename: เชิญ\n  date:")
    packet = tgd.make(load(text=text), formats=["txt"])
    assert [*packet.files][:3] == ["เชิญ-001.txt", "เชิญ-002.txt", "เชิญ-003.txt"]


def test_a_letter_may_go_to_several() -> None:
    """Below one another, without a number."""
    text = POLICY.replace("'{{ row.name }}'", "[ปลัดจังหวัด, '{{ row.name }}']")
    paper = tgd.compose(load("name,จำนวน คน\nนายอำเภอ,2\n", text=text))["invite-001"]
    lines = tgd.render_text(paper).splitlines()
    at = lines.index("เรียน ปลัดจังหวัด")
    assert lines[at + 1].strip() == "นายอำเภอ"
    assert paper.meta.addressee == "ปลัดจังหวัด, นายอำเภอ"


def test_those_of_one_letter_have_one_salutation() -> None:
    """Else each gets his own."""
    text = POLICY.replace("'{{ row.name }}'", "[นายอำเภอ, นายกรัฐมนตรี]")
    file = load("name,จำนวน คน\nก,2\n", text=text)
    with pytest.raises(tgd.PolicyError) as error:
        tgd.compose(file)
    (finding,) = error.value.findings
    assert (finding.code, str(finding.origin)) == ("TGD199", "p.yaml:12:18")


ENVELOPE = "- {kind: envelope, for: invite, address: ['{{ row.อื่น }}']}"
ADDRESSES = ROWS.replace("1,", "1,ถนนหนึ่ง").replace("3,", "3,ถนนสาม")


@pytest.mark.parametrize("is_first", [False, True])
def test_each_letter_has_its_envelope(is_first: bool) -> None:
    """In the order of the rows, with number and addressee of its letter, wherever it stands."""
    text = POLICY.replace("MORE", "")
    text = text.replace("documents:", f"documents:\n{ENVELOPE}") if is_first else text + ENVELOPE
    composed = tgd.compose(load(ADDRESSES, text=text))
    letters, envelopes = (
        [each for id_, each in composed.items() if id_.startswith(kind)]
        for kind in ("invite", "envelope")
    )
    assert next(iter(composed)) == ("envelope-001" if is_first else "invite-001")
    assert [each.id for each in envelopes] == [f"envelope-00{number}" for number in (1, 2, 3)]
    printed = [tgd.render_text(each) for each in envelopes]
    for text, letter, street in zip(printed, letters, ("หนึ่ง", "ก", "สาม"), strict=True):
        assert letter.meta.number in text
        assert letter.meta.addressee in text
        assert street in text


def test_a_cell_of_an_envelope_that_is_empty_is_told() -> None:
    """At the cell; and a head that is none at the expression."""
    assert faults(more=ENVELOPE) == [("TGD188", "rows.csv:2:3"), ("TGD188", "rows.csv:4:3")]
    (fault,) = faults(ADDRESSES, more=ENVELOPE.replace("อื่น", "ที่อยู่"))
    assert (fault[0], fault[1].split(":")[0]) == ("TGD179", "p.yaml")
