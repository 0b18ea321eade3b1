"""Papers unlike one another, in every form in which they may come: adopted, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from adopted import by_hand, printed, share
from office import convert
from places import UNLIKE

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
