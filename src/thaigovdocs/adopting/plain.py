"""Any recognized paper as one of no kind: every passage a paragraph."""

from __future__ import annotations

from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import Value
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import passages
from thaigovdocs.standard.kinds import OTHER

_ABOVE = ("secrecy", "urgency", "head")
_BELOW = ("closing", "dated", "signatures", "endorsements", "decision")
_UNNAMED = "เอกสาร"


def plain_paper(document: Document, maker: Maker) -> Made:
    """Return a paper of no kind whose every passage is a paragraph; the first is its title."""
    made = Made({"kind": OTHER.key, "emblem": "no", "dated": "none"})
    found = [(each.part.partition(".")[0], each) for each in passages(document)]

    def printed(*parts: str) -> list[Value]:
        return [maker.words(each.printed) for part in parts for name, each in found if name == part]

    named = (*_ABOVE, "body", *_BELOW)
    others = dict.fromkeys(name for name, _ in found if name not in named)
    below = (*printed(*_BELOW), *printed(*others))
    body = [*printed(*_ABOVE), *maker.body(document.body, made), *below]
    first = body[0] if body else ""
    is_titled = isinstance(first, str) and bool(first)
    made.keys["title"] = [first if is_titled else _UNNAMED]
    made.keys["body"] = body[1:] if is_titled else body
    return made


def bare_paper(document: Document, maker: Maker) -> Made:
    """Return a paper of no kind whose every line, tables among them, is a paragraph."""
    lines = [words for each in passages(document) if (words := maker.words(each.printed))]
    title, *body = lines or [_UNNAMED]
    made = Made({"kind": OTHER.key, "emblem": "no", "dated": "none", "title": title})
    made.keys["body"] = [*body]
    return made
