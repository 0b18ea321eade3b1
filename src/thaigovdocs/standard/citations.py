"""Citations of laws in running text: which law is named, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from types import MappingProxyType

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.standard.acts import ACTS, OWN
from thaigovdocs.standard.registry import INVISIBLE, Law, folded, laws

_ACT = "พระราชบัญญัติ"
_WINDOW = 230  # characters: the longest name that papers cite, its number and its year
_LONGEST = 150  # letters of a name that stands in no list
_INDEXED = 2  # letters after the kind that every known name has

_KIND = re.compile(
    r"พระราช[\s\u200b]?บัญญัติ(?:ประกอบ[\s\u200b]?รัฐธรรมนูญ)?(?![\s\u200b]?นี้)|พระราช[\s\u200b]?กำหนด(?![\s\u200b]?นี้)|พระราช[\s\u200b]?กฤษฎีกา(?![\s\u200b]?นี้)"
    r"|พ\.[\s\u200b]?ร\.[\s\u200b]?[บกฎป]\.?|พรบ\.?|พรก\.|พรฎ\.|รธน\.|รัฐธรรมนูญ(?=[\s\u200b]?แห่งราช)"
    r"|ระเบียบ(?=[\s\u200b]?(?:สำนัก|กระทรวง|ว่าด้วย|การเบิก))"
    r"|ประกาศ(?=[\s\u200b]?(?:กระทรวง|สำนักงาน|คณะกรรมการ))|หลักเกณฑ์(?=[\s\u200b]?กระทรวง)"
)
_SHORT = {
    "พรบ": _ACT,
    "พรก": "พระราชกำหนด",
    "พรฎ": "พระราชกฤษฎีกา",
    "พรป": "พระราชบัญญัติประกอบรัฐธรรมนูญ",
    "รธน": "รัฐธรรมนูญแห่งราชอาณาจักรไทย",
}
_SPLIT_AM, _AM = "\u0e4d\u0e32", "\u0e33\u200b"  # ำ in two signs, and in one as long
_TAIL = re.compile(
    r"ฯ?(?:\(?ฉบับที่(?P<number>[0-9]{1,3})\)?)?"
    r"(?:(?P<era>พ\.?ศ\.?|พุทธศักราช)(?P<year>[0-9]{4})|(?P<bare>2[45][0-9]{2}))(?![0-9])"
)
_OWN_TAIL = re.compile(
    r"[\s\u200b]*(?:\(?ฉบับที่\s*(?P<number>[0-9]{1,3})\)?\s*)?"
    r"(?:พ\.?\s?ศ\.?|พุทธศักราช)\s*(?P<year>[0-9]{4})(?![0-9])"
)
_LATER_TAIL = re.compile(
    r"(?:\(?ฉบับที่[0-9]{1,3}\)?)?(?:พ\.?ศ\.?|พุทธศักราช)?(?P<year>2[45][0-9]{2})(?![0-9])"
)
_BETWEEN = re.compile(r"พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|มาตรา|ซึ่ง|[“”\"\[\]|]")

# Names that papers really have, and the act that is meant.
_WRONG = {
    "official-information": (
        "ข้อมูลข่าวสารทางราชการ",
        "ข้อมูลข่าวสารของทางราชการ",
        "ข้อมูลข่าวสารราชการ",
        "ข้อมูลข่าวสารของราชการแผ่นดิน",
        "ข้อมูลข่าวสารของหน่วยงานราชการ",
        "ว่าด้วยข้อมูลข่าวสารของราชการ",
    ),
    "computer-crime": (
        "ว่าด้วยการกระทำความผิดทางคอมพิวเตอร์",
        "ว่าด้วยการกระทำผิดทางคอมพิวเตอร์",
        "ว่าด้วยการกระทำผิดเกี่ยวกับคอมพิวเตอร์",
        "ว่าด้วยความผิดเกี่ยวกับคอมพิวเตอร์",
        "ว่าด้วยความผิดทางคอมพิวเตอร์",
        "ว่าด้วยการกระทำความผิดเกี่ยวกับระบบคอมพิวเตอร์",
        "ว่าด้วยการกระทำความผิดด้านคอมพิวเตอร์",
        "ว่าด้วยการกระทำความผิดบนคอมพิวเตอร์",
        "ว่าด้วยการกระทำอันเป็นความผิดเกี่ยวกับคอมพิวเตอร์",
        "การกระทำความผิดทางคอมพิวเตอร์",
        "การกระทำความผิดเกี่ยวกับคอมพิวเตอร์",
        "การกระทำผิดเกี่ยวกับคอมพิวเตอร์",
        "การกระทำผิดทางคอมพิวเตอร์",
        "ความผิดเกี่ยวกับคอมพิวเตอร์",
        "ความผิดทางคอมพิวเตอร์",
    ),
    "personal-data-protection": (
        "การคุ้มครองข้อมูลส่วนบุคคล",
        "ว่าด้วยการคุ้มครองข้อมูลส่วนบุคคล",
        "คุ้มครองข้อมูลส่วนตัว",
    ),
    "public-procurement": (
        "การจัดซื้อจัดจ้างและบริหารพัสดุภาครัฐ",
        "จัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ",
        "จัดซื้อจัดจ้างและบริหารพัสดุภาครัฐ",
        "การจัดซื้อจัดจ้างและการบริหารงานพัสดุภาครัฐ",
        "ว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ",
    ),
    "tort-liability-of-officials": (
        "ความรับผิดทางละเมิดของเจ้าหน้าที่ของรัฐ",
        "ความรับผิดทางละเมิดของเจ้าหน้าที่รัฐ",
        "ว่าด้วยความรับผิดทางละเมิดของเจ้าหน้าที่",
    ),
    "licensing-facilitation": (
        "อำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ",
        "การอำนวยความสะดวกในการพิจารณาอนุญาตของราชการ",
        "การอำนวยความสะดวกในการอนุญาตของทางราชการ",
    ),
    "administrative-procedure": ("วิธีปฏิบัติราชการปกครอง", "วิธีการปฏิบัติราชการทางปกครอง"),
    "state-administration": ("ระเบียบการบริหารราชการแผ่นดิน", "ระเบียบบริหารงานราชการแผ่นดิน"),
    "fiscal-discipline": ("วินัยการเงินและการคลังของรัฐ", "วินัยการเงินการคลังภาครัฐ"),
    "digital-government": (
        "การบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิตอล",
        "การบริหารงานและให้บริการภาครัฐผ่านระบบดิจิทัล",
    ),
    "cybersecurity": (
        "รักษาความมั่นคงปลอดภัยไซเบอร์",
        "การรักษาความปลอดภัยไซเบอร์",
        "ว่าด้วยการรักษาความมั่นคงปลอดภัยไซเบอร์",
    ),
    "electronic-transactions": ("ว่าด้วยธุรกรรมอิเล็กทรอนิกส์", "ว่าด้วยการทำธุรกรรมทางอิเล็กทรอนิกส์"),
    "civil-service": ("ระเบียบข้าราชการพลเรือนสามัญ",),
    "electronic-administration": ("การปฏิบัติราชการด้วยอิเล็กทรอนิกส์", "การปฏิบัติราชการอิเล็กทรอนิกส์"),
    "disaster-prevention": ("การป้องกันและบรรเทาสาธารณภัย",),
    "persons-with-disabilities": ("ส่งเสริมและพัฒนาคุณภาพชีวิตผู้พิการ", "การส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ"),
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A law that a text names.

    Attributes:
        law: which; for a wrong name the one that is meant.
        start, end: of kind, name, number and year in the text.
        is_named_right: whether the name is the law's own, or one that people know it by.
        number: of the amendment (ฉบับที่); ``None`` for none.
        year: Buddhist; ``None`` where the text gives none.
        year_at: where the year begins; 0 without one.
    """

    law: Law
    start: int
    end: int
    is_named_right: bool
    number: int | None = None
    year: int | None = None
    year_at: int = 0


def citations(text: str) -> Iterator[Citation]:
    """Yield the laws that *text* names, known ones and near misses of them.

    White space does not count, so a name may be wrapped or without spaces; abbreviated
    kinds (พ.ร.บ., รธน.) and short names are understood.  A name that is like no other is
    no citation here: nothing can be said of it.

    Args:
        text: with Arabic digits.

    Example:
        >>> [each.year for each in citations("ตาม พ.ร.บ. ข้อมูลข่าวสาร ของราชการ พ.ศ.2540")]
        [2540]
    """
    text = text.replace(_SPLIT_AM, _AM)
    ends = 0
    for own in _own_citations(text):
        yield from _standard_citations(text, ends, own.start)
        yield own
        ends = own.end
    yield from _standard_citations(text, ends, len(text))


def _standard_citations(text: str, start: int, end: int) -> Iterator[Citation]:
    """Yield the laws whose names begin between *start* and *end*."""
    for kind in _KIND.finditer(text, start):
        if kind.start() >= end:
            return
        word = folded(kind[0])
        full = _SHORT.get(word.replace(".", ""), word)
        if found := _read(text, kind.start(), kind.end(), full):
            yield found


def _own_citations(text: str) -> Iterator[Citation]:
    """Yield the acts of an agency's own that *text* names with a year, in full or in short."""
    pattern, laws_of = _own()
    for found in pattern.finditer(text) if pattern else ():
        law = laws_of[folded(found[0])]
        tail = _OWN_TAIL.match(text, found.end())
        if tail is None:
            continue
        number = int(tail["number"]) if tail["number"] else None
        yield Citation(
            law, found.start(), tail.end(), True, number, int(tail["year"]), tail.start("year")
        )


@cache
def _own() -> tuple[re.Pattern[str] | None, Mapping[str, Law]]:
    """Return what finds the names of an agency's own acts, and which law each is."""
    known: dict[str, Law] = {}
    for act in ACTS.values():
        if act.source == OWN:
            law = laws()[folded(act.name)]
            known |= {folded(name): law for name in (act.name, *act.aliases)}
    longest = sorted(known, key=lambda name: -len(name))
    names = (r"[\s\u200b]*".join(map(re.escape, name)) for name in longest)
    return (re.compile("|".join(names)) if known else None), MappingProxyType(known)


def _read(text: str, start: int, end: int, written: str) -> Citation | None:
    """Return what the kind from *start* to *end*, in full *written*, begins."""
    window = folded(text[end : end + _WINDOW])
    words, kind = written + window, _kind_of(written)
    first = words[len(kind) : len(kind) + _INDEXED]
    for name, law, right in _index().get((kind, first), ()):
        if words.startswith(name):
            tail = _TAIL.match(words, len(name))
            if tail or not right or _ends(text, end, words, len(name), len(written)):
                return _cited(text, (start, end), law, right, tail, len(name), len(written))
    return _near(text, start, end, kind, window)


def _cited(
    text: str,
    place: tuple[int, int],
    law: Law,
    right: bool,
    tail: re.Match[str] | None,
    name: int,
    kind: int,
) -> Citation:
    """Return the citation whose name is *name* letters long, the kind's *kind* among them."""
    start, end = place
    if tail is None:
        return Citation(law, start, _after(text, end, name - kind), right)
    year = "year" if tail["year"] else "bare"
    number = int(tail["number"]) if tail["number"] else None
    at = _place(text, end, tail.start(year) - kind)
    return Citation(law, start, at + 4, right, number, int(tail[year]), at)


def _ends(text: str, end: int, words: str, name: int, kind: int) -> bool:
    """Whether the name ends where its known form does: a blank, a bracket or มาตรา follows."""
    last = _after(text, end, name - kind)
    return not text[last : last + 1].strip() or words.startswith(("มาตรา", "(", ")", ","), name)


def _place(text: str, start: int, letters: int) -> int:
    """Return where the letter number *letters* after *start* stands, blanks not counted."""
    places = range(start, len(text))
    shown = (at for at in places if not (text[at].isspace() or text[at] in INVISIBLE))
    return next(islice(shown, letters, None))


def _after(text: str, start: int, letters: int) -> int:
    """Return where so many letters after *start* end, blanks not counted."""
    return _place(text, start, letters - 1) + 1 if letters else start


_Known = tuple[str, Law, bool]


def learn_acts() -> None:
    """Read the acts anew: some were added or dropped."""
    laws.cache_clear()
    _index.cache_clear()
    _own.cache_clear()
    _by_year.cache_clear()


@cache
def _index() -> Mapping[tuple[str, str], tuple[_Known, ...]]:
    """Return known names by kind and first letters, the longest first."""
    groups: dict[tuple[str, str], list[_Known]] = {}
    for key, law, right in _known():
        kind = _kind_of(key)
        groups.setdefault((kind, key[len(kind) :][:_INDEXED]), []).append((key, law, right))
    ordered = {
        group: tuple(sorted(names, key=lambda each: -len(each[0])))
        for group, names in groups.items()
    }
    return MappingProxyType(ordered)


def _known() -> Iterator[_Known]:
    for key, law in laws().items():
        yield key, law, True
    for act in ACTS.values():
        for alias in act.aliases:
            short, _, rest = alias.partition(" ")
            kind = _SHORT.get(short.replace(".", ""))
            if kind and rest:
                yield kind + folded(rest), laws()[folded(act.name)], True
    for id_, names in _WRONG.items():
        meant = laws()[folded(ACTS[id_].name)]
        yield from ((_ACT + name, meant, False) for name in names)


_KINDS = (
    *("พระราชบัญญัติประกอบรัฐธรรมนูญ", _ACT, "พระราชกำหนด", "พระราชกฤษฎีกา"),
    *("รัฐธรรมนูญ", "ระเบียบ", "ประกาศ", "หลักเกณฑ์"),
)


def _kind_of(key: str) -> str:
    return next((kind for kind in _KINDS if key.startswith(kind)), "")


@cache
def _by_year() -> Mapping[tuple[str, int], tuple[tuple[str, Law], ...]]:
    """Return the names of laws, without kind, by kind and each year that they go with."""
    groups: dict[tuple[str, int], list[tuple[str, Law]]] = {}
    for key, law in laws().items():
        kind = _kind_of(key)
        for year in law.years | {year for _, year in law.amendments}:
            groups.setdefault((kind, year), []).append((key[len(kind) :], law))
    return MappingProxyType({group: tuple(names) for group, names in groups.items()})


def _near(text: str, start: int, end: int, kind: str, window: str) -> Citation | None:
    """Return the law of the same year whose name differs in one place only."""
    tail = _LATER_TAIL.search(window, 0, _LONGEST)
    if tail is None:
        return None
    name, year = window[: tail.start()], int(tail["year"])
    if len(name) < _SHORTEST or _BETWEEN.search(name):
        return None
    for known, law in _by_year().get((kind, year), ()):
        if is_near(name, known) or is_slip(name, known):
            at = _place(text, end, tail.start("year"))
            return Citation(law, start, at + 4, False, None, year, at)
    return None


_PARTICLES = re.compile("ว่าด้วย|การ|ของ|และ|งาน|ความ|แห่ง|เพื่อ")
_SLIPS = 2  # letters typed wrong, left out or put in
_LETTERS_A_SLIP = 8


def is_slip(name: str, known: str) -> bool:
    """Whether *name* is *known* with a letter or two wrong, or without its small words.

    Example:
        >>> is_slip("ข้อมูลข่าวสราของราชการ", "ข้อมูลข่าวสารของราชการ")
        True
        >>> is_slip("รักษาความมั่นคงปลอดภัยไซเบอร์", "การรักษาความมั่นคงปลอดภัยไซเบอร์")
        True
    """
    if name == known or known.startswith(_ALIKE):
        return False
    if _PARTICLES.sub("", name) == _PARTICLES.sub("", known):
        return True
    most = min(_SLIPS, len(known) // _LETTERS_A_SLIP)
    return abs(len(name) - len(known)) <= most and _distance(name, known, most) <= most


def _distance(one: str, other: str, most: int) -> int:
    """Return by how many letters two texts differ; more than *most* as soon as that is sure."""
    row: list[int] = [*range(len(other) + 1)]
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for column, against in enumerate(other, 1):
            kept = before + (letter != against)
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, kept)
        if min(row) > most:
            return most + 1
    return row[-1]


_SHORTEST = 12  # letters: below that too much is like anything
_SAME = 4  # letters at either end
_CHANGED = 16  # letters in the middle, added or left out
_LITTLE, _ADDED = 10, 2  # letters in the middle that stand for others, and of these if more do
_SHARE = 0.7
_ALIKE = ("มหาวิทยาลัย", "สถาบัน", "วิชาชีพ", "เหรียญ", "เครื่องราช", "จัดตั้งศาล")


def is_near(name: str, known: str) -> bool:
    """Whether *name* is *known* but for one place in its middle.

    Families of names that differ like that (มหาวิทยาลัย…) are never near one another.

    Example:
        >>> is_near("ข้อมูลข่าวสารทางราชการ", "ข้อมูลข่าวสารของราชการ")
        True
    """
    longest = max(len(name), len(known))
    if name == known or abs(len(name) - len(known)) > _CHANGED or known.startswith(_ALIKE):
        return False
    if name[:_SAME] != known[:_SAME] or name[-_SAME:] != known[-_SAME:]:
        return False
    shortest = min(len(name), len(known))
    head = next((i for i in range(shortest) if name[i] != known[i]), shortest)
    rest = shortest - head
    foot = next((i for i in range(rest) if name[-1 - i] != known[-1 - i]), rest)
    if longest - head - foot > _LITTLE and shortest - head - foot > _ADDED:
        return False  # two names of one family: other words stand in the same place
    return longest - head - foot <= _CHANGED and (head + foot) >= _SHARE * longest
