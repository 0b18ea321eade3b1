"""The subject that papers without an announcement or order share, where their titles name it."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.adopting.assembling import Draft
from thaigovdocs.adopting.wording import Value
from thaigovdocs.standard import phrases
from thaigovdocs.thai.spans import plain

_MADE = tuple(
    plain(words)
    for words in (
        phrases.REPORT_FORM.fill(of=phrases.REPORT_OF.fill(subject=())),
        phrases.FRAMEWORK.fill(subject=()),
        phrases.FORM_MATTER.fill(subject=()),
    )
)
"""What stands before the subject in a title that is made from it."""


def subjects(draft: Draft) -> Iterator[str]:
    """Yield what the papers of *draft* may be about: their subjects, then what titles name."""
    seen: dict[str, None] = {}
    for entry in draft.documents:
        subject = entry.get("subject")
        if isinstance(subject, str) and is_shared(draft, subject):
            seen.setdefault(subject)
    for line in _titles(draft):
        for made in _MADE:
            if line.startswith(made) and len(line) > len(made):
                seen.setdefault(line.removeprefix(made).strip())
    yield from seen


def is_shared(draft: Draft, subject: str) -> bool:
    """Whether *subject* is that of a paper and stands in the title of another."""
    owned = any(entry.get("subject") == subject for entry in draft.documents)
    return owned and any(subject in line for line in _titles(draft))


def name_subject(draft: Draft, subject: str) -> None:
    """Say *subject* once for all papers of *draft*."""
    held = draft.policy.pop("policy", {})
    documents = draft.policy.pop("documents")
    draft.policy["policy"] = {"subject": subject, **(held if isinstance(held, dict) else {})}
    draft.policy["documents"] = documents
    for entry in draft.documents:
        if entry.get("subject") == subject:
            del entry["subject"]


def _titles(draft: Draft) -> list[str]:
    return [line for entry in draft.documents for line in _lines(entry.get("title", []))]


def _lines(value: Value) -> list[str]:
    return [*map(str, value)] if isinstance(value, list) else [str(value)]
