"""Write the committed JSON Schema of the policy file: ``python tools/build_schema.py``."""

from __future__ import annotations

from pathlib import Path

from thaigovdocs.policy.schema import schema_text

TARGET = Path(__file__).parents[1] / "docs/reference/policy-file.schema.json"

if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
