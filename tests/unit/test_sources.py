"""Every rule, measure and word says what it rests on, by a key that leads to an instrument."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.checks.explanation import explain
from thaigovdocs.checks.rules import rules
from thaigovdocs.findings import MESSAGES, Finding
from thaigovdocs.findings.reasons import REASONS_TH
from thaigovdocs.sources import SOURCES, cited, source
from thaigovdocs.standard.acts import ACTS

THAI = re.compile("[ก-๛]")
SHEET = re.compile(r"regulations?( sheet)? [0-9]", re.IGNORECASE)
EXAMPLES = sorted({*(ROOT / "examples").glob("*.yaml")} - {ROOT / "examples/disclosure-base.yaml"})


def test_a_source_has_its_name_in_both_languages() -> None:
    """The Thai one is Thai."""
    assert [key for key in SOURCES if not THAI.search(source(key).text("th"))] == []
    assert [key for key in SOURCES if not source(key).text("en")] == []


def test_a_clause_is_named_with_the_regulation_it_stands_in() -> None:
    """Whoever reads it can look it up."""
    assert source("saraban 16").text("th") == (
        "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ ข้อ ๑๖ คำสั่ง (แบบที่ ๔)"
    )
    assert cited(["digits", "practice"], "th") == (
        "มติคณะรัฐมนตรี เมื่อวันที่ ๒ พฤษภาคม ๒๕๔๓ (การใช้เลขไทย) และธรรมเนียมปฏิบัติ"
    )


def test_an_unknown_key_is_refused() -> None:
    """A slip in the code is found by the first test that meets it."""
    with pytest.raises(KeyError, match="saraban 99"):
        source("saraban 99")


def test_every_message_names_known_sources() -> None:
    """Those of the rules, too."""
    assert rules()
    used = {key for message in MESSAGES.values() for key in message.sources}
    assert {"saraban 11", "spacing", "calendar"} <= used <= set(SOURCES)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_word_of_the_standard_names_a_known_source(path: Path) -> None:
    """In what is composed, wherever no author gave the words; the name of an act names the act."""
    documents = tgd.compose(tgd.load(path)).values()
    found = set(re.findall(r"standard='([^']+)'", repr([*documents])))
    assert found
    acts = {f"standard/acts: {id_}" for id_ in ACTS}
    assert found <= set(SOURCES) | acts


def test_every_reason_stands_in_both_languages() -> None:
    """Those of the rules, too; none of the Thai ones is left over."""
    assert rules()
    reasons = {message.reason for message in MESSAGES.values() if message.reason}
    assert reasons - set(REASONS_TH) == set()
    assert set(REASONS_TH) - reasons == set()
    assert all(THAI.search(thai) for thai in REASONS_TH.values())


def test_a_finding_as_data_has_its_reason_in_both_languages() -> None:
    """As its message and its hint."""
    assert Finding.of("TGD704", folder="x").to_dict()["reason"] == {
        "th": "โฟลเดอร์ที่ถูกข้ามจะทำให้ใช้แบบอักษรอื่นโดยไม่รู้ตัว",
        "en": "a folder that is passed over would let another font be used in silence",
    }
    assert Finding.of("TGD173").to_dict()["reason"] == {"th": "", "en": ""}


def test_a_finding_as_data_has_its_sources() -> None:
    """Key and both names."""
    assert Finding.of("TGD173").to_dict()["sources"] == [source("saraban 11").to_dict()]


@pytest.mark.parametrize(("lang", "word"), [("th", "ที่มา"), ("en", "source")])
def test_explain_names_the_sources(lang: str, word: str) -> None:
    """In the language that was asked for."""
    assert ("เหตุผล: มีข้อเดียว" if lang == "th" else "reason: one item") in explain("216", lang=lang)
    assert f"{word}: {cited(['saraban annex 2'], lang)}" in explain("TGD206", lang=lang)


def test_nothing_points_to_a_sheet_that_nobody_has() -> None:
    """Code, tests, tools and pages."""
    places = [ROOT / name for name in ("src", "tests", "tools", "docs", "examples", "templates")]
    files = [path for place in places for path in place.rglob("*") if path.suffix in {".py", ".md"}]
    assert len(files) > 300
    named = [path.name for path in files if SHEET.search(path.read_text("utf-8"))]
    assert named == []
