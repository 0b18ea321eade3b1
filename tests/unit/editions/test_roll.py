"""Next year's edition: what it holds, what it asks, what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import DATA, POLICIES, ROOT
from thaigovdocs.editions.decisions import decisions
from thaigovdocs.policy.source.writing import read_sheet, write_sheet
from thaigovdocs.standard.kinds import kind_of

BASE = """\
# แฟ้มของจังหวัดธารารมย์
thaigovdocs: 1

fiscal_year: 2569  # ปีงบประมาณ

agency:
  name: จังหวัดธารารมย์
  code: ธร 0017.3

people:
  governor: {name: นายธารา รื่นรมย์สกุล, position: ผู้ว่าราชการจังหวัดธารารมย์}

signatory: governor

policy:
  # เรื่องของประกาศ
  subject: หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }} แฟ้ม `plan-2569`
  audience: นายอำเภอทุกอำเภอ
  provisions: [ให้เปิดเผยข้อมูล]
  supersedes: {title: ประกาศจังหวัดธารารมย์, subject: หลักเกณฑ์, date: 2024-11-20}

documents:
  - kind: letter
    number: {circular: 4821}  # จากทะเบียน
    date: 2025-11-20
    body: [จึงเรียนมาเพื่อทราบ]
  - kind: announcement
    date: 2025-11-20

# ผลลัพธ์
output: {emblem: none}
"""

ENDS = "  supersedes: {title: ประกาศจังหวัดธารารมย์, subject: หลักเกณฑ์, date: 2024-11-20}\n"

EDITION = """\
# ฉบับปีงบประมาณ 2570 ต่อจาก policy.yaml
# ที่ขีดเส้นใต้คือของปีนี้
thaigovdocs: 1
extends: policy.yaml
fiscal_year: ๒๕๗๐
people:
  governor: {name: นางสาวฟ้า ใสสว่าง}  # ย้ายมาใหม่
issued:
  letter:
    number: 77  # ทะเบียนส่ง
    date: 2026-11-02
  announcement: {date: 2026-11-02}
"""

SHORT = """\
# ฉบับปีงบประมาณ 2570 ต่อจาก policy.yaml
# บรรทัดที่มีหมายเหตุว่าต้องระบุ ให้ตัดสินใจใหม่ ที่เหลือเป็นไปตามแฟ้มเดิม
thaigovdocs: 1
extends: policy.yaml
fiscal_year: 2570
signatory: governor # ต้องระบุ: ผู้ลงนามยังเป็น นายธารา รื่นรมย์สกุล หรือไม่
policy:
  supersedes:
    title: ประกาศจังหวัดธารารมย์
    subject: หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. 2569 แฟ้ม `plan-2569`
    date: 2025-11-20
documents:
  - {kind: letter, number: {circular: }, date: } # ต้องระบุ: เลขที่ วันที่
  - {kind: announcement, date: } # ต้องระบุ: วันที่
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Return a function that writes a file into the current folder and returns its path."""
    monkeypatch.chdir(tmp_path)

    def call(text: str, name: str = "policy.yaml") -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return call


def codes(rolled: tgd.Rolled) -> list[str]:
    """Return the codes of the findings of *rolled*."""
    return [finding.code for finding in rolled.report]


def texts(file: tgd.PolicyFile) -> dict[str, str]:
    """Return the papers of *file* as plain text, by id."""
    return {key: tgd.render_text(paper) for key, paper in tgd.compose(file).items()}


def test_a_file_that_stands_alone_is_extended(write: Write) -> None:
    """Fourteen lines: the year, what is superseded, and what is open, marked."""
    rolled = tgd.roll(write(BASE), "2570.yaml", fiscal_year=2570)
    assert rolled.text == SHORT == Path("2570.yaml").read_text("utf-8")
    assert rolled.path == Path("2570.yaml")
    assert codes(rolled) == ["TGD186", "TGD184"]
    assert [finding.format("en").splitlines()[0] for finding in rolled.report] == [
        "2570.yaml:6:1: note[TGD186] left open in the lines 6, 13, 14: "
        "what is decided anew every year",
        "policy.yaml:17:71: warning[TGD184] policy.subject: "
        "expected nothing of last year, found '2569' in the words",
    ]


def test_an_edition_loads_and_prints_drafts(write: Write) -> None:
    """Numbers and dates are open although the base has them; the rest follows the year."""
    tgd.roll(write(BASE), "2570.yaml", fiscal_year=2570)
    papers = tgd.compose(tgd.load("2570.yaml"))
    assert [paper.meta.draft for paper in papers.values()] == [True, True]
    letter = tgd.render_text(papers["letter"])
    assert letter.startswith("ที่ ธร ๐๐๑๗.๓/ว\nจังหวัดธารารมย์\nเรื่อง หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. ๒๕๗๐")
    former = "ประกาศจังหวัดธารารมย์ เรื่อง หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ แฟ้ม plan-2569"
    assert f"อ้างถึง {former} ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๘" in letter
    assert f"ให้ยกเลิก{former}" in tgd.render_text(papers["announcement"])


def test_another_year_needs_no_file(write: Write) -> None:
    """``fiscal_year=`` on the base prints what an edition of that year alone prints."""
    base = write(BASE)
    edition = write("thaigovdocs: 1\nextends: policy.yaml\nfiscal_year: 2571\n", "2571.yaml")
    without = texts(tgd.load(base, fiscal_year=2571))
    assert without == texts(tgd.load(edition))
    assert "๒๕๗๑" in without["letter"]
    assert "พ.ศ. ๒๕๖๙" not in "".join(without.values())


def test_an_edition_of_a_base_is_copied_with_its_comments(write: Write) -> None:
    """What lasts stays, the register is emptied, and the same base is extended."""
    write(BASE)
    rolled = tgd.roll(write(EDITION, "2570.yaml"), "2571.yaml", fiscal_year=2571)
    assert rolled.text == (
        "# ฉบับปีงบประมาณ 2571 ต่อจาก 2570.yaml\n"
        "# ที่ขีดเส้นใต้คือของปีนี้\n"
        "thaigovdocs: 1\n"
        "extends: policy.yaml\n"
        "fiscal_year: ๒๕๗๑\n"
        "people:\n"
        "  governor: {name: นางสาวฟ้า ใสสว่าง}  # ย้ายมาใหม่\n"
        "issued:\n"
        "  letter:\n"
        "    number:  # ทะเบียนส่ง\n"
        "    date:\n"
        "  announcement: {date: }\n"
        "signatory: governor # ต้องระบุ: ผู้ลงนามยังเป็น นางสาวฟ้า ใสสว่าง หรือไม่\n"
        "policy:\n"
        "  supersedes:\n"
        "    title: ประกาศจังหวัดธารารมย์\n"
        "    subject: หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. 2570 แฟ้ม `plan-2569`\n"
        "    date: 2026-11-02\n"
        "documents:\n"
        "  - {kind: letter, number: {circular: }, date: } # ต้องระบุ: เลขที่ วันที่\n"
        "  - {kind: announcement, date: } # ต้องระบุ: วันที่\n"
    )
    assert [paper.meta.draft for paper in tgd.compose(rolled.file).values()] == [True, True]


def test_a_third_edition_is_like_the_second(write: Write) -> None:
    """Remarks are renewed and not heaped up; an edition is no longer from year to year."""
    tgd.roll(write(BASE), "2570.yaml", fiscal_year=2570)
    second = tgd.roll("2570.yaml", "2571.yaml", fiscal_year=2571)
    third = tgd.roll("2571.yaml", "2572.yaml", fiscal_year=2572)
    assert len(second.text.splitlines()) == len(third.text.splitlines()) == 14
    renewed = second.text.replace("2571", "2572").replace("2570", "2571")
    assert third.text == renewed
    assert "date:  # ต้องระบุ: วันที่ของฉบับปีก่อน\n" in second.text


def test_an_edition_with_papers_of_its_own_is_extended(write: Write) -> None:
    """Its documents stand in it, so the next edition starts from it; its register is emptied."""
    write(BASE)
    more = "documents:\n  - {kind: letter, id: second, number: 5, date: 2026-12-01}\n"
    write(EDITION + more, "2570.yaml")
    rolled = tgd.roll("2570.yaml", "2571.yaml", fiscal_year=2571)
    assert "extends: 2570.yaml\nfiscal_year: 2571\nissued:\nsignatory: governor" in rolled.text
    assert "  - {id: second, number: , date: } # ต้องระบุ: เลขที่ วันที่\n" in rolled.text
    papers = tgd.compose(rolled.file)
    assert [paper.meta.draft for paper in papers.values()] == [True, True, True]
    assert papers["letter"].meta.number == "ธร ๐๐๑๗.๓/ว"
    assert papers["second"].meta.number == "ธร ๐๐๑๗.๓/"


def test_a_copy_differs_in_what_is_of_the_year_only(write: Write) -> None:
    """Every comment, key and quote stays where it was."""
    rolled = tgd.roll(write(BASE), "copy/2570.yaml", fiscal_year=2570, copy=True)
    before, after = BASE.splitlines(), rolled.text.splitlines()
    assert [line for line in before if line not in after] == [
        "fiscal_year: 2569  # ปีงบประมาณ",
        "signatory: governor",
        ENDS.rstrip(),
        "    number: {circular: 4821}  # จากทะเบียน",
        "    date: 2025-11-20",
        "    date: 2025-11-20",
    ]
    assert [line for line in after if line not in before] == [
        "fiscal_year: 2570  # ปีงบประมาณ",
        "signatory: governor # ต้องระบุ: ผู้ลงนามยังเป็น นายธารา รื่นรมย์สกุล หรือไม่",
        "  supersedes: {title: ประกาศจังหวัดธารารมย์, subject: "
        "หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. 2569 แฟ้ม `plan-2569`, date: 2025-11-20}",
        "    number: {circular: }    # จากทะเบียน; ต้องระบุ: เลขที่",
        "    date:  # ต้องระบุ: วันที่",
        "    date:  # ต้องระบุ: วันที่",
    ]


def test_a_copy_with_braces_and_thai_keys(write: Write) -> None:
    """Aliases of keys are found, remarks stand behind the braces, the old paper is renewed."""
    source = write(
        "thaigovdocs: 1\nปีงบประมาณ: 2569\nagency: {name: จังหวัดธารารมย์}\n"
        "นโยบาย:\n  เรื่อง: แผน\n  supersedes: {title: ก, number: ข, date: 2024-01-01}\n"
        "people: {a: {name: นาย ก, position: ผู้ว่า}}\n"
        "เอกสาร:\n- {kind: order, เลขที่: 5, วันที่: 2025-12-01, signatory: [a]}\n"
    )
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570, copy=True)
    assert rolled.text == (
        "thaigovdocs: 1\nปีงบประมาณ: 2570\nagency: {name: จังหวัดธารารมย์}\n"
        "นโยบาย:\n  เรื่อง: แผน\n"
        "  supersedes: {title: คำสั่งจังหวัดธารารมย์, number: 5/2568, date: 2025-12-01, "
        "subject: แผน}\n"
        "people: {a: {name: นาย ก, position: ผู้ว่า}}\n"
        "เอกสาร:\n- {kind: order, เลขที่: , วันที่: , signatory: [a]} "
        "# ต้องระบุ: เลขที่ วันที่ ผู้ลงนามยังเป็น นาย ก หรือไม่\n"
    )


def test_columns_of_signers_stay_when_others_sign(write: Write) -> None:
    """An answer takes the place of the people, in a copy and in an edition."""
    source = write(
        "thaigovdocs: 1\nfiscal_year: 2569\nagency: {name: จังหวัดธารารมย์}\n"
        "policy: {subject: แผน, provisions: [หนึ่ง]}\n"
        "people: {a: {name: นาย ก, position: ข}, b: {name: ค, position: ง}}\n"
        "documents:\n- {kind: order, number: 5, date: 2025-12-01, "
        "signatory: {people: [a, b], columns: 2}}\n"
    )
    answers = {"documents.order.signatory": "b, a"}
    copied = tgd.roll(source, "2570.yaml", fiscal_year=2570, copy=True, answers=answers)
    assert "signatory: {people: [b, a], columns: 2}" in copied.text
    rolled = tgd.roll(source, "2571.yaml", fiscal_year=2570, answers=answers)
    assert "signatory: [b, a]" in rolled.text
    write(rolled.text, "2571.yaml")
    paper = tgd.compose(tgd.load(source.with_name("2571.yaml")))["order"]
    assert [each.person for each in paper.signatures] == ["b", "a"]
    assert paper.signs_in_columns


def test_answers_fill_what_was_asked(write: Write) -> None:
    """Numbers of circulars keep their form, dates and signers go in as they were given."""
    text = BASE.replace("signatory: governor", "signatory: [governor, vice]").replace(
        "people:\n", "people:\n  vice: {name: นาง ข, position: รองผู้ว่า}\n"
    )
    text += "  # จบ\n"
    file = tgd.load(write(text))
    assert [(each.path, each.last) for each in decisions(file)] == [
        ("signatory", "นายธารา รื่นรมย์สกุล และ นาง ข"),
        ("documents.letter.number", "ธร 0017.3/ว 4821"),
        ("documents.letter.date", "๒๐ พฤศจิกายน ๒๕๖๘"),
        ("documents.announcement.date", "๒๐ พฤศจิกายน ๒๕๖๘"),
    ]
    answers = {
        "signatory": "vice",
        "documents.letter.number": "ว ๙๙",
        "documents.letter.date": "1 ธันวาคม 2569",
        "documents.announcement.date": "2026-12-01",
    }
    rolled = tgd.roll("policy.yaml", "2570.yaml", fiscal_year=2570, answers=answers)
    assert "signatory: vice\n" in rolled.text
    assert "  - {kind: letter, number: {circular: 99}, date: 1 ธันวาคม 2569}\n" in rolled.text
    assert "  - {kind: announcement, date: 2026-12-01}\n" in rolled.text
    assert "TGD186" not in codes(rolled)
    answers = {"documents.letter.number": "ธร 1/2", "signatory": "vice, governor"}
    rolled = tgd.roll("policy.yaml", "b.yaml", fiscal_year=2570, answers=answers)
    assert "number: ธร 1/2, date: } # ต้องระบุ: วันที่\n" in rolled.text
    assert "signatory: [vice, governor]\n" in rolled.text
    rolled = tgd.roll("policy.yaml", "c.yaml", fiscal_year=2570, answers={"signatory": " "})
    assert "signatory: [governor, vice] # ต้องระบุ: ผู้ลงนามยังเป็น" in rolled.text
    rolled = tgd.roll("policy.yaml", "d.yaml", fiscal_year=2570, answers=answers, copy=True)
    assert "    number: ธร 1/2 " in rolled.text
    assert "# จากทะเบียน\n" in rolled.text


def test_a_paper_with_a_signer_and_a_year_of_its_own(write: Write) -> None:
    """An own year moves on as the file's does; an own signer is asked for or answered."""
    entry = "  - {kind: order, id: team, number: 12, signatory: governor, fiscal_year: 2568}\n"
    source = write(BASE.replace("\n# ผลลัพธ์", f"{entry}\n# ผลลัพธ์"))
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570)
    line = rolled.text.splitlines()[-1]
    assert line == (
        "  - {id: team, number: , date: , fiscal_year: 2569} "
        "# ต้องระบุ: เลขที่ วันที่ ผู้ลงนามยังเป็น นายธารา รื่นรมย์สกุล หรือไม่"
    )
    answers = {f"documents.team.{key}": text for key, text in
               (("number", "13"), ("date", "2026-12-02"), ("signatory", "governor"))}  # fmt: skip
    rolled = tgd.roll(source, "b.yaml", fiscal_year=2570, answers=answers)
    assert rolled.text.splitlines()[-1] == (
        "  - {id: team, number: 13, date: 2026-12-02, signatory: governor, fiscal_year: 2569}"
    )


def test_a_paper_that_ends_none_ends_none_next_year(write: Write) -> None:
    """Whether last year's is cancelled is an order that somebody gives."""
    for copy in (False, True):
        rolled = tgd.roll(
            write(BASE.replace(ENDS, "")), f"2570-{copy}.yaml", fiscal_year=2570, copy=copy
        )
        assert "supersedes" not in rolled.text
        assert (
            "ยกเลิก"
            not in texts(tgd.loads(rolled.text) if copy else tgd.load(rolled.path))["announcement"]
        )


def test_every_old_year_of_a_text_is_named(write: Write) -> None:
    """Not the first one alone."""
    words = "[แผนปี 2569 ตั้งแต่ ๑ ตุลาคม ๒๕๖๘ ถึง 30 กันยายน 2569]"
    source = write(BASE.replace("[จึงเรียนมาเพื่อทราบ]", words))
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570)
    found = [each.params["found"] for each in rolled.report if each.code == "TGD184"]
    assert found[-3:] == ["2569", "ตุลาคม ๒๕๖๘", "2569"]


def test_the_register_tells_what_is_superseded(write: Write) -> None:
    """Numbers and dates that stand in a CSV file only are those of last year's paper."""
    order = "documents: [{kind: order, date: 2025-11}]\n"
    head = "thaigovdocs: 1\nfiscal_year: 2569\nagency: {name: จังหวัดธารารมย์}\n"
    ends = "policy: {subject: แผน, supersedes: {title: คำสั่ง, number: 5/2567, date: 2024-11-01}}\n"
    source = write(head + ends + order)
    register = write("id,number,date\norder,81,2025-11-07\n", "register.csv")
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570, issued=register)
    assert "    number: 81/2568\n    subject: แผน\n    date: 2025-11-07\n" in rolled.text
    rolled = tgd.roll(source, "b.yaml", fiscal_year=2570)
    assert "    number:  # ต้องระบุ: เลขที่ของฉบับปีก่อน\n" in rolled.text
    assert "    date:  # ต้องระบุ: วันที่ของฉบับปีก่อน\n" in rolled.text


def test_a_title_that_follows_the_year_stays(write: Write) -> None:
    """An author who names the former paper by the year before gets its date only."""
    title = "  supersedes: {title: 'แผนปี {{ fiscal_year - 1 }}', number: 3, date: 2024-11-01}\n"
    source = write(BASE.replace(ENDS, title))
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570)
    assert "  supersedes:\n    number:  # ต้อง" in rolled.text
    assert "    date: 2025-11-20\n" in rolled.text
    assert "title" not in rolled.text
    former = tgd.load("2570.yaml").policy.supersedes
    assert former is not None
    assert former.number is None
    assert "อ้างถึง แผนปี ๒๕๖๙ ลงวันที่" in texts(tgd.load("2570.yaml"))["letter"]


def test_a_file_with_nothing_to_decide(write: Write) -> None:
    """Papers without number, date or signer need no line; a file without a year has no last one."""
    source = write(
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\npolicy: {subject: แผนปี 2569}\n"
        "documents: [{kind: framework}]\n"
    )
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570)
    assert rolled.text.splitlines()[2:] == [
        "thaigovdocs: 1",
        "extends: policy.yaml",
        "fiscal_year: 2570",
    ]
    assert codes(rolled) == []
    copied = tgd.roll(source, "b.yaml", fiscal_year=2570, copy=True)
    assert copied.text.splitlines()[1] == "fiscal_year: 2570"


def test_a_copy_of_an_edition_without_a_policy_gets_one(write: Write) -> None:
    """What is superseded needs a place; a block of ``documents`` is found in it, too."""
    write(BASE.replace("policy:\n", "policy:\n  numbering: ['ข้อ 1']\n"))
    edition = (
        "thaigovdocs: 1\nextends: policy.yaml\nfiscal_year: 2570\n"
        "documents:\n  - kind: letter\n    number: ธร 0017.3/ว 12\n    date: 2026-11-05\n"
    )
    rolled = tgd.roll(write(edition, "2570.yaml"), "2571.yaml", fiscal_year=2571)
    assert rolled.text == (
        "thaigovdocs: 1\nextends: policy.yaml\nfiscal_year: 2571\n"
        "documents:\n"
        "  - {kind: announcement, date: } # ต้องระบุ: วันที่\n"
        "  - kind: letter\n"
        "    number: {circular: } # ต้องระบุ: เลขที่\n"
        "    date:  # ต้องระบุ: วันที่\n"
        "signatory: governor # ต้องระบุ: ผู้ลงนามยังเป็น นายธารา รื่นรมย์สกุล หรือไม่\n"
        "policy:\n"
        "  supersedes:\n"
        "    title: ประกาศจังหวัดธารารมย์\n"
        "    subject: หลักเกณฑ์ประจำปีงบประมาณ พ.ศ. 2570 แฟ้ม `plan-2569`\n"
        "    date: 2025-11-20\n"
    )


def test_a_register_of_the_base_is_emptied_in_a_copy(write: Write) -> None:
    """The base's old numbers do not come back; where only the register has them it is marked."""
    write(BASE + "issued: {announcement: {date: 2025-11-21}}\n")
    edition = "thaigovdocs: 1\nextends: policy.yaml\nfiscal_year: 2570\n"
    rolled = tgd.roll(write(edition, "2570.yaml"), "2571.yaml", fiscal_year=2571)
    assert "\nissued:\n" in rolled.text
    assert tgd.compose(rolled.file)["announcement"].meta.draft
    alone = BASE.replace("    number: {circular: 4821}  # จากทะเบียน\n    date: 2025-11-20\n", "")
    source = write(alone + "issued:\n  letter: {number: 9, date: 2025-11-21}\n", "alone.yaml")
    rolled = tgd.roll(source, "b.yaml", fiscal_year=2570, copy=True)
    assert rolled.text.endswith(
        "issued:\n  letter: {number: , date: } # ต้องระบุ: เลขที่; ต้องระบุ: วันที่\n"
    )


def test_dates_of_last_year_are_told(write: Write) -> None:
    """A date that lies in the old fiscal year, and a day of the months before its new year."""
    source = write(
        BASE.replace(
            "[จึงเรียนมาเพื่อทราบ]", "['ภายใน 30 พฤศจิกายน 2568', 'พ.ศ. 2540', พ.ศ. 2568]"
        ).replace(
            "  audience",
            "  basis: [{title: มติ, date: 2026-01-05}, {title: มติ, date: 2020-01-05}]\n  audience",
        )
    )
    rolled = tgd.roll(source, "2570.yaml", fiscal_year=2570)
    assert [finding.message("en") for finding in rolled.report][1:] == [
        "expected nothing of last year, found '2569' in the words",
        "expected nothing of last year, found the date ๕ มกราคม ๒๕๖๙",
        "expected nothing of last year, found 'พฤศจิกายน 2568' in the words",
    ]


def refusal(*arguments: object, **options: object) -> str:
    """Return what ``roll`` refuses with, its first line in English."""
    with pytest.raises(tgd.ThaiGovDocsError) as error:
        tgd.roll(*arguments, **options)  # type: ignore[arg-type]
    return str(error.value).splitlines()[0]


def test_what_cannot_be_is_refused(write: Write) -> None:
    """Each with its own words; nothing is written."""
    source = write(BASE, "a/policy.yaml")
    assert refusal(source, "x.yaml", fiscal_year=2569) == (
        "a/policy.yaml: error[TGD180] expected a Buddhist year after 2569, found 2569"
    )
    assert refusal(source, "x.yaml", fiscal_year=2026) == (
        "a/policy.yaml: error[TGD180] expected a Buddhist year after 2569, found 2026"
    )
    assert refusal(source, "x.yaml", fiscal_year=12000) == (
        "a/policy.yaml: error[TGD180] expected a Buddhist year after 2400, found 12000"
    )
    assert refusal(source, "x.yaml", fiscal_year="2570") == (
        "expected a whole number as fiscal_year, found str"
    )
    assert refusal(source, "x.yaml", fiscal_year=True) == (
        "expected a whole number as fiscal_year, found bool"
    )
    assert refusal(source, "b/x.yaml", fiscal_year=2570) == (
        "error[TGD183] expected the new edition in the folder of 'a/policy.yaml' or above it, "
        "found 'b/x.yaml'"
    )
    assert refusal(source, source, fiscal_year=2570, force=True, copy=True) == (
        "error[TGD182] expected a file of its own for the new edition, found 'a/policy.yaml', "
        "which it is made from"
    )
    assert refusal(source, "a", fiscal_year=2570, force=True) == (
        "error[TGD181] expected a name that is free, found 'a'"
    )
    assert refusal(source, "x.yaml", fiscal_year=2570, answers={"date": "1"}) == (
        "expected answers to signatory, documents.letter.number, documents.letter.date, "
        "documents.announcement.date, found 'date'"
    )
    twice = write(BASE + "x: 1\n", "twice.yaml")
    assert refusal(twice, "x.yaml", fiscal_year=2570).startswith("twice.yaml:32:1: error[TGD113]")
    twice.unlink()
    assert refusal(write("x: 1"), "x.yaml", fiscal_year=2570).startswith("policy.yaml:1:1: error")
    answers = {"documents.letter.date": "2570-01-01"}
    wrong = refusal(source, "x.yaml", fiscal_year=2570, answers=answers)
    assert wrong.startswith("x.yaml:13:48: error[TGD118] documents[0].date: expected")
    assert sorted(path.name for path in Path().iterdir()) == ["a", "policy.yaml"]


def test_a_file_that_stands_there_is_kept_but_for_force(write: Write) -> None:
    """An edition that was worked on is not lost by mistake."""
    write("kept", "2570.yaml")
    assert refusal(write(BASE), "2570.yaml", fiscal_year=2570) == (
        "error[TGD181] expected a name that is free, found '2570.yaml'"
    )
    assert Path("2570.yaml").read_text("utf-8") == "kept"
    assert tgd.roll("policy.yaml", "2570.yaml", fiscal_year=2570, force=True).text == SHORT


def test_an_edition_may_stand_above_its_base(write: Write) -> None:
    """The base is named from where the new file is; so is that of a copied edition."""
    write(BASE, "base/policy.yaml")
    write(EDITION, "base/2570.yaml")
    rolled = tgd.roll("base/2570.yaml", "2571.yaml", fiscal_year=2571)
    assert "\nextends: base/policy.yaml\n" in rolled.text


@pytest.mark.parametrize("name", POLICIES)
@pytest.mark.parametrize("copy", [False, True])
def test_whole_policies_roll(write: Write, name: str, copy: bool) -> None:
    """At most fifteen lines where nothing but the year changes, and every paper a draft."""
    source = write(POLICIES[name].read_text("utf-8"))
    year = (tgd.load(source).fiscal_year or 2568) + 1
    rolled = tgd.roll(source, "next.yaml", fiscal_year=year, copy=copy)
    if not copy:
        assert len(rolled.text.splitlines()) <= 15
    papers = tgd.compose(rolled.file)
    issued = [paper for paper in papers.values() if kind_of(paper.kind).is_issued]
    assert all(paper.meta.draft for paper in issued)
    assert rolled.file.fiscal_year == year


def test_writing_back_changes_nothing() -> None:
    """Whole policies, examples and valid cases of the reader survive as they are written."""
    valid = [DATA / "valid/scalars-as-written.yaml", DATA / "valid/thai-keys.yaml"]
    examples = list((ROOT / "examples").glob("*.yaml"))
    assert len(examples) > 8
    for path in (*POLICIES.values(), *examples, *valid):
        text = path.read_text("utf-8")
        assert write_sheet(read_sheet(text), text) == text, path


def test_a_file_of_braces_is_copied_without_remarks(write: Write) -> None:
    """A comment between braces would end the line before its time."""
    text = (
        "{thaigovdocs: 1, fiscal_year: 2569, agency: {name: จังหวัดธารารมย์}, "
        "policy: {supersedes: {title: คำสั่ง, number: 9/2567}, subject: แผน}, "
        "documents: [{kind: order}], issued: {order: {number: 1, date: 2025-11}}}\n"
    )
    rolled = tgd.roll(write(text), "2570.yaml", fiscal_year=2570, copy=True)
    assert rolled.text == (
        "{thaigovdocs: 1, fiscal_year: 2570, agency: {name: จังหวัดธารารมย์}, "
        "policy: {supersedes: {title: คำสั่งจังหวัดธารารมย์, number: 1/2568, subject: แผน, date: }, "
        "subject: แผน}, documents: [kind: order], issued: {order: {number: , date: }}}\n"
    )
    assert codes(rolled) == []


def test_a_subject_of_a_former_paper_does_not_outlive_it(write: Write) -> None:
    """A paper without a subject empties that of the one before; an open day in one is left out."""
    head = "thaigovdocs: 1\nfiscal_year: 2569\nagency: {name: จังหวัดธารารมย์}\npolicy:\n"
    former = "  supersedes:\n    title: ก\n    subject: ข\n"
    entry = "documents: [{kind: order, number: 1, date: 2025-12-01}]\n"
    rolled = tgd.roll(write(head + former + entry), "b.yaml", fiscal_year=2570, copy=True)
    assert "    title: คำสั่งจังหวัดธารารมย์\n    subject:\n    number: 1/2568\n" in rolled.text
    subject = "  supersedes: {title: ก}\n  subject: แผนของ{{ documents.order.date }}\n"
    entry = "documents: [{kind: order, number: 1, date: 2025-12}]\n"
    rolled = tgd.roll(write(head + subject + entry), "c.yaml", fiscal_year=2570)
    assert "    subject: แผนของ ธันวาคม 2568\n" in rolled.text


def test_a_date_that_a_text_prints_stays_a_month(write: Write) -> None:
    """A text cannot print nothing: the month moves on with the year, and its day is open."""
    text = BASE.replace("[จึงเรียนมาเพื่อทราบ]", "['ตามประกาศ {{ documents.announcement.date }}']")
    rolled = tgd.roll(write(text), "2570.yaml", fiscal_year=2570)
    assert "  - {kind: announcement, date: 2026-11} # ต้องระบุ: วันที่\n" in rolled.text
    assert "ตามประกาศ ...... พฤศจิกายน ๒๕๖๙" in texts(rolled.file)["letter"]
    again = tgd.roll("2570.yaml", "2571.yaml", fiscal_year=2571)
    assert "  - {kind: announcement, date: 2027-11} # ต้องระบุ: วันที่\n" in again.text


def test_a_base_without_a_year_gets_its_first_edition(write: Write) -> None:
    """Nothing comes before it, so nothing is superseded but what the base itself names."""
    base = BASE.replace("fiscal_year: 2569  # ปีงบประมาณ\n", "").replace(ENDS, "")
    rolled = tgd.roll(write(base), "2570.yaml", fiscal_year=2570)
    assert "policy:" not in rolled.text
    assert "  - {kind: announcement, date: } # ต้องระบุ: วันที่\n" in rolled.text
    former = "  supersedes: {title: 'แผนปี {{ fiscal_year - 1 }}'}\n  provisions"
    rolled = tgd.roll(write(base.replace("  provisions", former)), "b.yaml", fiscal_year=2570)
    assert "  supersedes:\n    date:  # ต้องระบุ: วันที่ของฉบับปีก่อน\n" in rolled.text
    assert "title" not in rolled.text
    assert refusal(write(base + "x: 1\n"), "c.yaml", fiscal_year=2570).startswith(
        "policy.yaml:30:1: error["
    )


def test_frame_and_line_ends_are_kept() -> None:
    """Comments before the document, its end, and the line ends of Windows."""
    text = "# บน\n\n--- # เริ่ม\n# ใน\na: [1, 2]  # ค่า\nb:\n- 0017\n...\n"
    for like in (text, text.replace("\n", "\r\n"), text.partition("\n...")[0] + "\n"):
        assert write_sheet(read_sheet(like), like) == like
