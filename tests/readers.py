"""Four programs that read a PDF.

pdf.js is read through node; where it is absent its tests are skipped. To have it:
``npm install pdfjs-dist`` in a folder, and name that folder's ``node_modules`` in
``NODE_PATH`` (``tools/test.sh`` does).
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import pypdf
import pypdfium2
import pytest

SCRIPT = """
import { getDocument } from "PDFJS";
import { readFileSync } from "node:fs";
const data = new Uint8Array(readFileSync(process.argv[2]));
const pdf = await getDocument({ data, verbosity: 0 }).promise;
let text = "";
for (let n = 1; n <= pdf.numPages; n++) {
  const content = await (await pdf.getPage(n)).getTextContent({ disableNormalization: true });
  text += content.items.map(item => item.str + (item.hasEOL ? "\\n" : "")).join("") + "\\n";
}
console.log(JSON.stringify(text));
"""


def read_poppler(pdf: bytes, tmp_path: Path, *options: str) -> str:
    """Return what pdftotext says in its default order."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is absent")
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def read_poppler_raw(pdf: bytes, tmp_path: Path) -> str:
    """Return what pdftotext says in the order of the content."""
    return read_poppler(pdf, tmp_path, "-raw")


def read_pdfium(pdf: bytes, tmp_path: Path) -> str:
    """Return what pdfium says."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def read_pypdf(pdf: bytes, tmp_path: Path) -> str:
    """Return what pypdf says."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def read_pdfjs(pdf: bytes, tmp_path: Path) -> str:
    """Return what pdf.js says, through node."""
    named = f"{os.environ.get('THAIGOVDOCS_NODE_MODULES', '')}:{os.environ.get('NODE_PATH', '')}"
    folders = [Path(name).absolute() for name in [*named.split(":"), "node_modules"] if name]
    builds = [folder / "pdfjs-dist/legacy/build/pdf.mjs" for folder in folders]
    library = next((build for build in builds if build.exists()), None)
    if shutil.which("node") is None or library is None:
        pytest.skip("node or pdfjs-dist is absent")
    script = tmp_path / "read.mjs"
    script.write_text(SCRIPT.replace("PDFJS", str(library)), encoding="utf-8")
    (tmp_path / "read.pdf").write_bytes(pdf)
    command = ["node", str(script), str(tmp_path / "read.pdf")]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    return str(json.loads(said.splitlines()[-1]))  # older versions of node are warned of first
