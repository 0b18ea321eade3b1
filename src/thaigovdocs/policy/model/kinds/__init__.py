"""The kinds of documents: the keys of each, one module a kind."""

from __future__ import annotations

from thaigovdocs.policy.model.kinds.agenda import Agenda
from thaigovdocs.policy.model.kinds.announcement import Announcement
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.certificate import Certificate
from thaigovdocs.policy.model.kinds.envelope import Envelope
from thaigovdocs.policy.model.kinds.form import Form
from thaigovdocs.policy.model.kinds.framework import Framework
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.policy.model.kinds.minutes import Minutes
from thaigovdocs.policy.model.kinds.order import Order
from thaigovdocs.policy.model.kinds.other import Other
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.model.kinds.recipients import Recipients
from thaigovdocs.policy.model.kinds.regulation import Regulation
from thaigovdocs.policy.model.kinds.report_form import ReportForm
from thaigovdocs.policy.model.kinds.request_form import RequestForm
from thaigovdocs.policy.model.kinds.stamped_letter import StampedLetter
from thaigovdocs.policy.model.kinds.statement import News, Statement
from thaigovdocs.standard import kinds

ENTRIES: dict[str, type[Entry]] = {
    kinds.LETTER.key: Letter,
    kinds.MEMO.key: Memo,
    kinds.ANNOUNCEMENT.key: Announcement,
    kinds.ORDER.key: Order,
    kinds.FRAMEWORK.key: Framework,
    kinds.REQUEST_FORM.key: RequestForm,
    kinds.REPORT_FORM.key: ReportForm,
    kinds.PUBLICATION_LOG.key: PublicationLog,
    kinds.RECIPIENTS.key: Recipients,
    kinds.STAMPED_LETTER.key: StampedLetter,
    kinds.CERTIFICATE.key: Certificate,
    kinds.MINUTES.key: Minutes,
    kinds.AGENDA.key: Agenda,
    kinds.REGULATION.key: Regulation,
    kinds.STATEMENT.key: Statement,
    kinds.NEWS.key: News,
    kinds.FORM.key: Form,
    kinds.ENVELOPE.key: Envelope,
    kinds.OTHER.key: Other,
}
"""The model of the keys of every kind; :func:`documents.registry.register` adds to it."""

__all__ = ["ENTRIES", "Entry"]
