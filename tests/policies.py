"""Policy files that nobody has checked: for what the code below the reading says of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thaigovdocs.findings import Mark, Report
from thaigovdocs.policy.loading import file
from thaigovdocs.policy.loading.attached import Attached
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.steps import Read
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.tree import Map


def unchecked(mapping: Mapping[str, Any], attached: Attached | None = None) -> PolicyFile:
    """Return the policy of *mapping*, its expressions and names as they are, without places."""
    read = Read(None, None, Map(Mark()), {}, attached or Attached(), Report())
    return file._made(PolicyFile, PolicyModel.model_validate(mapping), read)
