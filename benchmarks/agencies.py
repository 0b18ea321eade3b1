"""Rows for a batch: offices of provinces, districts and subdistricts, people invented.

    python benchmarks/agencies.py COUNT rows.csv

Names of places and letters of provinces are those of ``standard``; the people are not there.
The first 77 rows are the provinces: ``examples/country.csv`` is made so.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from thaigovdocs.standard.bodies import provinces
from thaigovdocs.standard.codes import PROVINCES

HEADS = ("หน่วยงาน", "รหัส", "ที่ตั้ง", "เจ้าของเรื่อง", "ผู้ลงนาม", "ตำแหน่ง", "เลขที่", "วันที่")
FIRST = ("ธารา", "อรุณ", "ใบบุญ", "คราม", "นที", "ภูผา", "ดาว", "เมฆา", "ต้นน้ำ", "รุ่ง", "ฟ้า")
LAST = (
    *("ใจงาม", "รื่นรมย์", "ฟ้าใส", "มั่นคง", "รักถิ่น", "สุจริต", "ทองดี"),
    *("แสงเช้า", "ยอดดอย", "บัวบาน", "ธารทอง", "เรืองรอง", "ร่มเย็น"),
)
CAPITAL = "กรุงเทพมหานคร"


def people() -> Iterator[str]:
    """Yield names that nobody has in particular, no two neighbours alike."""
    number = 0
    while True:
        first, last = FIRST[number % len(FIRST)], LAST[number // 2 % len(LAST)]
        yield f"{('นาย', 'นาง', 'นางสาว')[number % 3]}{first} {last}"
        number += 1


def offices() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield name, code, place, owner and head of each office, the provinces first."""
    for place, letters in PROVINCES.items():
        name = place if place == CAPITAL else f"จังหวัด{place}"
        hall = "ศาลาว่าการ" if place == CAPITAL else "ศาลากลาง"
        owner = "สำนักปลัดกรุงเทพมหานคร" if place == CAPITAL else "สำนักงานจังหวัด"
        yield name, f"{letters} 0017.2", f"{hall}{name}", owner, f"ผู้ว่าราชการ{name}"
    number = 0
    for province, letters in PROVINCES.items():
        for district in provinces()[province] if province != CAPITAL else ():
            number += 1
            name = f"อำเภอ{district}"
            place = f"ที่ว่าการ{name} จังหวัด{province}"
            yield name, f"{letters} {100 + number:04}", place, "ที่ทำการปกครองอำเภอ", f"นาย{name}"
    for province, letters in PROVINCES.items():
        for district, below in provinces()[province].items() if province != CAPITAL else ():
            for subdistrict in below:
                number += 1
                name = f"องค์การบริหารส่วนตำบล{subdistrict}"
                place = f"อำเภอ{district} จังหวัด{province}"
                head = f"นายก{name}"
                yield name, f"{letters} {70000 + number}", place, "สำนักปลัด", head


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Yield *count* rows; offices come again, with another number, when all were there."""
    made = 0
    while made < count:
        for office, person in zip(islice(offices(), count - made), people(), strict=False):
            made += 1
            name, code, place, owner, head = office
            day = f"{made % 28 + 1} มกราคม 2570"
            yield name, code, place, owner, person, head, str(made), day


def write(count: int, path: Path) -> None:
    """Write *count* rows with their heads as CSV that spreadsheets open."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADS, *rows(count)])


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
