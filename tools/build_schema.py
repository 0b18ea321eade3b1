"""Write the committed JSON Schemas: ``python tools/build_schema.py``.

Of the policy file, and of what ``thaigovdocs check --format json`` gives.
"""

from __future__ import annotations

import json
from pathlib import Path

from thaigovdocs.checks.formats.data import json_schema
from thaigovdocs.policy.model.schema import schema_text

FOLDER = Path(__file__).parents[1] / "docs/reference"

if __name__ == "__main__":
    (FOLDER / "policy-file.schema.json").write_text(schema_text(), encoding="utf-8")
    report = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    (FOLDER / "check-report.schema.json").write_text(report, encoding="utf-8")
