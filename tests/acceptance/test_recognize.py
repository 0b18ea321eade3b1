"""Papers that go out as DOCX and PDF come back as the papers they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foreign import said
from office import convert
from places import ROOT, TYPED
from thaigovdocs import compose, load, render_docx, render_pdf, render_text
from thaigovdocs.documents.model import Document
from thaigovdocs.recognition import Recognized, read_foreign
from thaigovdocs.thai.spans import plain

pytestmark = pytest.mark.slow

POLICIES = (
    *("examples/disclosure.yaml", "examples/hire-memo.yaml", "examples/acting-signer.yaml"),
    *("examples/draft.yaml", "tests/golden/documents/follow-up/policy.yaml"),
)
KINDS = frozenset({"letter", "memo", "announcement", "order"})


def papers() -> Iterator[Any]:
    """Yield the papers of the examples that have heads."""
    for name in POLICIES:
        for key, document in compose(load(ROOT / name)).items():
            if document.kind in KINDS:
                yield pytest.param(document, id=f"{Path(name).parent.name}-{Path(name).stem}-{key}")


PAPERS = list(papers())


def parts(document: Document) -> dict[str, object]:
    """Return what must come back, white space folded."""
    meta = document.meta
    found = {
        "kind": document.kind,
        "number": meta.number,
        "subject": meta.subject,
        "date": meta.date,
        "addressee": meta.addressee,
        "references": meta.references,
        "signers": meta.signers,
        "labels": [plain(block.label) for block in document.body if block.label],
        "closing": plain(document.closing),
        "urgency": plain(document.urgency),
    }
    return {name: "".join(str(value).split()) for name, value in found.items()}


def only(found: Recognized) -> Document:
    """Return the one paper of a file."""
    (document,) = found.documents
    return document


@pytest.mark.parametrize("document", PAPERS)
def test_a_docx_of_ours_comes_back(document: Document) -> None:
    """Kind, head, labels, closing and signers are those that were composed."""
    assert parts(only(read_foreign(render_docx(document), "a.docx"))) == parts(document)


@pytest.mark.parametrize("document", PAPERS)
def test_a_pdf_of_ours_comes_back(document: Document) -> None:
    """From letters and where they stand on the page."""
    assert parts(only(read_foreign(render_pdf(document), "a.pdf"))) == parts(document)


@pytest.mark.parametrize("document", PAPERS)
def test_a_text_of_ours_comes_back(document: Document) -> None:
    """As it is copied from a screen."""
    assert parts(only(read_foreign(render_text(document).encode(), "a.txt"))) == parts(document)


def characters(found: Recognized) -> str:
    """Return all characters of all papers, white space apart."""
    words = (label + text for document in found.documents for _, label, text in said(document))
    return "".join("".join(words).replace("|", "").split())


@pytest.fixture(params=sorted(TYPED))
def seed(request: pytest.FixtureRequest) -> Path:
    """Return the text of a file of papers that was typed."""
    return TYPED[request.param]


def lines(path: Path) -> list[str]:
    """Return the lines of a file without marks of headings and catchwords."""
    written = (line.lstrip("#").strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in written if not line.endswith(".../")]


def test_no_character_of_a_typed_file_is_lost(seed: Path) -> None:
    """All stand in the papers, in their order."""
    written = "".join("".join(lines(seed)).replace("|", "").split())
    assert characters(read_foreign(seed)) == written


def test_a_typed_file_as_docx_gives_the_same_papers(seed: Path, tmp_path: Path) -> None:
    """A paragraph a line, as somebody pastes it into Word."""
    path = word_file(seed, tmp_path)
    of_text, of_docx = read_foreign(seed), read_foreign(path)
    assert [each.meta for each in of_docx.documents] == [each.meta for each in of_text.documents]
    assert characters(of_docx) == characters(of_text)


def test_a_typed_file_as_pdf_gives_the_same_papers(seed: Path, tmp_path: Path) -> None:
    """Printed by LibreOffice, which writes marks and fonts in an order of its own."""
    convert([word_file(seed, tmp_path)], tmp_path, "pdf")
    found = read_foreign(tmp_path / f"{seed.stem}.pdf")
    wanted = read_foreign(seed)
    assert [each.kind for each in found.documents] == [each.kind for each in wanted.documents]
    assert sorted(characters(found)) == sorted(characters(wanted))


def word_file(seed: Path, folder: Path) -> Path:
    """Write the lines of *seed* as paragraphs of a DOCX."""
    import docx

    made = docx.Document()
    made.styles["Normal"].font.name = "TH SarabunPSK"
    for line in lines(seed):
        made.add_paragraph(line)
    path = folder / f"{seed.stem}.docx"
    made.save(str(path))
    return path
