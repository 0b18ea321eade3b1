"""Policy files to start from: what stands in them, and how they are written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

import thaigovdocs as tgd
from thaigovdocs.findings import Severity
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.starters.presets import PRESETS, new, preset_text
from thaigovdocs.writers.text import render_text

FOLDER = templates_folder() / "presets"
_PREPRINTED = "output:\n  emblem: preprinted"
KINDS = {
    "disclosure": ["letter", "announcement", "recipients", "report-form"],
    "moit1": [
        "memo",
        "order",
        "framework",
        "request-form",
        "publication-log",
        "memo",
        "report-form",
        "request-form",
    ],
    "meeting": ["letter", "agenda", "minutes", "minutes"],
    "purchase": ["memo", "order", "announcement"],
    "leave": ["form"],
    "reply-slip": ["letter", "form"],
    "letter": ["letter"],
    "memo": ["memo"],
    "announcement": ["announcement"],
    "order": ["order"],
    "stamped-letter": ["stamped-letter"],
    "certificate": ["certificate"],
    "minutes": ["minutes"],
    "agenda": ["agenda"],
    "regulation": ["regulation"],
    "statement": ["statement"],
    "news": ["news"],
    "form": ["form"],
    "envelope": ["letter", "envelope"],
}


def test_every_file_of_the_folder_is_a_preset() -> None:
    """None is forgotten in the table, and none is promised that is not there."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(PRESETS)
    assert set(KINDS) == set(PRESETS)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_loads_without_a_finding(name: str) -> None:
    """Of the kinds that its line in the list names, in the order of a packet."""
    file = tgd.loads(preset_text(name))
    assert [str(finding) for finding in file.report] == []
    assert [entry.kind for entry in file.documents] == KINDS[name]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_renders_with_the_emblem_missing_alone(name: str, tmp_path: Path) -> None:
    """What the registry numbers or dates is a draft."""
    path = new(name, tmp_path / "policy.yaml")
    packet = tgd.render(path, tmp_path / "out")
    assert {finding.code for finding in packet.report} <= {"TGD752"}
    papers = packet.manifest["documents"]
    assert [paper["kind"] for paper in papers] == KINDS[name]
    assert all(paper["draft"] for paper in papers if kind_of(paper["kind"]).is_issued)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_in_thai_what_each_fact_is_for(name: str) -> None:
    """The editor line, what the file is for, and a comment above the outer keys."""
    lines = preset_text(name).splitlines()
    assert lines[0] == "# yaml-language-server: $schema=policy-file.schema.json"
    assert all(line.startswith("#") for line in lines[1:4])
    assert any("สมมติ" in line for line in lines[:8])
    for key in ("agency:", "people:"):
        place = lines.index(key)
        assert lines[place - 1].startswith("# "), key
    assert sum(line.lstrip().startswith("#") for line in lines) >= 10
    assert lines[-2:] == ["# output:", "#   emblem: garuda.svg"]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_on_preprinted_paper_has_no_finding_at_all(name: str, tmp_path: Path) -> None:
    """The emblem's place is settled as the last comment of the file says."""
    path = tmp_path / "policy.yaml"
    text = preset_text(name).replace("# output:\n#   emblem: garuda.svg", _PREPRINTED)
    path.write_text(text, "utf-8")
    report = tgd.render(path, tmp_path / "out", strict=True).report
    assert [str(finding) for finding in report] == []


@pytest.mark.parametrize("name", PRESETS)
def test_the_schema_accepts_a_preset(name: str) -> None:
    """What an editor says of the file is: nothing."""
    from jsonschema import Draft202012Validator

    from thaigovdocs.policy.model.schema import schema as json_schema

    found = Draft202012Validator(json_schema()).iter_errors(yaml.safe_load(preset_text(name)))
    assert [json.dumps(list(error.path)) for error in found] == []


def test_the_default_paragraphs_of_the_letter_stand_in_the_file() -> None:
    """Without its body, or the power relied on, the papers are the same: nothing is hidden."""
    file = tgd.loads(preset_text("disclosure"))
    written = {key: render_text(paper) for key, paper in tgd.compose(file).items()}
    entries = [
        entry.model_copy(update={"body": None}) if isinstance(entry, Letter) else entry
        for entry in file.documents
    ]
    policy = file.policy.model_copy(update={"authority": None})
    bare = file.model_copy(update={"documents": tuple(entries), "policy": policy})
    composed = tgd.compose(bare)
    for key in ("letter", "announcement"):
        assert render_text(composed[key]) == written[key]


def test_the_default_paragraphs_of_the_memos_stand_in_the_file() -> None:
    """Subject, unit and body are what would be made; only เรื่องเดิม is the preset's own."""
    file = tgd.loads(preset_text("moit1"))
    own = {"body": None, "subject": None, "unit": None, "signatory": None, "to": None}
    entries = [
        entry.model_copy(update=own) if isinstance(entry, Memo) else entry
        for entry in file.documents
    ]
    composed = tgd.compose(file.model_copy(update={"documents": tuple(entries)}))
    for key, paper in tgd.compose(file).items():
        if paper.kind == "memo":
            written, default = (render_text(each).splitlines() for each in (paper, composed[key]))
            added = [line for line in written if line not in default]
            assert [line[:10] for line in added] in ([], ["เรื่องเดิม", "ตามที่กระท"])
            assert [line for line in written if line not in added] == default


def test_next_year_is_one_edit_of_a_preset() -> None:
    """No fiscal year stands in a preset but in its own key."""
    for name in PRESETS:
        text = preset_text(name)
        if "fiscal_year:" in text:
            assert text.count("2570") == 1, name


def test_an_unknown_preset_names_the_nearest() -> None:
    """And how to list them."""
    with pytest.raises(tgd.UsageError) as error:
        preset_text("leter")
    assert str(error.value) == (
        f"error[TGD756] expected a preset ({', '.join(PRESETS)}), found 'leter'\n"
        "  hint: write 'letter'; thaigovdocs new --list tells what each holds\n"
        "  แก้ไข: เขียนว่า 'letter' หรือดูรายการได้ด้วย thaigovdocs new --list"
    )
    with pytest.raises(tgd.UsageError) as error:
        preset_text("zzz")
    assert "write 'disclosure'" in str(error.value)
    finding = error.value.findings[0]
    assert finding.format("th").splitlines()[0] == (
        f"ข้อผิดพลาด[TGD756] ต้องเป็นชื่อแม่แบบ ({', '.join(PRESETS)}) แต่พบ 'zzz'"
    )


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    """Unless it is forced; a link that leads nowhere counts as a file."""
    path = tmp_path / "deep" / "policy.yaml"
    assert new("letter", path) == path
    assert path.read_text("utf-8") == preset_text("letter")
    with pytest.raises(tgd.OutputError) as error:
        new("order", path)
    assert str(error.value) == (
        f"error[TGD757] expected a file that does not exist yet, found '{path}'\n"
        "  hint: name another file with -o, or add --force to replace this one\n"
        "  แก้ไข: ระบุชื่อแฟ้มอื่นด้วย -o หรือเพิ่ม --force เพื่อเขียนทับ"
    )
    assert error.value.findings[0].severity is Severity.ERROR
    assert path.read_text("utf-8") == preset_text("letter")
    new("order", path, force=True)
    assert path.read_text("utf-8") == preset_text("order")
    assert [each.name for each in path.parent.iterdir()] == ["policy.yaml"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """As any other output."""
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(tgd.OutputError) as error:
        new("letter", tmp_path / "file" / "policy.yaml", force=True)
    assert error.value.findings[0].code == "TGD746"
