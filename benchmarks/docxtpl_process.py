"""The usual way as one process: docxtpl fills two templates, LibreOffice makes two PDFs."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Fill the templates in *folder* with ``contexts.pickle`` and convert what comes out."""
    from docxtpl import DocxTemplate

    contexts = pickle.loads((folder / "contexts.pickle").read_bytes())
    filled = []
    for kind, context in contexts.items():
        template = DocxTemplate(folder / f"{kind}.docx")
        template.render(context, autoescape=True)
        template.save(folder / f"filled-{kind}.docx")
        filled.append(str(folder / f"filled-{kind}.docx"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, *filled], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
