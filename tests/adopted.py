"""What papers say before and after they were adopted, for tests."""

from __future__ import annotations

import io
import random
import re
from difflib import SequenceMatcher

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

import thaigovdocs as tgd
from thaigovdocs.adopting.wording import squeezed


def printed(policy: str) -> str:
    """Return the words that the policy file *policy* prints, white space left out."""
    papers = tgd.compose(tgd.loads(policy))
    return squeezed("\n".join(map(tgd.render_text, papers.values())))


def share(source: str, made: str) -> float:
    """Return which share of the characters of *source* stands in *made*, in their order."""
    one, other = squeezed(source), squeezed(made)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(one))


_LISTED = re.compile(r"(?:[๐-๙0-9]+(?:\.[๐-๙0-9]+)*\.? |- |\([๐-๙ก-ฮ]\) )")


def by_hand(text: str, seed: int) -> bytes:
    """Return *text* as a DOCX that somebody typed: tabs and spaces to indent, looks at will."""
    chance = random.Random(seed)
    word = Document()
    style = word.styles["Normal"]
    style.font.name, style.font.size = "TH SarabunPSK", Pt(16)
    for line in text.split("\n"):
        paragraph = word.add_paragraph()
        words = line.strip() if line[:1] != " " else f"{chr(9) * 6}{line.strip()}"
        if _LISTED.match(words):
            words = f"{chance.choice((chr(9), ' ' * 6, chr(9) * 2))}{words}"
        elif words.startswith("("):
            words = f"{chance.choice((chr(9) * 5, ' ' * 40))}{words}"
        if line.startswith(("ประกาศ", "คำสั่ง", "ระเบียบ", "บันทึก", "แบบ", "รายงาน", "ข่าว")):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        while words:
            size = chance.randint(1, len(words))
            run = paragraph.add_run(words[:size])
            run.bold, run.font.size = chance.random() < 0.15, Pt(16)
            words = words[size:]
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()
