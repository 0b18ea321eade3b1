"""The committed templates: what the tool builds, valid, and open to other programs."""

from __future__ import annotations

import importlib.util
import io
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import thaigovdocs as tgd
from forms import every_kind
from papers import (
    announcement,
    endorsement,
    letter,
    looks,
    memo,
    paragraph,
    picture,
    table_block,
    text,
)
from places import ROOT
from thaigovdocs.documents.model import Block, Document, Figure
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard.kinds import KINDS, docx_template
from thaigovdocs.units import mm as length
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.prepared import PREPARED
from thaigovdocs.writers.docx.writing import render_docx
from validator import errors_of

TEMPLATES = ("envelope", "letter", "memo", "title")


def load(name: str) -> ModuleType:
    """Return a tool as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the tool that builds the templates."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return load("build_templates")


def test_the_page_about_the_names_is_what_the_tool_writes() -> None:
    """The contract with users' templates is told in the words of the code."""
    written = (ROOT / "docs/reference/template-context.md").read_text(encoding="utf-8")
    assert written == load("build_template_context").page()


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_committed_template_is_what_the_tool_builds(tool: ModuleType, name: str) -> None:
    """A measure that changes changes the templates, too; zlib may pack otherwise elsewhere."""
    built = read_package(tool.build(name), name=name)
    committed = read_package((templates_folder() / f"docx/{name}.docx").read_bytes(), name=name)
    assert [(m.name, m.content()) for m in built if not m.name.endswith(".png")] == [
        (m.name, m.content()) for m in committed if not m.name.endswith(".png")
    ]
    assert [m.name for m in built] == [m.name for m in committed]


@pytest.mark.slow
def test_the_parts_stand_prepared_as_the_tool_prepares_them(tool: ModuleType) -> None:
    """Those of every template and no others; what is prepared is what would be made anew."""
    folder = templates_folder() / PREPARED
    wanted: dict[str, str] = {}
    for path in (templates_folder() / "docx").glob("*.docx"):
        wanted |= dict(tool.prepared(path.read_bytes(), path.name))
    found = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert found == wanted != {}


def test_a_package_template_needs_no_parser() -> None:
    """Filling one loads neither docxtpl nor lxml: a process starts faster."""
    code = (
        "import sys; from papers import letter; import thaigovdocs as tgd;"
        "tgd.render_docx(letter());"
        "print([name for name in ('docxtpl', 'lxml') if name in sys.modules])"
    )
    path = os.pathsep.join([str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"


def test_there_is_a_template_for_every_kind_of_a_policy() -> None:
    """And none that no kind is printed with."""
    found = {path.stem for path in (templates_folder() / "docx").glob("*.docx")}
    assert found == {docx_template(kind).stem for kind in KINDS} == set(TEMPLATES)


@pytest.mark.slow
def test_building_again_gives_the_same_bytes(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The tool writes what it built before."""
    monkeypatch.setattr(tool, "FOLDER", tmp_path / "docx")
    tool.main()
    files = [path for path in (tmp_path / "docx").rglob("*") if path.is_file()]
    first = {path: path.read_bytes() for path in files}
    tool.main()
    assert first == {path: path.read_bytes() for path in files}
    assert sorted(path.name for path in files if path.suffix == ".docx") == sorted(
        f"{name}.docx" for name in TEMPLATES
    )


def filled() -> dict[str, Document]:
    """Return papers that use every part of the templates."""
    sets = text("ชุดที่ ๑ ของ ๓ ชุด")
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับ"), "sets": sets}
    chiefs = (endorsement(), endorsement(to=()))
    blocks = [
        Block(kind, text("ข้อความ (ITA) & <b>"), text("๑."), level)
        for kind in ("clause", "bullet", "plain", "heading", "paragraph")
        for level in range(5)
    ]
    examples = (ROOT / "examples/kinds").glob("*.yaml")
    kinds = {path.stem: tgd.compose(tgd.load(path))[path.stem] for path in examples}
    figure = Block("picture", text("แผนผัง"), picture=Figure(picture(40), length(80), "แผนผัง"))
    return {
        **every_kind(),
        **kinds,
        "figures": letter(body=(paragraph("ดังแผนผัง"), figure, figure)),
        "letter": letter(**marked, body=(paragraph("จึงเรียนมา"), *blocks)),
        "announcement": announcement(*blocks, **marked, numerals="arabic"),
        "memo": memo(**marked, body=(table_block(), *blocks), endorsements=chiefs),
        "table": letter(body=(table_block(2, total=()), table_block())),
        "preprinted": looks(announcement(), emblem="preprinted"),
        "none": looks(announcement(), emblem="none", font="TH Sarabun New"),
    }


@pytest.mark.slow
def test_the_open_xml_validator_finds_nothing(tmp_path: Path) -> None:
    """Templates and filled papers are valid by the schemas that Word itself was built on."""
    files = []
    for name, document in filled().items():
        files.append(tmp_path / f"filled-{name}.docx")
        files[-1].write_bytes(render_docx(document))
    files += [templates_folder() / f"docx/{name}.docx" for name in TEMPLATES]
    assert errors_of(files, tmp_path) == {str(file): [] for file in files}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_python_docx_reads_title_and_paragraphs() -> None:
    """Another program opens the file and finds what the document says."""
    import docx

    opened = docx.Document(io.BytesIO(render_docx(filled()["letter"])))
    properties = opened.core_properties
    assert (properties.title, properties.author) == ("หนังสือจังหวัดธารารมย์", "จังหวัดธารารมย์")
    assert (properties.language, str(properties.created)[:10]) == ("th-TH", "2018-04-20")
    assert properties.created == properties.modified
    words = [one.text for one in opened.paragraphs]
    assert "จึงเรียนมา" in words
    assert "๑. ข้อความ (ITA) & <b>" in words
    assert not [one for one in words if "{" in one]
    assert {one.style.name for one in opened.paragraphs} >= {"Clause 4", "Body Paragraph"}


@pytest.mark.slow
def test_another_process_gives_the_same_bytes() -> None:
    """Neither the hash seed nor the time zone nor the clock gets into the file."""
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1])\n"
        "from papers import letter\n"
        "from thaigovdocs.writers.docx.writing import render_docx\n"
        "print(hashlib.sha256(render_docx(letter())).hexdigest())"
    )
    sums = set()
    for seed, zone in (("1", "Asia/Bangkok"), ("2", "America/Lima")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        run = subprocess.run(
            [sys.executable, "-c", code, str(ROOT / "tests")],
            env=environment,
            capture_output=True,
            check=True,
            text=True,
        )
        sums.add(run.stdout)
    assert len(sums) == 1
