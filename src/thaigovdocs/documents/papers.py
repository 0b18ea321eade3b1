"""What papers of every kind have in common, from the entry and the file."""

from __future__ import annotations

from datetime import date

from thaigovdocs.documents.facts import facts_of
from thaigovdocs.documents.model import Block, Document, Head, Meta
from thaigovdocs.documents.secrets import sets_of
from thaigovdocs.documents.setting import Setting, look_of
from thaigovdocs.documents.signing import signatures, signers
from thaigovdocs.documents.urgency import urgency_of
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.thai.dates import OpenDay
from thaigovdocs.thai.spans import plain

_SECRECY = "secrets"


def paper_of(setting: Setting[Entry], head: Head, body: tuple[Block, ...], meta: Meta) -> Document:
    """Return the paper of *setting* with what every kind has; a kind puts its own parts in.

    Id, kind, signatures, urgency, secrecy, digits, name of the file and looks.

    Args:
        setting: what the paper is composed from.
        head: what stands above the body.
        body: the blocks in printed order.
        meta: for the registry.
    """
    file, entry, writer = setting.file, setting.entry, setting.writer
    urgency, urgent_by = urgency_of(entry.urgency, writer)
    return Document(
        id=entry.key,
        kind=entry.kind,
        head=head,
        body=body,
        meta=meta,
        signatures=signatures(setting),
        urgency=urgency,
        urgent_by=urgent_by,
        secrecy=writer.standard(entry.secrecy or "", _SECRECY),
        sets=sets_of(entry.sets, writer, in_english=entry.is_english),
        numerals=file.output.numerals,
        language="en" if entry.is_english else "th",
        filename=str(entry.filename) if entry.filename else None,
        orientation=entry.orientation,
        signing_columns=entry.signing_columns,
        attached_pages=sum(file.pdfs[str(name)].pages for name in entry.attach),
        look=look_of(file),
        facts=facts_of(setting),
    )


def meta_of(
    setting: Setting[Entry],
    *,
    title: str,
    number: str = "",
    subject: str | None = None,
    draft: bool | None = None,
) -> Meta:
    """Return what a registry asks of the paper, to which a kind adds its own.

    Args:
        setting: what the paper is composed from.
        title: for the file's properties and the outline.
        number: as printed; empty for a kind without one.
        subject: as printed; ``None`` for that of the entry or the policy.
        draft: whether something is open; ``None`` where only the day can be.
    """
    writer, day = setting.writer, setting.date
    written = plain(writer.finish(setting.subject))
    return Meta(
        title=title,
        author=plain(writer.text(setting.file.agency.name)),
        number=number,
        subject=written if subject is None else subject,
        date=day if isinstance(day, date) else None,
        draft=isinstance(day, OpenDay) if draft is None else draft,
        signers=signers(setting),
    )
