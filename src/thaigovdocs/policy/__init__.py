"""The policy file: its model, reading, expressions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thaigovdocs.policy.loading.file import PolicyFile
    from thaigovdocs.policy.loading.reading import load, loads
    from thaigovdocs.policy.model.schema import json_schema

__all__ = ["PolicyFile", "json_schema", "load", "loads"]

# The model is costly to build: it is loaded when one of these names is first asked for.
_HOMES = {
    "PolicyFile": "loading.file",
    "json_schema": "model.schema",
    "load": "loading.reading",
    "loads": "loading.reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
