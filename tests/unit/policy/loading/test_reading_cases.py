"""Policies that are read whole, and policies whose every fault is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from places import DATA, POLICIES
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import load, loads

DATA = DATA
VALID = sorted((DATA / "valid").glob("*.yaml"))
INVALID = sorted((DATA / "invalid").glob("*.yaml"))
Golden = Callable[[Path, str], None]


def test_there_are_cases() -> None:
    """No glob of cases is empty."""
    assert len(VALID) >= 5
    assert len(INVALID) >= 20


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_policy_is_read_as_its_golden_says(path: Path, same_as_golden: Golden) -> None:
    """What is read equals the JSON beside the policy."""
    file = loads(path.read_text(encoding="utf-8"))
    data = json.loads(file.model_dump_json(by_alias=True, exclude_defaults=True))
    same_as_golden(path.with_suffix(".json"), json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    assert list(file.report) == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_policy_is_refused_with_exactly_its_findings(
    path: Path, same_as_golden: Golden
) -> None:
    """The whole text of every finding equals the one beside the policy, in both languages."""
    with pytest.raises(PolicyError) as caught:
        loads(path.read_text(encoding="utf-8"), name=path.name)
    found = caught.value.findings
    texts = [finding.format("en") + "\n" + finding.format("th") for finding in found]
    same_as_golden(path.with_suffix(".txt"), "\n".join(texts) + "\n")


@pytest.mark.parametrize("name", POLICIES)
def test_a_whole_policy_has_no_finding(name: str) -> None:
    """It is read without an error, a warning or a note."""
    file = load(POLICIES[name])
    assert list(file.report) == []
    assert file.name == str(POLICIES[name])


def test_a_warning_does_not_stop_the_reading() -> None:
    """A comment after prose is told in the report of the file."""
    file = loads("thaigovdocs: 1\nagency:\n  name: จังหวัดธารารมย์ # ชื่อ\n", name="p.yaml")
    assert file.report.format("en") == (
        "p.yaml:3:25: warning[TGD133] agency.name: expected a text alone on its line,"
        " found a comment after it: # ชื่อ\n"
        "  hint: put the text between quotes if this belongs to it,"
        " or the comment on its own line\n"
        "  แก้ไข: ใส่เครื่องหมายคำพูดคร่อมหากเป็นข้อความ หรือย้ายหมายเหตุไปไว้อีกบรรทัดหนึ่ง"
    )
