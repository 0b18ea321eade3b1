"""Archives of files that stand in folders: the same files, the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from thaigovdocs.files.copies import replacing
from thaigovdocs.files.replacing import folder_refused

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows: equal files, equal bytes
_PACKED = frozenset({".docx", ".pdf", ".png"})  # packed already
_CHUNK = 1 << 20


def write_archive(path: Path, files: Iterable[tuple[str, Path]]) -> None:
    """Write the zip *path* so that it is the old one or the new one.

    Args:
        path: of the archive; its folder is there.
        files: the name in the archive and the place of each file, in order.

    Raises:
        OutputError: the system refuses; the archive then is as it was before.
    """
    try:
        with replacing(Path(os.path.realpath(path))) as file, ZipFile(file, "w") as archive:
            for name, place in files:
                entry = ZipInfo(name, FIRST_DAY)
                is_packed = place.suffix.lower() in _PACKED
                entry.compress_type = ZIP_STORED if is_packed else ZIP_DEFLATED
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                entry.file_size = place.stat().st_size
                with place.open("rb") as source, archive.open(entry, "w") as target:
                    while chunk := source.read(_CHUNK):
                        target.write(chunk)
    except OSError as error:
        why = error.strerror or str(error)
        raise folder_refused("TGD746", path.parent, reason=why) from error
