"""Recognized regulations as entries: title, recital, the clauses that its facts make, the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import thaigovdocs._regex as re
from thaigovdocs.adopting.making import Made, Maker, told
from thaigovdocs.adopting.nodes import Nodes
from thaigovdocs.adopting.outline import outline
from thaigovdocs.adopting.titled import dated, since
from thaigovdocs.adopting.wording import Keys, Value, folded, year_of
from thaigovdocs.documents.model import Block, Document, TitleHead
from thaigovdocs.standard.kinds import REGULATION
from thaigovdocs.thai.digits import to_arabic

_D = "[0-9๐-๙]"
_TYPE = re.compile(r"(?P<type>ระเบียบ|ข้อบังคับ)(?P<issuer>\S.*)")
_ABOUT = re.compile(r"ว่าด้วย(?P<about>\S.*)")
_EDITION = re.compile(rf"\(ฉบับที่\s*(?P<edition>{_D}+)\)")
_YEAR = re.compile(rf"พ\.ศ\.\s*(?P<year>{_D}{{4}})")
_POWER = re.compile(r"อาศัยอำนาจ")
_HEADING = re.compile(rf"(?P<sort>หมวด|ส่วนที่)\s*(?P<count>{_D}{{1,3}})(?:\s+(?P<name>\S.*))?")
_SINCE = re.compile(r"ตั้งแต่วันที่\s*(?P<day>\S.*?)\s*เป็นต้นไป")
_REPEALS = "ให้ยกเลิก"


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading of a chapter or part, and how many clauses stand above it."""

    clauses: int
    sort: str
    name: str


@dataclass
class _Facts:
    """What clauses say of the regulation itself, and which clauses those are."""

    keys: Keys = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)


def regulation(document: Document, maker: Maker) -> Made | None:
    """Return a regulation, the clauses about itself made from its facts."""
    return _regulation(document, maker, made_of="facts")


def written_regulation(document: Document, maker: Maker) -> Made | None:
    """Return a regulation whose every clause stands as its author wrote it."""
    return _regulation(document, maker, made_of="none")


def issuer_of(document: Document) -> str:
    """Return whose regulation a paper is; empty for another kind of paper."""
    head = document.head
    titles = head.titles if isinstance(head, TitleHead) else ()
    is_one = document.kind == REGULATION.key and titles
    found = _TYPE.fullmatch(folded(titles[0])) if is_one else None
    return found["issuer"] if found else ""


def _regulation(document: Document, maker: Maker, *, made_of: str) -> Made | None:
    made = _titled(document, maker)
    if made is None or document.owner or document.copies or not dated(document, made, maker):
        return None
    blocks = document.body
    first = next((at for at, each in enumerate(blocks) if _opens(each)), len(blocks))
    lead = [each.text for each in blocks[:first]]
    if any(each.kind != "paragraph" for each in blocks[:first]):
        return None
    keys = made.keys
    if lead and _POWER.match(folded(lead[-1])):
        keys["authority"] = maker.words(lead.pop())
    keys["preamble"] = [maker.words(text) for text in lead]
    if not _clauses(blocks[first:], made, maker, made_of=made_of):
        return None
    if keys.get("year") and keys.get("year") == year_of(keys):
        del keys["year"]  # the form takes it from the day
    maker.signatories(keys, document.signatures)
    return made


def _opens(block: Block) -> bool:
    """Whether the clauses begin with *block*: one of them, or the heading of a chapter."""
    return block.kind == "clause" or bool(_HEADING.fullmatch(_words(block)))


def _titled(document: Document, maker: Maker) -> Made | None:
    """Return an entry with what its title lines say; the lines themselves where they say more."""
    head = document.head
    if not isinstance(head, TitleHead) or not head.titles:
        return None
    made = maker.begin(document)
    first, *others = map(folded, head.titles)
    found = _TYPE.fullmatch(first)
    if found is None:
        return None
    keys = made.keys
    keys["type"] = found["type"]
    made.agency["issuer"] = maker.words(found["issuer"])
    for line in others:
        if about := _ABOUT.fullmatch(line):
            keys["about"] = maker.words(about["about"])
        elif edition := _EDITION.fullmatch(line):
            keys["edition"] = to_arabic(edition["edition"])
        elif year := _YEAR.fullmatch(line):
            keys["year"] = to_arabic(year["year"])
        elif "title" not in keys:
            keys["title"] = [maker.words(title) for title in head.titles]
    return made


def _clauses(blocks: Sequence[Block], made: Made, maker: Maker, *, made_of: str) -> bool:
    """Put the clauses, by chapters and parts; whether they are one list."""
    headings, kept = _parted(blocks)
    last = len(kept)
    while last and kept[last - 1].kind == "paragraph":
        last -= 1
    nodes = Nodes(maker.numerals)
    branches = outline(kept[:last])
    patterns = nodes.patterns(branches)
    clauses = nodes.clauses(branches, patterns)
    if clauses is None or headings is None:
        return False
    before = headings[0].clauses if headings else len(clauses)
    facts = _facts(clauses[:before], made.keys, maker)
    if made_of == "none":
        facts = _Facts({"made": "none"})
    elif not facts.gone:
        return False
    made.keys.update(facts.keys)
    made.keys["numbering"] = [*patterns]
    made.keys["provisions"] = _by_chapter(clauses, headings, facts.gone, maker)
    made.keys["conclusion"] = [maker.words(each.text) for each in kept[last:]]
    made.odd += told(nodes.broken)
    return True


def _parted(blocks: Sequence[Block]) -> tuple[list[_Heading] | None, list[Block]]:
    """Return the headings of chapters and parts, and all other blocks.

    No headings are given (``None``) where one has no name.
    """
    headings: list[_Heading] | None = []
    kept: list[Block] = []
    at = count = 0
    while at < len(blocks):
        block = blocks[at]
        found = _HEADING.fullmatch(_words(block))
        at += 1
        if found is None:
            kept.append(block)
            count += block.kind == "clause" and block.level == 1
            continue
        name = found["name"] or ""
        if not name and at < len(blocks) and blocks[at].kind in ("paragraph", "heading"):
            name, at = folded(blocks[at].text), at + 1
        if headings is not None:
            is_chapter = found["sort"] == "หมวด"
            headings.append(_Heading(count, "chapter" if is_chapter else "part", name))
        headings = headings if name else None
    return headings, kept


def _by_chapter(
    clauses: Sequence[Value], headings: Sequence[_Heading], gone: set[int], maker: Maker
) -> list[Value]:
    """Return *clauses* without those that facts make, below their chapters and parts."""
    bounds = [*(each.clauses for each in headings), len(clauses)]
    held = [each for at, each in enumerate(clauses[: bounds[0]]) if at not in gone]
    chapter: list[Value] | None = None
    for heading, end in zip(headings, bounds[1:], strict=True):
        items: list[Value] = [*clauses[heading.clauses : end]]
        keys: Keys = {heading.sort: maker.words(heading.name), "items": items}
        if heading.sort == "part" and chapter is not None:
            chapter.append(keys)
        else:
            held.append(keys)
            chapter = items if heading.sort == "chapter" else None
    return held


def _facts(clauses: Sequence[Value], keys: Keys, maker: Maker) -> _Facts:
    """Return what the first clauses and the last one say of the regulation itself."""
    facts = _Facts()
    type_, words = str(keys["type"]), [*map(_text, clauses)]
    titles = keys.get("title")
    if isinstance(titles, list) or not words:
        return facts
    if not words[0].startswith(f"{type_}นี้เรียกว่า"):
        return facts
    facts.gone.add(0)
    at = 1
    force = f"{type_}นี้ให้ใช้บังคับ"
    if at < len(words) and words[at].startswith(force):
        facts.keys["effective"] = since(words[at].removeprefix(force).strip(), _SINCE, maker)
        facts.gone.add(at)
        at += 1
    if at < len(words) and (ended := _ended(clauses[at])):
        facts.keys["repeals"] = ended
        facts.gone.add(at)
    charge = re.fullmatch(rf"ให้(?P<who>.+)เป็นผู้รักษาการตาม{type_}นี้", words[-1])
    if charge:
        facts.keys["in_charge"] = charge["who"].strip()
        facts.gone.add(len(words) - 1)
    return facts


def _ended(clause: Value) -> list[Value]:
    """Return what a clause repeals; nothing for a clause of another sort."""
    if isinstance(clause, dict):
        items = clause.get("items")
        is_list = {*clause} <= {"text", "items", "numbering"} and clause.get("text") == _REPEALS
        held = items if is_list and isinstance(items, list) else []
        return [*held] if all(isinstance(each, str) for each in held) else []
    words = str(clause)
    return [words.removeprefix(_REPEALS).strip()] if words.startswith(_REPEALS) else []


def _text(clause: Value) -> str:
    """Return the words of a clause that is nothing but words."""
    return clause if isinstance(clause, str) else ""


def _words(block: Block) -> str:
    """Return the words of a paragraph without a number."""
    return "" if block.label or block.kind not in ("paragraph", "heading") else folded(block.text)
