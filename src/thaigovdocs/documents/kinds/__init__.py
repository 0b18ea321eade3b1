"""How each kind of paper is composed: one module a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.forms.form_faults import column_faults
from thaigovdocs.documents.kinds import (
    agenda,
    announcement,
    certificate,
    envelope,
    form,
    framework,
    letter,
    memo,
    minutes,
    order,
    other,
    publication_log,
    recipients,
    regulation,
    report_form,
    request_form,
    stamped_letter,
    statement,
)
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.setting import Setting
from thaigovdocs.findings import Finding
from thaigovdocs.standard import kinds


def _nothing(_: Setting[Any]) -> Iterator[Finding]:
    """Yield nothing: the keys that every kind has are looked at for all of them."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Composer:
    """How papers of a kind are made.

    Attributes:
        compose: returns the paper that an entry asks for.
        faults: yields what the keys of its own kind hold that cannot be printed, or lack.
    """

    compose: Callable[[Setting[Any]], Document]
    faults: Callable[[Setting[Any]], Iterator[Finding]] = _nothing


COMPOSERS: dict[str, Composer] = {
    kinds.LETTER.key: Composer(letter.compose, letter.faults),
    kinds.MEMO.key: Composer(memo.compose, memo.faults),
    kinds.ANNOUNCEMENT.key: Composer(announcement.compose),
    kinds.ORDER.key: Composer(order.compose),
    kinds.FRAMEWORK.key: Composer(framework.compose),
    kinds.REQUEST_FORM.key: Composer(request_form.compose, request_form.faults),
    kinds.REPORT_FORM.key: Composer(report_form.compose, report_form.faults),
    kinds.PUBLICATION_LOG.key: Composer(publication_log.compose, publication_log.faults),
    kinds.RECIPIENTS.key: Composer(recipients.compose, column_faults),
    kinds.STAMPED_LETTER.key: Composer(stamped_letter.compose, stamped_letter.faults),
    kinds.CERTIFICATE.key: Composer(certificate.compose, certificate.faults),
    kinds.MINUTES.key: Composer(minutes.compose, minutes.faults),
    kinds.AGENDA.key: Composer(agenda.compose, agenda.faults),
    kinds.REGULATION.key: Composer(regulation.compose, regulation.faults),
    kinds.STATEMENT.key: Composer(statement.compose),
    kinds.NEWS.key: Composer(statement.compose),
    kinds.FORM.key: Composer(form.compose),
    kinds.ENVELOPE.key: Composer(envelope.compose, envelope.faults),
    kinds.OTHER.key: Composer(other.compose),
}
"""The composer of every kind; :func:`documents.registry.register` adds to it."""
