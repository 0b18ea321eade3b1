"""The names of a packet's files."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from thaigovdocs._arguments import shown_name
from thaigovdocs.errors import PolicyError
from thaigovdocs.files import is_device_name
from thaigovdocs.findings import Finding

STEM_BYTES = 120

_FORBIDDEN = set('/\\:*?"<>|')
_RESERVED = ("packet", "manifest")


def file_stems(named: Mapping[str, str | None], numbers: Mapping[str, int]) -> dict[str, str]:
    """Return the name without suffix of each document's files.

    ``NN-<id>`` unless the document has a filename of its own.

    Args:
        named: by id, the filename that the policy gives or ``None``.
        numbers: by id, the place of the document in the policy file, from 1.

    Raises:
        PolicyError: a filename is no name that every system takes (TGD747), or two
            documents share one (TGD748).

    Example:
        >>> file_stems({"letter": None, "order": "คำสั่ง"}, {"letter": 1, "order": 2})
        {'letter': '01-letter', 'order': 'คำสั่ง'}
    """
    stems = {id_: name or f"{numbers[id_]:02}-{id_}" for id_, name in named.items()}
    findings = [
        Finding.of("TGD747", None, id_, name=_shown(stem), limit=STEM_BYTES)
        for id_, stem in stems.items()
        if not is_file_stem(stem)
    ]
    owners: dict[str, list[str]] = defaultdict(list)
    for id_, stem in [*((f"{name}.*", name) for name in _RESERVED), *stems.items()]:
        owners[unicodedata.normalize("NFC", stem).casefold()].append(id_)
    findings += [
        Finding.of("TGD748", None, ids[-1], name=stem, ids=", ".join(ids))
        for stem, ids in owners.items()
        if len(ids) > 1
    ]
    if findings:
        raise PolicyError(findings=findings)
    return stems


def is_file_stem(name: str) -> bool:
    """Tell whether *name* can be one file's name, before its suffix, on every system.

    Example:
        >>> [is_file_stem(name) for name in ("หนังสือ-2569", "a/b", "CON", ".x", "")]
        [True, False, False, False, False]
    """
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return False
    return (
        0 < size <= STEM_BYTES
        and name.isprintable()
        and not _FORBIDDEN.intersection(name)
        and name[0] not in ". "
        and name[-1] not in ". "
        and not is_device_name(name)
    )


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else f"{name[:60]}…"
    return shown_name(short)
