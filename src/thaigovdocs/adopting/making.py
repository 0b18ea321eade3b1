"""What every way of writing a recognized paper as an entry shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.adopting.nodes import Nodes
from thaigovdocs.adopting.outline import outline
from thaigovdocs.adopting.people import People
from thaigovdocs.adopting.wording import Keys, NumeralsOf, Value, folded, squeezed, words_of
from thaigovdocs.documents.model import Block, Document, Signature
from thaigovdocs.documents.numbering import body_patterns
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Origin
from thaigovdocs.policy.model.fields import URGENT_UNTIL
from thaigovdocs.standard.kinds import MINUTES, kind_of
from thaigovdocs.thai.dates import (
    OpenDay,
    format_announcement_date,
    format_date,
    format_month_year,
)
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import Span, Text

_URGENT = ("ด่วนที่สุด", "ด่วนมาก", "ด่วน")
_SECRET = ("ลับที่สุด", "ลับมาก", "ลับ")
_OF_SETS = re.compile(r"\S+(?: (?P<this>\S+))? (?:ของ|of) (?P<of>\d+)(?: ชุด)?")
_NO_DAY = re.compile(r"[.…_\s]*")


@dataclass
class Made:
    """An entry and what it takes with it.

    Attributes:
        keys: of the entry.
        agency: what the paper says of the agency: letterhead, owner, contact.
        policy: what it says of the policy itself.
        odd: pieces that stand as paragraphs because no part is theirs, and their places.
    """

    keys: Keys
    agency: Keys = field(default_factory=dict)
    policy: Keys = field(default_factory=dict)
    odd: list[tuple[str, Origin | None]] = field(default_factory=list)


@dataclass
class Maker:
    """Makes the parts of entries of one file.

    Attributes:
        numerals: the digits of the policy.
        people: of all its papers.
        issued: the id of the letter, announcement or order that was made last.
        minutes: the id of the minutes that were made last.
        letter: the id of the letter that was made last.
    """

    numerals: NumeralsOf
    people: People
    issued: str = ""
    minutes: str = ""
    letter: str = ""

    def begin(self, document: Document, kind: str = "") -> Made:
        """Return an entry of the kind of *document* with its urgency and secrecy."""
        made = Made({"kind": kind or document.kind})
        for key, text, known in (
            ("urgency", document.urgency, _URGENT),
            ("secrecy", document.secrecy, _SECRET),
        ):
            if folded(text) in known:
                made.keys[key] = folded(text)
        if found := _OF_SETS.fullmatch(to_arabic(folded(document.sets))):
            this = f"{found['this']}/" if (found["this"] or "").isdecimal() else ""
            made.keys["sets"] = f"{this}{found['of']}"
        if folded(document.urgency) == URGENT_UNTIL and document.urgent_by:
            hours = " ".join(map(self.words, document.urgent_by))
            made.keys["urgency"] = f"{URGENT_UNTIL} {hours}"
        return made

    def remember(self, keys: Keys) -> None:
        """Remember an entry that later papers may name."""
        kind = kind_of(str(keys["kind"]))
        id_ = str(keys.get("id", kind.key))
        if kind.is_issued and kind.head != "memo":
            self.issued = id_
        if kind.head in ("letter", "stamped"):
            self.letter = id_
        if kind.key == MINUTES.key and "of" not in keys:
            self.minutes = id_

    def words(self, text: Text | str) -> str:
        """Return *text* as words of the policy."""
        return words_of(folded(text), self.numerals)

    def body(self, blocks: Sequence[Block], made: Made) -> list[Value]:
        """Return *blocks* as the nodes of a body, and put their numbering into *made*."""
        nodes = Nodes(self.numerals)
        branches = outline(blocks)
        patterns = nodes.patterns(branches)
        body = nodes.body(branches, body_patterns(patterns))
        if any(block.kind == "clause" for block in blocks):
            made.keys["numbering"] = [*patterns]
        made.odd += told(nodes.broken)
        return body

    def date(self, keys: Keys, text: Text | str) -> bool:
        """Put a day that a policy prints as it is written; whether nothing of it is left."""
        written = folded(text).removeprefix("วันที่").strip()
        if _NO_DAY.fullmatch(written):
            return True
        try:
            day = parse_date(written.strip(" .…_"))
        except CalendarError:
            return False
        known = [form for form in _forms(day, self.numerals) if squeezed(form) == squeezed(written)]
        if known:
            keys["date"] = next(iter(_forms(day, self.numerals)))
        return bool(known)

    def signatories(self, keys: Keys, signatures: Sequence[Signature]) -> None:
        """Put who signs."""
        ids: list[Value] = [id_ for each in signatures if (id_ := self.people.sign(each))]
        keys["signatory"] = ids[0] if len(ids) == 1 else ids


def _forms(day: date | OpenDay, numerals: NumeralsOf) -> list[str]:
    """Return *day* as letters print it, and as announcements do."""
    if not isinstance(day, OpenDay):
        return [form(day, numerals=numerals) for form in (format_date, format_announcement_date)]
    month = format_month_year(day, numerals=numerals)
    name, _, year = month.rpartition(" ")
    return [month, f"{name} พ.ศ. {year}"]


def origin_of(text: Text) -> Origin | None:
    """Return where the first character of *text* stands."""
    return next((piece.origin for piece in text if isinstance(piece, Span) and piece.origin), None)


def told(blocks: Sequence[Block]) -> list[tuple[str, Origin | None]]:
    """Return the words of *blocks*, labels before them, with their places."""
    return [
        (folded((*block.label, Span(" "), *block.text)), origin_of((*block.label, *block.text)))
        for block in blocks
    ]
