"""The example with forms, a log and a list: whole papers from one policy and two CSV files."""

from __future__ import annotations

import json
from pathlib import Path

from places import ROOT
from thaigovdocs import load, render
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.writers.text import render_text

EXAMPLE = ROOT / "examples/forms.yaml"


def test_the_example_of_forms_prints_without_a_word(tmp_path: Path) -> None:
    """Nothing is left to tell, and the files of rows are inputs of the packet."""
    file = load(EXAMPLE)
    assert unprintable(file) == []
    render(file, tmp_path / "out", formats=["txt"])
    manifest = json.loads((tmp_path / "out/manifest.json").read_text(encoding="utf-8"))
    assert [each["file"] for each in manifest["inputs"]] == [
        "forms-log.csv",
        "forms-recipients.csv",
        "forms.yaml",
    ]


def test_rows_of_the_example_come_from_its_files() -> None:
    """Dates of three ways of writing are printed in one."""
    papers = compose(load(EXAMPLE))
    log = render_text(papers["publication-log"])
    assert "๑ ต.ค. ๒๕๖๙\tแผนปฏิบัติราชการ\t" in log
    assert "\n๕ ต.ค. ๒๕๖๙\t" in log
    assert "\t๓ พ.ย. ๒๕๖๙" in log
    assert "\n๕\tสำนักงานสาธารณสุขอำเภอดอนใหม่" in render_text(papers["recipients"])
