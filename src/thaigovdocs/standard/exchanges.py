"""Letters that are typed for one another: keys side by side, letters that look or sound alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, permutations

# The keyboard of TIS 820-2538 (Kedmanee), plain and with the shift key; _ is no letter of a word.
_KEYS = ("ๅ__ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ")
_SHIFTED = ("_____ู______", "__ฎฑธํ๊ณฯญฐ__", "ฤฆฏโฌ็๋ษศซ_", "__ฉฮฺ์_ฒฬฦ")
_LOOK = (
    "กถภฤ",
    "ขช",
    "ชซ",
    "คดตศ",
    "ฏฎ",
    "บป",
    "ผฝ",
    "พฟ",
    "รธ",
    "ลส",
    "นม",
    "ณฌ",
    "อฮ",
    "ฐธ",
    "ทห",
)
_SOUND = ("ศษสซ", "ณน", "ญย", "ทธฑฒถฐ", "ดฎตฏ", "คขฆ", "พภผ", "ลรฬ", "ชฉ", "ใไ", "ัะ", "เแ")
_MARKS = ("่้๊๋็์", "ิีึืั็", "ุู", "าะำ")


def _side_by_side() -> Iterator[tuple[str, str]]:
    for plain, shifted in zip(_KEYS, _SHIFTED, strict=True):
        yield from pairwise(plain)
        yield from pairwise(shifted)
        yield from zip(plain, shifted, strict=False)


@cache
def exchanged() -> frozenset[str]:
    """Return what is typed for what: two letters, the one that stands and the one that is meant.

    Example:
        >>> "ขช" in exchanged(), "สส" in exchanged(), "กฬ" in exchanged()
        (True, False, False)
    """
    alike = (pair for group in (*_LOOK, *_SOUND, *_MARKS) for pair in permutations(group, 2))
    keys = (pair for one, two in _side_by_side() for pair in ((one, two), (two, one)))
    return frozenset(f"{one}{two}" for one, two in (*alike, *keys) if "_" not in (one, two))
