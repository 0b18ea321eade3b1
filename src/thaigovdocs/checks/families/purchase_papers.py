"""Which papers of a case belong to one purchase."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage

AMOUNT = r"(?P<amount>[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]{2})?)\s?บาท"
BUDGET = re.compile(rf"วงเงิน(?:ที่จะ(?:ซื้อ|จ้าง|เช่า))?\s?(?:จำนวน|เป็นเงิน)?\s?{AMOUNT}")
_REPORT = re.compile(r"รายงานขอ(?:ซื้อ|จ้าง|เช่า)(?P<goods>.*)")
_METHOD = re.compile(r"โดยวิธี.*")


@dataclass(frozen=True, slots=True)
class Purchase:
    """A purchase.

    Attributes:
        report: the report that asks for it (รายงานขอซื้อ ขอจ้าง).
        others: the papers that belong to it: order, announcement of the winner and others.
    """

    report: Paper
    others: tuple[Paper, ...]


def purchases_of(case: Case) -> Iterator[Purchase]:
    """Yield the purchases of *case*.

    Where there is one report, all other papers belong to it; of several, each has those in
    whose title or subject the goods of its own subject stand, and a paper in which the goods
    of two stand belongs to the longer name.
    """
    goods = {id(paper): found for paper in case.papers if (found := _goods(paper)) is not None}
    reports = [paper for paper in case.papers if id(paper) in goods]
    rest = [paper for paper in case.papers if id(paper) not in goods]
    if len(reports) == 1:
        yield Purchase(reports[0], tuple(rest))
        return
    for report in reports:
        own = (paper for paper in rest if _owner(paper, reports, goods) is report)
        yield Purchase(report, tuple(own))


def matches(paper: Paper, words: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield where *words* stand in *paper*."""
    for passage in paper.passages:
        for match in words.finditer(passage.arabic):
            yield passage, match


def value(match: re.Match[str]) -> Decimal:
    """Return the amount that *match* found."""
    return Decimal(match["amount"].replace(",", ""))


def named(paper: Paper) -> str:
    """Return what *paper* is called and about, without white space."""
    meta = paper.document.meta
    return "".join(f"{meta.title} {meta.subject}".split())


def _goods(paper: Paper) -> str | None:
    found = _REPORT.search(named(paper))
    return _METHOD.sub("", found["goods"]) if found else None


def _owner(paper: Paper, reports: list[Paper], goods: dict[int, str]) -> Paper | None:
    name = named(paper)
    own = [each for each in reports if goods[id(each)] and goods[id(each)] in name]
    longest = max((len(goods[id(each)]) for each in own), default=0)
    own = [each for each in own if len(goods[id(each)]) == longest]
    return own[0] if len(own) == 1 else None
