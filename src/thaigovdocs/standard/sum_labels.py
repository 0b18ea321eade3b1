"""The words by which the rows of a table of amounts say what they are."""

from __future__ import annotations

from typing import Literal, TypeAlias

import thaigovdocs._regex as re

RowSense: TypeAlias = Literal["item", "sum", "perhaps-sum", "brought", "discount", "net", "tax"]

_OF_WHAT = r"(?:ยอด|ราคา|มูลค่า|จำนวน|วงเงิน|เงิน|เป็นเงิน){0,3}"
_TAXED = r"ก่อนภาษี(?:มูลค่าเพิ่ม)?|ภาษี(?:มูลค่าเพิ่ม)?(?:แล้ว)?"
_ALL = rf"(?:ทั้งสิ้น|ทั้งหมด|สุทธิ|ย่อย|สะสม|ยกไป|{_TAXED}){{0,3}}"
_END = r"(?![ก-๎])"
# The whole label is made of words of sums, up to a number, a bracket or a space.
_SUM = re.compile(
    rf"(?:{_OF_WHAT}รวม(?:เป็น)?{_OF_WHAT}{_ALL}|เป็นเงิน(?:ทั้งสิ้น|ทั้งหมด)"
    rf"|ยอดยกไป|(?:grand |sub)?total){_END}",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"(?:ยอด|ราคา|มูลค่า|เงิน)?รวม")
_BROUGHT = re.compile(r"(?:ยอด|เงิน|คงเหลือ){0,3}ยกมา")
_DISCOUNT = re.compile(r"(?:หัก)?ส่วนลด|หัก(?=ภาษี|เงิน|ค่า|ประกัน|คืน|[^ก-๎]|$)|ลด(?:ราคา)?(?![ก-๎])")
_NET = re.compile(
    r"(?:ยอด|ราคา|เงิน|จำนวน){0,3}(?:คงเหลือ|สุทธิ)|(?:ยอด|ราคา|มูลค่า|จำนวน|เงิน){0,3}(?:หลังหัก|ก่อนภาษี)"
)
_TAX = re.compile(r"(?:บวก\s*)?(?:ภาษีมูลค่าเพิ่ม|ภาษี|VAT\b)", re.IGNORECASE)


def row_sense(label: str) -> RowSense:
    """Return what a row calls itself by *label*, the words at its beginning.

    ``sum`` says nothing but that it is one (รวมเป็นเงิน, ยอดรวมทั้งสิ้น, ยอดยกไป);
    ``perhaps-sum`` begins like one and goes on (รวมค่าวัสดุ, but รวมเล่มรายงาน as well).

    Example:
        >>> row_sense("รวมเป็นเงินทั้งสิ้น"), row_sense("รวมเล่มรายงาน"), row_sense("รถยนต์")
        ('sum', 'perhaps-sum', 'item')
    """
    words = label.strip()
    senses: tuple[tuple[RowSense, re.Pattern[str]], ...] = (
        *(("brought", _BROUGHT), ("sum", _SUM), ("net", _NET)),
        *(("perhaps-sum", _PERHAPS), ("discount", _DISCOUNT), ("tax", _TAX)),
    )
    return next((sense for sense, pattern in senses if pattern.match(words)), "item")
