"""The texts that the cells of a workbook share."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, ParserCreate

import thaigovdocs._regex as re
from thaigovdocs.files.xlsx.parts import broken_part, local

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def read_texts(content: bytes, name: str) -> list[str]:
    """Return the shared texts in their order.

    Raises:
        Broken: it is no XML.
    """
    reading = _Texts()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.words
    try:
        parser.Parse(content, True)
    except (ExpatError, ValueError, LookupError):
        raise broken_part(name) from None
    return reading.texts


def unescaped(words: str) -> str:
    """Return *words* with the characters that XML cannot hold, which are written ``_x000D_``.

    Example:
        >>> unescaped("ก_x000D_ข"), unescaped("_x005F_x000D_")
        ('ก\\rข', '_x000D_')
    """
    if "_x" not in words:
        return words
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


class _Texts:
    """Collects the runs of each text; how it is pronounced is no part of it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._runs: list[str] = []
        self._is_word = False
        self._aside = 0

    def start(self, tag: str, _: dict[str, str]) -> None:
        name = local(tag)
        if name == "si":
            self._runs.clear()
        self._aside += name == "rPh"
        self._is_word = name == "t" and not self._aside

    def end(self, tag: str) -> None:
        name = local(tag)
        self._is_word = False
        self._aside -= name == "rPh"
        if name == "si":
            self.texts.append(unescaped("".join(self._runs)))

    def words(self, words: str) -> None:
        if self._is_word:
            self._runs.append(words)
