"""Pictures, columns side by side and rooms to sign inside a text, in every output."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.recognition import read_foreign
from thaigovdocs.standard import measures as m
from thaigovdocs.writers.docx.opc import read_package

MAP = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#336699"/></svg>'
)
PICTURE = {"file": "map.svg", "width": "80 mm", "caption": "แผนผังคลองริมธาร", "alt": "แผนผังคลอง"}


def paper(*body: Any, kind: str = "letter") -> tgd.PolicyFile:
    """Return a policy of one paper with *body*."""
    entry = {"kind": kind, "number": 5, "date": "2026-11-20", "to": "นายอำเภอ", "body": list(body)}
    if kind == "form":
        entry = {"kind": kind, "title": "แบบขอใช้", "body": list(body)}
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
            "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "head",
            "policy": {"subject": "การสำรวจ"},
            "documents": [entry],
            "output": {"emblem": "none"},
        },
        files={"map.svg": MAP},
    )


def squeezed(words: str) -> str:
    """Return *words* without white space, dots and boxes."""
    return "".join(words.translate(str.maketrans("", "", "….☐")).split())


def drawn(file: tgd.PolicyFile) -> dict[str, bytes]:
    """Return the paper in each format."""
    packet = tgd.make(file, formats=["docx", "pdf", "txt"])
    (names,) = packet.names.values()
    return {name.rpartition(".")[2]: packet.files[name] for name in names}


def test_a_picture_stands_in_both_files_with_its_caption() -> None:
    """As wide as asked, as high as its sides say, with what is read out instead of it."""
    files = drawn(paper({"text": "ดังแผนผัง", "picture": PICTURE}, "จึงเรียนมาเพื่อทราบ"))
    xml = {m.name: m.content() for m in read_package(files["docx"], name="a")}
    text = xml["word/document.xml"].decode()
    assert 'descr="แผนผังคลอง"' in text
    assert '<wp:extent cx="2880000" cy="1440000"/>' in text
    assert xml["word/media/figure0.png"].startswith(b"\x89PNG")
    assert b'Id="rIdfigure0"' in xml["word/_rels/document.xml.rels"]
    assert zipfile.ZipFile(io.BytesIO(files["docx"])).testzip() is None
    assert "แผนผังคลองริมธาร" in files["txt"].decode()
    layout = tgd.lay_out(tgd.compose(paper({"text": "ก", "picture": PICTURE}))["letter"])
    (image,) = layout.pages[0].images
    assert (image.width, image.height) == pytest.approx((80 / 25.4 * 72, 40 / 25.4 * 72))
    middle = image.x + image.width / 2
    assert middle == pytest.approx(110 / 25.4 * 72)


def test_what_stands_on_a_page_that_lies_is_measured_by_that_page() -> None:
    """A picture is less high there and as wide as asked, and a name stands about the axis."""
    wide = {**PICTURE, "width": "220 mm"}
    tall = MAP.replace(b'width="40" height="20"', b'width="20" height="40"')
    signed = {"sign": {"name": "นายเมฆ ฟ้าใส"}}
    policy = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์"},
        "documents": [
            {
                "kind": "form",
                "title": "แบบขอใช้",
                "orientation": "landscape",
                "body": [{"picture": wide}, {"picture": {**wide, "file": "t.svg"}}, signed],
            }
        ],
        "output": {"emblem": "none"},
    }
    file = tgd.PolicyFile.from_dict(policy, files={"map.svg": MAP, "t.svg": tall})
    document = tgd.compose(file)["form"]
    layout = tgd.lay_out(document)
    first, second = (image for page in layout.pages for image in page.images)
    assert (first.width, first.height) == pytest.approx((220 / 25.4 * 72, 110 / 25.4 * 72))
    assert (second.width, second.height) == pytest.approx((60 / 25.4 * 72, 120 / 25.4 * 72))
    xml = {p.name: p.content() for p in read_package(tgd.render_docx(document), name="a")}
    assert b'<wp:extent cx="7920000" cy="3960000"/>' in xml["word/document.xml"]
    (name,) = (each.box for each in layout.sources() if "เมฆ" in each.text)
    axis = m.MARGIN_LEFT + m.SIGNATURE_AXIS + (m.PAPER_HEIGHT - m.PAPER_WIDTH) * 0.5
    assert (name.x + name.width * 0.5).mm == pytest.approx(axis.mm, abs=0.6)


def test_a_picture_without_a_template_that_has_a_place_is_refused() -> None:
    """Nothing of a paper is lost in silence."""
    document = tgd.compose(paper({"text": "ก", "picture": PICTURE}))["letter"]
    from dataclasses import replace

    from thaigovdocs.standard.kinds import docx_template

    package = docx_template("envelope").read_bytes()
    with pytest.raises(tgd.TemplateError, match="figure"):
        tgd.render_docx(replace(document, template=package))


@pytest.mark.parametrize("kind", ["letter", "form"])
def test_columns_and_rooms_to_sign_say_the_same_everywhere(kind: str) -> None:
    """In DOCX, PDF and text; a person of the file gives name and position."""
    columns = [
        [{"text": "ความเห็น", "sign": {"label": "เจ้าหน้าที่"}}],
        [{"text": "คำสั่ง", "sign": {"person": "head", "date": "yes"}}],
    ]
    signed = {"sign": {"name": "นายเมฆ ฟ้าใส", "position": "ผู้ขอ", "label": "ผู้ขอ"}}
    files = drawn(paper("ข้อความ", {"columns": columns}, signed, "จึงเรียนมาเพื่อทราบ", kind=kind))
    words = squeezed(files["txt"].decode())
    assert "(นายเมฆฟ้าใส)" in words
    assert words.count("(นายธารใจเย็น)") == (2 if kind == "letter" else 1)
    for name in ("docx", "pdf"):
        from thaigovdocs.writers.text import render_text

        said = "".join(map(render_text, read_foreign(files[name], f"a.{name}").documents))
        assert sorted(squeezed(said)) == sorted(words), name
