"""The command line: what it prints where, and the exit codes."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import click
import pytest

from commands import Run, running
from thaigovdocs import __version__
from thaigovdocs.cli import main
from thaigovdocs.cli import progress as progress_module
from thaigovdocs.cli.ending import ending_of, quoted
from thaigovdocs.cli.group import COMMANDS, group
from thaigovdocs.cli.language import environment_language, language_of
from thaigovdocs.cli.progress import Progress
from thaigovdocs.cli.usage import in_thai
from thaigovdocs.policy.model.schema import schema as json_schema
from thaigovdocs.starters.demo import demo_policy


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command line: exit code, stdout, stderr."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return running(capsys)


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """Return the path of a policy file."""
    path = tmp_path / "policy.yaml"
    path.write_text(demo_policy(), "utf-8")
    return path


def test_the_version_is_printed(run: Run) -> None:
    """On standard output, as one line."""
    assert run("--version") == (0, f"thaigovdocs {__version__}\n", "")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "templates"])
def test_help_shows_examples(run: Run, command: str) -> None:
    """Every command's help has an example that begins with the program's name."""
    for lang, word in (("en", "Example"), ("th", "ตัวอย่าง")):
        code, out, _ = run(command, "--help", "--lang", lang)
        assert code == 0
        assert f"  thaigovdocs {command}" in out
        assert word in out


def test_the_help_lists_the_commands(run: Run) -> None:
    """Each with what it does, and where to start."""
    code, out, _ = run("--help", "--lang", "en")
    assert code == 0
    assert "Start with: thaigovdocs demo" in out
    for command in ("render", "demo", "schema", "fonts"):
        assert f"  {command} " in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rendr"], "Error: expected the command render, found 'rendr'"),
        (
            ["x"],
            "Error: expected the command render, batch, check, mend, recognize, explain, ",
        ),
        (["render"], "Error: Missing argument 'POLICY'."),
        (["--bad"], "No such option"),
        (["demo", "--lang", "fr"], "Error: Invalid value for '--lang'"),
    ],
)
def test_wrong_use_ends_with_2(run: Run, arguments: list[str], words: str) -> None:
    """The right use is shown on standard error; standard output stays empty."""
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["rendr"],
            "ข้อผิดพลาด: ต้องเป็นคำสั่ง render แต่พบ 'rendr'\n  แก้ไข: ดูวิธีใช้ด้วยคำสั่ง thaigovdocs --help\n"
            "  Error: expected the command render, found 'rendr'\n",
        ),
        (
            ["render"],
            "ข้อผิดพลาด: ต้องระบุ 'POLICY'\n  แก้ไข: ดูวิธีใช้ด้วยคำสั่ง thaigovdocs render --help\n",
        ),
        (["demo", "--lnag"], "ข้อผิดพลาด: ไม่มีตัวเลือก '--lnag' ที่ใกล้เคียงคือ --lang\n"),
        (["schema", "--zzzz"], "ข้อผิดพลาด: ไม่มีตัวเลือก '--zzzz'\n"),
        (["demo", "--out"], "ข้อผิดพลาด: ใช้ตัวเลือก '--out' ไม่ถูกต้อง ตรวจว่าต้องมีค่าตามหลังหรือไม่\n"),
        (["demo", "--lang", "fr"], "ข้อผิดพลาด: ค่าของ '--lang' ต้องเป็นอย่างใดอย่างหนึ่งใน th, en\n"),
        (["demo", "extra"], "ข้อผิดพลาด: มีคำเกินมา: 'extra'\n"),
        (["new"], "ข้อผิดพลาด: ต้องระบุชื่อแม่แบบ: "),
    ],
)
def test_wrong_use_is_told_in_thai_as_well(run: Run, arguments: list[str], words: str) -> None:
    """Above the words of click, unless the language of messages is English."""
    _, _, err = run(*arguments)
    assert words in err
    _, _, english = run(*arguments, "--lang", "en")
    assert "ผิด" not in english


def test_an_argument_of_the_wrong_form_is_told_in_thai() -> None:
    """Whatever the type is: the name of the option and no more."""
    option = click.Option(["--count"], type=int)
    error = click.BadParameter("'x' is not a valid integer.", param=option)
    assert in_thai(error).startswith("ข้อผิดพลาด: ค่าของ '--count' ต้องเป็นจำนวนเต็ม\n")


def test_an_unknown_command_is_none() -> None:
    """The group answers completion scripts that ask for a command that is not there."""
    assert group.get_command(click.Context(group), "x") is None


def test_render_lists_what_it_wrote(run: Run, policy: Path, tmp_path: Path) -> None:
    """Files on standard output, findings on standard error."""
    out_folder = tmp_path / "out"
    code, out, err = run(
        "render", str(policy), "-o", str(out_folder), "--format", "TXT", "--lang", "en"
    )
    names = ("01-letter.txt", "02-announcement.txt", "manifest.json")
    assert (code, out) == (0, "".join(f"{out_folder / name}\n" for name in names))
    assert "warning[TGD752] expected an emblem, found none" in err


def test_render_takes_all_options(run: Run, policy: Path, tmp_path: Path) -> None:
    """The register, the year, the font and its folder reach the packet."""
    register = tmp_path / "register.csv"
    register.write_text("id,number,date\nletter,ธร 0017.3/ว 99,2027-01-05\n", "utf-8")
    out_folder = tmp_path / "out"
    code, _, err = run(
        "render", str(policy), "-o", str(out_folder), "--only", "letter", "--format", "docx,pdf",
        "--issued", str(register), "--fiscal-year", "2571", "--font", "Sarabun",
        "--font-path", str(tmp_path), "--pdf-standard", "a-3b", "--force",
    )  # fmt: skip
    assert code == 0, err
    letter = json.loads((out_folder / "manifest.json").read_text("utf-8"))["documents"][0]
    assert (letter["number"], letter["date"]) == ("ธร ๐๐๑๗.๓/ว ๙๙", "2027-01-05")
    assert "๒๕๗๑" in letter["subject"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (
            ["--only", "x"],
            1,
            "ข้อผิดพลาด[TGD741] ต้องเป็น id ของเอกสาร",
        ),
        (
            ["--format", "odt"],
            2,
            "ข้อผิดพลาด[TGD754] รูปแบบแฟ้มต้องเป็น docx, pdf, txt, png, svg แต่พบ 'odt'",
        ),
        (["--font", "No Such"], 3, "[TGD700]"),
        (["--strict", "--format", "txt"], 1, "[TGD749]"),
    ],
)
def test_each_fault_has_its_exit_code(
    run: Run, policy: Path, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    """1 for the file, 2 for the call, 3 for the machine; Thai where no language is set."""
    found, out, err = run("render", str(policy), "-o", str(tmp_path / "out"), *arguments)
    assert (found, out) == (code, "")
    assert words in err
    assert not (tmp_path / "out").exists()


def test_a_missing_file_is_a_finding(run: Run, tmp_path: Path) -> None:
    """No traceback, and exit code 1."""
    code, out, err = run("render", str(tmp_path / "no.yaml"), "-o", str(tmp_path / "out"))
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert "[TGD1" in err


def test_the_schema_is_printed(run: Run) -> None:
    """The same as the library gives."""
    code, out, err = run("schema")
    assert (code, json.loads(out), err) == (0, json_schema(), "")


def test_fonts_are_told_with_their_files(run: Run) -> None:
    """The family and its two faces, in the language that is asked for."""
    code, out, _ = run("fonts", "--font", "Sarabun", "--lang", "en")
    lines = out.splitlines()
    assert (code, lines[0]) == (0, "Sarabun")
    assert lines[1].startswith("  regular: ")
    assert lines[1].endswith("Sarabun-Regular.ttf")
    assert lines[2].startswith("  bold: ")
    assert "  ปกติ: " in run("fonts", "--font", "Sarabun")[1]
    assert "Sarabun" in run("fonts", "--all")[1].splitlines()
    assert run("fonts", "--font", "No Such")[0] == 3


def test_the_demo_says_what_to_open(run: Run, tmp_path: Path) -> None:
    """The policy file first, and how to render it again once it is changed."""
    folder = tmp_path / "a demo"
    code, out, err = run("demo", "-o", str(folder), "--lang", "en")
    assert code == 0
    assert out.splitlines()[0] == str(folder / "policy.yaml")
    again = f'thaigovdocs render "{folder}/policy.yaml" -o "{folder}/papers"'
    assert f"open {folder}/papers/packet.pdf to see all papers" in err
    assert again in err
    _, _, err = run("demo", "-o", str(folder))
    assert f"เปิดดูเอกสารทั้งชุดที่ {folder}/papers/packet.pdf" in err
    assert quoted(Path("a")) == "a"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "th"),
        ({"LANG": "C.UTF-8"}, "th"),
        ({"LANG": "POSIX"}, "th"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "th_TH"}, "th"),
        ({"LC_ALL": "", "LC_MESSAGES": "th_TH", "LANG": "en_US"}, "th"),
        ({"LC_ALL": "en_GB", "LC_MESSAGES": "th_TH"}, "en"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_the_language_is_the_machines_own(environ: dict[str, str], language: str) -> None:
    """The first that is set counts; Thai where none is."""
    assert environment_language(environ) == language


def test_the_language_that_is_asked_for_is_known_from_the_words() -> None:
    """Both ways of writing the option count; nonsense does not."""
    assert language_of(["x", "--lang", "th"]) == "th"
    assert language_of(["--lang=th"]) == "th"
    assert language_of(["--lang", "fr", "--lang"]) is None


def test_an_interrupted_run_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """With the exit code that shells expect."""
    assert ending_of(KeyboardInterrupt(), "en") == 130
    assert ending_of(click.Abort(), "th") == 130
    assert capsys.readouterr().err == (
        "stopped; nothing is left half-written\nหยุดตามคำสั่ง ไม่มีแฟ้มที่เขียนค้างไว้\n"
    )


def test_a_reader_that_goes_away_is_no_fault_to_speak_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``thaigovdocs schema | head`` ends quietly."""
    assert ending_of(BrokenPipeError(), "en") == 1
    assert capsys.readouterr().err == ""


def test_a_fault_of_our_own_is_owned(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The traceback is shown for the report, and whose fault it is."""
    monkeypatch.setattr("thaigovdocs.starters.demo.demo_policy", lambda: 1 / 0)
    code, _, err = run("demo", "-o", str(tmp_path), "--lang", "en")
    assert code == 70
    assert "ZeroDivisionError" in err
    assert err.endswith(
        "a fault of thaigovdocs, not of your file; please report it with the lines above\n"
    )
    assert "เกิดข้อผิดพลาดในโปรแกรมเอง" in run("demo", "-o", str(tmp_path), "--lang", "th")[2]


@pytest.mark.parametrize("encoding", ["cp874", "cp1252"])
def test_a_console_of_another_code_page_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str
) -> None:
    """What it cannot show stands as an escape."""
    console = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stderr", console)
    with pytest.raises(SystemExit) as ending:
        main(["render", str(tmp_path / "ไม่มี😀.yaml"), "-o", str(tmp_path / "o")])
    assert ending.value.code == 1
    console.flush()
    assert b"\\U0001f600" in console.buffer.getvalue()  # type: ignore[attr-defined]


def test_arguments_default_to_those_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the console script calls it; streams that cannot be changed are left."""
    monkeypatch.setattr(sys, "argv", ["thaigovdocs", "--version"])
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(SystemExit) as ending:
        main()
    assert ending.value.code == 0
    assert capsys.readouterr().out == f"thaigovdocs {__version__}\n"


def test_progress_waits_a_second_and_for_somebody_who_watches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A quick run and a run into a file show nothing."""
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    times = iter([0.0, 0.5, 5.0, 5.0, 5.0])
    with Progress(clock=lambda: next(times)) as progress:
        progress("letter")
        assert screen.getvalue() == ""
        progress("announcement")
        assert progress._status is not None
        progress("memo")
        assert progress._status.status == "memo"
    with Progress(quiet=True, clock=lambda: 9.0) as progress:
        progress("letter")
        assert progress._status is None
    monkeypatch.setattr(screen, "isatty", lambda: False)
    with Progress(clock=lambda: 0.0) as progress:
        progress("letter")
        assert progress._status is None
    assert progress_module.PATIENCE == 1.0
    assert os.environ is not None
