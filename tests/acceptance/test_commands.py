"""The commands of the README and the docs, run as written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from places import ROOT
from thaigovdocs.starters.demo import demo_policy

pytestmark = pytest.mark.slow

PAGES = [
    ROOT / "README.md",
    ROOT / "README.th.md",
    *sorted((ROOT / "docs/how-to").glob("*.md")),
    *sorted((ROOT / "docs/reference").glob("*.md")),
]


def blocks(page: Path, language: str) -> list[str]:
    """Return the code blocks of a page in one language."""
    text = page.read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def commands(page: Path) -> list[str]:
    """Return every line that starts our program, setting up an environment left aside."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    parts = [line.rpartition("&& ")[2].removeprefix(".venv/bin/") for line in lines]
    return [part for part in parts if part.startswith("thaigovdocs ")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with the files that the pages speak of."""
    (tmp_path / "policy.yaml").write_text(demo_policy(), "utf-8")
    (tmp_path / "register.csv").write_text("id,number,date\nletter,ธร 1/2,2027-01-05\n", "utf-8")
    (tmp_path / "fonts").mkdir()
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell that finds our program first."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_there_are_commands_to_run() -> None:
    """The pages are found and show commands."""
    assert commands(ROOT / "README.md")
    assert commands(ROOT / "README.th.md")


@pytest.mark.skipif(os.name == "nt", reason="the pages show the commands of a Unix shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_run_as_written(page: Path, desk: Path) -> None:
    """Each ends with 0, one after the other in one folder."""
    for command in commands(page):
        done = run(command, desk)
        assert done.returncode == 0, f"{command}\n{done.stderr}"


@pytest.mark.skipif(os.name == "nt", reason="the page shows the commands of a Unix shell")
def test_the_python_of_the_readme_runs_as_written(desk: Path) -> None:
    """Without a warning, on the file that its commands write."""
    for command in commands(ROOT / "README.md"):
        assert run(command, desk).returncode == 0
    [code] = blocks(ROOT / "README.md", "python")
    python = [sys.executable, "-W", "error", "-X", "utf8", "-c", code]
    done = subprocess.run(python, cwd=desk, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"  # {done.stdout}" in code


def test_ci_runs_the_second_command_of_the_readme() -> None:
    """What a contributor runs is what CI runs; both READMEs show the same commands."""
    first, second = (block.strip() for block in blocks(ROOT / "README.md", "sh")[:2])
    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install . && ")
    assert second in (ROOT / ".ci/run").read_text("utf-8")
    thai = blocks(ROOT / "README.th.md", "sh")
    assert (thai[0], thai[-1]) == (f"{first}\n", f"{second}\n")


def test_a_packet_may_travel(desk: Path) -> None:
    """Copied to another place, a packet is still ours: it is replaced without --force."""
    assert run("thaigovdocs render policy.yaml -o out --format txt", desk).returncode == 0
    shutil.copytree(desk / "out", desk / "moved")
    again = run("thaigovdocs render policy.yaml -o moved --format docx", desk)
    assert again.returncode == 0, again.stderr
    assert sorted(path.suffix for path in (desk / "moved").iterdir()) == [".docx", ".docx", ".json"]
