"""The words of a draft that are printed, one by one."""

from __future__ import annotations

from collections.abc import Callable

from thaigovdocs.adopting.wording import Keys, Value
from thaigovdocs.policy.language.scanning import scan

_NO_WORDS = frozenset(
    {
        *("kind", "id", "date", "number", "signatory", "by", "person", "document", "for", "key"),
        *("urgency", "secrecy", "sets", "numbering", "quantity", "emblem", "dated", "orientation"),
    }
)


def change_words(keys: Keys, change: Callable[[str], str]) -> None:
    """Put what *change* makes of each stretch of plain words in place of it, everywhere below.

    Expressions and what stands between backticks are left alone.
    """
    for name, value in keys.items():
        if name not in _NO_WORDS:
            keys[name] = _changed(value, change)


def _changed(value: Value, change: Callable[[str], str]) -> Value:
    if isinstance(value, str):
        return _words(value, change)
    if isinstance(value, list):
        return [_changed(each, change) for each in value]
    change_words(value, change)
    return value


def _words(words: str, change: Callable[[str], str]) -> str:
    made = []
    for part in scan(words):
        if part.kind == "plain":
            made.append(change(part.text))
        elif part.kind == "literal":
            made.append(f"`{part.text}`")
        else:
            made.append(f"{{{{{part.text}}}}}")
    return "".join(made)
