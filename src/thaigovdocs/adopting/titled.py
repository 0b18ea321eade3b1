"""Recognized papers that begin with a title as entries: announcements, orders and others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.adopting.making import Made, Maker, told
from thaigovdocs.adopting.nodes import Nodes
from thaigovdocs.adopting.outline import outline
from thaigovdocs.adopting.wording import Keys, folded
from thaigovdocs.documents.model import Block, Document, TitleHead
from thaigovdocs.documents.numbering import read_patterns
from thaigovdocs.standard.kinds import FRAMEWORK, OTHER, kind_of
from thaigovdocs.thai.spans import Text

_DAY = re.compile(r"(?P<opening>ประกาศ|สั่ง|ให้ไว้)\s*ณ\s*วันที่\s*(?P<day>.*)")
_OPENINGS = {"announcement": "ประกาศ", "order": "สั่ง", "regulation": "ประกาศ"}
_POWER = re.compile(r"อาศัยอำนาจ")
_EFFECT = re.compile(r"ทั้งนี้\s*(?:ตั้งแต่|ให้มีผล|ให้ใช้|มีผล)")
_SINCE = re.compile(r"ทั้งนี้\s*ตั้งแต่วันที่\s*(?P<day>\S.*?)\s*เป็นต้นไป")
_ENDS = re.compile(r"(?:ทั้งนี้|จึง|ประกาศนี้|คำสั่งนี้)")


def issued(document: Document, maker: Maker) -> Made | None:
    """Return an announcement or order whose title is made from issuer and subject."""
    head, kind = document.head, kind_of(document.kind)
    if not isinstance(head, TitleHead) or not head.titles:
        return None
    first, *others = map(folded, head.titles)
    made = maker.begin(document)
    keys = made.keys
    if not first.startswith(kind.cited_as):
        return None
    made.agency["issuer"] = maker.words(first.removeprefix(kind.cited_as).strip())
    if kind.numbering != "none" and others and others[0].startswith("ที่"):
        keys["number"] = maker.words(others.pop(0).removeprefix("ที่").strip())
    if not others or not others[0].startswith("เรื่อง"):
        return None
    subject = " ".join([others[0].removeprefix("เรื่อง").lstrip(" :"), *others[1:]])
    keys["subject"] = maker.words(subject)
    return made if _rest(document, made, maker) else None


def titled(document: Document, maker: Maker) -> Made | None:
    """Return a paper with its title lines as they stand."""
    head, kind = document.head, kind_of(document.kind)
    if not isinstance(head, TitleHead) or kind.is_form or not head.titles:
        return None
    made = maker.begin(document)
    titles = [*map(folded, head.titles)]
    is_numbered = kind.is_issued and kind.numbering != "none" and len(titles) > 1
    if is_numbered and titles[1].startswith("ที่"):
        made.keys["number"] = maker.words(titles.pop(1).removeprefix("ที่").strip())
    made.keys["title"] = [maker.words(title) for title in titles]
    if kind.key == OTHER.key:
        made.keys["emblem"] = "no"
    return made if _rest(document, made, maker) else None


def other(document: Document, maker: Maker) -> Made | None:
    """Return a paper as one of no kind, with its title lines as they stand."""
    return titled(replace(document, kind=OTHER.key), maker)


def _rest(document: Document, made: Made, maker: Maker) -> bool:
    """Put body, day and signers of a paper with a title; whether all has its place."""
    keys, kind = made.keys, kind_of(document.kind)
    if document.owner or document.copies or not dated(document, made, maker):
        return False
    if kind.key == FRAMEWORK.key and document.body:
        last = document.body[-1]
        if folded(last.text).startswith("วันที่") and not last.label and maker.date(keys, last.text):
            document = replace(document, body=document.body[:-1])
    if kind.key == OTHER.key:
        keys["body"] = maker.body(document.body, made)
    else:
        _enacted(document.body, made, maker)
    maker.signatories(keys, document.signatures)
    return True


def dated(document: Document, made: Made, maker: Maker) -> bool:
    """Put the day below the text; whether it is one that the kind prints."""
    kind = kind_of(document.kind)
    if not document.dated:
        if kind.key == OTHER.key:
            made.keys["dated"] = "none"
        return True
    found = _DAY.fullmatch(folded(document.dated))
    if found is None or _OPENINGS.get(kind.key, found["opening"]) != found["opening"]:
        return False
    if kind.key == OTHER.key:
        made.keys["dated"] = found["opening"]
    return maker.date(made.keys, found["day"])


def _enacted(blocks: Sequence[Block], made: Made, maker: Maker) -> None:
    """Put preamble, power, clauses and end of an announcement, order or framework."""
    keys = made.keys
    first = next((at for at, block in enumerate(blocks) if block.kind != "paragraph"), len(blocks))
    before = [block.text for block in blocks[:first]]
    last = len(blocks)
    while last > first and blocks[last - 1].kind == "paragraph":
        last -= 1
    after = [block.text for block in blocks[last:]]
    if first == len(blocks):
        before, after = _parted(before)
    elif ends := [at for at, text in enumerate(after) if _ENDS.match(folded(text))]:
        last += ends[0]
        after = after[ends[0] :]
    if before and _POWER.match(folded(before[-1])):
        keys["authority"] = maker.words(before.pop())
    keys["preamble"] = [maker.words(text) for text in before]
    _provisions(blocks[first:last], made, maker)
    if after and _EFFECT.match(folded(after[0])):
        keys["effective"] = since(folded(after.pop(0)), _SINCE, maker)
    keys["conclusion"] = [maker.words(text) for text in after]


def since(words: str, sentence: re.Pattern[str], maker: Maker) -> str:
    """Return from when a paper holds: the day, where *sentence* is all that the words say."""
    found = sentence.fullmatch(words)
    keys: Keys = {}
    if found and maker.date(keys, found["day"]):
        return str(keys.get("date", maker.words(words)))
    return maker.words(words)


def _provisions(blocks: Sequence[Block], made: Made, maker: Maker) -> None:
    keys, nodes = made.keys, Nodes(maker.numerals)
    branches = outline(blocks)
    patterns = nodes.patterns(branches)
    clauses = nodes.clauses(branches, patterns)
    if clauses is None:
        keys["numbering"] = ["", *patterns]
        clauses = nodes.body(branches, read_patterns(("", *patterns)))
    elif clauses:
        keys["numbering"] = [*patterns]
    keys["provisions"] = clauses
    made.odd += told(nodes.broken)


def _parted(texts: Sequence[Text]) -> tuple[list[Text], list[Text]]:
    """Return the paragraphs of a paper without clauses: those before its end, and its end."""
    ends = (at for at, text in enumerate(texts) if _EFFECT.match(folded(text)))
    at = next(ends, len(texts))
    if at == len(texts) > 1 and folded(texts[-1]).startswith(("จึงประกาศ", "จึงมีคำสั่ง")):
        at -= 1
    return [*texts[:at]], [*texts[at:]]
