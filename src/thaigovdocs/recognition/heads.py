"""The heads of letters, memos and titled papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import thaigovdocs._regex as re
from thaigovdocs.documents.model import (
    Head,
    HeadField,
    LetterHead,
    MemoHead,
    TitleHead,
)
from thaigovdocs.policy.model.fields import URGENT_UNTIL
from thaigovdocs.recognition.head_rows import (
    LONGEST,
    is_before_salutation,
    longer_subject,
    read_rows,
    without_leader,
)
from thaigovdocs.recognition.labels import label_length
from thaigovdocs.recognition.lines.line import Line, cut, join, trim
from thaigovdocs.recognition.vocabulary import (
    DATED,
    MEMO_DATE,
    NUMBER,
    ROW,
    SECRECY,
    SENTENCES,
    UNIT,
    URGENCY,
    URGENT_BY,
    WRITTEN_AT,
    is_stamp,
)
from thaigovdocs.thai.names import months_by_name
from thaigovdocs.thai.spans import Text, plain

_FIELDS = ("unit", "number", "date", "subject")
_WIDE = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}")
_TITLE = re.compile(
    r"[ \t\u00a0]*(?:เรื่อง|ที่|ประจำปี|ปีงบประมาณ|พ\.ศ\.|\(?ฉบับที่|ว่าด้วย|ครั้งที่|สำหรับ|ของ|ตาม|"
    r"ภายใต้|แนบท้าย|ลงวันที่|ด่วน)"
)
_TITLE_ROW = re.compile(
    r"[ \t\u00a0]*(?:(?:เรื่อง|ที่)(?=[ \t\u00a0:])|ประจำปี|ปีงบประมาณ|พ\.ศ\.|\(?ฉบับที่|ครั้งที่)"
)
_BESIDE = re.compile(
    r"(?P<number>[ก-ฮ]{1,4}[ .\u00a0]{0,2}[0-9๐-๙.]{2,20}"
    r"(?:[ \u00a0]?\([ก-ฮ]{1,4}\))?[ \u00a0]{0,3}/[ \u00a0]{0,3}"
    r"(?:(?:ว[ \u00a0]{0,3})?[0-9๐-๙]{1,6}|ว?(?=[ \u00a0])))"
    r"[ \u00a0]*(?=[ก-ฮเ-ไ][ก-๎]{3})"
)
_HOURS = 2  # lines that say by when
_TITLE_LINES = 6  # of a title, from that of who issues it to เรื่อง


@dataclass(slots=True)
class Top:
    """What stands above the body, and where the body begins.

    Attributes:
        head: as far as it was found.
        body: the index of the first line of the body.
        secrecy, urgency: the words above it.
        urgent_by: the lines of the day and hour by which it must arrive.
    """

    head: Head
    body: int
    secrecy: Text = ()
    urgency: Text = ()
    urgent_by: tuple[Text, ...] = ()


@dataclass(slots=True)
class Signs:
    """ชั้นความลับ and ชั้นความเร็ว as they are met."""

    secrecy: list[Text] = field(default_factory=list)
    urgency: list[Text] = field(default_factory=list)
    hours: list[Text] = field(default_factory=list)

    def take(self, line: Line) -> bool:
        """Keep *line* where it is nothing but such words; pass what marks a draft or copy."""
        if is_stamp(line.words):
            return True
        if self._take_hour(line):
            return True
        words = line.words.split()
        if not words or not all(word in SECRECY or word in URGENCY for word in words):
            return False
        at = 0
        for word in words:
            at = line.words.index(word, at)
            kind = self.secrecy if word in SECRECY else self.urgency
            kind.append(cut(line.text, at, at + len(word)))
            at += len(word)
        return True

    def _take_hour(self, line: Line) -> bool:
        """Keep *line* where it says by when, behind or below ด่วนภายใน."""
        start = len(line.words) - len(line.words.lstrip())
        if not self.urgency and line.words[start:].startswith(URGENT_UNTIL):
            rest = start + len(URGENT_UNTIL)
            if not URGENT_BY.fullmatch(line.words[rest:]):
                return False
            self.urgency.append(cut(line.text, start, rest))
            self.hours += filter(None, (trim(cut(line.text, rest)),))
            return True
        is_below = plain(join(self.urgency)) == URGENT_UNTIL and len(self.hours) < _HOURS
        if is_below and line.words.strip() and URGENT_BY.fullmatch(line.words):
            self.hours.append(trim(line.text))
            return True
        return False

    def top(self, head: Head, body: int) -> Top:
        """Return *head* with what was met."""
        return Top(head, body, join(self.secrecy), join(self.urgency), tuple(self.hours))


def read_letter_head(lines: Sequence[Line]) -> Top:
    """Return the head of a letter: ที่, sender, date and the rows up to สิ่งที่ส่งมาด้วย."""
    signs = Signs()
    label: Text = ()
    number: Text = ()
    date: Text = ()
    sender: list[Text] = []
    at = 0
    while at < len(lines) and not ROW.match(lines[at].words):
        line = lines[at]
        at += 1
        if signs.take(line):
            continue
        beside = tuple(columns_of(line.text))
        match = NUMBER.match(line.words) if not label else None
        if match:
            label = trim(cut(line.text, 0, match.end()))
            number, *beside_number = tuple(columns_of(trim(cut(line.text, match.end())))) or ((),)
            number, *close = _number_and_sender(number)
            beside = (*close, *beside_number)
        for text in beside:
            if not date and is_date(plain(text)):
                date = text
            else:
                sender.append(text)
    rows, at = read_rows(lines, at)
    return signs.top(LetterHead(label, number, tuple(sender), date, rows), at)


def read_memo_head(lines: Sequence[Line]) -> Top:
    """Return the head of a memo, from บันทึกข้อความ to ผ่าน."""
    signs = Signs()
    title: Text = ()
    fields: dict[str, HeadField] = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        row = ROW.match(line.words)
        if (row and not row["subject"]) or (row and "subject" in fields):
            break
        if not _memo_line(line, fields):
            if signs.take(line):
                pass
            elif not title:
                title = line.text
            elif "subject" in fields and is_before_salutation(lines, at):
                subject = fields["subject"]
                fields["subject"] = HeadField(subject.label, longer_subject(subject.text, line))
            else:
                break
        at += 1
    rows, at = read_rows(lines, at)
    empty = HeadField((), ())
    unit, number, date, subject = (fields.get(name, empty) for name in _FIELDS)
    return signs.top(MemoHead(title, unit, number, date, subject, rows), at)


def read_title_head(
    lines: Sequence[Line], *, emblem: bool, titled: bool, more: re.Pattern[str] | None = None
) -> Top:
    """Return the centred lines above a body; none where the paper is not *titled*.

    What stands between the first of them and เรื่อง belongs to the title; an empty line
    ends it, unless a row of the title follows.

    Args:
        lines: those of the paper.
        emblem: the emblem stands above them.
        titled: the paper begins with a title.
        more: how other lines of its title begin, such as the day of a meeting.
    """
    signs = Signs()
    titles: list[Line] = []
    subject = _subject_below(lines) if titled else -1
    at = 0
    while at < len(lines):
        line = lines[at]
        if not signs.take(line):
            known = bool(more and titles and more.match(line.words))
            if not titled or (
                titles and at > subject and not known and not _is_title(line, lines[at - 1])
            ):
                break
            titles.append(line)
        at += 1
    while len(titles) > 1 and _is_text(titles[-1], lines[at - 1 :], subject):
        at -= 1
        titles.pop()
    return signs.top(TitleHead(tuple(line.text for line in titles), emblem=emblem), at)


def _subject_below(lines: Sequence[Line]) -> int:
    """Return where เรื่อง stands below the first lines of a title; -1 for nowhere."""
    for at, line in enumerate(lines[:_TITLE_LINES]):
        words = line.words
        row = ROW.match(words)
        if row:
            return at if row["subject"] else -1
        if line.cells or len(words) > LONGEST or label_length(words):
            break
        if words.lstrip().startswith(SENTENCES) or DATED.match(words) or WRITTEN_AT.match(words):
            break
    return -1


def _is_text(line: Line, lines: Sequence[Line], subject: int) -> bool:
    """Whether *line*, the first of *lines*, is the text of a paper that has no other."""
    if line.centered or line.heading or ROW.match(line.words) or NUMBER.match(line.words):
        return False
    below = lines[1] if len(lines) > 1 else None
    return subject >= 0 and (below is None or bool(DATED.match(below.words)))


def is_date(words: str) -> bool:
    """Whether *words* are a date, its day or year perhaps still open.

    Example:
        >>> is_date("๒๐ เมษายน ๒๕๖๑"), is_date("พฤศจิกายน ๒๕๖๙"), is_date("ตลาดพฤษภาคม")
        (True, True, False)
    """
    return len(words) < 80 and bool(_date().fullmatch(words))


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(map(re.escape, sorted(months_by_name(), key=len, reverse=True)))
    return re.compile(
        r"[ \t\u00a0]*(?:วันที่)?[ \t\u00a0]{0,20}[0-9๐-๙.…_]{0,40}[ \t\u00a0]{0,20}"
        rf"(?:เดือน)?[ \t\u00a0]{{0,20}}(?:{months}|[.…_]{{3,40}})"
        r"[ \t\u00a0]{0,20}(?:พ\.ศ\.)?[ \t\u00a0]{0,20}[0-9๐-๙.…_]{0,40}[ \t\u00a0]*"
    )


def _is_title(line: Line, above: Line) -> bool:
    words = line.words
    if line.cells or len(words) > LONGEST or label_length(words):
        return False
    if words.lstrip().startswith(SENTENCES):
        return False
    if (line.centered and above.centered) or (line.heading and above.heading):
        return True
    return bool((_TITLE_ROW if line.gap else _TITLE).match(words))


def columns_of(text: Text) -> Iterator[Text]:
    """Yield what a tab or a wide space stands between on a line."""
    words = plain(text)
    at = 0
    for gap in (*_WIDE.finditer(words), None):
        part = trim(cut(text, at, gap.start() if gap else len(words)))
        at = gap.end() if gap else at
        if part:
            yield part


def _number_and_sender(text: Text) -> tuple[Text, ...]:
    """Return the number, and the sender where a single space divides them."""
    match = _BESIDE.match(plain(text))
    if match is None:
        return (text,)
    return trim(cut(text, 0, match.end("number"))), trim(cut(text, match.end("number")))


def _memo_line(line: Line, fields: dict[str, HeadField]) -> bool:
    """Take the labels and values of a line of a memo's head; whether it had any."""
    words = line.words
    unit, number, row = UNIT.match(words), NUMBER.match(words), ROW.match(words)
    date = MEMO_DATE.search(words)
    if unit and "unit" not in fields:
        fields["unit"] = _field(line.text, 0, unit.end(), None)
    elif number and "number" not in fields:
        end = date.start("label") if date and len(words) < LONGEST else None
        fields["number"] = _field(line.text, 0, number.end(), end)
        if date and end is not None:
            fields["date"] = _field(line.text, end, date.end(), None)
    elif date and not date.start("label") and "date" not in fields and len(words) < LONGEST:
        fields["date"] = _field(line.text, 0, date.end(), None)
    elif row and row["subject"] and "subject" not in fields:
        fields["subject"] = _field(line.text, 0, row.end(), None)
    else:
        return False
    return True


def _field(text: Text, start: int, middle: int, end: int | None) -> HeadField:
    return HeadField(trim(cut(text, start, middle)), without_leader(cut(text, middle, end)))
