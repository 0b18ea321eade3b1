"""A file of several papers, split where a new head begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.fields import URGENT_UNTIL
from thaigovdocs.recognition.envelopes import envelope_lines
from thaigovdocs.recognition.lines.line import Line, cut, trim
from thaigovdocs.recognition.sealed import starts_certificate, starts_stamped
from thaigovdocs.recognition.vocabulary import (
    DATED,
    LAWS,
    MEMO_TITLE,
    NUMBER,
    OFFICE_NUMBER,
    OPTION,
    REGULATION_TITLE,
    ROW,
    SECRECY,
    UNIT,
    URGENCY,
    URGENT_BY,
    is_closing,
    is_name,
    is_signing,
    is_stamp,
    kind_of_title,
)
from thaigovdocs.standard.kinds import (
    CERTIFICATE,
    ENVELOPE,
    LETTER,
    MEMO,
    OTHER,
    REGULATION,
    STAMPED_LETTER,
    kind_of,
)

_LONGEST_TITLE = 200  # characters
_HEAD_LINES = 14  # lines from ที่ to เรียน of a letter, at most
_FORM = re.compile(
    r"[.…_]{4,}|[ \t\u00a0]*(?:ประจำปี|ปีงบประมาณ|สำหรับ|ชื่อ|หน่วยงาน|วัน/เดือน|ตาม|เรื่อง|ครั้งที่)"
)
_SENTENCE_END = re.compile(r"(?:นั้น|แล้ว|ด้วย|ดังนี้|ดังต่อไปนี้|ต่อไป|และ|หรือ|ตาม)[ \t.]*$")
_ABOUT = re.compile(r"ว่าด้วย")
_TITLE_OF_YEAR = re.compile(r"พ\.ศ\.[ \u00a0]?(?:[0-9๐-๙]{4}|[.…_]{2,40})")
_TITLE_BELOW = 4  # lines of the title of a regulation below its first
_ISSUER_LINES = 3  # below คำสั่ง alone on its line, within which its number stands
_ANNEX = re.compile(
    r"[ \t]*(?:บัญชี|รายชื่อ|รายละเอียด|เอกสาร|ผนวก|ภาคผนวก|แบบ|ตาราง|แผนผัง|แผนที่)[^.:;]{0,60}"
    r"(?:แนบ)?ท้าย(?:ประกาศ|คำสั่ง|หนังสือ|บันทึกข้อความ|ระเบียบ|ข้อบังคับ)"
)
_LETTER = re.compile("[ก-ฮเ-ไ]")
_ORDER_NUMBER = re.compile(r"[ \t]*ที่[ \t:]{1,20}[0-9๐-๙.…_]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of one paper and its kind."""

    kind: str
    lines: tuple[Line, ...]


def split_papers(lines: Sequence[Line]) -> tuple[Sheet, ...]:
    """Return the papers of a file, in its order; a statute is one paper, whatever it quotes."""
    lines = tuple(part for line in lines for part in _separated(line))
    if not lines:
        return ()
    if any(LAWS.match(line.words) for line in lines[:2]) and not _starts_letter(lines, 0):
        kind = REGULATION if starts_regulation(lines, 0) else OTHER
        return (Sheet(kind.key, tuple(lines)),)
    starts = list(_starts(lines))
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, OTHER.key))
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    return tuple(
        Sheet(kind, tuple(lines[start:end]))
        for (start, kind), end in zip(starts, ends, strict=True)
    )


def _separated(line: Line) -> Iterator[Line]:
    """Yield ชั้นความเร็ว and บันทึกข้อความ apart, where they stand on one line."""
    before, title, _ = line.words.partition(MEMO_TITLE)
    if title and before.strip() and URGENT_BY.fullmatch(before):
        end = len(before) + len(title)
        places = ((0, len(before)), (len(before), end), (end, len(line.words)))
        parts = (trim(cut(line.text, start, stop)) for start, stop in places)
        yield from (replace(line, text=part) for part in parts if part)
        return
    if not title or len(line.words) > _LONGEST_TITLE:
        yield line
        return
    words = line.words.split()
    first = 0
    while first < len(words) and (words[first] in SECRECY or words[first] in URGENCY):
        first += 1
    rest = "".join(words[first:])
    if not first or rest != MEMO_TITLE or line.cells:
        yield line
        return
    at = line.words.index(words[first])
    yield replace(line, text=trim(cut(line.text, 0, at)))
    yield replace(line, text=trim(cut(line.text, at)), gap=False)


def _starts(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield where each paper begins, and its kind."""
    begun, ended, taken = 0, True, -1
    for at, line in enumerate(lines):
        if at <= taken:
            continue
        on_envelope = envelope_lines(lines, at)
        if on_envelope:
            yield at, ENVELOPE.key
            taken = at + on_envelope - 1
            begun, ended = taken + 1, True
            continue
        kind = kind_at(lines, at, ended)
        if kind:
            first = _above(lines, at, begun)
            yield first, kind
            taken = at + (_number_of_memo(lines, at) if kind == MEMO.key else 0)
            begun, ended = at + 1, False
        elif not line.cells and (
            is_name(line.words) or DATED.match(line.words) or is_closing(line.words)
        ):
            ended = True
        elif at == 0 and not _is_sign(line):
            ended = False


def kind_at(lines: Sequence[Line], at: int, ended: bool) -> str:
    """Return the kind of the paper that begins at line *at*; empty where none does."""
    line = lines[at]
    words = line.words.strip()
    if line.cells or len(words) > _LONGEST_TITLE:
        return ""
    if "".join(words.split()) == MEMO_TITLE:
        return MEMO.key
    if starts_stamped(lines, at):
        return STAMPED_LETTER.key
    if starts_certificate(lines, at):
        return CERTIFICATE.key
    if _starts_letter(lines, at, ended):
        return LETTER.key
    if ended and starts_regulation(lines, at):
        return REGULATION.key
    return _title(lines, at, words, ended)


def starts_regulation(lines: Sequence[Line], at: int) -> bool:
    """Whether the title of a regulation begins here: whose it is, ว่าด้วย…, and its year."""
    if not REGULATION_TITLE.match(lines[at].words) or lines[at].cells:
        return False
    below = [line.words.strip() for line in lines[at + 1 : at + 1 + _TITLE_BELOW]]
    words = f"{lines[at].words.strip()} {' '.join(below)}"
    about = _ABOUT.search(words)
    return bool(about and _TITLE_OF_YEAR.search(words, about.end()) and len(below[:1]) == 1)


def _starts_letter(lines: Sequence[Line], at: int, ended: bool = True) -> bool:
    """Whether the head of a letter begins here: ที่, or เรื่อง where the number is missing."""
    words = lines[at].words
    row = ROW.match(words)
    begins = NUMBER.match(words) or (ended and row is not None and row["subject"] is not None)
    if not begins or len(words) > _LONGEST_TITLE:
        return False
    rows = [row for line in lines[at : at + _HEAD_LINES] if (row := ROW.match(line.words))]
    kinds = [_name(each) for each in rows[:2]]
    whole = set(kinds) == {"salutation", "subject"}
    return whole or bool(ended and kinds and OFFICE_NUMBER.match(words))


def _name(row: re.Match[str]) -> str:
    return next(name for name, words in row.groupdict().items() if words and name != "label")


def _title(lines: Sequence[Line], at: int, words: str, ended: bool) -> str:
    """Return the kind of the paper whose title stands at line *at*.

    It stands at the head of a page or apart from what is above it, and in the middle where
    the file says so; what goes on with a sentence may begin with the same words.
    """
    line = lines[at]
    first_of_page = at > 0 and line.page != lines[at - 1].page
    set_apart = line.centered or line.heading
    kind = kind_of_title(words)
    annexed = ended and (line.gap or first_of_page or line.centered) and _ANNEX.match(words)
    if annexed and not kind and not _SENTENCE_END.search(words):
        return OTHER.key
    if not kind or _SENTENCE_END.search(words):
        goes_on = _is_sign(line) or is_name(words) or is_signing(words)
        return OTHER.key if ended and first_of_page and set_apart and not goes_on else ""
    if not _names_issuer(words, kind):
        below = lines[at + 1 : at + 1 + _ISSUER_LINES]
        return kind if any(_goes_on(each, kind) for each in below) else ""
    following = next((each for each in lines[at + 1 : at + 2]), None)
    alone = line.gap or line.whole or set_apart or at == 0 or first_of_page
    titled = following is not None and _goes_on(following, kind)
    if ended and (alone or titled):
        return kind
    placed = set_apart or (not line.top and (line.gap or first_of_page))
    if titled and placed and (first_of_page or line.gap or at == 0):
        return kind
    return kind if first_of_page and line.centered else ""


def _names_issuer(words: str, kind: str) -> bool:
    """Whether the title of an issued paper says whose it is: a form has คำสั่ง for a heading."""
    known = kind_of(kind)
    if not (known.is_issued and known.must_have("subject")):
        return True
    issuer = words.removeprefix(known.cited_as).lstrip()
    return _LETTER.match(issuer) is not None and not OPTION.match(issuer)


def _goes_on(line: Line, kind: str) -> bool:
    """Whether *line* is what stands below the title of a paper of *kind*."""
    if kind_of(kind).is_issued:
        row = ROW.match(line.words)
        return bool((row and row["subject"]) or _ORDER_NUMBER.match(line.words))
    return bool(line.cells or _FORM.match(line.words) or _FORM.search(line.words[-40:]))


def _above(lines: Sequence[Line], at: int, begun: int) -> int:
    """Return where a head begins whose first known line stands at *at*.

    ชั้นความเร็ว stands above it, and in a PDF the sender may, who stands beside it.
    """
    first = at
    while first > begun and _is_sign(lines[first - 1]):
        first -= 1
    for up in range(first - 1, max(begun, first - 3) - 1, -1):
        if lines[up].words.strip().startswith(URGENT_UNTIL):
            return _above(lines, up, begun)
        if not URGENT_BY.fullmatch(lines[up].words):
            break
    return first


def _is_sign(line: Line) -> bool:
    words = line.words.split()
    known = bool(words) and all(word in SECRECY or word in URGENCY for word in words)
    if words and words[0] == URGENT_UNTIL:
        known = URGENT_BY.fullmatch(line.words.strip().removeprefix(URGENT_UNTIL)) is not None
    return known or is_stamp(line.words)


def _number_of_memo(lines: Sequence[Line], at: int) -> int:
    """Return how many lines below the title of a memo its own ที่ stands."""
    for below, line in enumerate(lines[at + 1 : at + 6], 1):
        if NUMBER.match(line.words):
            return below
        if not UNIT.match(line.words) and len(line.words) > _LONGEST_TITLE:
            break
    return 0
