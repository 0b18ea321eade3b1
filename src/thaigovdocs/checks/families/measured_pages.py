"""25x: the pages of foreign papers: paper, margins, emblem, page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thaigovdocs.checks.case import Case
from thaigovdocs.checks.measuring import SetPaper, centimetres, is_near, once, set_papers
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.standard.measures import (
    EMBLEM_HEIGHT_LETTER,
    EMBLEM_HEIGHT_MEMO,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    PAPER_HEIGHT,
    PAPER_WIDTH,
)
from thaigovdocs.units import Length, mm

if TYPE_CHECKING:
    from thaigovdocs.recognition.measured import MeasuredLine, MeasuredPage, MeasuredPicture

_LEFT, _RIGHT = ("left", "ซ้าย"), ("right", "ขวา")
_WITHIN_PAPER = mm(3)
_WITHIN_MARGIN = mm(3)
_WITHIN_EMBLEM = 0.12  # of its height: a picture has a little room around it
_EMBLEM_SIDES = (0.6, 1.4)  # its width by its height
_EMBLEM_HEIGHTS = (mm(6), mm(60))
_EMBLEM_LOWEST = mm(80)
_BESIDE_EMBLEM = 3  # lines of the head: what begins below them is a seal or a photo
_CENTRES = (mm(97), mm(118))  # of the paper 10.5 cm, of the text 11 cm
_WORD = '<w:r><w:rPr><w:rFonts w:cs="TH SarabunPSK"/><w:szCs w:val="{size}"/></w:rPr>{words}</w:r>'


def written(*words: str, size: int = 32, looks: str = "", left: int = 1701, page: str = "") -> str:
    """Return the paragraphs of a DOCX on one section, for examples of rules.

    Args:
        words: of the paragraphs; a tab begins one at a tab.
        size: of their Thai letters, in half points.
        looks: properties of the paragraphs.
        left: the left margin, in twips.
        page: what else the section says.
    """
    made = []
    for each in words:
        text = f'<w:t xml:space="preserve">{each.lstrip(chr(9))}</w:t>'
        text = "<w:tab/>" * (len(each) - len(each.lstrip("\t"))) + text
        made.append(f"<w:p><w:pPr>{looks}</w:pPr>{_WORD.format(size=size, words=text)}</w:p>")
    size_of = '<w:pgSz w:w="11906" w:h="16838"/>' if "pgSz" not in page else ""
    margins = f'<w:pgMar w:left="{left}" w:right="1134"/>'
    return "".join(made) + f"<w:sectPr>{size_of}{margins}{page}</w:sectPr>"


LETTER = (
    "ที่ ธร ๐๐๑๗/๑๒๓",
    "\t\t\t\t\t\t๒๐ พฤศจิกายน ๒๕๖๙",
    "เรื่อง ขอเชิญประชุม",
    "เรียน นายอำเภอเมืองธารารมย์",
    "\t\tด้วยจังหวัดธารารมย์จะประชุมหัวหน้าส่วนราชการ",
    "\t\tจึงเรียนมาเพื่อทราบ",
    "\t\t\t\t\t\tขอแสดงความนับถือ",
    "\t\t\t\t\t\t(นายธารา รื่นรมย์)",
    "\t\t\t\t\t\tผู้ว่าราชการจังหวัดธารารมย์",
)
"""The paragraphs of a letter, for examples of rules."""

_TALL = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="{height}" cy="{height}"/></wp:inline></w:drawing></w:r>'
    "</w:p>"
)


@rule(
    "TGD250",
    "warning",
    title_en="margins that are not those of official papers",
    title_th="ระยะขอบไม่ตรงตามที่กำหนด",
    en="expected margins of {expected} cm, found {found} cm",
    th="ระยะขอบต้องเป็น {expected_th} ซม. แต่พบ {found_th} ซม.",
    hint_en="set the left margin to 3 cm and the right one to 2 cm",
    hint_th="ตั้งค่าหน้ากระดาษให้ขอบซ้าย ๓ ซม. ขอบขวา ๒ ซม.",
    sources=("typing",),
    wrong=written(*LETTER, left=1440),
    right=written(*LETTER),
)
@once
def check_margins(case: Case) -> Iterator[Finding]:
    """Find papers whose left or right margin is another than the rule says."""
    for each in set_papers(case):
        sides = ((*_LEFT, each.left, MARGIN_LEFT), (*_RIGHT, each.right, MARGIN_RIGHT))
        wrong = [
            (en, th, found, wanted)
            for en, th, found, wanted in sides
            if found is not None and not is_near(found, wanted, _WITHIN_MARGIN)
        ]
        if wrong:
            yield _of(
                "TGD250",
                each,
                found=", ".join(f"{en} {centimetres(found)}" for en, _, found, _ in wrong),
                found_th=" ".join(f"{th} {centimetres(found)}" for _, th, found, _ in wrong),
                expected=", ".join(f"{en} {centimetres(w.pt)}" for en, _, _, w in wrong),
                expected_th=" ".join(f"{th} {centimetres(w.pt)}" for _, th, _, w in wrong),
            )


@rule(
    "TGD257",
    "warning",
    title_en="paper of another size than A4",
    title_th="กระดาษไม่ใช่ขนาด A4",
    en="expected paper of 21 x 29.7 cm (A4), found {found} cm",
    th="กระดาษต้องเป็นขนาด A4 (21 x 29.7 ซม.) แต่พบ {found} ซม.",
    hint_en="choose A4 in the settings of the page",
    hint_th="เลือกขนาดกระดาษเป็น A4 ในการตั้งค่าหน้ากระดาษ",
    sources=("saraban 74",),
    wrong=written(*LETTER, page='<w:pgSz w:w="12240" w:h="15840"/>'),
    right=written(*LETTER),
)
@once
def check_paper(case: Case) -> Iterator[Finding]:
    """Find papers of which a page is not A4; a memo may be A5."""
    for each in set_papers(case):
        sizes = [(PAPER_WIDTH, PAPER_HEIGHT)]
        if each.kind.head == "memo":
            sizes.append((mm(148), mm(210)))
        odd = next((page for page in each.pages if not any(_is(page, *s) for s in sizes)), None)
        if odd:
            found = f"{centimetres(odd.width)} x {centimetres(odd.height)}"
            yield _of("TGD257", each, found=found)


def _is(page: MeasuredPage, width: Length, height: Length) -> bool:
    return is_near(page.width, width, _WITHIN_PAPER) and is_near(page.height, height, _WITHIN_PAPER)


@rule(
    "TGD254",
    "warning",
    title_en="an emblem of another height",
    title_th="ครุฑสูงไม่ตรงตามที่กำหนด",
    en="expected the emblem {expected} cm high, found {found} cm",
    th="ตราครุฑต้องสูง {expected} ซม. แต่พบ {found} ซม.",
    hint_en="set the height of the picture: 3 cm, and 1.5 cm on a memo",
    hint_th="กำหนดความสูงของภาพเป็น ๓ ซม. บันทึกข้อความเป็น ๑.๕ ซม.",
    sources=("saraban 71",),
    wrong=_TALL.format(height=720000) + written(*LETTER),
    right=_TALL.format(height=1080000) + written(*LETTER),
)
@once
def check_emblem_height(case: Case) -> Iterator[Finding]:
    """Find papers above whose head a picture like the emblem has another height than its form."""
    before = 0
    for number, each in enumerate(set_papers(case)):
        wanted = EMBLEM_HEIGHT_MEMO if each.kind.head == "memo" else EMBLEM_HEIGHT_LETTER
        pictures = [picture for picture in _above(each, before, number == 0) if _is_like(picture)]
        before = max(line.place[2] for line in each.lines)
        near = (abs(picture.height / wanted.pt - 1) <= _WITHIN_EMBLEM for picture in pictures)
        if pictures and not any(near):
            found = centimetres(pictures[0].height)
            origin = pictures[0].origin
            params = {"expected": centimetres(wanted.pt), "found": found}
            yield Finding.of("TGD254", origin, each.paper.document.id, **params)


def _above(each: SetPaper, before: int, is_first: bool) -> Iterator[MeasuredPicture]:
    """Yield the pictures above the head of a paper; of a DOCX those since the last one."""
    first = each.lines[0]
    last = first.place[2]
    lowest = min(_EMBLEM_LOWEST.pt, each.lines[:_BESIDE_EMBLEM][-1].top)
    for picture in each.measured.pictures:
        part, page, paragraph = picture.place
        if each.is_pdf:
            found = page == first.page and (picture.top or 0.0) < lowest
        elif part:
            found = is_first and part.startswith("header")
        else:
            found = before < paragraph <= last
        if found:
            yield picture


def _is_like(picture: MeasuredPicture) -> bool:
    lowest, highest = _EMBLEM_HEIGHTS
    if not lowest.pt <= picture.height <= highest.pt:
        return False
    return _EMBLEM_SIDES[0] <= picture.width / picture.height <= _EMBLEM_SIDES[1]


@rule(
    "TGD256",
    "note",
    title_en="page numbers at another place",
    title_th="ตำแหน่งเลขหน้า",
    en="expected page numbers at the centre of the top from page 2 on, found {found}",
    th="เลขหน้าควรอยู่กึ่งกลางด้านบนตั้งแต่หน้าที่ ๒ แต่พบว่า{found_th}",
    hint_en="print - ๒ - in the header, and none on the first page",
    hint_th="ใส่เลขหน้าแบบ - ๒ - ที่หัวกระดาษ และไม่ใส่ในหน้าแรก",
    sources=("practice",),
    wrong=written(*LETTER).replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ", 1),
    right=written(*LETTER),
)
@once
def check_places_of_page_numbers(case: Case) -> Iterator[Finding]:
    """Find papers whose page numbers stand elsewhere, on the first page, or nowhere; once each."""
    for number, each in enumerate(set_papers(case)):
        found = _in_pdf(case, each) if each.is_pdf else _in_docx(case, each, number == 0)
        if found:
            yield _of("TGD256", each, found=found[0], found_th=found[1])


_FOOT = ("them at the foot", "อยู่ท้ายกระดาษ")
_FIRST = ("the first page numbered", "หน้าแรกมีเลขหน้า")
_ASIDE = ("them aside", "ไม่อยู่กึ่งกลาง")
_NONE = ("none", "ไม่มีเลขหน้า")


def _in_docx(case: Case, each: SetPaper, is_first: bool) -> tuple[str, str] | None:
    page = each.pages[0]
    if page.number_at == "footer":
        return _FOOT
    if page.numbers_first and is_first and page.number == 1:
        return _FIRST
    alone = len(case.papers) == 1 and not case.page_numbers and each.measured.breaks > 0
    return _NONE if alone and not page.number_at else None


def _in_pdf(case: Case, each: SetPaper) -> tuple[str, str] | None:
    lines = [line for n in case.page_numbers if (line := each.measured.line(n.origin)) is not None]
    own = {page.number: page for page in each.pages}
    mine: list[tuple[MeasuredPage, MeasuredLine]] = []
    mine += [(own[line.page], line) for line in lines if line.page in own]
    first = min(own)
    if any(line.top > page.height / 2 for page, line in mine):
        return _FOOT
    if first == 1 and any(line.page == first for _, line in mine):
        return _FIRST
    if any(not _is_centred(line) for _, line in mine):
        return _ASIDE
    return _NONE if len(own) > 1 and not any(line.page != first for _, line in mine) else None


def _is_centred(line: MeasuredLine) -> bool:
    centre = ((line.left or 0.0) + line.right) / 2
    return _CENTRES[0].pt <= centre <= _CENTRES[1].pt


def _of(code: str, each: SetPaper, **params: object) -> Finding:
    first: Origin = each.lines[0].origin
    return Finding.of(code, first, each.paper.document.id, **params)
