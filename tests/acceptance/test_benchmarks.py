"""The benchmarks run, and compare the same work; how long it takes is nobody's test."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from docxtpl import DocxTemplate

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.resources import templates_folder
from thaigovdocs.writers.docx.context import template_context

pytestmark = pytest.mark.slow

FOLDER = ROOT / "benchmarks"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the benchmarks as a module."""
    monkeypatch.syspath_prepend(str(FOLDER))
    spec = importlib.util.spec_from_file_location("benchmark_run", FOLDER / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "benchmark_run", module)  # dataclasses look there
    spec.loader.exec_module(module)
    return module


def text(package: bytes) -> str:
    """Return the words of a DOCX, white space left out."""
    with zipfile.ZipFile(BytesIO(package)) as members:
        return re.sub(r"<[^>]+>|\s", "", members.read("word/document.xml").decode())


def test_the_announcement_has_60_clauses(run: ModuleType) -> None:
    """And each its own words."""
    body = run.papers(clauses=60)["announcement"].body
    clauses = [block for block in body if block.kind == "clause"]
    assert len(clauses) == 60
    assert len({block.text for block in clauses}) == 60


def test_docxtpl_fills_the_same_words(run: ModuleType) -> None:
    """The usual way is given the same template and prints the same."""
    document = run.papers(clauses=6)["announcement"]
    filled = DocxTemplate(templates_folder() / "docx/title.docx")
    filled.render({"doc": template_context(document)}, autoescape=True)
    out = BytesIO()
    filled.save(out)
    ours = text(tgd.render_docx(document))
    assert "รายการที่๑/๕" in ours
    assert text(out.getvalue()) == ours


def test_the_rows_come_out_where_no_peer_is(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    """What the machine lacks is left out and named; docxtpl is always there."""
    monkeypatch.setattr(shutil, "which", lambda name: None)
    rows = [*run.docx_rows(1, None, tmp_path), *run.pdf_rows(1, tmp_path)]
    rows += run.process_rows(tmp_path, rounds=1)
    assert [row.who for row in rows] == [
        "thaigovdocs",
        "docxtpl, the same template",
        "thaigovdocs",
        "thaigovdocs",
    ]
    told = capsys.readouterr().err
    assert "left out: docxtemplater, easy-template-x" in told
    assert "left out: LibreOffice" in told
    assert "the PDF has 5 pages" in told


def test_the_engines_of_node_fill_every_clause(run: ModuleType, tmp_path: Path) -> None:
    """A peer that leaves words out stops the run."""
    modules = Path(os.environ.get("THAIGOVDOCS_NODE_MODULES", "node_modules")).absolute()
    wanted = ("docxtemplater", "pizzip", "easy-template-x")
    if shutil.which("node") is None or not all((modules / name).exists() for name in wanted):
        pytest.skip("node, docxtemplater or easy-template-x is absent")
    rows = run.docx_rows(1, modules.parent, tmp_path)
    assert [row.who for row in rows[2:]] == ["docxtemplater", "easy-template-x"]
    with pytest.raises(SystemExit) as stopped:
        run.check_text(tmp_path / "docxtemplater.docx", ["ไม่มีข้อความนี้"])
    assert str(stopped.value).startswith("docxtemplater.docx: expected every clause, found none")


def test_the_table_gives_ratios_to_this_package(run: ModuleType) -> None:
    """Per task; ours is 1."""
    rows = [run.Row("a", "thaigovdocs", 2.0), run.Row("a", "other", 5.0)]
    assert run.table(rows).splitlines()[2:] == [
        "| a | thaigovdocs | 2.00 | 1 |",
        "| a | other | 5.00 | 2.5 |",
    ]
    assert run.table(rows) in run.page(run.table(rows))


def test_500_clauses_are_filled_by_both(run: ModuleType) -> None:
    """And composing them is measured too."""
    rows = run.clause_rows(1)
    task = "DOCX, announcement of 500 clauses, warm"
    assert [(row.task, row.who) for row in rows] == [
        (task, "thaigovdocs"),
        (task, "docxtpl, the same template"),
        (f"{task}, with composing", "thaigovdocs"),
    ]
    assert run.table(rows).count("\n") == 4


def test_the_log_is_printed_by_all(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Every row of it, each by a process whose peak memory is read."""
    monkeypatch.setattr(shutil, "which", lambda name: None)
    times, memories = run.register_rows(12, tmp_path)
    docx, pdf = (f"log of 12 rows, {format_}, whole process" for format_ in ("DOCX", "PDF"))
    assert [(row.task, row.who) for row in times] == [
        (docx, "thaigovdocs"),
        (docx, "docxtpl, its part: fill"),
        (docx, "python-docx, a bare table"),
        (pdf, "thaigovdocs"),
    ]
    assert [row.task for row in memories] == [f"peak, {row.task}" for row in times]
    assert all(row.median > 1 for row in memories)
    words = text((tmp_path / "docxtpl.docx").read_bytes())
    assert "ครั้งที่๑๒" in words
    assert "ครั้งที่12" in text((tmp_path / "python-docx.docx").read_bytes())
    assert (tmp_path / "register" / "packet.pdf").exists()


def test_no_two_rows_of_the_log_are_alike(run: ModuleType) -> None:
    """Else a cache would be measured."""
    rows = sys.modules["registers"].register(500)
    assert len(set(rows)) == 500


def test_the_text_that_is_checked_is_a_paper_without_errors(
    run: ModuleType, tmp_path: Path
) -> None:
    """As long as it is said to be, and its process ends well."""
    (row,) = run.check_rows(4_000, tmp_path, rounds=1)
    assert row.task == "check of 2 pages of text, whole process"
    assert 4_000 <= len((tmp_path / "long.txt").read_text(encoding="utf-8")) < 4_800


def test_a_process_that_never_ends_is_stopped(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the time that it had."""
    monkeypatch.setattr(run, "LIMIT", 0.1)
    spent, _ = run.once([sys.executable, "-c", "while True: pass"])
    assert spent >= 100


def test_a_process_that_fails_stops_the_run(run: ModuleType) -> None:
    """What was not printed is quickly done."""
    with pytest.raises(SystemExit) as stopped:
        run.once([sys.executable, "-c", "raise SystemExit(3)"])
    assert str(stopped.value).endswith("expected a process that ends well")


def test_the_packets_are_made_by_both(run: ModuleType, tmp_path: Path) -> None:
    """Two processes of each, then one; memory is read after 100 packets and at the end."""
    times, memories = run.packet_rows(4, tmp_path)
    assert [row.who for row in times] == ["thaigovdocs", "docxtpl, its part: fill and write"]
    assert [row.task for row in memories] == [
        *["memory after 4 packets"] * 2,
        *["memory after 100 packets"] * 2,
    ]
    assert (tmp_path / "ours-2" / "4" / "02-announcement.docx").exists()
    assert (tmp_path / "docxtpl-2" / "4" / "announcement.docx").exists()
    assert run.memory_table(memories[:1]).splitlines()[2].startswith("| memory after 4 packets |")


def test_the_script_starts_without_any_setting() -> None:
    """As its README says."""
    command = [sys.executable, str(FOLDER / "run.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "--node-modules" in done.stdout
