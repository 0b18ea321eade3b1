"""A batch from its first row to its last."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import thaigovdocs as tgd
from thaigovdocs.batches import running
from thaigovdocs.files import durable

BASE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people: {head: {name: นายวิชัย ใจสุจริต, position: 'หัวหน้า{{ agency.name }}'}}
signatory: head
vars: {place: ศาลากลาง}
policy: {subject: เวลาทำการ, provisions: ['ที่ {{ vars.place }}']}
documents:
- {kind: letter, number: {circular: 1}, date: 2026-11-20, to: นายอำเภอ, body: [จึงเรียนมาเพื่อทราบ]}
- {kind: announcement, date: 2026-11-20}
output: {emblem: none, formats: [txt]}
"""
FILE = tgd.loads(BASE, name="base.yaml")


def rows(count: int) -> list[dict[str, Any]]:
    """Return rows of invented districts."""
    return [
        {
            "agency.name": f"อำเภอทดลองที่ {number}",
            "agency.code": f"ทด {1000 + number}",
            "people.head.name": f"นางดวงตา ใจงามที่ {number}",
            "issued.letter.number": number,
        }
        for number in range(1, count + 1)
    ]


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below *folder* by name."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def table(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return [*csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))]


def test_each_row_gets_its_packet(tmp_path: Path) -> None:
    """In a folder of its own, the row's facts in its papers; a list for the registry."""
    results = [*tgd.batch(FILE, rows(3), tmp_path / "out", jobs=1)]
    assert [(each.number, each.status) for each in results] == [
        (1, "made"),
        (2, "made"),
        (3, "made"),
    ]
    letter = (tmp_path / "out/0002/01-letter.txt").read_text("utf-8")
    assert "ทด ๑๐๐๒/ว ๒" in letter
    assert "หัวหน้าอำเภอทดลองที่ ๒" in letter
    index = table((tmp_path / "out/index.csv").read_bytes())
    assert [(each["row"], each["id"], each["number"], each["file"]) for each in index[:2]] == [
        ("1", "letter", "ทด ๑๐๐๑/ว ๑", "01-letter.txt"),
        ("1", "announcement", "", "02-announcement.txt"),
    ]
    assert results[0].manifest["row"] != results[1].manifest["row"]


def test_an_empty_cell_keeps_what_the_base_says(tmp_path: Path) -> None:
    """And what stands in a cell is data: no expression is worked out."""
    given = [
        {"agency.name": "อำเภอดอนตะวัน", "vars.place": "", "agency.code": None},
        {
            "agency.name": "อำเภอดอนตะวัน",
            "vars.place": "ลาน `2` {{ agency.code }}",
            "agency.code": "",
        },
    ]
    assert [each.status for each in tgd.batch(FILE, given, tmp_path, jobs=1)] == ["made"] * 2
    assert "ที่ ศาลากลาง" in (tmp_path / "0001/02-announcement.txt").read_text("utf-8")
    written = (tmp_path / "0002/02-announcement.txt").read_text("utf-8")
    assert "ลาน `๒` {{ agency.code }}" in " ".join(written.split())


def test_a_bad_row_stops_no_other(tmp_path: Path) -> None:
    """It is told with its cell, and every row is checked before the first paper."""
    path = tmp_path / "rows.csv"
    path.write_text(
        "agency.name,issued.letter.date,issued.letter.number,policy.subject\n"
        "อำเภอหนึ่ง,5/1/2570,1,ก\n"
        "อำเภอสอง,45000,1.2E+05,ก\n"
        "อำเภอสาม,31/2/2570,2,ก\n"
        "อำเภอสี่,2570-01-05,2,ก\n",
        "utf-8",
    )
    stages: list[tuple[str, int, int]] = []
    results = tgd.batch(
        FILE, path, tmp_path / "out", jobs=1, progress=lambda *told: stages.append(told)
    )
    assert results.count == 4
    told = [
        (each.status, [(found.code, str(found.origin)) for found in each.report.errors])
        for each in results
    ]
    assert told == [
        ("made", []),
        ("failed", [("TGD806", f"{path}:3:2"), ("TGD805", f"{path}:3:3")]),
        ("failed", [("TGD780", f"{path}:4:2")]),
        ("failed", [("TGD780", f"{path}:5:2")]),
    ]
    assert stages == [*(("check", done, 4) for done in (1, 2, 3, 4)), ("print", 4, 4)]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "0001",
        "batch.json",
        "index.csv",
    ]


def test_a_fault_that_the_policy_finds_stands_at_the_cell(tmp_path: Path) -> None:
    """Whatever the model says of the value."""
    path = tmp_path / "rows.csv"
    path.write_text("agency.name,fiscal_year\nอำเภอหนึ่ง,ปีหน้า\n", "utf-8")
    (result,) = tgd.batch(FILE, path, tmp_path / "out", jobs=1)
    (finding,) = result.report
    assert (finding.code, str(finding.origin)) == ("TGD115", f"{path}:2:2")


def test_a_paper_that_cannot_be_printed_fails_its_row(tmp_path: Path) -> None:
    """What is found when it is composed or drawn is told like the rest."""
    given = [{"policy.subject": "วันที่ 31 กุมภาพันธ์ 2570"}, {"policy.subject": "วันหยุด"}]
    first, second = tgd.batch(FILE, given, tmp_path, jobs=1)
    assert (first.status, second.status) == ("failed", "made")
    assert "TGD401" in [each.code for each in first.report]


def test_doubles_are_told(tmp_path: Path) -> None:
    """Two rows with one folder, in upper and lower case too, and a row that comes again."""
    given = [
        {"agency.code": "AB 1", "agency.name": "อำเภอหนึ่ง"},
        {"agency.code": "ab 1", "agency.name": "อำเภอสอง"},
        {"agency.code": "AB 1", "agency.name": "อำเภอหนึ่ง"},
        {"agency.code": "", "agency.name": "อำเภอสี่"},
        {"agency.code": "a/b", "agency.name": "อำเภอห้า"},
        {"agency.code": "CON", "agency.name": "อำเภอหก"},
    ]
    results = [*tgd.batch(FILE, given, tmp_path, jobs=1, name="{agency.code}")]
    told = [[each.code for each in result.report.errors] for result in results]
    assert told == [
        [],
        ["TGD807"],
        ["TGD808"],
        ["TGD804"],
        ["TGD809"],
        ["TGD809"],
    ]
    assert results[0].folder == tmp_path / "AB 1"


def test_a_pattern_names_heads(tmp_path: Path) -> None:
    """A head that is none is wrong use, before anything is done."""
    with pytest.raises(tgd.UsageError) as error:
        tgd.batch(FILE, rows(1), tmp_path, name="{agency.cod}")
    assert error.value.findings[0].code == "TGD814"
    assert "'{agency.code}'" in error.value.findings[0].hint("en")


def test_resume_prints_what_is_missing_or_changed(tmp_path: Path) -> None:
    """Nothing else; and it ends with the bytes of a run that was never stopped."""
    options: dict[str, Any] = {"jobs": 1, "zip": True}
    given = rows(5)
    whole, out = tmp_path / "whole", tmp_path / "out"
    all_ = [*tgd.batch(FILE, given, whole, report=tmp_path / "whole.csv", **options)]
    for result in tgd.batch(FILE, given, out, **options):
        if result.number == 2:
            break
    (out / "0001/01-letter.txt").unlink()
    options |= {"resume": True, "report": tmp_path / "out.csv"}
    again = [*tgd.batch(FILE, given, out, **options)]
    assert [each.status for each in again] == ["made", *["kept"] * 4]
    assert content(out) == content(whole)
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert [each.report for each in again] == [each.report for each in all_]
    given[3]["vars.place"] = "ที่ว่าการอำเภอ"
    statuses = [each.status for each in tgd.batch(FILE, given, out, **options)]
    assert statuses == ["kept"] * 3 + ["made", "kept"]
    changed = FILE.overlaid({"vars": {"place": "สนาม"}})
    assert {each.status for each in tgd.batch(changed, given, out, **options)} == {"made"}


def test_what_is_ready_is_written_when_somebody_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list tells of it."""
    monkeypatch.setattr(running, "_SECONDS", 1e9)  # however slow the machine is
    results = tgd.batch(FILE, rows(70), tmp_path, jobs=1)
    for result in results:
        if result.number == 64:
            break
    results.close()
    index = table((tmp_path / "index.csv").read_bytes())
    assert len({each["row"] for each in index}) == len([*tmp_path.glob("0*")]) == 64


def test_a_packet_that_somebody_changed_is_not_lost(tmp_path: Path) -> None:
    """Unless force says so."""
    given = rows(2)
    assert len([*tgd.batch(FILE, given, tmp_path, jobs=1)]) == 2
    (tmp_path / "0001/01-letter.txt").write_text("แก้ไขแล้ว", "utf-8")
    first, second = tgd.batch(FILE, given, tmp_path, jobs=1, resume=True)
    assert (first.status, [each.code for each in first.report]) == ("failed", ["TGD744"])
    assert second.status == "kept"
    first, _ = tgd.batch(FILE, given, tmp_path, jobs=1, resume=True, force=True)
    assert first.status == "made"


def test_a_folder_of_others_is_refused(tmp_path: Path) -> None:
    """As that of a packet; and so is a file."""
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(tgd.OutputError) as error:
        next(tgd.batch(FILE, rows(1), tmp_path, jobs=1))
    assert error.value.findings[0].code == "TGD742"
    with pytest.raises(tgd.OutputError) as error:
        next(tgd.batch(FILE, rows(1), tmp_path / "mine.txt", jobs=1))
    assert error.value.findings[0].code == "TGD743"
    assert [each.status for each in tgd.batch(FILE, rows(1), tmp_path, jobs=1, force=True)] == [
        "made"
    ]


def test_folders_that_no_row_gives_are_told(tmp_path: Path) -> None:
    """They may be of agencies that are no more."""
    assert len([*tgd.batch(FILE, rows(3), tmp_path, jobs=1)]) == 3
    report = tgd.batch(FILE, rows(2), tmp_path, jobs=1, resume=True).report
    assert [(each.code, each.params["names"]) for each in report] == [("TGD821", "'0003'")]


def test_a_disk_that_is_full_stops_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written before stays, and resume goes on from there."""
    write, written = durable.Disk.write, []

    def full(disk: durable.Disk, path: Path, data: bytes) -> None:
        written.append(path)
        if len(written) > 70 * 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(disk, path, data)

    monkeypatch.setattr(durable.Disk, "write", full)
    with pytest.raises(tgd.OutputError) as error:
        list(tgd.batch(FILE, rows(80), tmp_path / "out", jobs=1))
    assert error.value.findings[0].code == "TGD746"
    monkeypatch.undo()
    made = [path.name for path in (tmp_path / "out").iterdir() if path.is_dir()]
    assert len(made) >= 64
    assert all(name[0] == "0" for name in made)
    statuses = [
        each.status for each in tgd.batch(FILE, rows(80), tmp_path / "out", jobs=1, resume=True)
    ]
    assert statuses == ["kept"] * len(made) + ["made"] * (80 - len(made))


def test_one_batch_at_a_time_writes_into_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other is told."""
    monkeypatch.setattr("thaigovdocs.files.locks.WAIT", 0.1)
    first = tgd.batch(FILE, rows(70), tmp_path, jobs=1)
    next(first)
    with pytest.raises(tgd.OutputError) as error:
        next(tgd.batch(FILE, rows(1), tmp_path, jobs=1))
    first.close()
    assert error.value.findings[0].code == "TGD758"


def test_any_executor_prints(tmp_path: Path) -> None:
    """It gets the rows, and is not shut down."""
    with ThreadPoolExecutor(2) as pool:
        results = [*tgd.batch(FILE, rows(9), tmp_path / "out", executor=pool)]
        assert pool.submit(len, "abc").result() == 3
    assert [each.number for each in results] == [*range(1, 10)]
    assert [*tgd.batch(FILE, rows(9), tmp_path / "one", jobs=1)][8].described == results[
        8
    ].described


def test_the_archive_holds_every_packet(tmp_path: Path) -> None:
    """And the list; the same rows, the same bytes."""
    made = [*tgd.batch(FILE, rows(2), tmp_path / "a", jobs=1, zip=True)]
    assert len(made) == 2
    with ZipFile(tmp_path / "a/packets.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    files = [*(each["file"] for each in made[0].manifest["outputs"]), "manifest.json"]
    assert names == [*(f"000{n}/{name}" for n in (1, 2) for name in files), "index.csv"]


def test_the_report_tells_of_every_row(tmp_path: Path) -> None:
    """As CSV that no spreadsheet works out, or as JSON."""
    given = [{"agency.name": "=1+1"}, {"agency.name": "อำเภอสอง", "fiscal_year": "ก"}]
    for name in ("r.csv", "r.json"):
        list(tgd.batch(FILE, given, tmp_path / "out", jobs=1, force=True, report=tmp_path / name))
    lines = table((tmp_path / "r.csv").read_bytes())
    assert [(line["row"], line["status"], line["code"]) for line in lines][-1] == (
        "2",
        "failed",
        "TGD115",
    )
    data = json.loads((tmp_path / "r.json").read_bytes())
    assert data["summary"] == {"rows": 2, "done": 1, "failed": 1}
    assert [line["code"] for line in data["lines"]] == [line["code"] for line in lines]
    index = table((tmp_path / "out/index.csv").read_bytes())
    assert index[0]["addressee"] == "นายอำเภอ"


@pytest.mark.parametrize("call", [
    lambda out: tgd.batch(FILE, rows(1), out, jobs=0),
    lambda out: tgd.batch(FILE, rows(1), out, jobs=True),
    lambda out: tgd.batch(FILE, rows(1), out, executor=7),  # type: ignore[arg-type]
    lambda out: tgd.batch(FILE, rows(1), out, only=["leter"]),
    lambda out: tgd.batch(FILE, rows(1), out, formats=["odt"]),  # type: ignore[list-item]
    lambda out: tgd.batch(tgd.loads("thaigovdocs: 1\nagency: {name: ก}"), rows(1), out),
])  # fmt: skip
def test_wrong_use_is_told_before_anything_is_done(
    tmp_path: Path, call: Callable[[Path], object]
) -> None:
    """In words of ours."""
    with pytest.raises(tgd.ThaiGovDocsError):
        call(tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_findings_of_other_processes_have_their_words(tmp_path: Path) -> None:
    """Though this process has checked nothing itself."""
    program = (
        "import sys, thaigovdocs as tgd\n"
        "if __name__ == '__main__':\n"
        "    rows = [{'policy.subject': f'แจ้งกำหนดการ {n}'} for n in range(20)]\n"
        "    found = [each.report.format() for each in tgd.batch('b.yaml', rows, 'out', jobs=2)]\n"
        "    assert len(found) == 20 and all('TGD216' in each for each in found), found\n"
    )
    (tmp_path / "b.yaml").write_text(BASE, "utf-8")
    (tmp_path / "p.py").write_text(program, "utf-8")
    subprocess.run([sys.executable, "p.py"], cwd=tmp_path, check=True)
