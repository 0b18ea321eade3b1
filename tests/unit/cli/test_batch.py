"""``thaigovdocs batch``: what it says, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import Run, running
from thaigovdocs.batches import starting
from thaigovdocs.cli.progress import Rate

BASE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์}
people: {head: {name: นายวิชัย ใจสุจริต, position: หัวหน้า}}
signatory: head
policy: {subject: เวลาทำการ, provisions: ['ติดต่อจังหวัดธารารมย์']}
documents: [{kind: announcement, date: 2026-11-20}]
output: {emblem: none, formats: [txt]}
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line: exit code, stdout, stderr."""
    return running(capsys)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a base; the current folder is its."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "base.yaml"
    path.write_text(BASE, "utf-8")
    return path


def write(text: str) -> str:
    """Return the name of a table."""
    Path("rows.csv").write_text(text, "utf-8")
    return "rows.csv"


def test_it_ends_with_0_when_every_row_is_printed(run: Run, base: Path) -> None:
    """With a line on standard output; what every row has is said once."""
    rows = write("agency.name\nอำเภอหนึ่ง\nอำเภอสอง\n")
    code, out, err = run("batch", "base.yaml", rows, "-o", "out", "--lang", "en")
    assert (code, out) == (0, "out: 2 printed, 0 kept, 0 failed\n")
    assert err.count("base.yaml:5:") == 2  # a list of one, and the name of the base
    code, out, _ = run("batch", "base.yaml", rows, "-o", "out", "--resume", "--lang", "th")
    assert (code, out) == (0, "out: พิมพ์ 0 ชุด ของเดิม 2 ชุด ไม่สำเร็จ 0 แถว\n")


def test_it_ends_with_1_when_a_row_failed(run: Run, base: Path) -> None:
    """Which is told with its cell."""
    rows = write("agency.name,fiscal_year\nอำเภอหนึ่ง,2570\nอำเภอสอง,ปีหน้า\n")
    code, out, err = run("batch", "base.yaml", rows, "-o", "out", "-q", "--lang", "en")
    assert (code, out) == (1, "")
    assert err.startswith("rows.csv:3:2: error[TGD115] fiscal_year:")
    assert Path("out/0001").is_dir()
    assert not Path("out/0002").exists()


def test_a_table_that_cannot_be_used_ends_it_before_anything(run: Run, base: Path) -> None:
    """No folder is made."""
    code, _, err = run("batch", "base.yaml", write("x\ny\n"), "-o", "out", "--lang", "en")
    assert code == 1
    assert "TGD800" in err
    assert not Path("out").exists()


def test_an_interrupt_says_how_to_go_on(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was printed is listed, and resume prints the rest."""
    rows = write("agency.name\n" + "".join(f"อำเภอที่ {n}\n" for n in range(70)))
    account, asked = starting.Run.results, []

    def stopped(self: starting.Run) -> object:
        for result in account(self):
            asked.append(result)
            if len(asked) == 65:
                raise KeyboardInterrupt
            yield result

    monkeypatch.setattr(starting.Run, "results", stopped)
    code, out, err = run("batch", "base.yaml", rows, "-o", "out", "--lang", "en")
    assert (code, out) == (130, "")
    assert "stopped at 64 of 70 rows" in err
    assert "--resume" in err
    monkeypatch.undo()
    monkeypatch.chdir(base.parent)
    code, out, _ = run("batch", "base.yaml", rows, "-o", "out", "--resume", "--lang", "en")
    assert code == 0
    assert out.endswith("kept, 0 failed\n")


def test_the_rate_is_of_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows a second since it began, and the seconds that are left at that."""
    now, told = [0.0], []
    rate = Rate(lambda *values: told.append(values) or "", clock=lambda: now[0])
    with rate:
        for second, stage, done in (
            (0, "check", 1),
            (1, "check", 5),
            (2, "print", 0),
            (4, "print", 6),
        ):
            now[0] = float(second)
            rate(stage, done, 12)
    assert told == [
        ("check", 1, 12, 0.0, 0.0),
        ("check", 5, 12, 4.0, 1.75),
        ("print", 0, 12, 0.0, 0.0),
        ("print", 6, 12, 3.0, 2.0),
    ]
