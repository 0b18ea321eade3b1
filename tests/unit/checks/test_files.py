"""``tgd.check``: whatever it is given, it answers with findings."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import thaigovdocs as tgd
from slips import HEAD, TAIL
from thaigovdocs.checks import files
from thaigovdocs.checks.files import check_data, check_file
from thaigovdocs.checks.settings import Settings
from thaigovdocs.checks.settings_file import find_settings, name_under
from thaigovdocs.findings import Finding, Origin

POLICY = f"""{HEAD}    - ให้เปิดเผยตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2550
    - ให้รายงานผล
{TAIL}"""
SLIP = "ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐"


def codes(report: tgd.Report) -> list[str]:
    """Return the codes of errors."""
    return [each.code for each in report.errors]


def test_a_policy_may_be_a_path_a_text_or_read_already(tmp_path: Path) -> None:
    """The same is found; the place names the file where there is one."""
    path = tmp_path / "p.yaml"
    path.write_text(POLICY, "utf-8")
    for file in (path, str(path), tgd.load(path), tgd.loads(POLICY)):
        assert codes(tgd.check(file)) == ["TGD501"]
    assert codes(tgd.check([path, tgd.loads(POLICY)])) == ["TGD501", "TGD501"]


def test_bytes_and_open_files_are_checked_as_the_file_is(tmp_path: Path) -> None:
    """As a web application gets them; the name is what findings call them."""
    path = tmp_path / "p.yaml"
    path.write_bytes(POLICY.encode())
    for data in (POLICY.encode(), io.BytesIO(POLICY.encode()), path.open("rb")):
        report = tgd.check(data, name="p.yaml")
        assert codes(report) == ["TGD501"]
        assert report.errors[0].origin.file == "p.yaml"
        if not isinstance(data, bytes):
            data.close()
    assert codes(tgd.check([SLIP.encode(), io.BytesIO(SLIP.encode())])) == ["TGD501", "TGD501"]
    assert codes(tgd.check("ก".encode("cp874"), name="p.yaml")) == ["TGD103"]


def test_a_policy_in_bytes_names_files_only_below_a_root(tmp_path: Path) -> None:
    """As a text does."""
    (tmp_path / "base.yaml").write_text(POLICY, "utf-8")
    edition = b"extends: base.yaml\n"
    assert "TGD139" in codes(tgd.check(edition, name="p.yaml"))
    assert codes(tgd.check(edition, name="p.yaml", root=tmp_path)) == ["TGD501"]


def test_documents_are_checked_alone_or_together() -> None:
    """Composed ones as a policy prints them, recognized ones as a foreign file."""
    composed = tgd.compose(tgd.loads(POLICY))
    for documents in (composed, composed["announcement"], [*composed.values()]):
        assert codes(tgd.check(documents)) == ["TGD501"]
    recognized = tgd.recognize(SLIP.encode(), name="a.txt")
    for papers in (recognized, recognized.documents[0], list(recognized.documents)):
        found = tgd.check(papers)
        assert codes(found) == ["TGD501"]
        assert found.errors[0].origin.file == "a.txt"


def test_a_policy_is_known_without_its_suffix() -> None:
    """By its first key; a text that speaks of one is none."""
    assert check_data(POLICY.encode(), "p").source == "policy"
    assert check_data(b"# remark\n\nextends: base.yaml\n", "p").source == "policy"
    assert check_data(SLIP.encode(), "p").source == "text"
    assert check_data(b"thaigovdocs: 1", "p.txt").source == "text"


def test_settings_hold_where_the_call_asks_for_nothing(tmp_path: Path) -> None:
    """They are read only when named; what is wrong with them is told first."""
    settings = tmp_path / "thaigovdocs.toml"
    settings.write_text('ignore = ["5xx"]\nother = 1\n', "utf-8")
    path = tmp_path / "p.yaml"
    path.write_text(POLICY, "utf-8")
    assert codes(tgd.check(path)) == ["TGD501"]
    assert codes(tgd.check(path, settings=settings)) == ["TGD006"]
    assert codes(tgd.check(path, select=["5xx"], settings=settings)) == ["TGD006", "TGD501"]


@pytest.mark.parametrize("file", [3, None, [3], io.StringIO("a")])
def test_another_type_is_wrong_use(file: object) -> None:
    """Told in our own words."""
    with pytest.raises(tgd.UsageError):
        tgd.check(file)  # type: ignore[arg-type]


def test_what_is_no_file_is_a_finding(tmp_path: Path) -> None:
    """Missing, a folder, a name that no file can have, or too large."""
    large = tmp_path / "large.docx"
    with large.open("wb") as file:
        file.truncate(64_000_001)
    names = (tmp_path / "none", tmp_path, "a\0b", large)
    assert [codes(tgd.check(name)) for name in names] == [
        ["TGD100"], ["TGD101"], ["TGD102"], ["TGD105"]
    ]  # fmt: skip


def test_a_paper_that_cannot_be_composed_does_not_hide_the_others() -> None:
    """Its fault is told with what is found in the rest."""
    more = "documents:\n  - {kind: announcement, id: two, effective: 2569-10-01}\n"
    checked = check_file(tgd.loads(POLICY.replace("documents:\n", more)))
    assert [paper.document.id for paper in checked.papers] == ["announcement"]
    assert sorted(codes(checked.report)) == ["TGD172", "TGD501"]


def test_a_machine_that_lacks_a_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no fault of the file: exit code 3."""

    def lacking(*_: object) -> None:
        raise tgd.MissingToolError("expected pypdfium2")

    monkeypatch.setattr("thaigovdocs.recognition.read_foreign", lacking)
    with pytest.raises(tgd.MissingToolError):
        check_data(b"%PDF-1.7", "a.pdf")


def test_a_file_that_cannot_be_read_is_told_whatever_was_selected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its error; a file that was not read has no rules to select."""

    def refused(*_: object) -> None:
        raise tgd.PolicyError(findings=[Finding.of("TGD107", Origin.of_file("a.pdf"))])

    monkeypatch.setattr("thaigovdocs.recognition.read_foreign", refused)
    checked = check_data(b"%PDF-1.7", "a.pdf", selection=files.Selection.of(["4xx"]))
    assert (checked.source, codes(checked.report)) == (None, ["TGD107"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_the_line_of_a_text_file_is_shown_in_any_encoding(encoding: str) -> None:
    """As its reader takes it."""
    checked = check_data(SLIP.encode(encoding), "a.txt")
    found = next(each for each in checked.report if each.code == "TGD501")
    excerpt = checked.excerpt(found)
    assert excerpt is not None
    assert excerpt.line[excerpt.start : excerpt.end] == "๒๕๕๐"


@pytest.mark.parametrize(("encoding", "shown"), [("utf-8", "31 กุมภาพันธ์ 2570"), ("cp874", None)])
def test_the_words_of_a_cell_are_shown_in_its_line(
    tmp_path: Path, encoding: str, shown: str | None
) -> None:
    """Its place counts cells; bytes that are no lines of text are not shown, as of a workbook."""
    (tmp_path / "rows.csv").write_bytes("name\nนายอำเภอ 31 กุมภาพันธ์ 2570\n".encode(encoding))
    policy = tmp_path / "p.yaml"
    policy.write_text(
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์, code: ธร 0017}\ndocuments:\n"
        "- {kind: letter, each: rows.csv, subject: ก, to: นายอำเภอ, body: ['{{ row.name }}']}\n",
        "utf-8",
    )
    checked = files.check_file(policy)
    found = next(each for each in checked.report if each.code == "TGD401")
    assert str(found.origin).endswith("rows.csv:2:1")
    excerpt = checked.excerpt(found)
    assert (excerpt and excerpt.line[excerpt.start : excerpt.end]) == shown


def test_a_folder_without_settings_asks_for_nothing(tmp_path: Path) -> None:
    """Nor does one that cannot be."""
    assert find_settings(Path("a\0b")) == Settings()
    assert name_under(Path("a\0b.txt"), Settings("x/thaigovdocs.toml")) == "a\0b.txt"
