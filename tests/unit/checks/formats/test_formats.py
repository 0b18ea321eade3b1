"""What was found, as text, data, annotations and SARIF."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from string import Formatter

import jsonschema
import pytest

from places import ROOT
from thaigovdocs._version import HOMEPAGE
from thaigovdocs.checks.case import Paper
from thaigovdocs.checks.excerpts import Checked, Excerpt, width
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.formats import (
    format_github,
    format_json,
    format_recognized,
    format_sarif,
    format_text,
)
from thaigovdocs.checks.formats.data import json_schema
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import MESSAGES, Finding, Fix, Mark, Origin, Report, Spot
from thaigovdocs.thai.spans import Blank, Span
from thaigovdocs.units import mm

PARAMS = {"file": "a%b,c:d", "why": "x\ny"}


def checked(origin: Origin, found: str = "", fix: Fix | None = None, **more: object) -> Checked:
    """Return a file with one finding at *origin*."""
    spot = Spot("old.docx", paragraph=3, run=2)
    text = (
        Span("วันที่ ", Origin(spot=spot)),
        Blank(mm(10)),
        Span("ที่ ๓๐ ", Origin(spot=spot, offset=7)),
    )
    paper = Document("letter", "letter", TitleHead(()), (Block("plain", text),), Meta("หนังสือ", ""))
    finding = Finding("TGD102", origin, {**PARAMS, "found": found}, "letter", fix)
    lines = {"p.yaml": ("a: 1", "b: วันที่ ๓๐ {{ x }} ก")}
    return Checked("p.yaml", "policy", (Paper(paper),), Report([finding]), lines)


def mark(column: int = 11) -> Origin:
    """Return a place on the second line."""
    return Origin(Mark("p.yaml", 2, column, "b"))


@pytest.mark.parametrize(
    ("origin", "found", "line", "carets"),
    [
        (mark(), "๓๐", "b: วันที่ ๓๐ {{ x }} ก", "       ^^"),
        (mark(), "30", "b: วันที่ ๓๐ {{ x }} ก", "       ^^"),
        (mark(), "xyz", "b: วันที่ ๓๐ {{ x }} ก", "       ^"),
        (
            Origin(Mark("p.yaml", 2, 14), expression="x"),
            "",
            "b: วันที่ ๓๐ {{ x }} ก",
            "          ^^^^^^^",
        ),
        (Origin(Mark("p.yaml", 2, 99)), "", "b: วันที่ ๓๐ {{ x }} ก", " " * 19 + "^"),
        (
            Origin(spot=Spot("old.docx", paragraph=3, run=2), offset=11),
            "๓๐",
            "วันที่ ……ที่ ๓๐ ",
            " " * 8 + "^^",
        ),
    ],
)
def test_carets_stand_below_the_place(origin: Origin, found: str, line: str, carets: str) -> None:
    """Marks take no column; digits of either script are the same."""
    each = checked(origin, found)
    excerpt = each.excerpt(next(iter(each.report)))
    assert excerpt is not None
    assert excerpt.shown() == (line, carets)


@pytest.mark.parametrize(
    "origin",
    [Origin(), Origin(Mark("p.yaml", 9, 1)), Origin(Mark("q.yaml", 1, 1)),
     Origin(spot=Spot("old.docx", paragraph=9)), Origin(Mark("p.yaml"))],
)  # fmt: skip
def test_a_place_without_a_line_has_no_excerpt(origin: Origin) -> None:
    """Nothing is shown rather than something else."""
    each = checked(origin)
    assert each.excerpt(next(iter(each.report))) is None


def test_a_long_line_is_cut_around_the_place() -> None:
    """No letter is parted from its marks, and the carets stay below the place."""
    line, carets = Excerpt("ที่" * 300 + "ผิด" + "ที่" * 300, 900, 903).shown()
    assert line.startswith("…ที่")
    assert line.endswith("ที่…")
    assert width(line) < 110
    assert width(line[: line.index("ผ")]) == carets.index("^")
    assert carets.count("^") == 2


def test_text_names_place_line_and_what_to_do() -> None:
    """Grouped by paper, with a count at the end."""
    assert format_text([checked(mark(), "๓๐")], lang="en") == (
        "p.yaml  letter  หนังสือ\n"
        "p.yaml:2:11: error[TGD102] expected a file that can be read, found a%b,c:d: x\ny\n"
        "     2 | b: วันที่ ๓๐ {{ x }} ก\n"
        "       |        ^^\n"
        "  hint: check the name and the right to read it\n"
        "\n"
        "errors 1, warnings 0, notes 0 (files checked: 1)\n"
    )


def test_text_is_thai_and_coloured_when_asked() -> None:
    """A place in a DOCX is told in words."""
    text = format_text([checked(Origin(spot=Spot("old.docx", paragraph=3)))], colour=True)
    assert "old.docx: ย่อหน้าที่ 3: \x1b[31;1mข้อผิดพลาด[TGD102]\x1b[0m" in text
    assert "แก้ไข: ตรวจชื่อแฟ้ม" in text


def test_nothing_found_is_said() -> None:
    """An empty answer would leave one wondering."""
    clean = Checked("a.txt", "text", (), Report())
    assert (
        format_text([clean]) == "ไม่พบสิ่งที่ต้องแก้ไข: ข้อผิดพลาด 0 ควรตรวจสอบ 0 ข้อสังเกต 0 (ตรวจ 1 แฟ้ม)\n"
    )


def test_what_was_recognized_is_shown() -> None:
    """Paper, part, place and words; a file that cannot be read says so."""
    text = format_recognized([checked(Origin()), Checked("b", None, (), Report())], lang="en")
    assert text.splitlines() == [
        "p.yaml: papers found: 1",
        "  letter  หนังสือ",
        f"    {'body':18} paragraph 3, run 2 วันที่ ……ที่ ๓๐",
        "b: cannot be read",
    ]


@pytest.mark.parametrize(
    "origin", [Origin(), mark(), Origin(spot=Spot("old.pdf", page=1, line=2)), Origin(place="x")]
)
def test_json_is_as_its_schema_says(origin: Origin) -> None:
    """Both languages, the place, the line, the repair."""
    text = format_json([checked(origin, "๓๐", Fix("a", "b")), Checked("b", None, (), Report())])
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(text))
    assert "หนังสือ" in text


def test_json_holds_the_line_and_the_place_in_it() -> None:
    """Offsets count characters from 0."""
    data = json.loads(format_json([checked(mark(), "๓๐")]))
    assert data["summary"] == {"files": 1, "errors": 1, "warnings": 0, "notes": 0}
    (found,) = data["files"][0]["findings"]
    excerpt = found["excerpt"]
    assert excerpt["text"][excerpt["start"] : excerpt["end"]] == "๓๐"
    assert (found["line"], found["column"], "spot" in found) == (2, 11, False)


def test_the_committed_schema_is_that_of_the_code() -> None:
    """``tools/build_schema.py`` writes it."""
    committed = ROOT / "docs/reference/check-report.schema.json"
    assert json.loads(committed.read_text("utf-8")) == json_schema()


def test_annotations_are_escaped() -> None:
    """A new line, a percent sign, and in properties a colon and a comma."""
    odd = checked(mark(), "๓๐")
    found = Finding("TGD102", Origin(Mark("a,b:c%.yaml", 3, 4)), PARAMS)
    text = format_github(
        [Checked("p.yaml", "policy", (), Report([*odd.report, found]), odd.lines)], lang="en"
    )
    assert text.splitlines() == [
        "::error file=p.yaml,line=2,endLine=2,col=11,endColumn=12,title=TGD102::expected a"
        " file that can be read, found a%25b,c:d: x%0Ay%0Acheck the name and the right to read it",
        "::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=4,title=TGD102::expected a file"
        " that can be read, found a%25b,c:d: x%0Ay%0Acheck the name and the right to read it",
    ]


def test_an_annotation_of_a_paragraph_says_where() -> None:
    """A DOCX has no lines to point at."""
    text = format_github([checked(Origin(spot=Spot("old.docx", paragraph=3)))], lang="th")
    assert text.startswith("::error file=old.docx,title=TGD102::ย่อหน้าที่ 3: ")


def test_sarif_names_files_from_the_folder_one_works_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative where that can be, with Thai letters and spaces escaped; else a whole address."""
    monkeypatch.chdir(tmp_path)

    def uri(name: str) -> str:
        log = json.loads(format_sarif([check_data("เเผน".encode(), name)]))
        assert {each["ruleId"] for each in log["runs"][0]["results"]}
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == log["runs"][0]["artifacts"][0]["location"]
        return str(place["artifactLocation"]["uri"])

    assert uri("ก ข/a.txt") == "%E0%B8%81%20%E0%B8%82/a.txt"
    assert uri(str(tmp_path / "in" / "ก.txt")) == "in/%E0%B8%81.txt"
    assert uri("/elsewhere/ก.txt") == "file:///elsewhere/%E0%B8%81.txt"


def test_places_are_explained_in_the_language_asked_for() -> None:
    """Page and line, as in the findings."""
    each = checked(Origin(spot=Spot("old.docx", paragraph=3)))
    assert "ย่อหน้าที่ 3" in format_recognized([each], lang="th")
    assert "paragraph 3" in format_recognized([each], lang="en")


def test_sarif_has_rules_regions_and_fingerprints() -> None:
    """As SARIF 2.1.0 asks; columns count characters, the end stands behind the last."""
    each = checked(mark(), "๓๐")
    log = json.loads(format_sarif([each, checked(Origin(spot=Spot("ก ข.docx", paragraph=3)))]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("TGD102", "ExpectedAFileThatCanBeReadFound")
    assert rule["helpUri"].endswith("/docs/reference/findings.md#tgd102")
    assert run["tool"]["driver"]["informationUri"].startswith("https://")
    assert rule["defaultConfiguration"]["level"] == "error"
    assert all(words in rule["help"]["text"] for words in ("check the name", "ตรวจชื่อ"))
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("TGD102", 0, "error")
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "p.yaml"
    assert physical["region"] == {
        "startLine": 2, "startColumn": 11, "endColumn": 13, "snippet": {"text": "๓๐"}
    }  # fmt: skip
    place = second["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "%E0%B8%81%20%E0%B8%82.docx"
    assert place["logicalLocations"] == [{"fullyQualifiedName": "ย่อหน้าที่ 3"}]
    marks = {each["partialFingerprints"]["thaigovdocs/v1"] for each in (first, second)}
    assert len(marks) == 2


@pytest.mark.parametrize("lang", ["th", "en"])
def test_sarif_names_the_rule_in_the_language_asked_for(lang: str) -> None:
    """The other one stands in the full description."""
    wrong = "ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐"
    log = json.loads(format_sarif([check_data(wrong.encode(), "a.txt")], lang=lang))
    rule = next(
        each for each in log["runs"][0]["tool"]["driver"]["rules"] if each["id"] == "TGD501"
    )
    titles = [rule["shortDescription"]["text"], rule["fullDescription"]["text"]]
    assert any("ก" <= letter <= "ฮ" for letter in titles[lang == "en"])


MARKS = {"blank", "box", "tick"}  # of the text of a policy, which hints name


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_sarif_shows_no_unfilled_parameter(code: str) -> None:
    """In the rules of every code, which are shown without a finding; each has a name."""
    params = {name: "x" for _, name, *_ in Formatter().parse(wording(code)) if name}
    each = Checked("a.yaml", "policy", (), Report([Finding.of(code, **params)]), {})
    (rule,) = json.loads(format_sarif([each]))["runs"][0]["tool"]["driver"]["rules"]
    shown = [rule[key]["text"] for key in ("shortDescription", "fullDescription", "help")]
    names = [set(PARAMETER.findall(re.sub(r"\{\{.*?\}\}", "", text))) - MARKS for text in shown]
    assert names == [set(), set(), set()]
    assert re.fullmatch("([A-Z0-9][A-Za-z0-9]*)+", rule["name"])


PARAMETER = re.compile(r"(?<!\{)\{(\w+)\}")


def wording(code: str) -> str:
    """Return all words of *code*."""
    message = MESSAGES[code]
    return " ".join((message.en, message.th, message.hint_en, message.hint_th))


def test_the_home_of_the_project_stands_in_one_place() -> None:
    """And in its metadata."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["urls"]["Homepage"] == HOMEPAGE
