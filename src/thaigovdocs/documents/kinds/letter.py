"""หนังสือภายนอก: from the policy to the paper (saraban 11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.english import CLOSING, english_head, english_salutation
from thaigovdocs.documents.model import Block, Document, HeadEntry, HeadRow, LetterHead, Meta
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.passages import characters
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.qr import qr_faults, qr_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import copies, owner
from thaigovdocs.documents.wording.addressees import addressee_faults
from thaigovdocs.documents.wording.citations import cite, cite_superseded, quantity
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.documents.wording.formulae import default_body
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import is_number_open, number_text
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.source.words import Words, is_blank
from thaigovdocs.standard.measures import WIDEST_EMBLEM
from thaigovdocs.standard.salutations import HIGHEST, MONK, ORDINARY, Salutation, salutation_for
from thaigovdocs.thai.spans import Blank, Text, plain, standard
from thaigovdocs.units import mm

_FORM = "saraban 11"
_TABLE = "saraban annex 2"
_OPEN_LINE = Blank(mm(80))


def compose(setting: Setting[Letter]) -> Document:
    """Return the letter (หนังสือภายนอก) that *setting* asks for.

    Head, body, closing, signatures, owner and copies in the order of the form; what the
    registry has still to give stands open.
    """
    head = _head(setting)
    if setting.entry.is_english:
        head = english_head(head, setting.date)
    return replace(
        paper_of(setting, head, _body(setting), _meta(setting, head)),
        closing=_closing(setting),
        owner=owner(setting),
        copies=copies(setting, setting.entry.copies_to),
        qr=qr_of(setting),
    )


def faults(setting: Setting[Letter]) -> Iterator[Finding]:
    """Yield what is wrong with the addressees and the QR code."""
    entry = setting.entry
    written = _written(setting)
    if all(is_blank(characters(each)) for each in addressees(setting)):
        yield setting.finding("TGD173")
    elif not (entry.salutation and entry.closing) and not entry.is_english:
        yield from addressee_faults(setting, "TGD167", written)
    yield from _wide_emblem(setting)
    yield from qr_faults(setting)


def _wide_emblem(setting: Setting[Letter]) -> Iterator[Finding]:
    """Yield an emblem that would reach the words at its sides."""
    emblem = setting.file.emblem
    if emblem and emblem.width > WIDEST_EMBLEM * emblem.height:
        words = setting.file.output.emblem
        size = {"width": f"{emblem.width:g}", "height": f"{emblem.height:g}"}
        params = {"limit": WIDEST_EMBLEM, "name": emblem.name}
        yield found_at("TGD740", setting.entry, "output.emblem", words, **params, **size)


def addressees(setting: Setting[Letter]) -> tuple[Text, ...]:
    """Return to whom the letter goes: ``to``, else the policy's ``audience``; none for nobody."""
    return tuple(map(setting.writer.text, _written(setting)))


def _written(setting: Setting[Letter]) -> tuple[Words, ...]:
    audience = setting.policy.audience
    return setting.entry.to or ((audience,) if audience else ())


def salutation(setting: Setting[Letter]) -> Salutation:
    """Return คำขึ้นต้น and คำลงท้าย: as written, else by the table of annex 2.

    The two are a pair: a salutation that is written brings its own closing with it.
    """
    entry = setting.entry
    table = salutation_for("".join(map(plain, addressees(setting)[:1])))
    written = plain(setting.writer.text(entry.salutation)) if entry.salutation else ""
    if not written or written == table.salutation:
        return table
    pairs = {pair.salutation: pair for pair in (ORDINARY, HIGHEST, MONK)}
    return pairs.get(written.strip(), Salutation(written, table.closing))


def _head(setting: Setting[Letter]) -> LetterHead:
    file, entry, writer = setting.file, setting.entry, setting.writer
    rows = (_subject(setting), salutation_row(setting), _references(setting), _enclosures(setting))
    return LetterHead(
        number_label=standard("ที่", _FORM),
        number=writer.finish(number_text(file, entry, writer)),
        letterhead=writer.lines(file.agency.letterhead or (file.agency.name,)),
        date=letter_date(setting.date, writer),
        rows=tuple(row for row in rows if row.entries),
    )


def _subject(setting: Setting[Letter]) -> HeadRow:
    subject = setting.subject
    entries = (HeadEntry(setting.writer.finish(subject)),) if subject else ()
    return HeadRow("subject", standard("เรื่อง", _FORM), entries)


def salutation_row(setting: Setting[Letter]) -> HeadRow:
    """Return คำขึ้นต้น and to whom the letter goes; an open line where that is not known."""
    written = setting.entry.salutation
    if written:
        label = setting.writer.text(written)
    else:
        label = standard(salutation(setting).salutation, _TABLE)
    entries = addressees(setting) or ((_OPEN_LINE,),)
    return HeadRow("salutation", label, tuple(map(HeadEntry, entries)))


def _references(setting: Setting[Letter]) -> HeadRow:
    """Return อ้างถึง: what the letter names, else the paper that the policy ends."""
    named, former = setting.entry.references, setting.policy.supersedes
    if named is not None:
        texts = [cite(setting, cited) for cited in named]
    else:
        texts = [cite_superseded(setting, former)] if former else []
    return HeadRow("references", standard("อ้างถึง", _FORM), _listed(setting, texts))


def _enclosures(setting: Setting[Letter]) -> HeadRow:
    enclosed = setting.entry.enclosures
    texts = [cite(setting, cited) for cited in enclosed]
    quantities = [quantity(setting, cited) for cited in enclosed]
    entries = _listed(setting, texts, quantities)
    return HeadRow("enclosures", standard("สิ่งที่ส่งมาด้วย", _FORM), entries)


def _listed(
    setting: Setting[Letter], texts: list[Text], quantities: list[Text] | None = None
) -> tuple[HeadEntry, ...]:
    """Return *texts* as entries of a row: one without a number, several with ๑. ๒. before."""
    counts = quantities or [()] * len(texts)
    labels: Iterator[Text] = (
        setting.writer.standard(f"{count}.", "practice") if len(texts) > 1 else ()
        for count in range(1, len(texts) + 1)
    )
    return tuple(map(HeadEntry, texts, labels, counts))


def _body(setting: Setting[Letter]) -> tuple[Block, ...]:
    nodes, writer = setting.entry.body, setting.writer
    if setting.entry.is_english:
        written = setting.entry.salutation
        first = english_salutation(writer.text(written) if written else ())
        return (first, *body(nodes or (), setting.numbering, writer))
    if nodes is None:
        return default_body(setting, salutation(setting).salutation)
    return tuple(body(nodes, setting.numbering, setting.writer))


def _closing(setting: Setting[Letter]) -> Text:
    written = setting.entry.closing
    if written:
        return setting.writer.text(written)
    if setting.entry.is_english:
        return standard(CLOSING, _FORM)
    return standard(salutation(setting).closing, _TABLE)


def _title(setting: Setting[Letter], issuer: str, subject: str) -> str:
    """Return what the files of the letter are called."""
    if setting.entry.is_english:
        return f"Letter of {issuer}: {subject}" if subject else f"Letter of {issuer}"
    return f"หนังสือ{issuer} เรื่อง {subject}" if subject else f"หนังสือ{issuer}"


def _meta(setting: Setting[Letter], head: LetterHead) -> Meta:
    rows = {row.kind: tuple(entry.printed for entry in row.entries) for row in head.rows}
    subject = "".join(rows.get("subject", ()))
    issuer = plain(setting.writer.text(setting.issuer))
    is_open = is_number_open(setting.file, setting.entry)
    meta = meta_of(
        setting,
        title=_title(setting, issuer, subject),
        number=plain(head.number),
        subject=subject,
        draft=is_open or not isinstance(setting.date, date),
    )
    return replace(
        meta,
        addressee=", ".join(map(plain, addressees(setting))),
        references=rows.get("references", ()),
        enclosures=rows.get("enclosures", ()),
    )
