"""What a project asks of ``check``."""

from __future__ import annotations

from pathlib import Path

import pytest

from thaigovdocs.checks.settings import Settings, read_settings
from thaigovdocs.checks.settings_file import find_settings
from thaigovdocs.errors import PolicyError


def read(text: str, name: str = "thaigovdocs.toml") -> Settings:
    """Return the settings in *text*."""
    settings = read_settings(text, name)
    assert settings is not None
    return settings


def told(settings: Settings) -> list[str]:
    """Return what is wrong with *settings*."""
    return [each.format("en").splitlines()[0] for each in settings.findings]


def test_settings_are_read() -> None:
    """At the top of a file of their own."""
    text = 'select = ["4xx", "TGD501"]\nignore = ["TGD420"]\nlang = "en"\nformat = "github"\n'
    settings = read(text)
    assert (settings.lang, settings.format, told(settings)) == ("en", "github", [])
    chosen = [code for code in ("TGD401", "TGD420", "TGD501", "TGD601")
              if settings.selection.has(code)]  # fmt: skip
    assert chosen == ["TGD401", "TGD501"]


def test_a_pyproject_may_say_nothing() -> None:
    """Its table is asked for only."""
    name = "x/pyproject.toml"
    assert read_settings("[tool.ruff]\n", name) is None
    assert read_settings("tool = 3\n", name) is None
    assert read_settings("[broken\n", name) is None
    assert read('[tool.thaigovdocs]\nlang = "th"\n', name).lang == "th"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "lang = \n",
            "thaigovdocs.toml:1:8: error[TGD005] expected TOML, found a mistake in its form:"
            " Invalid value",
        ),
        (
            '\nselct = ["4xx"]\n',
            "thaigovdocs.toml:2:1: error[TGD006] expected one of the settings"
            " select, ignore, lang, format, strict, out, templates, fonts, words,"
            " habits, kinds, acts, rules, silence, found 'selct'",
        ),
        (
            'select = "4xx"\n',
            'thaigovdocs.toml:1:1: error[TGD007] expected a list of text such as ["TGD4"] as'
            " 'select', found '4xx'",
        ),
        (
            'ignore = ["TGD1000"]\n',
            "thaigovdocs.toml:1:1: warning[TGD004] expected the code of a finding,"
            " found 'TGD1000'; the nearest is TGD100",
        ),
        (
            'lang = "fr"\n',
            "thaigovdocs.toml:1:1: error[TGD007] expected th / en as 'lang', found 'fr'",
        ),
        (
            "strict = 1\n",
            "thaigovdocs.toml:1:1: error[TGD007] expected true or false as 'strict', found 1",
        ),
        (
            "out = ['x']\n",
            "thaigovdocs.toml:1:1: error[TGD007] expected the name of a folder such as"
            " \"out\" as 'out', found ['x']",
        ),
        (
            'fonts = "x"\n',
            "thaigovdocs.toml:1:1: error[TGD007] expected a list of text such as"
            " [\"fonts\"] as 'fonts', found 'x'",
        ),
        (
            "silence = 3\n",
            "thaigovdocs.toml:1:1: error[TGD007] expected a list of tables as 'silence', found 3",
        ),
        (
            '[[silence]]\ncode = "TGD501"\nfile = 3\n',
            "thaigovdocs.toml:3:1: error[TGD007] expected text as 'silence.file', found 3",
        ),
        (
            '[[silence]]\ncode = "TGD501"\n',
            "thaigovdocs.toml:1:1: error[TGD007] expected text as 'silence.file', found none",
        ),
    ],
)
def test_what_is_not_understood_is_told(text: str, expected: str) -> None:
    """With its place; the rest of the settings holds."""
    assert told(read(text)) == [expected]


def test_the_nearest_settings_hold(tmp_path: Path) -> None:
    """Upwards from the file; one of its own goes before a pyproject beside it."""
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.thaigovdocs]\nlang = "en"\n', "utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]\n", "utf-8")
    assert find_settings(folder).lang == "en"
    (tmp_path / "thaigovdocs.toml").write_text('lang = "th"\n', "utf-8")
    assert find_settings(folder).lang == "th"


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """As any file."""
    (tmp_path / "thaigovdocs.toml").write_bytes(b"\xff")
    with pytest.raises(PolicyError) as error:
        find_settings(tmp_path)
    assert [each.code for each in error.value.findings] == ["TGD102"]
    (tmp_path / "thaigovdocs.toml").write_bytes(b"#" * 999_999 + "ก".encode())
    with pytest.raises(PolicyError) as error:
        find_settings(tmp_path)
    assert [each.code for each in error.value.findings] == ["TGD105"]


def test_a_folder_that_nobody_may_look_into_holds_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command is not stopped by what stands far above its file."""

    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", refuse)
    assert find_settings(tmp_path) == Settings()


def test_folders_are_named_from_where_the_settings_stand() -> None:
    """Wherever the command is run."""
    text = 'strict = true\nout = "papers"\ntemplates = "../word"\nfonts = ["a", "/b"]\n'
    settings = read(text, "project/thaigovdocs.toml")
    assert settings.strict is True
    assert settings.out == Path("project/papers")
    assert settings.templates == Path("project/../word")
    assert settings.fonts == (Path("project/a"), Path("/b"))
    assert read('lang = "th"\n').out is None
