"""A comparison as a page: the two texts side by side, in one file that needs no other."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from thaigovdocs.comparison.model import Change, Comparison, Fact, PaperChange
from thaigovdocs.comparison.said import SAID, shortened
from thaigovdocs.comparison.words import WordChange

_STYLE = """
:root { color-scheme: light dark; }
body { font-family: Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif; line-height: 1.6;
  max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h2 small, .why, .files { font-weight: normal; opacity: .75; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #8888; padding: .4rem .6rem; vertical-align: top; text-align: left;
  overflow-wrap: anywhere; }
thead th { width: 50%; }
del { background: #d3302f2e; text-decoration: line-through; }
ins { background: #2e8b4638; text-decoration: underline; }
.why { font-size: .85rem; } .why code { font-size: 1em; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {"removed": "del", "added": "ins"}


def format_page(comparison: Comparison, *, lang: str = "th") -> str:
    """Return *comparison* as an HTML page.

    One file without scripts, pictures or fonts from elsewhere; all words are escaped.

    Args:
        comparison: what was found.
        lang: language of the words around the papers; the papers are Thai.
    """
    said = SAID[lang]
    names = [escape(name) or "–" for name in (comparison.before, comparison.after)]
    body = "".join(_paper(paper, lang) for paper in comparison.papers)
    if comparison.is_same:
        body = f"<p>{said['nothing']}</p>\n{body}"
    return (
        f'<!DOCTYPE html>\n<html lang="th">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{said['title']}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{said['title']}</h1>\n"
        f'<p class="files">{names[0]} → {names[1]}</p>\n{body}</body>\n</html>\n'
    )


def _paper(paper: PaperChange, lang: str) -> str:
    said = SAID[lang]
    title = f"{escape(paper.id)} <small>{said[paper.kind]}</small>"
    head = f"<section>\n<h2>{title}</h2>\n<p>{escape(paper.title)}</p>\n"
    if not paper.changes:
        return f"{head}</section>\n"
    rows = "".join(_rows(paper, lang))
    heads = f'<th scope="col">{said["before"]}</th><th scope="col">{said["after"]}</th>'
    table = f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n"
    return f"{head}<table>\n{table}</table>\n</section>\n"


def _rows(paper: PaperChange, lang: str) -> Iterator[str]:
    for change in paper.changes:
        sides = (_side(change, "removed"), _side(change, "added"))
        yield f"<tr><td>{sides[0]}</td><td>{sides[1]}</td></tr>\n"
        if change.facts:
            facts = "<br>".join(_fact(fact, lang) for fact in change.facts)
            yield f'<tr><td class="why" colspan="2">{facts}</td></tr>\n'


def _side(change: Change, kind: str) -> str:
    return "".join(_word(each) for each in change.words if each.kind in {"same", kind})


def _word(word: WordChange) -> str:
    tag = _TAGS.get(word.kind)
    text = escape(word.text)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _fact(fact: Fact, lang: str) -> str:
    said = SAID[lang]
    values = [escape(said["none"] if each is None else shortened(each, 200)) for each in
              (fact.before, fact.after)]  # fmt: skip
    return f"{said['because']} <code>{escape(fact.path)}</code>: {values[0]} → {values[1]}"
