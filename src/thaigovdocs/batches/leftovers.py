"""Facts of the base that stand in the papers of a row which has its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import passages
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.standard.bodies import provinces
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Span, Text, plain

# What the names of bodies begin with; the rest is the name of the place.
_BODY = re.compile(
    "(?:ที่ว่าการ|สำนักงาน|ที่ทำการ|ศาลากลาง)?(?:จังหวัด|อำเภอ|กิ่งอำเภอ|ตำบล|เขต|แขวง|"
    "เทศบาล(?:นคร|เมือง|ตำบล)?|องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เมือง)"
)
_PLACE = (
    "(?:จังหวัด|จ\\.|อำเภอ|อ\\.|ตำบล|ต\\.|เขต|เทศบาล(?:นคร|เมือง|ตำบล)?|ส่วนจังหวัด|ส่วนตำบล|เมือง|ชาว)"
)
_SHORT = 4  # letters of a place that may be a word by itself, as ตาก or แพร่
_CODE = re.compile(r"([ก-ฮ]{1,4}(?:\s[ก-ฮ]{1,4})?)\s?([0-9]{4,5}(?:\.[0-9]+)*)")
_TITLES = re.compile("^(?:นาย|นางสาว|นาง|ว่าที่\\S*\\s|พล\\S*\\s|ร้อย\\S*\\s|พัน\\S*\\s|ดร\\.\\s?)")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the base.

    Attributes:
        path: its key.
        value: what the base says there.
        shown: as a message names it.
        pattern: finds it in text with Arabic digits.
    """

    path: str
    value: str
    shown: str
    pattern: re.Pattern[str]


def facts_of(base: PolicyFile) -> tuple[Fact, ...]:
    """Return agency, people, province and codes of *base*, the longest names first."""
    found = {fact.shown: fact for fact in _facts(base)}
    return tuple(sorted(found.values(), key=lambda fact: -len(fact.shown)))


def _facts(base: PolicyFile) -> Iterator[Fact]:
    agency = base.agency
    for path, words in (("agency.name", agency.name), ("agency.issuer", agency.issuer)):
        if words and "{{" not in words:
            yield _named(path, words, words.strip())
            yield from _place(path, words)
    if agency.code and (code := _CODE.search(to_arabic(agency.code))):
        letters, number = code.groups()
        pattern = re.compile(rf"(?<![ก-ฮ]){re.escape(letters)}\s?{re.escape(number)}(?![0-9])")
        yield Fact("agency.code", agency.code, f"{letters} {number}", pattern)
    for id_, person in base.people.items():
        if "{{" not in person.name:
            bare = _TITLES.sub("", person.name.strip())
            yield _named(f"people.{id_}.name", person.name, bare)


def _named(path: str, value: str, shown: str) -> Fact:
    return Fact(path, value, shown, re.compile(re.escape(to_arabic(shown))))


def _place(path: str, value: str) -> Iterator[Fact]:
    """Yield the place that the name of a body holds."""
    name = value.strip()
    begin = _BODY.match(name)
    place = name[begin.end() :].strip() if begin else ""
    if name in provinces():
        place = name
    if len(place) > _SHORT:
        yield _named(path, value, place)
    elif len(place) > 1:
        yield Fact(path, value, place, re.compile(f"{_PLACE}\\s?{re.escape(place)}"))


def leftovers(
    facts: Iterable[Fact],
    base: PolicyFile,
    row: PolicyFile,
    said: str,
    documents: Mapping[str, Document],
) -> Iterator[Finding]:
    """Yield the *facts* of the base that stand in *documents*, each once.

    In the papers of another agency all of them are strange; in those of the base's own,
    those in whose place the row has another value.

    Args:
        facts: of the base.
        base: the policy.
        row: the policy with the row laid over it.
        said: all that the row itself says; a fact that is in it is the row's, too.
        documents: the papers of the row.
    """
    own = to_arabic(said)
    is_other = row.agency.name != base.agency.name
    strange = [
        fact
        for fact in facts
        if (is_other or _value(row, fact.path) != fact.value) and not fact.pattern.search(own)
    ]
    told: set[object] = set()
    for id_, document in documents.items() if strange else ():
        texts = [(text, to_arabic(plain(text))) for text in _texts(document)]
        whole = "\n".join([words for _, words in texts])
        near = [fact for fact in strange if fact.pattern.search(whole)]  # mostly none
        for text, words in texts if near else ():
            for fact, at in _found(near, words):
                here = _origin(text, at)
                key = (fact.shown, here.key if here else None)
                if key not in told:
                    told.add(key)
                    params = {"found": fact.shown, "path": fact.path}
                    yield Finding.of("TGD820", here, id_, **params)


def _found(facts: Iterable[Fact], words: str) -> Iterator[tuple[Fact, int]]:
    """Yield the *facts* in *words* and where each stands; none that is a part of another."""
    ends = 0
    spots = [(found.start(), fact) for fact in facts for found in fact.pattern.finditer(words)]
    for at, fact in sorted(spots, key=lambda spot: (spot[0], -len(spot[1].shown))):
        end = at + len(fact.shown)
        if end > ends:
            ends = end
            yield fact, at


def _value(row: PolicyFile, path: str) -> str | None:
    first, name, *_ = path.split(".")
    if first == "people":
        return row.people[name].name
    return {"name": row.agency.name, "issuer": row.agency.issuer}.get(name, row.agency.code)


def _texts(document: Document) -> Iterator[Text]:
    for passage in passages(document):
        yield from filter(None, (passage.label, passage.text))


def _origin(text: Text, at: int) -> Origin | None:
    """Return where the character *at* of *text* came from."""
    for piece in text:
        size = len(piece.text) if isinstance(piece, Span) else len(plain((piece,)))
        if at < size:
            return piece.origin if isinstance(piece, Span) else None
        at -= size
    return None
