"""All laws whose name and year are known: what a citation is held against.

The acts of ``data/acts.txt`` and, by hand, those of :mod:`thaigovdocs.standard.acts`;
read when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.standard.acts import ACTS, LISTED, Act
from thaigovdocs.standard.instruments import REPLACED

_DATA = Path(__file__).parent / "data" / "acts.txt"
_AMENDING = re.compile(r" \(ฉบับที่ ([0-9]+)\)$")
INVISIBLE = "\u200b\u200c\u200d\ufeff\u00ad"
"""What word processors put between Thai words to let lines break there."""
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_SECTIONS = {("รัฐธรรมนูญแห่งราชอาณาจักรไทย", 2540): 336}
_SECTIONS |= {("รัฐธรรมนูญแห่งราชอาณาจักรไทย", 2550): 309}
_SECTIONS |= {("รัฐธรรมนูญแห่งราชอาณาจักรไทย", 2560): 279}
"""The last section of laws that the list of acts has no text of."""
LIST_YEAR = 2564
"""The year up to which the list goes (June); nobody knows from it what came later."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A law of one year.

    Attributes:
        year: Buddhist year of its name.
        sections: the highest number of a section in its text; 0 where nobody has looked.
        sources: how many sources have name and year, 2 at most.
        by_hand: whether it was also entered by hand, amendments after June 2564 included.
    """

    year: int
    sections: int = 0
    sources: int = 1
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """Laws of one name: the one in force and those that it replaced.

    Attributes:
        name: with its kind, as it is printed, digits as Arabic ones.
        editions: by year, ascending.
        amendments: (number, year) of those that are known.
    """

    name: str
    editions: tuple[Edition, ...]
    amendments: frozenset[tuple[int, int]] = frozenset()

    @property
    def years(self) -> frozenset[int]:
        """The years of its editions."""
        return frozenset(edition.year for edition in self.editions)

    @property
    def first_year(self) -> int:
        """The year of the first edition that is known."""
        return self.editions[0].year

    @property
    def is_replaced(self) -> bool:
        """Whether there was an edition before those that are known, as amendments show."""
        return any(year < self.first_year for _, year in self.amendments)

    @property
    def sources(self) -> int:
        """How many sources have it; only what two have can be an error."""
        return max(edition.sources for edition in self.editions)

    @property
    def is_current(self) -> bool:
        """Whether somebody followed it beyond the list."""
        return any(edition.by_hand for edition in self.editions)

    def edition(self, year: int) -> Edition | None:
        """Return the edition of *year*; ``None`` where there is none."""
        return next((edition for edition in self.editions if edition.year == year), None)

    def amended(self, number: int, *, of: int) -> frozenset[int]:
        """Return the years in which amendment *number* was made to the edition in force in *of*.

        Each edition counts its amendments from 2 on; empty where none is known.
        """
        bounds = [0, *(edition.year for edition in self.editions), 9999]
        first = max(year for year in bounds if year <= of)
        last = min(year for year in bounds if year > of)
        years = {year for each, year in self.amendments if each == number and first <= year < last}
        return frozenset(years) if first else frozenset()

    def numbers(self, year: int) -> tuple[int, ...]:
        """Return the numbers of the amendments of *year*, ascending."""
        return tuple(sorted(number for number, each in self.amendments if each == year))


def folded(name: str) -> str:
    """Return *name* as names are compared: without white space and invisible signs.

    Example:
        >>> folded("ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ")
        'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ'
    """
    return "".join(name.split()).translate(_UNSEEN)


@cache
def laws() -> Mapping[str, Law]:
    """Return every known law by its folded name.

    Names and years come from the Council of State's list of acts of June 2021, from the
    texts of the PyThaiNLP thai-law data set, and by hand from common citations.  Acts of
    which there is one for each year (budgets) are not among them.

    Example:
        >>> laws()["พระราชบัญญัติข้อมูลข่าวสารของราชการ"].years
        frozenset({2540})
    """
    names: dict[str, str] = {}
    editions: dict[str, dict[int, Edition]] = {}
    amendments: dict[str, set[tuple[int, int]]] = {}
    for name, edition, amended in _listed():
        key = folded(name)
        names.setdefault(key, name)
        editions.setdefault(key, {})[edition.year] = edition
        amendments.setdefault(key, set()).update(amended)
    for act in ACTS.values():
        _add(act, names, editions, amendments)
    for name, years in _replaced():
        key = folded(name)
        names.setdefault(key, name)
        amendments.setdefault(key, set())
        for year in years:
            editions.setdefault(key, {}).setdefault(year, Edition(year))
    for (name, year), last in _SECTIONS.items():
        edition = editions[folded(name)][year]
        editions[folded(name)][year] = replace(edition, sections=last)
    known = ((key, name) for key, name in names.items() if editions.get(key))
    made = {key: Law(n, _ordered(editions[key]), frozenset(amendments[key])) for key, n in known}
    return MappingProxyType(made)


def _replaced() -> Iterator[tuple[str, list[int]]]:
    for row in REPLACED.strip().splitlines():
        name, _, years = row.partition(" | ")
        yield name, [int(year) for year in years.split()]


def _add(
    act: Act,
    names: dict[str, str],
    editions: dict[str, dict[int, Edition]],
    amendments: dict[str, set[tuple[int, int]]],
) -> None:
    """Enter what stands in the table of :data:`ACTS`: a law, or an amendment of one."""
    base = _AMENDING.sub("", act.name)
    key = folded(base)
    names.setdefault(key, base)
    amendments.setdefault(key, set())
    known = editions.setdefault(key, {})
    if amending := _AMENDING.search(act.name):
        amendments[key].add((int(amending[1]), act.year))
        return
    listed = known.get(act.year, Edition(act.year, sources=0))
    sources = 2 if act.source == LISTED else max(1, listed.sources)
    known[act.year] = Edition(act.year, listed.sections, sources, by_hand=True)


def _listed() -> Iterator[tuple[str, Edition, set[tuple[int, int]]]]:
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        name, year, sections, told, sources = line.split("\t")
        pairs = (pair.split(":") for pair in told.split(",") if pair)
        amended = {(int(number), int(each)) for number, each in pairs}
        yield name, Edition(int(year), int(sections), int(sources)), amended


def _ordered(editions: Mapping[int, Edition]) -> tuple[Edition, ...]:
    return tuple(editions[year] for year in sorted(editions))
