"""A case of papers for people: what it holds, what cites what, and what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from thaigovdocs.standard.kinds import kind_of

if TYPE_CHECKING:
    from thaigovdocs.checks.together import CasePaper, Cites, Together

_SAID = {
    "th": {
        "title": "ตรวจเอกสารร่วมกัน",
        "papers": "เอกสาร",
        "cites": "การอ้างถึงกัน",
        "found": "สิ่งที่พบ",
        "outside": "ไม่มีในชุดนี้",
        "nothing": "ไม่พบ",
        "heads": "รหัส|แฟ้ม|ชนิด|เรื่อง|เลขที่|วันที่",
        "cite_heads": "เอกสาร|อ้างถึง|ข้อความ|ตำแหน่ง",
        "find_heads": "ตำแหน่ง|รหัส|สิ่งที่พบ|วิธีแก้",
    },
    "en": {
        "title": "papers checked together",
        "papers": "papers",
        "cites": "what cites what",
        "found": "findings",
        "outside": "not in this case",
        "nothing": "none",
        "heads": "id|file|kind|title|number|date",
        "cite_heads": "paper|cites|words|place",
        "find_heads": "place|code|found|what to do",
    },
}
_STYLE = """
:root { color-scheme: light dark; }
body { font-family: Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif; line-height: 1.6;
  max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: .4rem .6rem; vertical-align: top; text-align: left;
  overflow-wrap: anywhere; }
.outside { opacity: .65; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SHOWN = 90  # characters of the words of a citation


def format_together(case: Together, *, lang: str = "th") -> str:
    """Return the papers of *case* and what cites what as lines for a person."""
    said = _SAID[lang]
    lines = [f"{said['papers']}:"]
    lines += [f"  {' | '.join(filter(None, _paper(each, lang)))}" for each in case.papers]
    lines += ["", f"{said['cites']}:"]
    lines += [
        f"  {each.paper} → {each.cited or said['outside']}: {_short(each.words)} ({each.origin})"
        for each in case.cites
    ]
    if not case.cites:
        lines.append(f"  {said['nothing']}")
    return "\n".join(lines) + "\n"


def format_together_json(case: Together) -> str:
    """Return *case* as JSON with both languages."""
    return json.dumps(case.to_dict(), ensure_ascii=False, indent=2) + "\n"


def format_together_page(case: Together, *, lang: str = "th") -> str:
    """Return *case* as an HTML page: one file without scripts; all words are escaped."""
    said = _SAID[lang]
    papers = _table(said["heads"], (_paper(each, lang) for each in case.papers))
    cites = _table(said["cite_heads"], (_cited(each, said["outside"]) for each in case.cites))
    found = _table(
        said["find_heads"],
        (
            (str(each.origin), each.code, each.message(lang), each.hint(lang))
            for each in case.report
        ),
    )
    parts = ((said["papers"], papers), (said["cites"], cites), (said["found"], found))
    body = "".join(f"<h2>{name}</h2>\n{table}" for name, table in parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{said['title']}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{said['title']}</h1>\n{body}</body>\n</html>\n"
    )


def _paper(paper: CasePaper, lang: str) -> tuple[str, ...]:
    kind = kind_of(paper.kind).thai if lang == "th" else paper.kind
    return paper.id, paper.file, kind, paper.title, paper.number, paper.date


def _cited(each: Cites, outside: str) -> tuple[str, ...]:
    return each.paper, each.cited or outside, _short(each.words), str(each.origin)


def _table(heads: str, rows: Iterator[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads.split("|"))
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
