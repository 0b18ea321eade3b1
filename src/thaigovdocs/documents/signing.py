"""Who signs, and the block at the lower left of a letter (saraban 11, annex 3)."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.model import Signature
from thaigovdocs.documents.persons import position_lines
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer, kept
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.whole import Contact, Person
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.spans import Text, plain, standard

_SIGNING = "saraban annex 3"
_OWNER = "saraban 11"
_CHANNELS = (
    ("phone", "โทร.", "โทร"),
    ("fax", "โทรสาร", "โทรสาร"),
    ("email", "ไปรษณีย์อิเล็กทรอนิกส์", "ไปรษณีย์อิเล็กทรอนิกส์"),
    ("website", "เว็บไซต์", "เว็บไซต์"),
)


def signatures(setting: Setting[Entry]) -> tuple[Signature, ...]:
    """Return who signs: the signers of the document, else those of the file, in order."""
    file = setting.file
    ids = signatory_of(file, setting.entry)
    return tuple(signature_of(setting, key) for key in ids)


def signature_of(setting: Setting[Entry], key: str) -> Signature:
    """Return the room to sign of the person *key*, with name and position."""
    return signature_for(key, setting.file.people[key], setting.writer)


def signatory_of(file: PolicyFile, entry: Entry) -> tuple[str, ...]:
    """Return the ids of who signs: as the registry gave them, as the document or the file says.

    A memo that names nobody is signed by who requests (``policy.workflow``).  The signer of
    the file signs letters, memos, announcements and orders; others say who signs them.
    """
    issued, workflow = file.issued.get(entry.key), file.policy.workflow
    signer = kind_of(entry.kind).signer
    requests = workflow.requester if workflow and signer == "requester" else None
    asks = (requests,) if requests else None
    default = None if signer == "entry" else file.signatory
    told = (issued.signatory if issued else None, entry.signers, asks, default)
    return next((ids for ids in told if ids is not None), ())


def signers(setting: Setting[Entry]) -> tuple[tuple[str, str], ...]:
    """Return name and position of who signs, as a registry wants them: without brackets."""
    return tuple(
        (plain(signature.name)[1:-1], " ".join(map(plain, signature.position)))
        for signature in signatures(setting)
    )


def owner(setting: Setting[Entry]) -> tuple[Text, ...]:
    """Return ส่วนราชการเจ้าของเรื่อง and how to reach it.

    The unit that answers for the policy follows the agency's own lines unless they
    name it; contact lines come as written, or one a channel with its name before it.
    """
    agency, responsible, writer = setting.file.agency, setting.policy.responsible, setting.writer
    lines = list(writer.lines(agency.owner))
    if responsible and responsible.unit:
        unit = writer.text(responsible.unit)
        if not any(plain(unit) in plain(line) for line in lines):
            lines.append(unit)
    lines += _contact(agency.contact, writer)
    if responsible and responsible.contact:
        name = kept(writer.text(setting.file.people[responsible.contact].name))
        lines.append((*standard("ผู้ประสานงาน ", _OWNER), *name))
    return tuple(lines)


def copies(setting: Setting[Entry], words: tuple[Words, ...]) -> tuple[Text, ...]:
    """Return the lines of สำเนาส่ง: one beside the label, several numbered below it."""
    texts = setting.writer.lines(words)
    label = standard("สำเนาส่ง", _OWNER)
    if len(texts) < 2:
        return tuple((*standard("สำเนาส่ง ", _OWNER), *text) for text in texts)
    writer = setting.writer
    numbered = (
        (*writer.standard(f"{count}. ", "practice"), *text) for count, text in enumerate(texts, 1)
    )
    return (label, *numbered)


def signature_for(key: str, person: Person, writer: Writer) -> Signature:
    """Return the room to sign of *person*, whose id is *key*."""
    name = kept(writer.text(person.name))
    return Signature(
        name=(*standard("(", _SIGNING, keep=True), *name, *standard(")", _SIGNING, keep=True)),
        position=tuple(position_lines(person, writer)),
        rank=writer.text(person.rank) if person.rank else (),
        person=key,
    )


def _contact(contact: Contact | tuple[Words, ...], writer: Writer) -> Iterator[Text]:
    if not isinstance(contact, Contact):
        yield from writer.lines(contact)
        return
    for channel, label, said in _CHANNELS:
        words: Words | None = getattr(contact, channel)
        if words:
            # keep_units reads the label too: a telephone number is kept after โทร.
            before = () if words.lstrip().startswith(said) else standard(f"{label} ", _OWNER)
            yield writer.finish((*before, *writer.raw(words)))
