"""2xx: คำขึ้นต้น and คำลงท้าย that do not belong together or to the addressee."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.salutations import (
    HIGH_MONK,
    HIGHEST,
    MONK,
    ORDINARY,
    SUPREME_PATRIARCH,
    SUPREME_PATRIARCH_ROYAL,
    TITLED_MONK,
    salutation_for,
)

_PAIRS = (
    ORDINARY,
    HIGHEST,
    SUPREME_PATRIARCH_ROYAL,
    SUPREME_PATRIARCH,
    HIGH_MONK,
    TITLED_MONK,
    MONK,
)
_CLOSINGS = {
    pair.salutation: [each.closing for each in _PAIRS if each.salutation == pair.salutation]
    for pair in _PAIRS
}
_TABLE = ("saraban annex 2",)
_FORMULA = re.compile(r"\s*(?P<whole>จึง(?P<word>กราบเรียน|เรียน)มา)")
_LAY = frozenset({ORDINARY.salutation, HIGHEST.salutation})
# Whether the table of today has them among the highest rests on one weak source.
_UNCERTAIN = ("อัยการสูงสุด",)
_HEAD = "ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
_TAIL = "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
_BODY = "ด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\n"


@rule(
    "TGD206",
    "error",
    title_en="a closing that does not belong to the salutation",
    title_th="คำลงท้ายไม่ตรงกับคำขึ้นต้น",
    en="expected the closing '{closing}' after '{salutation}', found '{found}'",
    th="คำขึ้นต้น '{salutation}' ใช้กับคำลงท้าย '{closing}' แต่พบ '{found}'",
    hint_en="write '{closing}'",
    hint_th="เขียนว่า '{closing}'",
    sources=_TABLE,
    wrong=f"{_HEAD}เรียน นายอำเภอเมือง\n{_BODY}ขอแสดงความนับถืออย่างยิ่ง\n{_TAIL}",
    right=f"{_HEAD}เรียน นายอำเภอเมือง\n{_BODY}ขอแสดงความนับถือ\n{_TAIL}",
)
@rule(
    "TGD207",
    "error",
    title_en="a salutation that does not belong to the addressee",
    title_th="คำขึ้นต้นไม่ตรงกับผู้รับ",
    en="expected the salutation '{salutation}' for '{to}', found '{used}'",
    th="ผู้รับ '{to}' ใช้คำขึ้นต้นว่า '{salutation}' แต่พบ '{used}'",
    hint_en="write '{salutation}', and the closing '{closing}'",
    hint_th="เขียนว่า '{salutation}' และลงท้ายว่า '{closing}'",
    reason="the whole title counts, not a part of it",
    sources=_TABLE,
    wrong=f"{_HEAD}เรียน นายกรัฐมนตรี\n{_BODY}ขอแสดงความนับถือ\n{_TAIL}",
    right=f"{_HEAD}กราบเรียน นายกรัฐมนตรี\n{_BODY}ขอแสดงความนับถืออย่างยิ่ง\n{_TAIL}",
)
@rule(
    "TGD208",
    "warning",
    title_en="a salutation for a higher or another addressee",
    title_th="คำขึ้นต้นสูงกว่าหรือต่างจากที่ใช้กับผู้รับ",
    en="expected the salutation '{salutation}' for '{to}', found '{used}'",
    th="ผู้รับ '{to}' ใช้คำขึ้นต้นว่า '{salutation}' แต่พบ '{used}'",
    hint_en="write '{salutation}', and the closing '{closing}'",
    hint_th="เขียนว่า '{salutation}' และลงท้ายว่า '{closing}'",
    reason="personal respect does not change it; a minister gets เรียน",
    sources=_TABLE,
    wrong=f"{_HEAD}กราบเรียน รัฐมนตรีว่าการกระทรวงมหาดไทย\n{_BODY}ขอแสดงความนับถืออย่างยิ่ง\n{_TAIL}",
    right=f"{_HEAD}เรียน รัฐมนตรีว่าการกระทรวงมหาดไทย\n{_BODY}ขอแสดงความนับถือ\n{_TAIL}",
)
@rule(
    "TGD230",
    "warning",
    title_en="a closing formula that does not belong to the salutation",
    title_th="คำสรุปท้ายเรื่องไม่ตรงกับคำขึ้นต้น",
    en="expected 'จึง{salutation}มา' after the salutation '{salutation}', found '{found}'",
    th="คำขึ้นต้น '{salutation}' ใช้กับ 'จึง{salutation}มา' แต่พบ '{found}'",
    hint_en="write 'จึง{salutation}มา'",
    hint_th="เขียนว่า 'จึง{salutation}มา'",
    reason="the last paragraph takes up the word of the salutation",
    sources=("practice",),
    wrong=f"{_HEAD}กราบเรียน นายกรัฐมนตรี\n{_BODY}ขอแสดงความนับถืออย่างยิ่ง\n{_TAIL}",
    right=f"{_HEAD}กราบเรียน นายกรัฐมนตรี\nด้วยจังหวัดจะจัดประชุม\nจึงกราบเรียนมาเพื่อทราบ\n"
    f"ขอแสดงความนับถืออย่างยิ่ง\n{_TAIL}",
)
def salutation(case: Case) -> Iterator[Finding]:
    """Yield salutations and closings that the table of the regulation does not put together."""
    for paper in case.papers:
        opening = next(paper.of("head.salutation"), None)
        if opening is None:
            continue
        used = opening.label.split()[0] if opening.label.split() else ""
        yield from _closing(paper, used)
        yield from _addressee(opening, used)
        yield from _formula(paper, used)


def _formula(paper: Paper, used: str) -> Iterator[Finding]:
    """Yield จึงเรียนมา below กราบเรียน, and the other way round."""
    if used not in _LAY:
        return
    for passage in paper.of("body"):
        found = _FORMULA.match(passage.text)
        if found and found["word"] != used and passage.is_authored(0):
            yield passage.finding("TGD230", *found.span("whole"), salutation=used)


def _closing(paper: Paper, used: str) -> Iterator[Finding]:
    wanted = _CLOSINGS.get(used)
    for passage in paper.of("closing"):
        found = "".join(passage.text.split())
        closes = kind_of(paper.document.kind).must_have("closing")
        if wanted and found and found not in wanted and closes:
            yield passage.finding(
                "TGD206", 0, len(passage.text), salutation=used, closing=wanted[0]
            )


def _addressee(opening: Passage, used: str) -> Iterator[Finding]:
    to = opening.text.strip()
    pair = salutation_for(to)
    if not pair.is_known or used not in _CLOSINGS or used == pair.salutation or not to:
        return
    if to.startswith(_UNCERTAIN):
        return
    is_low = pair is HIGHEST and used in _LAY
    yield opening.finding(
        "TGD207" if is_low else "TGD208",
        0,
        len(opening.text),
        salutation=pair.salutation,
        closing=pair.closing,
        to=to,
        used=used,
    )
