"""Starting from another file, and laying what the registry gave over the documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import PolicyFile, load, loads
from thaigovdocs.policy.model.kinds.base import Circular
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.source.limits import MAX_BASES
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import OpenDay

BASE = """thaigovdocs: 1
fiscal_year: 2568
agency: {name: จังหวัดธารารมย์, code: ธร 0017.2, owner: [หนึ่ง, สอง]}
policy:
  subject: แนวทาง
  preamble: [ก, ข]
  provisions:
  - {id: one, text: หนึ่ง}
  - {id: two, text: สอง}
  reporting: {rounds: [{id: half, due: 2025-03-31}, {id: full, due: 2025-09-30}]}
documents:
- {kind: letter, number: {circular: }, date: 2025-11, to: นายอำเภอ}
- {kind: announcement, date: 2025-11}
"""


def _write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "top.yaml"


def _refused(folder: Path, read: Callable[[], object]) -> str:
    with pytest.raises(PolicyError) as caught:
        read()
    lines = [f.format("en").split("\n")[0] for f in caught.value.findings]
    return "\n".join(lines).replace(str(folder), "D")


def _kinds(file: PolicyFile) -> list[str]:
    return [entry.key for entry in file.documents]


def test_mappings_merge_and_lists_replace(tmp_path: Path) -> None:
    """Keys of the base stay where the file says nothing; a plain list is the file's own."""
    top = _write(
        tmp_path,
        base=BASE,
        top="extends: base.yaml\nfiscal_year: 2569\nagency: {owner: [สาม], code: }\n",
    )
    file = load(top)
    assert file.fiscal_year == 2569
    assert (file.agency.name, file.agency.code) == ("จังหวัดธารารมย์", "ธร 0017.2")
    assert file.agency.owner == ("สาม",)
    assert file.policy.preamble == ("ก", "ข")


def test_entries_with_ids_merge_one_by_one(tmp_path: Path) -> None:
    """A document meets its own by id or kind, new ones follow, remove drops one."""
    top = _write(
        tmp_path,
        base=BASE,
        top="""extends: base.yaml
policy:
  provisions:
  - {id: two, text: สองใหม่}
  - {id: three, text: สาม}
  reporting: {rounds: [{id: full, remove: true}, {id: half, name: รอบแรก}]}
documents:
- {id: letter, to: หัวหน้าส่วนราชการ}
- {kind: announcement, remove: true}
- {kind: order}
""",
    )
    file = load(top)
    assert _kinds(file) == ["letter", "order"]
    letter = file.documents[0]
    assert isinstance(letter, Letter)
    assert (letter.to, letter.number) == (("หัวหน้าส่วนราชการ",), Circular(circular=None))
    texts = [node.text for node in file.policy.provisions]
    assert texts == ["หนึ่ง", "สองใหม่", "สาม"]
    assert file.policy.reporting is not None
    assert [(r.id, r.name) for r in file.policy.reporting.rounds] == [("half", "รอบแรก")]


def test_a_list_whose_entries_have_no_ids_is_replaced(tmp_path: Path) -> None:
    """Clauses without ids cannot be told apart, so the file's own stand alone."""
    top = _write(tmp_path, base=BASE, top="extends: base.yaml\npolicy: {provisions: [ใหม่]}\n")
    assert [node.text for node in load(top).policy.provisions] == ["ใหม่"]


def test_new_clauses_do_not_join_a_base_without_ids(tmp_path: Path) -> None:
    """A base of plain clauses is replaced by clauses with ids."""
    base = BASE.replace("{id: one, text: หนึ่ง}", "หนึ่ง").replace("{id: two, text: สอง}", "สอง")
    top = _write(
        tmp_path, base=base, top="extends: base.yaml\npolicy: {provisions: [{id: x, text: ใหม่}]}\n"
    )
    assert [node.text for node in load(top).policy.provisions] == ["ใหม่"]


def test_faults_keep_the_file_they_stand_in(tmp_path: Path) -> None:
    """A wrong key of the base is told in the base, one of the top file there."""
    top = _write(
        tmp_path,
        base=BASE + "colour: แดง\n",
        top="extends: base.yaml\nsize: 1\npolicy: {subject: [1]}\n",
    )
    known = (
        "agency, documents, fiscal_year, issued, output, people, policy, rows, signatory,"
        " thaigovdocs, vars"
    )
    assert _refused(tmp_path, lambda: load(top)) == (
        f"D/top.yaml:2:1: error[TGD113] size: expected one of the keys {known}, found 'size'\n"
        "D/top.yaml:3:19: error[TGD115] policy.subject: expected text, found a list of 1\n"
        f"D/base.yaml:14:1: error[TGD113] colour: expected one of the keys {known}, found 'colour'"
    )


def test_words_keep_the_file_they_stand_in(tmp_path: Path) -> None:
    """The mark of an inherited text names the base file."""
    file = load(_write(tmp_path, base=BASE, top="extends: base.yaml\n"))
    name = file.agency.name
    assert isinstance(name, Words)
    assert name.mark is not None
    assert (name.mark.file, name.mark.line) == (str(tmp_path / "base.yaml"), 3)


def test_names_count_from_the_folder_of_the_file_that_names(tmp_path: Path) -> None:
    """A base in a folder of its own finds its neighbours."""
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "base.yaml").write_text("extends: deep.yaml\n", "utf-8")
    (tmp_path / "common" / "deep.yaml").write_text(BASE, "utf-8")
    file = load(_write(tmp_path, top="extends: common/base.yaml\n"))
    assert _kinds(file) == ["letter", "announcement"]


def test_a_loop_is_shown(tmp_path: Path) -> None:
    """The message walks the whole loop."""
    top = _write(
        tmp_path, top="extends: a.yaml\n", a="extends: b.yaml\n", b="extends: a.yaml\n" + BASE
    )
    assert _refused(tmp_path, lambda: load(top)) == (
        "D/b.yaml:1:10: error[TGD127] extends: expected files that start from one another"
        " in a line, found a loop: D/a.yaml → D/b.yaml → D/a.yaml"
    )


def test_a_file_that_extends_itself_is_a_loop(tmp_path: Path) -> None:
    """The shortest loop is shown too."""
    top = _write(tmp_path, top="extends: top.yaml\n" + BASE)
    assert _refused(tmp_path, lambda: load(top)) == (
        "D/top.yaml:1:10: error[TGD127] extends: expected files that start from one another"
        " in a line, found a loop: D/top.yaml → D/top.yaml"
    )


def test_a_line_of_too_many_files_is_refused(tmp_path: Path) -> None:
    """There is a limit to how many files start from one another."""
    texts = {f"f{n}": f"extends: f{n + 1}.yaml\n" for n in range(MAX_BASES + 1)}
    top = _write(tmp_path, top="extends: f0.yaml\n" + BASE, **texts)
    assert _refused(tmp_path, lambda: load(top)) == (
        f"D/f{MAX_BASES - 2}.yaml:1:10: error[TGD149] extends: expected at most {MAX_BASES} files"
        " that start from one another, found more"
    )


@pytest.mark.parametrize(
    ("extends", "message"),
    [
        ("none.yaml", "error[TGD721] extends:"),
        ("../x.yaml", "error[TGD720] extends:"),
        ("/etc/passwd", "error[TGD720] extends:"),
    ],
)
def test_a_base_that_is_not_there_or_outside_is_told(
    tmp_path: Path, extends: str, message: str
) -> None:
    """Every file that a policy names lies under its folder."""
    top = _write(tmp_path, top=f"extends: {extends}\n{BASE}")
    assert _refused(tmp_path, lambda: load(top)).startswith(f"D/top.yaml:1:10: {message} ")


def test_what_a_base_may_have_is_not_missed_without_it() -> None:
    """A file of what is new lacks nothing that anybody knows of; its own slips are told."""
    text = "thaigovdocs: 1\nextends: ../base.yaml\nsignatory: head\ndocuments: [{kind: letr}]\n"
    with pytest.raises(PolicyError) as caught:
        loads(text, root=".")
    assert [finding.code for finding in caught.value.findings] == ["TGD720", "TGD117"]


def test_extends_takes_one_name(tmp_path: Path) -> None:
    """A list of names is refused; an empty value is none."""
    assert _refused(tmp_path, lambda: loads(BASE + "extends: [a, b]\n")) == (
        "14:10: error[TGD115] extends: expected the name of one file, found a list of 2"
    )
    assert _kinds(loads(BASE + "extends:\n")) == ["letter", "announcement"]


def test_a_syntax_error_of_the_base_does_not_hide_the_file(tmp_path: Path) -> None:
    """The faults of both files are told."""
    top = _write(tmp_path, base="a: 'x\n", top="extends: base.yaml\n" + BASE + "wrong: 1\n")
    text = _refused(tmp_path, lambda: load(top))
    assert [line.split(" ")[1] for line in text.split("\n")] == ["error[TGD113]", "error[TGD106]"]


def test_a_mapping_may_extend_a_file_of_its_root(tmp_path: Path) -> None:
    """An application lays its own keys over a file."""
    _write(tmp_path, base=BASE)
    file = PolicyFile.from_dict({"extends": "base.yaml", "fiscal_year": 2570}, root=tmp_path)
    assert (file.fiscal_year, _kinds(file)) == (2570, ["letter", "announcement"])


REGISTER = "รหัส,ที่,วันที่\nletter,๔๑๒,๒๐ พฤศจิกายน ๒๕๖๘\nannouncement,,2025-11-20\n,,\n"


def test_a_register_is_laid_over_last(tmp_path: Path) -> None:
    """Numbers and dates come from the CSV file; a circular keeps being one."""
    (tmp_path / "register.csv").write_text("\ufeff" + REGISTER, "utf-8")
    text = BASE + "issued: {letter: {number: 1, date: 2025-11-01}}\n"
    file = loads(text, issued=tmp_path / "register.csv")
    letter = file.documents[0]
    assert isinstance(letter, Letter)
    assert letter.number == Circular(circular=412)
    assert [entry.date for entry in file.documents] == [date(2025, 11, 20)] * 2


@pytest.mark.parametrize(
    ("register", "text"),
    [
        (
            "id,number,date\nletter,1,2025-02-30\nnobody,2,\nletter,3,\n,4,\n",
            "D/r.csv:2:3: error[TGD118] issued.letter.date: expected a day that exists,"
            " found '2025-02-30'\n"
            "D/r.csv:3:1: error[TGD147] issued.nobody: expected the id of a document, found"
            " 'nobody' in the register; there are: letter, announcement\n"
            "D/r.csv:4:1: error[TGD148] expected each document once, found 'letter' (2:1)\n"
            "D/r.csv:5:1: error[TGD148] expected the id of a document, found ', 4,'",
        ),
        (
            "name,number\nletter,1\n",
            "D/r.csv:1:1: error[TGD148] expected the heads id and number or date,"
            " found 'name, number'",
        ),
        (
            "id,id\nletter,1\n",
            "D/r.csv:1:1: error[TGD148] expected the heads id and number or date, found 'id, id'",
        ),
        (
            "id,number\nletter,1,2,3\n",
            "D/r.csv:2:1: error[TGD148] expected a CSV table, found 'letter, 1, 2, 3'",
        ),
        (
            'id,number\nletter,"1\n',
            "D/r.csv:2:1: error[TGD773] expected rows that can be read in 'D/r.csv', found a fault:"
            " a quotation mark that is never closed",
        ),
        ("", "D/r.csv:1:1: error[TGD148] expected the heads id and number or date, found ''"),
    ],
)
def test_faults_of_a_register_have_line_numbers(tmp_path: Path, register: str, text: str) -> None:
    """Every line that reaches no paper is told."""
    path = tmp_path / "r.csv"
    path.write_text(register, "utf-8")
    assert _refused(tmp_path, lambda: loads(BASE, issued=path)) == text


@pytest.mark.parametrize(
    "written",
    ["20/11/2568", "2025-11-20", "๒๐ พฤศจิกายน ๒๕๖๘", "20 พ.ย. 2568", "20-11-2568"],
)
def test_dates_of_a_register_are_written_as_in_files_of_rows(tmp_path: Path, written: str) -> None:
    """One reader for both."""
    (tmp_path / "r.csv").write_text(f"id,date\nletter,{written}\nannouncement,-\n", "utf-8")
    file = loads(BASE, issued=tmp_path / "r.csv")
    assert file.documents[0].date == date(2025, 11, 20)
    assert file.documents[1].date != date(2025, 11, 20)


@pytest.mark.parametrize("encoding", ["cp874", "utf-16", "xlsx"])
def test_a_register_is_read_as_spreadsheets_save_it(tmp_path: Path, encoding: str) -> None:
    """Thai Windows, UTF-16, or the workbook itself; an open day stays open."""
    if encoding == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(["รหัส", "ที่", "วันที่"])
        book.active.append(["letter", 412, date(2025, 11, 20)])
        book.active.append(["announcement", None, date(2025, 11, 1)])
        book.active["B2"].number_format = "0000"
        book.active["C3"].number_format = "mmm bb"
        stream = BytesIO()
        book.save(stream)
        data = stream.getvalue()
    else:
        rows = "รหัส,ที่,วันที่\nletter,0412,20/11/2568\nannouncement,,พ.ย. 2568\n"
        data = rows.encode(encoding)
    file = loads(BASE, issued=data)
    letter, announcement = file.documents[:2]
    assert (letter.number, letter.date) == (Circular(circular=412), date(2025, 11, 20))
    assert announcement.date == OpenDay(2568, 11)


def test_a_cell_of_a_register_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """With its line, as of every file of rows."""
    book = openpyxl.Workbook()
    book.active.append(["id", "number"])
    book.active.append(["letter", "=1+1"])
    book.save(tmp_path / "r.xlsx")
    assert _refused(tmp_path, lambda: loads(BASE, issued=tmp_path / "r.xlsx")) == (
        "D/r.xlsx:2:2: error[TGD781] issued.letter.number: expected a value in column 'number', "
        "found a formula that was never calculated"
    )


def test_a_missing_register_is_told(tmp_path: Path) -> None:
    """The register is a file like others."""
    text = _refused(tmp_path, lambda: loads(BASE, issued=tmp_path / "r.csv"))
    assert text == "D/r.csv: error[TGD100] expected a file, found nothing at D/r.csv"


def test_issued_without_documents_is_told() -> None:
    """A number that reaches no paper would be lost."""
    text = "thaigovdocs: 1\nagency: {name: ก}\nissued: {letter: {number: 1}, order: x}\n"
    with pytest.raises(PolicyError) as caught:
        loads(text)
    assert [f.code for f in caught.value.findings] == ["TGD147", "TGD147", "TGD115"]
