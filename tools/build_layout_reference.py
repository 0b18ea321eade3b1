"""Write the page of measurements, and a drawing of each kind with its measured distances.

python tools/build_layout_reference.py

The table is read from the one module that holds every measurement; the drawings are
measured on laid-out papers, not taken from that module.
"""

from __future__ import annotations

import io
import re
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from tokenize import COMMENT, NAME, NEWLINE, generate_tokens

from PIL import Image

import thaigovdocs as tgd
from make_pictures import SAMPLES
from thaigovdocs.layout import Fonts, Layout
from thaigovdocs.layout.model import Paragraph
from thaigovdocs.sources import SOURCES
from thaigovdocs.standard import measures
from thaigovdocs.units import Length

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/reference/layout.md"
PICTURES = ROOT / "docs/pictures"
HEAD = (Path(__file__).parent / "pages/layout.md").read_text("utf-8")
_NOTE = re.compile(r"# (?:(R), ([a-z0-9 ]+)|([PC]))(?:: (.*))?$")
PPI = 90  # of the page in a drawing: letters can be told apart, the files stay small
GREYS = 6
POINT = 25.4 / 72  # millimetres
STYLE = (
    ".paper{fill:#fff;stroke:#888;stroke-width:.3}"
    ".guide{stroke:#06c;stroke-width:.2;stroke-dasharray:1 1;fill:none}"
    ".axis{stroke:#c40;stroke-width:.2;stroke-dasharray:3 1 1 1;fill:none}"
    "text{font:4px sans-serif;fill:#036}.across{text-anchor:middle}.centre{fill:#920}"
)


def notes() -> Iterator[tuple[str, str, str, str]]:
    """Yield name, certainty, source and remark of every measurement, in their order.

    Raises:
        SystemExit: a measurement without its certainty and source.
    """
    source = Path(measures.__file__).read_text("utf-8")
    name, note = "", ""
    for token in generate_tokens(io.StringIO(source).readline):
        if token.type == NAME and token.start[1] == 0:
            name = token.string
        elif token.type == COMMENT and token.start[1]:
            note = token.string
        elif token.type == NEWLINE:
            if name.isupper() and note != "# derived":
                found = _NOTE.fullmatch(note)
                if not found or (found[2] and found[2] not in SOURCES):
                    raise SystemExit(f"{name}: expected '# R, saraban 71', found '{note}'")
                yield name, found[1] or found[3], found[2] or "", found[4] or ""
            name, note = "", ""


def shown(value: object) -> str:
    """Return a measurement with its unit: millimetres, and points where these are whole."""
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    if not isinstance(value, Length):
        return f"{value:g}" if isinstance(value, (int, float)) else str(value)
    return f"{value.mm:.4g} mm ({value.pt:.4g} pt)"


def table() -> str:
    """Return the table of measurements."""
    rows = [
        f"| `{name}` | {shown(getattr(measures, name))} | {letter} | {key} | {remark} |"
        for name, letter, key, remark in notes()
    ]
    return "\n".join(["| measure | value | | source | remark |", "|---|---|---|---|---|", *rows])


def drawing(layout: Layout) -> str:
    """Return the first page as SVG in millimetres, with the places of its lines as measured.

    Above stand the distances from the left edge of the paper: blue where lines begin or
    end, red the axes on which others are centred.  At the right stand those of the
    baselines from its top.
    """
    page, sheet = layout.pages[0], layout.sheet
    width, height = sheet.paper_width * POINT, sheet.paper_height * POINT
    parts = [*page.furniture, *page.paragraphs]
    shapes = [f'<rect width="{width:.1f}" height="{height:.1f}" class="paper"/>']
    shapes.append(f'<image width="{width:.1f}" height="{height:.1f}" href="{_picture(layout)}"/>')
    shapes += _across({place for part in parts for place in _places(part)}, height)
    shapes += _down({_mm(part.baseline) for part in parts if part.lines}, width)
    wide, high = width + 22, height + 16
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -14 {wide:.1f} {high:.1f}" '
        f'width="{3 * wide:.0f}" height="{3 * high:.0f}">'
        f"<style>{STYLE}</style>\n" + "\n".join(shapes) + "\n</svg>\n"
    )


def _mm(points: float) -> float:
    return round(points * POINT, 1)


def _places(part: Paragraph) -> Iterator[tuple[float, str]]:
    """Yield what the first two lines of a paragraph stand on: an edge, or an axis."""
    style = part.style
    for at, line in enumerate(part.lines[:2]):
        indent = style.first if at == 0 else style.hang
        if not line.text.strip():
            continue
        if style.align == "center":
            yield _mm(style.x + indent + (style.width - indent) / 2), "axis"
        else:
            right = style.align == "right"
            yield _mm(style.x + (style.width if right else indent)), "guide"


def _picture(layout: Layout) -> str:
    """Return the first page as a small grey PNG, in an address of its own."""
    (first, *_) = tgd.render_png(layout.document, layout=layout, ppi=PPI)
    with Image.open(io.BytesIO(first)) as drawn:
        grey = drawn.convert("L").point(lambda value: 96 + value * 5 // 8).quantize(GREYS)
    out = io.BytesIO()
    grey.save(out, "PNG", optimize=True)
    return f"data:image/png;base64,{b64encode(out.getvalue()).decode()}"


def _across(places: set[tuple[float, str]], height: float) -> Iterator[str]:
    last = -99.0
    for at, kind in sorted(places):
        last = max(at, last + 11)
        yield f'<path d="M{at:g} {height:.1f}V-2L{last:.1f} -6" class="{kind}"/>'
        words = "across centre" if kind == "axis" else "across"
        yield f'<text x="{last:.1f}" y="-8" class="{words}">{at:g}</text>'


def _down(places: set[float], width: float) -> Iterator[str]:
    last = -99.0
    for at in sorted(places):
        last = max(at, last + 4.4)
        line = f"M{width - 14:.1f} {at:g}H{width + 1:.1f}L{width + 4:.1f} {last:.1f}"
        yield f'<path d="{line}" class="guide"/>'
        yield f'<text x="{width + 5:.1f}" y="{last + 1.4:.1f}">{at:g}</text>'


def papers() -> Iterator[tuple[str, Layout]]:
    """Yield the layout of an example of each kind, in the font that comes with the package."""
    fonts = Fonts(system=False)
    for kind, (file, id_) in SAMPLES.items():
        document = tgd.compose(tgd.load(ROOT / "examples" / file), only=[id_])[id_]
        yield kind, tgd.lay_out(document, fonts=fonts)


def files() -> Iterator[tuple[Path, str]]:
    """Yield the page and the drawings, each with its content."""
    text = HEAD + table() + "\n"
    for kind, layout in papers():
        file, id_ = SAMPLES[kind]
        text += (
            f"\n## {kind}\n\n"
            f"`{id_}` of `examples/{file}`.\n\n"
            f"![The first page of a paper of the kind {kind}, with the distances of its lines "
            f"from the left edge and the top of the paper in millimetres]"
            f"(../pictures/layout-{kind}.svg)\n"
        )
        yield PICTURES / f"layout-{kind}.svg", drawing(layout)
    yield PAGE, text


def main() -> None:
    """Write the page and the drawings."""
    for path, text in files():
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
