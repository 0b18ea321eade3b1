"""Tables as offices hand them in: each fault has a code and a place, and stops no other row."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import thaigovdocs as tgd
from thaigovdocs.files.cells import MAX_ROWS

BASE = tgd.loads(
    """thaigovdocs: 1
agency: {name: '-', code: ธร 0017}
people: {head: {name: นายวิชัย ใจสุจริต, position: หัวหน้า}}
signatory: head
vars: {n: '1'}
policy: {subject: เวลาทำการ, provisions: ['ให้ถือปฏิบัติ {{ vars.n }}']}
documents:
- {kind: letter, number: {circular: 1}, date: 2026-11-20, to: นายอำเภอ, body: [จึงเรียนมาเพื่อทราบ]}
output: {emblem: none, formats: [txt]}
"""
)
HEADS = "agency.name,issued.letter.number,issued.letter.date\n"
Told = dict[int, list[tuple[str, str]]]


def told(path: Path, name: str | None = None) -> tuple[list[str], Told]:
    """Return the status of each row of *path*, and what is wrong with those that failed."""
    results = [*tgd.batch(BASE, path, path.with_name("out"), name=name, jobs=1)]
    return [row.status for row in results], {
        row.number: [(each.code, str(each.origin).rpartition("/")[2]) for each in row.report.errors]
        for row in results
        if row.status == "failed"
    }


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("1.2E+05,5/1/2570", "TGD805"),  # Excel shortened a number
        ("1,46027", "TGD806"),  # a day as the number that Excel keeps
        ("1,31/2/2570", "TGD780"),
        ("1,5 ม.ค. 70", "TGD780"),  # a year of two digits
        ("1,5 มกราคม 2027", "TGD780"),  # no year of the Buddhist era
    ],
)
def test_a_value_that_a_spreadsheet_spoilt_is_told_at_its_cell(
    tmp_path: Path, cells: str, code: str
) -> None:
    """The rows beside it are printed."""
    text = f"{HEADS}อำเภอหนึ่ง,{cells}\nอำเภอสอง,2,5/1/2570\n"
    (tmp_path / "r.csv").write_text(text, "utf-8")
    column = 2 if code == "TGD805" else 3
    assert told(tmp_path / "r.csv") == (["failed", "made"], {1: [(code, f"r.csv:2:{column}")]})


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("day", ["5/1/2570", "5 ม.ค. 2570", "2027-01-05", "๕ มกราคม ๒๕๗๐"])
def test_days_and_letters_are_read_as_thai_spreadsheets_save_them(
    tmp_path: Path, encoding: str, day: str
) -> None:
    """Buddhist years, in any of their encodings."""
    (tmp_path / "r.csv").write_bytes(f"{HEADS}อำเภอหนึ่ง,7,{day}\n".encode(encoding))
    (row,) = tgd.batch(BASE, tmp_path / "r.csv", tmp_path / "out", jobs=1)
    assert row.manifest["documents"][0]["date"] == "2027-01-05"
    assert "อำเภอหนึ่ง" in (tmp_path / "out/0001/01-letter.txt").read_text("utf-8")


def workbook(path: Path, change: Callable[[Any], None]) -> Path:
    """Return *path*, a workbook that *change* filled."""
    book = openpyxl.Workbook()
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    path.write_bytes(stream.getvalue())
    return path


def test_formulas_without_values_are_told_and_days_of_a_workbook_read(tmp_path: Path) -> None:
    """Nothing is worked out; a day is a day, with its time or without."""

    def fill(book: Any) -> None:
        book.active.append(HEADS.strip().split(","))
        book.active.append(["อำเภอหนึ่ง", "=1+1", date(2027, 1, 5)])
        book.active.append(["อำเภอสอง", 2, datetime(2027, 1, 5, 9)])
        book.active.append(["อำเภอสาม", 3, 46027])

    path = workbook(tmp_path / "r.xlsx", fill)
    faults = {1: [("TGD781", "r.xlsx:2:2")], 3: [("TGD806", "r.xlsx:4:3")]}
    assert told(path) == (["failed", "made", "failed"], faults)


@pytest.mark.parametrize(("state", "codes"), [("visible", ["TGD782"]), ("hidden", ["TGD823"])])
def test_other_sheets_with_rows_are_told(tmp_path: Path, state: str, codes: list[str]) -> None:
    """Shown or hidden: one sheet is printed."""

    def fill(book: Any) -> None:
        book.active.append(["agency.name"])
        book.active.append(["อำเภอหนึ่ง"])
        other = book.create_sheet("อื่น")
        other.append(["agency.name"])
        other.append(["อำเภอสอง"])
        other.sheet_state = state

    results = tgd.batch(BASE, workbook(tmp_path / "r.xlsx", fill), tmp_path / "out", jobs=1)
    assert (results.count, [each.code for each in results.report]) == (1, codes)
    results.close()


def test_rows_that_only_hidden_sheets_have_are_an_error(tmp_path: Path) -> None:
    """Nothing is printed that nobody sees."""

    def fill(book: Any) -> None:
        book.create_sheet("ว่าง")
        book.active.append(["agency.name"])
        book.active.append(["อำเภอหนึ่ง"])
        book.active.sheet_state = "hidden"
        book.active = 1

    path = workbook(tmp_path / "r.xlsx", fill)
    with pytest.raises(tgd.PolicyError) as error:
        tgd.batch(BASE, path, tmp_path / "out")
    assert [each.code for each in error.value.findings] == ["TGD788"]
    assert not (tmp_path / "out").exists()


def test_more_rows_than_a_table_may_have_are_refused(tmp_path: Path) -> None:
    """As many as it may have are read."""
    most = ["agency.name", *(f"อำเภอ {number}" for number in range(MAX_ROWS))]
    (tmp_path / "r.csv").write_text("\n".join(most), "utf-8")
    results = tgd.batch(BASE, tmp_path / "r.csv", tmp_path / "out")
    assert results.count == MAX_ROWS
    results.close()
    (tmp_path / "r.csv").write_text("\n".join([*most, "อำเภออีก"]), "utf-8")
    with pytest.raises(tgd.PolicyError) as error:
        tgd.batch(BASE, tmp_path / "r.csv", tmp_path / "out")
    assert [each.code for each in error.value.findings] == ["TGD771"]


@pytest.mark.parametrize(
    ("first", "second"), [("Abc", "aBC"), ("Caf\u00e9", "Cafe\u0301"), ("อำเภอ", "อำเภอ")]
)
def test_names_that_a_system_takes_for_one_are_told(
    tmp_path: Path, first: str, second: str
) -> None:
    """Windows knows no case, macOS joins letters with their marks."""
    (tmp_path / "r.csv").write_text(f"agency.name,vars.n\n{first},1\n{second},2\n", "utf-8")
    faults = {2: [("TGD807", "r.csv:3:1")]}
    assert told(tmp_path / "r.csv", "{agency.name}") == (["made", "failed"], faults)
