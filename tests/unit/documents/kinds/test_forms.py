"""Request forms, report forms, logs and lists of recipients: their rows, blanks and signers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Cell, Document, Table, TitleHead
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.thai.spans import Blank, Span, Tick, plain

Compose = Callable[[str], Document]
Read = Callable[[str], PolicyFile]


def tables(document: Document) -> list[Table]:
    """Return the tables of a paper."""
    return [block.table for block in document.body if block.table]


def titles(document: Document) -> list[str]:
    """Return the title lines of a paper."""
    assert isinstance(document.head, TitleHead)
    assert not document.head.emblem
    return [plain(line) for line in document.head.titles]


def shown(cell: Cell) -> str:
    """Return a cell as text: dots for what is open, an x for a tick."""
    marks = {Blank: "…", Tick: "x"}
    words = "".join(p.text if isinstance(p, Span) else marks[type(p)] for p in cell.text)
    return f"{plain(cell.label)} {words}" if cell.label else words


def rows(table: Table) -> list[list[list[str]]]:
    """Return the rows as a reader sees them: of each the paragraphs, cell by cell."""
    read: list[list[list[str]]] = []
    for row in table.rows:
        cells = [shown(cell) for cell in row.cells]
        if row.continues:
            read[-1].append(cells)
        else:
            read.append([cells])
    return read


def report(rows: str, more: str = "") -> str:
    """Return a policy with a report form of *rows*."""
    return f"documents: [{{kind: report-form, title: ก, rows: {rows}{more}}}]"


def test_a_request_form_has_the_rows_of_the_regulation(composed: Compose) -> None:
    """Title, six fields, two signers side by side, the publisher below (publication form)."""
    form = composed("documents: [{kind: request-form, title: [แบบฟอร์ม, ของเรา]}]")
    assert titles(form) == ["แบบฟอร์ม", "ของเรา"]
    (table,) = tables(form)
    assert [column.share for column in table.columns] == [0.5, 0.5]
    assert not table.is_headed
    title, fields, signers, publisher = rows(table)
    assert title == [["แบบฟอร์ม"], ["จังหวัดธารารมย์"]]
    assert [line for (line,) in fields] == [
        *("ชื่อหน่วยงาน:…", "วัน/เดือน/ปี:…", "หัวข้อ:…"),
        *("รายละเอียดข้อมูล (โดยสรุปหรือเอกสารแนบ)", "…", "…", "…"),
        *("Link ภายนอก:…", "หมายเหตุ:…"),
    ]
    date = "วันที่ … เดือน … พ.ศ. …"
    lines = ("ลงชื่อ…", "(…)", "ตำแหน่ง…", date)
    assert signers == [["ผู้รับผิดชอบในการให้ข้อมูล", "ผู้อนุมัติรับรอง"], *([line] * 2 for line in lines)]
    assert publisher == [["ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่"], *([line] for line in lines)]
    assert form.signatures == ()


def test_every_signer_has_a_place_of_its_own(composed: Compose) -> None:
    """On the line for the signature, for the manifest."""
    (table,) = tables(composed("documents: [{kind: request-form, title: ก}]"))
    anchors = [cell.anchor for row in table.rows for cell in row.cells if cell.anchor]
    assert anchors == ["requester", "approver", "publisher"]
    spans = {cell.span for row in table.rows for cell in row.cells if cell.anchor == "publisher"}
    assert spans == {2}


def test_dotted_lines_fill_their_cells(composed: Compose) -> None:
    """But those in the middle of the wide cell, which have a width of their own."""
    (table,) = tables(composed("documents: [{kind: request-form, title: ก}]"))
    blanks = [
        (row.cells[0].span, piece.fills)
        for row in table.rows[-8:]
        for piece in row.cells[0].text
        if isinstance(piece, Blank)
    ]
    assert set(blanks) == {(1, True), (2, False)}


def test_labels_and_titles_of_a_form_are_bold(composed: Compose) -> None:
    """And what is written behind a label is not."""
    (table,) = tables(
        composed("documents: [{kind: request-form, title: ก, request: {unit: กลุ่มงาน}}]")
    )
    assert [row.cells[0].strong for row in table.rows[:3]] == [True, True, False]
    label, *value = (piece for piece in table.rows[2].cells[0].text if isinstance(piece, Span))
    assert label.strong
    assert not any(piece.strong for piece in value)


def test_the_titles_of_a_form_come_from_agency_and_basis(composed: Compose) -> None:
    """A single paper stands in two lines."""
    form = composed(
        "policy: {basis: [{title: ประกาศเดิม, subject: แนวทาง, number: '1', date: 2018-04-20}]}\n"
        "documents: [{kind: request-form}]"
    )
    assert titles(form) == [
        "แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนภูมิภาค",
        "จังหวัดธารารมย์",
        "ตามประกาศเดิม ที่ ๑ ลงวันที่ ๒๐ เมษายน ๒๕๖๑",
        "เรื่อง แนวทาง",
        "สำหรับหน่วยงานในราชการบริหารส่วนภูมิภาค จังหวัดธารารมย์",
    ]


@pytest.mark.parametrize(
    ("agency", "region"),
    [
        ("เทศบาลเมืองธารารมย์", "ในราชการบริหารส่วนท้องถิ่น"),
        ("กรมธาราศาสตร์", "ในราชการบริหารส่วนกลาง"),
        ("มหาวิทยาลัยธารารมย์", ""),
    ],
)
def test_a_form_says_of_which_administration(composed: Compose, agency: str, region: str) -> None:
    """As far as the name of the agency tells; laws and papers stand in one line."""
    form = composed(
        f"agency: {{name: {agency}}}\n"
        "policy: {basis: [{title: ก, subject: ข}, {act: official-information, sections: '9'}]}\n"
        "documents: [{kind: request-form}]"
    )
    found = titles(form)
    assert found[0] == f"แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน{region}"
    assert found[2] == "ตามก เรื่อง ข และพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙"
    assert len(found) == (4 if region else 3)


def test_a_form_takes_what_is_not_written_from_the_policy(composed: Compose) -> None:
    """Topic with the year, clauses in short, the channel, the three signers."""
    form = composed(
        "fiscal_year: 2569\n"
        "policy:\n"
        "  subject: การเปิดเผยข้อมูล\n"
        "  workflow: {requester: governor}\n"
        "  provisions: [{text: ยาวมาก, short: สั้น}, {heading: หัว, text: ข}, {text: ค, items: [ง]}]\n"
        "  reporting: {channel: www.example.go.th}\n"
        "documents: [{kind: request-form, title: ก}]"
    )
    _, fields, signers, _ = rows(tables(form)[0])
    assert [line for (line,) in fields][2:8] == [
        "หัวข้อ: การเปิดเผยข้อมูล ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "รายละเอียดข้อมูล (โดยสรุปหรือเอกสารแนบ)",
        *("๑. สั้น", "๒. หัว", "๓. ค", "Link ภายนอก: www.example.go.th"),
    ]
    assert signers[2:4] == [["(นายวิชัย ใจสุจริต)", "(…)"], ["ตำแหน่ง ผู้ว่าราชการจังหวัดธารารมย์", "ตำแหน่ง…"]]
    assert form.meta.signers == (("นายวิชัย ใจสุจริต", "ผู้ว่าราชการจังหวัดธารารมย์"),)
    assert form.meta.subject == "การเปิดเผยข้อมูล ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"


def test_what_is_written_in_a_form_replaces_the_policy(composed: Compose) -> None:
    """One detail has no number; each link has a line."""
    form = composed(
        "policy: {provisions: [ก, ข], reporting: {channel: ค}}\n"
        "people: {a: {name: นายก ข, position: [หนึ่ง, สอง], rank: ว่าที่ร้อยตรี}}\n"
        "documents: [{kind: request-form, title: ก, requester: a, request: {details: [ง],"
        " links: [จ, ฉ], note: ช, topic: ซ, date: 2026-11-20}}]"
    )
    _, fields, signers, _ = rows(tables(form)[0])
    assert [line for (line,) in fields] == [
        *("ชื่อหน่วยงาน:…", "วัน/เดือน/ปี: ๒๐ พฤศจิกายน ๒๕๖๙", "หัวข้อ: ซ"),
        *("รายละเอียดข้อมูล (โดยสรุปหรือเอกสารแนบ)", "ง", "Link ภายนอก: จ", "ฉ", "หมายเหตุ: ช"),
    ]
    assert [left for left, _ in signers][1:] == [
        *("ลงชื่อ ว่าที่ร้อยตรี…", "(นายก ข)", "ตำแหน่ง หนึ่ง", "สอง", "วันที่ … เดือน … พ.ศ. …"),
    ]
    days = "วันที่ … เดือน … พ.ศ. …"
    assert [signers[-2][1], *signers[-1]] == ["", days, days]


def test_a_report_has_a_head_of_two_storeys(composed: Compose) -> None:
    """Done and not done below what was achieved."""
    (table,) = tables(composed(report("[]")))
    assert [(plain(c.group), plain(c.heading)) for c in table.columns] == [
        ("", "มาตรการ"),
        ("ผลการดำเนินการ", "ดำเนินการแล้ว"),
        ("ผลการดำเนินการ", "ยังไม่ดำเนินการ"),
        ("", "กิจกรรมที่ดำเนินการ"),
        ("", "หมายเหตุ"),
    ]
    assert sum(column.share for column in table.columns) == pytest.approx(1)


def test_what_was_done_stands_beside_its_bullet(composed: Compose) -> None:
    """And what to enter below it, where there are as many lines as bullets."""
    row = "{measure: {text: ก, bullets: [ข, ค]}, done: yes, activities: [ง, จ], evidence: [ฉ, ช]}"
    assert rows(tables(composed(report(f"[{row}]")))[0]) == [
        [
            ["ก", "x", "", "", ""],
            ["- ข", "", "", "ง", ""],
            ["", "", "", "ฉ", ""],
            ["- ค", "", "", "จ", ""],
            ["", "", "", "ช", ""],
        ]
    ]


def test_other_lines_stand_one_below_the_other(composed: Compose) -> None:
    """From the top, or below those that stand beside bullets."""
    first = "{measure: {text: ก, bullets: [ข, ค]}, done: no, activities: [ง], note: จ}"
    second = "{measure: {text: ก, bullets: [ข], evidence: [ค, ง]}, activities: [จ]}"
    assert rows(tables(composed(report(f"[{first}, {second}]")))[0]) == [
        [["ก", "", "x", "ง", "จ"], ["- ข", "", "", "", ""], ["- ค", "", "", "", ""]],
        [
            ["ก", "", "", "", ""],
            ["- ข", "", "", "จ", ""],
            ["", "", "", "ค", ""],
            ["", "", "", "ง", ""],
        ],
    ]


def test_lines_may_outnumber_the_measure(composed: Compose) -> None:
    """The cell of the measure ends before them."""
    found = rows(tables(composed(report("[{measure: ก, activities: [ข, ค]}]")))[0])
    assert found == [[["ก", "", "", "ข", ""], ["", "", "", "ค", ""]]]


CLAUSES = (
    "policy: {provisions: [{id: a, text: 'ก {{ ref(\"b\") }}', items: [{text: ข, bullets: [ค]}]},"
    " {id: b, text: ยาว, short: สั้น}]}\n"
)


@pytest.mark.parametrize(
    ("rows_", "measures"),
    [
        ("", [["๑. ก ๒", "๑.๑ ข", "- ค"], ["๒. สั้น"]]),
        (", rows: {from: provisions}", [["๑. ก ๒", "๑.๑ ข", "- ค"], ["๒. สั้น"]]),
        (", rows: {from: provisions, depth: 2}", [["๑. ก ๒"], ["๑.๑ ข", "- ค"], ["๒. สั้น"]]),
        (", rows: {from: provisions}, provisions: {only: [b]}", [["๑. สั้น"]]),
    ],
)
def test_clauses_are_measures(composed: Compose, rows_: str, measures: list[list[str]]) -> None:
    """Down to a depth, what is below the last level in its cell; also where no rows are said."""
    form = composed(f"{CLAUSES}documents: [{{kind: report-form, title: ก{rows_}}}]")
    found = rows(tables(form)[0])
    assert [[paragraph[0] for paragraph in row] for row in found] == measures


SELECTED = (
    "policy: {provisions: [{id: a, text: ก}, {id: b, members: [{name: นายธาร, role: กรรมการ}]}]}\n"
)


@pytest.mark.parametrize(
    ("provisions", "measures"),
    [
        ("{only: [a]}", [["๑. ก"]]),
        ("{except: [b]}", [["๑. ก"]]),
        ("{except: [a, b]}", []),
        ("[]", []),
    ],
)
def test_a_report_takes_the_clauses_that_it_selects(
    policy_file: Read, provisions: str, measures: list[list[str]]
) -> None:
    """What it leaves out neither stands in a row nor stops it; an empty list is none."""
    file = policy_file(
        f"{SELECTED}documents: [{{kind: report-form, title: ก, provisions: {provisions}}}]"
    )
    assert [finding.code for finding in unprintable(file)] == []
    (table,) = tables(compose(file)["report-form"])
    assert [[line[0] for line in row] for row in rows(table)] == measures


def test_own_columns_replace_those_of_a_report(composed: Compose) -> None:
    """Evidence may have a column; rows are by key."""
    columns = "[{key: measure, heading: ก, width: 20%}, {key: evidence, heading: ข}, ค]"
    more = f", columns: {columns}"
    text = report("[{measure: ง, evidence: [จ], done: yes}, {measure: ฉ, ค: ช}]", more)
    (table,) = tables(composed(text))
    assert [plain(column.heading) for column in table.columns] == ["ก", "ข", "ค"]
    assert table.columns[0].share == pytest.approx(0.2)
    assert rows(table) == [[["ง", "จ", ""]], [["ฉ", "", "ช"]]]


def test_questions_have_lines_to_write_on(composed: Compose) -> None:
    """As wide as the page, on one page with the question."""
    form = composed(report("[]", ", questions: [{heading: ข, hint: ค, lines: 2}, {heading: ง}]"))
    _, first, second = tables(form)
    assert rows(first) == [[["ข"], ["ค"], ["…"], ["…"]]]
    assert rows(second) == [[["ง"], ["…"], ["…"], ["…"]]]
    assert first.rows[0].cells[0].strong
    assert not first.ruled


def test_a_report_is_signed_by_who_answers(composed: Compose) -> None:
    """The words follow the line; without words the policy names who requests."""
    asked = composed(report("[]", ", respondent: ผู้กรอกแบบ"))
    assert [line[1] for (line, *_) in rows(tables(asked)[1])[:1]] == [""]
    lines = [cells[1] for row in rows(tables(asked)[1]) for cells in row]
    assert lines[1:] == ["ลงชื่อ… ผู้กรอกแบบ", "(…)", "ตำแหน่ง…", "วันที่ … เดือน … พ.ศ. …"]
    for fact in ("workflow: {requester: governor}", "responsible: {contact: governor}"):
        named = composed(f"policy: {{{fact}}}\n" + report("[]"))
        lines = [cells[1] for row in rows(tables(named)[1]) for cells in row]
        assert lines[1:3] == ["ลงชื่อ… ผู้รายงาน", "(นายวิชัย ใจสุจริต)"]
    assert not tables(asked)[1].ruled


def test_a_report_says_where_it_goes_and_whom_to_ask(composed: Compose) -> None:
    """From the policy, unless the author says so himself."""
    policy = (
        "agency: {name: จังหวัดธารารมย์, contact: {phone: 0 2000 0199}}\n"
        "fiscal_year: 2569\n"
        "policy: {responsible: {unit: กลุ่มงาน}, reporting: {to: สำนักงาน, channel: ระบบ,"
        " rounds: [{id: half, due: {day: 31 มีนาคม}}]}}\n"
    )
    form = composed(policy + report("[]"))
    assert [plain(block.text) for block in form.body if block.table is None] == [
        "ส่งแบบรายงานนี้ให้สำนักงานทางระบบ ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙",
        "สอบถามรายละเอียดเพิ่มเติมได้ที่ กลุ่มงาน โทร. ๐ ๒๐๐๐ ๐๑๙๙",
    ]
    own = composed(policy + report("[]", ", enquiries: [โทร. 1]"))
    assert [plain(block.text) for block in own.body if block.table is None] == ["โทร. ๑"]


def test_the_title_of_a_report_comes_from_the_policy(composed: Compose) -> None:
    """Subject, basis and year; a page may lie on its side."""
    form = composed(
        "fiscal_year: 2569\npolicy: {subject: การลดใช้กระดาษ, basis: [{title: ประกาศ}]}\n"
        "documents: [{kind: report-form, orientation: landscape}]"
    )
    assert titles(form) == [
        *("แบบรายงานผลการดำเนินการ", "เรื่อง การลดใช้กระดาษ"),
        *("ตามประกาศ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"),
    ]
    assert form.orientation == "landscape"


def test_labels_are_filled_in_or_open(composed: Compose) -> None:
    """One a line, without rules."""
    form = composed(report("[]", ", blanks: [หน่วยงาน, {label: ปี, value: 2569}]"))
    table = tables(form)[0]
    assert rows(table) == [[["หน่วยงาน…"]], [["ปี ๒๕๖๙"]]]
    assert not table.ruled


def test_a_log_has_rows_and_empty_ones(composed: Compose) -> None:
    """Those to write in are high enough; inline rows stand as written."""
    log = composed(
        "documents: [{kind: publication-log, blank_rows: 2,"
        " rows: [{topic: แผน 1, date: 1 ตุลาคม 2568}]}]"
    )
    assert titles(log) == ["บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์จังหวัดธารารมย์"]
    (table,) = tables(log)
    assert rows(table) == [[["๑ ตุลาคม ๒๕๖๘", "แผน ๑", "", "", ""]], [[""] * 5], [[""] * 5]]
    assert [row.lines for row in table.rows] == [1, 2, 2]
    assert sum(column.share for column in table.columns) == pytest.approx(1)


def test_iso_dates_of_inline_rows_are_printed_as_those_of_a_file(composed: Compose) -> None:
    """In a column of dates alone; anything else there stands as written."""
    log = composed(
        "documents: [{kind: publication-log,"
        " rows: [{topic: 2025-10-01, date: 2025-10-01}, {date: 2025-11, published: ทุกวัน}]}]"
    )
    (table,) = tables(log)
    assert [row[0][:4] for row in rows(table)] == [
        ["๑ ต.ค. ๒๕๖๘", "๒๐๒๕-๑๐-๐๑", "", ""],
        ["พ.ย. ๒๕๖๘", "", "", "ทุกวัน"],
    ]


@pytest.mark.parametrize("day", ["2568-10-01", "2025-02-30", "2025-13"])
def test_an_iso_date_of_a_row_that_cannot_be_is_refused(day: str) -> None:
    """With its place, as one in a file is."""
    file = PolicyFile.from_dict(
        {
            "thaigovdocs": "1",
            "agency": {"name": "ก"},
            "documents": [{"kind": "publication-log", "rows": [{"topic": "ข", "date": day}]}],
        }
    )
    (finding,) = unprintable(file)
    assert (finding.code, finding.params["column"]) == ("TGD780", "วัน/เดือน/ปี")
    assert finding.origin.mark is not None
    assert finding.origin.mark.path == "documents[0].rows[0].date"


def test_a_column_order_holds_the_running_number_of_every_kind_of_rows(composed: Compose) -> None:
    """A row has one however many paragraphs it has; a number that is written stands."""
    columns = "columns: [{key: order, heading: ที่}, {key: %s, heading: ก}]"
    log = composed(
        f"documents: [{{kind: publication-log, {columns % 'topic'}, blank_rows: 1,"
        " rows: [{topic: ก}, {topic: ข, order: 2/1}, {topic: ค}]}]"
    )
    assert [row[0][0] for row in rows(tables(log)[0])] == ["๑", "๒/๑", "๓", ""]
    form = composed(
        f"documents: [{{kind: report-form, {columns % 'measure'},"
        " rows: [{measure: {text: ก, bullets: [ข, ค]}}, {measure: ง}]}]"
    )
    (table, *_) = tables(form)
    assert [[line[0] for line in row] for row in rows(table)] == [["๑", "", ""], ["๒"]]


def test_rows_of_a_file_have_short_dates(tmp_path: Path) -> None:
    """A month without a day is as short; every cell knows where it stands."""
    (tmp_path / "log.csv").write_text(
        'date,topic\n2025-10-01,หน้า\n1 ต.ค. 2568,"ก\nข"\n2025-11,4 หน้า\n', encoding="utf-8"
    )
    policy = tmp_path / "policy.yaml"
    policy.write_text(
        "thaigovdocs: 1\nagency: {name: ก}\ndocuments: [{kind: publication-log, rows: log.csv}]",
        encoding="utf-8",
    )
    (table,) = tables(compose(load(policy))["publication-log"])
    assert [row[0][:2] for row in rows(table)] == [
        ["๑ ต.ค. ๒๕๖๘", "หน้า"],
        ["๑ ต.ค. ๒๕๖๘", "ก\nข"],
        ["พ.ย. ๒๕๖๘", "๔ หน้า"],
    ]
    piece = table.rows[2].cells[1].text[0]
    assert isinstance(piece, Span)
    assert piece.keep
    assert piece.origin is not None
    assert str(piece.origin) == "log.csv:5:2"


LETTER = "{kind: letter, to: ก, subject: ข, number: {circular: 412}, date: 2026-11-20%s}"


def recipients(letter: str, more: str = "") -> str:
    """Return a policy with a letter and its list."""
    return f"documents: [{letter}, {{kind: recipients, for: letter{more}}}]"


def test_the_head_of_a_list_comes_from_its_letter(policy_file: Read) -> None:
    """Urgency, number, date, subject; and a secret letter has a secret list."""
    text = recipients(LETTER % ", urgency: ด่วนที่สุด, secrecy: ลับ")
    paper = compose(policy_file(text))["recipients"]
    assert titles(paper) == [
        "บัญชีรายชื่อแนบท้าย",
        "หนังสือจังหวัดธารารมย์ ลับ ด่วนที่สุด ที่ ธร ๐๐๑๗.๒/ว ๔๑๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙",
        "เรื่อง ข",
    ]
    assert plain(paper.secrecy) == "ลับ"
    assert (paper.meta.number, paper.meta.subject) == ("ธร ๐๐๑๗.๒/ว ๔๑๒", "ข")


def test_what_is_open_in_the_letter_is_open_in_its_list(policy_file: Read) -> None:
    """Number and day are written by hand on both."""
    for date, shown_ in (("", "…"), (", date: 2026-11", "… พฤศจิกายน ๒๕๖๙")):
        text = recipients(f"{{kind: letter, to: ก, subject: ข{date}}}")
        head = compose(policy_file(text))["recipients"].head
        assert isinstance(head, TitleHead)
        assert shown(Cell(head.titles[1])) == f"หนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗.๒/ ลงวันที่ {shown_}"


def test_a_list_may_belong_to_another_paper(policy_file: Read) -> None:
    """An announcement has no number, a framework is cited by its title."""
    kinds = {
        "announcement": ["ประกาศจังหวัดธารารมย์ ลงวันที่ …", "เรื่อง ข"],
        "framework": ["กรอบแนวทาง ก"],
    }
    for kind, lines in kinds.items():
        own = "title: [กรอบแนวทาง, ก]" if kind == "framework" else "subject: ข"
        text = f"documents: [{{kind: {kind}, {own}}}, {{kind: recipients, for: {kind}}}]"
        head = compose(policy_file(f"policy: {{provisions: [ค]}}\n{text}"))["recipients"].head
        assert isinstance(head, TitleHead)
        assert [shown(Cell(line)) for line in head.titles[1:]] == lines


def test_recipients_are_counted(policy_file: Read) -> None:
    """Three hundred of them; a note stands beside its name."""
    names = ", ".join([f"อำเภอ {count}" for count in range(299)] + ["{name: ก, note: ข}"])
    text = recipients(LETTER % "", f", recipients: [{names}]")
    (table,) = tables(compose(policy_file(text))["recipients"])
    found = rows(table)
    assert len(found) == 300
    assert found[0] == [["๑", "อำเภอ ๐", ""]]
    assert found[-1] == [["๓๐๐", "ก", "ข"]]


def test_a_list_may_have_own_columns(policy_file: Read) -> None:
    """Only those that are written are printed."""
    columns = "[{key: name, heading: ชื่อ}, {key: order, heading: ที่}]"
    own = f", columns: {columns}, recipients: [ก, {{order: ๙, name: ข}}]"
    (table,) = tables(compose(policy_file(recipients(LETTER % "", own)))["recipients"])
    assert rows(table) == [[["ก", "๑"]], [["ข", "๙"]]]


def test_a_form_is_signed_at_its_end_where_the_entry_says_so(composed: Compose) -> None:
    """The signers of the file sign no forms."""
    assert composed("documents: [{kind: publication-log}]").signatures == ()
    signed = composed("documents: [{kind: publication-log, signatory: governor}]")
    assert [plain(signature.name) for signature in signed.signatures] == ["(นายวิชัย ใจสุจริต)"]
    issued = "issued: {publication-log: {signatory: governor}}\n"
    assert composed(f"{issued}documents: [{{kind: publication-log}}]").signatures


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("kind: publication-log, preamble: ก", ["TGD171 documents[0].preamble"]),
        ("kind: publication-log, provisions: [ก]", ["TGD171 documents[0].provisions"]),
        ("kind: request-form, signatory: governor", ["TGD171 documents[0].signatory"]),
        ("kind: request-form, provisions: [ก]", []),
        ("kind: publication-log, columns: []", ["TGD193 documents[0].columns"]),
        (
            "kind: publication-log, columns: [{key: a, heading: ก, width: กว้าง}]",
            ["TGD194 documents[0].columns[0].width"],
        ),
        (
            "kind: request-form, request: {details: [{table: {columns: [ก]}}]}",
            ["TGD785 documents[0].request.details[0].table"],
        ),
        (
            "kind: report-form, rows: [{measure: {items: [{members: [{name: ก, role: ข}]}]}}]",
            ["TGD785 documents[0].rows[0].measure.items[0].members"],
        ),
        ("kind: report-form", ["TGD785 policy.provisions[0].table"]),
        (
            "kind: report-form, provisions: [{text: ก, short: ข, table: {columns: [ก]}}]",
            [],
        ),
    ],
)
def test_what_a_form_cannot_print_is_told(policy_file: Read, entry: str, found: list[str]) -> None:
    """With its place; a form needs neither subject nor signer."""
    policy = "policy: {provisions: [{text: ก, table: {columns: [ก]}}]}\n"
    file = policy_file(f"{policy}documents: [{{{entry}}}]")
    told = [f"{f.code} {f.origin.mark.path if f.origin.mark else ''}" for f in unprintable(file)]
    assert told == found


def told(policy: str, policy_file: Read) -> list[str]:
    """Return what is found about keys that are not printed."""
    found = (each.format("en").splitlines()[0] for each in unprintable(policy_file(policy)))
    return [each.partition("documents[0].")[2] for each in found if "TGD171" in each]


COLUMNS = "columns: [{key: measure, heading: ก}, {key: done, heading: ข}]"


def test_a_cell_of_a_column_of_ones_own_keeps_its_words(composed: Compose) -> None:
    """Also where the column is called as one of the usual five."""
    more = ", columns: [{key: name, heading: ก}, {key: activities, heading: ข}]"
    (table,) = tables(composed(report("[{name: ชื่อ, activities: งาน}]", more)))
    assert rows(table) == [[["ชื่อ", "งาน"]]]


def test_what_a_row_holds_and_no_column_prints_is_told(policy_file: Read) -> None:
    """Each key with its row; a tick needs the column that it would stand in."""
    row = "{measure: ค, done: no, activities: [ง], evidence: [จ], note: ฉ}"
    assert told(report(f"[{row}]", f", {COLUMNS}"), policy_file) == [
        f"rows[0].{key}: expected a key that a report-form prints, found '{key}'"
        for key in ("activities", "note", "done", "evidence")
    ]
    assert told(report("[{measure: ค, done: yes}]", f", {COLUMNS}"), policy_file) == []
    assert told(report(f"[{row}]"), policy_file) == []


def test_clauses_beside_rows_that_are_written_are_told(policy_file: Read) -> None:
    """The rows take their place."""
    own = ", provisions: [ข้อความ]"
    assert told(report("[{measure: ค}]", own), policy_file) == [
        "provisions: expected a key that a report-form prints, found 'provisions'"
    ]
    assert told("documents: [{kind: report-form, title: ก, provisions: [ค]}]", policy_file) == []
