"""What the tests of composition share: policy files from a few lines of YAML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from policies import unchecked
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.source.words import Words

HEAD = """
thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017.2}
people:
  governor: {name: นายวิชัย ใจสุจริต, position: ผู้ว่าราชการจังหวัดธารารมย์}
signatory: governor
"""


class _Loader(yaml.BaseLoader):
    """Scalars as their source text, a value left out as nothing."""

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        return None if node.value == "" and node.style is None else super().construct_scalar(node)


def read(text: str) -> PolicyFile:
    """Return the policy file that *text* adds to a common head; its own keys win."""
    mapping = yaml.load(HEAD, _Loader) | yaml.load(text, _Loader)
    return unchecked(mapping)


@pytest.fixture
def policy_file() -> Callable[[str], PolicyFile]:
    """Read a policy file from a few lines."""
    return read


@pytest.fixture
def composed() -> Callable[[str], Document]:
    """Compose the first document of a policy file of a few lines, which may lack parts."""
    return lambda text: next(iter(compose_sound(read(text)).values()))


@pytest.fixture
def writer() -> Writer:
    """Write in the scope of a small policy file, in Thai digits."""
    return Writer(Scope(read("vars: {two: '2', both: 'a 1\\nb 2'}")))


@pytest.fixture
def words() -> Callable[[str], Words]:
    """Make words as they come from a file."""
    return Words
