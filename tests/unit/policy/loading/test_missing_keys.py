"""A key that is missing is told, wherever it is missing."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

import thaigovdocs as tgd
from places import DATA

WHOLE = """thaigovdocs: 1
agency: {name: จังหวัดสายธาร}
people:
  head: {name: นายธารา รื่นรมย์, position: รองผู้ว่าราชการจังหวัด, acting: {as: รักษาราชการแทน}}
signatory: head
documents:
- {kind: announcement, id: notice, title: [เรื่อง], body: [ข้อความ]}
"""


def told(policy: str | dict[str, Any]) -> list[str]:
    """Return the first lines of what is found in a policy."""
    try:
        file = tgd.loads(policy) if isinstance(policy, str) else tgd.PolicyFile.from_dict(policy)
    except tgd.PolicyError as error:
        return [finding.format("en").splitlines()[0] for finding in error.findings]
    return [finding.format("en").splitlines()[0] for finding in file.report]


def test_a_key_is_missing_in_a_value_of_several_shapes() -> None:
    """``acting`` is a text or a mapping; as a mapping it says for whom."""
    found = "4:76: error[TGD114] people.head.acting: expected the key 'for', found none"
    assert [each for each in told(WHOLE) if "acting" in each] == [found]


def test_a_fault_before_another_one_moves_nothing() -> None:
    """A paper of an unknown kind behind one that cannot be read is still the one that is told."""
    policy = WHOLE.replace(", acting: {as: รักษาราชการแทน}", "").replace(
        "- {kind: announcement", "- {kind: letter, urgency: เร็ว}\n- {kind: anouncement"
    )
    found = [each.partition("error")[2] for each in told(policy)]
    assert any("TGD117" in each and "documents[1].kind" in each for each in found)
    assert any("documents[0].urgency" in each for each in found)


def without_each_key(tree: Any, top: Any) -> Iterator[Any]:
    """Yield *top* without one of the keys of *tree*, which it holds, for each of them."""
    inside = list(tree.items() if isinstance(tree, dict) else enumerate(tree))
    for key, value in inside:
        if isinstance(tree, dict):
            del tree[key]
            yield copy.deepcopy(top)
            tree[key] = value
        if isinstance(value, (dict, list)):
            yield from without_each_key(value, top)


@pytest.mark.parametrize("name", ["every-kind", "anchors", "drafts-and-issued"])
def test_without_any_of_its_keys_a_policy_is_read_or_told(name: str) -> None:
    """Every key of every kind, once: nothing but our own errors comes of it."""
    tree = yaml.load((DATA / f"valid/{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    tried = [told(each) for each in without_each_key(tree, tree)]
    assert len(tried) > 10
    assert any(each for each in tried)
