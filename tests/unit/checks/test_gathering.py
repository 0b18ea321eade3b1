"""Which files are looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from thaigovdocs.checks.gathering import gather, is_policy_file

COMPOSE = "services:\n  web:\n    extends:\n      file: base.yaml\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str, text: str = "thaigovdocs: 1\n") -> None:
    """Write files of the same *text*."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "is_policy"),
    [
        ("thaigovdocs: 1\n", True),
        ("\ufeff# one\n\nagency: {name: ก}\nthaigovdocs: 1\n", True),
        ('"thaigovdocs": 1\n', True),
        ("{thaigovdocs: 1, agency: {name: ก}}", True),
        ("extends: base.yaml\nfiscal_year: 2570\n", True),
        ("extends: '../a b.yml' # last year\n", True),
        ("extends: base.yaml\r\n", True),
        (COMPOSE, False),
        ("extends: eslint:recommended\n", False),
        ("extends: [a.yaml]\n", False),
        ("text: |\n  thaigovdocs: 1\n", False),
        ("on: [push]\njobs: {}\n", False),
        ("- id: thaigovdocs-check\n", False),
        ("", False),
    ],
)
def test_a_policy_file_is_known_by_its_first_key(text: str, is_policy: bool) -> None:
    """Wherever that stands; not by words that are indented, nor by other programs' extends."""
    assert is_policy_file(text.encode()) == is_policy


def test_a_folder_stands_for_what_is_in_it_and_below(here: Path) -> None:
    """By folder and name, as a person sorts them; hidden files and locks of Word left out."""
    put("10.yaml", "2.yaml", "b/1.yml", "A.docx", "a.pdf", "b/c/x.TXT", "b/c/y.docm")
    put(".git/x.yaml", "~$A.docx", ".hidden.pdf", "note.md", "data.csv")
    found = gather(["."])
    assert found.files == tuple(
        str(Path(name))
        for name in ("2.yaml", "10.yaml", "A.docx", "a.pdf", "b/1.yml", "b/c/x.TXT", "b/c/y.docm")
    )
    assert found.findings == ()


def test_other_yaml_is_passed_over_with_a_note(here: Path) -> None:
    """One note for all of them; the files that are named beside are kept."""
    put("p.yaml")
    put("docker-compose.yaml", "ci.yml", text=COMPOSE)
    found = gather(["p.yaml", "docker-compose.yaml", "ci.yml", "no.yaml", "x.docx"])
    assert found.files == ("p.yaml", "no.yaml", "x.docx")
    assert [each.format("en").splitlines()[0] for each in found.findings] == [
        "note[TGD013] expected policy files, found 2 YAML without 'thaigovdocs:', passed over:"
        " docker-compose.yaml, ci.yml"
    ]
    assert found.findings[0].format("th").splitlines()[0] == (
        "ข้อสังเกต[TGD013] ข้ามแฟ้ม YAML 2 แฟ้มที่ไม่ใช่แฟ้มนโยบาย เพราะไม่มี 'thaigovdocs:':"
        " docker-compose.yaml, ci.yml"
    )
    assert not found.is_failure


def test_one_that_is_named_alone_is_looked_at(here: Path) -> None:
    """Somebody wants to know what it lacks; a hook does not."""
    put("ci.yml", text=COMPOSE)
    assert gather(["ci.yml"]).files == ("ci.yml",)
    assert gather(["ci.yml"], skip_others=True).files == ()


def test_papers_that_nobody_reads_are_told(here: Path) -> None:
    """What was not looked at must not pass for found to be right."""
    put("a.doc", "b.odt", "c.rtf", "d.htm", "e.html", "f.ott", "p.yaml")
    (found,) = gather(["."]).findings
    assert found.format("en").splitlines()[0] == (
        "warning[TGD014] expected DOCX, PDF or text, found 6 papers in other forms, passed over:"
        " a.doc, b.odt, c.rtf, d.htm, e.html, …"
    )


def test_a_folder_without_papers_is_an_error(here: Path) -> None:
    """Nothing that was looked at is nothing that was found right."""
    Path("empty").mkdir()
    found = gather(["empty"])
    assert (found.files, found.is_failure) == ((), True)
    assert [each.format("en").splitlines()[0] for each in found.findings] == [
        "error[TGD015] expected papers or policy files in 'empty', found none"
    ]


def test_a_file_that_is_named_twice_by_folders_is_looked_at_once(here: Path) -> None:
    """A folder and the one above it."""
    put("b/p.yaml")
    assert gather([".", "b"]).files == (str(Path("b/p.yaml")),)
