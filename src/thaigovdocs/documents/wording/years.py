"""The fiscal year in titles and topics, and the labels of clauses that forms take over."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from thaigovdocs.documents.numbering import read_patterns, references
from thaigovdocs.documents.setting import E, Setting
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.standard.phrases import TITLE_YEAR
from thaigovdocs.thai.spans import Span, Text, plain, standard

_YEAR = "ปีงบประมาณ"


def year_line(setting: Setting[Entry], said: Text = ()) -> Text:
    """Return ``ประจำปีงบประมาณ พ.ศ. …``; empty where there is no year, or *said* names it."""
    year = setting.writer.scope.year
    if not year or _YEAR in plain(said):
        return ()
    return setting.writer.finish(TITLE_YEAR.fill(year=year))


def with_year(setting: Setting[Entry], text: Text) -> Text:
    """Return *text*, finished, and the fiscal year, unless it names it."""
    text = setting.writer.finish(text)
    year = year_line(setting, text)
    return (*text, *standard(" ", "practice"), *year) if year else text


def with_clause_labels(setting: Setting[E]) -> Setting[E]:
    """Return *setting* with a writer that knows the labels of the policy's clauses.

    A form that takes clauses over says their ``ref()`` as the policy numbers them.
    """
    if setting.entry.provisions is not None:
        return setting
    writer = setting.writer
    labels = cache(
        lambda: references(
            setting.policy.provisions, read_patterns(setting.numbering), writer.numerals
        )
    )

    def label(id_: str) -> Text | None:
        found = labels().get(id_)
        return (Span(found, keep=True),) if found else None

    return replace(setting, writer=replace(writer, scope=replace(writer.scope, labels=label)))
