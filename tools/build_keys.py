"""Write the tables of all keys into their two pages: ``python tools/build_keys.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key, keys_of, models
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.standard.kinds import kind_of

DOCS = Path(__file__).parents[1] / "docs"
MARK = "<!-- written by tools/build_keys.py -->\n"
PAGES = {"reference/policy-file.md": "en", "th/policy-file.md": "th"}
_ABOVE = {"en": "| key | Thai | meaning |", "th": "| คีย์ | ชื่อ | ความหมาย |"}
_FILE = {"en": "The file", "th": "แฟ้ม"}
_PAPER = {"en": "Every document", "th": "เอกสารทุกชนิด"}


def section(lang: str) -> str:
    """Return the tables of every key in ``en`` or ``th``."""
    return "\n".join(line for model in models() for line in _table(model, lang))


def page(name: str) -> str:
    """Return the page *name* with its tables as they are to be."""
    written = (DOCS / name).read_text("utf-8")
    before, _, _ = written.partition(MARK)
    return f"{before}{MARK}\n{section(PAGES[name])}"


def _table(model: type[Model], lang: str) -> Iterator[str]:
    common = keys_of(Entry) if issubclass(model, Entry) and model is not Entry else ()
    known = {key.name for key in common}
    keys = [key for key in keys_of(model) if key.name not in known]
    if keys:
        yield f"### {_heading(model, lang)}\n"
        yield f"{_ABOVE[lang]}\n|---|---|---|"
        yield from (_row(key, lang) for key in keys)
        yield ""


def _heading(model: type[Model], lang: str) -> str:
    kind = next((kind for kind, entry in ENTRIES.items() if entry is model), None)
    if kind is not None:
        return f"`{kind}` {kind_of(kind).thai}"
    if model in (PolicyModel, Entry):
        return (_FILE if model is PolicyModel else _PAPER)[lang]
    said = dict.fromkeys(f"`{key.name}` {key.thai}" for key in _above(model))
    return " · ".join(said)


def _above(model: type[Model]) -> Iterator[Key]:
    """Yield the keys that hold a mapping of *model*."""
    for owner in models():
        yield from (key for key in keys_of(owner) if model in key.holds)


def _row(key: Key, lang: str) -> str:
    meaning = key.meaning_th if lang == "th" else key.meaning
    return f"| `{key.name}` | {key.thai} | {meaning.replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    for name in PAGES:
        (DOCS / name).write_text(page(name), encoding="utf-8")
