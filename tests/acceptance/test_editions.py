"""A year in fifteen lines: the base file of the examples and its editions."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.cli import main
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.standard.acts import ACTS
from thaigovdocs.thai.dates import FiscalYear, parse_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import month_name
from thaigovdocs.writers.text import render_text

EXAMPLES = ROOT / "examples"
BASE = EXAMPLES / "disclosure-base.yaml"
YEARS = (2568, 2569, 2570)
EDITIONS = {year: EXAMPLES / f"disclosure-{year}.yaml" for year in YEARS}
MONTHS = "|".join(month_name(month) for month in range(1, 13))
DATE = re.compile(rf"([0-9]{{1,2}}|\.\.\.+) ({MONTHS}) (?:พ\.ศ\. )?([0-9]{{4}})")
FISCAL = re.compile(r"ปีงบประมาณ พ\.ศ\. ([0-9]{4})")
START = "ประกาศ(?:จังหวัดธารารมย์)? เรื่อง "
YEAR = re.compile(r"2[45][0-9]{2}")
DUE_AFTER = timedelta(days=31)  # the last report is due in the month after the year


def texts(file: PolicyFile) -> dict[str, str]:
    """Return the text of every paper, in Arabic digits, by id."""
    return {key: to_arabic(render_text(paper)) for key, paper in tgd.compose(file).items()}


def without_laws(text: str) -> str:
    """Return *text* without the names of acts: their years never change."""
    for act in ACTS.values():
        text = text.replace(act.full_name, "")
    return text


def without_former(text: str, year: int) -> str:
    """Return *text* without the citation of the paper of the year before, and its date."""
    former = re.compile(
        rf"{START}[^\n]*? ประจำปีงบประมาณ พ\.ศ\. {year - 1}"
        rf"(?: ลงวันที่ [0-9]+ (?:{MONTHS}) ([0-9]+))?"
    )
    # The title of this year's paper may stand before it in the line: cut at the last start.
    for found in reversed(list(former.finditer(text))):
        begin = max(each.start() for each in re.finditer(START, found[0])) + found.start()
        assert found[1] is None or int(found[1]) in {year - 1, year - 2}
        text = text[:begin] + text[found.end() :]
    return text


def strangers(text: str, year: int) -> list[str]:
    """Return every year and date in *text* that the fiscal year *year* does not know."""
    rest = without_former(without_laws(text), year)
    fiscal = FiscalYear(year)
    odd = [found[0] for found in FISCAL.finditer(rest) if int(found[1]) != year]
    for found in DATE.finditer(rest):
        day = "1" if found[1].startswith(".") else found[1]
        when = parse_date(f"{day} {found[2]} {found[3]}")
        if not (isinstance(when, date) and fiscal.start <= when <= fiscal.end + DUE_AFTER):
            odd.append(found[0])
    bare = DATE.sub("", FISCAL.sub("", rest))
    return odd + YEAR.findall(bare)


@pytest.mark.parametrize("year", YEARS)
def test_an_edition_has_at_most_fifteen_lines(year: int) -> None:
    """And starts from the base."""
    lines = EDITIONS[year].read_text("utf-8").splitlines()
    assert len(lines) <= 15
    assert "extends: disclosure-base.yaml" in lines


@pytest.mark.parametrize("year", YEARS)
def test_no_year_of_another_edition_stands_in_a_paper(year: int) -> None:
    """Every fiscal year is this one, every date lies in it; laws and the former paper aside."""
    file = tgd.load(EDITIONS[year])
    found = texts(file)
    assert list(found) == ["letter", "announcement"]
    for text in found.values():
        assert FISCAL.search(text)
        assert strangers(text, year) == []


def test_the_search_for_years_finds_them() -> None:
    """A stranger's year in a sentence, a title, a date or alone is told."""
    text = texts(tgd.load(EDITIONS[2569]))["announcement"]
    for odd in ("ปีงบประมาณ พ.ศ. 2568", "ปี 2570", "วันที่ 1 มกราคม 2568", "พ.ศ. 2541", "1 ธันวาคม 2569"):
        assert strangers(f"{text}\n{odd}", 2569), odd
    assert strangers(text, 2568) != []
    assert strangers(text, 2570) != []


def test_each_edition_ends_the_paper_of_the_one_before() -> None:
    """The date of what is superseded is the date that the last edition's paper got."""
    files = [tgd.load(EDITIONS[year]) for year in YEARS]
    for before, after in pairwise(files):
        issued = before.issued["announcement"].date
        assert after.policy.supersedes is not None
        assert after.policy.supersedes.date == issued
        cited = texts(after)["letter"]
        title = to_arabic(tgd.compose(before)["announcement"].meta.subject)
        assert f"เรื่อง {title} ลงวันที่ " in cited


def test_an_edition_changes_what_it_says_and_nothing_else() -> None:
    """The new governor signs both papers of 2569; the clause that 2570 adds stands in one."""
    signers = {year: tgd.compose(tgd.load(EDITIONS[year]))["letter"].meta.signers for year in YEARS}
    assert signers[2568] == (("นายธารา รื่นรมย์สกุล", "ผู้ว่าราชการจังหวัดธารารมย์"),)
    assert signers[2569] == (("นางธารทิพย์ สุขสำราญ", "ผู้ว่าราชการจังหวัดธารารมย์"),)
    added = {year: "ข้อ 5" in texts(tgd.load(EDITIONS[year]))["announcement"] for year in YEARS}
    assert added == {2568: False, 2569: False, 2570: True}
    drafts = {year: tgd.compose(tgd.load(EDITIONS[year]))["letter"].meta.draft for year in YEARS}
    assert drafts == {2568: False, 2569: False, 2570: True}


def test_a_year_without_a_file(tmp_path: Path) -> None:
    """The base with --fiscal-year 2571 gives what an edition of that one line gives."""
    base = tgd.load(BASE, fiscal_year=2571)
    for text in texts(base).values():
        assert strangers(text, 2571) == []
    edition = tmp_path / "2571.yaml"
    edition.write_text("extends: base.yaml\nfiscal_year: 2571\n", "utf-8")
    (tmp_path / "base.yaml").write_bytes(BASE.read_bytes())
    assert texts(tgd.load(edition)) == texts(base)
    assert texts(tgd.load(EDITIONS[2569], fiscal_year=2571)) != texts(base)


def test_the_command_line_takes_the_year(tmp_path: Path) -> None:
    """``render --fiscal-year 2571`` writes the papers of that year."""
    out = str(tmp_path / "out")
    with pytest.raises(SystemExit) as ending:
        main(["render", str(BASE), "-o", out, "--fiscal-year", "2571", "--format", "txt"])
    assert ending.value.code == 0
    wanted = texts(tgd.load(BASE, fiscal_year=2571))
    for number, (key, text) in enumerate(wanted.items(), 1):
        written = (tmp_path / "out" / f"{number:02}-{key}.txt").read_text("utf-8")
        assert to_arabic(written) == text


def test_a_base_without_a_year_is_no_paper() -> None:
    """A year that is forgotten is told; it is never last year's."""
    with pytest.raises(tgd.PolicyError) as error:
        tgd.load(BASE)
    assert {found.code for found in error.value.findings} == {"TGD155", "TGD168"}
