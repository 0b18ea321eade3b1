"""The DOCX templates, copied out to be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from commands import Run, running
from thaigovdocs.standard.kinds import docx_template
from thaigovdocs.starters.templates import template_kinds


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line."""
    return running(capsys)


def test_all_templates_are_copied_as_they_are(tmp_path: Path) -> None:
    """Into a folder that is made, one file a kind."""
    paths = tgd.templates(tmp_path / "a" / "b")
    assert [path.name for path in paths] == [f"{kind}.docx" for kind in template_kinds()]
    for path in paths:
        assert path.read_bytes() == docx_template(path.stem).read_bytes()


def test_only_some_kinds_are_copied_once(tmp_path: Path) -> None:
    """Those that are named, whatever is named twice."""
    paths = tgd.templates(tmp_path, ["memo", "letter", "memo"])
    assert [path.name for path in paths] == ["memo.docx", "letter.docx"]


def test_a_template_of_the_user_is_not_replaced(tmp_path: Path) -> None:
    """All that stand in the way are told and nothing is written, unless asked to."""
    (tmp_path / "letter.docx").write_bytes(b"mine")
    (tmp_path / "memo.docx").write_bytes(b"mine")
    with pytest.raises(tgd.OutputError) as error:
        tgd.templates(tmp_path)
    assert [found.code for found in error.value.findings] == ["TGD715", "TGD715"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.docx", "memo.docx"]
    tgd.templates(tmp_path, ["letter"], force=True)
    assert (tmp_path / "letter.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "memo.docx").read_bytes() == b"mine"


def test_an_unknown_kind_suggests_the_nearest(tmp_path: Path) -> None:
    """Nothing is written."""
    with pytest.raises(tgd.UsageError, match="such as 'letter', found 'leter'"):
        tgd.templates(tmp_path, ["leter"])
    assert not [*tmp_path.iterdir()]


def test_an_exported_template_prints_the_same(tmp_path: Path) -> None:
    """What is copied out and not changed gives the same bytes."""
    from papers import letter

    tgd.templates(tmp_path, ["letter"])
    assert tgd.render_docx(letter(), templates=tmp_path) == tgd.render_docx(letter())


def test_the_command_lists_and_exports(run: Run, tmp_path: Path) -> None:
    """Paths on standard output; what to do next beside it, in the reader's language."""
    code, out, _ = run("templates", "list")
    assert (code, out.split()) == (0, [*template_kinds()])
    code, out, err = run("templates", "export", str(tmp_path / "t"), "memo", "--lang", "en")
    assert (code, out.strip()) == (0, str(tmp_path / "t" / "memo.docx"))
    assert f"--templates {tmp_path / 't'}" in err
    code, _, err = run("templates", "export", str(tmp_path / "t"), "memo", "--lang", "th")
    assert code == 1
    assert "TGD715" in err
    code, _, err = run("templates", "export", str(tmp_path / "t"), "letter", "--lang", "th")
    assert (code, "แก้แม่แบบด้วย Word" in err) == (0, True)
