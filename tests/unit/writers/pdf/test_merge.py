"""Papers merged into one PDF: copied object for object, those of another shape by pypdf."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from thaigovdocs.writers.pdf.merge import Part, merge_pdfs
from thaigovdocs.writers.pdf.objects import object_of, parts_of, table_of

HEAD = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
PROFILE = b"<</Length 4>>\nstream\nICC!\nendstream"


def pdf(*words: str, tree: bytes = b"") -> bytes:
    """Return a PDF of a page for each of *words*, which share a profile and a link's action."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]%s>>"
        % (len(words), b" ".join(b"%d 0 R" % (6 + 2 * at) for at in range(len(words))), tree),
        PROFILE,
        b"<</S/URI/URI(https://example.th/a(1 0 R)\\)>>stream)>>",
        b"<</Type/Metadata/Length 2>>\nstream\nno\nendstream",
    ]
    for at, each in enumerate(words):
        shown = zlib.compress(f"BT ({each}) Tj ET % 1 0 R".encode())
        box = b"" if tree else b"/MediaBox[0 0 595 842]"
        bodies += [
            b"<</Type/Page/Parent 2 0 R%s/Resources<</ColorSpace<</c[/ICCBased 3 0 R]>>>>"
            b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 4 0 R>>]/Contents %d 0 R>>"
            % (box, 7 + 2 * at),
            b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(shown), shown),
        ]
    out, at = HEAD, {}
    for number, body in enumerate(bodies, 1):
        at[number] = len(out)
        out += object_of(number, body)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + table_of(at, len(bodies) + 1) + trailer % (len(bodies) + 1, len(out))


def contents(reader: PdfReader) -> list[str]:
    """Return what each page shows."""
    return [
        page.get_contents().get_data().decode().split("(")[1].split(")")[0] for page in reader.pages
    ]


@pytest.mark.parametrize("tree", [b"", b"/MediaBox[0 0 595 842]"])
def test_pages_come_in_order_with_what_they_need(tree: bytes) -> None:
    """Of files as Typst writes them, and of those whose pages take their size from the tree."""
    parts = [Part("หนังสือ (1 0 R)", pdf("a", "b", tree=tree)), Part("ประกาศ", pdf("c", tree=tree))]
    data = merge_pdfs(parts, title="หนังสือ", author="จังหวัด")
    reader = PdfReader(BytesIO(data), strict=True)
    assert contents(reader) == ["a", "b", "c"]
    assert [each.title for each in reader.outline] == ["หนังสือ (1 0 R)", "ประกาศ"]
    assert [reader.get_destination_page_number(each) for each in reader.outline] == [0, 2]
    assert reader.page_labels == ["1-1", "1-2", "2-1"]
    assert (reader.metadata.title, reader.metadata.author) == ("หนังสือ", "จังหวัด")
    for page in reader.pages:
        (link,) = page["/Annots"]
        assert link.get_object()["/A"]["/URI"] == "https://example.th/a(1 0 R))>>stream"
        assert page["/Parent"]["/Count"] == 3
        assert page.mediabox.height == 842


def test_what_is_the_same_in_all_papers_stands_once() -> None:
    """A drawing or profile that refers to nothing else; metadata of the papers are left out."""
    parts = [Part(str(number), pdf(str(number))) for number in range(5)]
    data = merge_pdfs(parts, title="", author="")
    assert (data.count(b"ICC!"), data.count(b"/Metadata")) == (1, 0)
    assert merge_pdfs(parts, title="", author="") == data
    assert len({data[:-60], merge_pdfs(parts[::-1], title="", author="")[:-60]}) == 2


def test_references_are_told_from_words() -> None:
    """What stands in a string or a stream is none."""
    assert parts_of(b"<</A(2 0 R)/B<20 20>/C[3 0 R 4 0 R]/D 12 0 R>>\nstream\n5 0 R") == (
        [b"<</A(2 0 R)/B<20 20>/C[", b" ", b"]/D ", b">>\n"],
        [3, 4, 12],
        b"stream\n5 0 R",
    )


def test_files_of_others_are_merged_by_the_library() -> None:
    """Alone or between ours: their objects may have other shapes, such as a second generation."""
    other = pdf("b").replace(HEAD, b"%PDF-1.4\n%other\n")
    other = other.replace(b"/Contents 7 0 R", b"/Contents 7 1 R").replace(
        b"\n7 0 obj", b"\n7 1 obj"
    )
    rows = other.index(b"xref\n")
    at = rows + len(b"xref\n0 8\n") + 7 * 20
    other = other[: at + 11] + b"00001" + other[at + 16 :]
    parts = [Part("ก", pdf("a")), Part("ข", other), Part("ค", pdf("c"))]
    data = merge_pdfs(parts, title="", author="")
    assert contents(PdfReader(BytesIO(data))) == ["a", "b", "c"]
