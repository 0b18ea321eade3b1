"""``thaigovdocs check`` and ``thaigovdocs explain``: what they print where, and the exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from commands import Run, running
from slips import HEAD, TAIL

POLICY = f"""{HEAD}    # one
    - ให้เปิดเผยข้อมูล
    - ให้รายงานผล
{TAIL}"""
SLIP = "ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the command line in an empty folder: code, stdout, stderr."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return running(capsys)


def put(name: str, text: str) -> str:
    """Write *text* to the file *name* and return the name."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_bytes(text.encode())
    return name


def test_a_file_without_slips_ends_with_0(run: Run) -> None:
    """And says that nothing was found."""
    assert run("check", put("p.yaml", POLICY), "--lang", "en") == (
        0,
        "nothing found; errors 0, warnings 0, notes 0 (files checked: 1)\n",
        "",
    )


def test_a_slip_ends_with_1(run: Run) -> None:
    """Its line and what to do stand on standard output."""
    code, out, err = run("check", put("old.txt", SLIP), "--select", "TGD501", "--lang", "en")
    assert (code, err) == (1, "")
    assert out.startswith("old.txt")
    assert "old.txt:1:57: error[TGD501]" in out
    assert f"     1 | {SLIP}\n" in out.replace("…", "") or "พ.ศ. ๒๕๕๐" in out
    assert out.endswith("errors 1, warnings 0, notes 0 (files checked: 1)\n")


def test_what_is_ignored_does_not_count(run: Run) -> None:
    """Codes and families, separated by commas or one by one."""
    put("old.txt", SLIP)
    assert run("check", "old.txt", "--ignore", "5xx,6xx,2xx,7xx")[0] == 0
    assert run("check", "old.txt", "--select", "4xx", "--select", "6xx")[0] == 0


def test_warnings_count_when_asked_to(run: Run) -> None:
    """``--strict``, as of render."""
    put(
        "p.yaml",
        POLICY.replace("output: {emblem: none}\n", "").replace(
            "# one", "# thaigovdocs: ignore TGD999 x"
        ),
    )
    assert run("check", "p.yaml")[0] == 0
    assert run("check", "p.yaml", "--strict")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument 'FILE...'"),
        (("x", "--format", "xml"), "Invalid value for '--format'"),
        (("x", "--select", "abc"), "[TGD016]"),
        (("-", "-"), "expected '-' once, for standard input ends"),
        (("a", ""), "expected a file as FILE, found ''"),
    ],
)
def test_wrong_use_ends_with_2(run: Run, arguments: tuple[str, ...], words: str) -> None:
    """Nothing is checked."""
    code, out, err = run("check", *arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_a_file_that_is_not_there_is_told_with_the_others(run: Run) -> None:
    """The others are checked all the same."""
    code, out, _ = run("check", "none.docx", put("p.yaml", POLICY), "--lang", "en")
    assert code == 1
    assert "none.docx: error[TGD100] expected a file, found nothing at none.docx" in out
    assert out.endswith("errors 1, warnings 0, notes 0 (files checked: 2)\n")


def test_a_policy_that_cannot_be_read_is_told(run: Run) -> None:
    """Every fault with its line."""
    code, out, _ = run("check", put("p.yaml", POLICY.replace("signatory: head", "signatory: x")))
    assert code == 1
    assert "     5 | signatory: x\n" in out


def test_standard_input_is_a_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named by a hyphen."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
    code, out, _ = run("check", "-", "--lang", "en", "--select", "TGD501")
    assert code == 1
    assert "stdin:1:57: error[TGD501]" in out


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_other_programs_read_it(run: Run, form: str) -> None:
    """JSON on standard output and nothing else, whatever was found."""
    code, out, err = run("check", put("old.txt", SLIP), "--format", form)
    assert (code, err) == (1, "")
    assert json.loads(out)


def test_github_shows_annotations(run: Run) -> None:
    """Nothing at all where nothing was found."""
    assert run("check", put("p.yaml", POLICY), "--format", "github") == (0, "", "")
    out = run("check", put("old.txt", SLIP), "--format", "github", "--select", "TGD501")[1]
    assert out.startswith(
        "::error file=old.txt,line=1,endLine=1,col=57,endColumn=60,title=TGD501::"
    )


def test_the_report_can_be_a_file(run: Run) -> None:
    """Its name is printed."""
    code, out, _ = run("check", put("old.txt", SLIP), "--format", "sarif", "-o", "x/out.sarif")
    assert (code, out.split()) == (1, [str(Path("x/out.sarif"))])
    assert json.loads(Path("x/out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_a_project_says_what_it_asks_for(run: Run) -> None:
    """The nearest settings upwards from the file; options go before them."""
    put("pyproject.toml", '[tool.thaigovdocs]\nselect = ["4xx"]\nlang = "en"\nformat = "json"\n')
    put("in/old.txt", SLIP)
    code, out, _ = run("check", "in/old.txt")
    assert (code, json.loads(out)["summary"]["errors"]) == (0, 0)
    code, out, _ = run("check", "in/old.txt", "--select", "TGD501", "--format", "text")
    assert (code, "error[TGD501]" in out) == (1, True)
    assert (
        "ข้อผิดพลาด[TGD501]"
        in run("check", "in/old.txt", "--select", "TGD501", "--format", "text", "--lang", "th")[1]
    )


def test_settings_that_are_not_understood_end_with_1(run: Run) -> None:
    """The files are checked with what was understood."""
    put("thaigovdocs.toml", 'selct = ["4xx"]\n')
    code, out, err = run("check", put("p.yaml", POLICY), "--lang", "en")
    assert (code, err) == (1, "")
    assert "thaigovdocs.toml:1:1: error[TGD006]" in out
    assert out.endswith("errors 1, warnings 0, notes 0 (files checked: 2)\n")
    code, out, _ = run("check", "p.yaml", "--format", "json")
    assert (code, json.loads(out)["summary"]["errors"]) == (1, 1)


def test_a_policy_is_mended_and_says_what_changed(run: Run) -> None:
    """Standard output still holds what is found; a second run has nothing to do."""
    put("p.yaml", POLICY.replace("ให้รายงานผล", "ให้รายงานผลตามคำสั่งที่ ๑๒ /๒๕๗๐"))
    code, out, err = run("check", "p.yaml", "--fix", "--lang", "en", "--select", "TGD603")
    assert code == 0
    assert err.startswith("p.yaml:12:")
    assert "mended[TGD603] " in err
    assert "nothing found" in out
    expected = POLICY.replace("ให้รายงานผล", "ให้รายงานผลตามคำสั่งที่ ๑๒/๒๕๗๐")
    assert Path("p.yaml").read_bytes().decode() == expected
    assert run("check", "p.yaml", "--fix", "--select", "TGD603")[2] == ""


def test_what_was_recognized_is_shown(run: Run) -> None:
    """Its papers, part by part; a file that cannot be read ends with 1."""
    code, out, _ = run("recognize", put("p.yaml", POLICY), "--lang", "en")
    assert code == 0
    assert out.startswith("p.yaml: papers found: 1\n  announcement  ประกาศจังหวัดธารารมย์")
    assert "ให้เปิดเผยข้อมูล" in out
    assert run("recognize", put("old.txt", SLIP))[0] == 0
    assert run("recognize", "none.txt")[0] == 1


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_was_changed_in_word_is_listed(run: Run, form: str) -> None:
    """With the line of the policy; the exit code is 0 whatever was changed."""
    put("p.yaml", POLICY)
    assert run("render", "p.yaml", "-o", "out", "--format", "txt")[0] == 0
    printed = next(Path("out").glob("*.txt"))
    words = printed.read_text("utf-8")
    assert run("diff", "p.yaml", str(printed), "--lang", "en")[:2] == (
        0, "every paper prints the same\n"
    )  # fmt: skip
    put("edited.txt", words.replace("ให้รายงานผล", "ให้รายงานผลทุกเดือน"))
    code, out, _ = run("diff", "p.yaml", "edited.txt", "--lang", "en", "--format", form)
    assert code == 0
    if form == "text":
        assert out.splitlines()[2:] == [
            "  - ๒. ให้รายงานผล",
            "  + ๒. ให้รายงานผล{+ทุกเดือน+}",
        ]
        assert out.splitlines()[1].startswith("  p.yaml:12:7 ← edited.txt:")
        return
    (edit,) = json.loads(out)["papers"][0]["edits"]
    assert (edit["kind"], edit["line"], edit["path"]) == ("changed", 12, "policy.provisions[1]")


def test_a_file_that_has_nothing_in_common_is_refused(run: Run) -> None:
    """Rather than calling all of it new."""
    put("p.yaml", POLICY)
    code, out, err = run("diff", "p.yaml", put("other.txt", "กขค"), "--lang", "en")
    assert (code, out) == (1, "")
    assert "error[TGD009] expected a paper of the policy, found none in other.txt" in err


def test_a_code_is_explained(run: Run) -> None:
    """Title, message, reason, what fails and the same repaired."""
    code, out, _ = run("explain", "TGD501", "--lang", "en")
    assert code == 0
    assert out.startswith("TGD501 (error, render tells it and goes on): ")
    for name in ("message: ", "hint: ", "reason: ", "\nwrong:\n    ", "\nright:\n    "):
        assert name in out
    assert run("explain", "501", "--lang", "th")[1].startswith("TGD501 (ข้อผิดพลาด")


def test_a_code_of_the_file_has_no_example(run: Run) -> None:
    """It is explained all the same."""
    out = run("explain", "tgd114", "--lang", "en")[1]
    assert out.startswith("TGD114 (error)\n\nmessage: expected the key '‹key›', found none\n")
    assert "wrong:" not in out


def test_an_unknown_code_names_the_nearest(run: Run) -> None:
    """And is wrong use."""
    code, out, err = run("explain", "TGD5011", "--lang", "en")
    assert (code, out) == (2, "")
    assert "[TGD016] expected a code such as TGD501, found 'TGD5011'\n" in err


@pytest.mark.parametrize(("lang", "word"), [("th", "ข้อผิดพลาด"), ("en", "error")])
def test_all_codes_are_listed(run: Run, lang: str, word: str) -> None:
    """One a line, in order."""
    code, out, _ = run("explain", "--lang", lang)
    lines = out.splitlines()
    assert code == 0
    assert [line[:6] for line in lines] == sorted(line[:6] for line in lines)
    assert any(line.startswith(f"TGD501  {word}") for line in lines)


def test_standard_input_cannot_be_mended(run: Run) -> None:
    """A file is needed that the repairs can be written to."""
    code, out, err = run("check", "-", "--fix", "--lang", "en")
    assert (code, out) == (2, "")
    assert err.endswith(
        "Error: expected files that can be written beside --fix, found '-': use mend -\n"
    )
