"""What papers of a case say of one another: days, numbers and titles of those that they cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date
from difflib import SequenceMatcher

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Paper, Passage
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.digits import to_arabic

NUMBER = re.compile(r"ที่\s{0,3}(?P<number>(?:[ก-ฮ]{1,4}\s?)?[0-9.]{1,12}\s?/\s?(?:ว\s?)?[0-9]{1,6})")
CLAUSE = re.compile(
    r"ข้อ\s?(?P<clause>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})"
    r"(?:\s?\([0-9ก-ฮ]{1,3}\))?\s?(?:ของ|แห่ง|ตาม|ใน)(?=ประกาศ|คำสั่ง|ระเบียบ|กรอบ)"
)
AFTER = 160  # characters within which the paper of a cited clause is named
SHORTEST = 12  # characters of a title that is looked for
_CITING = ("head.references", "head.enclosures", "head.titles", "body")
_LISTED = ("head.references", "head.enclosures")
_DATED = re.compile(r"ลงวันที่\s{0,3}$|^\s{0,3}วันที่\s{0,3}$")
_BESIDE = 60  # characters between what a paper is called and its day
_NOT_TITLE = re.compile(
    r"^(?:[0-9]{1,2}\.\s*)?(?:สำเนา)?|\s*จำนวน\s.*$|\s*ลงวันที่.*$|\s*ที่\s[ก-ฮ]{0,4}\s?[0-9./ว ]+"
)
_NEAR = 0.8  # share of its letters that a title has of another
_MONEY = re.compile(r"(?P<sum>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?|[0-9]{3,})\s?บาท")


@dataclass(frozen=True, slots=True)
class _Known:
    """A paper of the case as others cite it.

    Attributes:
        paper: itself.
        title: its letters; empty where it is too short to be looked for, or cited by number.
        subject: the letters that tell its title from others, for one that is nearly alike.
        number: its letters; empty for none.
        day: when it was issued; ``None`` where it does not say.
    """

    paper: Paper
    title: str
    subject: str
    number: str
    day: date | None

    @classmethod
    def of(cls, paper: Paper) -> _Known:
        meta = paper.document.meta
        days = (each.when for own in paper.of("head.date", "dated") for each in own.dates)
        number = "" if _is_open(meta.number) else squeezed(meta.number)
        is_cited_so = not number and kind_of(paper.document.kind).head not in ("letter", "memo")
        title = squeezed(meta.title) if is_cited_so else ""
        subject = squeezed(meta.title.partition("เรื่อง")[2] if meta.subject else meta.title)
        title, subject = (each if len(each) >= SHORTEST else "" for each in (title, subject))
        return cls(paper, title, subject, number, next(filter(None, days), None))

    @property
    def call(self) -> str:
        """What it is called in a message."""
        return self.paper.document.meta.title or self.paper.document.meta.number


def check_citations(papers: Sequence[Paper]) -> Iterator[Finding]:
    """Yield days, numbers, titles and sums that papers give another paper of the case wrongly."""
    known = [*map(_Known.of, papers)]
    numbers = {each.number for each in known}
    for paper in papers:
        others = [each for each in known if each.paper is not paper]
        exact: set[int] = set()
        for passage in paper.of(*_CITING):
            if passage.part == "head.titles" and kind_of(paper.document.kind).is_issued:
                continue
            for other in others:
                found = [*_by_number(passage, other, numbers), *_by_title(passage, other)]
                if passage.part in _LISTED and _names(passage, other):
                    exact.add(id(other.paper))
                yield from found
                yield from _sums(passage, other)
        free = [each for each in others if id(each.paper) not in exact]
        for passage in paper.of(*_LISTED):
            if not any(_names(passage, each) for each in others):
                yield from _near_title(passage, free)


def _names(passage: Passage, other: _Known) -> bool:
    said = squeezed(passage.text)
    numbers = {squeezed(each["number"]) for each in NUMBER.finditer(passage.arabic)}
    return bool((other.title and other.title in said) or (other.number and other.number in numbers))


def _by_number(passage: Passage, other: _Known, numbers: Set[str]) -> Iterator[Finding]:
    """Yield another day beside its number, and another number beside its day.

    One of *numbers*, those of all papers of the case, is that of the paper which has it.
    """
    for found in NUMBER.finditer(passage.arabic):
        when = _day_after(passage, found.end())
        if when is None or other.day is None or not other.number:
            continue
        start, end, day = when
        said = squeezed(found["number"])
        if said == other.number:
            if day != other.day:
                yield passage.finding("TGD852", start, end, title=other.call)
        elif said not in numbers and day == other.day and _is_called(passage, found.start(), other):
            number = other.paper.document.meta.number
            place = found.start("number"), found.end("number")
            yield passage.finding("TGD853", *place, title=other.call, number=number)


def _is_called(passage: Passage, at: int, other: _Known) -> bool:
    """Whether the words before *at* call a paper as *other* is called: its kind, and whose."""
    before = passage.text[:at].rstrip()
    document = other.paper.document
    kind = kind_of(document.kind)
    if kind.head == "letter":
        code = other.number.partition("/")[0]
        return squeezed(NUMBER.findall(passage.arabic[at:])[0]).startswith(f"{code}/")
    called = squeezed(document.meta.title.partition("ที่")[0])
    return len(called) > len(kind.cited_as) and squeezed(before).endswith(called)


def _by_title(passage: Passage, other: _Known) -> Iterator[Finding]:
    """Yield another day behind its title."""
    end = _end_of(passage.arabic, other.title) if other.title else None
    when = _day_after(passage, end) if end is not None else None
    if when is None or other.day is None or when[2] == other.day:
        return
    numbers = {squeezed(each["number"]) for each in NUMBER.finditer(passage.arabic)}
    if other.number not in numbers:  # else it is told beside the number
        yield passage.finding("TGD852", when[0], when[1], title=other.call)


def _end_of(words: str, title: str) -> int | None:
    """Return where *title* ends in *words*, whose white space is not looked at."""
    places = [at for at, letter in enumerate(words) if not letter.isspace()]
    at = "".join(words[place] for place in places).find(title)
    return None if at < 0 else places[at + len(title) - 1] + 1


def _day_after(passage: Passage, at: int) -> tuple[int, int, date] | None:
    """Return the day that stands soon behind *at* with ลงวันที่ before it, and its place."""
    for each in passage.dates:
        near = at <= each.start <= at + _BESIDE
        if near and each.when and _DATED.search(passage.arabic[at : each.start]):
            return each.start, each.end, each.when
    return None


def _near_title(passage: Passage, others: Sequence[_Known]) -> Iterator[Finding]:
    """Yield a title that is nearly that of a paper which nothing else of the paper names."""
    words = passage.arabic
    for part in _NOT_TITLE.finditer(words):
        words = words.replace(part.group(), " " * len(part.group())) if part.group() else words
    said = squeezed(words.rpartition("เรื่อง")[2])
    if any(said == other.subject for other in others):
        return
    for other in others:
        if not other.subject or not said or _digits(said) != _digits(other.subject):
            continue
        if SequenceMatcher(None, said, other.subject, autojunk=False).ratio() >= _NEAR:
            start = len(words) - len(words.rpartition("เรื่อง")[2].lstrip())
            end = len(words.rstrip())
            yield passage.finding("TGD854", start, end, title=other.call)
            return


def _sums(passage: Passage, other: _Known) -> Iterator[Finding]:
    """Yield the one sum beside a cited clause that has another."""
    cited = [
        each["clause"]
        for each in CLAUSE.finditer(passage.arabic)
        if other.title and other.title in squeezed(passage.arabic[each.end() : each.end() + AFTER])
    ]
    own = [*_MONEY.finditer(passage.arabic)]
    if len(cited) != 1 or len(own) != 1:
        return
    clause = re.compile(rf"(?:^|[^\d.]){re.escape(cited[0])}\D*$")
    for each in other.paper.of("body"):
        said = {_amount(found) for found in _MONEY.finditer(each.arabic)}
        if clause.search(to_arabic(each.label)) and len(said) == 1 and _amount(own[0]) not in said:
            place = own[0].start(), own[0].end()
            (amount,) = said
            yield passage.finding("TGD857", *place, title=other.call, amount=f"{amount:,g}")


def _amount(found: re.Match[str]) -> float:
    return float(found["sum"].replace(",", ""))


def _digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdecimal())


def _is_open(number: str) -> bool:
    return "…" in number or ".." in number or number.rstrip().endswith("/")


def squeezed(words: str) -> str:
    """Return *words* without white space, digits as Arabic ones."""
    return "".join(to_arabic(words).split())
