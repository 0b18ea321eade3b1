"""Facts that documents and expressions share: numbers of papers and citations.

Digits come as they are written, numbers and dates in Arabic ones: the paper that
prints them turns them (design 5).  What is still open is left out of a citation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.fields import URGENT_UNTIL
from thaigovdocs.policy.model.kinds.base import Circular, Entry
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.dates import Numerals, OpenDay, buddhist_year, format_cited_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text, plain, standard


class Speaker(Protocol):
    """What turns words of the author into text, for one document.

    Attributes:
        scope: the names that expressions reach.
    """

    @property
    def scope(self) -> Scope:
        """The names that expressions reach."""

    def raw(self, words: Words) -> Text:
        """Return *words* with every expression worked out."""

    def of(self, key: str) -> Speaker:
        """Return what does so for the document *key* of the same file."""


_NUMBER = "saraban annex 1"
_CITED = "practice"
_YEAR = "ปีงบประมาณ"


def issued_date(model: PolicyModel, entry: Entry) -> date | OpenDay | None:
    """Return the date of *entry*: the registry's, else the written one."""
    issued = model.issued.get(entry.key)
    return issued.date if issued and issued.date is not None else entry.date


def issued_number(model: PolicyModel, entry: Entry) -> Circular | Words | None:
    """Return the number of *entry*: the registry's, else the written one.

    Reading lays the registry's over the documents, where a bare count of a circular
    letter has become its circular number.
    """
    issued = model.issued.get(entry.key)
    written = entry.written_number
    is_laid = isinstance(written, Circular) and written.circular is not None
    if not issued or issued.number is None or (is_laid and isinstance(issued.number, str)):
        return written
    return issued.number


def is_number_open(model: PolicyModel, entry: Entry) -> bool:
    """Tell whether the registry has still to give the number of *entry*, or a part of it.

    A paper whose kind need not have a number has none where none is named.
    """
    number, kind = issued_number(model, entry), kind_of(entry.kind)
    if number is None or isinstance(number, Circular):
        return kind.must_have("number") if number is None else number.circular is None
    is_yearly = kind.numbering == "yearly"
    return is_yearly and _is_whole(number) and issued_date(model, entry) is None


def number_text(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    """Return the number of *entry* as it is printed, as far as it is known.

    Text stands as written. A whole number and a circular one are completed from
    ``agency.code`` (พง 0017.2/ว 9513); that of an order or certificate by the year of its date. An
    open circular number ends with ว, another open one with the stroke; a kind of
    paper that has no number gives none.
    """
    numbering, number = kind_of(entry.kind).numbering, issued_number(model, entry)
    if numbering == "none":
        return ()
    if isinstance(number, Circular):
        count = "" if number.circular is None else f" {number.circular}"
        return (*_code(model, speaker), *standard(f"ว{count}", _NUMBER))
    if numbering == "yearly":
        year = _year(issued_date(model, entry))
        whole = standard(f"/{year}", _NUMBER) if number and _is_whole(number) else ()
        return (*speaker.raw(number), *whole) if number else ()
    code = _code(model, speaker) if number is None or _is_whole(number) else ()
    return (*code, *speaker.raw(number)) if number else code


def subject_text(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    """Return เรื่อง of *entry*: its own, what a memo submits, else the policy's.

    Empty where there is none.
    """
    words = entry.subject
    asked = () if words else _asked(model, entry, speaker)
    if not words and not asked and kind_of(entry.kind).has_subject:
        words = model.policy.subject
    return speaker.raw(words) if words else asked


def _asked(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    """Return what a memo asks for the first paper that it submits; empty where it submits none."""
    submits = entry.submits if isinstance(entry, Memo) else ()
    papers = [paper for key in dict.fromkeys(submits) if (paper := model.entry(key))]
    if not papers:
        return ()
    first = papers[0]
    name = paper_name(model, first, speaker.of(first.key))
    said = f"{first.subject or model.policy.subject or ''}{''.join(first.title or ())}"
    has_year = _YEAR not in said
    year = phrases.OF_YEAR.fill(year=speaker.scope.year) if has_year and speaker.scope.year else ()
    return phrases.MEMO_SUBJECT.fill(
        request=kind_of(first.kind).request.fill(paper=name),
        others=phrases.AND_OTHERS.fill() if len(papers) > 1 else (),
        year=year,
    )


def cited_urgency(entry: Entry) -> str:
    """Return the urgency of *entry* as others cite it: without the hour; empty for none."""
    words = (entry.urgency or "").strip()
    return URGENT_UNTIL if words.startswith(URGENT_UNTIL) else words


def citation(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    """Return how another paper cites *entry*.

    ``<kind><issuer> [secrecy] [urgency] [ที่ number] [เรื่อง subject] [ลงวันที่ date]``,
    open parts left out; forms and frameworks by their title and date.
    """
    parts, kind = [_kind_name(model, entry, speaker)], kind_of(entry.kind)
    if kind.is_issued:
        parts += [standard(word, _CITED) for word in (entry.secrecy, cited_urgency(entry)) if word]
        if kind.numbering != "none" and not is_number_open(model, entry):
            parts.append((*standard("ที่ ", _CITED), *number_text(model, entry, speaker)))
        subject = subject_text(model, entry, speaker)
        if subject:
            parts.append((*standard("เรื่อง ", _CITED), *subject))
    day = issued_date(model, entry)
    if isinstance(day, date):
        parts.append(standard(format_cited_date(day, numerals=Numerals.ARABIC), _CITED))
    return _spaced(parts)


def paper_name(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    """Return what *entry* is called: its citation without number and date."""
    name = _kind_name(model, entry, speaker)
    subject = subject_text(model, entry, speaker) if kind_of(entry.kind).is_issued else ()
    return _spaced([name, (*standard("เรื่อง ", _CITED), *subject)]) if subject else name


def framework_title(model: PolicyModel, entry: Entry, speaker: Speaker) -> tuple[Text, ...]:
    """Return the title lines of a framework that names none: of the subject, and the year.

    ``กรอบแนวทาง<subject>``, then ``ประจำปีงบประมาณ พ.ศ. …`` unless the subject says so.  A subject
    that a noun does not carry on (มาตรการ…) stands on a line of its own behind เรื่อง.
    """
    subject = subject_text(model, entry, speaker)
    lines = list(_framework_lines(subject)) if subject else [phrases.FRAMEWORK.fill(subject=())]
    if speaker.scope.year and _YEAR not in plain(subject):
        lines.append(phrases.TITLE_YEAR.fill(year=speaker.scope.year))
    return tuple(lines)


def _framework_lines(subject: Text) -> Iterator[Text]:
    words = plain(subject).lstrip()
    if words.startswith("กรอบ"):
        yield subject
    elif words.startswith("แนวทาง"):
        yield phrases.FRAMEWORK_OF.fill(subject=subject)
    elif words.startswith("การ"):
        yield phrases.FRAMEWORK.fill(subject=subject)
    else:
        yield phrases.FRAMEWORK.fill(subject=())
        yield from [(*standard("เรื่อง ", _CITED), *subject)] if subject else ()


def _kind_name(model: PolicyModel, entry: Entry, speaker: Speaker) -> Text:
    issuer, kind = model.agency.issuer or model.agency.name, kind_of(entry.kind)
    if kind.is_issued:
        return (*standard(entry.called or kind.cited_as, _CITED), *speaker.raw(issuer))
    if entry.title:
        return _spaced(map(speaker.raw, entry.title))
    if kind.named_by == "facts":
        return _spaced(map(speaker.raw, entry.named))
    if kind.named_by == "subject":
        return _spaced(framework_title(model, entry, speaker))
    if kind.is_form:
        return standard(kind.thai, _CITED)
    return subject_text(model, entry, speaker)


def _code(model: PolicyModel, speaker: Speaker) -> Text:
    code = model.agency.code
    return (*speaker.raw(code), *standard("/", _NUMBER)) if code else ()


def _is_whole(number: Words) -> bool:
    return to_arabic(number.strip()).isdecimal()


def _year(day: date | OpenDay | None) -> str:
    if day is None:
        return ""
    return str(day.year if isinstance(day, OpenDay) else buddhist_year(day))


def _spaced(parts: Iterable[Text]) -> Text:
    text: Text = ()
    for part in parts:
        text = (*text, *standard(" ", _CITED), *part) if text and part else (*text, *part)
    return text
