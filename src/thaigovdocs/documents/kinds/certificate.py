"""หนังสือรับรอง: from the policy to the paper (saraban 24)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import ceil

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.drawn import photo_frame
from thaigovdocs.documents.model import Document, LetterHead, Photo, Signature
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import kept
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import is_number_open, issued_number, number_text
from thaigovdocs.policy.model.kinds.certificate import Certificate
from thaigovdocs.standard import measures as m
from thaigovdocs.thai.spans import Blank, Text, plain, standard

_FORM = "saraban 24"
_LABELS = ("ที่", "เลขที่")
_OPEN_NUMBER = Blank(m.OPEN_DAY)
_FRAME_NAME = "ที่ติดรูปถ่าย"
_PHOTO_NAME = "รูปถ่าย"


def compose(setting: Setting[Certificate]) -> Document:
    """Return the certificate (หนังสือรับรอง) that *setting* asks for.

    Number and sender on one line, the text, ให้ไว้ ณ วันที่, the signatures; a photo at
    their left, with the name of its holder below.
    """
    entry, writer = setting.entry, setting.writer
    number = _number(setting)
    words = plain(number).lstrip()
    label = "" if words.startswith(_LABELS) else "เลขที่"
    agency = setting.file.agency
    lines = entry.letterhead or agency.letterhead or (setting.issuer,)
    head = LetterHead(standard(label, _FORM) if label else (), number, writer.lines(lines), (), ())
    is_open = is_number_open(setting.file, entry)
    issuer = plain(writer.text(setting.issuer))
    name = f"หนังสือรับรอง{issuer}"
    meta = meta_of(
        setting,
        title=name if is_open else f"{name} เลขที่ {words.removeprefix('เลขที่').strip()}",
        number="" if is_open else words,
        draft=is_open or not isinstance(setting.date, date),
    )
    blocks = tuple(body(entry.nodes, setting.numbering, writer))
    paper = paper_of(setting, head, blocks, meta)
    dated = dated_line("ให้ไว้", setting.date, writer)
    return replace(paper, dated=dated, photo=_photo(setting, paper.signatures))


def faults(setting: Setting[Certificate]) -> Iterator[Finding]:
    """Yield the holder, whose name stands below a photo, where there is none."""
    entry = setting.entry
    if entry.holder and entry.photo in (None, "none"):
        yield from setting.unprinted(["holder"])


def _number(setting: Setting[Certificate]) -> Text:
    """Return the number; where it is open room for it, and the year as far as it is known."""
    file, entry, writer = setting.file, setting.entry, setting.writer
    if issued_number(file, entry) is not None:
        return writer.finish(number_text(file, entry, writer))
    day = setting.date
    year = "" if day is None else str(plain(dated_line("", day, writer)).split()[-1])
    return writer.finish((_OPEN_NUMBER, *standard(f"/{year}", _FORM)))


def _photo(setting: Setting[Certificate], signatures: tuple[Signature, ...]) -> Photo | None:
    """Return the photo, or the frame to paste it in; ``None`` where the entry wants neither."""
    words = setting.entry.photo
    if not words or words == "none":
        return None
    given = setting.file.pictures.get(str(words))
    signed = sum(m.SIGNING_LINES + 1 + len(each.position) for each in signatures)
    beside = m.LINE_PITCH * (1 + signed) + m.BEFORE_DATED
    lines = max(0, ceil((m.PHOTO_HEIGHT - beside).pt / m.LINE_PITCH.pt))
    if given is None:
        return Photo(photo_frame(), _FRAME_NAME, lines, _holder(setting))
    return Photo(given, _PHOTO_NAME, lines, _holder(setting))


def _holder(setting: Setting[Certificate]) -> Text:
    words, people = setting.entry.holder, setting.file.people
    if not words:
        return ()
    person = people.get(words)
    name = kept(setting.writer.text(person.name if person else words))
    return (*standard("(", _FORM, keep=True), *name, *standard(")", _FORM, keep=True))
