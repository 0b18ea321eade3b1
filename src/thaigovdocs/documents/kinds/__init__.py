"""How each kind of paper is composed: one module a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from thaigovdocs.documents.kinds import (
    announcement,
    framework,
    letter,
    memo,
    order,
    other,
    publication_log,
    recipients,
    report_form,
    request_form,
)
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.setting import Setting
from thaigovdocs.standard import kinds

Composer: TypeAlias = Callable[[Setting], Document]

COMPOSERS: dict[str, Composer] = {
    kinds.LETTER.key: letter.compose,
    kinds.MEMO.key: memo.compose,
    kinds.ANNOUNCEMENT.key: announcement.compose,
    kinds.ORDER.key: order.compose,
    kinds.FRAMEWORK.key: framework.compose,
    kinds.REQUEST_FORM.key: request_form.compose,
    kinds.REPORT_FORM.key: report_form.compose,
    kinds.PUBLICATION_LOG.key: publication_log.compose,
    kinds.RECIPIENTS.key: recipients.compose,
    kinds.OTHER.key: other.compose,
}
"""The composer of every kind; :func:`documents.registry.register` adds to it."""
