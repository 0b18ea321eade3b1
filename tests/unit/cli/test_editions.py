"""The commands roll and diff: what they print where, and the exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from commands import Run, running
from thaigovdocs.starters.demo import demo_policy


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the command line beside a policy file of fiscal year 2570."""
    monkeypatch.chdir(tmp_path)
    Path("policy.yaml").write_text(demo_policy(), "utf-8")
    return running(capsys)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


ROLL = ("roll", "policy.yaml", "--fiscal-year", "2571", "-o", "2571.yaml", "--lang", "en")


def test_roll_writes_the_edition_and_says_what_is_open(run: Run) -> None:
    """The file on standard output, what is to do on standard error; it renders at once."""
    code, out, err = run(*ROLL)
    assert (code, out) == (0, "2571.yaml\n")
    assert "2571.yaml:6:1: note[TGD186] left open in the lines 6, 8, 9" in err
    assert len(Path("2571.yaml").read_text("utf-8").splitlines()) <= 15
    code, out, _ = run("render", "2571.yaml", "-o", "out", "--format", "txt")
    assert code == 0
    manifest = json.loads(Path("out/manifest.json").read_text("utf-8"))
    assert [paper["draft"] for paper in manifest["documents"]] == [True, True]


def test_roll_takes_all_options(run: Run) -> None:
    """A copy over a file that stands there, with last year's register."""
    ends = "policy:\n  supersedes: {title: ประกาศจังหวัด, date: 2025-11-28}\n"
    Path("policy.yaml").write_text(demo_policy().replace("\npolicy:\n", f"\n{ends}", 1), "utf-8")
    Path("register.csv").write_text("id,date\nannouncement,2026-12-24\n", "utf-8")
    Path("2571.yaml").write_text("", "utf-8")
    assert run(*ROLL)[0] == 1
    code, _, err = run(*ROLL, "--copy", "--force", "--issued", "register.csv")
    assert code == 0, err
    text = Path("2571.yaml").read_text("utf-8")
    assert "extends" not in text
    assert "date: 2026-12-24" in text


def test_roll_asks_at_a_terminal_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An impossible date is asked for again; Enter leaves open."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("never read"))
    assert run(*ROLL, "--ask")[0] == 0
    monkeypatch.setattr(sys, "stdin", _Terminal("\n99\n2570-01-01\n1 ธันวาคม 2570\n\n"))
    code, out, err = run(*ROLL, "--ask", "--force")
    assert (code, out.lstrip(" ")) == (0, "2571.yaml\n")  # click 8.1 writes blanks behind questions
    assert "press Enter to leave it open\n" in err
    assert "signer, by id (last: " in err
    assert "expected a Gregorian year in an ISO date, found '2570-01-01'" in err
    text = Path("2571.yaml").read_text("utf-8")
    assert "  - {kind: letter, number: {circular: 99}, date: 1 ธันวาคม 2570}\n" in text
    assert "  - {kind: announcement, date: } # ต้องระบุ: วันที่\n" in text
    monkeypatch.setattr(sys, "stdin", _Terminal("\n\n\n\n"))
    _, _, err = run(*ROLL[:-1], "th", "--ask", "--force")
    assert "กด Enter เพื่อเว้นไว้ก่อน\n" in err
    assert "วันที่ของ announcement (ครั้งก่อน " in err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("roll", "policy.yaml", "-o", "x.yaml"), 2, "Missing option '--fiscal-year'"),
        (("roll", "policy.yaml", "--fiscal-year", "2571"), 2, "Missing option '-o'"),
        (("roll", "policy.yaml", "--fiscal-year", "2570", "-o", "x.yaml"), 1, "[TGD180]"),
        (("roll", "no.yaml", "--fiscal-year", "2570", "-o", "x.yaml"), 1, "[TGD100]"),
        (("diff", "policy.yaml"), 2, "Missing argument 'AFTER'"),
        (("diff", "policy.yaml", "no.yaml"), 1, "[TGD100]"),
        (("diff", "policy.yaml", "policy.yaml", "--format", "pdf"), 2, "'pdf' is not one of"),
    ],
)
def test_each_fault_has_its_exit_code(
    run: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    """1 for the file, 2 for the call; standard output stays empty."""
    found, out, err = run(*arguments)
    assert (found, out) == (code, "")
    assert words in err
    assert not Path("x.yaml").exists()


def test_diff_prints_lines_data_or_a_page(run: Run) -> None:
    """The exit code is 0 whether the papers differ or not."""
    run(*ROLL)
    code, out, _ = run("diff", "policy.yaml", "2571.yaml", "--lang", "en")
    assert code == 0
    assert "    because of fiscal_year: 2570 → 2571\n" in out
    assert "\x1b" not in out
    code, out, _ = run("diff", "policy.yaml", "policy.yaml", "--lang", "en")
    assert (code, out) == (0, "every paper prints the same\n")
    code, out, _ = run("diff", "policy.yaml", "2571.yaml", "--format", "json")
    assert code == 0
    assert json.loads(out)["papers"][0]["kind"] == "changed"
    code, out, _ = run("diff", "policy.yaml", "2571.yaml", "--format", "html", "-o", "d.html")
    assert (code, out) == (0, "d.html\n")
    assert Path("d.html").read_text("utf-8").startswith('<!DOCTYPE html>\n<html lang="th">')
