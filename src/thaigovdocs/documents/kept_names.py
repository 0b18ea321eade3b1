"""Names that no line parts: those of the agency and of the people of a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import thaigovdocs._regex as re
from thaigovdocs.policy.loading.file import PolicyFile

# What stands before a name of its own, the longer ones first.
_GENERIC = re.compile(
    "องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|มหาวิทยาลัย|วิทยาลัย"
    "|โรงพยาบาล|โรงเรียน|จังหวัด|อำเภอ|ตำบล|เขต"
)
_WHOLE = 20  # letters: a name so short is kept together with what stands before it
_LONGEST, _SHORTEST = 40, 3
_THAI = re.compile("[ก-๎]+")


def kept_names(file: PolicyFile) -> re.Pattern[str] | None:
    """Return what finds the names of the agency and of the people of *file*; ``None`` for none."""
    agency, people = file.agency, file.people.values()
    bodies = (str(agency.name), str(agency.issuer or ""))
    persons = (str(words) for one in people for words in (one.name, one.rank or ""))
    return _pattern((*bodies, "\n", *persons))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    border = words.index("\n")
    found = {*_bodies(words[:border]), *_persons(words[border + 1 :])}
    if not found:
        return None
    return re.compile("|".join(re.escape(name) for name in sorted(found, key=len, reverse=True)))


def _bodies(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of places and offices in *words*, with what stands before a short one."""
    for name in (run for each in words for run in _THAI.findall(each)):
        generic = [*_GENERIC.finditer(name)]
        if not generic:
            if _SHORTEST <= len(name) <= _WHOLE:
                yield name
            continue
        own = name[generic[-1].end() :]
        if not _SHORTEST <= len(own) <= _LONGEST:
            continue
        whole = generic[-1].group() + own
        yield own
        if len(whole) <= _WHOLE:
            yield whole


def _persons(words: tuple[str, ...]) -> Iterator[str]:
    """Yield given names, surnames and ranks."""
    for name in (run for each in words for run in _THAI.findall(each)):
        if _SHORTEST <= len(name) <= _LONGEST:
            yield name
