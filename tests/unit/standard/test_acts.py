"""The registry of acts, decrees and rules."""

from __future__ import annotations

import re

import pytest

from places import ROOT
from thaigovdocs.standard.acts import ACTS, find_act, nearest_act

_AMENDING = re.compile(r" \(ฉบับที่ (\d+)\)$")


def test_there_are_enough_acts_to_write_papers() -> None:
    """At least forty, each under its own id in kebab case."""
    assert len(ACTS) >= 40
    assert all(
        re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", key) and act.id == key for key, act in ACTS.items()
    )


def test_every_act_says_where_its_name_and_year_are_from() -> None:
    """A list, papers that agree, or that nobody has looked it up."""
    assert ACTS["official-information"].source == "the Council of State's list of acts, June 2021"
    assert ACTS["saraban-4"].source == "as several official papers and guides cite it"
    unchecked = {act.id for act in ACTS.values() if act.source.startswith("as commonly cited")}
    assert {"personal-data-protection", "constitution", "procurement-rule"} <= unchecked
    assert len(unchecked) < len(ACTS) * 2 / 3


@pytest.mark.parametrize(
    ("id_", "name", "word"),
    [
        ("official-information", "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540", "มาตรา"),
        ("saraban", "ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. 2526", "ข้อ"),
        ("constitution", "รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช 2560", "มาตรา"),
        (
            "computer-crime-2",
            "พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ (ฉบับที่ 2) พ.ศ. 2560",
            "มาตรา",
        ),
    ],
)
def test_an_act_has_a_full_name_and_a_word_for_its_parts(id_: str, name: str, word: str) -> None:
    """Acts have มาตรา, rules have ข้อ; the constitution says พุทธศักราช."""
    assert (ACTS[id_].full_name, ACTS[id_].section_word) == (name, word)


def test_the_kind_is_what_the_name_begins_with() -> None:
    """An organic act is not a plain one."""
    assert ACTS["anti-corruption"].kind == "พระราชบัญญัติประกอบรัฐธรรมนูญ"
    assert ACTS["good-governance-decree"].kind == "พระราชกฤษฎีกา"
    assert ACTS["official-secrets"].kind == "ระเบียบ"
    assert ACTS["traffic-data-announcement"].kind == "ประกาศ"
    assert ACTS["technology-crime-decree"].kind == "พระราชกำหนด"


def test_there_are_decrees_rules_and_announcements_to_cite() -> None:
    """At least sixty, besides acts."""
    assert sum(not act.kind.startswith("พระราชบัญญัติ") for act in ACTS.values()) >= 60


def test_of_two_acts_with_one_name_the_one_in_force_is_found() -> None:
    """The older one has an id of its own."""
    assert find_act("พระราชบัญญัติตำรวจแห่งชาติ") is ACTS["national-police"]
    assert ACTS["national-police-2547"].year == 2547


@pytest.mark.parametrize(
    "name",
    ["official-information", "official_information", "พ.ร.บ.ข้อมูลข่าวสาร", "พ.ร.บ. ข้อมูลข่าวสาร"],
)
def test_an_act_is_found_by_id_or_alias(name: str) -> None:
    """Spaces do not count and _ stands for -."""
    assert find_act(name) is ACTS["official-information"]


def test_an_unknown_act_is_not_found() -> None:
    """Nothing is guessed; the nearest is only suggested."""
    assert find_act("พ.ร.บ. ที่ไม่มี") is None
    assert nearest_act("oficial-information") == "official-information"
    assert nearest_act("zzzz") is None


def test_names_and_years_are_those_of_the_list_of_laws() -> None:
    """Every act and amendment that the list holds has the same name and year there."""
    years: dict[str, set[int]] = {}
    amendments: dict[tuple[str, int], set[int]] = {}
    for line in (ROOT / "src/thaigovdocs/standard/data/acts.txt").read_text("utf-8").splitlines():
        name, year, _, told, _ = line.split("\t")
        years.setdefault(name, set()).add(int(year))
        for number, of in (each.split(":") for each in told.split(",") if each):
            amendments.setdefault((name, int(number)), set()).add(int(of))
    looked_at = 0
    for act in ACTS.values():
        amending = _AMENDING.search(act.name)
        base = _AMENDING.sub("", act.name)
        known = amendments.get((base, int(amending[1]))) if amending else years.get(base)
        listed = act.year in (known or ())  # an act after the list may have an older one's name
        assert (act.source == "the Council of State's list of acts, June 2021") == listed, act.id
        looked_at += listed
    assert looked_at >= 40
