"""Amounts in words beside those of a spreadsheet: BAHTTEXT of LibreOffice."""

from __future__ import annotations

import random
import re
from decimal import Decimal
from pathlib import Path

import pytest

from office import convert
from thaigovdocs.thai.numbers import baht_text

_COUNT = 4000
_AFTER_HUNDREDS = re.compile("(?<=ร้อย|ล้าน|.พัน|.แสน|มื่น)เอ็ด")
_CELL = (
    '<table:table-row><table:table-cell table:formula="of:=COM.MICROSOFT.BAHTTEXT({})" '
    'office:value-type="string"/></table:table-row>'
)
_SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="A">{}</table:table></office:spreadsheet>
</office:body></office:document>"""


def amounts() -> list[Decimal]:
    """Return amounts below ten million million: small ones, round ones, any number of digits."""
    rng = random.Random(2569)
    round_ones = [Decimal(digit * 10**power) for power in range(13) for digit in range(1, 10)]
    small = [Decimal(satang) / 100 for satang in (*range(0, 200), *range(10_000, 11_300, 7))]
    neighbours = [each + way for each in round_ones[9:] for way in (-1, 1, 11, 101, 21)]
    long = (Decimal(rng.randrange(10 ** rng.randint(3, 15))) / 100 for _ in range(_COUNT))
    return [*small, *round_ones, *neighbours, *long]


@pytest.mark.slow
def test_amounts_are_said_as_a_spreadsheet_says_them(tmp_path: Path) -> None:
    """For every amount, but for the last 1 after hundreds: ours says เอ็ด, LibreOffice หนึ่ง."""
    values = amounts()
    sheet = tmp_path / "amounts.fods"
    sheet.write_text(_SHEET.format("".join(map(_CELL.format, values))), encoding="utf-8")
    convert([sheet], tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76,1")
    said = sheet.with_suffix(".csv").read_text(encoding="utf-8-sig").replace('"', "").splitlines()
    assert len(said) == len(values)
    differ = [
        (value, ours, theirs)
        for value, theirs in zip(values, said, strict=True)
        if theirs not in ((ours := baht_text(value)), _AFTER_HUNDREDS.sub("หนึ่ง", ours))
    ]
    assert differ[:12] == []
