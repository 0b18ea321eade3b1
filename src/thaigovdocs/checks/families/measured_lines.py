"""25x: the lines of foreign papers: size of type, pitch, indents, places of number and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.families.measured_pages import LETTER, written
from thaigovdocs.checks.measuring import SetPaper, centimetres, is_near, once, set_papers
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.measures import (
    BODY_SIZE,
    CENTRE_LEFT,
    MEMO_DATE_LEFT,
    PARAGRAPH_INDENT,
)
from thaigovdocs.units import Length, mm

if TYPE_CHECKING:
    from thaigovdocs.recognition.measured import MeasuredLine

_WITHIN_SIZE = 0.5  # points: programs round what they print
_WITHIN_PITCH = 0.12  # of single spacing
_WITHIN_INDENT = mm(4)
_WITHIN_NUMBER = mm(6)
_WITHIN_DATE = mm(12)
_SHARE = 0.25  # of the letters of a body
_OPENINGS = ("ด้วย", "ตาม", "เนื่องจาก", "อนุสนธิ", "โดยที่", "เพื่อ", "ในการ", "บัดนี้", "จึง", "พิจารณา")


@rule(
    "TGD251",
    "warning",
    title_en="text of another size than 16 points",
    title_th="ตัวอักษรไม่ใช่ขนาด ๑๖ พอยท์",
    en="expected the text in 16 points, found {found} points in {count} paragraphs",
    th="ข้อความต้องใช้ตัวอักษรขนาด ๑๖ พอยท์ แต่พบขนาด {found} พอยท์ {count} ย่อหน้า",
    hint_en="set the text in 16 points, in Word also for complex scripts",
    hint_th="ใช้ตัวอักษรขนาด ๑๖ พอยท์ทั้งข้อความ ใน Word ต้องกำหนดสำหรับอักษรเชิงซ้อนด้วย",
    sources=("typing",),
    wrong=written(*LETTER, size=28),
    right=written(*LETTER),
)
@once
def check_sizes(case: Case) -> Iterator[Finding]:
    """Find papers of whose text a quarter and more is set in another size; once a paper."""
    for each in set_papers(case):
        letters: Counter[bool] = Counter()
        odd: list[tuple[float, MeasuredLine]] = []
        for lines in each.body:
            sizes = [line.size for line in lines if line.size]
            if not sizes:
                continue
            size = Counter(sizes).most_common(1)[0][0]
            is_odd = abs(size - BODY_SIZE.pt) > _WITHIN_SIZE
            letters[is_odd] += len(lines) if each.is_pdf else 1
            if is_odd:
                odd.append((size, lines[0]))
        if odd and letters[True] >= _SHARE * letters.total():
            size = Counter(size for size, _ in odd).most_common(1)[0][0]
            yield _at("TGD251", each, odd[0][1], found=f"{size:.3g}", count=len(odd))


@rule(
    "TGD252",
    "note",
    title_en="lines that do not stand at single spacing",
    title_th="ระยะบรรทัดไม่ใช่หนึ่งเท่า",
    en="expected single spacing, found {found} of it in {count} paragraphs",
    th="ระยะบรรทัดต้องเป็นหนึ่งเท่า แต่พบ {found} เท่า {count} ย่อหน้า",
    hint_en="set the line spacing of the text to single",
    hint_th="ตั้งระยะบรรทัดของข้อความเป็นหนึ่งเท่า (Single)",
    sources=("typing",),
    wrong=written(*LETTER, looks='<w:spacing w:line="360" w:lineRule="auto"/>'),
    right=written(*LETTER),
)
@once
def check_pitch(case: Case) -> Iterator[Finding]:
    """Find papers most of whose paragraphs are set wider or narrower; once a paper."""
    for each in set_papers(case):
        known = [(pitch, lines[0]) for lines in each.body if (pitch := _pitch(each, lines))]
        odd = [(pitch, line) for pitch, line in known if abs(pitch - 1) > _WITHIN_PITCH]
        if odd and 2 * len(odd) > len(known):
            middle = sorted(pitch for pitch, _ in odd)[len(odd) // 2]
            yield _at("TGD252", each, odd[0][1], found=f"{middle:.3g}", count=len(odd))


def _pitch(each: SetPaper, lines: Sequence[MeasuredLine]) -> float | None:
    """Return the pitch of a paragraph as a share of single spacing; ``None`` where unknown."""
    if not each.is_pdf:
        return lines[0].pitch
    steps = sorted(
        (below.top - above.top) / above.single
        for above, below in pairwise(lines)
        if above.page == below.page and above.single and below.top > above.top
    )
    return steps[len(steps) // 2] if steps else None


@rule(
    "TGD253",
    "note",
    title_en="paragraphs of another indent",
    title_th="ย่อหน้าไม่ตรงตามที่กำหนด",
    en="expected paragraphs to begin 2.5 cm from the margin, found {found} cm in {count} of them",
    th="ย่อหน้าต้องเริ่มห่างจากขอบซ้าย ๒.๕ ซม. แต่พบ {found} ซม. {count} ย่อหน้า",
    hint_en="indent the first line of paragraphs by 2.5 cm",
    hint_th="กำหนดการเยื้องบรรทัดแรกเป็น ๒.๕ ซม.",
    sources=("typing",),
    wrong=written(*(each.replace("\t\t", "\t", 1) for each in LETTER[:6]), *LETTER[6:]),
    right=written(*LETTER),
)
@once
def check_indents(case: Case) -> Iterator[Finding]:
    """Find papers whose paragraphs begin elsewhere; once a paper.

    Only those that begin as a cause, an aim or a conclusion does, and no clause.
    """
    for each in set_papers(case):
        margin = each.left
        if margin is None:
            continue
        odd = []
        for passage, lines in each.paragraphs:
            left = lines[0].left
            if left is None or not passage.text.startswith(_OPENINGS):
                continue
            if not is_near(left - margin, PARAGRAPH_INDENT, _WITHIN_INDENT):
                odd.append((left - margin, lines[0]))
        if odd:
            found = centimetres(odd[0][0])
            yield _at("TGD253", each, odd[0][1], found=found, count=len(odd))


@rule(
    "TGD255",
    "note",
    title_en="number or date at another place",
    title_th="ตำแหน่งเลขที่หนังสือหรือวันที่",
    en="expected the {what} to begin {expected} cm from the margin, found {found} cm",
    th="{what_th}ต้องเริ่มห่างจากขอบซ้าย {expected} ซม. แต่พบ {found} ซม.",
    hint_en="the number begins at the margin; the date of a letter at the centre of the paper,"
    " of a memo below ข of its title",
    hint_th="เลขที่เริ่มที่ขอบซ้าย วันที่ของหนังสือเริ่มที่กึ่งกลางกระดาษ วันที่ของบันทึกเริ่มตรงตัวอักษร ข ของคำว่าบันทึกข้อความ",
    sources=("saraban 11", "practice"),
    wrong=written(LETTER[0], LETTER[1].lstrip("\t"), *LETTER[2:]),
    right=written(*LETTER),
)
@once
def check_places(case: Case) -> Iterator[Finding]:
    """Find letters and memos whose number or date stands elsewhere; each once."""
    for each in set_papers(case):
        margin = each.left
        if margin is None or not each.kind.is_letter:
            continue
        for passage in each.paper.of("head.number"):
            yield from _place(each, passage, "ที่", margin, Length(0), _WITHIN_NUMBER)
        is_memo = each.kind.head == "memo"
        label, wanted = ("วันที่", MEMO_DATE_LEFT) if is_memo else ("", CENTRE_LEFT)
        for passage in each.paper.of("head.date"):
            yield from _place(each, passage, label, margin, wanted, _WITHIN_DATE)


def _place(
    each: SetPaper, passage: Passage, label: str, margin: float, wanted: Length, within: Length
) -> Iterator[Finding]:
    """Yield that what begins with *label* begins elsewhere than it should."""
    for line in each.lines_of(passage)[:1]:
        begins = label or passage.text.strip()
        if not begins[:1].isdecimal() and not label:  # the day is open
            return
        lefts = [left for text, left in line.parts if text.strip().startswith(begins)]
        if lefts and not is_near(lefts[0] - margin, wanted, within):
            what, thai = ("number", "เลขที่") if label == "ที่" else ("date", "วันที่")
            yield _at(
                "TGD255",
                each,
                line,
                what=what,
                what_th=thai,
                expected=centimetres(wanted.pt),
                found=centimetres(lefts[0] - margin),
            )


def _at(code: str, each: SetPaper, line: MeasuredLine, **params: object) -> Finding:
    return Finding.of(code, line.origin, each.paper.document.id, **params)
