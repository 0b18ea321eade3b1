"""A batch that is killed at any moment: whole folders, and the bytes of a run never stopped."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL"),
]

BASE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people: {head: {name: นายวิชัย ใจสุจริต, position: 'หัวหน้า{{ agency.name }}'}}
signatory: head
policy: {subject: เวลาทำการ, provisions: [ให้ถือปฏิบัติ, ให้รายงานผล]}
documents:
- {kind: letter, number: {circular: 1}, date: 2026-11-20, to: นายอำเภอ, body: [จึงเรียนมาเพื่อทราบ]}
- {kind: announcement, date: 2026-11-20}
output: {emblem: none}
"""
ROWS = 150
KILLS = 10
PROGRAM = "import sys; from thaigovdocs.cli import main; sys.argv[0] = 'thaigovdocs'; main()"


def command(out: str) -> list[str]:
    """Return the command line of a batch into *out*."""
    run = ["batch", "base.yaml", "rows.csv", "-o", out, "--report", f"{out}.csv", "--zip"]
    options = ["--format", "docx", "--jobs", "2", "--resume", "-q"]
    return [sys.executable, "-c", PROGRAM, *run, *options]


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below *folder* by name."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def broken(out: Path) -> list[str]:
    """Return the packets in *out* that are not whole."""
    faults = []
    for folder in (path for path in out.iterdir() if path.name[0] != "." and path.is_dir()):
        manifest = json.loads((folder / "manifest.json").read_bytes())
        sums = {each["file"]: each["sha256"] for each in manifest["outputs"]}
        found = {path.name: path for path in folder.iterdir() if path.name != "manifest.json"}
        whole = {name: sha256(path.read_bytes()).hexdigest() for name, path in found.items()}
        if whole != sums:
            faults.append(folder.name)
    return faults


def test_a_batch_that_is_killed_goes_on(tmp_path: Path) -> None:
    """At random moments, one after the other, until it ends by itself."""
    (tmp_path / "base.yaml").write_text(BASE, "utf-8")
    lines = [f"อำเภอทดลองที่ {number},{number}" for number in range(1, ROWS + 1)]
    table = "\n".join(["agency.name,issued.letter.number", *lines])
    (tmp_path / "rows.csv").write_text(f"{table}\n", "utf-8")
    started = time.monotonic()
    subprocess.run(command("whole"), cwd=tmp_path, check=True)
    length = time.monotonic() - started
    chance = random.Random(7)
    killed = 0
    for _ in range(int(os.environ.get("THAIGOVDOCS_KILLS", KILLS))):
        run = subprocess.Popen(command("out"), cwd=tmp_path, stderr=subprocess.DEVNULL)
        try:
            run.wait(chance.uniform(0.2, 0.8) * length)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            killed += run.wait() == -signal.SIGKILL
        if (tmp_path / "out").exists():
            assert broken(tmp_path / "out") == []
    assert killed
    subprocess.run(command("out"), cwd=tmp_path, check=True)
    assert content(tmp_path / "out") == content(tmp_path / "whole")
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
