"""What looks like the markup of other programs, which a paper would print letter for letter."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.language.markup import mark_up
from thaigovdocs.policy.language.scanning import scan
from thaigovdocs.policy.source.words import Words

_SIGNS = frozenset("[]<>{}*_#«~&")
_MARKUP = re.compile(
    r"\[\^[^\]\s]{1,20}\]"  # a footnote
    r"|!?\[[^\]\n]{1,100}\]\((?:https?://|www\.|mailto:|[#/])[^)\s]{0,300}\)"  # a link
    r"|\[[ xX]\](?!\()"  # a box to tick
    r"|</?[A-Za-zก-ฮเ-ไ][^<>@\n]{0,80}?>(?<!://)"  # a tag, a slot
    r"|&(?:nbsp|amp|lt|gt|quot|#[0-9]{1,6});"
    r"|\{[^{}\n]{1,60}\}"
    r"|«[^»\n]{1,60}»"  # a merge field
    r"|\*{2,}(?=[^\s*])|(?<=[^\s*])\*{2,}"
    r"|(?<![\w*])\*(?=[^\s*0-9])[^*\n]{1,80}(?<=[^\s*])\*(?![\w*])"
    r"|(?<![A-Za-z0-9_])__(?=[^\s_])|~~(?=\S)"
    r"|^\#{1,6}[ \t]+(?=\S)",
    re.MULTILINE,
)
_SHOWN = 30


def lookalikes(words: Words, document: str | None) -> Iterator[Finding]:
    """Yield a finding for each place of *words* that looks like the markup of other programs."""
    if _SIGNS.isdisjoint(words):
        return
    for part in mark_up(scan(words)):
        if part.kind != "plain":
            continue
        for found in _MARKUP.finditer(part.text):
            origin = Origin(words.mark, part.offset + found.start())
            yield Finding.of("TGD231", origin, document, found=_short(found.group().strip()))


def _short(found: str) -> str:
    return found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…"
