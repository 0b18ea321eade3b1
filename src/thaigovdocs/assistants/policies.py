"""The policy of a call: text, an object, or a file below the root."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.assistants.place import Place
from thaigovdocs.checks.files import read_file
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.files import Root
from thaigovdocs.policy import PolicyFile, load, loads
from thaigovdocs.policy.loading.bases import Extending

GIVEN = "policy.yaml"
"""What findings call a policy that came as text or as an object."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a policy comes from.

    Attributes:
        name: what findings call it: its path below the root, or :data:`GIVEN`.
        text: what was handed over; ``None`` where it is a file.
        root: the folder of the files that it names; ``None`` where it may name none.
    """

    name: str
    text: str | None
    root: Path | None

    def load(self, issued: Path | None = None) -> PolicyFile:
        """Return the policy file.

        Raises:
            ThaiGovDocsError: it is at fault.
        """
        if self.text is None:
            return load(Path(self.name), issued=issued)
        return loads(self.text, name=self.name, root=self.root, issued=issued)

    def words(self) -> str:
        """Return the text of the policy file.

        Raises:
            ThaiGovDocsError: the file cannot be read.
        """
        if self.text is not None:
            return self.text
        return read_file(Path(self.name), self.name).decode("utf-8-sig", "replace")

    def tree(self) -> Any:
        """Return the mappings and lists of the policy as far as they can be read."""
        try:
            root = Root(Path(self.name).parent) if self.text is None else None
            return Extending(self.name, root).read_text(self.words(), self.name)
        except ThaiGovDocsError:
            return None


def source_of(values: Mapping[str, Any], place: Place) -> Source:
    """Return the policy that the arguments *values* hand over or name.

    Raises:
        ThaiGovDocsError: the file that is named may not be read, or is not there.
    """
    if "policy" in values:
        root = Path() if place.root else None
        return Source(GIVEN, text_of(values["policy"]), root)
    path = place.reads(values["file"])
    return Source(path.as_posix(), None, path.parent)


def text_of(policy: str | Mapping[str, Any]) -> str:
    """Return *policy* as YAML text; JSON is written anew, for YAML takes no tabs and halves.

    Example:
        >>> text_of('{"thaigovdocs":\\t1}')
        '{\\n "thaigovdocs": 1\\n}'
        >>> text_of("thaigovdocs: 1")
        'thaigovdocs: 1'
    """
    if not isinstance(policy, str):
        return _written(policy)
    if not policy.lstrip().startswith("{"):
        return policy
    try:
        return _written(json.loads(policy, object_pairs_hook=_once))
    except (ValueError, RecursionError):
        return policy  # the reader of YAML says what is wrong with it


def _written(policy: Any) -> str:
    return json.dumps(policy, ensure_ascii=False, indent=1)


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return the pairs as an object.

    Raises:
        ValueError: a key stands twice, of which JSON readers drop one in silence.
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found
