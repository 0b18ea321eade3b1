"""What of last year still stands in a new edition: years in words, and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.language.scanning import scan
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.leaves import Leaf, leaves
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import FiscalYear, format_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import month_name

_MONTHS = "|".join(month_name(month) for month in range(1, 13))
_PRINTED = frozenset({"plain", "literal"})
_FORMER = "policy.supersedes"  # is of last year by its nature


def leftovers(file: PolicyFile, former_year: int, numbers: Iterable[str] = ()) -> Iterator[Finding]:
    """Yield a warning for every place of *file* that still says *former_year*.

    That are the year itself in the author's words, a day of the calendar year in which
    that fiscal year began, and dates that lie in it.  What an expression prints follows
    the new year, and what is superseded is of last year by its nature.

    Args:
        file: the new edition.
        former_year: the Buddhist fiscal year of the edition before it.
        numbers: those that the papers of that edition had.
    """
    papers = "".join(
        rf"(?<=ที่ ){re.escape(to_arabic(number))}(?!\d)|" for number in numbers if "/" in number
    )
    year = re.compile(
        rf"{papers}(?<!\d){former_year}(?!\d)|(?:{_MONTHS}) (?:พ\.ศ\. ?)?{former_year - 1}(?!\d)"
    )
    days = FiscalYear(former_year)
    for leaf in leaves(file):
        if leaf.path.startswith(_FORMER):
            continue
        if isinstance(leaf.value, Words):
            yield from _in_words(leaf, leaf.value, year)
        elif isinstance(leaf.value, date) and days.contains(leaf.value):
            day = format_date(leaf.value)
            yield Finding.of("TGD185", Origin(Mark(file.name, path=leaf.path)), found=day)


def _in_words(leaf: Leaf, words: Words, year: re.Pattern[str]) -> Iterator[Finding]:
    for part in scan(words):
        if part.kind not in _PRINTED:
            continue
        for found in year.finditer(to_arabic(part.text)):
            mark = leaf.mark or Mark(path=leaf.path)
            shown = part.text[found.start() : found.end()]
            yield Finding.of("TGD184", Origin(mark, part.offset + found.start()), found=shown)
