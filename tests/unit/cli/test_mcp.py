"""The command that serves assistants, as far as it needs no client."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from thaigovdocs.assistants import skill_text
from thaigovdocs.cli import main

WITHOUT_SDK = (
    "import sys; sys.modules['mcp'] = None; sys.modules['mcp_types'] = None; "
    "from thaigovdocs.cli import main; main(sys.argv[1:])"
)


def test_the_skill_is_printed_without_the_extra() -> None:
    """Who keeps such files by himself needs no server."""
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_SDK, "mcp", "--skill"], capture_output=True, check=True
    )
    assert told.stdout.decode() == skill_text()


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "expected the package 'mcp' from version 2 on, found that it cannot be loaded"),
        ("th", "ต้องใช้แพ็กเกจ 'mcp' ตั้งแต่รุ่น 2 แต่เปิดใช้ไม่ได้"),
    ],
)
def test_without_the_extra_it_says_how_to_install_it(lang: str, words: str) -> None:
    """In words, with the exit code of a machine that lacks something."""
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_SDK, "mcp", "--lang", lang],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert told.returncode == 3
    assert told.stdout == b""
    assert words in told.stderr.decode()
    assert "pip install 'thaigovdocs[mcp]'" in told.stderr.decode()


@pytest.mark.parametrize("root", ["missing", "file.txt"])
def test_a_root_that_is_no_folder_is_wrong_use(
    root: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is started."""
    (tmp_path / "file.txt").write_text("", "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["mcp", "--lang", "en", "--root", str(tmp_path / root)])
    assert ended.value.code == 2
    expected = f"expected a folder that is there as --root, found '{tmp_path / root}'"
    assert expected in capsys.readouterr().err
