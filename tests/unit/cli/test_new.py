"""``thaigovdocs new``: what it prints where, and the exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thaigovdocs.cli import main
from thaigovdocs.starters.presets import PRESETS, preset_text

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ending:
            main(["new", *arguments])
        out, err = capsys.readouterr()
        return int(str(ending.value.code)), out, err

    return call


def test_a_preset_is_written_and_what_to_do_next_is_said(run: Run, tmp_path: Path) -> None:
    """The path on standard output, the rest on standard error."""
    assert run("letter", "--lang", "en") == (
        0,
        "policy.yaml\n",
        "\nits agency and people are invented: put yours into policy.yaml, then run\n"
        "  thaigovdocs render policy.yaml -o out\n"
        "to have your editor check while you write\n"
        "  thaigovdocs schema -o policy-file.schema.json\n",
    )
    assert (tmp_path / "policy.yaml").read_text("utf-8") == preset_text("letter")


def test_paths_with_a_space_are_quoted(run: Run) -> None:
    """So that the commands can be copied; in Thai, too."""
    code, out, err = run("memo", "-o", "my year/2570.yaml", "--lang", "th")
    assert (code, out) == (0, f"{Path('my year/2570.yaml')}\n")
    assert err == (
        f"\nหน่วยงานและบุคคลในแฟ้มเป็นเรื่องสมมติ แก้ {Path('my year/2570.yaml')} เป็นของท่าน แล้วสั่ง\n"
        f'  thaigovdocs render "{Path("my year/2570.yaml")}" -o out\n'
        "ให้โปรแกรมแก้ไขข้อความช่วยตรวจระหว่างพิมพ์\n"
        f'  thaigovdocs schema -o "{Path("my year/policy-file.schema.json")}"\n'
    )


@pytest.mark.parametrize("name", PRESETS)
def test_the_next_step_can_be_run(run: Run, name: str) -> None:
    """It prints the whole file."""
    _, _, err = run(name, "--lang", "en")
    assert "  thaigovdocs render policy.yaml -o out\n" in err


def test_a_file_is_replaced_only_by_force(run: Run, tmp_path: Path) -> None:
    """Exit code 1 and the finding otherwise."""
    (tmp_path / "policy.yaml").write_text("mine", "utf-8")
    code, out, err = run("letter", "--lang", "en")
    assert (code, out) == (1, "")
    assert err.startswith("error[TGD757] expected a file that does not exist yet, found 'policy.")
    assert (tmp_path / "policy.yaml").read_text("utf-8") == "mine"
    assert run("letter", "--force")[0] == 0


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_list_names_every_preset(run: Run, lang: str) -> None:
    """One a line, with what it prints; nothing is written."""
    code, out, err = run("--list", "--lang", lang)
    papers = [p.papers_th if lang == "th" else p.papers for p in PRESETS.values()]
    assert (code, err) == (0, "")
    assert [line.split("  ", 1)[0] for line in out.splitlines()] == list(PRESETS)
    width = max(map(len, PRESETS)) + 2
    assert [line[width:] for line in out.splitlines()] == papers


def test_wrong_use_ends_with_2(run: Run) -> None:
    """No preset, or none that there is."""
    code, _, err = run()
    assert code == 2
    assert "expected a preset: disclosure, moit1, meeting, purchase, leave, reply-slip, " in err
    code, _, err = run("letters")
    assert code == 2
    assert "[TGD756]" in err
