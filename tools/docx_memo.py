"""The text of the template of a memo."""

from __future__ import annotations

from docx_base import MEMO_URGENCY_PLACE, MEMO_URGENCY_TOP
from docx_pieces import (
    body,
    box,
    choice,
    copied,
    copy_mark,
    each,
    emblem,
    paragraph,
    signatures,
    signed,
    tag,
    urgency,
    when,
)
from thaigovdocs.standard import measures as m

AT_MARGIN = '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'


def memo() -> str:
    """Return the text of the template of a memo."""
    rows = {
        "row": ("Head Row", "{{ row.label }}\t{{ row.text }}"),
        "row-more": ("Head Row More", "{{ row.text }}"),
    }
    return (
        copy_mark()
        + when("doc.urgent_by", urgency(MEMO_URGENCY_TOP, MEMO_URGENCY_PLACE))
        + paragraph("Memo Title", "\tบันทึกข้อความ", before=_emblem() + _marking())
        + _field("Memo Unit", "unit")
        + _number_and_date()
        + _field("Memo Subject", "subject")
        + each("row", "doc.rows", choice("row", rows))
        + body()
        + signatures()
        + each("e", "doc.endorsements", _endorsement())
        + when("doc.decision", _decision())
        + copied()
    )


def _emblem() -> str:
    return emblem(m.EMBLEM_HEIGHT_MEMO, AT_MARGIN)


def _marking() -> str:
    """Return the run of the urgency between emblem and title."""
    return (
        '<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val="MemoMarking"/></w:rPr>'
        '<w:t xml:space="preserve">{% if not doc.urgent_by %}{{ doc.urgency }}{% endif %}'
        "</w:t></w:r>"
    )


def _label(name: str) -> str:
    """Return the run of a label of the head."""
    return (
        '<w:r><w:rPr><w:rStyle w:val="MemoLabel"/></w:rPr>'
        f'<w:t xml:space="preserve">{{{{ doc.memo.{name}.label }}}}</w:t></w:r>'
    )


def _value(name: str) -> str:
    """Return the run of a value between two tabs, which carry the dots."""
    return (
        f'<w:r><w:tab/><w:t xml:space="preserve">{{{{ doc.memo.{name}.text }}}}</w:t><w:tab/></w:r>'
    )


def _field(style: str, name: str) -> str:
    return paragraph(style, before=_label(name) + _value(name))


def _number_and_date() -> str:
    runs = _label("number") + _value("number")
    date = '<w:r><w:tab/><w:t xml:space="preserve">{{ doc.memo.date.text }}</w:t><w:tab/></w:r>'
    return paragraph("Memo Number", before=runs + _label("date") + date)


def _first_or_more(first: str, more: str, text: str, *, before: str = "") -> str:
    """Return a paragraph with more room above it where it is the first of its block."""
    return (
        tag("if loop.first")
        + paragraph(first, text, before=before)
        + tag("else")
        + paragraph(more, text, before=before)
        + tag("endif")
    )


def _endorsement() -> str:
    """Return the words of a chief and the room to sign."""
    text = "{{ line.text }}"
    opened = tag("if loop.first and not e.to.text") + paragraph("Endorsement Opening", text)
    words = opened + tag("else") + paragraph("Endorsement Text", text) + tag("endif")
    return (
        when("e.to.text", paragraph("Endorsement To", "{{ e.to.text }}"))
        + each("line", "e.paragraphs", words)
        + signed("e.signer")
        + paragraph("Signed Date", "{{ e.date.text }}")
    )


def _decision() -> str:
    """Return the options, a box before each, and the room to sign."""
    option = _first_or_more("Decision Opening", "Decision Option", "\t{{ o.text }}", before=box())
    return (
        each("o", "doc.decision.options", option)
        + signed("doc.decision.signer")
        + paragraph("Signed Date", "{{ doc.decision.date.text }}")
    )
