"""How the command line starts and ends when the machine or the user does not let it go on."""

from __future__ import annotations

import builtins
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from commands import Run, running
from thaigovdocs.cli import main
from thaigovdocs.cli.ending import ending_of, give_text
from thaigovdocs.cli.streams import ESCAPES, open_streams
from thaigovdocs.errors import OutputError, RenderError


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the command line in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return running(capsys)


def refuse(monkeypatch: pytest.MonkeyPatch, module: str, error: BaseException) -> None:
    """Let the import of *module* fail with *error*."""
    real = builtins.__import__

    def imported(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == module:
            raise error
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", imported)


def test_who_stops_the_program_while_it_starts_sees_no_trace(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """With the exit code that shells expect."""
    refuse(monkeypatch, "thaigovdocs.cli.group", KeyboardInterrupt())
    with pytest.raises(SystemExit) as ending:
        main(["--version"])
    assert ending.value.code == 130
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "error", [ImportError("failed to map segment"), MemoryError(), OSError("no")], ids=repr
)
def test_a_program_that_cannot_be_loaded_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], error: BaseException
) -> None:
    """The machine lacks something: exit code 3, in both languages."""
    refuse(monkeypatch, "thaigovdocs.cli.group", error)
    with pytest.raises(SystemExit) as ending:
        main(["--version"])
    assert ending.value.code == 3
    _, err = capfd.readouterr()
    assert err.splitlines()[0].startswith("เครื่องนี้ขาดสิ่งที่โปรแกรมต้องใช้")
    assert err.splitlines()[1] == (
        "the machine lacks what the program needs, such as memory or a package"
        f" ({type(error).__name__}: {error})"
    )


def test_a_package_that_cannot_be_loaded_on_the_way_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Typst under a limit of memory: exit code 3, without a trace."""
    refuse(monkeypatch, "thaigovdocs.layout.fonts", ImportError("cannot allocate memory"))
    code, out, err = run("fonts")
    assert (code, out) == (3, "")
    assert err == (
        "a package that is needed cannot be loaded: cannot allocate memory\n"
        "  hint: install thaigovdocs again, or give it more memory\n"
    )


@pytest.mark.parametrize(
    ("error", "lang", "code", "words"),
    [
        (MemoryError(), "en", 3, "the machine has not enough memory\n"),
        (MemoryError(), "th", 3, "หน่วยความจำของเครื่องไม่พอ\n"),
        (
            ImportError("x"),
            "th",
            3,
            "เปิดใช้แพ็กเกจที่ต้องใช้ไม่ได้: x\n  แก้ไข: ติดตั้ง thaigovdocs ใหม่ หรือเพิ่มหน่วยความจำ\n",
        ),
        (
            OSError(24, "Too many open files", "a.yaml"),
            "en",
            1,
            "the system refuses: Too many open files (a.yaml)\n"
            "  hint: check names, free space and rights, and try again\n",
        ),
        (
            OSError(24, "Too many open files"),
            "th",
            1,
            "ระบบไม่ยอมให้ทำ: Too many open files\n  แก้ไข: ตรวจชื่อแฟ้ม เนื้อที่ว่าง และสิทธิ์ แล้วลองอีกครั้ง\n",
        ),
        (RenderError("words alone"), "en", 1, "words alone\n"),
    ],
)
def test_what_the_machine_refuses_is_told_in_words(
    capsys: pytest.CaptureFixture[str], error: BaseException, lang: str, code: int, words: str
) -> None:
    """No trace: the program is not at fault."""
    assert ending_of(error, lang) == code
    assert capsys.readouterr().err == words


def test_standard_output_that_is_closed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A result that nobody can read is no success."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError) as caught:
        give_text("x")
    assert [each.code for each in caught.value.findings] == ["TGD753"]


@pytest.mark.parametrize("stream", ["stdout", "stderr", "stdin"])
def test_a_stream_that_is_closed_is_no_reason_for_a_trace(
    run: Run, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    """Python gives nothing in its place."""
    Path("old.txt").write_text("ประกาศ", "utf-8")
    monkeypatch.setattr(sys, stream, None)
    if stream == "stdin":
        for words in (("check", "-"), ("render", "-", "-o", "x"), ("mend", "-")):
            code, out, err = run(*words)
            assert (code, out) == (1, "")
            assert "error[TGD102]" in err
        return
    with pytest.raises(SystemExit) as ending:
        main(["check", "old.txt"])
    assert ending.value.code in {0, 1}


def test_a_closed_stream_is_not_opened_by_the_next_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said would be written into a paper."""
    opened: list[tuple[object, ...]] = []
    system = SimpleNamespace(
        fstat=closed,
        open=lambda *words: opened.append(words),
        devnull=os.devnull,
        O_RDWR=os.O_RDWR,
    )
    monkeypatch.setattr("thaigovdocs.cli.streams.os", system)
    open_streams()
    assert [words[0] for words in opened] == [os.devnull]


def closed(number: int) -> None:
    """Refuse standard error, as a closed one does."""
    if number == 2:
        raise OSError(9, "Bad file descriptor")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ก", "ก".encode()),
        ("\udcffก", b"\xff" + "ก".encode()),
        ("\ud800", b"\\ud800"),
    ],
)
def test_the_name_of_a_file_goes_out_as_it_came(text: str, written: bytes) -> None:
    """The bytes of a name that is no UTF-8; what no encoding has as an escape."""
    open_streams()
    assert text.encode("utf-8", ESCAPES) == written
    assert "😀".encode("cp874", ESCAPES) == b"\\U0001f600"
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", ESCAPES)


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a program that holds the words has it."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    open_streams()
    assert isinstance(sys.stderr, io.StringIO)
