"""Take the small policy files of docs/kinds as the examples that the server for assistants gives.

python tools/build_assistant_examples.py

Rows that a page reads from a CSV file stand in the example itself: a model has no such file.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.kinds.tabled import Tabled

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "docs/kinds"
EXAMPLES = ROOT / "src/thaigovdocs/assistants/examples"
_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
_CSV = re.compile(r"`([\w.-]+\.csv)`[^\n]*\n\n```csv\n(.*?)```", re.DOTALL)


def examples() -> dict[str, str]:
    """Return the example of each kind that has a page, by kind."""
    pages = sorted(PAGES.glob("*.md"))
    return {page.stem: example(page.stem, page.read_text("utf-8")) for page in pages}


def example(kind: str, page: str) -> str:
    """Return the first policy file of the *page* of a *kind*, the rows of its CSV files in it."""
    found = _YAML.search(page)
    if found is None:
        raise ValueError("expected a policy file on every page of a kind")
    text = found[1]
    for name, table in _CSV.findall(page):
        named = re.search(rf"^( *)rows: {re.escape(name)}$", text, re.MULTILINE)
        text = text.replace(named[0], rows(kind, named[1], table)) if named else text
    return text


def rows(kind: str, indent: str, table: str) -> str:
    """Return the rows of a CSV *table* as YAML, by the keys of the columns of *kind*."""
    model = ENTRIES[kind]
    columns = model.COLUMNS if issubclass(model, Tabled) else ()
    keys = {column.heading: column.key for column in columns}
    heads, *lines = csv.reader(table.splitlines())
    cells = [
        [f"{keys[head]}: {cell}" for head, cell in zip(heads, line, strict=True)] for line in lines
    ]
    written = [f"{indent}  - {{{', '.join(line)}}}" for line in cells]
    return "\n".join([f"{indent}rows:", *written])


def main() -> None:
    """Write the examples."""
    EXAMPLES.mkdir(exist_ok=True)
    for kind, text in examples().items():
        (EXAMPLES / f"{kind}.yaml").write_text(text, "utf-8")
    sys.stdout.write(f"{EXAMPLES}\n")


if __name__ == "__main__":
    main()
