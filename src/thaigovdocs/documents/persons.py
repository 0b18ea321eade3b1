"""The position of a person, as papers print it (saraban annex 3)."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.model.whole import Acting, Person
from thaigovdocs.thai.spans import Text, standard

_SIGNING = "saraban annex 3"


def position_lines(person: Person, writer: Writer) -> Iterator[Text]:
    """Yield the lines of the position; who acts for another has two (saraban annex 3)."""
    lines = writer.lines(person.position)
    acting = person.acting
    if not isinstance(acting, Acting):
        yield from lines
        yield from writer.lines((acting,) if acting else ())
        return
    yield from lines[:-1]
    last = (*lines[-1], *standard(" ", _SIGNING)) if lines else ()
    yield (*last, *writer.text(acting.as_))
    yield writer.text(acting.for_)
