"""The kinds of papers, one row a kind: everything that is asked of a kind by its name.

A new kind is a row here, a model of its keys, and a composer (:mod:`documents.registry`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import UsageError
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard import phrases
from thaigovdocs.standard.phrases import Phrase

Part: TypeAlias = Literal[
    "number",
    "sender",
    "date",
    "title",
    "subject",
    "to",
    "body",
    "closing",
    "signature",
    "position",
]

PARTS: Mapping[Part, tuple[str, str]] = MappingProxyType(
    {
        "number": ("the number (ที่)", "เลขที่หนังสือ"),
        "sender": ("the sender", "ส่วนราชการเจ้าของหนังสือ"),
        "date": ("the date", "วันที่"),
        "title": ("the title", "ชื่อเอกสาร"),
        "subject": ("the subject (เรื่อง)", "เรื่อง"),
        "to": ("the addressee (เรียน)", "คำขึ้นต้นและผู้รับ"),
        "body": ("the text", "ข้อความ"),
        "closing": ("the closing", "คำลงท้าย"),
        "signature": ("the signer's name", "ชื่อผู้ลงนาม"),
        "position": ("the signer's position", "ตำแหน่งผู้ลงนาม"),
    }
)
"""What the parts of papers are called, in English and Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a kind of paper is.

    Attributes:
        key: how a policy file writes it (``report-form``).
        thai: what it is called.
        aliases: what else people call it.
        head: its form begins as that of a letter, of a stamped letter, of a certificate, of
            a memo, with title lines, or it is an envelope.
        named_by: what it is called by: its issuer, its subject, its form, the facts that
            its own keys give (``Entry.named``), or its own title.
        cited_as: what stands before the issuer where it is cited (หนังสือ, คำสั่ง); for
            those that are named by their issuer.
        numbering: how it is numbered: completed from ``agency.code``, by the year of its
            date, or not at all.
        parts: the parts that it must have, in printed order (saraban 11-26).
        signer: who signs where its entry names nobody: the signatory of the file, who
            requests (``policy.workflow``), or nobody.
        prints_policy: it prints the clauses of the policy.
        is_dated: its last line says the day (``ประกาศ ณ วันที่``).
        has_emblem: the emblem stands at its top.
        hangs: wrapped lines of its clauses stand under their text (practice).
        has_catchwords: its pages end with a catchword unless the policy says otherwise.
        is_published: a memo that submits it asks for leave to publish it.
        request: what a memo asks for it.
        enacts: the words after the power that it relies on.
        begins: a regular expression of how its title begins; empty where the head tells.
        has_preset: ``thaigovdocs new`` writes a policy of one such paper.
        template: the DOCX template that it is printed with; empty for that of its ``head``.
        has_subject: it says what it is about (เรื่อง), or is called so.
        counts_one: one point alone has a number, too.
        ends_in_force: it says last from when it holds (ทั้งนี้ ตั้งแต่…), after its conclusion.
        is_sealed: it ends with the name of who issues and the day, and nobody signs it.
    """

    key: str
    thai: str
    aliases: tuple[str, ...] = ()
    head: Literal["letter", "stamped", "certificate", "memo", "title", "envelope"] = "title"
    named_by: Literal["issuer", "subject", "form", "facts", "title"] = "title"
    cited_as: str = ""
    numbering: Literal["office", "yearly", "none"] = "none"
    parts: tuple[Part, ...] = ()
    signer: Literal["file", "requester", "entry"] = "entry"
    prints_policy: bool = False
    is_dated: bool = False
    has_emblem: bool = False
    hangs: bool = False
    has_catchwords: bool = False
    is_published: bool = False
    request: Phrase = phrases.SIGN
    enacts: Phrase = phrases.ENACTS
    begins: str = ""
    has_preset: bool = False
    template: str = ""
    has_subject: bool = True
    counts_one: bool = False
    ends_in_force: bool = False
    is_sealed: bool = False

    @property
    def is_issued(self) -> bool:
        """Whether it goes out under the name of its issuer, and is cited by it."""
        return self.named_by == "issuer"

    @property
    def is_letter(self) -> bool:
        """Whether it is หนังสือ: an office writes it to somebody."""
        return self.head in {"letter", "memo"}

    @property
    def is_form(self) -> bool:
        """Whether it is a form, a table or a list, whose title its form gives."""
        return self.named_by == "form"

    def must_have(self, part: Part) -> bool:
        """Return whether no paper of this kind is without *part*."""
        return part in self.parts


LETTER = Kind(
    key="letter",
    thai="หนังสือภายนอก",
    aliases=("หนังสือ",),
    head="letter",
    named_by="issuer",
    cited_as="หนังสือ",
    numbering="office",
    parts=("number", "sender", "date", "subject", "to", "body", "closing", "signature"),
    signer="file",
    has_emblem=True,
    has_catchwords=True,
    has_preset=True,
)
MEMO = Kind(
    key="memo",
    thai="บันทึกข้อความ",
    head="memo",
    named_by="issuer",
    cited_as="บันทึกข้อความ",
    numbering="office",
    parts=("number", "sender", "date", "subject", "to", "body", "signature"),
    signer="requester",
    has_emblem=True,
    hangs=True,
    has_catchwords=True,
    request=phrases.AGREE,
    has_preset=True,
)
ANNOUNCEMENT = Kind(
    key="announcement",
    thai="ประกาศ",
    named_by="issuer",
    cited_as="ประกาศ",
    parts=("subject", "body", "date", "signature"),
    signer="file",
    prints_policy=True,
    is_dated=True,
    has_emblem=True,
    has_catchwords=True,
    is_published=True,
    begins=r"ประกาศ(?!นียบัตร|ดังกล่าว|ให้|ใช้|ณ|\s*ณ\s|ไว้|ใน|ตาม|ข้าง|นี้|ฯ)"
    r"|แจ้งความ(?=กระทรวง|กรม|จังหวัด|อำเภอ|เทศบาล|สำนัก|องค์การ)",
    has_preset=True,
)
ORDER = Kind(
    key="order",
    thai="คำสั่ง",
    named_by="issuer",
    cited_as="คำสั่ง",
    numbering="yearly",
    parts=("number", "subject", "body", "date", "signature"),
    signer="file",
    prints_policy=True,
    is_dated=True,
    has_emblem=True,
    has_catchwords=True,
    is_published=True,
    enacts=phrases.ORDERS,
    begins=r"คำสั่ง(?!การ|ดังกล่าว|ให้|ใช้|ณ|ไว้|ใน|ตาม|ข้าง|นี้|ฯ|ที่|/)",
    has_preset=True,
    ends_in_force=True,
)
FRAMEWORK = Kind(
    key="framework",
    thai="กรอบแนวทาง",
    named_by="subject",
    parts=("title", "body"),
    prints_policy=True,
    is_dated=True,
    hangs=True,
    is_published=True,
    request=phrases.AGREE,
    enacts=phrases.FRAMES,
    begins=r"กรอบแนวทาง|กรอบการ",
)
REQUEST_FORM = Kind(
    key="request-form",
    thai="แบบฟอร์มการขอเผยแพร่ข้อมูล",
    aliases=("แบบฟอร์ม",),
    named_by="form",
    hangs=True,
    begins=r"แบบฟอร์ม(?:การขอ|ขอ|การเผยแพร่)",
)
REPORT_FORM = Kind(
    key="report-form",
    thai="แบบรายงานผลการดำเนินการ",
    aliases=("แบบรายงาน",),
    named_by="form",
    hangs=True,
    is_published=True,
    request=phrases.ACKNOWLEDGE,
    begins=r"แบบ(?:ฟอร์ม)?(?:การ|ติดตามและ)?รายงาน",
)
PUBLICATION_LOG = Kind(
    key="publication-log",
    thai="บันทึกรายงานผลการเผยแพร่",
    named_by="form",
    hangs=True,
    is_published=True,
    request=phrases.ACKNOWLEDGE,
    begins=r"บันทึกรายงานผล|ทะเบียนการเผยแพร่",
)
RECIPIENTS = Kind(
    key="recipients",
    thai="บัญชีรายชื่อแนบท้าย",
    aliases=("บัญชีรายชื่อ",),
    named_by="form",
    request=phrases.AGREE,
    begins=r"บัญชีรายชื่อ|รายชื่อแนบท้าย",
)
STAMPED_LETTER = Kind(
    key="stamped-letter",
    thai="หนังสือประทับตรา",
    aliases=("หนังสือประทับตราแทนการลงชื่อ",),
    head="stamped",
    named_by="issuer",
    cited_as="หนังสือ",
    numbering="office",
    parts=("number", "to", "body", "sender", "date"),
    has_emblem=True,
    has_catchwords=True,
    has_preset=True,
    template="letter",
    has_subject=False,
    is_sealed=True,
)
CERTIFICATE = Kind(
    key="certificate",
    thai="หนังสือรับรอง",
    head="certificate",
    named_by="issuer",
    cited_as="หนังสือรับรอง",
    numbering="yearly",
    parts=("number", "sender", "body", "date", "signature"),
    signer="file",
    is_dated=True,
    has_emblem=True,
    begins=r"หนังสือรับรอง(?!นี้|ฉบับ|ดังกล่าว|ของ|การ|จาก|ว่า)",
    has_preset=True,
    template="letter",
    has_subject=False,
)
MINUTES = Kind(
    key="minutes",
    thai="รายงานการประชุม",
    named_by="facts",
    parts=("title", "body"),
    request=phrases.AGREE,
    counts_one=True,
    begins=r"(?:รายงาน|บันทึก)การประชุม(?!นี้|ดังกล่าว|ครั้งก่อน|ครั้งที่แล้ว)",
    has_preset=True,
    has_subject=False,
)
AGENDA = Kind(
    key="agenda",
    thai="ระเบียบวาระการประชุม",
    aliases=("วาระการประชุม",),
    named_by="facts",
    parts=("title", "body"),
    request=phrases.AGREE,
    begins=r"ระเบียบวาระการประชุม",
    counts_one=True,
    has_preset=True,
    has_subject=False,
)
REGULATION = Kind(
    key="regulation",
    thai="ระเบียบ",
    aliases=("ข้อบังคับ",),
    named_by="facts",
    parts=("title", "body", "date", "signature"),
    signer="file",
    prints_policy=True,
    is_dated=True,
    has_emblem=True,
    has_catchwords=True,
    is_published=True,
    enacts=phrases.REGULATES,
    has_preset=True,
    has_subject=False,
)
STATEMENT = Kind(
    key="statement",
    thai="แถลงการณ์",
    named_by="issuer",
    cited_as="แถลงการณ์",
    parts=("subject", "body", "sender", "date"),
    has_emblem=True,
    is_published=True,
    begins=r"แถลงการณ์(?!นี้|ดังกล่าว|ฉบับ|ของ|ร่วมกัน|ว่า)",
    has_preset=True,
    is_sealed=True,
)
NEWS = Kind(
    key="news",
    thai="ข่าว",
    aliases=("ข่าวประชาสัมพันธ์",),
    named_by="issuer",
    cited_as="ข่าว",
    parts=("subject", "body", "sender", "date"),
    is_published=True,
    begins=r"ข่าว(?:ประชาสัมพันธ์|แจก)?(?!สาร|นี้|ดังกล่าว|ว่า|ที่|การ|จาก|ลือ|ปลอม|[\s]*$)",
    has_preset=True,
    is_sealed=True,
)
FORM = Kind(
    key="form",
    thai="แบบ",
    aliases=("ใบ",),
    numbering="yearly",
    parts=("title", "body"),
    hangs=True,
    request=phrases.AGREE,
    begins=(
        r"แบบ(?:ฟอร์ม|คำขอ|ขอ|ใบ|ตอบรับ|แสดง|แจ้ง|ประเมิน|สอบถาม|สำรวจ|ลงทะเบียน|สมัคร|ยืนยัน|เสนอ|บันทึก"
        r"|สรุป|ยินยอม)|ใบ(?:ลา(?!ออก)|คำขอ|สมัคร|เบิก|ยืม|ลงทะเบียน)"
    ),
    has_preset=True,
)
ENVELOPE = Kind(
    key="envelope",
    thai="ซอง",
    aliases=("ซองจดหมาย",),
    head="envelope",
    named_by="form",
    parts=("to",),
    has_emblem=True,
    request=phrases.AGREE,
    has_preset=True,
    has_subject=False,
)
OTHER = Kind(
    key="other",
    thai="เอกสารอื่น",
    numbering="yearly",  # saraban 24: certificates
    has_emblem=True,
    request=phrases.AGREE,
)

_ROWS = (LETTER, MEMO, ANNOUNCEMENT, ORDER, FRAMEWORK)
_FORMS = (REQUEST_FORM, REPORT_FORM, PUBLICATION_LOG, RECIPIENTS)
_REGULATION = (
    *(STAMPED_LETTER, CERTIFICATE, MINUTES, AGENDA),
    *(REGULATION, STATEMENT, NEWS, FORM, ENVELOPE),
)
_KINDS = {kind.key: kind for kind in (*_ROWS, *_FORMS, *_REGULATION, OTHER)}

KINDS: Mapping[str, Kind] = MappingProxyType(_KINDS)
"""Every kind by its key; that of papers which have no kind of their own comes last."""


def kind_of(key: str) -> Kind:
    """Return the row of the kind *key*.

    Raises:
        UsageError: there is no such kind.

    Example:
        >>> kind_of("order").thai
        'คำสั่ง'
    """
    if key not in _KINDS:
        raise UsageError(f"expected one of the kinds {', '.join(_KINDS)}, found {key!r}")
    return _KINDS[key]


def kinds_named() -> Iterator[tuple[str, Kind]]:
    """Yield every Thai name of a kind, with the kind."""
    for kind in _KINDS.values():
        yield from ((name, kind) for name in (kind.thai, *kind.aliases))


def add_kind(kind: Kind) -> None:
    """Make *kind* known; :func:`documents.registry.register` brings its keys and composer too.

    Raises:
        UsageError: a kind of that key is there.
    """
    if kind.key in _KINDS:
        raise UsageError(f"expected a new key of a kind, found {kind.key!r}, which is taken")
    _KINDS[kind.key] = kind
    _KINDS[OTHER.key] = _KINDS.pop(OTHER.key)


def drop_kind(key: str) -> None:
    """Forget the kind *key*, which was added."""
    del _KINDS[key]


def docx_template(kind: str) -> Path:
    """Return the DOCX template that papers of a *kind* are printed with."""
    row = kind_of(kind)
    return templates_folder() / "docx" / f"{row.template or row.head}.docx"
