"""Make the dictionary of the layout from PyThaiNLP's word list and our own.

    python tools/build_words.py words_th.txt

``words_th.txt`` is ``pythainlp/corpus/words_th.txt`` of the wheel on PyPI (CC0 1.0).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "src" / "thaigovdocs" / "layout" / "data"
LONGEST = 24  # letters: longer entries are sayings, and a line may end between their words
WORD = re.compile(f"[ก-ฮะ-ฺเ-ๅ็-๎]{{2,{LONGEST}}}")


def build(words: str, official: str) -> str:
    """Return both lists as one, sorted, without what is not a Thai word."""
    entries = {word.strip() for word in (words + "\n" + official).splitlines()}
    return "\n".join(sorted(filter(WORD.fullmatch, entries))) + "\n"


if __name__ == "__main__":
    official = (DATA / "official.txt").read_text(encoding="utf-8")
    source = Path(sys.argv[1]).read_text(encoding="utf-8")
    (DATA / "words.txt").write_text(build(source, official), encoding="utf-8")
