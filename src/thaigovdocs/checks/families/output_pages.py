"""Page numbers and the emblem."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.rules import rule
from thaigovdocs.documents.model import Document, MemoHead, TitleHead
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.standard.measures import EMBLEM_HEIGHT_LETTER, EMBLEM_HEIGHT_MEMO
from thaigovdocs.units import Length

_EMBLEM_DPI = 150
_POINTS = 72  # an inch
_ARABIC = re.compile("[0-9]")
_THAI = re.compile("[๐-๙]")
_POLICY = (
    "thaigovdocs: 1\nfiscal_year: 2568\nagency: {{name: จังหวัดธารารมย์}}\n"
    "policy: {{subject: การให้บริการ, provisions: [ให้รายงานทุกเดือน, ให้เปิดเผยรายงาน]}}\n"
    "documents: [{{kind: announcement, date: 2024-11-20}}]\n"
    "output: {{emblem: {}}}\n"
)
_PAGES = "ให้รายงานภายใน ๓๐ วัน\n\f{}\n\nให้เปิดเผยรายงานภายใน ๓๐ วัน\n"


@rule(
    "TGD791",
    "note",
    title_en="no emblem",
    title_th="ไม่มีตราครุฑ",
    en="expected an emblem, found none: a box holds its place",
    th="ไม่ได้ระบุตราครุฑไว้ จึงเว้นที่ไว้เป็นกรอบ",
    hint_en="write the path of the emblem in 'output.emblem', or preprinted for such paper",
    hint_th="ระบุแฟ้มตราครุฑใน 'output.emblem' หรือเขียน preprinted หากใช้กระดาษที่มีตราแล้ว",
    reason="the emblem belongs to the state and does not come with this program",
    wrong=_POLICY.replace("output: {{emblem: {}}}\n", "").format(),
    right=_POLICY.format("preprinted"),
)
def check_missing_emblem(case: Case) -> Iterator[Finding]:
    """Find papers of a policy file in which a box holds the place of the emblem, once."""
    for paper in case.papers if case.source == "policy" else ():
        if paper.document.look.emblem == "placeholder" and _height(paper.document):
            yield Finding.of("TGD791", Origin.of_file(case.name), paper.document.id)
            return


@rule(
    "TGD792",
    "warning",
    title_en="an emblem that is too coarse",
    title_th="ตราครุฑความละเอียดต่ำ",
    en="expected an emblem of at least {least} pixels in height, found {height} in '{found}'",
    th="ตราครุฑต้องสูงอย่างน้อย {least} จุดภาพ แต่ '{found}' สูง {height} จุดภาพ",
    hint_en="use an SVG, or a larger picture: it is printed {millimetres} mm high",
    hint_th="ใช้แฟ้ม SVG หรือภาพที่ใหญ่กว่านี้ เพราะพิมพ์สูง {millimetres} มม.",
    reason="below 150 dots per inch the feathers run together",
    wrong=_POLICY.format("emblem-100-pixels-high.png"),
    right=_POLICY.format("emblem.svg"),
)
def check_coarse_emblem(case: Case) -> Iterator[Finding]:
    """Find an emblem with too few dots for the height at which it is printed, once."""
    for paper in case.papers if case.source == "policy" else ():
        picture, printed = paper.document.look.picture, _height(paper.document)
        if picture is None or printed is None or picture.format == "svg":
            continue
        least = ceil(printed.pt / _POINTS * _EMBLEM_DPI)
        if picture.height < least:
            yield Finding.of(
                "TGD792",
                Origin.of_file(case.name),
                paper.document.id,
                found=picture.name,
                height=f"{picture.height:g}",
                least=least,
                millimetres=f"{printed.mm:g}",
            )
            return


def _height(document: Document) -> Length | None:
    """Return how high the emblem of *document* is printed; ``None`` where it has none."""
    if isinstance(document.head, TitleHead) and not document.head.emblem:
        return None
    return EMBLEM_HEIGHT_MEMO if isinstance(document.head, MemoHead) else EMBLEM_HEIGHT_LETTER


@rule(
    "TGD796",
    "warning",
    title_en="Arabic page numbers",
    title_th="เลขหน้าเป็นเลขอารบิก",
    en="expected page numbers in Thai digits as the paper has them, found '{found}'",
    th="เลขหน้าต้องเป็นเลขไทยเช่นเดียวกับเอกสาร แต่พบ '{found}'",
    hint_en="set the number format of the page numbers to Thai digits, printed - ๒ -",
    hint_th="เลือกรูปแบบเลขหน้าเป็นเลขไทย ซึ่งพิมพ์เป็น - ๒ -",
    sources=("practice",),
    wrong=_PAGES.format("- 2 -"),
    right=_PAGES.format("- ๒ -"),
)
def check_page_numbers(case: Case) -> Iterator[Finding]:
    """Find the first page number in Arabic digits of a file that is written in Thai ones."""
    first = next((each for each in case.page_numbers if not each.is_thai), None)
    if first and _is_written_in_thai_digits(case):
        yield Finding.of("TGD796", first.origin, None, found=first.text)


def _is_written_in_thai_digits(case: Case) -> bool:
    text = case.whole.text
    return len(_THAI.findall(text)) >= len(_ARABIC.findall(text))
