"""The kinds of documents: one module a kind, each with the keys of its own.

The union of kinds is built from this folder: a module ``<kind>`` holds ``ENTRY``.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from thaigovdocs.policy.model.kinds.base import Entry

KINDS: dict[str, type[Entry]] = {}
for _module in sorted(info.name for info in iter_modules(__path__) if info.name != "base"):
    _entry: type[Entry] = import_module(f"{__name__}.{_module}").ENTRY
    KINDS[_module.replace("_", "-")] = _entry

__all__ = ["KINDS", "Entry"]
