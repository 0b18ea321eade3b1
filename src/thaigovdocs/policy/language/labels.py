"""Values that repeat the label which the paper prints before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Fix, Origin
from thaigovdocs.policy.source.words import Words

_APART = r"(?=[\s:])[\s:]*"
# เรียนผู้ว่าราชการ, ที่ศธ ๐๒๐๑: no addressee and no number begins so.
_CLOSE = r"[\s:]*"
_NUMBER = rf"(?:{_APART}|(?=[ก-ฮ]{{2,3}}[ .]?[0-9๐-๙]))"


def _label(words: str, after: str = _APART) -> re.Pattern[str]:
    return re.compile(rf"\s*((?:{words}){after})(?=\S)")


_LABELS: Mapping[str, re.Pattern[str]] = {
    "to": _label("กราบเรียน|เรียน|เสนอ|นมัสการ", _CLOSE),
    "through": _label("ผ่าน"),
    "subject": _label("เรื่อง"),
    "number": _label("คำสั่งที่|เลขที่|ที่", _NUMBER),
    "unit": _label("ส่วนราชการ"),
    "cited title": _label("อ้างถึง|สิ่งที่ส่งมาด้วย|สิ่งที่แนบมาด้วย"),
    "copies_to": _label("สำเนาส่ง|สำเนาเรียน"),
}


def repeated_labels(key: str, words: Words, document: str | None) -> Iterator[Finding]:
    """Yield a finding where *words*, the value of *key*, begins with its label."""
    pattern = _LABELS.get(key)
    if pattern is None or not (found := pattern.match(words)):
        return
    label = found[1].rstrip(" :\t\n")
    origin = Origin(words.mark, found.start(1))
    told = Finding.of("TGD232", origin, document, label=label, key=key.rpartition(" ")[2])
    yield replace(told, fix=Fix(found[1], ""))
