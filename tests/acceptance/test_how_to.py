"""The pages of how-to and of kinds, run as written: their files, commands and programs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.thai.filters import jinja_filters

pytestmark = pytest.mark.slow

FOLDER = ROOT / "docs/how-to"
PAGES = (
    "adopt-last-years-papers.md",
    "check-last-years-papers.md",
    "certificate.md",
    "copies.md",
    "english.md",
    "next-year.md",
    "drafts-and-register.md",
    "batch.md",
    "mail-merge.md",
    "from-docxtpl.md",
    "word-templates.md",
    "web-application.md",
    "other-languages.md",
)
THAI_FOLDER = ROOT / "docs/th"
THAI_PAGES = (
    "tutorial.md",
    "check.md",
    "adopt.md",
    "next-year.md",
    "mail-merge.md",
    "copies.md",
    "english.md",
    "own-kinds.md",
)
KINDS_FOLDER = ROOT / "docs/kinds"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PRINTED = re.compile(r"`([\w./-]+\.txt)`")
NAMED = re.compile(r"`([\w./-]+\.(?:yaml|csv|mjs))`")
INCLUDED = re.compile(r"<!-- include: (\S+) -->\s*$")

unix = pytest.mark.skipif(os.name == "nt", reason="the pages show the commands of a Unix shell")


@dataclass(frozen=True)
class Block:
    """A code block of a page: its language, its lines, and the paragraph before it."""

    language: str
    code: str
    before: str


def blocks(page: str, folder: Path = FOLDER) -> Iterator[Block]:
    """Yield the code blocks of a page in order."""
    text = (folder / page).read_text("utf-8")
    for found in FENCE.finditer(text):
        before = text[: found.start()].rstrip().rpartition("\n\n")[2]
        yield Block(found[1], found[2], before)


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which our program and Python come first."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return {**kept, "PATH": path, "PYTHONUTF8": "1", **more}


def run(
    *command: str, folder: Path, shell: bool = False, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in *folder*."""
    return subprocess.run(
        command[0] if shell else command,
        shell=shell,
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def do(block: Block, folder: Path) -> None:
    """Do with a block what a reader does: save the file, run the command or the program."""
    included = INCLUDED.search(block.before)
    if included:
        assert block.code in (ROOT / included[1]).read_text("utf-8")
    elif block.language in {"yaml", "csv", "js"}:
        names = NAMED.findall(block.before)
        assert names, f"no file name before:\n{block.code}"
        (folder / names[0]).write_text(block.code, "utf-8")
    elif block.language == "text":
        name = PRINTED.findall(block.before)[-1]
        if "save this text" in block.before:
            (folder / name).write_text(block.code, "utf-8")
        assert (folder / name).read_text("utf-8") == block.code
    elif block.language == "python":
        done = run(sys.executable, "-W", "error::UserWarning", "-c", block.code, folder=folder)
        assert done.returncode == 0, f"{block.code}\n{done.stderr}"
    elif block.language != "jinja":  # what somebody types into Word
        assert block.language == "bash"
        for line in block.code.splitlines():
            if line.startswith("node ") and not shutil.which("node"):
                pytest.skip("node is absent")
            done = run(line, folder=folder, shell=True)
            assert done.returncode == 0, f"{line}\n{done.stderr}"


@unix
@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_as_written(page: str, tmp_path: Path) -> None:
    """Every block in its order, in one folder that is empty at the start."""
    found = list(blocks(page))
    assert found
    for block in found:
        do(block, tmp_path)


@unix
@pytest.mark.parametrize("page", THAI_PAGES)
def test_a_thai_page_runs_as_written(page: str, tmp_path: Path) -> None:
    """What is only shown (settings, commands of another system) apart."""
    shown = {"console", "toml"}
    found = [block for block in blocks(page, THAI_FOLDER) if block.language not in shown]
    assert found
    for block in found:
        if block.language != "text" or "save this text" in block.before:
            do(block, tmp_path)


def test_the_thai_pages_know_every_kind() -> None:
    """The table of kinds names each, with the page that shows it."""
    table = (THAI_FOLDER / "kinds.md").read_text("utf-8")
    assert set(re.findall(r"kinds/([a-z-]+)\.md", table)) == set(KINDS)


def test_every_kind_has_its_page() -> None:
    """And no page is about a kind that is not there."""
    assert {page.stem for page in KINDS_FOLDER.iterdir()} == set(KINDS)


@unix
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_a_kind_prints_what_it_says(kind: str, tmp_path: Path) -> None:
    """As DOCX, PDF and text, without an error or a warning; its picture is there."""
    found = list(blocks(f"{kind}.md", KINDS_FOLDER))
    assert [block.language for block in found][-3:] == ["yaml", "bash", "text"]
    for block in found:
        do(block, tmp_path)
    assert {path.suffix for path in (tmp_path / "out").iterdir()} >= {".docx", ".pdf", ".txt"}
    report = tgd.check(tmp_path / "policy.yaml")
    assert (list(report.errors), list(report.warnings)) == ([], [])
    assert f"](../pictures/{kind}.png)" in (KINDS_FOLDER / f"{kind}.md").read_text("utf-8")


@unix
def test_next_year_says_what_comes_out(tmp_path: Path) -> None:
    """The editions of the page hold their own year, and are drafts where it says so."""
    for block in blocks("next-year.md"):
        if block.language == "yaml":
            do(block, tmp_path)
    first, second = (tgd.compose(tgd.load(tmp_path / f"{year}.yaml")) for year in (2570, 2571))
    assert [paper.meta.draft for paper in first.values()] == [False, False]
    assert [paper.meta.draft for paper in second.values()] == [True, True]
    text = tgd.render_text(second["announcement"])
    assert "จอคอมพิวเตอร์" in text
    assert "๓. ให้สำรวจอาคาร" in text
    assert "๒๕๗๑" in text
    with pytest.raises(tgd.PolicyError):
        tgd.load(tmp_path / "base.yaml")


@unix
def test_the_certificate_of_the_page_is_one_of_each(tmp_path: Path) -> None:
    """The second differs in person, number and day alone; both are complete."""
    for block in blocks("certificate.md"):
        if block.language == "yaml":
            do(block, tmp_path)
    first, second = (
        tgd.compose(tgd.load(tmp_path / f"{name}.yaml"))["certificate"]
        for name in ("policy", "next")
    )
    assert (first.meta.number, second.meta.number) == ("๑๒/๒๕๖๙", "๑๓/๒๕๖๙")
    assert (first.meta.draft, second.meta.draft) == (False, False)
    lines = tgd.render_text(first).splitlines(), tgd.render_text(second).splitlines()
    changed = [new for old, new in zip(*lines, strict=True) if old != new]
    assert [line[:8] for line in changed] == ["เลขที่ ๑", "หนังสือฉ", "ให้ไว้ ณ"]


def test_the_drafts_page_gives_the_same_bytes_both_ways(tmp_path: Path) -> None:
    """From the file and from the register."""
    for block in blocks("drafts-and-register.md"):
        if block.language in {"yaml", "csv"}:
            do(block, tmp_path)
    one = tgd.compose(tgd.load(tmp_path / "issued.yaml"))["letter"]
    register = tmp_path / "register.csv"
    other = tgd.compose(tgd.load(tmp_path / "policy.yaml", issued=register))["letter"]
    assert tgd.render_pdf(one) == tgd.render_pdf(other)
    assert one.meta.number == "ดต ๐๑๑๘/ว ๒๑๔"
    assert tgd.compose(tgd.load(tmp_path / "policy.yaml"))["letter"].meta.draft


def test_the_page_names_every_filter_and_what_it_prints() -> None:
    """No filter is missing, and none is promised that is not there; the samples are true."""
    text = (FOLDER / "from-docxtpl.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE)
    filters = jinja_filters()
    assert [name for name, *_ in rows] == list(filters)
    for name, taken, printed in rows:
        one = "2026-11-20" if taken == "a date" else taken
        value = one.split(", ") if name == "thai_list" else one
        until = re.findall(r"\('([\d-]+)'\)", taken)  # a filter of two days shows the second
        first = "2026-11-20" if until else value
        assert filters[name](first, *until) == printed, name


@unix
def test_the_offline_page_runs_without_a_network(tmp_path: Path) -> None:
    """Every Unix command as written; pip is told by its environment to stay on this machine."""
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("src", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignore)
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    offline = {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",  # what the package needs is here already
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it the other way round
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    for block in blocks("offline-install.md"):
        for line in block.code.splitlines() if block.language == "bash" else ():
            ours = line.startswith("papers/bin/thaigovdocs")
            more = offline | ({"PYTHONPATH": libraries} if ours else {})
            done = run(line, folder=tmp_path, shell=True, **more)
            assert done.returncode == 0, f"{line}\n{done.stderr}"
    wheels = [path.name for path in (tmp_path / "wheelhouse").iterdir()]
    assert wheels == [f"thaigovdocs-{tgd.__version__}-py3-none-any.whl"]
    assert (tmp_path / "thaigovdocs-demo/papers/packet.pdf").is_file()


def test_the_commands_for_windows_are_the_same_as_for_unix() -> None:
    """Word by word, but for the name of Python and the way folders are written."""
    found = list(blocks("offline-install.md"))
    commands = [each.code for each in found if each.language == "bash"]
    unix_lines = {line for code in commands for line in code.splitlines()}
    windows = [line for each in found if each.language == "bat" for line in each.code.splitlines()]
    assert len(windows) == 4
    for line in windows:
        same = re.sub(r"^py ", "python3 ", line).replace("papers\\Scripts\\", "papers/bin/")
        assert same in unix_lines


@pytest.mark.parametrize("page", [*PAGES, "offline-install.md"])
def test_a_page_has_one_sentence_a_line(page: str) -> None:
    """So that a change of one sentence is a change of one line."""
    text = FENCE.sub("", (FOLDER / page).read_text("utf-8"))
    for line in text.splitlines():
        if not line.startswith("|"):
            assert not re.search(r"[a-z`)]\. +[A-Z`]", line), line


@pytest.mark.parametrize("page", [*PAGES, "offline-install.md"])
def test_the_links_of_a_page_lead_somewhere(page: str) -> None:
    """To files that are there."""
    text = FENCE.sub("", (FOLDER / page).read_text("utf-8"))
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert (FOLDER / target).exists(), target
