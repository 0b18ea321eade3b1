"""What a program hands over by mistake is told by the name of the argument."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs._arguments import is_folder, names_of, shown_path
from thaigovdocs.layout import Fonts

FILE = tgd.loads(
    "thaigovdocs: 1\nagency: {name: ก}\npeople: {a: {name: ง, position: จ}}\nsignatory: a\n"
    "documents: [{kind: announcement, date: 2025-01-02, subject: ข, provisions: [ค]}]"
)
PAPER = tgd.compose(FILE)["announcement"]
ANY: Any = object()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: tgd.compose("p.yaml"), "expected PolicyFile as file, found str"),
        (lambda: tgd.compose(FILE, only=ANY), "expected a list of text as only, found object"),
        (lambda: tgd.lay_out(None), "expected Document as document, found NoneType"),
        (lambda: tgd.lay_out(PAPER, fonts="a"), "expected Fonts as fonts, found str"),
        (lambda: tgd.render_docx(FILE), "expected Document as document, found PolicyFile"),
        (lambda: tgd.render_docx(PAPER, templates=1), "expected a path as templates, found int"),
        (lambda: tgd.render_text(1), "expected Document as document, found int"),
        (lambda: tgd.render_pdf(b""), "expected Document as document, found bytes"),
        (lambda: tgd.render_pdf(PAPER, layout=PAPER), "expected Layout as layout, found Document"),
        (lambda: tgd.render_pdf(PAPER, attach=b""), "expected Attachment as attach, found bytes"),
        (lambda: tgd.render(1, "out"), "expected a path as file, found int"),
        (lambda: tgd.render(FILE, b"out"), "expected a path as out, found bytes"),
        (lambda: tgd.render(FILE, ""), "expected a path as out, found ''"),
        (lambda: tgd.load(""), "expected a path as path, found ''"),
        (lambda: tgd.render(FILE, "out", font=1), "expected str as font, found int"),
        (lambda: tgd.render(FILE, "out", fonts=[]), "expected Fonts as fonts, found list"),
        (
            lambda: tgd.render(FILE, "out", formats="pdf"),
            "expected a list of text as formats, found str; write ['pdf']",
        ),
        (
            lambda: tgd.render(FILE, "out", only=[None]),
            "expected a list of text as only, found NoneType in it",
        ),
        (
            lambda: tgd.render(FILE, "out", progress=1),
            "expected a function as progress, found int",
        ),
        (lambda: Fonts("fonts"), "expected a list of paths as folders, found str"),
        (lambda: Fonts([None]), "expected a path as folders, found NoneType"),
        (lambda: tgd.load(1), "expected a path as path, found int"),
        (lambda: tgd.load(b"p.yaml"), "expected a path as path, found bytes"),
    ],
)
def test_a_wrong_type_is_told_by_its_argument(
    call: Callable[[], object], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words are whole, the error is one of ours, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(tgd.UsageError) as error:
        call()
    assert str(error.value) == words
    assert list(tmp_path.iterdir()) == []


def test_lists_of_text_may_come_in_any_clothes() -> None:
    """A list, a set of one, a generator: all hold the same names."""
    assert names_of(["a"], "x") == names_of({"a"}, "x") == names_of(iter("a"), "x") == ("a",)


def test_a_long_text_in_place_of_a_list_is_shown_short() -> None:
    """The message stays one line."""
    with pytest.raises(tgd.UsageError) as error:
        names_of("a" * 100, "only")
    assert str(error.value) == (
        f"expected a list of text as only, found str; write ['{'a' * 40}…']"
    )


def test_a_name_that_no_folder_can_have_is_no_folder() -> None:
    """The system refuses to look for it; it is shown escaped."""
    assert not is_folder(Path("a\0b"))
    assert shown_path(Path("a\0b")) == "a\\x00b"
    with pytest.raises(tgd.UsageError) as error:
        Fonts(["a\0b"])
    assert str(error.value) == (
        "error[TGD704] expected a folder of fonts, found none at 'a\\x00b'\n"
        "  hint: name the folder that holds the font files\n"
        "  แก้ไข: ระบุโฟลเดอร์ที่เก็บแฟ้มแบบอักษร"
    )
