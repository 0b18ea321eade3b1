"""What two editions print differently, or what was changed in a paper since it was printed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from thaigovdocs._arguments import content_of, path_of
from thaigovdocs.checks.files import is_policy, read_file
from thaigovdocs.comparison.against import Against, compare_edited
from thaigovdocs.comparison.compare import compare
from thaigovdocs.comparison.model import Comparison
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load, load_data, loads


def diff(
    before: PolicyFile | str | os.PathLike[str],
    after: PolicyFile | str | os.PathLike[str] | bytes | BinaryIO,
    *,
    name: str = "",
) -> Comparison | Against:
    """Return what two policy files print differently, or what was changed in a printed paper.

    Args:
        before: a policy file that was read, or the path of one.
        after: another one; or the path of a DOCX, PDF or text file that was printed from
            *before* and edited since, its bytes, or the file opened.
        name: what places call bytes (``edited.docx``).

    Returns:
        A :class:`Comparison` of two policy files, or what was edited (:class:`Against`).

    Raises:
        PolicyError: a file cannot be read, or no paper is like one of the policy (TGD009).
        MissingToolError: the machine lacks what reads such a file.
        UsageError: an argument is of the wrong type.
    """
    file = before if isinstance(before, PolicyFile) else load(path_of(before, "before"))
    if isinstance(after, PolicyFile):
        return compare(file, after)
    content = content_of(after, "after")
    if content is not None:
        edited = loads(content, name=name) if is_policy(content, name) else None
        return compare(file, edited) if edited else compare_edited(file, content, name=name)
    path = path_of(after, "after")
    return _of_path(file, path, name or str(path))


def _of_path(file: PolicyFile, path: Path, name: str) -> Comparison | Against:
    content = read_file(path, name)
    if is_policy(content, name):
        return compare(file, load_data(content, path))
    return compare_edited(file, content, name=name)
