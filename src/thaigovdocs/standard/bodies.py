"""Bodies of the state and places: names that are right, with the short ones in use.

``data/bodies.txt`` is written by hand; ``data/places.txt`` holds the provinces, districts
and subdistricts (``tools/build_places.py``).  Both are read when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DATA = Path(__file__).parent / "data"


def _lines(name: str) -> Iterator[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))


@cache
def bodies() -> Mapping[str, str]:
    """Return the short name of every body by its full one; empty where none is in use.

    Example:
        >>> bodies()["กรมป้องกันและบรรเทาสาธารณภัย"]
        'ปภ.'
    """
    rows = (line.partition("|") for line in _lines("bodies.txt"))
    return MappingProxyType({full.strip(): short.strip() for full, _, short in rows})


@cache
def provinces() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the subdistricts by district, and those by province.

    Example:
        >>> "บางรัก" in provinces()["กรุงเทพมหานคร"]
        True
    """
    rows = (line.partition(":") for line in _lines("places.txt"))
    return MappingProxyType({name: _districts(below) for name, _, below in rows})


def _districts(below: str) -> Mapping[str, tuple[str, ...]]:
    pairs = (each.partition("=") for each in below.split(";"))
    return MappingProxyType({name.strip(): tuple(inner.split()) for name, _, inner in pairs})


@cache
def place_names() -> frozenset[str]:
    """Return the names of all provinces, districts and subdistricts."""
    return frozenset(
        name
        for province, districts in provinces().items()
        for name in (province, *districts, *(each for row in districts.values() for each in row))
    )
