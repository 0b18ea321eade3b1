"""The JSON Schema of the policy file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from places import POLICIES, ROOT
from thaigovdocs.policy.model.schema import schema as json_schema
from thaigovdocs.policy.model.schema import schema_text

COMMITTED = ROOT / "docs/reference/policy-file.schema.json"
VALID = sorted((ROOT / "tests/data/valid").glob("*.yaml"))
HEAD: dict[str, Any] = {"thaigovdocs": 1, "agency": {"name": "ก"}}


class _Editor(yaml.SafeLoader):
    """YAML as an editor reads it: YAML 1.2 has no dates."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":timestamp", ":bool"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """Return a validator of the schema."""
    return Draft202012Validator(json_schema())


def _errors(validator: Draft202012Validator, policy: object) -> list[str]:
    return [error.message for error in validator.iter_errors(policy)]


def test_the_schema_is_one() -> None:
    """The schema follows the dialect that it names."""
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_the_committed_copy_is_the_schema() -> None:
    """Editors are given what the code says; ``tools/build_schema.py`` writes it."""
    assert COMMITTED.read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_policy_fits_the_schema(validator: Draft202012Validator, path: Path) -> None:
    """What the reader takes, the editor does not mark."""
    policy = yaml.load(path.read_text("utf-8"), Loader=_Editor)
    assert _errors(validator, policy) == []


@pytest.mark.parametrize("name", POLICIES)
def test_a_whole_policy_fits_the_schema(validator: Draft202012Validator, name: str) -> None:
    """It is marked nowhere."""
    text = POLICIES[name].read_text("utf-8")
    assert _errors(validator, yaml.load(text, Loader=_Editor)) == []


@pytest.mark.parametrize(
    "policy",
    [
        {"extends": "base.yaml"},
        {"extends": "base.yaml", "documents": [{"id": "letter", "remove": True}]},
        {"extends": "b.yaml", "policy": {"reporting": {"rounds": [{"id": "x", "remove": True}]}}},
        {"thaigovdocs": 1, "หน่วยงาน": {"ชื่อ": "ก"}, "เอกสาร": [{"ชนิด": "letter", "เรียน": "ข"}]},
    ],
)
def test_what_files_may_say_fits_the_schema(
    validator: Draft202012Validator, policy: dict[str, Any]
) -> None:
    """Starting from a base, removing entries and Thai keys are legal."""
    assert _errors(validator, policy) == []


@pytest.mark.parametrize(
    "policy",
    [
        [],
        {},
        {"thaigovdocs": 1},
        {"thaigovdocs": 2, "agency": {"name": "ก"}},
        {**HEAD, "wrong": 1},
        {**HEAD, "agency": {"nmae": "ก"}},
        {**HEAD, "agency": {"name": ["ก"]}},
        {**HEAD, "documents": [{"kind": "leter"}]},
        {**HEAD, "documents": [{"kind": "announcement", "to": "ก"}]},
        {**HEAD, "documents": [{"subject": "ก"}]},
        {**HEAD, "documents": [{"kind": "letter", "urgency": "ด่วนๆ"}]},
        {**HEAD, "documents": [{"kind": "letter", "id": "Not An Id"}]},
        {**HEAD, "policy": {"provisions": [{"itmes": []}]}},
        {**HEAD, "policy": {"authority": {"sources": [{"sections": ["9"]}]}}},
        {**HEAD, "output": {"numerals": "roman"}},
    ],
)
def test_a_wrong_policy_does_not_fit_the_schema(
    validator: Draft202012Validator, policy: object
) -> None:
    """Wrong keys, types, kinds and values are marked while one types."""
    assert _errors(validator, policy)


def test_every_key_of_a_document_that_has_a_thai_name_takes_it() -> None:
    """The Thai name points at the English one."""
    letter = json_schema()["$defs"]["Letter"]["properties"]
    assert letter["เรื่อง"] == {"$ref": "#/$defs/Letter/properties/subject"}
