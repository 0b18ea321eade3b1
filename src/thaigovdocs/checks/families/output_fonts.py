"""Fonts: those of a foreign file, and the letters that the chosen one lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.rules import rule
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding
from thaigovdocs.layout.coverage import missing_glyphs
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.layout.model import Missing
from thaigovdocs.layout.widths import Metrics, read_metrics
from thaigovdocs.standard.fonts import draws_thai_digits, is_official

if TYPE_CHECKING:
    from thaigovdocs.recognition.model import FontUse

_THAI = re.compile("[ก-๛]")
_DIGIT = re.compile("[0-9]")
# What every font of official papers holds: fonts are read only for what is beyond it.
_HELD = re.compile("[^\\s\x20-\x7e\u00a0ก-ฺ฿-๛“”‘’–—…•]")
# The themes of Word: nobody chose these, for choosing a font sets the first one too.
_UNCHOSEN = frozenset(
    (latin, thai)
    for latin in ("Calibri", "Calibri Light", "Cambria", "Aptos", "Aptos Display")
    for thai in ("Cordia New", "Angsana New")
)
_FONTS = ("fonts", "typing")
_WORD = "Word takes font and size of Thai letters from w:cs and w:szCs"
_PARAGRAPH = (
    '<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    '<w:cs/><w:sz w:val="32"/><w:szCs w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
)
_PSK = _PARAGRAPH.format(font="TH SarabunPSK", size=32, text="ให้รายงานภายใน ๓๐ วัน")
_POLICY = (
    "thaigovdocs: 1\nfiscal_year: 2568\nagency: {{name: จังหวัดธารารมย์}}\n"
    "policy: {{subject: การให้บริการ, provisions: ['{}', ให้รายงานทุกเดือน]}}\n"
    "documents: [{{kind: announcement, date: 2024-11-20}}]\n"
    "output: {{font: Sarabun}}\n"
)


@rule(
    "TGD790",
    "warning",
    title_en="a letter that the font lacks",
    title_th="อักขระที่แบบอักษรไม่มี",
    en="expected letters that the font '{font}' holds, found '{found}' ({name})",
    th="แบบอักษร '{font}' ไม่มีอักขระ '{found}' ({name})",
    hint_en="write it in words, or name a font that has it in 'output.font'",
    hint_th="เขียนเป็นคำแทน หรือระบุแบบอักษรที่มีอักขระนี้ใน 'output.font'",
    reason="what the font lacks is printed as nothing",
    wrong=_POLICY.format("ให้เลือกช่อง ☑ ก่อนส่ง"),
    right=_POLICY.format("ให้เลือกช่องก่อนส่ง"),
)
def check_missing_letters(case: Case) -> Iterator[Finding]:
    """Find what the font of a policy file lacks; a font that is not here says nothing."""
    if case.source != "policy":
        return
    for paper in case.papers:
        if not any(_HELD.search(passage.text) for passage in paper.passages):
            continue
        font = paper.document.look.font
        metrics = _metrics(font)
        if metrics is None:
            continue
        family = metrics.used[0].family
        for missing in missing_glyphs(paper.document, metrics):
            yield _missing(missing, family)


def _missing(missing: Missing, family: str) -> Finding:
    name = f"U+{ord(missing.character):04X}"
    params = {"found": missing.character, "name": name, "font": family}
    return Finding.of("TGD790", missing.origin, missing.document, **params)


@cache
def _metrics(font: str | None) -> Metrics | None:
    try:
        return read_metrics(Fonts().choose(font))
    except ThaiGovDocsError:
        return None


@rule(
    "TGD793",
    "warning",
    title_en="Thai text in a font of no official paper",
    title_th="ข้อความไทยใช้แบบอักษรอื่น",
    en="expected Thai text in TH SarabunPSK, TH Sarabun New or TH SarabunIT๙, found '{font}'"
    " in {count} places, first at '{found}'",
    th="ข้อความไทยต้องใช้ TH SarabunPSK, TH Sarabun New หรือ TH SarabunIT๙ แต่พบ '{font}'"
    " {count} แห่ง แห่งแรกที่ '{found}'",
    hint_en="choose the font again for the whole text; in Word also for complex scripts",
    hint_th="เลือกแบบอักษรใหม่ทั้งเอกสาร ใน Word ต้องเลือกสำหรับอักษรเชิงซ้อนด้วย",
    sources=_FONTS,
    wrong=_PARAGRAPH.format(font="Cordia New", size=32, text="ให้รายงานภายใน ๓๐ วัน"),
    right=_PSK,
)
@rule(
    "TGD797",
    "note",
    title_en="no font chosen",
    title_th="ไม่ได้เลือกแบบอักษร",
    en="expected Thai text in TH SarabunPSK, found no font chosen in {count} places, first at"
    " '{found}': Word takes '{font}'",
    th="ข้อความไทยควรใช้ TH SarabunPSK แต่ไม่ได้เลือกแบบอักษรไว้ {count} แห่ง แห่งแรกที่ '{found}'"
    " Word จะใช้ '{font}'",
    hint_en="choose the font for the whole text, in Word also for complex scripts",
    hint_th="เลือกแบบอักษรทั้งเอกสาร ใน Word ต้องเลือกสำหรับอักษรเชิงซ้อนด้วย",
    sources=_FONTS,
    wrong=_PARAGRAPH.format(font="Calibri", size=32, text="ให้รายงาน").replace(
        'w:cs="Calibri"', 'w:cs="Cordia New"'
    ),
    right=_PSK,
)
def check_thai_fonts(case: Case) -> Iterator[Finding]:
    """Find fonts of Thai text in a DOCX that are not those of official papers, each once."""
    if case.source != "docx":
        return
    uses = [each for each in case.fonts if each.thai_font and _THAI.search(each.text)]
    odd = [each for each in uses if not is_official(each.thai_font or "")]
    kinds = [(each.thai_font, (each.font, each.thai_font) in _UNCHOSEN) for each in odd]
    for first, count in _once(odd, kinds):
        chosen = (first.font, first.thai_font) not in _UNCHOSEN
        yield _of(first, "TGD793" if chosen else "TGD797", font=first.thai_font, count=count)


@rule(
    "TGD794",
    "warning",
    title_en="a size that Word does not use for Thai",
    title_th="ขนาดอักษรที่ Word ไม่ใช้กับอักษรไทย",
    en="expected the same size for Thai and Latin letters, found {size} for Latin and {thai}"
    " for Thai in {count} places, first at '{found}'",
    th="อักษรไทยและอักษรโรมันต้องมีขนาดเดียวกัน แต่พบอักษรโรมัน {size} อักษรไทย {thai}"
    " {count} แห่ง แห่งแรกที่ '{found}'",
    hint_en="select the text and choose its size again in Word, or write w:szCs beside w:sz",
    hint_th="เลือกข้อความแล้วกำหนดขนาดใหม่ใน Word หรือเขียน w:szCs คู่กับ w:sz",
    reason=_WORD,
    wrong=_PARAGRAPH.format(font="TH SarabunPSK", size=20, text="ให้รายงานภายใน ๓๐ วัน"),
    right=_PSK,
)
def check_thai_sizes(case: Case) -> Iterator[Finding]:
    """Find Thai runs of a DOCX whose size is given for Latin letters only, or differs."""
    if case.source != "docx":
        return
    odd = [
        each
        for each in case.fonts
        if each.size is not None and each.thai_size != each.size and _THAI.search(each.text)
    ]
    for first, count in _once(odd, [(each.size, each.thai_size) for each in odd]):
        thai = "none" if first.thai_size is None else _points(first.thai_size)
        yield _of(first, "TGD794", size=_points(first.size or 0), thai=thai, count=count)


@rule(
    "TGD795",
    "note",
    title_en="a font that draws Arabic digits as Thai ones",
    title_th="แบบอักษรที่แสดงเลขอารบิกเป็นเลขไทย",
    en="expected Thai digits, found Arabic ones that the font '{font}' draws as Thai in {count}"
    " places, first at '{found}'",
    th="พบเลขอารบิกที่แบบอักษร '{font}' แสดงเป็นเลขไทย {count} แห่ง แห่งแรกที่ '{found}'",
    hint_en="type Thai digits and set them in TH SarabunPSK: copied text keeps them then",
    hint_th="พิมพ์เลขไทยและใช้ TH SarabunPSK เพื่อให้คัดลอกและค้นหาได้เป็นเลขไทย",
    reason="search, copies and other fonts show Arabic digits",
    wrong=_PARAGRAPH.format(font="TH SarabunIT๙", size=32, text="ให้รายงานภายใน 30 วัน"),
    right=_PSK,
)
def check_hidden_digits(case: Case) -> Iterator[Finding]:
    """Find Arabic digits in an IT๙ font of a foreign file, once a font."""
    odd = [each for each in case.fonts if _DIGIT.search(each.text) and _hides(each)]
    for first, count in _once(odd, [_hides(each) for each in odd]):
        yield _of(first, "TGD795", font=_hides(first), count=count)


def _hides(use: FontUse) -> str | None:
    """Return the font in which the digits of *use* look Thai; ``None`` for none."""
    # In Thai text Word sets digits in the complex-script font.
    fonts = (use.font, use.thai_font) if _THAI.search(use.text) else (use.font,)
    return next((font for font in fonts if draws_thai_digits(font)), None)


def _once(uses: Sequence[FontUse], kinds: Sequence[object]) -> list[tuple[FontUse, int]]:
    """Return the first of *uses* of each kind, and how many there are of it."""
    counts = Counter(kinds)
    first: dict[object, FontUse] = {}
    for use, kind in zip(uses, kinds, strict=True):
        first.setdefault(kind, use)
    return [(use, counts[kind]) for kind, use in first.items()]


def _of(use: FontUse, code: str, **params: object) -> Finding:
    return Finding.of(code, use.origin, None, found=use.text.strip()[:30], **params)


def _points(size: float) -> str:
    return f"{size:g} pt"
