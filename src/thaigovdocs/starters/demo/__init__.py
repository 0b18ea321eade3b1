"""A worked example that comes with the package: an invented province's letter and announcement."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import OutputError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding
from thaigovdocs.packet.making import Written
from thaigovdocs.packet.rendering import render
from thaigovdocs.policy.model.schema import schema_text

POLICY = "policy.yaml"
SCHEMA = "policy-file.schema.json"
PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Demo:
    """What ``demo`` wrote: the policy file and the packet that it gave."""

    policy: Path
    packet: Written


def demo_policy() -> str:
    """Return the text of the example's policy file."""
    return files(__name__).joinpath(POLICY).read_text("utf-8")


def demo(
    folder: Path | str,
    *,
    force: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Demo:
    """Write the example's policy file into *folder* and its papers into ``papers`` below it.

    The JSON Schema of policy files is put beside it, for editors.

    Args:
        folder: made where it is missing.
        force: replace a policy file that was changed since.
        progress: as ``packet.render``.

    Raises:
        OutputError: the folder cannot be written, or the policy file in it was changed.
    """
    top = Path(folder)
    policy, text = top / POLICY, demo_policy()
    if not force and _is_changed(policy, text):
        finding = Finding.of("TGD744", None, None, names=f"'{POLICY}'", folder=top)
        raise OutputError(findings=(finding,))
    write_file(policy, text.encode())
    write_file(top / SCHEMA, schema_text().encode())
    return Demo(policy, render(policy, top / PAPERS, force=force, progress=progress))


def _is_changed(policy: Path, text: str) -> bool:
    try:
        return policy.read_bytes() != text.encode()
    except OSError:  # absent, or the writing will say why not
        return False
