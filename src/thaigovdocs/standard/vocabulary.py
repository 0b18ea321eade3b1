"""Words that official papers misspell, and the full names behind their short ones.

Spellings are the Royal Society's, as commonly known; the full names are those that
the bodies themselves use.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass

_TABLE = "misspelt.txt"


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A wrong form of a word.

    Attributes:
        wrong: its letters.
        right: the word that is meant.
        unless: letters before it that make it part of right words; empty for none.
        is_last: it is wrong only where no letter follows it.
    """

    wrong: str
    right: str
    unless: str = ""
    is_last: bool = False


@cache
def misspelt() -> tuple[Misspelt, ...]:
    """Return the wrong forms, the longest first.

    A wrong form stands inside no right word and does not arise where two right words
    meet, so that it may be looked for without cutting a text into words.

    Example:
        >>> next(each.right for each in misspelt() if each.wrong == "กฏบัตร")
        'กฎบัตร'
    """
    text = (files("thaigovdocs.standard") / _TABLE).read_text(encoding="utf-8")
    entries = []
    for line in text.splitlines():
        right, colon, forms = line.partition(": ")
        if colon and not line.startswith("#"):
            entries += [_entry(form, right) for form in forms.partition(" | ")[0].split()]
    return tuple(sorted(entries, key=lambda each: (-len(each.wrong), each.wrong)))


def _entry(form: str, right: str) -> Misspelt:
    unless, _, wrong = form.rpartition("~")
    return Misspelt(wrong.removesuffix("_"), right, unless, wrong.endswith("_"))


ACRONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ก.พ.": ("สำนักงานคณะกรรมการข้าราชการพลเรือน", "คณะกรรมการข้าราชการพลเรือน"),
        "ก.พ.ร.": (
            "สำนักงานคณะกรรมการพัฒนาระบบราชการ",
            "คณะกรรมการพัฒนาระบบราชการ",
        ),
        "ก.พ.ค.": ("คณะกรรมการพิทักษ์ระบบคุณธรรม",),
        "ป.ป.ช.": (
            "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
            "คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
        ),
        "ป.ป.ท.": (
            "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตในภาครัฐ",
            "คณะกรรมการป้องกันและปราบปรามการทุจริตในภาครัฐ",
        ),
        "ป.ป.ง.": (
            "สำนักงานป้องกันและปราบปรามการฟอกเงิน",
            "คณะกรรมการป้องกันและปราบปรามการฟอกเงิน",
        ),
        "ป.ป.ส.": (
            "สำนักงานคณะกรรมการป้องกันและปราบปรามยาเสพติด",
            "คณะกรรมการป้องกันและปราบปรามยาเสพติด",
        ),
        "สขร.": ("สำนักงานคณะกรรมการข้อมูลข่าวสารของราชการ",),
        "สตง.": ("สำนักงานการตรวจเงินแผ่นดิน",),
        "สรอ.": ("สำนักงานรัฐบาลอิเล็กทรอนิกส์ (องค์การมหาชน)", "สำนักงานรัฐบาลอิเล็กทรอนิกส์"),
        "สพร.": ("สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)", "สำนักงานพัฒนารัฐบาลดิจิทัล"),
        "สพธอ.": (
            "สำนักงานพัฒนาธุรกรรมทางอิเล็กทรอนิกส์",
            "สำนักงานพัฒนาธุรกรรมทางอิเล็กทรอนิกส์ (องค์การมหาชน)",
        ),
        "สศช.": ("สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ",),
        "สสจ.": ("สำนักงานสาธารณสุขจังหวัด",),
        "สสอ.": ("สำนักงานสาธารณสุขอำเภอ",),
        "อปท.": ("องค์กรปกครองส่วนท้องถิ่น",),
        "อบจ.": ("องค์การบริหารส่วนจังหวัด",),
        "อบต.": ("องค์การบริหารส่วนตำบล",),
        "สปสช.": ("สำนักงานหลักประกันสุขภาพแห่งชาติ",),
        "กกต.": ("สำนักงานคณะกรรมการการเลือกตั้ง", "คณะกรรมการการเลือกตั้ง"),
        "กสม.": (
            "สำนักงานคณะกรรมการสิทธิมนุษยชนแห่งชาติ",
            "คณะกรรมการสิทธิมนุษยชนแห่งชาติ",
        ),
    }
)
"""The full names of a body by its short one; the one of its office first."""

ENGLISH_ACRONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ITA": ("Integrity and Transparency Assessment",),
        "IIT": ("Internal Integrity and Transparency Assessment",),
        "EIT": ("External Integrity and Transparency Assessment",),
        "OIT": ("Open Data Integrity and Transparency Assessment",),
        "MOIT": ("MOPH Open Data Integrity and Transparency Assessment",),
        "CIO": ("Chief Information Officer",),
        "CMS": ("Content Management System",),
        "HTTPS": ("Hypertext Transfer Protocol Secure",),
        "PMQA": ("Public Sector Management Quality Award",),
        "PDPA": ("Personal Data Protection Act",),
        "DPO": ("Data Protection Officer",),
        "KPI": ("Key Performance Indicator",),
        "SDGs": ("Sustainable Development Goals",),
        "DGA": ("Digital Government Development Agency",),
        "ETDA": ("Electronic Transactions Development Agency",),
    }
)
"""The English names by their initials."""
