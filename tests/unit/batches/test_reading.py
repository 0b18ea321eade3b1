"""The heads of a table, and what stands below them."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.batches.reading import read_table

BASE = tgd.loads(
    """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017, owner: [สำนักงานจังหวัด]}
people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}
vars: {site: www.thararom.example}
rows: {รหัส หน่วยงาน: agency.code, หมายเหตุ: '-', หน่วยงาน: [agency.name, agency.issuer]}
policy: {subject: เวลาทำการ}
documents:
- {kind: letter, number: 5, to: นายอำเภอ, body: [จึงเรียนมาเพื่อทราบ]}
"""
)


def faults(rows: Any) -> list[tuple[str, str]]:
    """Return code and place of everything that is wrong with *rows*."""
    with pytest.raises(tgd.PolicyError) as error:
        read_table(BASE, rows)
    return [(each.code, str(each.origin)) for each in error.value.findings]


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """Return the file *name* with *text* in it."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_heads_are_keys_or_names_that_the_base_explains(tmp_path: Path) -> None:
    """In either language, whatever spaces stand in them; a stroke explains a column away."""
    heads = "รหัสหน่วยงาน,หน่วยงาน.ชื่อ,people.head.name,issued.letter.number,vars.site,หมายเหตุ"
    table = read_table(BASE, write(tmp_path, "rows.csv", f"{heads}\nก,ข,ค,1,ง,จ\n"))
    paths = [[target.path for target in column.targets] for column in table.columns]
    assert paths == [
        ["agency.code"],
        ["agency.name"],
        ["people.head.name"],
        ["issued.letter.number"],
        ["vars.site"],
        [],
    ]
    assert [row.cells for row in table.rows] == [("ก", "ข", "ค", "1", "ง", "จ")]


def test_a_head_may_stand_for_several_keys() -> None:
    """A fact that the policy needs in two places stands in one column."""
    table = read_table(BASE, [{"หน่วยงาน": "อำเภอดอนตะวัน"}])
    assert [target.path for target in table.columns[0].targets] == ["agency.name", "agency.issuer"]


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("agency.nam", "expected a key of the policy, or a name that its 'rows' explains, as a "
         "head (agency.name), found 'agency.nam'"),
        ("documents.leter.to", "expected a key of the policy, or a name that its 'rows' explains, "
         "as a head (documents.letter), found 'documents.leter.to'"),
        ("agency", "expected a key of the policy, or a name that its 'rows' explains, as a head "
         "(agency.name), found 'agency'"),
        ("หมายเหต", "expected a key of the policy, or a name that its 'rows' explains, as a head "
         "(หมายเหตุ), found 'หมายเหต'"),
    ],
)  # fmt: skip
def test_an_unknown_head_is_told_with_its_nearest(tmp_path: Path, head: str, shown: str) -> None:
    """No column is left out in silence."""
    path = write(tmp_path, "rows.csv", f"agency.code,{head}\nก,ข\n")
    with pytest.raises(tgd.PolicyError) as error:
        read_table(BASE, path)
    (finding,) = error.value.findings
    assert (finding.code, str(finding.origin)) == ("TGD800", f"{path}:1:2")
    assert finding.message("en") == shown


def test_all_faults_of_the_heads_are_told_at_once(tmp_path: Path) -> None:
    """Twice, none, unknown: each with its place."""
    text = "agency.name,หน่วยงาน.ชื่อ,,x.y,agency.name\nก,ข,ค,ง,จ,ฉ\n"
    path = write(tmp_path, "rows.csv", text)
    assert faults(path) == [
        ("TGD800", f"{path}:1:4"),
        ("TGD801", f"{path}:1:2"),
        ("TGD801", f"{path}:1:5"),
        ("TGD803", f"{path}:2:3"),
        ("TGD803", f"{path}:2:6"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "agency.name\n", "agency.name,agency.code\n,\n"])
def test_a_table_without_rows_is_told(tmp_path: Path, text: str) -> None:
    """An empty file, and one of heads only."""
    path = write(tmp_path, "rows.csv", text)
    assert faults(path) == [("TGD802", f"{path}:1:1")]
    assert faults([]) == [("TGD802", "")]


def test_json_lines_hold_a_row_each(tmp_path: Path) -> None:
    """Numbers as they are written, keys below keys, lists as lines."""
    lines = [
        {"agency": {"name": "อำเภอดอนตะวัน", "owner": ["ที่ทำการปกครอง", "กลุ่มงานบริหาร"]}},
        {"issued.letter.number": 12, "agency.code": None},
    ]
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    table = read_table(BASE, write(tmp_path, "rows.jsonl", "\ufeff" + text + "\n\n"))
    assert [column.head for column in table.columns] == [
        "agency.name",
        "agency.owner",
        "issued.letter.number",
        "agency.code",
    ]
    assert [row.cells for row in table.rows] == [
        ("อำเภอดอนตะวัน", "ที่ทำการปกครอง\nกลุ่มงานบริหาร", "", ""),
        ("", "", "12", ""),
    ]
    assert [row.line for row in table.rows] == [1, 2]


@pytest.mark.parametrize("line", ["[1]", "{", '"x"', "7", "{'a': 1}", "[" * 5000])
def test_a_line_that_is_no_object_is_told(tmp_path: Path, line: str) -> None:
    """With its number; the lines beside it are read."""
    path = write(tmp_path, "rows.jsonl", f'{{"agency.name": "ก"}}\n{line}\n')
    assert faults(path) == [("TGD812", f"{path}:2:1")]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    """JSON is UTF-8."""
    path = write(tmp_path, "rows.jsonl", b'{"agency.name": "\xa1"}\n')
    assert faults(path) == [("TGD812", f"{path}:1:1")]


def test_rows_of_a_program_are_mappings() -> None:
    """Of text, whole numbers, amounts and days; a generator is read once."""
    row = {"agency.name": "ก", "issued.letter.number": 7, "issued.letter.date": date(2027, 1, 5)}
    table = read_table(BASE, (each for each in [row, {"vars.site": Decimal("1.50")}]))
    assert [each.cells for each in table.rows] == [
        ("ก", "7", date(2027, 1, 5), ""),
        ("", "", "", "1.50"),
    ]
    assert table.name is None


@pytest.mark.parametrize("value", [1.5, object(), {1, 2}, b"x", [object()]])
def test_a_value_that_no_cell_holds_is_told(value: object) -> None:
    """A float is not the amount that was written."""
    with pytest.raises(tgd.PolicyError) as error:
        read_table(BASE, [{"agency.name": value}])
    (finding,) = error.value.findings
    assert (finding.code, finding.params["head"]) == ("TGD813", "agency.name")


@pytest.mark.parametrize("rows", [7, {"agency.name": "ก"}, b"agency.name"])
def test_what_is_no_table_is_refused(rows: Any) -> None:
    """In words of ours."""
    with pytest.raises(tgd.UsageError) as error:
        read_table(BASE, rows)
    assert "a path, or rows that are mappings" in str(error.value)


def test_a_row_that_is_no_mapping_is_told() -> None:
    """Beside the others."""
    assert faults([{"agency.name": "ก"}, 7]) == [("TGD813", "")]


def test_what_the_base_explains_wrongly_is_told_in_the_base() -> None:
    """With its line."""
    base = tgd.loads(
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\nrows: {รหัส: agency.cod}\n"
        "policy: {subject: ก}\ndocuments: [{kind: announcement}]\n",
        name="base.yaml",
    )
    with pytest.raises(tgd.PolicyError) as error:
        read_table(base, [{"รหัส": "ก"}])
    (finding,) = error.value.findings
    assert (finding.code, str(finding.origin)) == ("TGD815", "base.yaml:3:14")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As of any other file."""
    assert [code for code, _ in faults(tmp_path / "none.csv")] == ["TGD721"]
    assert [code for code, _ in faults(write(tmp_path, "rows.ods", "x"))] == ["TGD770"]
