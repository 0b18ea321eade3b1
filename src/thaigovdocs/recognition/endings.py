"""What stands below a body: closing, dated line, signatures, owner, copies, decision."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Decision, Endorsement, Signature
from thaigovdocs.recognition.labels import starts_with_label
from thaigovdocs.recognition.lines.line import Line, join
from thaigovdocs.recognition.vocabulary import (
    ACTING,
    CONTACT,
    COPIES,
    DATED,
    OFFICE,
    OPTION,
    ROW,
    SIGNED_ON,
    is_closing,
    is_name,
)
from thaigovdocs.thai.spans import Text

_RANK = re.compile(
    r"(?:(?:พล|พัน|ร้อย|นาวา|เรือ|นาวาอากาศ|จ่า|สิบ|ว่าที่|ดาบ)[ก-๙]{0,12}(?:เอก|โท|ตรี)|ดาบตำรวจ|"
    r"ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ดร\.|ม\.ร\.ว\.|ม\.ล\.|หม่อมหลวง|หม่อมราชวงศ์)"
    r"[ \t\u00a0ก-๙.]{0,20}"
)
_POSITION = re.compile(
    r"(?:รอง|ผู้ช่วย)?(?:ผู้ว่าราชการ|ปลัด|นายอำเภอ|นายก|ผู้อำนวยการ|หัวหน้า|สาธารณสุขอำเภอ|เกษตรอำเภอ|"
    r"เจ้าพนักงาน|เจ้าหน้าที่|นักวิชาการ|นักวิเคราะห์|นักจัดการ|นักทรัพยากร|นักพัฒนา|นายแพทย์|"
    r"ทันตแพทย์|เภสัชกร|พยาบาล|ครู|อธิบดี|เลขาธิการ|ประธาน|รัฐมนตรี|กำนัน)[^.]{0,60}"
)
_LONGEST_LINE = 160  # characters: a position or the name of a unit is shorter
_NOBODY = Signature((), ())


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the body of a letter, announcement or order.

    Attributes:
        left: lines that belong to none of the parts.
    """

    signatures: tuple[Signature, ...] = ()
    owner: tuple[Text, ...] = ()
    copies: tuple[Text, ...] = ()
    left: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoTail:
    """What stands below the body of a memo."""

    signatures: tuple[Signature, ...] = ()
    endorsements: tuple[Endorsement, ...] = ()
    decision: Decision | None = None


def find_closing(lines: Sequence[Line], start: int) -> int:
    """Return the index of คำลงท้าย; that of the end of *lines* where there is none."""
    found = (at for at in range(start, len(lines)) if is_closing(lines[at].words))
    return next(found, len(lines))


def find_dated(lines: Sequence[Line], start: int) -> int:
    """Return the index of the last ``ประกาศ ณ วันที่ …``; of the end where there is none."""
    found = (at for at in range(len(lines) - 1, start - 1, -1) if DATED.match(lines[at].words))
    return next(found, len(lines))


def find_signature(lines: Sequence[Line], start: int) -> int:
    """Return where the first signature begins, with the rank above it; the end for none."""
    for at in range(start, len(lines)):
        if not lines[at].cells and is_name(lines[at].words):
            return at - 1 if at > start and _RANK.fullmatch(lines[at - 1].words.strip()) else at
    return len(lines)


def read_signature(lines: Sequence[Line], at: int) -> tuple[Signature | None, int]:
    """Return the signature that begins at line *at* and where it ends; ``None`` for none."""
    rank: Text = ()
    start = at
    if at + 1 < len(lines) and _RANK.fullmatch(lines[at].words.strip()):
        rank, at = lines[at].text, at + 1
    if at >= len(lines) or lines[at].cells or not is_name(lines[at].words):
        return None, start
    name = lines[at].text
    at += 1
    position: list[Text] = []
    while at < len(lines) and _is_position(lines[at], lines[at - 1], len(position)):
        position.append(lines[at].text)
        at += 1
    return Signature(name, tuple(position), rank), at


def read_tail(lines: Sequence[Line]) -> Tail:
    """Return the parts of what stands below a body or closing."""
    signatures: list[Signature] = []
    owner: list[Text] = []
    copies: list[Text] = []
    at = 0
    while at < len(lines):
        signature, end = read_signature(lines, at)
        line = lines[at]
        if signature and not owner:
            signatures.append(signature)
            at = end
            continue
        if line.cells or len(line.words) > _LONGEST_LINE:
            break
        listed = copies and (
            starts_with_label(line.words) or line.label or not CONTACT.match(line.words)
        )
        if COPIES.match(line.words) or listed:
            copies.append(_labelled(line))
        elif signature is None and signatures:
            owner.append(_labelled(line))
        else:
            break
        at += 1
    return Tail(tuple(signatures), tuple(owner), tuple(copies), tuple(lines[at:]))


def read_memo_tail(lines: Sequence[Line]) -> MemoTail:
    """Return the signatures of a memo, the words of its chiefs, and the decision."""
    signatures: list[Signature] = []
    endorsements: list[Endorsement] = []
    decision: Decision | None = None
    words: list[Line] = []
    at = 0
    while at < len(lines):
        signature, end = read_signature(lines, at)
        if signature is None:
            words.append(lines[at])
            at += 1
            continue
        at = end
        date: Text = ()
        if at < len(lines) and SIGNED_ON.match(f"{lines[at].words} "):
            date, at = lines[at].text, at + 1
        if not words and not endorsements and decision is None and not date:
            signatures.append(signature)
        elif decision is None and _decides(words):
            decision = Decision(tuple(map(_labelled, words)), signature, date)
        else:
            endorsements.append(_endorsement(words, signature, date))
        words = []
    if words and decision is None and _decides(words):
        decision = Decision(tuple(map(_labelled, words)), _NOBODY, ())
    elif words:
        endorsements.append(_endorsement(words, _NOBODY, ()))
    return MemoTail(tuple(signatures), tuple(endorsements), decision)


def _decides(words: Sequence[Line]) -> bool:
    return bool(words) and all(
        len(line.words) <= _LONGEST_LINE and OPTION.match(line.words) for line in words[:1]
    )


def _endorsement(words: Sequence[Line], signature: Signature, date: Text) -> Endorsement:
    row = ROW.match(words[0].words) if words else None
    addressed = bool(row and row["salutation"])
    to = words[0].text if addressed else ()
    return Endorsement(to, tuple(map(_labelled, words[addressed:])), signature, date)


def _labelled(line: Line) -> Text:
    return join((line.label, line.text))


def _is_position(line: Line, above: Line, count: int) -> bool:
    """Whether *line* is a line of the position below a name."""
    words = line.words
    if line.cells or len(words) > _LONGEST_LINE:
        return False
    if line.page != above.page and (count or not _POSITION.fullmatch(words.strip())):
        return False  # what begins a page is something else, unless it names a position
    if (
        starts_with_label(words)
        or is_name(words)
        or _RANK.fullmatch(words.strip())
        or any(pattern.match(words) for pattern in (CONTACT, COPIES, OPTION, ROW, DATED))
        or SIGNED_ON.match(f"{words} ")
    ):
        return False
    if count == 0:
        return True
    if line.centered and above.centered and not line.gap:
        return count < 4
    if ACTING.search(words) or ACTING.search(above.words.strip()):
        return count < 4
    return not line.gap and not OFFICE.match(words) and count < 4
