"""Facts of a policy file that DOCX templates of users print besides the paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thaigovdocs._frozen import FrozenMap
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.language.scope import children
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.whole import Acting
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import plain

FACTS = ("fiscal_year", "agency", "people", "vars")
_AGENCY = ("name", "issuer", "code", "letterhead", "owner", "contact")
_PERSON = ("name", "position", "rank", "acting")


def facts_of(setting: Setting[Entry]) -> FrozenMap[str, object]:
    """Return the facts of the policy file as text, in the digits of the file.

    What an expression cannot work out, such as a number that is still open, is left out.
    """
    file, writer = setting.file, setting.writer
    year = writer.scope.fiscal_year
    agency = {**children(file.agency), "issuer": setting.issuer}
    people = {key: _below(children(person), _PERSON, writer) for key, person in file.people.items()}
    return FrozenMap(
        {
            "fiscal_year": "" if year is None else str(year),
            "agency": _below(agency, _AGENCY, writer),
            "people": FrozenMap(people),
            "vars": FrozenMap({name: str(words) for name, words in file.vars.items()}),
        }
    )


def _below(
    values: Mapping[str, object], names: Iterable[str], writer: Writer
) -> FrozenMap[str, object]:
    """Return the text of the values under *names*; what is not given is empty."""
    told: dict[str, object] = {}
    for name in names:
        try:
            told[name] = _text(values.get(name), writer)
        except ExpressionFault:
            continue
    return FrozenMap(told)


def _text(value: object, writer: Writer) -> object:
    if isinstance(value, Words):
        return plain(writer.raw(value))
    if isinstance(value, tuple):
        return tuple(_text(each, writer) for each in value)
    if isinstance(value, Acting):
        return plain(writer.raw(value.as_)) + plain(writer.raw(value.for_))
    return _below(children(value), children(value), writer) if value else ""
