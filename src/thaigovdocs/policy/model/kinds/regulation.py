"""ระเบียบ, ข้อบังคับ: keys of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.model.fields import BuddhistYear, Lines, Whole
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.phrases import Phrase
from thaigovdocs.thai.dates import (
    Numerals,
    OpenDay,
    buddhist_year,
    format_date,
    parse_document_date,
)

_OPEN = "........"


class Regulation(Entry):
    """A regulation (ระเบียบ, ข้อบังคับ): ข้อ that run on through chapters and parts.

    Attributes:
        type: what it calls itself: ``ระเบียบ``, ``ข้อบังคับ``.
        about: what stands after ว่าด้วย.
        edition: ฉบับที่, from the second on.
        year: the Buddhist year of its title; left out, that of its date.
        repeals: what it ends, a clause each.
        in_charge: who sees to it (ผู้รักษาการ).
        made: ``none`` for an author who writes these clauses himself.
    """

    NUMBERING: ClassVar[tuple[Words, ...] | None] = (Words("ข้อ 1"), Words("(1)"), Words("(ก)"))
    UNPRINTED: ClassVar[tuple[str, ...]] = ("subject",)

    kind: Literal["regulation"]
    type: Words = Words("ระเบียบ")
    about: Words | None = None
    edition: Whole | None = None
    year: BuddhistYear | None = None
    repeals: Lines = ()
    in_charge: Words | None = None
    made: Literal["facts", "none"] = "facts"

    @property
    def title_year(self) -> str:
        """The year of its title: as written, else that of its date; dots where it is open."""
        if self.year is not None:
            return str(self.year)
        if self.date is None:
            return _OPEN
        return str(self.date.year if isinstance(self.date, OpenDay) else buddhist_year(self.date))

    @property
    def named(self) -> tuple[Words, ...]:
        """Its title lines: what and whose, ว่าด้วย, ฉบับที่ and พ.ศ."""
        lines = [f"{self.type}{{{{ agency.issuer }}}}"]
        lines += [f"ว่าด้วย{self.about}"] if self.about else []
        lines += [f"(ฉบับที่ {self.edition})"] if (self.edition or 1) > 1 else []
        return tuple(map(Words, (*lines, f"พ.ศ. {self.title_year}")))

    @property
    def enacts(self) -> Phrase:
        """The words after the power relied on."""
        known = {"ระเบียบ": phrases.REGULATES, "ข้อบังคับ": phrases.BINDS}
        return known.get(str(self.type)) or Phrase(
            f"จึงออก{self.type}{{to}}{{follows}}", "saraban 17"
        )

    def running(self, clauses: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return *clauses* between those that are made from its keys (saraban 17).

        What it is called and from when it holds come first, then what it ends; who sees to
        it stands last, or just before the first chapter.
        """
        if self.made == "none":
            return clauses
        first = (self._called(), *self._in_force(), *self._repealed())
        charge = tuple(self._charge())
        at = next((n for n, node in enumerate(clauses) if node.chapter), len(clauses))
        return (*first, *clauses[:at], *charge, *clauses[at:])

    def _called(self) -> Node:
        title = " ".join(self.named)
        return _clause(phrases.CALLED.format(type=self.type, title=title))

    def _in_force(self) -> Iterator[Node]:
        if not self.effective:
            return
        try:
            day = parse_document_date(self.effective)
        except CalendarError:
            own = self.effective.startswith(self.type)
            before = "" if own else f"{self.type}นี้ให้ใช้บังคับ"
            yield _clause(f"{before}{self.effective}")
            return
        if not isinstance(day, OpenDay):
            words = format_date(day, numerals=Numerals.ARABIC)
            yield _clause(phrases.IN_FORCE.format(type=self.type, day=words))

    def _repealed(self) -> Iterator[Node]:
        repeals = [each.removeprefix("ให้ยกเลิก") for each in self.repeals]
        if len(repeals) == 1:
            yield _clause(phrases.REPEALS.format(paper=repeals[0]))
        elif repeals:
            ended = tuple(map(_clause, repeals))
            yield Node.model_construct(text=Words(phrases.REPEALS.format(paper="")), items=ended)

    def _charge(self) -> Iterable[Node]:
        if self.in_charge:
            yield _clause(phrases.IN_CHARGE.format(person=self.in_charge, type=self.type))


def _clause(words: str) -> Node:
    return Node.model_construct(text=Words(words))
