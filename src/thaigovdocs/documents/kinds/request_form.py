"""แบบฟอร์มการขอเผยแพร่ข้อมูล: from the policy to the paper (publication form)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thaigovdocs.documents.blocks import clauses
from thaigovdocs.documents.forms.parts import (
    TO_THE_EDGE,
    Signer,
    beside,
    cells_of,
    form_of,
    labelled,
    signed_beside,
    title_lines,
    with_room_above,
)
from thaigovdocs.documents.model import Block, Cell, Column, Document, Row, Table, TitleHead
from thaigovdocs.documents.node_faults import cell_faults
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import signature_of
from thaigovdocs.documents.texts import strong
from thaigovdocs.documents.wording.authority import reasons
from thaigovdocs.documents.wording.citations import cite_basis
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.documents.wording.years import with_clause_labels, with_year
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.request_form import Request, RequestForm
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.measures import FORM_DETAIL_LINES
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "publication form"
_WIDE = 2  # columns
_NOTHING = Request.model_construct()


def compose(setting: Setting[RequestForm]) -> Document:
    """Return the request to publish (แบบฟอร์มการขอเผยแพร่ข้อมูล) that *setting* asks for.

    Logos, title lines, and one table: its title, the six fields, requester and approver
    side by side, the publisher below.  What is not known is a dotted line.
    """
    setting = with_clause_labels(setting)
    head = TitleHead(title_lines(setting, _titles(setting)), setting.file.logos, emblem=False)
    rows = (*_title(setting, head.titles), *_fields(setting), *_signers(setting))
    table = Table((Column((), 0.5), Column((), 0.5)), rows)
    paper = form_of(setting, head, (Block("table", (), table=table),))
    subject = plain(_topic(setting))
    signers = tuple(_registered(setting))
    return replace(paper, signatures=(), meta=replace(paper.meta, subject=subject, signers=signers))


def faults(setting: Setting[RequestForm]) -> Iterator[Finding]:
    """Yield details that no cell holds."""
    details = _request(setting).details or ()
    yield from cell_faults(details, setting.entry, f"{setting.place}.request.details")


def _titles(setting: Setting[RequestForm]) -> Iterator[Text]:
    """Yield the five lines of the form, as far as agency and basis are known."""
    writer, agency = setting.writer, setting.file.agency.name
    name = writer.raw(agency)
    region = phrases.region_of(plain(name))
    where = standard(region, _FORM) if region else ()
    yield phrases.REQUEST_FORM.fill(where=where)
    yield writer.finish(name)
    yield from _basis(setting)
    if region:
        issuer = writer.raw(setting.issuer)
        yield writer.finish(phrases.FORM_FOR.fill(where=where, agency=issuer))


def _basis(setting: Setting[RequestForm]) -> Iterator[Text]:
    """Yield what the form follows: one paper in two lines, several laws and papers in one."""
    basis, writer = setting.policy.basis, setting.writer
    if len(basis) == 1 and basis[0].act is None and basis[0].subject:
        paper = cite_basis(writer, basis[0].model_copy(update={"subject": None}))
        yield writer.finish(phrases.FORM_FOLLOWS.fill(paper=paper))
        yield writer.finish(phrases.FORM_MATTER.fill(subject=writer.raw(basis[0].subject)))
    elif basis:
        yield writer.finish(phrases.FORM_FOLLOWS.fill(paper=reasons(setting)))


def _title(setting: Setting[RequestForm], titles: tuple[Text, ...]) -> Iterator[Row]:
    """Yield the first row: what the form is, and whose."""
    agency = setting.writer.text(setting.file.agency.name)
    for at, text in enumerate((titles[0], agency) if titles else (agency,)):
        yield Row((Cell(text, span=_WIDE, align="center", strong=True),), continues=at > 0)


def _fields(setting: Setting[RequestForm]) -> Iterator[Row]:
    for at, cell in enumerate(_cells(setting)):
        yield Row((replace(cell, span=_WIDE),), continues=at > 0)


def _cells(setting: Setting[RequestForm]) -> Iterator[Cell]:
    """Yield the paragraphs of the six fields."""
    request, writer = _request(setting), setting.writer
    day = request.date if request.date is not None else setting.date
    yield _field("unit", writer.text(request.unit) if request.unit else ())
    yield _field("date", letter_date(day, writer))
    yield _field("topic", _topic(setting))
    details = _details(setting)
    yield Cell(strong(standard(phrases.FORM_FIELDS["details"], _FORM)))
    yield from details or [Cell((TO_THE_EDGE,))] * FORM_DETAIL_LINES
    first, *links = _links(setting) or ((),)
    yield _field("links", first)
    yield from map(Cell, links)
    yield _field("note", writer.text(request.note) if request.note else ())


def _field(key: str, value: Text) -> Cell:
    return Cell(labelled(strong(standard(phrases.FORM_FIELDS[key], _FORM)), value))


def _topic(setting: Setting[RequestForm]) -> Text:
    """Return หัวข้อ: as written, else the subject and the fiscal year."""
    topic = _request(setting).topic
    if topic:
        return setting.writer.text(topic)
    return with_year(setting, setting.subject) if setting.subject else ()


def _details(setting: Setting[RequestForm]) -> list[Cell]:
    """Return the numbered list of details: as written, else the clauses in short.

    One alone has no number (practice).
    """
    written = _request(setting).details
    nodes = written if written is not None else _summary(setting)
    cells = cells_of(clauses(nodes, None, setting.writer))
    if len(nodes) == 1 and not nodes[0].items:
        return [replace(cell, label=()) for cell in cells]
    return cells


def _summary(setting: Setting[RequestForm]) -> tuple[Node, ...]:
    words = (node.short or node.heading or node.text for node in setting.clauses)
    return tuple(Node.model_construct(text=each) for each in words if each)


def _links(setting: Setting[RequestForm]) -> tuple[Text, ...]:
    """Return Link ภายนอก: as written, else the channel of the reports."""
    links, reporting = _request(setting).links, setting.policy.reporting
    channel = (reporting.channel,) if reporting and reporting.channel else ()
    return setting.writer.lines(links if links is not None else channel)


def _signers(setting: Setting[RequestForm]) -> Iterator[Row]:
    left, right = (_signer(setting, key).cells for key in ("requester", "approver"))
    yield from with_room_above(signed_beside(left, right))
    yield from with_room_above(beside(_signer(setting, "publisher").cells))


def _signer(setting: Setting[RequestForm], key: str) -> Signer:
    person = _person(setting, key)
    heading = standard(phrases.FORM_SIGNERS[key], _FORM)
    signature = signature_of(setting, person) if person else None
    return Signer(key, heading, signature, wide=key == "publisher")


def _person(setting: Setting[RequestForm], key: str) -> Words | None:
    """Return the id of who signs as *key*: of the entry, else of the workflow."""
    own: Words | None = getattr(setting.entry, key)
    workflow = setting.policy.workflow
    return own or (getattr(workflow, key) if workflow else None)


def _registered(setting: Setting[RequestForm]) -> Iterator[tuple[str, str]]:
    """Yield name and position of those who are named, as a registry wants them."""
    for key in phrases.FORM_SIGNERS:
        person = _person(setting, key)
        if person:
            signature = signature_of(setting, person)
            yield plain(signature.name)[1:-1], " ".join(map(plain, signature.position))


def _request(setting: Setting[RequestForm]) -> Request:
    return setting.entry.request or _NOTHING
