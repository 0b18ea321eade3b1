"""Kinds of an agency's own: from a folder, from the command line, from an installed wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.documents.own_kinds import forget_kinds, use_kinds
from thaigovdocs.policy.model.schema import schema as json_schema

FOLDER = ROOT / "examples/own-kinds"
PAGE = ROOT / "docs/how-to/own-kinds.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TAKEN = "expected a new key of a kind, found 'ordinance', which is taken"
MODULE = "from pathlib import Path\nKINDS = Path(__file__).parent\n"


def run(*command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command in *folder*, our program first on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PATH": path, "PYTHONUTF8": "1", **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def known() -> Iterator[tuple[str, ...]]:
    """Know the kinds of the examples for the time of a test."""
    keys = use_kinds(FOLDER / "kinds")
    yield keys
    forget_kinds(keys)


def refused(folder: Path) -> list[str]:
    """Return the first line of each finding that *folder* is refused with."""
    with pytest.raises(tgd.PolicyError) as caught:
        use_kinds(folder)
    return [
        each.format("en").splitlines()[0].replace(str(folder), "D")
        for each in caught.value.findings
    ]


def test_the_examples_print_in_every_format(known: tuple[str, ...]) -> None:
    """Under their own names, with what their files leave out for them."""
    assert known == ("ordinance", "salary-certificate", "school-leave")
    papers = tgd.make(tgd.load(FOLDER / "salary.yaml"), formats=["docx", "pdf", "txt"])
    assert list(papers.names) == ["salary-certificate", "school-leave"]
    text = papers.files["01-salary-certificate.txt"].decode()
    assert "๓๒,๔๕๐ บาท (สามหมื่นสองพันสี่ร้อยห้าสิบบาทถ้วน)" in text
    form = papers.files["02-school-leave.txt"].decode()
    assert form.startswith("ใบลาป่วย ลากิจส่วนตัว\n")
    assert "เรียน  ผู้อำนวยการโรงเรียนบ้านดอนตะวัน" in form
    (ordinance,) = tgd.compose(tgd.load(FOLDER / "ordinance.yaml")).values()
    said = tgd.render_text(ordinance)
    assert said.startswith("เทศบัญญัติเทศบาลตำบลดอนตะวัน\nว่าด้วยการจัดการมูลฝอย\nพ.ศ. ๒๕๖๙\n")
    assert "ข้อ ๑ เทศบัญญัตินี้เรียกว่า" in said
    assert list(tgd.check(FOLDER / "ordinance.yaml").errors) == []


def test_what_a_kind_requires_is_missed(known: tuple[str, ...]) -> None:
    """A key of the entry, and a name of the file."""
    assert known
    text = (FOLDER / "salary.yaml").read_text("utf-8")
    bare = text.replace(", number: 7", "").replace("vars: {salary: '32450.00'}\n", "")
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.make(
            tgd.loads(bare.replace("salary-certificate,", "school-leave, id: a, ")), formats=["txt"]
        )
    assert [each.code for each in caught.value.findings] == ["TGD875"]
    own = text.replace(", number: 7", "")
    with pytest.raises(tgd.PolicyError, match="'number', which this kind requires"):
        tgd.make(tgd.loads(own), formats=["txt"])


def test_editors_know_them(known: tuple[str, ...]) -> None:
    """The schema names each, with the keys of its base."""
    kinds = json_schema()["properties"]["documents"]["anyOf"][0]["items"]["properties"]["kind"]
    assert set(known) <= set(kinds["enum"])


def test_the_same_folder_may_come_again_and_another_may_not(
    known: tuple[str, ...], tmp_path: Path
) -> None:
    """The same words are the same kind; other words under one key are refused."""
    assert use_kinds(FOLDER / "kinds") == known
    (tmp_path / "ordinance.yaml").write_text("name: ก\nbase: order\n", "utf-8")
    assert refused(tmp_path) == [f"D/ordinance.yaml: error[TGD873] {TAKEN}"]


def test_faults_are_told_as_in_a_policy_file(tmp_path: Path) -> None:
    """All of all files at once, each at its line."""
    (tmp_path / "a-form.yaml").write_text("name: ก\nbse: form\n", "utf-8")
    (tmp_path / "letter.yaml").write_text("name: ข\nbase: lettr\n", "utf-8")
    (tmp_path / "note.yaml").write_text("name: ค\nbase: memo\ndefaults:\n  bodi: [ก]\n", "utf-8")
    (tmp_path / "words.yaml").write_text("just words", "utf-8")
    told = [line.partition(" expected")[0] for line in refused(tmp_path)]
    assert told == [
        "D/a-form.yaml:2:1: error[TGD112] bse:",
        "D/letter.yaml:1:1: error[TGD873]",
        "D/letter.yaml:2:7: error[TGD874] base:",
        "D/note.yaml:4:3: error[TGD112] defaults.bodi:",
        "D/words.yaml: error[TGD871]",
    ]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert [line.partition(" expected")[0] for line in refused(empty)] == ["D: error[TGD870]"]


@pytest.mark.slow
def test_the_how_to_runs_as_written(tmp_path: Path) -> None:
    """A kind from nothing to a printed PDF, of at most 40 lines of YAML."""
    lines = 0
    (tmp_path / "kinds").mkdir()
    names = iter(("kinds/salary-certificate.yaml", "policy.yaml"))
    for language, code in FENCE.findall(PAGE.read_text("utf-8")):
        if language == "yaml":
            (tmp_path / next(names)).write_text(code, "utf-8")
            lines += len(code.splitlines())
        elif language == "bash":
            done = run(*code.split(), folder=tmp_path)
            assert done.returncode == 0, done.stderr
        elif language == "text":
            assert (tmp_path / "out/01-salary-certificate.txt").read_text("utf-8") == code
    assert lines <= 40
    assert (tmp_path / "out/01-salary-certificate.pdf").is_file()
    (tmp_path / "thaigovdocs.toml").write_text('kinds = ["kinds"]\n', "utf-8")
    done = run("thaigovdocs", "check", "policy.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stderr


POINTS = """[thaigovdocs.kinds]
towns = towns:KINDS
[thaigovdocs.acts]
towns = towns:acts
[thaigovdocs.rules]
towns = towns:RULES
[thaigovdocs.words]
towns = towns:WORDS
"""
PACKAGE = """from pathlib import Path
KINDS = Path(__file__).parent / "kinds"
RULES = str(KINDS.parent / "rules.yaml")
WORDS = KINDS.parent / "words.txt"
def acts():
    return KINDS.parent / "acts.yaml"
"""


def install(folder: Path, points: str = POINTS) -> Path:
    """Build a wheel of a town in *folder* and install it with pip; return where it is."""
    info, wheel = "towns-1.0.dist-info", folder / "towns-1.0-py3-none-any.whl"
    tags = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files = {
        "towns/__init__.py": PACKAGE,
        "towns/words.txt": "# names of the town\nดอนตะหวัน\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: towns\nVersion: 1.0\n",
        f"{info}/WHEEL": tags,
        f"{info}/entry_points.txt": points,
        f"{info}/RECORD": "",
    }
    for name in ("kinds/ordinance.yaml", "acts.yaml", "rules.yaml"):
        files[f"towns/{name}"] = (FOLDER / name).read_text("utf-8")
    with zipfile.ZipFile(wheel, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    target = folder / "site"
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "-q"]
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True, capture_output=True)
    return target


@pytest.mark.slow
def test_a_wheel_brings_kinds_acts_rules_and_words(tmp_path: Path) -> None:
    """Built, installed by pip, and known to every command and to a program that asks."""
    path = {"PYTHONPATH": str(install(tmp_path))}
    shutil.copy(FOLDER / "ordinance.yaml", tmp_path)
    shutil.copy(FOLDER / "waste.yaml", tmp_path)
    printed = run(
        *("thaigovdocs", "render", "ordinance.yaml", "-o", "out", "--format", "txt"),
        folder=tmp_path,
        **path,
    )
    assert printed.returncode == 0, printed.stderr
    assert (tmp_path / "out/01-ordinance.txt").read_text("utf-8").startswith("เทศบัญญัติ")
    checked = run("thaigovdocs", "check", "waste.yaml", folder=tmp_path, **path)
    assert "DON001" in checked.stdout + checked.stderr
    assert "TGD5" not in checked.stdout + checked.stderr
    program = (
        "from thaigovdocs.checks.installed import installed_words, use_installed\n"
        "print(use_installed(), *installed_words())\n"
    )
    done = run(sys.executable, "-c", program, folder=tmp_path, **path)
    assert done.stdout == (
        "{'kinds': ('ordinance',), 'acts': ('waste-2565',), 'rules': ('DON001',)} ดอนตะหวัน\n"
    ), done.stderr


@pytest.mark.slow
def test_a_package_that_is_broken_is_named(tmp_path: Path) -> None:
    """With its group and name, and what went wrong."""
    points = "[thaigovdocs.rules]\ntowns = towns:NOTHING\n"
    path = {"PYTHONPATH": str(install(tmp_path, points))}
    shutil.copy(FOLDER / "waste.yaml", tmp_path)
    done = run("thaigovdocs", "check", "waste.yaml", folder=tmp_path, **path)
    assert done.returncode == 1
    assert "TGD881" in done.stderr
    assert "thaigovdocs.rules:towns" in done.stderr
