"""One rule passed over at one place, with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from slips import HEAD, TAIL
from thaigovdocs.checks.files import check, check_file
from thaigovdocs.checks.settings import read_settings
from thaigovdocs.policy.source.comments import comments

SLIP = "ให้เปิดเผยตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2550"
SILENCE = "# thaigovdocs: ignore TGD501 quoted as it was issued"


def codes(folder: Path, provisions: str) -> list[str]:
    """Return what is found in a policy of *provisions*."""
    path = folder / "p.yaml"
    path.write_text(f"{HEAD}{provisions}{TAIL}", "utf-8")
    return [each.code for each in check(path, select=["5xx", "0xx", "TGD100"])]


@pytest.mark.parametrize(
    "provisions",
    [
        f"    - {SLIP}  {SILENCE}\n",
        f"    {SILENCE}\n    - {SLIP}\n",
        f"    {SILENCE}\n    # another remark\n    - {SLIP}\n",
        f"    - text: >-  {SILENCE}\n        {SLIP}\n",
        f"    {SILENCE}\n    - >-\n      {SLIP}\n",
        f"    - text: >-  {SILENCE}\n\n        คำนำ\n        {SLIP}\n",
        f'    {SILENCE}\n    - "คำนำ\n      {SLIP}"\n',
    ],
    ids=["behind", "above", "above-two", "at-the-sign", "above-the-sign", "blank-line", "quoted"],
)
def test_a_comment_silences_what_stands_beside_or_below_it(tmp_path: Path, provisions: str) -> None:
    """On the line, or on the line above, of the text that begins there."""
    assert codes(tmp_path, provisions) == []


def test_without_the_comment_the_slip_is_told(tmp_path: Path) -> None:
    """So that the test above tries something."""
    assert codes(tmp_path, f"    - {SLIP}\n") == ["TGD501"]


def test_a_silence_holds_at_one_place_only(tmp_path: Path) -> None:
    """The same slip in the next clause is told."""
    assert codes(tmp_path, f"    - {SLIP}  {SILENCE}\n    - {SLIP} นี้\n") == ["TGD501"]


def test_a_silence_without_a_reason_silences_nothing(tmp_path: Path) -> None:
    """And it says so."""
    bare = "# thaigovdocs: ignore TGD501"
    assert codes(tmp_path, f"    {bare}\n    - {SLIP}\n") == ["TGD002", "TGD501"]


def test_a_silence_of_nothing_is_told(tmp_path: Path) -> None:
    """What was mended needs no silence any longer; it is a note."""
    assert codes(tmp_path, f"    {SILENCE}\n    - ให้เปิดเผย\n") == ["TGD003"]


def test_a_silence_of_a_rule_that_is_not_run_is_not_told(tmp_path: Path) -> None:
    """It may well be needed when the rule is run."""
    path = tmp_path / "p.yaml"
    path.write_text(f"{HEAD}    {SILENCE}\n    - ให้เปิดเผย\n{TAIL}", "utf-8")
    assert not list(check(path, select=["6xx"]))


def test_a_silence_of_an_unknown_code_is_told(tmp_path: Path) -> None:
    """With the nearest one."""
    wrong = "# thaigovdocs: ignore TGD5011 quoted"
    assert codes(tmp_path, f"    {wrong}\n    - {SLIP}\n") == ["TGD004", "TGD501"]


def test_several_codes_may_be_silenced_at_once(tmp_path: Path) -> None:
    """Separated by commas; each is told when it is needed no longer."""
    two = "# thaigovdocs: ignore TGD501, TGD100 quoted as it was issued"
    assert codes(tmp_path, f"    {two}\n    - {SLIP}\n") == ["TGD003"]


def test_words_of_a_text_are_no_silence(tmp_path: Path) -> None:
    """What stands inside a value is printed, and that is told."""
    assert codes(tmp_path, f"    - |-\n      {SILENCE}\n      {SLIP}\n") == ["TGD012", "TGD501"]
    assert codes(tmp_path, f"    - 'คำ {SILENCE}'\n") == ["TGD012"]
    assert codes(tmp_path, f"    - คำ # remark {SILENCE}\n") == []


def test_comments_after_a_mistake_are_not_read() -> None:
    """What cannot be scanned has no values to tell them from."""
    assert [line for line, _, _ in comments("a: 1 # one\nb: [ # two\n")] == [1, 2]
    assert list(comments("a: 'x # no\n")) == [(1, 7, "# no")]


FOREIGN = "เรื่องเดิม\n\nตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐ นั้น\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('{code = "TGD501", file = "old.txt", text = "พ.ศ. ๒๕๕๐", reason = "quoted"}', []),
        ('{code = "TGD501", file = "in/*.txt", reason = "quoted"}', []),
        ('{code = "TGD501", file = "new.txt", reason = "quoted"}', ["TGD501"]),
        (
            '{code = "TGD501", file = "old.txt", text = "ไม่มี", reason = "quoted"}',
            ["TGD501", "TGD003"],
        ),
        ('{code = "TGD501", file = "old.txt"}', ["TGD501", "TGD002"]),
    ],
)
def test_a_foreign_file_is_silenced_in_the_settings(
    tmp_path: Path, entry: str, expected: list[str]
) -> None:
    """By code, file and words."""
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "old.txt"
    file.write_text(FOREIGN, "utf-8")
    settings = read_settings(f"silence = [{entry}]", str(tmp_path / "thaigovdocs.toml"))
    assert settings is not None
    found = check_file(file, settings=settings).report
    assert [each.code for each in found if each.code in {"TGD501", "TGD002", "TGD003"}] == expected
