"""What a paper may say for itself, and how the year reaches it."""

from __future__ import annotations

import pytest

from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy.loading.reading import loads
from thaigovdocs.writers.text import render_text

HEAD = """
thaigovdocs: 1
fiscal_year: 2569
agency: {name: จังหวัดธารารมย์}
people: {governor: {name: นายธารา รื่นรมย์สกุล, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: governor
"""
POLICY = """
policy:
  subject: มาตรการ ปีงบประมาณ พ.ศ. {{ fiscal_year }}
  preamble: โดยที่สมควร
  authority: จึงประกาศ ดังต่อไปนี้
  numbering: ['ข้อ 1', '(1)']
  provisions:
  - {id: a, text: หนึ่ง, items: [{id: b, text: ย่อย}, {id: c, text: ย่อยสอง}]}
  - {id: d, text: "ตาม{{ ref('a') }}"}
  effective: 2025-10-01
  conclusion: จึงประกาศให้ทราบ
"""


def paper(text: str, key: str = "announcement") -> list[str]:
    """Return the lines of one paper of a policy."""
    return render_text(compose_sound(loads(HEAD + text))[key]).splitlines()


def body(own: str = "") -> list[str]:
    """Return the lines between the titles and the dated line."""
    lines = paper(f"{POLICY}\ndocuments:\n- {{kind: announcement{own}}}")
    start = lines.index("")
    return lines[start + 1 : lines.index("", start + 1)]


DEFAULT = [
    "โดยที่สมควร",
    "จึงประกาศ ดังต่อไปนี้",
    "ข้อ ๑ หนึ่ง",
    "(๑) ย่อย",
    "(๒) ย่อยสอง",
    "ข้อ ๒ ตามข้อ ๑",
    "ทั้งนี้ ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๘ เป็นต้นไป",
    "จึงประกาศให้ทราบ",
]


@pytest.mark.parametrize(
    ("own", "changed"),
    [
        ("", {}),
        (", preamble: [ด้วย]", {0: "ด้วย"}),
        (", authority: อาศัยอำนาจ", {1: "อาศัยอำนาจ"}),
        (
            ", numbering: ['1.', '1.1']",
            {2: "๑. หนึ่ง", 3: "๑.๑ ย่อย", 4: "๑.๒ ย่อยสอง", 5: "๒. ตาม๑"},
        ),
        (", effective: ทั้งนี้ ทันที", {6: "ทั้งนี้ ทันที"}),
        (", conclusion: [ประกาศมา]", {7: "ประกาศมา"}),
    ],
)
def test_a_document_replaces_a_part_for_itself(own: str, changed: dict[int, str]) -> None:
    """Every part alone; the rest stays the policy's."""
    assert body(own) == [changed.get(place, line) for place, line in enumerate(DEFAULT)]


def test_a_document_has_clauses_of_its_own() -> None:
    """They replace all of the policy's."""
    assert body(", provisions: [เดียว]") == [*DEFAULT[:2], "ข้อ ๑ เดียว", *DEFAULT[6:]]


@pytest.mark.parametrize(
    ("selection", "lines"),
    [
        ("{only: [a]}", ["ข้อ ๑ หนึ่ง", "(๑) ย่อย", "(๒) ย่อยสอง"]),
        ("{only: [c]}", ["ข้อ ๑ หนึ่ง", "(๑) ย่อยสอง"]),
        ("{except: [d, b]}", ["ข้อ ๑ หนึ่ง", "(๑) ย่อยสอง"]),
    ],
)
def test_a_selection_is_numbered_anew(selection: str, lines: list[str]) -> None:
    """What is above a chosen clause comes with it."""
    assert body(f", provisions: {selection}")[2:-2] == lines


def test_a_reference_to_a_clause_that_is_left_out_is_told() -> None:
    """A paper never points at a clause that it does not print."""
    with pytest.raises(PolicyError) as error:
        body(", provisions: {except: [a]}")
    assert [found.code for found in error.value.findings] == ["TGD169"]


@pytest.mark.parametrize(
    ("due", "printed"),
    [
        ("2026-03-31", "๓๑ มีนาคม ๒๕๖๙"),
        ("๓๑ มีนาคม ๒๕๖๙", "๓๑ มีนาคม ๒๕๖๙"),
        ("{day: 31 มีนาคม}", "๓๑ มีนาคม ๒๕๖๙"),
        ("{day: 31, month: มีนาคม}", "๓๑ มีนาคม ๒๕๖๙"),
        ("{day: 1 ตุลาคม}", "๑ ตุลาคม ๒๕๖๘"),
        ("{day: 15 ตุลาคม, year: +1}", "๑๕ ตุลาคม ๒๕๖๙"),
        ("{day: 15 ตุลาคม, year: 1}", "๑๕ ตุลาคม ๒๕๖๙"),
        ("{day: last, month: กุมภาพันธ์}", "๒๘ กุมภาพันธ์ ๒๕๖๙"),
        ("{day: last, month: กุมภาพันธ์, year: +2}", "๒๙ กุมภาพันธ์ ๒๕๗๑"),
        ("{day: last, month: กุมภาพันธ์, year: -2}", "๒๙ กุมภาพันธ์ ๒๕๖๗"),
        ("{monthly: 25}", "๒๕ ของทุกเดือน"),
    ],
)
def test_every_form_of_due(due: str, printed: str) -> None:
    """Inside the fiscal year, after it, the last day of a month, of every month."""
    clause = "'ภายในวันที่ {{ reporting.half.due }}'"
    rounds = f"{{rounds: [{{id: half, due: {due}}}]}}"
    text = f"policy: {{subject: ก, provisions: [{clause}], reporting: {rounds}}}"
    assert f"๑. ภายในวันที่ {printed}" in paper(f"{text}\ndocuments: [{{kind: announcement}}]")


def test_the_year_before_reaches_every_word_of_a_paper() -> None:
    """Subject, clauses and due days of a paper with ``fiscal_year: -1``, and its citation."""
    text = """
policy:
  subject: มาตรการ ปีงบประมาณ พ.ศ. {{ fiscal_year }}
  audience: นายอำเภอ
  provisions: ["ภายในวันที่ {{ reporting.half.due }} ปี {{ fiscal_year }}"]
  reporting: {rounds: [{id: half, due: {day: 31 มีนาคม}}]}
documents:
- {kind: letter, enclosures: [{document: last-year}, {document: this-year}]}
- {kind: announcement, id: last-year, fiscal_year: -1}
- {kind: announcement, id: this-year}
"""
    last, this = paper(text, "last-year"), paper(text, "this-year")
    assert last[1] == "เรื่อง มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘"
    assert "๑. ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘ ปี ๒๕๖๘" in last
    assert this[1] == "เรื่อง มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert "๑. ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ ปี ๒๕๖๙" in this
    letter = "\n".join(paper(text, "letter"))
    assert "๑. ประกาศจังหวัดธารารมย์ เรื่อง มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘" in letter
    assert "๒. ประกาศจังหวัดธารารมย์ เรื่อง มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙" in letter


@pytest.mark.parametrize(
    ("own", "year"), [("", "๒๕๖๙"), (", fiscal_year: -1", "๒๕๖๘"), (", fiscal_year: 2560", "๒๕๖๐")]
)
def test_a_year_of_its_own(own: str, year: str) -> None:
    """A whole year, or one counted from the file's."""
    subject = "policy: {subject: 'ปี {{ fiscal_year }}'}"
    text = f"{subject}\ndocuments: [{{kind: announcement{own}}}]"
    assert paper(text)[1] == f"เรื่อง ปี {year}"


def test_supersedes_is_said_once() -> None:
    """An author who ends the former paper in his own words is not repeated."""
    former = "supersedes: {title: ประกาศเดิม, date: 2024-11-20}"
    for clauses in ("provisions: [ให้ยกเลิกประกาศเดิม], ", ""):
        text = f"policy: {{subject: ก, {clauses}{former}}}\ndocuments: [{{kind: announcement}}]"
        assert "\n".join(paper(text)).count("ยกเลิก") == 1


def test_the_label_path_of_a_deeper_clause() -> None:
    """``ref`` gives the whole path, as the paper that prints it labels it."""
    text = POLICY.replace("ref('a')", "ref('c')") + "\ndocuments: [{kind: announcement}]"
    assert "ข้อ ๒ ตามข้อ ๑ (๒)" in paper(text)
    own = text.replace("{kind: announcement}", "{kind: announcement, numbering: ['1.', '1.1']}")
    assert "๒. ตาม๑.๒" in paper(own)
