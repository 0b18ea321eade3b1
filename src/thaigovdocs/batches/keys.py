"""What a packet is made from, as one hash: a row that has it need not be printed again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from thaigovdocs._version import __version__
from thaigovdocs.batches.model import Column, Row
from thaigovdocs.policy.loading.cellvalues import cell_text
from thaigovdocs.policy.loading.file import PolicyFile

_DRAWING = ("typst", "pypdf", "fontpkg-sarabun")  # whose versions show in the bytes of a paper


def batch_key(base: PolicyFile, inputs: Mapping[str, bytes], options: Mapping[str, Any]) -> bytes:
    """Return the hash of what all rows share: the base, its files, options, versions."""
    parts = {
        "versions": {"thaigovdocs": __version__, **{name: _version(name) for name in _DRAWING}},
        "base": base.written,
        "inputs": {name: sha256(data).hexdigest() for name, data in sorted(inputs.items())},
        "options": options,
    }
    return _digest(parts)


def row_key(shared: bytes, columns: tuple[Column, ...], row: Row) -> str:
    """Return the hash of a row: of what is shared, and its cells by the keys they stand for."""
    cells = {
        target.path: text
        for column, cell in zip(columns, row.cells, strict=False)
        for target in column.targets
        if (text := cell_text(cell))
    }
    return _digest({"shared": shared.hex(), "cells": cells}).hex()


def _digest(parts: Mapping[str, Any]) -> bytes:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
