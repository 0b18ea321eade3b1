"""ส่วนราชการ of a memo: who writes it, and how to reach them (saraban 12)."""

from __future__ import annotations

from thaigovdocs.documents.setting import Setting
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.whole import Contact
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "saraban 12"
_PHONE = "โทร"
_FAX = "โทรสาร"


def unit_line(setting: Setting[Entry], written: Words | None) -> Text:
    """Return ส่วนราชการ: as *written*, else the agency, the unit that answers, its telephone.

    A unit whose name already stands there is not said twice.
    """
    writer = setting.writer
    if written:
        return writer.text(written)
    agency, responsible = setting.file.agency, setting.policy.responsible
    units = [agency.name, *agency.owner]
    if responsible and responsible.unit:
        units.append(responsible.unit)
    text: Text = ()
    for words in units:
        part = writer.raw(words)
        if plain(part) not in plain(text):
            text = _spaced(text, part)
    return writer.finish(_spaced(text, telephone(setting)))


def telephone(setting: Setting[Entry]) -> Text:
    """Return the telephone of the agency with โทร. before it; empty for none."""
    contact, writer = setting.file.agency.contact, setting.writer
    if isinstance(contact, Contact):
        if not contact.phone:
            return ()
        said = contact.phone.lstrip().startswith(_PHONE)
        label = () if said else standard(f"{_PHONE}. ", _FORM)
        return (*label, *writer.raw(contact.phone))
    phones = (line for line in contact if _is_telephone(line.strip()))
    return next((writer.raw(line) for line in phones), ())


def _is_telephone(line: str) -> bool:
    return line.startswith(_PHONE) and not line.startswith(_FAX)


def _spaced(first: Text, second: Text) -> Text:
    return (*first, *standard(" ", _FORM), *second) if first and second else (*first, *second)
