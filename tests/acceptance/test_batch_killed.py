"""A batch that is killed at any moment: whole folders, and the bytes of a run never stopped."""

from __future__ import annotations

import json
import os
import random
import shutil
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
ROWS = {"docx": 150, "docx,pdf": 60}  # by formats
KILLS = {"docx": 10, "docx,pdf": 5}
PROGRAM = "import sys; from thaigovdocs.cli import main; sys.argv[0] = 'thaigovdocs'; main()"


def command(out: str, formats: str) -> list[str]:
    """Return the command line of a batch into *out*."""
    run = ["batch", "base.yaml", "rows.csv", "-o", out, "--report", f"{out}.csv", "--zip"]
    options = ["--format", formats, "--jobs", "2", "--resume", "-q"]
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


def same_as_never_stopped(folder: Path) -> None:
    """Compare the batch ``out`` of *folder* with ``whole``."""
    assert content(folder / "out") == content(folder / "whole")
    assert (folder / "out.csv").read_bytes() == (folder / "whole.csv").read_bytes()


@pytest.mark.parametrize("formats", ROWS)
def test_a_batch_that_is_killed_goes_on(tmp_path: Path, formats: str) -> None:
    """At random moments, one after the other, until it ends by itself, and so on."""
    (tmp_path / "base.yaml").write_text(BASE, "utf-8")
    lines = [f"อำเภอทดลองที่ {number},{number}" for number in range(1, ROWS[formats] + 1)]
    table = "\n".join(["agency.name,issued.letter.number", *lines])
    (tmp_path / "rows.csv").write_text(f"{table}\n", "utf-8")
    started = time.monotonic()
    subprocess.run(command("whole", formats), cwd=tmp_path, check=True)
    length = time.monotonic() - started
    out, chance, kills = tmp_path / "out", random.Random(7), 0
    while kills < int(os.environ.get("THAIGOVDOCS_KILLS", KILLS[formats])):
        run = subprocess.Popen(command("out", formats), cwd=tmp_path, stderr=subprocess.DEVNULL)
        try:
            assert run.wait(chance.uniform(0.1, 0.9) * length) == 0
            same_as_never_stopped(tmp_path)
            shutil.rmtree(out)  # it ended: from the beginning again
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            kills += run.wait() == -signal.SIGKILL
        if out.exists():
            assert broken(out) == []
    subprocess.run(command("out", formats), cwd=tmp_path, check=True)
    same_as_never_stopped(tmp_path)
