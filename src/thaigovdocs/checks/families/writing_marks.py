"""Thai vowels and tone marks in sequences that no word has, and signs that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.lookup import remembered
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.thai.marks import IMPOSSIBLE, MISTYPED, OLD_GLYPHS, repaired

_REASON = "it looks right on one screen, is found by no search and breaks elsewhere"

_POLICY = (
    "thaigovdocs: 1\nfiscal_year: 2568\nagency: {{name: จังหวัดธารารมย์}}\n"
    "policy: {{subject: การให้บริการ, provisions: ['{}', ให้เปิดเผยรายงาน]}}\n"
    "documents: [{{kind: announcement, date: 2024-11-20}}]\n"
)


@rule(
    "TGD620",
    "warning",
    title_en="เ typed twice for แ, or ำ in two parts",
    title_th="พิมพ์ เ สองตัวแทน แ หรือพิมพ์ ำ แยกเป็นสองตัว",
    en="expected '{right}', found '{found}' typed in parts",
    th="ต้องเป็น '{right}' แต่พิมพ์แยกเป็นหลายตัว",
    hint_en="type '{right}'",
    hint_th="พิมพ์ '{right}' แทน",
    reason=_REASON,
    wrong="เเนวทางการทํางาน",
    right="แนวทางการทำงาน",
)
def check_vowels_in_parts(case: Case) -> Iterator[Finding]:
    """Find เเ for แ, nikhahit and aa for ำ, and glyphs of old fonts for marks."""
    whole = case.whole
    for pattern in (MISTYPED, OLD_GLYPHS):
        for found in pattern.finditer(whole.text):
            right = repaired(found[0])
            if whole.is_authored(found.start()):
                yield whole.finding("TGD620", *found.span(), fix=right, right=right)


@rule(
    "TGD621",
    "warning",
    title_en="vowels and tone marks that cannot follow one another",
    title_th="สระหรือวรรณยุกต์เรียงผิด",
    en="expected a sequence of letters that Thai has, found '{found}' ({names})",
    th="สระหรือวรรณยุกต์เรียงกันไม่ได้: '{found}' ({names})",
    hint_en="type the syllable again",
    hint_th="พิมพ์พยางค์นี้ใหม่",
    reason=_REASON,
    wrong="ให้รายงานกล้้บมาโดยเร็ว",
    right="ให้รายงานกลับมาโดยเร็ว",
)
def check_impossible_sequences(case: Case) -> Iterator[Finding]:
    """Find tone marks on tone marks, vowels after them, and vowels without a letter."""
    whole = case.whole
    for start, end in whole.places(_impossible):
        if not whole.is_authored(start):
            continue
        found = whole.text[start:end]
        right = repaired(found)
        shown = whole.text[max(0, start - 1) : end + 1] if " " in found else found
        names = " ".join(f"U+{ord(sign):04X}" for sign in found)
        fix = right if right != found else None
        yield whole.finding("TGD621", start, end, fix=fix, found=shown, names=names)


@remembered
def _impossible(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in IMPOSSIBLE.finditer(text))


# Joiners, soft hyphens and breaks, which nobody sees and every search trips over.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200d\u2060\ufeff]++")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]++")
# What Windows (code page 1252) keeps where other systems keep signs without a shape.
_WINDOWS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x180E, 0xFEFF], "")
_WINDOWS |= dict.fromkeys(range(0x200B, 0x2070), "")
_WINDOWS |= {0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]++")


@rule(
    "TGD622",
    "note",
    title_en="signs that nobody sees",
    title_th="อักขระที่มองไม่เห็น",
    en="expected text that shows, found {count} invisible ({names}) here",
    th="พบอักขระที่มองไม่เห็น {count} ตัว ({names}) ตรงนี้",
    hint_en="delete it",
    hint_th="ลบออก",
    reason="a word with a sign inside that nobody sees is found by no search",
    wrong=_POLICY.format("ให้ราย\u200bงานผล"),
    right=_POLICY.format("ให้รายงานผล"),
)
@rule(
    "TGD623",
    "warning",
    title_en="signs that turn the direction of text",
    title_th="อักขระกลับทิศทางข้อความ",
    en="expected text that runs from left to right, found {count} that turn it ({names}) here",
    th="พบอักขระบังคับทิศทางข้อความ {count} ตัว ({names}) ตรงนี้",
    hint_en="delete it: what is printed is not what the file holds",
    hint_th="ลบออก เพราะทำให้ข้อความที่เห็นไม่ตรงกับที่อยู่ในแฟ้ม",
    reason="such signs can hide what a paper says",
    wrong="จำนวน \u202e๐๐๕\u202c บาท",
    right="จำนวน ๕๐๐ บาท",
)
def check_invisible_signs(case: Case) -> Iterator[Finding]:
    """Find joiners, soft hyphens, control signs, and signs that turn the direction."""
    whole = case.whole
    for code, pattern in (
        ("TGD622", _INVISIBLE),
        ("TGD622", _CONTROL),
        ("TGD623", _DIRECTION),
    ):
        for found in pattern.finditer(whole.text):
            if not whole.is_authored(found.start()):
                continue
            names = " ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found[0]))
            meant = found[0].translate(_WINDOWS)
            yield whole.finding(code, *found.span(), fix=meant, count=len(found[0]), names=names)
