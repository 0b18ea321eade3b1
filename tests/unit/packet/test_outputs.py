"""The files of a packet: a picture a page, templates of one's own, PDF by LibreOffice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.documents.model import Document
from thaigovdocs.packet import outputs
from thaigovdocs.writers.office import soffice
from thaigovdocs.writers.office.soffice import Converted, Job

POLICY = """thaigovdocs: 1
agency:
  {name: จังหวัดธารารมย์, letterhead: [ศาลากลาง], owner: [สำนักงานจังหวัด], code: ธร 0017}
people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
output: {emblem: preprinted}
policy: {subject: แนวทางการเผยแพร่ข้อมูล, preamble: [เพื่อให้เป็นไปด้วยดี จึงประกาศไว้]}
documents:
- kind: letter
  date: 2026-11-20
  number: 5
  to: นายอำเภอทุกอำเภอ
  enclosures: [{document: announcement, quantity: auto}]
  body: [ด้วยจังหวัดได้กำหนดแนวทาง รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย, จึงเรียนมาเพื่อทราบ]
- {kind: announcement, date: 2026-11-20}
"""


@pytest.fixture
def file() -> tgd.PolicyFile:
    """Return a policy of two papers, one of which counts the pages of the other."""
    return tgd.loads(POLICY)


def test_a_picture_is_made_of_every_page(file: tgd.PolicyFile, tmp_path: Path) -> None:
    """Each with the number of its page, listed in the manifest; no packet.pdf."""
    packet = tgd.render(file, tmp_path / "o", formats=["svg", "png"], only=["letter"])
    names = [path.name for path in packet.files]
    assert names == ["01-letter-1.png", "01-letter-1.svg", "manifest.json"]
    assert packet.manifest["documents"][0]["files"] == names[:2]
    assert packet.manifest["documents"][0]["pages"] == 1
    assert packet.files[0].read_bytes().startswith(b"\x89PNG")
    assert packet.files[1].read_text("utf-8").startswith("<svg")


def test_a_template_of_ones_own_is_used(file: tgd.PolicyFile, tmp_path: Path) -> None:
    """Where its folder has one for the kind; the other kinds are printed as ever."""
    folder = tmp_path / "templates"
    tgd.templates(folder, ["letter"])
    from docx import Document as Package

    package = Package(str(folder / "letter.docx"))
    package.sections[0].footer.paragraphs[0].add_run("แบบของหน่วยงาน")
    package.save(str(folder / "letter.docx"))
    packet = tgd.render(file, tmp_path / "o", formats=["docx"], templates=folder)
    printed = [Package(str(path)) for path in packet.files[:2]]
    feet = ["".join(p.text for p in each.sections[0].footer.paragraphs) for each in printed]
    assert ["แบบของหน่วยงาน" in foot for foot in feet] == [True, False]


def test_libreoffice_converts_what_is_printed(
    file: tgd.PolicyFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages are counted in its PDF, its fonts are named, and no places for signatures."""
    seen: list[tuple[str, ...]] = []

    def convert(jobs: Mapping[str, Job], **_: object) -> dict[str, Converted]:
        seen.append(tuple(jobs))
        return {id_: Converted(one_page(), 7, ("Face",), ("Gone",)) for id_ in jobs}

    monkeypatch.setattr(soffice, "convert", convert)
    packet = tgd.render(
        file, tmp_path / "o", formats=["pdf"], pdf_engine="libreoffice", merge=False
    )
    letter = packet.manifest["documents"][0]
    assert seen == [("announcement",), ("letter", "announcement")]
    assert (letter["pages"], letter["anchors"]) == (7, [])
    assert "๗" in letter["enclosures"][0]
    assert packet.manifest["fonts"] == [{"face": "Face"}]
    assert [found.code for found in packet.report] == ["TGD714", "TGD714"]
    with pytest.raises(tgd.PolicyError, match="TGD749"):
        tgd.render(file, tmp_path / "p", formats=["pdf"], pdf_engine="libreoffice", strict=True)


def one_page() -> bytes:
    """Return a PDF of one page."""
    import io

    from pypdf import PdfWriter

    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


def test_faults_of_every_paper_are_told(
    file: tgd.PolicyFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written when one cannot be printed."""

    def refuse(document: Document, *_: object) -> bytes:
        raise tgd.RenderError(f"no {document.id}")

    monkeypatch.setattr(outputs, "_written", refuse)
    with pytest.raises(tgd.RenderError) as error:
        tgd.render(file, tmp_path / "o", formats=["docx"])
    assert [each.params["reason"] for each in error.value.findings] == [
        "no letter",
        "no announcement",
    ]
    assert not (tmp_path / "o").exists()


def test_the_command_takes_the_options_of_the_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Templates, fixed pages and formats reach the packet."""
    from thaigovdocs.cli import main

    (tmp_path / "p.yaml").write_text(POLICY, "utf-8")
    tgd.templates(tmp_path / "t", ["letter"])
    arguments = ["render", str(tmp_path / "p.yaml"), "-o", str(tmp_path / "o"), "--fixed-pages"]
    with pytest.raises(SystemExit) as ending:
        main([*arguments, "--format", "docx,svg", "--templates", str(tmp_path / "t")])
    assert ending.value.code == 0, capsys.readouterr().err
    manifest = json.loads((tmp_path / "o/manifest.json").read_text("utf-8"))
    assert manifest["documents"][1]["files"] == ["02-announcement.docx", "02-announcement-1.svg"]
