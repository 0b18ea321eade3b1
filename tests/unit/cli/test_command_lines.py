"""Every command line of no word and of one works, or is told; help and colours as asked for."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from commands import Run, running
from thaigovdocs import __version__
from thaigovdocs.cli.group import COMMANDS, group
from thaigovdocs.cli.run import may_colour
from thaigovdocs.starters.demo import demo_policy

THAI = re.compile("[ก-๛]")
SLIP = "ประกาศจังหวัดธารารมย์\n\nพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐\n"


def served(run: Any, *_: Any, **__: Any) -> None:
    """Stand for the studio, which would serve until somebody ends it."""
    run.list("http://127.0.0.1:1/?token=x")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the command line in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.delenv("NO_COLOR", raising=False)
    # It would serve until somebody ends it.
    monkeypatch.setattr("thaigovdocs.cli.studio.serve_until_ended", served)
    return running(capsys)


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Put *text* on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def every_command(above: click.Group, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command, those of groups among them."""
    context = click.Context(above)
    for name in above.list_commands(context):
        yield (*words, name)
        command = above.get_command(context, name)
        if isinstance(command, click.Group):
            yield from every_command(command, (*words, name))


EVERY = [*every_command(group)]


def test_no_word_at_all_shows_the_help(run: Run) -> None:
    """On standard output, as --help does, and in the language of the machine."""
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out == run("--help")[1]
    assert out.startswith("Usage: thaigovdocs [OPTIONS]")
    assert "วิธีใช้: thaigovdocs [ตัวเลือก]" in run("--lang", "th")[1]


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_command_alone_works_or_is_told(run: Run, words: tuple[str, ...]) -> None:
    """No traceback, whatever is left out."""
    code, out, err = run(*words)
    assert code in {0, 2}
    assert "Traceback" not in err
    # what the server for assistants prints is its protocol's: nothing where nobody asks
    assert (out if code == 0 else err).strip() or (words == ("mcp",) and out == "")
    if code == 2:
        assert f"Try 'thaigovdocs {' '.join(words)} --help' for help." in err


@pytest.mark.parametrize(
    "word", ["x", "-x", "--x", "", "-", "--", "หนังสือ", "render.py", "=", "a b"]
)
def test_a_word_that_is_no_command_is_told(run: Run, word: str) -> None:
    """Wrong use; nothing on standard output but help."""
    code, out, err = run(word)
    assert (code, bool(out)) == ((0, True) if word == "--" else (2, False))
    assert "Traceback" not in err


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_has_a_short_option(run: Run, option: str) -> None:
    """As other programs have it."""
    assert run(option) == (0, f"thaigovdocs {__version__}\n", "")


@pytest.mark.parametrize("words", [(), *EVERY], ids=" ".join)
def test_help_stands_in_both_languages(run: Run, words: tuple[str, ...]) -> None:
    """Every option and command; no Thai in the English, no English sentence in the Thai."""
    _, english, _ = run(*words, "--help", "--lang", "en")
    _, thai, _ = run(*words, "--help", "--lang", "th")
    assert not THAI.search(english)
    assert "ตัวเลือก:" in thai
    for heading in ("Usage:", "Options:", "Commands:", "Examples:", "default:", "required"):
        assert heading not in thai
    command = asked(words)
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert all(THAI.search(getattr(each, "th", "")) and each.help for each in options)
    assert thai.count("\n  -") == english.count("\n  -")


def asked(words: tuple[str, ...]) -> click.Command:
    """Return the command of *words*."""
    command: click.Command = group
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), word)
        assert found is not None
        command = found
    return command


def test_help_breaks_no_thai_word_of_a_line(run: Run) -> None:
    """A phrase without a space is shorter than the narrowest column."""
    for words in [(), *EVERY]:
        thai = run(*words, "--help", "--lang", "th")[1]
        assert max(map(len, THAI_PHRASE.findall(thai)), default=0) < 50, words


THAI_PHRASE = re.compile("[ก-๛]+")


def test_quiet_says_errors_only(run: Run) -> None:
    """No list of files, no warnings, no summary; the exit code tells."""
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    assert run("render", "p.yaml", "-o", "out", "--format", "txt", "-q") == (0, "", "")
    assert run("check", "p.yaml", "--select", "5xx", "--quiet") == (0, "", "")
    Path("old.txt").write_text(SLIP, "utf-8")
    code, out, err = run("check", "old.txt", "-q", "--select", "5xx")
    assert (code, err) == (1, "")
    assert "error[TGD501]" in out
    assert "errors 1" not in out
    assert run("new", "letter", "-q") == (0, "", "")


@pytest.mark.parametrize(
    ("environ", "option", "colours"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb"}, [], False),
        ({"NO_COLOR": ""}, [], True),
        ({"NO_COLOR": "1"}, ["--color"], True),
        ({}, ["--no-color"], False),
    ],
)
def test_colours_are_as_asked_for(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    option: list[str],
    colours: bool,
) -> None:
    """An option goes before NO_COLOR, and that before the terminal."""
    Path("old.txt").write_text(SLIP, "utf-8")
    monkeypatch.delenv("TERM", raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("thaigovdocs.cli.run.Run.has_terminal", lambda _: True)
    assert ("\x1b[" in run("check", "old.txt", *option)[1]) == colours
    assert may_colour({"NO_COLOR": "0"}) is False


def test_a_file_can_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """For every command that reads one."""
    policy = demo_policy()
    given(monkeypatch, policy)
    code, out, _ = run("render", "-", "-o", "out", "--format", "txt")
    assert (code, out.splitlines()[0]) == (0, str(Path("out/01-letter.txt")))
    given(monkeypatch, policy)
    assert run("check", "-", "--select", "5xx")[0] == 0
    given(monkeypatch, SLIP)
    assert "stdin:3:" in run("check", "-", "--select", "5xx")[1]
    given(monkeypatch, policy)
    assert run("recognize", "-")[1].startswith("stdin: papers found: 2\n")
    Path("p.yaml").write_text(policy, "utf-8")
    given(monkeypatch, policy)
    assert run("diff", "p.yaml", "-") == (0, "every paper prints the same\n", "")
    given(monkeypatch, policy)
    assert run("diff", "-", "p.yaml") == (0, "every paper prints the same\n", "")
    given(monkeypatch, Path("out/01-letter.txt").read_text("utf-8"))
    assert run("diff", "p.yaml", "-")[:2] == (0, "every paper prints the same\n")


def test_a_register_can_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its numbers and dates."""
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    given(monkeypatch, "id,number,date\nletter,99,2026-11-20\n")
    code, _, err = run("render", "p.yaml", "-o", "out", "--format", "txt", "--issued", "-")
    assert code == 0, err
    assert "/ว ๙๙\n" in Path("out/01-letter.txt").read_text("utf-8")
    assert json.loads(Path("out/manifest.json").read_text("utf-8"))["inputs"][0]["file"] == "issued"


def test_a_policy_from_standard_input_names_files_of_this_folder(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that stands here would."""
    Path("base.yaml").write_text(demo_policy(), "utf-8")
    given(monkeypatch, "extends: base.yaml\nfiscal_year: 2571\n")
    assert run("check", "-", "--select", "1xx,5xx")[0] == 0
    given(monkeypatch, "extends: base.yaml\nfiscal_year: 2571\n")
    assert run("render", "-", "-o", "out", "--format", "txt", "--quiet")[0] == 0


def test_a_file_can_go_to_standard_output(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """For every command that writes one."""
    code, text, err = run("new", "letter", "-o", "-")
    assert (code, err) == (0, "")
    assert text.startswith("# yaml-language-server")
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    code, edition, _ = run("roll", "p.yaml", "--fiscal-year", "2580", "-o", "-")
    assert code == 0
    assert "extends: p.yaml\nfiscal_year: 2580\n" in edition
    assert json.loads(run("schema", "-o", "-")[1]) == json.loads(run("schema")[1])
    assert run("check", "p.yaml", "-o", "-")[1] == run("check", "p.yaml")[1]
    assert run("diff", "p.yaml", "p.yaml", "-o", "-")[1] == "every paper prints the same\n"
    assert sorted(path.name for path in Path().iterdir()) == ["p.yaml"]


def test_a_policy_is_mended_from_stream_to_stream(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole, its comments too; what was mended is said on standard error."""
    slip = demo_policy().replace("ในการนี้", "ในการนี้ ที่ ๑๒ /๒๕๖๙ ")
    assert slip == demo_policy() or slip
    given(monkeypatch, demo_policy() + "# one\n")
    assert run("mend", "-") == (0, demo_policy() + "# one\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ("render", "p.yaml", "-o", "-"),
        ("render", "p.yaml", "-o", ""),
        ("render", "p.yaml", "-o", "x", "--templates", "-"),
        ("render", "p.yaml", "-o", "x", "--font-path", ""),
        ("demo", "-o", "-"),
        ("templates", "export", "-"),
    ],
    ids=" ".join,
)
def test_a_folder_is_no_stream(run: Run, words: tuple[str, ...]) -> None:
    """It is told, and nothing called - is made; an unset variable is no folder either."""
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "expected a folder as " in err
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("render", "", "-o", "x"),
        ("check", "p.yaml", "-o", ""),
        ("new", "letter", "-o", ""),
        ("roll", "", "--fiscal-year", "2570", "-o", "x"),
        ("diff", "a", ""),
    ],
    ids=" ".join,
)
def test_no_text_is_no_file(run: Run, words: tuple[str, ...]) -> None:
    """As an unset variable of a script gives it."""
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "expected a file as " in err


def test_standard_input_is_read_once(run: Run) -> None:
    """In two places it is told."""
    for words in (
        ("render", "-", "-o", "x", "--issued", "-"),
        ("diff", "-", "-"),
        ("check", "-", "-"),
        ("recognize", "-", "-"),
    ):
        code, _, err = run(*words)
        assert code == 2
        assert "expected '-' once" in err
    assert run("mend", "-", "a")[0] == 2
    assert run("roll", "-", "--fiscal-year", "2570", "-o", "x")[0] == 2


def test_a_report_goes_into_no_folder(run: Run) -> None:
    """The folder is named."""
    Path("old.txt").write_text(SLIP, "utf-8")
    Path("d").mkdir()
    for place in (".", "d", ".."):
        code, _, err = run("check", "old.txt", "-o", place)
        assert (code, "Traceback" in err) == (1, False)
        assert f"error[TGD101] expected a file, found a folder at {place}" in err


def test_render_reports_what_it_did(run: Run) -> None:
    """As JSON into a file or on the screen, where nothing else is then."""
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    code, out, _ = run("render", "p.yaml", "-o", "out", "--format", "txt", "--report", "-")
    data = json.loads(out)
    assert (code, data["done"], data["folder"]) == (0, True, "out")
    assert data["files"][0] == str(Path("out/01-letter.txt"))
    assert data["summary"]["warnings"] == len(data["findings"]) > 0
    assert data["manifest"]["documents"][0]["id"] == "letter"
    code, out, _ = run("render", "p.yaml", "-o", "out", "--format", "txt", "--report", "r.json")
    assert out.splitlines()[-1] == "r.json"
    assert json.loads(Path("r.json").read_text("utf-8"))["done"] is True


def test_render_reports_a_failure_as_well(run: Run) -> None:
    """Its findings; what is said on standard error stays as it is."""
    Path("p.yaml").write_text(demo_policy().replace("signatory: governor", "signatory: x"), "utf-8")
    code, out, err = run("render", "p.yaml", "-o", "out", "--report", "-")
    data = json.loads(out)
    assert (code, data["done"], data["files"]) == (1, False, [])
    assert [each["code"] for each in data["findings"]] == ["TGD121"]
    assert "error[TGD121]" in err


def test_what_a_project_prints_with_stands_in_its_settings(run: Run) -> None:
    """Folders from where the settings stand; an option goes before them."""
    Path("in").mkdir()
    Path("in/p.yaml").write_text(demo_policy(), "utf-8")
    Path("pyproject.toml").write_text(
        '[tool.thaigovdocs]\nout = "papers"\nlang = "th"\nstrict = true\n', "utf-8"
    )
    code, _, err = run("render", "in/p.yaml", "--format", "txt")
    assert (code, "ข้อผิดพลาด[TGD749]" in err) == (1, True)
    code, out, _ = run("render", "in/p.yaml", "--format", "txt", "--no-strict")
    assert code == 0
    assert Path(out.splitlines()[0]).resolve() == Path("papers/01-letter.txt").resolve()
    assert run("check", "in/p.yaml", "--select", "791")[0] == 0
    assert run("render", "in/p.yaml", "--format", "txt", "--no-strict", "-o", "x", "-q")[0] == 0
    assert Path("x/01-letter.txt").is_file()


def test_a_setting_that_is_not_understood_stops_render(run: Run) -> None:
    """Papers on other templates than their author thinks are worse than none."""
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    Path("thaigovdocs.toml").write_text(
        'template = "x"\nfonts = "y"\nstrict = 1\nout = 2\n', "utf-8"
    )
    code, out, err = run("render", "p.yaml", "-o", "out")
    assert (code, out) == (1, "")
    found = [line for line in err.splitlines() if "error[" in line]
    assert [line.partition(" ")[0].partition("toml")[2] for line in found] == [
        *(":1:1:", ":3:1:", ":4:1:", ":2:1:"),
    ]
    assert "expected 'fonts'" not in err
    assert """expected a list of text such as ["fonts"] as 'fonts', found 'y'""" in err


def test_render_without_a_folder_is_told(run: Run) -> None:
    """Neither an option nor the settings name one."""
    Path("p.yaml").write_text(demo_policy(), "utf-8")
    code, out, err = run("render", "p.yaml")
    assert (code, out) == (2, "")
    assert "Error: expected -o DIR, the folder for the papers\n" in err
    assert "ต้องระบุ -o DIR คือโฟลเดอร์ที่จะเขียน" in run("render", "p.yaml", "--lang", "th")[2]


def test_the_module_can_be_run() -> None:
    """``python -m thaigovdocs``."""
    import runpy

    with pytest.raises(SystemExit) as ending:
        runpy.run_module("thaigovdocs", run_name="__main__", alter_sys=True)
    assert ending.value.code in {0, 2}


def test_every_command_is_listed_once() -> None:
    """In the order of the help."""
    assert len(set(COMMANDS)) == len(COMMANDS) > 12
