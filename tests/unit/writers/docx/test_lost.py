"""A template that leaves a part out or asks for a name that nothing has: told whole, at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as Docx

from forms import every_kind, order, qr_letter
from papers import (
    announcement,
    endorsement,
    letter,
    memo,
    paragraph,
    row,
    table_block,
    text,
)
from thaigovdocs.documents.model import Block, Document, HeadEntry
from thaigovdocs.errors import TemplateError
from thaigovdocs.findings import Finding
from thaigovdocs.resources import templates_folder
from thaigovdocs.writers.docx.compiling import CompiledTemplate
from thaigovdocs.writers.docx.opc import Member, read_package, write_package
from thaigovdocs.writers.docx.writing import render_docx

TITLES = ("{%p for x in doc.titles %}", "{{ x.text }}", "{%p endfor %}")
SIGNED = (
    "{%p for s in doc.signatures %}",
    "{{ s.name.text }}",
    "{%p for x in s.position %}",
    "{{ x.text }}",
    "{%p endfor %}",
    "{%p endfor %}",
)
BODY = ("{%p for b in doc.body %}", "{{ b.label }} {{ b.text }}", "{%p endfor %}")
DATED = ("{{ doc.dated }}",)


def template(*paragraphs: str) -> bytes:
    """Return a template of *paragraphs*."""
    inner = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    xml = f"<w:document {space}><w:body>{inner}</w:body></w:document>"
    types = Member.pack("[Content_Types].xml", b"<Types/>")
    return write_package([Member.pack("word/document.xml", xml.encode()), types])


def findings(document: Document, *paragraphs: str) -> tuple[Finding, ...]:
    """Return what is wrong with a template of *paragraphs* for *document*."""
    with pytest.raises(TemplateError) as raised:
        render_docx(replace(document, template=template(*paragraphs)))
    return tuple(raised.value.findings)


def lost(document: Document, *paragraphs: str) -> dict[str, str]:
    """Return the names whose words a template of *paragraphs* has no place for."""
    found = findings(document, *paragraphs)
    assert {finding.code for finding in found} == {"TGD738"}
    return {str(finding.params["name"]): str(finding.params["text"]) for finding in found}


def test_a_template_that_prints_all_is_right() -> None:
    """Whatever it looks like."""
    whole = (*TITLES, *BODY, *DATED, *SIGNED)
    assert render_docx(announcement(template=template(*whole)))


def test_every_part_that_is_left_out_is_named_with_its_words() -> None:
    """All of them, in one pass."""
    assert lost(announcement(), *TITLES) == {
        "doc.body of the kind 'paragraph'": "จึงประกาศให้ทราบโดยทั่วกัน",
        "doc.dated": "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑",
        "doc.signatures": "(นายสมชาย\u00a0ใจดี)",
    }
    assert list(lost(announcement(), *BODY, *DATED, *SIGNED)) == ["doc.titles"]
    assert lost(letter()).keys() >= {
        "doc.number", "doc.number.sender", "doc.sender", "doc.date", "doc.rows", "doc.closing",
        "doc.owner", "doc.rows[].label", "doc.rows[].quantity",
    }  # fmt: skip
    assert lost(memo(endorsements=(endorsement(),))).keys() >= {
        "doc.memo.unit", "doc.memo.subject", "doc.endorsements", "doc.decision",
    }  # fmt: skip


def test_a_finding_names_the_template_and_what_to_print() -> None:
    """The hint is an instruction."""
    found = str(TemplateError(findings=list(findings(announcement(), *TITLES, *BODY, *DATED))))
    assert found.split("\n")[:2] == [
        "template of announcement: error[TGD738] expected a template that prints "
        "doc.signatures, found no place for «(นายสมชาย\u00a0ใจดี)»",
        "  hint: print doc.signatures in the template; the template of this package shows how",
    ]


def test_a_kind_of_block_without_a_sample_is_lost() -> None:
    """A template knows paragraphs only; the document has a clause and a table."""
    chosen = ("{%p for b in doc.body %}", '{%p if b.kind == "paragraph" %}', "{{ b.text }}",
              "{%p endif %}", "{%p endfor %}")  # fmt: skip
    blocks = (paragraph("ก่อน"), Block("clause", text("กลาง"), text("๑."), 1), table_block())
    assert list(lost(announcement(*blocks), *TITLES, *chosen, *DATED, *SIGNED)) == [
        "doc.body of the kind 'clause1'",
        "b.table.head of doc.body",
        "b.table.rows of doc.body",
        "doc.body[].label",
    ]


def test_words_that_stand_in_the_template_itself_are_not_lost() -> None:
    """A closing may be typed into it."""
    rest = (*TITLES, *BODY, *SIGNED, "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑")
    document = announcement()
    printed = replace(document, dated=text("ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑", keep=False))
    assert render_docx(replace(printed, template=template(*rest)))


def test_a_sentence_that_stands_twice_is_printed_twice() -> None:
    """Only its first place is needed to say that the name is printed."""
    twice = announcement(paragraph("ข้อความ"), paragraph("อื่น"), paragraph("ข้อความ"))
    whole = (*TITLES, *BODY, *DATED, *SIGNED)
    assert render_docx(replace(twice, template=template(*whole)))


def test_blocks_in_another_order_are_not_lost() -> None:
    """A template may print the last first."""
    turned = ("{{ doc.body[1].text }}", "{{ (doc.body|first).text }}")
    document = announcement(paragraph("หนึ่ง"), paragraph("สอง"))
    assert render_docx(replace(document, template=template(*TITLES, *turned, *DATED, *SIGNED)))


def test_latin_words_are_looked_for_where_there_are_no_thai_ones() -> None:
    """And what has no word at all is not."""
    latin = announcement(paragraph("ITA 2026"), paragraph("–"))
    assert lost(latin, *TITLES, *DATED, *SIGNED) == {"doc.body of the kind 'paragraph'": "ITA 2026"}


def test_numbers_and_labels_of_rows_are_names_of_their_own() -> None:
    """A template of version 1 prints them."""
    numbered = row("references", "อ้างถึง", HeadEntry(text("คำสั่ง"), text("๑.")))
    document = letter(head=replace(letter().head, rows=(numbered,)))  # type: ignore[type-var]
    rows = ("{%p for r in doc.rows %}", "{{ r.label }} {{ r.text }}", "{%p endfor %}")
    assert "doc.rows[].number" in lost(document, *rows)
    assert "doc.rows[].label" not in lost(document, *rows)


def test_a_code_needs_its_place() -> None:
    """A picture of that name."""
    (finding,) = findings(qr_letter(), *BODY)
    assert (finding.code, finding.params["name"]) == ("TGD739", "qr")


def test_all_unknown_names_are_told_at_once() -> None:
    """With part, paragraph and the names that are there."""
    found = findings(
        announcement(),
        "{{ doc.subjekt }}",
        "{%p for b in doc.body %}",
        "{{ b.txt }} {{ b.table.rowz }}",
        "{%p endfor %}",
        "{{ b.text }}",
        "{% if doc.signatures[0].nam %}ก{% endif %}",
    )
    assert {finding.code for finding in found} == {"TGD733"}
    assert [(finding.params["name"], str(finding.origin.place)[-11:]) for finding in found] == [
        ("subjekt", "paragraph 1"),
        ("txt", "paragraph 3"),
        ("rowz", "paragraph 3"),
        ("b", "paragraph 5"),
        ("nam", "paragraph 6"),
    ]
    assert "closing, copied, copies" in str(found[0].params["names"])
    assert "columns, head" in str(found[2].params["names"])


def known(*paragraphs: str) -> frozenset[str]:
    """Return the names that a template of *paragraphs* uses."""
    return CompiledTemplate(template(*paragraphs), name="t.docx").paths


def test_names_are_followed_through_loops_and_variables() -> None:
    """Of what is taken out of several, too."""
    assert "doc.body[].text" in known("{%p set b = doc.body[0] %}", "{{ b.text }}")
    assert "doc.body[].text" in known("{{ (doc.body|last).text }}")
    assert "doc.signatures[].position[].text" in known(
        "{% for s in doc.signatures %}{% for p in s.position if p.text %}{{ p.text }}"
        "{{ loop.index }}{% else %}{{ doc.title }}{% endfor %}{% endfor %}"
    )


@pytest.mark.parametrize(
    "words",
    [
        "{% if doc.later is defined %}ก{% endif %}",
        "{{ doc.later|default('ก') }}",
        "{{ doc.title.anything }}",
        "{{ doc.body.anything }}",
        "{% set a, b = doc.body %}{{ a.anything }}",
        "{% for a in doc.title %}{{ a.anything }}{% endfor %}",
        "{{ (doc.title|upper).anything }}{{ doc.title[0].anything }}",
        "{{ vars.anything }}{{ people.anyone.anything }}{{ agency.anything }}",
        "{% if doc.title is string %}ก{% endif %}{{ pictures.emblem }}",
    ],
)
def test_what_cannot_be_looked_up_is_left_to_the_filling(words: str) -> None:
    """Names that may not be there, and values that have none of their own."""
    assert isinstance(known(words), frozenset)


@pytest.mark.parametrize("name", sorted(every_kind()))
def test_no_part_of_any_paper_is_lost_in_our_templates(name: str) -> None:
    """Not a word, whatever the kind."""
    assert render_docx(every_kind()[name])


def test_templates_of_version_1_print_signers_of_any_number(tmp_path: Path) -> None:
    """A user's template knows no pairs."""
    whole = (*TITLES, *BODY, *DATED, *SIGNED)
    (tmp_path / "order.docx").write_bytes(template(*whole))
    document = replace(order(12), body=(paragraph("ก"),))
    document = replace(document, signatures=tuple(replace(s, rank=()) for s in document.signatures))
    assert render_docx(document, templates=tmp_path)


def test_the_templates_open_in_another_program() -> None:
    """With the words of their tags."""
    paths = sorted((templates_folder() / "docx").glob("*.docx"))
    assert paths
    for path in paths:
        words = "\n".join(each.text for each in Docx(str(path)).paragraphs)
        shown = "doc.cover.lines" if path.stem == "envelope" else "doc.body"
        assert f" in {shown} %}}" in words
        assert read_package(path.read_bytes(), name=path.name)
