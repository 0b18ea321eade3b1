"""Acts and rules of an agency's own, and policy files to start from for its kinds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.checks.own_rules import use_rules
from thaigovdocs.checks.rules import drop_rule
from thaigovdocs.documents.own_kinds import forget_kinds, use_kinds
from thaigovdocs.policy.loading.own_files import use_acts
from thaigovdocs.standard.acts import drop_act, find_act
from thaigovdocs.standard.citations import learn_acts
from thaigovdocs.starters.presets import preset_text, presets

FOLDER = ROOT / "examples/own-kinds"
PAPER = FOLDER / "waste.yaml"


@pytest.fixture
def own() -> Iterator[None]:
    """Know the acts and rules of the examples for the time of a test."""
    acts, rules = use_acts(FOLDER / "acts.yaml"), use_rules(FOLDER / "rules.yaml")
    yield
    for id_ in acts:
        drop_act(id_)
    learn_acts()
    for code in rules:
        drop_rule(code)


def codes(report: tgd.Report) -> list[str]:
    """Return the codes of a report."""
    return [each.code for each in report]


@pytest.mark.usefixtures("own")
def test_an_act_of_its_own_is_cited() -> None:
    """With ข้อ, its full name and its year; people know it by its short name, too."""
    (paper,) = tgd.compose(tgd.load(PAPER)).values()
    text = tgd.render_text(paper)
    name = "เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง การจัดการมูลฝอย"
    assert f"ตามความในข้อ ๔ แห่ง{name} พ.ศ. ๒๕๖๕ จึงประกาศ" in text
    assert find_act("เทศบัญญัติมูลฝอย") is not None


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง การจัดการมูลฝอย พ.ศ. ๒๕๖๖", "๒๕๖๖"),
        ("เทศบัญญัติเทศบาลตำบลดอนตะวัน  เรื่อง การจัดการ มูลฝอย พ.ศ.๒๕๕๖", "๒๕๕๖"),
        ("เทศบัญญัติมูลฝอย พ.ศ. ๒๕๖๔", "๒๕๖๔"),
        ("เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง การจัดการมูลฝอย พ.ศ. ๒๕๖๕", None),
        ("เทศบัญญัติมูลฝอย (ฉบับที่ ๒) พ.ศ. ๒๕๖๗", None),
        ("เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง การจัดการมูลฝอยติดเชื้อ พ.ศ. ๒๕๖๖", None),
    ],
)
def test_a_wrong_year_of_its_own_act_is_told(tmp_path: Path, cited: str, found: str | None) -> None:
    """As that of any other: in full, in short, in papers of others; not of another act."""
    foreign = tmp_path / "paper.txt"
    foreign.write_text(
        "ประกาศเทศบาลตำบลดอนตะวัน\nเรื่อง ตลาด\n"
        f"ตาม{cited} กำหนดไว้ นั้น จึงประกาศให้ทราบ\n"
        "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙\n(นายวิชัย ใจสุจริต)\nนายกเทศมนตรีตำบลดอนตะวัน\n",
        "utf-8",
    )
    told = [each for each in tgd.check(foreign) if each.code == "TGD504"]
    assert [each.params["found"] for each in told] == ([found] if found else [])


@pytest.mark.usefixtures("own")
def test_a_rule_of_its_own_is_told_with_its_place(tmp_path: Path) -> None:
    """In a policy file and in a paper of others, not in words in which it is right."""
    (found,) = tgd.check(PAPER)
    assert (found.code, found.origin.mark.line if found.origin.mark else 0) == ("DON001", 11)
    assert "เทศบาลใช้คำว่าภาชนะรองรับมูลฝอย" in found.format("th")
    right = PAPER.read_text("utf-8").replace("ถังขยะ", "ถังขยะอันตราย")
    assert codes(tgd.check(tgd.loads(right))) == []
    foreign = tmp_path / "paper.txt"
    (paper,) = tgd.compose(tgd.load(PAPER)).values()
    foreign.write_text(tgd.render_text(paper), "utf-8")
    assert "DON001" in codes(tgd.check(foreign))
    assert codes(tgd.check(PAPER, ignore=["DON001"])) == []
    assert tgd.explain("DON001", lang="en").startswith("DON001 (warning")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("just words", ["TGD877"]),
        ("DON001: words", ["TGD877"]),
        ("TGD001: {find: ก, message: ข}", ["TGD878"]),
        ("DON001: {find: ก}\nDON002: {fnd: ก, message: ข}", ["TGD114", "TGD112"]),
    ],
)
def test_what_is_wrong_in_a_file_of_rules_is_told(
    tmp_path: Path, text: str, told: list[str]
) -> None:
    """All at once, and no rule of it is known then."""
    path = tmp_path / "rules.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(tgd.PolicyError) as caught:
        use_rules(path)
    assert sorted(codes(caught.value.findings)) == sorted(told)


def test_an_act_may_not_take_the_id_of_another(tmp_path: Path) -> None:
    """And a year must be one."""
    path = tmp_path / "acts.yaml"
    path.write_text(
        "official-information: {name: เทศบัญญัติ, year: 2565}\nwaste: {name: ก, year: 65}\n", "utf-8"
    )
    with pytest.raises(tgd.PolicyError) as caught:
        use_acts(path)
    assert codes(caught.value.findings)[0] == "TGD876"
    assert len(caught.value.findings) == 2
    assert find_act("waste") is None


def test_the_settings_of_a_project_name_them() -> None:
    """The command line reads them before it does anything else."""
    done = subprocess.run(
        [sys.executable, "-m", "thaigovdocs", "check", "waste.yaml"],
        cwd=FOLDER,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert "DON001" in done.stdout + done.stderr


def test_each_kind_of_its_own_has_a_file_to_start_from() -> None:
    """It prints as it stands, and ``new --list`` shows it."""
    keys = use_kinds(FOLDER / "kinds")
    try:
        for key in keys:
            file = tgd.loads(preset_text(key))
            assert [*tgd.make(file, formats=["txt"]).names] == [key]
        assert {*keys} <= {*presets()}
    finally:
        forget_kinds(keys)
