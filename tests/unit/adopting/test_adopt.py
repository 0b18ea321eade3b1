"""Papers that others wrote, as policy files that print them again."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from adopted import printed, share
from places import POLICIES, ROOT, TYPED
from thaigovdocs.adopting.wording import squeezed, words_of
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.thai.digits import to_arabic

LETTER = """\
ด่วนที่สุด
ที่ ธร ๐๐๑๗.๓/ว ๔๘๒๑
ศาลากลางจังหวัดธารารมย์
ถนนริมน้ำ ธร ๙๙๐๐๐

๒๐ พฤศจิกายน ๒๕๖๘

เรื่อง การเปิดเผยข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๙

เรียน นายอำเภอทุกอำเภอ

สิ่งที่ส่งมาด้วย ๑. ประกาศจังหวัดธารารมย์ เรื่อง การเปิดเผยข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๙ \
ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๘ จำนวน ๑ ชุด
๒. แบบรายงาน จำนวน ๒ แผ่น

ด้วยจังหวัดได้ออกประกาศตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ จึงขอให้ดำเนินการ ดังนี้
๑. เผยแพร่ข้อมูล
๒. รายงานผล
จึงเรียนมาเพื่อดำเนินการ

ขอแสดงความนับถือ

(นายธารา รื่นรมย์สกุล)
ผู้ว่าราชการจังหวัดธารารมย์

สำนักงานจังหวัด
โทร. ๐ ๒๐๐๐ ๐๐๐๐
"""
ANNOUNCEMENT = """\
ประกาศจังหวัดธารารมย์
เรื่อง การเปิดเผยข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๙

โดยที่เห็นสมควรเปิดเผยข้อมูล

อาศัยอำนาจตามความในมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ จึงประกาศไว้ ดังต่อไปนี้

ข้อ ๑ ให้เปิดเผยข้อมูล ดังนี้
(๑) โครงสร้าง
(๒) แผนปฏิบัติการ
- รายเดือน
- รายปี
ข้อ ๒ ให้รายงานผล

ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๘

(นายธารา รื่นรมย์สกุล)
ผู้ว่าราชการจังหวัดธารารมย์
"""


def adopted(*texts: str, plain: bool = False) -> tgd.Adopted:
    """Return *texts* adopted as files of text."""
    names = [f"{count}.txt" for count, _ in enumerate(texts, 1)]
    return tgd.adopt(*(text.encode() for text in texts), plain=plain, names=names)


def test_two_papers_print_the_same_again() -> None:
    """Every character, in its order."""
    made = adopted(LETTER, ANNOUNCEMENT)
    assert printed(made.text) == squeezed(LETTER + ANNOUNCEMENT)
    assert not made.report.errors


def test_facts_stand_once() -> None:
    """Agency and code, the signer, the year, what the letter encloses, the act."""
    file = tgd.loads(adopted(LETTER, ANNOUNCEMENT).text)
    letter, announcement = file.documents
    assert file.agency.name == "จังหวัดธารารมย์"
    assert file.agency.code == "ธร ๐๐๑๗.๓"
    assert file.agency.owner == ("สำนักงานจังหวัด",)
    assert file.agency.contact == ("โทร. ๐ ๒๐๐๐ ๐๐๐๐",)
    assert file.fiscal_year == 2569
    assert file.signatory == ("governor",)
    assert [*file.people] == ["governor"]
    assert letter.kind == "letter"
    assert letter.urgency == "ด่วนที่สุด"
    assert file.policy.subject == "การเปิดเผยข้อมูลประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}"
    assert announcement.subject is None
    assert letter.carries == ("announcement",)
    assert "{{ act('official-information') }}" in str(file.policy.authority)
    assert file.policy.numbering == ("ข้อ 1", "(1)")
    assert file.policy.provisions[0].items[1].bullets == ("รายเดือน", "รายปี")


def test_plain_lifts_nothing() -> None:
    """What stands twice in the papers stands twice in the file."""
    made = adopted(LETTER, ANNOUNCEMENT, plain=True)
    file = tgd.loads(made.text)
    assert "{{" not in made.text
    assert file.policy.subject is None
    assert file.agency.code is None
    assert printed(made.text) == squeezed(LETTER + ANNOUNCEMENT)


def test_the_same_papers_give_the_same_file() -> None:
    """Byte for byte."""
    assert adopted(LETTER, ANNOUNCEMENT).text == adopted(LETTER, ANNOUNCEMENT).text


def test_a_number_out_of_its_row_stands_as_words() -> None:
    """Nothing is numbered anew; the report says where it was."""
    made = adopted(ANNOUNCEMENT.replace("ข้อ ๒ ให้", "ข้อ ๔ ให้"))
    assert [finding.code for finding in made.report] == ["TGD830"]
    assert next(iter(made.report)).origin.position == (13, 1)
    assert "ข้อ ๔ ให้รายงานผล" in made.text
    assert printed(made.text) == squeezed(ANNOUNCEMENT.replace("ข้อ ๒ ให้", "ข้อ ๔ ให้"))


def test_words_of_no_known_paper_are_kept() -> None:
    """As a paper of no kind, with a finding that says so."""
    made = adopted("ตารางเวรประจำเดือน\n\nวันจันทร์ นายสมชาย ใจดี\nวันอังคาร นางสมศรี ใจงาม\n")
    assert "TGD831" in [finding.code for finding in made.report]
    assert tgd.loads(made.text).documents[0].kind == "other"
    assert "วันอังคารนางสมศรีใจงาม" in printed(made.text)


def test_signs_that_a_policy_would_read_are_words() -> None:
    """Braces, stars and backticks of a stranger command nothing."""
    words = "ให้ใช้ {{ fiscal_year }} และ `รหัส` กับ **ดาว** ครั้งที่ 2"
    made = adopted(ANNOUNCEMENT.replace("ให้รายงานผล", words))
    assert squeezed(words) in printed(made.text)


def test_an_arabic_digit_of_a_thai_paper_stays() -> None:
    """Between backticks."""
    assert words_of("ข้อ ๑ และ 2", "thai") == "ข้อ ๑ และ `2`"


def test_half_a_letter_is_taken_as_it_is() -> None:
    """The rest is for its author to write; nothing of the half is lost."""
    half = LETTER[: LETTER.index("ขอแสดง")]
    made = adopted(half)
    assert "ต้องระบุ: ผู้ลงนาม" in made.text
    assert not [finding for finding in made.report if finding.code == "TGD832"]


def test_every_file_that_cannot_be_read_is_told() -> None:
    """All at once, before anything is made."""
    with pytest.raises(tgd.PolicyError) as error:
        tgd.adopt(b"\x00\x01", b"", names=["one.bin", "two.txt"])
    assert {finding.origin.file for finding in error.value.findings} == {"one.bin", "two.txt"}


def test_no_file_is_wrong_use() -> None:
    """There is nothing to adopt."""
    with pytest.raises(tgd.UsageError, match="expected at least one file, found none"):
        tgd.adopt()


def test_last_years_paper_rolls_to_this_year(tmp_path: Path) -> None:
    """In one step: adopted, its year counted on, number and day open."""
    source = tmp_path / "last.txt"
    source.write_text(ANNOUNCEMENT, "utf-8")
    rolled = tgd.roll(source, tmp_path / "2570.yaml", fiscal_year=2570)
    assert rolled.file.fiscal_year == 2570
    assert "ต้องระบุ: วันที่" in rolled.text
    announcement = tgd.render_text(tgd.compose(rolled.file)["announcement"])
    assert "เรื่อง การเปิดเผยข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๗๐" in announcement


@pytest.mark.parametrize("name", sorted(TYPED))
def test_typed_papers_lose_nothing(name: str) -> None:
    """Papers as offices typed them, slips included: 99.5 % of the characters in order."""
    text = TYPED[name].read_text("utf-8")
    made = adopted(text)
    for finding in made.report:
        if finding.code == "TGD834":  # a catchword belongs to the page, and is told
            text = text.replace(finding.params["text"].strip("/"), "", 1)
    assert share(text, printed(made.text)) >= 0.995


def policies() -> list[Path]:
    """Return the examples, presets and complete policies that stand alone."""
    examples = [
        path
        for folder in ("examples", "examples/kinds", "templates/presets")
        for path in (ROOT / folder).glob("*.yaml")
        if "base" not in path.name and "country" not in path.name
    ]
    return sorted((*examples, *POLICIES.values()))


@pytest.mark.parametrize("path", policies(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_our_own_papers_print_the_same(path: Path) -> None:
    """Each paper of an example, from its DOCX."""
    for id_, paper in tgd.compose(tgd.load(path)).items():
        made = tgd.adopt(tgd.render_docx(paper), names=[f"{id_}.docx"])
        assert not made.report.errors, id_
        if paper.kind not in ("request-form", "report-form"):
            assert printed(made.text) == squeezed(tgd.render_text(paper)), id_


def facts(file: tgd.PolicyFile) -> set[str]:
    """Return what a policy says once: agency, people, year, and each paper's own facts."""
    agency = file.agency
    said = {agency.name, agency.code, file.fiscal_year, *agency.letterhead, *agency.owner}
    said |= {person.name for person in file.people.values()}
    for entry in file.documents:
        said |= {entry.kind, *entry.carries}
        said |= {str(entry.date) if entry.date else None, file.policy.subject or entry.subject}
    return {str(each) for each in said if each}


@pytest.mark.parametrize("name", ["disclosure-2568", "disclosure-2569", "acting-signer"])
def test_nine_facts_in_ten_are_facts_again(name: str) -> None:
    """A file's papers, adopted together, say again what the file says once."""
    file = tgd.load(ROOT / f"examples/{name}.yaml")
    papers = tgd.compose(file)
    names = [f"{id_}.docx" for id_ in papers]
    made = tgd.loads(tgd.adopt([*map(tgd.render_docx, papers.values())], names=names).text)
    before, after = ({squeezed(to_arabic(each)) for each in facts(one)} for one in (file, made))
    assert len(before & after) >= 0.9 * len(before), before - after


def test_a_paper_that_no_policy_file_can_hold_is_told() -> None:
    """A paragraph without end, whose braces would each have to be written twice."""
    with pytest.raises(tgd.PolicyError) as refused:
        tgd.adopt(("{{" * 50_000).encode(), names=["noise.txt"])
    assert [finding.code for finding in refused.value.findings] == ["TGD859"]


def test_an_edition_of_papers_that_cite_one_another_can_be_made(tmp_path: Path) -> None:
    """Numbers that are open next year leave no hole in the words; the old ones are told."""
    order = ANNOUNCEMENT.replace("ประกาศจังหวัดธารารมย์", "คำสั่งจังหวัดธารารมย์\nที่ ๑๒/๒๕๖๘", 1)
    order = order.replace("ประกาศ ณ", "สั่ง ณ")
    letter = LETTER.replace("จึงเรียนมา", "ตามคำสั่งจังหวัดธารารมย์ ที่ ๑๒/๒๕๖๘ นั้น\n\nจึงเรียนมา", 1)
    (tmp_path / "last.yaml").write_text(adopted(order, letter).text, "utf-8")
    rolled = tgd.roll(tmp_path / "last.yaml", tmp_path / "next.yaml", fiscal_year=2570)
    assert any(each.params.get("found") == "๑๒/๒๕๖๘" for each in rolled.report)


def test_two_papers_in_one_file_are_two_papers() -> None:
    """Each has its kind, and nothing of either is lost."""
    made = adopted(f"{LETTER}\n{ANNOUNCEMENT}")
    assert [each.kind for each in tgd.loads(made.text).documents] == ["letter", "announcement"]
    assert share(LETTER + ANNOUNCEMENT, printed(made.text)) == 1


@pytest.mark.parametrize("part", [0.3, 0.5, 0.8])
@pytest.mark.parametrize("whole", [LETTER, ANNOUNCEMENT])
def test_half_a_paper_is_taken_as_far_as_it_goes(whole: str, part: float) -> None:
    """What stands there is printed again or told; what is missing is not made up."""
    text = whole[: int(len(whole) * part)]
    made = adopted(text)
    said = "".join(map(tgd.render_text, compose_sound(tgd.loads(made.text)).documents))
    assert share(text, said) == 1 or any(each.code == "TGD832" for each in made.report)
    assert "signatory:" not in made.text
