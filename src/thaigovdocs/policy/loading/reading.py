"""Reading a policy: a file, or YAML text."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from thaigovdocs._arguments import path_of
from thaigovdocs.errors import UsageError
from thaigovdocs.files import Root
from thaigovdocs.policy.loading.bases import Extending
from thaigovdocs.policy.loading.file import PolicyFile, policy_file
from thaigovdocs.policy.loading.steps import Overlays, PathLike, root_of
from thaigovdocs.policy.source.sources import decode, sized


def load(
    path: PathLike,
    *,
    root: PathLike | None = None,
    files: Mapping[str, bytes | str] | None = None,
    overlay: Mapping[str, Any] | None = None,
    issued: PathLike | bytes | None = None,
    fiscal_year: int | None = None,
) -> PolicyFile:
    """Read the policy file at *path*.

    Args:
        path: a YAML file in UTF-8.
        root: the folder below which every file lies that the policy names; the folder
            of *path* when left out.
        files: bytes of files that the policy names (emblem, logos, templates, rows,
            bases), by the names that it gives them; they go before those below *root*.
        overlay: keys laid over the policy, as an edition that extends it would hold them.
        issued: a register, CSV or XLSX (heads id, number, date, signatory, or รหัส, ที่, วันที่,
            ผู้ลงนาม), or its bytes, whose numbers and dates are laid over the documents
            last.
        fiscal_year: a Buddhist Era year that replaces the one in the file.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
        UsageError: an argument is of the wrong type.

    Example:
        >>> load("policy.yaml").agency.name  # doctest: +SKIP
        'จังหวัดธารารมย์'
    """
    source = path_of(path, "path")
    name = os.fspath(path)
    top = root_of(source.parent if root is None else root, files)
    extending = Extending(name, top, source=source)
    overlays = Overlays(overlay, issued, fiscal_year)
    return policy_file(lambda each: each.read_file(source, name), extending, overlays)


def load_data(data: bytes, path: Path) -> PolicyFile:
    """Return the policy file in *data*, which were read from *path*; errors as :func:`load`."""
    extending = Extending(os.fspath(path), Root(path.parent), source=path)
    name = extending.name or ""
    return policy_file(lambda each: each.read_data(data, path, name), extending, Overlays())


def loads(
    text: str | bytes,
    *,
    name: str | None = None,
    root: PathLike | None = None,
    files: Mapping[str, bytes | str] | None = None,
    overlay: Mapping[str, Any] | None = None,
    issued: PathLike | bytes | None = None,
    fiscal_year: int | None = None,
) -> PolicyFile:
    """Read the policy in the YAML *text*.

    Args:
        text: the YAML text, or its bytes in UTF-8.
        name: the name that findings give it.
        root: the folder of the files that the policy names; without it and *files*, it may
            name none.
        files: as :func:`load`.
        overlay: as :func:`load`.
        issued: as :func:`load`.
        fiscal_year: as :func:`load`.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
        UsageError: an argument is of the wrong type.

    Example:
        >>> loads("thaigovdocs: 1\\nagency: {name: จังหวัดธารารมย์}").agency.name
        'จังหวัดธารารมย์'
    """
    if not isinstance(text, str | bytes) or not isinstance(name, str | None):
        raise UsageError("expected the policy and its name as text")
    extending = Extending(name, root_of(root, files))
    overlays = Overlays(overlay, issued, fiscal_year)
    written = decode(sized(text, name or ""), name) if isinstance(text, bytes) else text
    return policy_file(lambda each: each.read_text(written, name), extending, overlays)
