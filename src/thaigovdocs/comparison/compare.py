"""Two policy files, paper by paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thaigovdocs.comparison.model import Change, ChangeKind, Comparison, PaperChange, PaperKind
from thaigovdocs.comparison.reasons import Reasons
from thaigovdocs.comparison.words import WordChange, aligned, word_changes
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import Passage, passages
from thaigovdocs.policy.loading.file import PolicyFile


def compare(before: PolicyFile, after: PolicyFile) -> Comparison:
    """Return which passages of which papers differ between two policy files, and why.

    Papers are matched by their id; the words are those that are printed.  A passage
    that differs names the values of the policy files that made the difference.

    Args:
        before: the first file, such as last year's edition.
        after: the second.

    Raises:
        PolicyError: a file holds what cannot be printed.

    Example:
        >>> import thaigovdocs as tgd
        >>> text = '''thaigovdocs: 1
        ... fiscal_year: 2569
        ... agency: {name: จังหวัดธารารมย์}
        ... policy: {subject: "แผนประจำปี {{ fiscal_year }}", provisions: [ให้ถือปฏิบัติ]}
        ... documents: [{kind: framework}]'''
        >>> papers = compare(tgd.loads(text), tgd.loads(text, fiscal_year=2570)).papers
        >>> change = papers[0].changes[0]
        >>> change.after, change.facts[0].path
        ('เรื่อง แผนประจำปี ๒๕๗๐', 'fiscal_year')
    """
    old, new = compose(before), compose(after)
    reasons = Reasons(before, after)
    papers = tuple(_paper(key, old.get(key), new.get(key), reasons) for key in _in_order(old, new))
    return Comparison(before.name or "", after.name or "", papers, after.report)


def _in_order(old: Mapping[str, Document], new: Mapping[str, Document]) -> list[str]:
    """Return all ids: those of *new*, each one that is gone behind what stood before it."""
    order = list(new)
    before = ""
    for key in old:
        if key not in new:
            order.insert(order.index(before) + 1 if before else 0, key)
        before = key
    return order


def _paper(key: str, old: Document | None, new: Document | None, reasons: Reasons) -> PaperChange:
    first = passages(old) if old else ()
    second = passages(new) if new else ()
    changes = tuple(_changes(key, first, second, reasons)) if old and new else ()
    kind: PaperKind = "changed" if changes else "same"
    if old is None or new is None:
        kind = "added" if old is None else "removed"
        changes = tuple(_change(key, *pair, reasons) for pair in _alone(first, second))
    title = new.meta.title if new else old.meta.title if old else ""
    return PaperChange(key, kind, title, changes)


def _alone(
    first: tuple[Passage, ...], second: tuple[Passage, ...]
) -> Iterator[tuple[Passage | None, Passage | None]]:
    yield from ((passage, None) for passage in first)
    yield from ((None, passage) for passage in second)


def _changes(
    key: str, first: tuple[Passage, ...], second: tuple[Passage, ...], reasons: Reasons
) -> Iterator[Change]:
    texts = [[f"{each.part}\n{each.words}" for each in side] for side in (first, second)]
    for one, other in aligned(*texts):
        before = first[one] if one is not None else None
        after = second[other] if other is not None else None
        if before is None or after is None or before.printed != after.printed:
            yield _change(key, before, after, reasons)


def _change(key: str, before: Passage | None, after: Passage | None, reasons: Reasons) -> Change:
    old, new = (passage.printed if passage else "" for passage in (before, after))
    words: tuple[WordChange, ...] = word_changes(old, new)
    part = (after or before or Passage("", ())).part
    if before and after and before.words == after.words:
        return Change("relabelled", part, old, new, words)
    facts = reasons.of(key, before, after, words)
    kind: ChangeKind = "changed" if before and after else "added" if after else "removed"
    return Change(kind, part, old, new, words, facts)
