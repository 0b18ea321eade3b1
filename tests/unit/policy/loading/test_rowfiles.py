"""Rows that documents take from files: heads, cells, dates, and every fault at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load, loads
from thaigovdocs.policy.loading.rowfiles import FileRow
from thaigovdocs.thai.dates import OpenDay

POLICY = """
thaigovdocs: 1
agency: {{name: จังหวัดธารารมย์}}
documents:
- {{kind: letter, to: ก, subject: ข}}
- {entry}
"""
LOG = "{kind: publication-log, rows: rows.csv}"
LIST = "{kind: recipients, for: letter, recipients: rows.csv}"
Read = Callable[..., PolicyFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a policy whose second document takes its rows from a file."""

    def reading(text: str, entry: str = LOG) -> PolicyFile:
        (tmp_path / "rows.csv").write_text(text, encoding="utf-8", newline="")
        (tmp_path / "policy.yaml").write_text(POLICY.format(entry=entry), encoding="utf-8")
        return load(tmp_path / "policy.yaml")

    return reading


def rows(file: PolicyFile) -> tuple[FileRow, ...]:
    """Return the rows of the only document that has some."""
    (found,) = file.rows.values()
    return found.rows


def faults(read: Callable[[], object]) -> list[tuple[str, int, int]]:
    """Return code, line and column of every fault."""
    with pytest.raises(PolicyError) as error:
        read()
    found = [each for each in error.value.findings if isinstance(each, Finding)]
    assert {each.origin.mark.file for each in found if each.origin.mark} == {"rows.csv"}
    return [(each.code, *each.origin.position) for each in found]


@pytest.mark.parametrize(
    "heads",
    ["topic,date", "หัวข้อ,วัน/เดือน/ปี", " หัวข้อ , วัน / เดือน / ปี ", "TOPIC,วันที่", "เรื่อง,date"],
)
def test_heads_are_keys_or_thai_in_any_order(read: Read, heads: str) -> None:
    """Spaces and capitals say nothing."""
    assert rows(read(f"{heads}\nก,2025-10-01\n")) == ({"topic": "ก", "date": date(2025, 10, 1)},)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025-10-01", date(2025, 10, 1)),
        ("๑ ตุลาคม ๒๕๖๘", date(2025, 10, 1)),
        ("1 ต.ค. 2568", date(2025, 10, 1)),
        ("1/10/2568", date(2025, 10, 1)),
        ("ตุลาคม 2568", OpenDay(2568, 10)),
        ("1-3 ต.ค. 2568", "1-3 ต.ค. 2568"),
        ("๒๘ กันยายน – ๓ ตุลาคม ๒๕๖๘", "๒๘ กันยายน – ๓ ตุลาคม ๒๕๖๘"),
        ("วันที่ 28 ก.ย. 2568 ถึง 3 ต.ค. 2568", "วันที่ 28 ก.ย. 2568 ถึง 3 ต.ค. 2568"),
        ("-", "-"),
    ],
)
def test_dates_are_thai_or_iso(read: Read, written: str, value: object) -> None:
    """Several days and a stroke stand as written."""
    assert rows(read(f"date,topic\n{written},ก\n"))[0]["date"] == value


@pytest.mark.parametrize(
    "written", ["2025-13-01", "2569-10-01", "31/02/2569", "1/10/2025", "เมื่อวาน", "40 - 3 ต.ค. 2568"]
)
def test_a_date_that_cannot_be_is_told(read: Read, written: str) -> None:
    """At its line and column."""
    assert faults(lambda: read(f"topic,date\nก,2025-10-01\nข,{written}\n")) == [("TGD780", 3, 2)]


def test_all_faults_of_a_file_are_told_at_once(read: Read) -> None:
    """Heads, cells and dates."""
    text = "วัน/เดือน/ปี,หัวเรือง,details,details\n2025-99-01,ก,,\n1/1/2568,ข\nx,,,,5\n"
    assert faults(lambda: read(text)) == [
        ("TGD778", 1, 1),
        ("TGD776", 1, 2),
        ("TGD777", 1, 4),
        ("TGD780", 2, 1),
        ("TGD779", 3, 5),
        ("TGD779", 4, 5),
    ]


@pytest.mark.parametrize("text", ["", "\n", "2025-10-01,ก\n"])
def test_a_file_without_heads_is_told(read: Read, text: str) -> None:
    """A file without any row points to the policy."""
    with pytest.raises(PolicyError, match=r"TGD775.*(?s:.)*date = วัน/เดือน/ปี"):
        read(text)


def test_a_cell_below_no_head_is_told(read: Read) -> None:
    """An empty column is none."""
    assert rows(read("date,topic,\n2025-10-01,ก,\n"))[0]["topic"] == "ก"
    assert faults(lambda: read("date,topic,\n2025-10-01,ก,ข\n")) == [("TGD779", 2, 3)]


def test_a_list_needs_names(read: Read) -> None:
    """Of everybody who is in it."""
    assert rows(read("ลำดับ;หน่วยงาน\n1;ก\n", LIST)) == ({"order": "1", "name": "ก"},)
    assert faults(lambda: read("หน่วยงาน,note\n,ก\n", LIST)) == [("TGD783", 2, 1)]
    assert faults(lambda: read("note\nก\n", LIST)) == [("TGD778", 1, 1)]


def test_own_columns_are_heads(read: Read) -> None:
    """By key or heading; one with dates is known by its heading."""
    entry = LOG[:-1] + ", columns: [{key: what, heading: งาน}, {key: day, heading: วันที่เผยแพร่}]}"
    assert rows(read("งาน,day\nก,2025-10-01\n", entry)) == (
        {"what": "ก", "day": date(2025, 10, 1)},
    )
    assert faults(lambda: read("งาน,topic\nก,ข\n", entry)) == [("TGD776", 1, 2)]


def test_what_stands_in_a_file_is_data(read: Read) -> None:
    """Braces and backticks are characters; those that nobody can print are told."""
    (row,) = rows(read("date,topic\n,`{{ agency.name }}`\n"))
    assert row == {"topic": "`{{ agency.name }}`"}
    assert faults(lambda: read("date,topic\n,a\x07\n")) == [("TGD109", 2, 2)]


def test_many_faults_are_cut_short(read: Read) -> None:
    """A person reads no thousand of them."""
    with pytest.raises(PolicyError) as error:
        read("date,topic\n" + "x,ก\n" * 1000)
    assert len(error.value.findings) == 100


def test_a_file_of_rows_is_a_source(read: Read) -> None:
    """With its bytes, for the manifest."""
    assert read("date,topic\n,ก\n").sources["rows.csv"] == "date,topic\n,ก\n".encode()


@pytest.mark.parametrize(
    ("name", "code"),
    [("../rows.csv", "TGD720"), ("other.csv", "TGD721"), ("rows.pdf", "TGD770")],
)
def test_a_file_lies_below_the_policy(read: Read, tmp_path: Path, name: str, code: str) -> None:
    """And is there, and of a kind that can be read."""
    (tmp_path / "rows.pdf").write_bytes(b"")
    with pytest.raises(PolicyError, match=code):
        read("", LOG.replace("rows.csv", name))


def test_a_policy_without_a_folder_names_no_file() -> None:
    """Text alone does not say where the file lies."""
    with pytest.raises(PolicyError, match="TGD139"):
        loads(POLICY.format(entry=LOG))


def test_excel_says_what_it_cannot(tmp_path: Path) -> None:
    """A formula without a value, and a year that was meant in the Buddhist era."""
    book = openpyxl.Workbook()
    for row in (["date", "topic"], [date(2569, 10, 1), "=1+1"], [date(2025, 10, 1), 7]):
        book.active.append(row)
    book.save(tmp_path / "rows.xlsx")
    text = POLICY.format(entry=LOG.replace("csv", "xlsx"))
    with pytest.raises(PolicyError) as error:
        loads(text, root=tmp_path)
    assert [each.code for each in error.value.findings] == ["TGD780", "TGD781"]
    assert "found the year 2569" in str(error.value)


def test_excel_gives_rows(tmp_path: Path) -> None:
    """Date cells are dates; empty cells at the end of a row are left out."""
    book = openpyxl.Workbook()
    for row in (["หัวข้อ", "details", "วัน/เดือน/ปี"], ["ก", None, date(2025, 10, 1)], ["ข"]):
        book.active.append(row)
    book.save(tmp_path / "rows.xlsx")
    file = loads(POLICY.format(entry=LOG.replace("csv", "xlsx")), root=tmp_path)
    assert rows(file) == ({"topic": "ก", "date": date(2025, 10, 1)}, {"topic": "ข"})
