"""Papers unlike one another, in every form in which they may come: adopted, nothing is lost."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

import thaigovdocs as tgd
from adopted import by_hand, printed, share
from office import convert
from places import ROOT, UNLIKE

CROOKED = ROOT / "examples/redress/crooked.docx"
LEAST = {".txt": 0.995, ".docx": 0.995, ".pdf": 0.98}
"""Which share of the characters is printed again, in order, from each sort of file."""


def adopted(path: Path, text: str) -> tgd.Adopted:
    """Return the paper *text* adopted from the file *path*."""
    made = tgd.adopt(path)
    assert share(text, printed(made.text)) >= LEAST[path.suffix], path.name
    return made


@pytest.mark.parametrize("name", sorted(UNLIKE))
def test_every_character_is_printed_again(name: str, tmp_path: Path) -> None:
    """From text, typed by hand, and from a DOCX and a PDF of our own."""
    text = UNLIKE[name].read_text("utf-8")
    made = adopted(UNLIKE[name], text)
    (paper,) = tgd.compose(tgd.loads(made.text)).values()
    for form, content in (
        ("hand.docx", by_hand(text, len(text))),
        ("own.docx", tgd.render_docx(paper)),
        ("own.pdf", tgd.render_pdf(paper)),
    ):
        path = tmp_path / form
        path.write_bytes(content)
        again = adopted(path, text)
        assert not [each for each in again.report if each.code == "TGD832"], path.name


@pytest.mark.slow
def test_what_libreoffice_printed_is_printed_again(tmp_path: Path) -> None:
    """A paper typed by hand, and one of our own, as LibreOffice makes a PDF of it."""
    papers = {}
    for name, source in UNLIKE.items():
        text = source.read_text("utf-8")
        (paper,) = tgd.compose(tgd.loads(tgd.adopt(source).text)).values()
        for form, content in (("hand", by_hand(text, 7)), ("own", tgd.render_docx(paper))):
            papers[tmp_path / f"{name}-{form}.docx"] = text
            (tmp_path / f"{name}-{form}.docx").write_bytes(content)
    convert([*papers], tmp_path, "pdf")
    for path, text in papers.items():
        adopted(path.with_suffix(".pdf"), text)


def test_a_crooked_paper_is_redressed() -> None:
    """How it is set is told before, and nothing of it afterwards; its words are the same."""
    before = {finding.code for finding in tgd.check(CROOKED)}
    made = tgd.adopt(CROOKED)
    ((id_, paper),) = tgd.compose(tgd.loads(made.text)).items()
    after = tgd.check(tgd.render_docx(paper), name=f"{id_}.docx")
    assert before == {"TGD250", "TGD252", "TGD793"}
    assert [*after] == [*made.report] == []


@pytest.mark.slow
def test_papers_that_libreoffice_saved_come_back(tmp_path: Path) -> None:
    """Saved as they are nothing differs; words changed before are taken into the policy."""
    policy = ROOT / "examples/committee-order.yaml"
    (paper,) = tgd.compose(tgd.load(policy)).values()
    plain = tgd.render_docx(paper)
    (tmp_path / "plain.docx").write_bytes(plain)
    old, new = "กำหนด", "ระบุ"
    word = Document(io.BytesIO(plain))
    runs = [run for each in word.paragraphs for run in each.runs if old in run.text]
    runs[0].text = runs[0].text.replace(old, new, 1)
    word.save(str(tmp_path / "edited.docx"))
    (tmp_path / "saved").mkdir()
    convert([tmp_path / "plain.docx", tmp_path / "edited.docx"], tmp_path / "saved", "docx")
    same = tgd.adopt(tmp_path / "saved/plain.docx", onto=policy)
    assert (same.text, [*same.report]) == (policy.read_text("utf-8"), [])
    changed = tgd.adopt(tmp_path / "saved/edited.docx", onto=policy)
    lines = zip(policy.read_text("utf-8").split("\n"), changed.text.split("\n"), strict=True)
    differing = [(before, after) for before, after in lines if before != after]
    assert len(differing) == 1
    assert differing[0][0].replace(old, new, 1) == differing[0][1]
    assert not [*changed.report]
