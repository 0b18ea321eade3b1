"""Facts lifted out of a draft, so that each stands once, where no printed character changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy

from thaigovdocs.adopting.assembling import Draft
from thaigovdocs.adopting.facts import (
    lift_acts,
    lift_code,
    lift_members,
    lift_policy,
    lift_signatory,
    lift_subject,
    lift_year,
    lift_yearly,
)
from thaigovdocs.adopting.links import lift_links
from thaigovdocs.adopting.proof import printed_by
from thaigovdocs.adopting.subjects import is_shared, name_subject, subjects
from thaigovdocs.adopting.wording import Keys, folded
from thaigovdocs.documents.passages import passages
from thaigovdocs.standard.kinds import OTHER

LIFTS: tuple[Callable[[Draft], None], ...] = (
    lift_links,
    lift_signatory,
    lift_code,
    lift_yearly,
    lift_year,
    lift_acts,
    lift_members,
    lift_subject,
    lift_policy,
)
"""Each changes a draft in place; what prints otherwise afterwards is undone."""


def lift(draft: Draft) -> None:
    """Lift what can be lifted: together where that prints the same, else one by one.

    Last, titles that the facts make, the subject of the papers among them.
    """
    before = printed(draft.policy)
    whole = _lifted(draft, LIFTS)
    if before is None:
        return
    if printed(whole.policy) == before:
        draft.policy = whole.policy
    else:
        for each in LIFTS:
            one = _lifted(draft, (each,))
            if one.policy != draft.policy and printed(one.policy) == before:
                draft.policy = one.policy
    _leave_titles(draft, before)
    if not _has_subject(draft):
        for subject in subjects(draft):
            one = _lifted(draft, ())
            name_subject(one, subject)
            _leave_titles(one, before)
            is_used = _leaves_a_title(one, draft) or is_shared(draft, subject)
            if is_used and printed(one.policy) == before:
                draft.policy = one.policy
                return


def _has_subject(draft: Draft) -> bool:
    policy = draft.policy.get("policy")
    return isinstance(policy, dict) and "subject" in policy


def _leaves_a_title(one: Draft, other: Draft) -> bool:
    pairs = zip(one.documents, other.documents, strict=True)
    return any("title" in after and "title" not in before for before, after in pairs)


def _leave_titles(draft: Draft, before: list[list[str]]) -> None:
    """Leave out each title of *draft* without which its papers print what they did *before*."""
    for at, entry in enumerate(draft.documents):
        if "title" in entry and entry["kind"] != OTHER.key:
            one = _lifted(draft, ())
            del one.documents[at]["title"]
            if printed(one.policy) == before:
                draft.policy = one.policy


def printed(policy: Keys) -> list[list[str]] | None:
    """Return what *policy* prints, paper by paper; ``None`` where it prints nothing."""
    composed = printed_by(policy)
    entries = policy["documents"]
    if composed is None or len(composed.documents) != len(entries):
        return None
    papers = composed.documents
    return [[folded((*each.label, *each.text)) for each in passages(paper)] for paper in papers]


def _lifted(draft: Draft, lifts: Sequence[Callable[[Draft], None]]) -> Draft:
    copy = Draft(deepcopy(draft.policy), draft.papers)
    for each in lifts:
        each(copy)
    return copy
