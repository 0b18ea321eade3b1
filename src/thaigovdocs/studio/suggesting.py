"""What is offered while one writes: names of laws, words that open and close a letter, kinds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from thaigovdocs.policy.model.fields import URGENCIES
from thaigovdocs.policy.model.keys import keys_of
from thaigovdocs.policy.source.emitting import Emitted
from thaigovdocs.standard import salutations
from thaigovdocs.standard.acts import ACTS
from thaigovdocs.standard.kinds import KINDS, kind_of
from thaigovdocs.standard.registry import laws
from thaigovdocs.standard.salutations import Salutation
from thaigovdocs.studio.choosing import start_of

MOST_LAWS = 12
"""How many names of laws are offered at once."""


def laws_like(words: str) -> tuple[str, ...]:
    """Return the names of laws that hold all *words*, with the year, best first.

    Spaces and dots do not matter, short names are known, and one of several words may be the
    year.

    Example:
        >>> laws_like("ข้อมูล ข่าวสาร")[0]
        'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540'
        >>> laws_like("พรบ คอมพิวเตอร์")[0]
        'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550'
    """
    parts = [_bare(each) for each in words.split() if _bare(each)]
    if not parts:
        return ()
    found = [
        (min(said.find(parts[-1]) for said in sayings if parts[-1] in said), len(name), name)
        for name, sayings in _law_names().items()
        if all(any(part in said for said in sayings) for part in parts)
    ]
    return tuple(name for *_, name in sorted(found)[:MOST_LAWS])


@cache
def _law_names() -> Mapping[str, tuple[str, ...]]:
    """Return what each law is looked for by, by its name with the year."""
    by_hand = {act.name: act for act in ACTS.values()}
    names: dict[str, tuple[str, ...]] = {}
    for name, law in laws().items():
        act = by_hand.get(name)
        full = f"{name} พ.ศ. {max(law.years)}" if act is None else act.full_name
        short = _short(name)
        names[full] = tuple(map(_bare, (full, short, *(act.aliases if act else ()))))
    return names


def _short(name: str) -> str:
    """Return *name* with its kind written short."""
    for whole, short in _SHORT:
        if name.startswith(whole):
            return short + name.removeprefix(whole)
    return name


_SHORT = (
    ("พระราชบัญญัติประกอบรัฐธรรมนูญ", "พรป"),
    ("พระราชบัญญัติ", "พรบ"),
    ("พระราชกำหนด", "พรก"),
    ("พระราชกฤษฎีกา", "พรฎ"),
)


def _bare(text: str) -> str:
    return "".join(text.split()).replace(".", "").casefold()


@cache
def offered(name: str) -> tuple[str, ...]:
    """Return the words that are offered for a key of the name *name*; others may be written.

    Example:
        >>> offered("closing")[0]
        'ขอแสดงความนับถือ'
    """
    known = [each for each in vars(salutations).values() if isinstance(each, Salutation)]
    lists = {
        "salutation": [each.salutation for each in known],
        "closing": [each.closing for each in known],
        "urgency": [*reversed(URGENCIES)],
    }
    return tuple(dict.fromkeys(each for each in lists.get(name, ()) if each))


def acts_offered() -> Mapping[str, str]:
    """Return the full names of the acts that a key may name by id, by id."""
    return {id_: act.full_name for id_, act in ACTS.items()}


def kinds_offered() -> Mapping[str, str]:
    """Return what the kinds of papers are called, by key."""
    return {key: kind_of(key).thai for key in KINDS}


def new_paper(kind: str, ids: frozenset[str]) -> Mapping[str, Emitted]:
    """Return a paper of *kind* without words: what it must say, and what is asked for at once.

    Args:
        kind: of the paper.
        ids: of the papers that are there.
    """
    paper: dict[str, Emitted] = {"kind": kind}
    if kind in ids:
        paper["id"] = next(f"{kind}-{at}" for at in range(2, 1000) if f"{kind}-{at}" not in ids)
    for key in keys_of(kind):
        if key.is_required and key.name != "kind":
            paper[key.name] = start_of(key.name)
    if any(key.name == "body" for key in keys_of(kind)):
        paper["body"] = [""]
    return paper
