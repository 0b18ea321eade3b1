"""The power relied on, and the laws that a policy rests on (practice)."""

from __future__ import annotations

from collections.abc import Sequence

from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.documents.wording.citations import cite_basis
from thaigovdocs.policy.model.kinds.base import Entry, Source
from thaigovdocs.policy.model.whole import Basis
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.acts import find_act
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.phrases import Phrase
from thaigovdocs.thai.spans import Text, standard

_FORM = "practice"


def authority(setting: Setting[Entry], *, enacts: Phrase | None = None) -> Text:
    """Return the enabling paragraph; empty where the file relies on nothing.

    Words stand as written.  From sources, and where no power is written from the acts of
    ``policy.basis``, comes อาศัยอำนาจตามความในมาตรา … แห่ง…, then what it enacts; guidelines
    and resolutions of the basis follow the acts (ประกอบกับ…), or stand alone.

    Args:
        setting: the paper.
        enacts: what it enacts; ``None`` for the words of its kind.
    """
    written = setting.authority
    if isinstance(written, Words):
        return setting.writer.text(written)
    basis = () if written else setting.policy.basis
    sources = written.sources if written else _acts(basis)
    papers = [_basis(each, setting.writer) for each in basis if each.act is None]
    if not sources and not papers:
        return ()
    writer = setting.writer
    phrase = phrases.POWER_OF_SECTIONS if sources and sources[0].sections else phrases.POWER_OF_ACT
    power = joined([_source(source, writer) for source in sources])
    if not sources:
        phrase, power = phrases.POWER_OF_PAPERS, joined(papers)
    elif papers:
        power = (*power, *phrases.BESIDES.fill(papers=joined(papers)))
    own = writer.raw(written.enacts) if written and written.enacts else _enacts(setting, enacts)
    return writer.finish(phrase.fill(power=power, enacts=own))


def reasons(setting: Setting[Entry]) -> Text:
    """Return the laws and papers of ``policy.basis`` in one phrase; empty for none."""
    return setting.writer.finish(
        joined([_basis(basis, setting.writer) for basis in setting.policy.basis])
    )


def joined(texts: Sequence[Text]) -> Text:
    """Return *texts* as a list in a sentence: A และ B, or A B และ C (spacing)."""
    result: Text = ()
    for index, text in enumerate(texts):
        between = " และ" if index == len(texts) - 1 else " "
        result = (*result, *standard(between, "spacing"), *text) if index else text
    return result


def _acts(basis: Sequence[Basis]) -> tuple[Source, ...]:
    return tuple(Source(act=each.act, sections=each.sections) for each in basis if each.act)


def _basis(basis: Basis, writer: Writer) -> Text:
    if basis.act is None:
        return cite_basis(writer, basis)
    name = _act_name(basis.act, writer)
    sections = _sections(basis.act, basis.sections, writer)
    return (*name, *standard(" ", _FORM), *sections) if sections else name


def _source(source: Source, writer: Writer) -> Text:
    name = _act_name(source.act, writer)
    sections = _sections(source.act, source.sections, writer)
    return (*sections, *standard(" แห่ง", _FORM), *name) if sections else name


def _sections(act: Words, sections: Sequence[Words], writer: Writer) -> Text:
    """Return ``มาตรา 7 และมาตรา 9``; a section that says what it is stands as written."""
    known = find_act(act)
    word = known.section_word if known else "มาตรา"
    texts = []
    for section in sections:
        named = not section.strip()[:1].isdigit()
        before = () if named else standard(f"{word} ", _FORM)
        texts.append((*before, *writer.raw(section)))
    return joined(texts)


def _act_name(act: Words, writer: Writer) -> Text:
    known = find_act(act)
    return standard(known.full_name, f"standard/acts: {known.id}") if known else writer.raw(act)


def _enacts(setting: Setting[Entry], phrase: Phrase | None) -> Text:
    """Return ``จึงออกประกาศไว้ …`` or ``จึงมีคำสั่งไว้ ดังต่อไปนี้``, as far as it applies."""
    audience = setting.policy.audience
    to = phrases.ENACTS_FOR.fill(audience=setting.writer.raw(audience)) if audience else None
    follows = phrases.FOLLOWS.fill() if setting.provisions else ()
    enacts = phrase or kind_of(setting.entry.kind).enacts
    return enacts.fill(to=to or phrases.ENACTS_FOR_ALL.fill(), follows=follows)
