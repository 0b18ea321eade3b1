"""The types that users see: a project of somebody else under mypy and pyright, both strict."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from places import DATA

CONSUMER = DATA / "consumer"
SLIPS = {
    number: line.rpartition("# ")[2]
    for number, line in enumerate((CONSUMER / "wrong.py").read_text("utf-8").splitlines(), 1)
    if "  # " in line
}


def mypy(path: Path, folder: Path) -> list[tuple[int, str]]:
    """Return line and code of what mypy finds in *path*."""
    (folder / "mypy.ini").write_text("[mypy]\nstrict = True\n")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--output", "json", str(path)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    found = [json.loads(line) for line in done.stdout.splitlines() if line]
    return [(each["line"], each["code"]) for each in found]


@pytest.mark.slow
def test_mypy_passes_what_is_right_and_finds_every_slip(tmp_path: Path) -> None:
    """Each slip at its line, and nothing else."""
    assert mypy(CONSUMER / "right.py", tmp_path) == []
    found = dict(mypy(CONSUMER / "wrong.py", tmp_path))
    codes = {"attribute": {"attr-defined"}, "argument": {"arg-type", "call-arg", "list-item"}}
    assert set(found) == set(SLIPS)
    assert {line for line, code in found.items() if code not in codes[SLIPS[line]]} == set()


@pytest.mark.slow
def test_pyright_passes_what_is_right_and_finds_every_slip(tmp_path: Path) -> None:
    """The checker of the common editors."""
    program = Path(os.environ["THAIGOVDOCS_NODE_MODULES"]) / "pyright/index.js"
    if not program.exists():
        pytest.skip("pyright is absent: tools/test.sh installs it")
    shutil.copytree(CONSUMER, tmp_path / "consumer")
    settings = {
        "include": ["consumer"],
        "typeCheckingMode": "strict",
        "venvPath": str(Path(sys.prefix).parent),
        "venv": Path(sys.prefix).name,
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    done = subprocess.run(
        ["node", str(program), "--outputjson", "-p", str(tmp_path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    told = json.loads(done.stdout)["generalDiagnostics"]
    places = {(Path(each["file"]).name, each["range"]["start"]["line"] + 1) for each in told}
    assert {line for name, line in places if name == "right.py"} == set(), told
    assert {line for name, line in places if name == "wrong.py"} == set(SLIPS), told
