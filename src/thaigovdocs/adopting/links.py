"""References and enclosures that name a paper of the set."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.adopting.assembling import Draft
from thaigovdocs.adopting.proof import printed_by
from thaigovdocs.adopting.wording import Keys, Value, folded, squeezed
from thaigovdocs.documents.model import Document, LetterHead

_LISTS = ("references", "enclosures")


def lift_links(draft: Draft) -> None:
    """Name papers of the set by their id where their citation prints the same characters."""
    letters = [each for each in draft.documents if any(each.get(name) for name in _LISTS)]
    ids = [str(each.get("id") or each["kind"]) for each in draft.documents]
    if not letters or len(ids) < 2:
        return
    cited = _citations(draft, letters[0], ids)
    for letter in letters:
        for name in _LISTS:
            entries = letter.get(name)
            if isinstance(entries, list):
                own = str(letter.get("id") or letter["kind"])
                letter[name] = [_linked(each, cited, own) for each in entries]


def _linked(entry: Value, cited: dict[str, str], own: str) -> Value:
    title = entry.get("title", "") if isinstance(entry, dict) else entry
    words = squeezed(str(title))
    copy = words.startswith("สำเนา") and words not in cited
    id_ = cited.get(words.removeprefix("สำเนา") if copy else words)
    if id_ is None or id_ == own:
        return entry
    keys: Keys = {"document": id_}
    if copy:
        keys["copy"] = "yes"
    if isinstance(entry, dict) and "quantity" in entry:
        keys["quantity"] = entry["quantity"]
    return keys


def _citations(draft: Draft, letter: Keys, ids: list[str]) -> dict[str, str]:
    """Return how each paper of *ids* is cited, from a letter that cites them all."""
    asking: Keys = {**letter, "id": "asking", "enclosures": [{"document": id_} for id_ in ids]}
    held = draft.policy["documents"]
    policy: Keys = {
        **draft.policy,
        "documents": [*(held if isinstance(held, list) else []), asking],
    }
    composed = printed_by(policy)
    paper = composed.get("asking") if composed is not None else None
    if paper is None:
        return {}
    return {squeezed(words): id_ for id_, words in zip(ids, _enclosed(paper), strict=False)}


def _enclosed(paper: Document) -> Iterator[str]:
    if isinstance(paper.head, LetterHead):
        for row in paper.head.rows:
            if row.kind == "enclosures":
                yield from (folded(entry.text) for entry in row.entries)
