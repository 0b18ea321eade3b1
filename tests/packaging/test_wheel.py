"""The built wheel: what is in it, that it works alone, and that importing it is light."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import metadata
from pathlib import Path

import pytest

from places import ROOT

pytestmark = pytest.mark.slow

HEAVY = {"typst", "fontTools", "nlpo3", "pypdf", "docxtpl", "docx", "lxml", "babel", "rich", "yaml",
         "pydantic", "click", "jinja2", "ruamel", "holidays", "pythaidate"}  # fmt: skip


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return its standard output; what it runs is not measured."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the source archive, and the wheel that is built from it and not from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "-o", out, ROOT, cwd=out)
    return next(out.glob("*.tar.gz")), next(out.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the wheel's content and nothing of the checkout."""
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    run(*pip, "--target", target, built[1], cwd=target)
    return target


def test_the_wheel_holds_what_is_needed_at_run_time(built: tuple[Path, Path]) -> None:
    """Types, templates, the demo's policy file, the license; no tests."""
    names = set(zipfile.ZipFile(built[1]).namelist())
    assert {
        "thaigovdocs/py.typed",
        "thaigovdocs/starters/demo/policy.yaml",
        "thaigovdocs/assistants/SKILL.md",
        "thaigovdocs/assistants/examples/letter.yaml",
        "thaigovdocs/studio/web/calendar.js",
        "thaigovdocs/studio/web/completing.js",
        "thaigovdocs/studio/web/grid.js",
        "thaigovdocs/studio/web/laws.js",
        "thaigovdocs/templates/docx/letter.docx",
        "thaigovdocs/templates/docx/title.docx",
        "thaigovdocs/templates/presets/disclosure.yaml",
        "thaigovdocs/templates/presets/letter.yaml",
    } <= names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"thaigovdocs"}
    assert any(name.endswith("LICENSE") for name in names)
    source = {p.relative_to(ROOT / "src").as_posix() for p in (ROOT / "src").rglob("*.py")}
    assert source <= names


def test_the_source_archive_holds_what_builds_and_proves_it(built: tuple[Path, Path]) -> None:
    """Sources, templates, tests and examples; nothing that a build left behind."""
    with tarfile.open(built[0]) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    for folder in ("src/thaigovdocs", "templates/docx", "tests/unit", "examples", "tools"):
        assert any(name.startswith(f"{folder}/") for name in names), folder
    assert not [name for name in names if "__pycache__" in name or name.startswith("build/")]


def test_the_wheel_runs_the_demo_alone(installed: Path, tmp_path: Path) -> None:
    """With the checkout out of reach, templates and data come from the wheel."""
    start = "import sys; sys.path.insert(0, sys.argv.pop(1)); from thaigovdocs.cli import main; "
    start += "import thaigovdocs; assert thaigovdocs.__file__.startswith(sys.path[0]); main()"
    version = run(sys.executable, "-c", start, installed, "--version", cwd=tmp_path)
    assert version.startswith("thaigovdocs 0.")
    skill = run(sys.executable, "-c", start, installed, "mcp", "--skill", cwd=tmp_path)
    assert skill.startswith("---\nname: thaigovdocs\n")
    listed = run(sys.executable, "-c", start, installed, "demo", "--lang", "en", cwd=tmp_path)
    folder = tmp_path / "thaigovdocs-demo"
    assert [Path(tmp_path, line).is_file() for line in listed.splitlines()] == [True] * 7
    manifest = json.loads((folder / "papers/manifest.json").read_text("utf-8"))
    assert [entry["pages"] for entry in manifest["documents"]] >= [1, 3]


def test_importing_is_light(installed: Path, tmp_path: Path) -> None:
    """No heavy library is loaded, and neither is one to print the version of."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import thaigovdocs; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = set(run(sys.executable, "-c", script, installed, cwd=tmp_path).split())
    assert loaded & HEAVY == set()


def test_each_dependency_has_its_reason() -> None:
    """The page of dependencies and the list that is installed name the same packages."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = [re.split(r"[<>=~ ]", name)[0] for name in project["dependencies"]]
    page = (ROOT / "docs/explanation/dependencies.md").read_text("utf-8").partition("Extras:")[0]
    explained = re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE)
    assert explained[1:] == listed


def test_each_dependency_is_listed_with_its_licence() -> None:
    """As the packages themselves say: whoever buys or audits the program asks for it."""
    page = (ROOT / "docs/explanation/dependencies.md").read_text("utf-8").partition("Extras:")[0]
    listed = dict(re.findall(r"^\| ([\w.-]+) \| ([^|]+) \|", page, re.MULTILINE)[1:])
    for name, licence in listed.items():
        known = metadata(name)
        said = " ".join(
            [
                known["License-Expression"] or known["License"] or "",
                *known.get_all("Classifier", []),
            ]
        )
        for part in re.findall(r"MIT|BSD|Apache|LGPL-2\.1|OFL", licence):
            assert part in said, (name, licence)
