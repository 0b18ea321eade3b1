"""The worked example, and the examples that go with the sources."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.policy.model.schema import schema as json_schema
from thaigovdocs.starters.demo import demo, demo_policy

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
COMPLETE = [path for path in EXAMPLES if not path.stem.endswith("-base")]  # others extend those
SCHEMA_LINE = "# yaml-language-server: $schema="


def test_there_are_examples() -> None:
    """A glob that finds nothing would make the tests below pass."""
    stems = {path.stem for path in EXAMPLES}
    assert {"acting-signer", "disclosure", "draft", "joint-signers"} <= stems


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_every_example_renders(path: Path, tmp_path: Path) -> None:
    """Without a fault; the emblem alone may be missing."""
    year = 2571 if path.stem.endswith("-base") else None  # a base leaves the year to its editions
    packet = tgd.render(tgd.load(path, fiscal_year=year), tmp_path / "out")
    assert {found.code for found in packet.report} <= {"TGD752"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_editor_line_leads_to_the_schema(path: Path) -> None:
    """The first line names a file that is there and is the schema of this version."""
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith(SCHEMA_LINE)
    schema = path.parent / first.removeprefix(SCHEMA_LINE)
    assert json.loads(schema.read_text("utf-8")) == json_schema()


def test_the_example_is_the_demo() -> None:
    """Two copies of one file: only the way to the schema differs."""
    example = next(path for path in EXAMPLES if path.stem == "disclosure").read_text("utf-8")
    assert example.splitlines()[1:] == demo_policy().splitlines()[1:]


def test_the_demo_stands_ready_to_be_changed(tmp_path: Path) -> None:
    """Policy file, its schema and the papers; the announcement has several pages."""
    written = demo(tmp_path / "demo")
    assert written.policy == tmp_path / "demo/policy.yaml"
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == [
        "papers",
        "policy-file.schema.json",
        "policy.yaml",
    ]
    schema = json.loads((tmp_path / "demo/policy-file.schema.json").read_text("utf-8"))
    assert schema == json_schema()
    assert [entry["pages"] for entry in written.packet.manifest["documents"]] == [1, 3]
    assert [found.code for found in written.packet.report] == ["TGD752"]


def test_a_policy_file_that_was_changed_is_kept(tmp_path: Path) -> None:
    """Unless it is forced; a file in place of the folder is told by the system."""
    demo(tmp_path)
    policy = tmp_path / "policy.yaml"
    policy.write_text("mine", "utf-8")
    with pytest.raises(tgd.OutputError) as error:
        demo(tmp_path)
    assert str(error.value).splitlines()[0] == (
        "error[TGD744] expected files as they were written, found that 'policy.yaml' in "
        f"'{tmp_path}' changed since"
    )
    assert policy.read_text("utf-8") == "mine"
    demo(tmp_path, force=True)
    assert policy.read_text("utf-8") == demo_policy()
    with pytest.raises(tgd.OutputError):
        demo(policy)
