"""The real memo of a district office, from its policy file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "../shared"
BEGIN, END = "บันทึกข้อความ", "กรอบแนวทางการเผยแพร่ข้อมูลผ่านเว็บไซต์สำนักงานสาธารณสุขอำเภอกะพ้อ\n"


def test_the_memo_prints_as_it_stands(tmp_path: Path) -> None:
    """The command prints it alone, and every character of the real one stands in order."""
    case, seed = SHARED / "cases/kapho.yaml", SHARED / "seeds/kapho.txt"
    if not (case.exists() and seed.exists()):
        pytest.skip("the shared case is absent")
    code = "from thaigovdocs.cli import main; main()"
    command = [sys.executable, "-c", code, "render", str(case), "-o", str(tmp_path / "out")]
    command += ["--only", "memo", "--format", "txt,docx,pdf"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert sorted(path.suffix for path in (tmp_path / "out").glob("*memo.*")) == [
        *(".docx", ".pdf", ".txt")
    ]
    written = seed.read_text(encoding="utf-8")
    wanted = written[written.index(BEGIN) : written.index(END)]
    text = "".join(next((tmp_path / "out").glob("*memo.txt")).read_text(encoding="utf-8").split())
    place = 0
    for letter in "".join(wanted.split()):
        place = text.find(letter, place) + 1
        assert place, wanted
