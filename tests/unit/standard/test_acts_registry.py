"""All laws whose name and year are known."""

from __future__ import annotations

import importlib.util
from typing import Any

from places import ROOT
from thaigovdocs.standard.registry import LIST_YEAR, folded, laws

DATA = ROOT / "src/thaigovdocs/standard/data/acts.txt"


def builder() -> Any:
    """Return the script that makes the list."""
    spec = importlib.util.spec_from_file_location("build_acts", ROOT / "tools/build_acts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_enough_acts_to_hold_citations_against() -> None:
    """At least five hundred that two sources have."""
    assert sum(law.sources == 2 for law in laws().values()) >= 500


def entry(line: str) -> dict[str, Any]:
    """Return the act of a line of the list as the collection has it."""
    name, year, sections, told, sources = line.split("\t")
    amendments = [each.split(":") for each in told.split(",") if each]
    return {
        "name": name,
        "year": int(year),
        "amendments": [{"no": int(number), "year": int(of)} for number, of in amendments],
        "sections_seen": int(sections) or None,
        "seen_in": ["list", "texts"][: int(sources)],
    }


def test_the_list_is_what_the_script_makes_of_its_acts() -> None:
    """Nobody edits it by hand: it is in order, nothing stands twice, and no act is of a year."""
    listed = DATA.read_text("utf-8")
    assert builder().build(map(entry, reversed(listed.splitlines()))) == listed


def test_the_script_leaves_out_sentences_and_yearly_acts() -> None:
    """A name that runs into the text of the act, and acts of one occasion."""
    fact = {"year": 2510, "amendments": [], "sections_seen": None, "seen_in": ["list"]}
    names = (
        "พระราชบัญญัติยาพ.ศ.2510มาตรา2[1]พระราชบัญญัตินี้",
        "พระราชบัญญัติงบประมาณรายจ่ายเพิ่มเติม",
        "พระราชบัญญัติเหรียญราชรุจิ รัชกาลที่ 9",
        "พระราชบัญญัติศุลกากรพระ",
    )
    assert builder().build({"name": name, **fact} for name in names) == "\n"
    assert builder().build([{"name": "พระราชบัญญัติยา", **fact}]) == "พระราชบัญญัติยา\t2510\t0\t\t1\n"


def test_the_list_holds_facts_and_no_sentences() -> None:
    """Names, years and counts; the longest name is a name."""
    lines = DATA.read_text("utf-8").splitlines()
    assert all(len(line.split("\t")) == 5 for line in lines)
    assert max(len(line.split("\t")[0]) for line in lines) <= 200


def test_a_law_knows_its_editions_and_amendments() -> None:
    """The act of 2502 was replaced by that of 2561; amendments belong to the one in force."""
    budget = laws()[folded("พระราชบัญญัติวิธีการงบประมาณ")]
    assert budget.years == {2502, 2561}
    assert budget.first_year == 2502
    assert budget.edition(2561) is not None
    assert budget.edition(2540) is None
    computers = laws()[folded("พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์")]
    assert computers.numbers(2560) == (2,)
    assert computers.amended(2, of=2562) == {2560}
    assert computers.amended(2, of=2549) == frozenset()
    assert computers.amended(9, of=2562) == frozenset()


def test_an_amendment_older_than_the_act_tells_of_one_before() -> None:
    """พ.ร.บ. ระเบียบข้าราชการฝ่ายอัยการ พ.ศ. ๒๕๕๓ has amendments of 2521."""
    assert laws()[folded("พระราชบัญญัติระเบียบข้าราชการฝ่ายอัยการ")].is_replaced
    assert not laws()[folded("พระราชบัญญัติข้อมูลข่าวสารของราชการ")].is_replaced


def test_what_was_entered_by_hand_is_followed_beyond_the_list() -> None:
    """One source each, unless the list has them, too."""
    privacy = laws()[folded("พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล")]
    assert (privacy.sources, privacy.is_current) == (1, True)
    assert laws()[folded("พระราชบัญญัติข้อมูลข่าวสารของราชการ")].sources == 2
    assert not laws()[folded("พระราชบัญญัติโรงรับจำนำ")].is_current
    assert LIST_YEAR == 2564
