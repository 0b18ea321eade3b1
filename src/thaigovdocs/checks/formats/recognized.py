"""What was recognized in a file, as text and as data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from thaigovdocs.checks.case import Paper, Passage
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.formats.text import cut, title_of

_SAID = {
    "th": {"unread": "อ่านไม่ได้", "papers": "พบเอกสาร {count} ฉบับ"},
    "en": {"unread": "cannot be read", "papers": "papers found: {count}"},
}


def format_recognized(checked: Sequence[Checked], *, lang: str = "th") -> str:
    """Return what was recognized in each file: its papers, their parts and labels."""
    lines: list[str] = []
    for each in checked:
        said = _SAID[lang]["papers"].format(count=len(each.papers))
        lines += [f"{each.name}: {said if each.source else _SAID[lang]['unread']}"]
        for paper in each.papers:
            lines += [f"  {title_of(paper)}", *(_part(part, lang) for part in paper.passages)]
    return "".join(f"{line}\n" for line in lines)


def format_recognized_json(checked: Sequence[Checked]) -> str:
    """Return what was recognized in each file as JSON text."""
    files = [
        {
            "file": each.name,
            "source": each.source,
            "papers": [_paper(paper) for paper in each.papers],
        }
        for each in checked
    ]
    return json.dumps({"format": 1, "files": files}, ensure_ascii=False, indent=2) + "\n"


def _part(passage: Passage, lang: str) -> str:
    words = " ".join(filter(None, (passage.label, passage.text)))
    return f"    {passage.part:18} {_place(passage, lang) or '-':14} {cut(words)}"


def _place(passage: Passage, lang: str) -> str:
    origin = passage.origin()
    if origin.spot:
        return origin.spot.text(lang)
    line, column = origin.position
    return f"{line}:{column}" if line else ""


def _paper(paper: Paper) -> dict[str, Any]:
    document = paper.document
    return {
        "id": document.id,
        "kind": document.kind,
        "title": document.meta.title,
        "parts": [
            {
                "part": passage.part,
                "label": passage.label,
                "text": passage.text,
                "place": _place(passage, "en") or None,
            }
            for passage in paper.passages
        ],
    }
