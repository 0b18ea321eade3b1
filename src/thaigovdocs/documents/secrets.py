"""Which set of how many a secret paper is, and what its pages say of it (secrets)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.fields import read_sets
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.phrases import Phrase
from thaigovdocs.thai.spans import Blank, Text, plain, standard
from thaigovdocs.units import mm

_FORM = "secrets"
_OPEN = Blank(mm(8))
_SETS: Mapping[Literal["th", "en"], Phrase] = MappingProxyType(
    {
        "th": Phrase("ชุดที่ {this} ของ {of} ชุด", _FORM),
        "en": Phrase("Set {this} of {of}", _FORM),
    }
)


def sets_of(words: Words | None, writer: Writer, *, in_english: bool = False) -> Text:
    """Return ``ชุดที่ ๑ ของ ๓ ชุด`` as *words* give it.

    Args:
        words: the key ``sets``: ``1/3``, or ``3`` where the set is written by hand;
            ``None`` for none.
        writer: of the paper.
        in_english: the paper is.
    """
    counted = read_sets(plain(writer.raw(words))) if words is not None else None
    if counted is None:
        return ()
    this, of = (standard(str(number), _FORM) if number else (_OPEN,) for number in counted)
    return writer.finish(_SETS["en" if in_english else "th"].fill(this=this, of=of))


def set_faults(setting: Setting[Entry]) -> Iterator[Finding]:
    """Yield that a paper counts its sets without being secret, or in words that count none."""
    entry = setting.entry
    if entry.sets is None:
        return
    if entry.secrecy is None:
        yield found_at("TGD868", entry, "sets", entry.sets)
    words = plain(setting.writer.raw(entry.sets))
    if read_sets(words) is None:
        yield found_at("TGD869", entry, "sets", entry.sets, found=words)
