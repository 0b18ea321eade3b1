"""Broken files of rows, and what comes of them: CSV in every encoding, workbooks of every kind.

    python tools/fuzz_rows.py [COUNT] [SEED]

A library for the tests as well: every file follows from its random numbers alone.  Prints how
many were read, how many were refused with which code, and every one that ended otherwise.
"""

from __future__ import annotations

import io
import random
import re
import sys
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from thaigovdocs.files import FileRefused, read_sheet
from thaigovdocs.findings import Origin
from thaigovdocs.policy.loading.rowfiles import read_rows
from thaigovdocs.policy.model.kinds.tabled import RowColumn

ROOT = Path(__file__).parents[1]
WORKBOOKS = ROOT / "tests/data/foreign/workbooks"
SLOW = 10.0  # seconds that no file may take

_TEXT = 'วันที่,หัวข้อ,รายละเอียด\n20/11/2569,"งบทดลอง, ฉบับย่อ",0017\n๑ มกราคม ๒๕๗๐,café,"x\ny"\n'
_ENCODINGS = (
    *("utf-8", "utf-8-sig", "cp874", "tis-620", "iso8859-11", "utf-16", "utf-16-le", "utf-16-be"),
    *("utf-32", "cp1252", "latin-1", "shift_jis", "gb18030", "utf-7", "koi8-r", "mac_roman"),
)
_ODD = (
    *(b"", b"\0", b'"', b"\r", b"\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1a"),
    *(b"=cmd|' /C calc'!A0", b"," * 300, b'"' * 999, b"x" * 140_000, b"\xe0\xb8", b"sep=|\r\n"),
)
_ODD_XML = (
    *(
        b"",
        b"<",
        b">",
        b"&#0;",
        b"<v>1</v>",
        b"</row>",
        b'r="ZZZ999999999"',
        b'r="A1"',
        b'hidden="1"',
    ),
    *(b'<c r="XFD1048576"><v>1</v></c>', b"<f/>", b't="s"', b't="e"', b't="zz"', b's="-1"', b"]]>"),
    *(b'ref="A1:XFD1048576"', b"<mergeCells>", b"<is><t>", b"\xff", b"1e999999999", b"-0", b"NaN"),
    *(
        b'formatCode="[h]0.0E+?/#;;;@"',
        b'numFmtId="99999999999999"',
        b"<rPh>",
        b"<!--",
        b"<![CDATA[",
    ),
)
_ODD_VALUES = (
    *("", "0", "-1", "1", "2", "99999999999999999999", "1e308", "-1e308", "1e-320", "NaN", "INF"),
    *(
        "A1",
        "B2:A1",
        "XFE1",
        "ZZZZ1",
        "A0",
        "A1048577",
        "s",
        "str",
        "inlineStr",
        "b",
        "e",
        "d",
        "n",
    ),
    *("2026-11-20", "ก", "_x0000_", "_xD800_", "true", "hidden", "veryHidden", "../../etc/passwd"),
    *("/xl/workbook.xml", "[h]:mm", "0.00E+00", "# ?/?", ";;;", "bbbb", "[$-D07041E]d mmmm yyyy"),
    *("[>1]0", "General", "@", "[DBNum1]0", "0" * 300, "#,##0.00;(#,##0.00)", "46346.99999", "60"),
)
_COLUMNS = (
    RowColumn(key="date", heading="วันที่", is_date=True),
    RowColumn(key="topic", heading="หัวข้อ"),
    RowColumn(key="details", heading="รายละเอียด"),
)


def files(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield *count* files: name and bytes."""
    sound = [path.read_bytes() for path in sorted(WORKBOOKS.glob("*.xlsx"))]
    assert sound
    for number in range(count):
        chance = random.Random(f"{seed}-{number}")
        if number % 3 == 0:
            yield f"{number}.csv", _broken(_encoded(chance), chance, _ODD)
        elif number % 3 == 1:
            yield f"{number}.xlsx", _repacked(chance.choice(sound), chance)
        else:
            yield f"{number}.xlsx", _broken(chance.choice(sound), chance, _ODD)


def _encoded(chance: random.Random) -> bytes:
    text = _TEXT.replace(",", chance.choice(",,;\t|"))
    return text.encode(chance.choice(_ENCODINGS), errors="replace")


def _broken(data: bytes, chance: random.Random, odd: tuple[bytes, ...]) -> bytes:
    """Return *data* with some bytes changed, left out, doubled or put in."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(broken) + 1)
        way = chance.randrange(5)
        if way == 0:
            broken[at:at] = chance.choice(odd)
        elif way == 1:
            del broken[at : at + chance.choice((1, 2, 7, 50, 5000))]
        elif way == 2 and at < len(broken):
            broken[at] = chance.randrange(256)
        elif way == 3:
            broken[at:at] = broken[at : at + chance.choice((1, 9, 400))]
        else:
            begin = chance.randrange(len(broken) + 1)
            broken[at:at] = broken[begin : begin + chance.choice((3, 80))]
    return bytes(broken)


def _repacked(package: bytes, chance: random.Random) -> bytes:
    """Return *package*, whole as a package, with a part changed, missing or empty."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in chance.sample(sorted(parts), chance.randint(1, 2)):
        way = chance.randrange(12)
        if way == 0:
            del parts[name]
        elif way == 1:
            parts[name] = b""
        elif way == 2:
            parts[chance.choice(sorted(parts))] = parts[name]
        elif way == 3:
            parts[name] = _broken(parts[name], chance, _ODD_XML)
        else:
            parts[name] = _revalued(parts[name], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return stream.getvalue()


def _revalued(content: bytes, chance: random.Random) -> bytes:
    """Return XML with some values of attributes and texts exchanged for odd ones."""
    places = list(re.finditer(rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)', content))
    for place in sorted(chance.sample(places, min(len(places), 3)), key=lambda m: -m.start()):
        value = chance.choice(_ODD_VALUES).encode()
        content = content[: place.start()] + value + content[place.end() :]
    return content


def outcome(name: str, data: bytes) -> str:
    """Return what came of a file: ``read``, or the code of what refused it.

    Raises:
        Exception: whatever else it ended in; that is a fault of ours.
    """
    try:
        sheet = read_sheet(data, name)
    except FileRefused as refused:
        return refused.finding.code
    findings = list(sheet.findings)
    read_rows(sheet, _COLUMNS, origin=Origin(), path="documents[0].rows", findings=findings)
    for finding in findings:
        finding.format(lang="en")
        finding.format(lang="th")
    return "read"


def main(count: int, seed: int) -> int:
    """Try *count* files and tell what came of them."""
    found: Counter[str] = Counter()
    faults = 0
    for name, data in files(count, seed):
        start = time.process_time()
        try:
            found[outcome(name, data)] += 1
        except Exception as error:
            faults += 1
            print(name, zlib.crc32(data), type(error).__name__, error)
        if (took := time.process_time() - start) > SLOW:
            faults += 1
            print(name, f"{took:.1f} s")
    print(dict(found), f"{faults} faults of {count}")
    return 1 if faults else 0


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(*(arguments + [500, 1][len(arguments) :])))
