"""Laws and central rules that ended, and what came in their place.

What was replaced by a law of the same name is known from the editions of that name
(:mod:`thaigovdocs.standard.registry`); the rows here changed their name.  Written by hand
from the acts and rules that repeal them.
"""

# ruff: noqa: E501 - a row of the table below is one line, however long the names

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass

_ROWS = """
ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ | 2535 | ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ | 2560
ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุด้วยวิธีการทางอิเล็กทรอนิกส์ | 2549 | ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ | 2560
ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการลาของข้าราชการ | 2535 | ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการลาของข้าราชการ | 2555
ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ | 2506 | ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ | 2526
ระเบียบว่าด้วยการรักษาความปลอดภัยแห่งชาติ | 2517 | ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการรักษาความปลอดภัยแห่งชาติ | 2552
ระเบียบการเบิกจ่ายเงินจากคลัง การเก็บรักษาเงินและการนำเงินส่งคลัง | 2551 | ระเบียบกระทรวงการคลังว่าด้วยการเบิกเงินจากคลัง การรับเงิน การจ่ายเงิน การเก็บรักษาเงิน และการนำเงินส่งคลัง | 2562
พระราชบัญญัติวิธีการงบประมาณ | 2502 | พระราชบัญญัติวิธีการงบประมาณ | 2561
พระราชบัญญัติป้องกันภัยฝ่ายพลเรือน | 2522 | พระราชบัญญัติป้องกันและบรรเทาสาธารณภัย | 2550
พระราชบัญญัติป้องกันและระงับอัคคีภัย | 2542 | พระราชบัญญัติป้องกันและบรรเทาสาธารณภัย | 2550
พระราชบัญญัติการฟื้นฟูสมรรถภาพคนพิการ | 2534 | พระราชบัญญัติส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ | 2550
พระราชบัญญัติภาษีโรงเรือนและที่ดิน | 2475 | พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง | 2562
พระราชบัญญัติภาษีบำรุงท้องที่ | 2508 | พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง | 2562
พระราชบัญญัติศุลกากร | 2469 | พระราชบัญญัติศุลกากร | 2560
"""


@dataclass(frozen=True, slots=True)
class Successor:
    """What came in the place of a law.

    Attributes:
        name: with its kind, as it is printed.
        year: Buddhist year of its name.
    """

    name: str
    year: int


@cache
def repealed() -> Mapping[tuple[str, int], Successor]:
    """Return what replaced a law, by name without spaces and Buddhist year.

    Example:
        >>> repealed()["ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ", 2535].year
        2560
    """
    rows = (tuple(map(str.strip, row.split("|"))) for row in _ROWS.strip().splitlines())
    return MappingProxyType(
        {
            ("".join(old.split()), int(year)): Successor(name, int(later))
            for old, year, name, later in rows
        }
    )
