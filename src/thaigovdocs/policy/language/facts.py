"""Facts that documents and expressions share: numbers of papers and citations.

Digits come as they are written, numbers and dates in Arabic ones: the paper that
prints them turns them (design 5).  What is still open is left out of a citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeAlias

from thaigovdocs.policy.model.kinds.base import Circular, Entry
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.dates import Numerals, OpenDay, buddhist_year, format_cited_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text, plain, standard

Say: TypeAlias = Callable[[Words], Text]
"""What turns words of the author into text."""

_NUMBER = "saraban annex 1"
_CITED = "practice"


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


def number_text(model: PolicyModel, entry: Entry, say: Say) -> Text:
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
        return (*_code(model, say), *standard(f"ว{count}", _NUMBER))
    if numbering == "yearly":
        year = _year(issued_date(model, entry))
        whole = standard(f"/{year}", _NUMBER) if number and _is_whole(number) else ()
        return (*say(number), *whole) if number else ()
    if number is None:
        return _code(model, say)
    return (*(_code(model, say) if _is_whole(number) else ()), *say(number))


def subject_words(model: PolicyModel, entry: Entry) -> Words | None:
    """Return เรื่อง of *entry*: its own, what a memo submits, else the policy's."""
    own = entry.subject or _submitted(model, entry)
    return own or (model.policy.subject if kind_of(entry.kind).has_subject else None)


def _submitted(model: PolicyModel, entry: Entry) -> Words | None:
    """Return what a memo asks for the first paper that it submits; ``None`` for none."""
    known = {each.key: each for each in model.documents}
    submits = entry.submits if isinstance(entry, Memo) else ()
    papers = [known[key] for key in dict.fromkeys(submits) if key in known]
    if not papers:
        return None
    first = papers[0]
    name = f"{{{{ documents.{first.key.replace('-', '_')}.name }}}}"
    request = kind_of(first.kind).request.fill(paper=standard(name, ""))
    said = f"{first.subject or model.policy.subject or ''}{''.join(first.title or ())}"
    has_year = (entry.fiscal_year or model.fiscal_year) and "ปีงบประมาณ" not in said
    year = phrases.OF_YEAR.fill(year=standard("{{ fiscal_year }}", "")) if has_year else ()
    others = phrases.AND_OTHERS.fill() if len(papers) > 1 else ()
    text = phrases.MEMO_SUBJECT.fill(request=request, others=others, year=year)
    return Words(plain(text))


def citation(model: PolicyModel, entry: Entry, say: Say) -> Text:
    """Return how another paper cites *entry*.

    ``<kind><issuer> [secrecy] [urgency] [ที่ number] [เรื่อง subject] [ลงวันที่ date]``,
    open parts left out; forms and frameworks by their title and date.
    """
    parts, kind = [_kind_name(model, entry, say)], kind_of(entry.kind)
    if kind.is_issued:
        parts += [standard(word, _CITED) for word in (entry.secrecy, entry.urgency) if word]
        if kind.numbering != "none" and not is_number_open(model, entry):
            parts.append((*standard("ที่ ", _CITED), *number_text(model, entry, say)))
        subject = subject_words(model, entry)
        if subject:
            parts.append((*standard("เรื่อง ", _CITED), *say(subject)))
    day = issued_date(model, entry)
    if isinstance(day, date):
        parts.append(standard(format_cited_date(day, numerals=Numerals.ARABIC), _CITED))
    return _spaced(parts)


def paper_name(model: PolicyModel, entry: Entry, say: Say) -> Text:
    """Return what *entry* is called: its citation without number and date."""
    name = _kind_name(model, entry, say)
    subject = subject_words(model, entry) if kind_of(entry.kind).is_issued else None
    if not subject:
        return name
    return _spaced([name, (*standard("เรื่อง ", _CITED), *say(subject))])


def framework_title(model: PolicyModel, entry: Entry, say: Say) -> tuple[Text, ...]:
    """Return the title lines of a framework that names none: of the subject, and the year.

    ``กรอบแนวทาง<subject>``, then ``ประจำปีงบประมาณ พ.ศ. …`` unless the subject says so.  A subject
    that a noun does not carry on (มาตรการ…) stands on a line of its own behind เรื่อง.
    """
    subject = subject_words(model, entry)
    lines = (
        list(_framework_lines(say(subject))) if subject else [phrases.FRAMEWORK.fill(subject=())]
    )
    if (entry.fiscal_year or model.fiscal_year) and "ปีงบประมาณ" not in (subject or ""):
        lines.append(phrases.TITLE_YEAR.fill(year=say(Words("{{ fiscal_year }}"))))
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


def _kind_name(model: PolicyModel, entry: Entry, say: Say) -> Text:
    issuer, kind = model.agency.issuer or model.agency.name, kind_of(entry.kind)
    if kind.is_issued:
        return (*standard(entry.called or kind.cited_as, _CITED), *say(issuer))
    if entry.title:
        return _spaced(say(line) for line in entry.title)
    if kind.named_by == "facts":
        return _spaced(say(line) for line in entry.named)
    if kind.named_by == "subject":
        return _spaced(framework_title(model, entry, say))
    if kind.is_form:
        return standard(kind.thai, _CITED)
    subject = subject_words(model, entry)
    return say(subject) if subject else ()


def _code(model: PolicyModel, say: Say) -> Text:
    code = model.agency.code
    return (*say(code), *standard("/", _NUMBER)) if code else ()


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
