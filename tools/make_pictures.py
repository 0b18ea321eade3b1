"""Draw the pictures of the README and of the pages of kinds: a first page of each, from examples.

python tools/make_pictures.py
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import thaigovdocs as tgd
from thaigovdocs.layout import Fonts

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs/pictures"
SAMPLES = {
    "letter": ("disclosure.yaml", "letter"),
    "memo": ("hire-memo.yaml", "memo"),
    "announcement": ("disclosure.yaml", "announcement"),
    "order": ("committee-order.yaml", "order"),
    "framework": ("framework.yaml", "framework"),
    "request-form": ("forms.yaml", "request-form"),
    "report-form": ("forms.yaml", "report-done"),
    "publication-log": ("forms.yaml", "publication-log"),
    "recipients": ("forms.yaml", "recipients"),
    "stamped-letter": ("kinds/stamped-letter.yaml", "stamped-letter"),
    "certificate": ("kinds/certificate.yaml", "certificate"),
    "minutes": ("kinds/minutes.yaml", "minutes"),
    "agenda": ("kinds/agenda.yaml", "agenda"),
    "regulation": ("kinds/regulation.yaml", "regulation"),
    "statement": ("kinds/statement.yaml", "statement"),
    "news": ("kinds/news.yaml", "news"),
    "form": ("kinds/form.yaml", "form"),
    "envelope": ("kinds/envelope.yaml", "envelope"),
    "other": ("certificate.yaml", "certificate"),
}
"""A picture of each kind: the example and the id of the paper in it."""

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
    """Write a picture of a paper of each kind, in the font that comes with the package."""
    for kind, (file, id_) in SAMPLES.items():
        paper = tgd.compose(tgd.load(ROOT / "examples" / file))[id_]
        drawn = picture(tgd.render_pdf(paper, fonts=Fonts(system=False)))
        if len(drawn) > LARGEST:
            raise SystemExit(f"{kind}: expected at most {LARGEST} bytes, found {len(drawn)}")
        path = FOLDER / f"{kind}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(drawn)
        sys.stdout.write(f"{path} {len(drawn)}\n")


if __name__ == "__main__":
    main()
