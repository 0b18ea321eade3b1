"""Write the page about the names that a DOCX template can print, from the code's own words.

python tools/build_template_context.py
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from thaigovdocs.thai.filters import TEMPLATE_FILTERS
from thaigovdocs.writers.docx.context import CONTEXT_VERSION
from thaigovdocs.writers.docx.values import OWN_FILTERS, TESTS, Loop
from thaigovdocs.writers.docx.views import (
    Cell,
    Code,
    Context,
    Cover,
    Decided,
    Endorsed,
    FigureLine,
    Grid,
    HeadLine,
    Held,
    Line,
    MemoRows,
    Paper,
    Row,
    Sealed,
    Signer,
    SignerPair,
)

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/template-context.md"
SECTIONS = (
    ("The names that a template begins with", Context, "Facts of the policy file are text."),
    ("`doc`", Paper, "The paper."),
    ("A line", Line, "Each of `doc.body`, `doc.titles`, `doc.sender`, `doc.owner`, `doc.copies`."),
    ("A line of the head", HeadLine, "`doc.number` and each of `doc.rows`; a line with more."),
    (
        "A signer",
        Signer,
        "Each of `doc.signatures`: `rank`, `name` and each of `position` is a line.",
    ),
    ("A pair of signers", SignerPair, "Each of `doc.signature_pairs`."),
    ("A QR code", Code, "`doc.qr`: each is a line."),
    ("A seal", Sealed, "`doc.seal`: `name` and `date` are lines."),
    ("A photo", Held, "`doc.photo`: `holder` is a line."),
    ("An envelope", Cover, "`doc.cover`."),
    ("A picture", FigureLine, "Each block `b` whose `kind` is `picture`; a line with more."),
    ("The rows of a memo's head", MemoRows, "`doc.memo`."),
    ("An endorsement", Endorsed, "Each of `doc.endorsements`."),
    ("A decision", Decided, "`doc.decision`."),
    ("A table", Grid, "`b.table` of each block `b` whose `kind` is `table`."),
    ("A row of a table", Row, "Each of `b.table.head` and `b.table.rows`."),
    ("A cell", Cell, "Each of `b.table.columns` and of the `cells` of a row; a line with more."),
)


def listed(names: Iterable[str]) -> str:
    """Return *names* as the page shows them."""
    return ", ".join(f"`{name}`" for name in names)


HEAD = f"""# Names in a DOCX template

A template is a Word file with tags of [docxtpl](https://docxtpl.readthedocs.io):
`{{{{ doc.title }}}}` prints, `{{%p if … %}}`, `{{%p for … %}}` and their ends stand in
paragraphs of their own.
Copy one out (`thaigovdocs templates export`), change it in Word or LibreOffice, and print with
`render_docx(document, templates=folder)`; a kind that is not in the folder is printed with ours.
A template that a policy file names for one paper (`template: own.docx`) goes before all others.
These names are version {CONTEXT_VERSION} of the contract; names that are not here are errors, all
of a template at once, each with part and paragraph; `x is defined` and `x|default(…)` may ask for
names that are not there.

Nothing is lost: where a paper has words that are nowhere in the finished file, an error names what
the template does not print (`doc.closing`, the blocks of a kind).
Words that are typed into the template count as printed.

What is typed around the names, its style, its order: all of that is yours.
A paragraph that prints `x.text` or `x.label` also stands where `x` says (`x.placed`); nothing needs
to be written for it.
A blank that takes what its line leaves is a tab with dots in the text, and one of `x.stops`.
A picture whose name (or alternative text) holds the word `emblem`, `qr` or `logo1` to `logo9` is
the place of that picture: its height stays, its width follows the picture; where a paper has none,
nothing stands there.
Where the cells of a table stand in a loop over `columns` or `cells`, each has the width, the span,
the missing rules and the space inside that it asks for; the table takes its `indent` and `width`,
and has the rules of the template where it is `ruled`; a row is as high as its `height`.
The pages of a section lie where the paper's do.
The page number takes the paper's digits where the section's page numbers are Thai ones.

## Tags

`{{{{ … }}}}` prints, `{{% if %}}` … `{{% elif %}}` … `{{% else %}}` … `{{% endif %}}` chooses,
`{{% for x in … %}}` … `{{% else %}}` … `{{% endfor %}}` repeats (also with `if …`),
`{{% set x = … %}}` names, `{{# … #}}` is a comment, and what stands between `{{% raw %}}` and
`{{% endraw %}}` is text.
With `p`, `tr`, `tc` or `r` behind the sign (`{{%p if … %}}`) the paragraph, row, cell or run around
a tag goes with it, as docxtpl has it.
Values are names, texts, whole numbers below a million and lists; they may be compared, joined by
`~`, added, subtracted and multiplied, and chosen (`a if x else b`).
Nothing is called but `loop.cycle(…)`; of `loop` there are
{listed(Loop.__slots__)}.
Everything else that Jinja knows (`include`, `macro`, `set` … `endset`, `filter` … `endfilter`,
`autoescape`) is refused with its place before anything is filled.

Facts of the policy file and numbers are printed in the digits of the paper.
Filters of this package ([what each prints](../how-to/from-docxtpl.md)):
{listed(TEMPLATE_FILTERS)}.
Filters of Jinja: {listed(OWN_FILTERS)}.
Tests (`x is odd`): {listed(TESTS)}.
"""


def page() -> str:
    """Return the page."""
    return HEAD + "".join(section(*entry) for entry in SECTIONS)


def section(title: str, kind: type, about: str) -> str:
    """Return the table of the names of one kind of thing."""
    rows = "".join(f"| {names} | {meaning} |\n" for names, meaning in attributes(kind))
    table = f"| name | meaning |\n|---|---|\n{rows}" if rows else ""
    return f"\n## {title}\n\n{about}\n\n{table}".rstrip("\n") + "\n"


def attributes(kind: type) -> list[tuple[str, str]]:
    """Return names and meanings from the docstring of *kind*."""
    lines = (inspect.getdoc(kind) or "").partition("Attributes:\n")[2]
    entries = re.findall(r"^    (\w[\w, ]*): (.*(?:\n {8}.*)*)", lines, re.MULTILINE)
    return [
        (
            ", ".join(f"`{name}`" for name in names.split(", ")),
            re.sub(r"\s+", " ", meaning).replace("``", "`"),
        )
        for names, meaning in entries
    ]


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
