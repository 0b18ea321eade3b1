"""What stands below a body: closing, dated line, signatures, owner, copies, decision."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
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
    is_signing,
)
from thaigovdocs.thai.spans import Text

_RANK = re.compile(
    r"(?:(?:พล|พัน|ร้อย|นาวา|เรือ|นาวาอากาศ|จ่า|สิบ|ว่าที่|ดาบ)[ก-๙]{0,12}(?:เอก|โท|ตรี)|ดาบตำรวจ|"
    r"ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ดร\.|ม\.ร\.ว\.|ม\.ล\.|หม่อมหลวง|หม่อมราชวงศ์)"
    r"[ \t\u00a0ก-๙.]{0,20}"
)
_BARE_NAME = re.compile(
    r"(?!หมายเหตุ|สำเนา|รับรอง|บัญชี|แนบท้าย|ประกาศ|คำสั่ง|เอกสาร)"
    r"[ก-๎.]{2,40}(?:[ \u00a0]{1,3}[ก-๎.]{2,30}){1,3}"
)
_POSITION = re.compile(
    r"(?:รอง|ผู้ช่วย)?(?:ผู้ว่า|ผู้ใหญ่บ้าน|ผู้บัญชาการ|ผู้จัดการ|ผู้รักษา|คณบดี|อธิการบดี|ปลัด|นายอำเภอ|นายก|ผู้อำนวยการ|หัวหน้า|สาธารณสุขอำเภอ|เกษตรอำเภอ|"
    r"เจ้าพนักงาน|เจ้าหน้าที่|นักวิชาการ|นักวิเคราะห์|นักจัดการ|นักทรัพยากร|นักพัฒนา|นายแพทย์|"
    r"ทันตแพทย์|เภสัชกร|พยาบาล|ครู|อธิบดี|เลขาธิการ|ประธาน|รัฐมนตรี|กำนัน)[^.]{0,60}"
)
_LONGEST_LINE = 160  # characters: a position or the name of a unit is shorter
_POSITION_LINES = 4
_OWNER_LINES = 3  # below the office that owns a matter, within which its telephone stands
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
    """Return where the first signature begins, the room to sign included; the end for none."""
    for at in range(start, len(lines)):
        if not lines[at].cells and is_name(lines[at].words):
            first = at
            while first > start and _is_above_name(lines[first - 1].words):
                first -= 1
            return first
    return len(lines)


def _is_above_name(words: str) -> bool:
    return is_signing(words) or bool(_RANK.fullmatch(words.strip()))


def read_signature(
    lines: Sequence[Line], at: int, *, owned: bool = True
) -> tuple[Signature | None, int]:
    """Return the signature that begins at line *at* and where it ends; ``None`` for none.

    Args:
        lines: those of a paper.
        at: where to look.
        owned: the office that owns the matter may stand below.
    """
    start = at
    rank: Text = ()
    room: Text = ()
    while at + 1 < len(lines) and _is_above_name(lines[at].words):
        if is_signing(lines[at].words):
            room = join((room, lines[at].text))
        else:
            rank = lines[at].text
        at += 1
    if at >= len(lines) or lines[at].cells or not is_name(lines[at].words):
        return None, start
    name = join((room, lines[at].text))
    position, at = _position(lines, at + 1, owned=owned)
    return Signature(name, position, rank), at


def _position(lines: Sequence[Line], at: int, *, owned: bool) -> tuple[tuple[Text, ...], int]:
    """Return the lines of a position from line *at* on, and where they end."""
    position: list[Text] = []
    while at < len(lines) and _is_position(lines, at, len(position), owned=owned):
        position.append(lines[at].text)
        at += 1
    return tuple(position), at


def read_bare_signature(lines: Sequence[Line]) -> tuple[Signature | None, int]:
    """Return a signature without brackets, as the Royal Gazette prints it below the day.

    A name of two words or more, and a position below it.
    """
    if len(lines) < 2 or lines[0].cells or not _BARE_NAME.fullmatch(lines[0].words.strip()):
        return None, 0
    if not _POSITION.match(lines[1].words.strip()) and not ACTING.search(lines[1].words):
        return None, 0
    position, end = _position(lines, 1, owned=False)
    return (Signature(lines[0].text, position), end) if position else (None, 0)


def read_tail(lines: Sequence[Line], *, dated: bool = False) -> Tail:
    """Return the parts of what stands below a body or closing.

    Args:
        lines: what stands there.
        dated: the day of the paper stands above it, where a name needs no brackets.
    """
    owner: list[Text] = []
    copies: list[Text] = []
    bare, at = read_bare_signature(lines) if dated else (None, 0)
    signatures: list[Signature] = [bare] if bare else []
    while at < len(lines):
        signature, end = read_signature(lines, at, owned=not dated)
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
    """Return the signatures of a memo, the words of its chiefs, and the decision: the last."""
    signatures: list[Signature] = []
    said: list[_Said] = []
    words: list[Line] = []
    at = 0
    while at < len(lines):
        signature, end = read_signature(lines, at, owned=False)
        if signature is None:
            words.append(lines[at])
            at += 1
            continue
        at = end
        date: Text = ()
        if at < len(lines) and SIGNED_ON.match(f"{lines[at].words} "):
            date, at = lines[at].text, at + 1
        if not words and not said and not date:
            signatures.append(signature)
        else:
            said.append(_Said(words, signature, date))
        words = []
    if words:
        said.append(_Said(words, _NOBODY, ()))
    decided = next((each for each in reversed(said) if _decides(each.words)), None)
    endorsed = tuple(_endorsement(each) for each in said if each is not decided)
    return MemoTail(tuple(signatures), endorsed, _decision(decided) if decided else None)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a chief says below a memo, the signature, and the day."""

    words: Sequence[Line]
    signature: Signature
    date: Text


def _decision(said: _Said) -> Decision:
    return Decision(tuple(map(_labelled, said.words)), said.signature, said.date)


def _decides(words: Sequence[Line]) -> bool:
    return bool(words) and all(
        len(line.words) <= _LONGEST_LINE and OPTION.match(line.words) for line in words[:1]
    )


def _endorsement(said: _Said) -> Endorsement:
    words = said.words
    row = ROW.match(words[0].words) if words else None
    addressed = bool(row and row["salutation"])
    to = words[0].text if addressed else ()
    paragraphs = tuple(map(_labelled, words[addressed:]))
    return Endorsement(to, paragraphs, said.signature, said.date)


def _labelled(line: Line) -> Text:
    return join((line.label, line.text))


def _is_position(lines: Sequence[Line], at: int, count: int, *, owned: bool) -> bool:
    """Whether line *at* is a line of the position below a name, after *count* of them."""
    line, above = lines[at], lines[at - 1]
    words = line.words
    if line.cells or len(words) > _LONGEST_LINE:
        return False
    if line.page != above.page and (count or not _POSITION.fullmatch(words.strip())):
        return False  # what begins a page is something else, unless it names a position
    if (
        starts_with_label(words)
        or is_name(words)
        or _is_above_name(words)
        or any(pattern.match(words) for pattern in (CONTACT, COPIES, OPTION, ROW, DATED))
        or SIGNED_ON.match(f"{words} ")
    ):
        return False
    if count == 0:
        return True
    centered = line.centered and above.centered and not line.gap
    if centered or ACTING.search(words) or ACTING.search(above.words.strip()):
        return count < _POSITION_LINES
    if line.gap or count >= _POSITION_LINES:
        return False
    return not OFFICE.match(words) or not owned or not _is_owner(lines, at)


def _is_owner(lines: Sequence[Line], at: int) -> bool:
    """Whether the office at line *at* owns the matter: others or its telephone follow."""
    below = lines[at + 1 : at + 1 + _OWNER_LINES]
    known = any(CONTACT.match(line.words) or OFFICE.match(line.words) for line in below)
    return known or not below
