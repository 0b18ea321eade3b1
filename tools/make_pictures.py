"""Draw the pictures of the README from the worked example.

python tools/make_pictures.py
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import thaigovdocs as tgd
from thaigovdocs.demo import demo_policy
from thaigovdocs.layout import Fonts

FOLDER = Path(__file__).resolve().parents[1] / "docs/pictures"
WIDTH = 620  # pixels, the border included
BORDER = (208, 208, 208)
COLOURS = 12  # enough for letters; the files stay small
LARGEST = 60 * 1024  # bytes


def picture(pdf: bytes) -> bytes:
    """Return the first page of *pdf* as a PNG with a thin border."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        drawn = page.render(scale=3 * WIDTH / page.get_width()).to_pil().convert("RGB")
    height = round(drawn.height * (WIDTH - 2) / drawn.width)
    small = drawn.resize((WIDTH - 2, height), Image.Resampling.LANCZOS)
    framed = ImageOps.expand(small, border=1, fill=BORDER)
    out = io.BytesIO()
    framed.quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Write a picture of each paper, in the font that comes with the package."""
    papers = tgd.compose(tgd.loads(demo_policy()))
    for id_ in ("letter", "announcement"):
        drawn = picture(tgd.render_pdf(papers[id_], fonts=Fonts(system=False)))
        if len(drawn) > LARGEST:
            raise SystemExit(f"{id_}: expected at most {LARGEST} bytes, found {len(drawn)}")
        path = FOLDER / f"{id_}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(drawn)
        sys.stdout.write(f"{path} {len(drawn)}\n")


if __name__ == "__main__":
    main()
