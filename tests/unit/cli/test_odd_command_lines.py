"""Several hundred command lines of one, two and three odd words: each works or is told."""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from commands import Run, running
from thaigovdocs.cli.group import group

pytestmark = pytest.mark.slow

COUNT = 400
# Names in the folder of the test, and nothing that leads out of it.
WORDS = (
    *(
        "",
        "-",
        "--",
        ".",
        "x",
        "-o",
        "-o",
        "out",
        "p.yaml",
        "p.yaml",
        "p.yaml",
        "e.yaml",
        "no.yaml",
    ),
    *(
        "folder",
        "b.docx",
        "b.pdf",
        "t.txt",
        "นโยบาย.yaml",
        "a b",
        "=",
        "--format",
        "txt",
        "docx,txt",
    ),
    *(
        "json",
        "sarif",
        "--lang",
        "th",
        "xx",
        "--select",
        "TGD101",
        "TGD",
        "--force",
        "--strict",
        "-q",
    ),
    *(
        "--only",
        "notice",
        "--fiscal-year",
        "2570",
        "๒๕๗๐",
        "-1",
        "--issued",
        "r.csv",
        "--templates",
    ),
    *(
        "--report",
        "report.json",
        "letter",
        "--list",
        "--color",
        "always",
        "--help",
        "TGD314",
        "nul",
    ),
    *("--fix", "--to", "--name", "\\", "{", "{{ x }}", "%s", "\u202e", "๑", "9" * 40),
)
POLICY = """thaigovdocs: 1
fiscal_year: 2569
agency: {name: จังหวัดสายธาร}
people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}
signatory: head
policy: {subject: แนวทาง, provisions: [ข้อแรก, ข้อสอง]}
documents: [{kind: announcement, id: notice, date: 2026-11-20}]
output: {emblem: none}
"""


def served(run: Any, *_: Any, **__: Any) -> None:
    """Stand for the studio, which would serve until somebody ends it."""
    run.list("http://127.0.0.1:1/?token=x")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line."""
    return running(capsys)


def commands(above: click.Group, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command, those of groups among them."""
    context = click.Context(above)
    for name in above.list_commands(context):
        yield (*words, name)
        command = above.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*words, name))


def lines() -> Iterator[tuple[str, ...]]:
    """Yield the command lines, the same on every run."""
    chance, every = random.Random(2569), [*commands(group)]
    for number in range(COUNT):
        words = [chance.choice(WORDS) for _ in range(number % 4)]
        yield (*chance.choice(every), *words)


def fill(folder: Path) -> None:
    """Put into *folder* what the words name: sound, empty and broken files."""
    (folder / "folder").mkdir(parents=True)
    (folder / "p.yaml").write_text(POLICY, encoding="utf-8")
    (folder / "e.yaml").write_text("", encoding="utf-8")
    (folder / "b.docx").write_bytes(b"PK\x03\x04")
    (folder / "b.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "t.txt").write_text("ประกาศ\n\nข้อความ\n", encoding="utf-8")
    (folder / "r.csv").write_text("id,number\nnotice,5\n", encoding="utf-8")


def test_no_word_leads_out_of_the_folder() -> None:
    """A command may write where a word says."""
    assert not any("/" in word or ".." in word or "~" in word for word in WORDS)


def test_odd_command_lines_end_in_words(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the exit codes of the page about them, and no trace of Python."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("thaigovdocs.cli.studio.serve_until_ended", served)
    told = []
    for number, words in enumerate(lines()):
        folder = tmp_path / str(number)
        fill(folder)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        code, _, err = run(*words)
        if code not in {0, 1, 2, 3} or "Traceback" in err:
            told.append((words, code, err[-400:]))
    assert told == []
