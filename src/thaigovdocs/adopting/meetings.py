"""Recognized minutes and agendas as entries: the meeting, who came, the items, who recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import thaigovdocs._regex as re
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.nodes import Nodes
from thaigovdocs.adopting.outline import outline
from thaigovdocs.adopting.wording import Keys, Value, folded
from thaigovdocs.documents.model import Block, Document, Signature, TitleHead
from thaigovdocs.documents.numbering import Pattern
from thaigovdocs.errors import CalendarError
from thaigovdocs.recognition.heads import columns_of
from thaigovdocs.standard.kinds import AGENDA, kind_of
from thaigovdocs.standard.phrases import (
    ABSENT,
    ATTENDING,
    PRESENT,
    RECORDER,
    RESOLUTION,
    REVIEWER,
)
from thaigovdocs.thai.dates import OpenDay, format_date, format_month_year
from thaigovdocs.thai.digits import to_arabic, to_thai
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import Span, Text

_D = "[0-9๐-๙]"
_COUNT = re.compile(rf"ครั้งที่\s*(?P<count>{_D}+\s*(?:/\s*{_D}{{4}})?)")
_DAY = re.compile(
    rf"(?:วัน\S{{0,9}}?ที่|วันที่)\s*"
    rf"(?P<day>(?:{_D}{{1,2}}|[.…_]{{2,}})\s+\S+\s+(?:พ\.ศ\.\s*)?{_D}{{4}})"
)
_START = re.compile(r"เวลา\s*(?P<time>\S+)(?:\s*น\.)?")
_PLACE = re.compile(r"(?:^|\s)ณ\s+(?P<place>\S.*)")
_BEGAN = re.compile(rf"เริ่มประชุมเวลา\s*(?P<time>{_D}{{1,2}}[.:]{_D}{{2}})(?:\s*น\.)?")
_ENDED = re.compile(rf"เลิกประชุมเวลา\s*(?P<time>{_D}{{1,2}}[.:]{_D}{{2}})(?:\s*น\.)?")
_ITEM = re.compile(rf"ระเบียบวาระที่\s*(?P<count>{_D}{{1,2}})")
_POINT = re.compile(r"(?P<item>[0-9]{1,2})\.(?P<count>[0-9]{1,2})\.?")
_ONLY = re.compile(rf"\(เฉพาะระเบียบวาระที่\s*(?P<counts>{_D}+(?:\s+{_D}+)*)\)")
_NUMBERED = re.compile(rf"(?P<count>{_D}{{1,3}})\.\s*(?P<words>\S.*)")
_FOR = re.compile(r"(?:(?P<own>\S.*?)\s+)?แทน(?P<whom>\S.*)")
_WHO = {PRESENT: "present", ABSENT: "absent", ATTENDING: "attending"}


@dataclass
class _Item:
    """An item of an agenda, as it is gathered.

    Attributes:
        title: its words.
        blocks: what stands below it.
    """

    title: Text
    blocks: list[Block] = field(default_factory=list)


@dataclass
class _Body:
    """The text of minutes apart.

    Attributes:
        who: the rows of people by the key of their list.
        start, end: hours; empty for none.
        opening: the paragraphs before the first item.
        items: those of the agenda.
        counts: the numbers of the items, as they are written.
    """

    who: dict[str, list[list[str]]] = field(default_factory=dict)
    start: str = ""
    end: str = ""
    opening: list[Text] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)


def minutes(document: Document, maker: Maker) -> Made | None:
    """Return minutes, their title lines made from the meeting."""
    return _minutes(document, maker, titled=False)


def titled_minutes(document: Document, maker: Maker) -> Made | None:
    """Return minutes with their title lines as they stand."""
    return _minutes(document, maker, titled=True)


def agenda(document: Document, maker: Maker) -> Made | None:
    """Return an agenda, its title lines made from the meeting."""
    return _agenda(document, maker, titled=False)


def titled_agenda(document: Document, maker: Maker) -> Made | None:
    """Return an agenda with its title lines as they stand."""
    return _agenda(document, maker, titled=True)


def extract(document: Document, maker: Maker) -> Made | None:
    """Return an extract of the minutes that were made last: the items that it prints."""
    titles = _titles(document)
    only = _ONLY.fullmatch(titles[-1]) if titles else None
    if only is None or not maker.minutes:
        return None
    made = maker.begin(document)
    counts: list[Value] = [*to_arabic(only["counts"]).split()]
    made.keys.update({"of": maker.minutes, "only": counts})
    return made


def _minutes(document: Document, maker: Maker, *, titled: bool) -> Made | None:
    made = _begun(document, maker, titled=titled)
    parts = _parts(document.body)
    if made is None or parts is None:
        return None
    meeting = made.keys["meeting"]
    if isinstance(meeting, dict):
        meeting.update({key: words for key, words in _hours(parts) if words})
    known: dict[str, str] = {}
    for key, rows in parts.who.items():
        people = [*_people(rows, key, maker)]
        if not people:
            return None
        known.update((str(each["name"]), str(each.get("position", ""))) for each in people)
        made.keys[key] = [*people]
    if parts.opening:
        made.keys["opening"] = [maker.words(text) for text in parts.opening]
    items = [*_items(parts, maker)]
    if not all(items):
        return None
    made.keys["agenda"] = [_short(each) for each in items if each]
    return made if _signed(document.signatures, known, made.keys, maker) else None


def _hours(parts: _Body) -> tuple[tuple[str, str], ...]:
    return ("start", to_arabic(parts.start)), ("end", to_arabic(parts.end))


def _agenda(document: Document, maker: Maker, *, titled: bool) -> Made | None:
    made = _begun(document, maker, titled=titled)
    parts = _parts(document.body)
    if made is None or parts is None or document.signatures:
        return None
    if parts.who or parts.opening or parts.start or parts.end:
        return None
    items = [*_items(parts, maker)]
    if not all(each and {*each} <= {"title", "items"} for each in items):
        return None
    made.keys["agenda"] = [_short(each) for each in items if each]
    return made


def _begun(document: Document, maker: Maker, *, titled: bool) -> Made | None:
    """Return an entry with its meeting; ``None`` for what has other parts, too."""
    titles = _titles(document)
    others = document.dated or document.owner or document.copies or document.closing
    if not titles or others:
        return None
    meeting = _meeting(titles, kind_of(document.kind).thai, maker)
    if meeting is None:
        return None
    made = maker.begin(document)
    made.keys["meeting"] = meeting
    if titled:
        made.keys["title"] = [maker.words(line) for line in titles]
    elif document.kind != AGENDA.key:
        meeting.pop("start", None)
    return made


def _titles(document: Document) -> list[str]:
    head = document.head
    return [*map(folded, head.titles)] if isinstance(head, TitleHead) else []


def _meeting(titles: Sequence[str], thai: str, maker: Maker) -> Keys | None:
    """Return the meeting that title lines name; ``None`` without a day."""
    first, *others = titles
    rest = " ".join(others)
    count, day = _COUNT.search(" ".join(titles)), _DAY.search(" ".join(titles))
    name = first[: found.start()] if (found := _COUNT.search(first)) else first
    if day is None:
        return None
    try:
        parsed = parse_date(day["day"])
    except CalendarError:
        return None
    keys: Keys = {"name": maker.words(name.removeprefix(thai).strip()) or "…"}
    if count:
        keys["number"] = maker.words(count["count"])
    numerals = maker.numerals
    keys["date"] = (
        format_month_year(parsed, numerals=numerals)
        if isinstance(parsed, OpenDay)
        else format_date(parsed, numerals=numerals)
    )
    if start := _START.search(rest):
        keys["start"] = to_arabic(start["time"])
    if place := _PLACE.search(others[-1] if others else ""):
        keys["place"] = maker.words(place["place"])
    return keys


def _parts(blocks: Sequence[Block]) -> _Body | None:
    """Return a body apart; ``None`` where something stands in no part."""
    parts = _Body()
    who = ""
    for block in blocks:
        words, item = folded(block.text), _item_of(block)
        if item:
            who = ""
            parts.counts.append(item)
            parts.items.append(_Item(block.text))
        elif found := _ENDED.fullmatch(words):
            parts.end = found["time"]
        elif parts.end:
            return None
        elif parts.items:
            parts.items[-1].blocks.append(block)
        elif found := _BEGAN.fullmatch(words):
            parts.start, who = found["time"], ""
        elif words.rstrip(": ") in _WHO:
            who = _WHO[words.rstrip(": ")]
            parts.who[who] = []
        elif who:
            parts.who[who] += _rows(block)
        elif block.kind in ("paragraph", "plain", "heading"):
            parts.opening.append(block.text)
        else:
            return None
    return parts if parts.items else None


def _item_of(block: Block) -> int:
    """Return which item of the agenda begins with *block*; 0 for none."""
    found = _ITEM.fullmatch(folded(block.label)) if block.kind == "clause" else None
    return int(to_arabic(found["count"])) if found else 0


def _rows(block: Block) -> Iterator[list[str]]:
    """Yield the cells of the rows of a list of people."""
    if block.table is None:
        cells = [folded(cell) for cell in columns_of(block.text)]
        label = folded(block.label)
        yield [f"{label} {cells[0]}".strip(), *cells[1:]] if cells else [label]
        return
    yield [folded(column.heading) for column in block.table.columns]
    yield from ([*map(folded, row.texts)] for row in block.table.rows)


def _people(rows: Iterable[list[str]], key: str, maker: Maker) -> Iterator[Keys]:
    """Yield who is in a list; nobody where it is not numbered as the form numbers it."""
    held = [[cell for cell in row if cell] for row in rows]
    found = [_NUMBERED.fullmatch(row[0]) for row in held if row]
    counts = [int(to_arabic(each["count"])) for each in found if each]
    if not all(held) or counts != ([*range(1, len(held) + 1)] if len(held) > 1 else []):
        return
    for row, number in zip(held, found, strict=True):
        yield _attendee(number["words"] if number else row[0], row[1:], key, maker)


def _attendee(name: str, cells: Sequence[str], key: str, maker: Maker) -> Keys:
    keys: Keys = {"name": maker.words(name)}
    last = "reason" if key == "absent" else "role"
    if len(cells) > 1:
        deputy = _FOR.fullmatch(cells[0])
        if deputy and deputy["own"]:
            keys["position"] = maker.words(deputy["own"])
            keys["for"] = maker.words(deputy["whom"])
        else:
            keys["position"] = maker.words(cells[0])
    if cells:
        keys[last] = maker.words(" ".join(cells[1:]) if len(cells) > 1 else cells[0])
    return keys


def _items(parts: _Body, maker: Maker) -> Iterator[Keys | None]:
    """Yield the items; ``None`` for one that is not the next, or whose points are not."""
    for count, (written, item) in enumerate(zip(parts.counts, parts.items, strict=True), 1):
        yield _item(item, count, maker) if written == count else None


def _item(item: _Item, count: int, maker: Maker) -> Keys | None:
    keys: Keys = {"title": maker.words(item.title)}
    pieces = [*_pieces(item.blocks, count)]
    lead, resolved = _resolved(pieces[0])
    if any(block.kind not in ("paragraph", "plain") for block in lead):
        return None
    if lead:
        keys["text"] = [maker.words(block.text) for block in lead]
    points = [_point(piece, (count, at), maker) for at, piece in enumerate(pieces[1:], 1)]
    if resolved and points:
        return None
    if not all(points):
        return None
    if points:
        keys["items"] = [_bare(each) for each in points if each]
    if resolved:
        keys["resolution"] = [maker.words(text) for text in resolved]
    return keys


def _pieces(blocks: Sequence[Block], item: int) -> Iterator[list[Block]]:
    """Yield what stands before the points of *item*, then each point with its blocks."""
    piece: list[Block] = []
    for block in blocks:
        found = _POINT.fullmatch(to_arabic(folded(block.label)))
        if block.kind == "clause" and found and int(found["item"]) == item:
            yield piece
            piece = []
        piece.append(block)
    yield piece


def _resolved(blocks: Sequence[Block]) -> tuple[list[Block], list[Text]]:
    """Return *blocks* before what was resolved, and the paragraphs of that."""
    for at, block in enumerate(blocks):
        if not folded(block.label) and folded(block.text).startswith(RESOLUTION):
            after = [block.text for block in blocks[at + 1 :]]
            first = folded(block.text).removeprefix(RESOLUTION).lstrip(" :")
            return [*blocks[:at]], [(Span(first),), *after]
    return [*blocks], []


def _point(blocks: Sequence[Block], counts: tuple[int, int], maker: Maker) -> Keys | None:
    """Return a point: a heading above paragraphs, or words alone, and what was resolved."""
    item, count = counts
    kept, resolved = _resolved(blocks)
    first, *below = kept
    sign = to_thai(str(item)) if maker.numerals == "thai" else str(item)
    nodes = Nodes(maker.numerals)
    pattern = Pattern(f"{sign}.", ("1",))
    is_heading = bool(below) and below[0].kind == "paragraph"
    made = nodes.below(outline(below), ((pattern, count),))
    if nodes.broken:
        return None
    keys: Keys = {"heading" if is_heading else "text": maker.words(first.text), **made}
    if resolved:
        keys["resolution"] = [maker.words(text) for text in resolved]
    return keys


def _bare(keys: Keys) -> Value:
    return keys["text"] if [*keys] == ["text"] else keys


def _short(keys: Keys) -> Value:
    return keys["title"] if [*keys] == ["title"] else keys


def _signed(
    signatures: Sequence[Signature], known: dict[str, str], keys: Keys, maker: Maker
) -> bool:
    """Put who recorded and who reviewed; whether nobody else signs."""
    for signature in signatures:
        words = [folded(line) for line in signature.position]
        key = {RECORDER: "recorder", REVIEWER: "reviewer"}.get("".join(words))
        if key is None or key in keys or ("reviewer" in keys):
            return False
        person = maker.people.sign(signature, known=known)
        if person is None:
            return False
        keys[key] = person
    return True
