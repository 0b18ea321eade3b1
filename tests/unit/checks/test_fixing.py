"""Repairs that change no word, in the source of a policy file."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks import files
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.engine import check_case
from thaigovdocs.checks.fixing import mended, skeleton
from thaigovdocs.checks.mending import mend_file
from thaigovdocs.errors import OutputError
from thaigovdocs.findings import Finding, Fix, Mark, Origin, Report

HEAD = """# ต้นแฟ้ม
thaigovdocs: 1  # format
fiscal_year: 2570
agency: {name: จังหวัดธารารมย์}
people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
policy:
  subject: มาตรการเปิดเผยข้อมูล
  authority: จึงประกาศไว้ ดังต่อไปนี้
  provisions:  # clauses
"""
TAIL = "documents:\n  - {kind: announcement, date: 2026-11-20}\noutput: {emblem: none}\n"


def finding(old: str, new: str, mark: Mark, offset: int = 0, **more: str) -> Finding:
    """Return a finding with a repair."""
    origin = Origin(mark, offset, **more)
    return Finding("TGD115", origin, {}, None, Fix(old, new))


def spaces(case: Case) -> Report:
    """Find a space before a stroke between numbers, and เ twice, as rules would."""
    found = []
    for passage in case.passages:
        for wrong, right in ((" /", "/"), ("เเ", "แ"), ("1", "๑")):
            start = passage.text.find(wrong)
            if start >= 0:
                params = {"fix": right, "expected": "a", "expected_th": "ก", "found_th": "ข"}
                found.append(passage.finding("TGD115", start, start + len(wrong), **params))
    return Report(found)


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``check`` know the rule above and no other."""
    monkeypatch.setattr(files, "check_case", lambda case, selection: spaces(case))


def policy(folder: Path, provisions: str) -> Path:
    """Return the path of a policy of *provisions*."""
    path = folder / "p.yaml"
    path.write_bytes(f"{HEAD}{provisions}{TAIL}".encode())
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    - คำสั่งที่ 12 /2570  # last\n", "    - คำสั่งที่ 12/2570  # last\n"),
        ("    - >-\n      คำสั่ง\n      ที่ 12 /2570\n", "    - >-\n      คำสั่ง\n      ที่ 12/2570\n"),
        ('    - "คำ\\u0e2a เเละ ที่ 2 /2570"\n', '    - "คำ\\u0e2a และ ที่ 2/2570"\n'),
        ("    - 'อ''อ เเละ'\n", "    - 'อ''อ และ'\n"),
    ],
    ids=["plain", "folded", "escaped", "single"],
)
def test_a_policy_is_mended_in_place(rule: None, tmp_path: Path, before: str, after: str) -> None:
    """Comments, order and every other byte stay as they are; a second run does nothing."""
    path = policy(tmp_path, before)
    done = mend_file(path)
    assert path.read_bytes().decode() == f"{HEAD}{after}{TAIL}"
    assert done.changes
    written = path.stat().st_mtime_ns
    assert mend_file(path).changes == ()
    assert path.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    "provisions",
    [
        "    - ที่ 12\n      /2570\n".replace("\n      /", "\n      / "),
        '    - "เ\\u0e40ละ"\n',
        "    - \"{{ 'ที่ 12 /2570' }}\"\n",
    ],
    ids=["over-a-line", "escape", "expression"],
)
def test_what_stands_otherwise_in_the_source_is_left(
    rule: None, tmp_path: Path, provisions: str
) -> None:
    """A fold, an escape and an expression are the author's to change."""
    path = policy(tmp_path, provisions)
    assert mend_file(path).changes == ()
    assert path.read_bytes().decode() == f"{HEAD}{provisions}{TAIL}"


def test_line_ends_and_the_byte_order_mark_stay(rule: None, tmp_path: Path) -> None:
    """A file of Windows stays one."""
    path = tmp_path / "p.yaml"
    source = f"\ufeff{HEAD}    - ที่ 12 /2570\n{TAIL}".replace("\n", "\r\n")
    path.write_bytes(source.encode())
    assert mend_file(path).changes
    assert path.read_bytes().decode() == source.replace("12 /", "12/")


def test_what_was_changed_is_told(rule: None, tmp_path: Path) -> None:
    """Place, code, the characters before and after."""
    (change,) = mend_file(policy(tmp_path, "    - ที่ 2 /2570\n")).changes
    assert (change.line, change.column, change.old, change.new) == (11, 12, " /", "/")


def test_a_foreign_file_is_never_written(tmp_path: Path) -> None:
    """A note says so."""
    path = tmp_path / "old.txt"
    path.write_text("ที่ 12 /2570 เเละ", "utf-8")
    done = mend_file(path)
    assert path.read_text("utf-8") == "ที่ 12 /2570 เเละ"
    assert [each.code for each in done.checked.report][-1] == "TGD008"
    assert done.changes == ()


def test_a_file_that_is_read_only_stays(rule: None, tmp_path: Path) -> None:
    """It is told; without anything to mend there is nothing to tell."""
    path = policy(tmp_path, "    - ที่ 12 /2570\n")
    path.chmod(0o444)
    before = path.read_bytes()
    done = mend_file(path)
    assert [each.code for each in done.checked.report][-1] == "TGD011"
    assert (done.changes, path.read_bytes()) == ((), before)
    path.chmod(0o644)
    assert mend_file(path).changes
    path.chmod(0o444)
    assert "TGD011" not in [each.code for each in mend_file(path).checked.report]


def test_a_link_stays_one_and_rights_stay(rule: None, tmp_path: Path) -> None:
    """The file that the link leads to is mended; who may read it may do so afterwards."""
    path = policy(tmp_path, "    - ที่ 12 /2570\n")
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert mend_file(link).changes
    assert link.is_symlink()
    assert "ที่ 12/2570" in path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """As check does; there is nothing to say about repairs."""
    found = mend_file(tmp_path / "none.yaml").checked.report
    assert [each.code for each in found] == ["TGD100"]


def test_a_repair_that_would_not_read_is_not_written(
    rule: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file stays as it was."""
    from thaigovdocs.checks import mending

    path = policy(tmp_path, "    - ที่ 12 /2570\n")
    before = path.read_bytes()
    changed = mended("", "", ())[1]
    monkeypatch.setattr(mending, "mended", lambda *_: ("thaigovdocs: [", (*changed, "x")))
    assert mend_file(path).changes == ()
    monkeypatch.setattr(mending, "mended", lambda text, *_: (text.replace("ที่", "ณ"), ("x",)))
    assert mend_file(path).changes == ()
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_stays(
    rule: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error is told, and nothing is left behind."""
    path = policy(tmp_path, "    - ที่ 12 /2570\n")
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("thaigovdocs.files.folders.os.fsync", full)
    with pytest.raises(OutputError):
        mend_file(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("old", "new"),
    [("กขค", "กข"), ("12", "13"), ("จังหวัด", "อำเภอ"), ("แผน", "แผล")],
)
def test_a_repair_that_changes_a_word_is_left(old: str, new: str) -> None:
    """Whatever a rule offers."""
    assert mended(old, "p", [finding(old, new, Mark("p", 1, 1))]) == (old, ())


@pytest.mark.parametrize(
    "found",
    [
        finding(" /", "/", Mark("other", 1, 2)),
        finding(" /", "/", Mark("p", 1, 1)),
        finding(" /", "/", Mark("p", 9, 1)),
        finding(" /", "/", Mark("p", 0, 0)),
        finding(" /", "/", Mark("p", 1, 2), standard="saraban annex 2"),
        finding(" /", "/", Mark("p", 1, 2), expression="x"),
        finding("", "/", Mark("p", 1, 2)),
        Finding("TGD115", Origin(Mark("p", 1, 2))),
        Finding("TGD115", Origin(), {}, None, Fix(" /", "/")),
    ],
)
def test_what_does_not_stand_there_is_left(found: Finding) -> None:
    """Another file, another place, words of the standard or of an expression, no repair."""
    assert mended("1 /2", "p", [found]) == ("1 /2", ())


def test_digits_in_the_source_may_be_arabic() -> None:
    """The finding speaks of the printed ones; the source keeps its own."""
    assert mended("1 /2", "p", [finding("๑ /๒", "๑/๒", Mark("p", 1, 1))])[0] == "1/2"
    assert mended("๑2", "p", [finding("๑2", "๑๒", Mark("p", 1, 1))])[0] == "๑๒"
    assert mended("12", "p", [finding("๑2", "๑๒", Mark("p", 1, 1))])[0] == "1๒"


def test_repairs_that_overlap_wait_for_the_next_pass() -> None:
    """The first of them is made."""
    both = [finding("  ", " ", Mark("p", 1, 1)), finding("  ", " ", Mark("p", 1, 1))]
    assert mended("  ก", "p", both)[0] == " ก"


def test_letters_are_what_a_repair_must_keep() -> None:
    """Spaces, the script of digits and the order of marks are not."""
    assert skeleton("นํ้า 1 ") == skeleton("น้ำ๑") == "นำ1"
    assert skeleton("นํา") == skeleton("นำ")
    assert skeleton("แผน") != skeleton("เผน")


def test_the_rules_repairs_change_no_word(tmp_path: Path) -> None:
    """Every repair that a rule offers in its own example keeps the letters."""
    from thaigovdocs.checks.files import check_data
    from thaigovdocs.checks.rules import rules

    for code, rule_ in rules().items():
        is_policy = rule_.wrong.startswith("thaigovdocs: 1")
        name = "wrong.yaml" if is_policy else "wrong.txt"
        for each in check_data(rule_.wrong.encode(), name).report:
            if each.fix:
                assert skeleton(each.fix.old) == skeleton(each.fix.new), (code, each.fix)


def test_check_case_is_what_was_replaced() -> None:
    """The fixture above stands in for this function."""
    assert files.check_case is check_case
    assert tgd.check is files.check
