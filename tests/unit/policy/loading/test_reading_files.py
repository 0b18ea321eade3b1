"""Files that cannot be read, and the files that a policy names."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest

from thaigovdocs.errors import PolicyError, ThaiGovDocsError, UsageError
from thaigovdocs.policy import PolicyFile, load, loads
from thaigovdocs.policy.source.limits import MAX_FILE_BYTES

GOOD = "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\n"
Refused = Callable[..., str]


def _refused(read: Callable[[], object]) -> str:
    with pytest.raises(PolicyError) as caught:
        read()
    return "\n".join(f.format("en").split("\n")[0] for f in caught.value.findings)


def _load(folder: Path, data: bytes) -> str:
    path = folder / "p.yaml"
    path.write_bytes(data)
    return _refused(lambda: load(path)).replace(str(folder), "D")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The name of the file is in the message."""
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "none.yaml")
    assert str(caught.value).replace(str(tmp_path), "D") == (
        "D/none.yaml: error[TGD100] expected a file, found nothing at D/none.yaml\n"
        "  hint: check the name and the folder\n"
        "  แก้ไข: ตรวจชื่อแฟ้มและโฟลเดอร์"
    )


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    """A folder is no policy."""
    text = _refused(lambda: load(tmp_path)).replace(str(tmp_path), "D")
    assert text == "D: error[TGD101] expected a file, found a folder at D"


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    """A null character in the name is our finding, not an error of Python."""
    text = _refused(lambda: load(f"{tmp_path}/a\0b")).replace(str(tmp_path), "D")
    assert text == (
        "D/a\\x00b: error[TGD102] expected a file that can be read, found D/a\\x00b:"
        " embedded null byte"
    )


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", "D/p.yaml: error[TGD107] expected a policy, found an empty file"),
        (b"\xef\xbb\xbf \n\n", "D/p.yaml: error[TGD107] expected a policy, found an empty file"),
        (
            "thaigovdocs: 1\nก: ข".encode() + b"\xff",
            "D/p.yaml:2:5: error[TGD103] expected UTF-8 text, found the byte 0xFF",
        ),
        (
            codecs.BOM_UTF8 + "ก\n".encode("cp874"),
            "D/p.yaml:1:1: error[TGD103] expected UTF-8 text, found the byte 0xA1",
        ),
        (
            GOOD.encode("utf-16"),
            "D/p.yaml:1:1: error[TGD104] expected UTF-8 text, found UTF-16 or UTF-32",
        ),
        (
            GOOD.encode("utf-16-le"),
            "D/p.yaml:1:1: error[TGD104] expected UTF-8 text, found UTF-16 or UTF-32",
        ),
        (
            GOOD.encode("utf-32"),
            "D/p.yaml:1:1: error[TGD104] expected UTF-8 text, found UTF-16 or UTF-32",
        ),
        (
            b"thaigovdocs: 1\nagency: {name: a\x07b\x1bc}\n",
            "D/p.yaml:2:17: error[TGD109] expected text, found the control character U+0007\n"
            "D/p.yaml:2:19: error[TGD109] expected text, found the control character U+001B",
        ),
    ],
)
def test_bytes_that_are_no_text_are_told_with_their_place(
    tmp_path: Path, data: bytes, text: str
) -> None:
    """Empty, of another encoding, with control characters: each has its own finding."""
    assert _load(tmp_path, data) == text


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Editors on Windows write one; columns count without it."""
    (tmp_path / "p.yaml").write_bytes(codecs.BOM_UTF8 + GOOD.encode())
    file = load(tmp_path / "p.yaml")
    assert file.agency.name == "จังหวัดธารารมย์"


def test_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    """Lines are counted alike, whatever ends them."""
    text = _load(tmp_path, b"thaigovdocs: 1\r\nagency: {name: x}\r\nwrong: 1\r\n")
    assert text.startswith("D/p.yaml:3:1: error[TGD113] wrong: expected one of the keys agency,")


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """Ten megabytes are told by their size."""
    assert _load(tmp_path, b"a" * 10_000_000) == (
        f"D/p.yaml: error[TGD105] expected at most {MAX_FILE_BYTES} bytes, found 10000000"
    )


def test_a_text_beyond_the_limit_is_refused() -> None:
    """The limit holds for text as it does for files."""
    assert _refused(lambda: loads("a" * (MAX_FILE_BYTES + 1))) == (
        f"error[TGD105] expected at most {MAX_FILE_BYTES} bytes, found {MAX_FILE_BYTES + 1}"
    )


def test_half_a_surrogate_in_a_text_is_told() -> None:
    """A Python text may hold one; a file may not."""
    assert _refused(lambda: loads("thaigovdocs: 1\nagency: {name: \ud83d}\n", name="p")) == (
        "p:2:16: error[TGD110] expected whole characters, found half a surrogate pair U+D83D"
    )


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: load(7), "expected a path as path, found int"),  # type: ignore[arg-type]
        (lambda: load(b"x"), "expected a path as path, found bytes"),  # type: ignore[arg-type]
        (lambda: loads(7), "expected the policy and its name as text"),  # type: ignore[arg-type]
        (lambda: PolicyFile.from_dict([]), "expected a mapping, found list"),  # type: ignore[arg-type]
        (lambda: loads(GOOD, root=1), "expected a path as root, found int"),  # type: ignore[arg-type]
        (lambda: loads(GOOD, issued=1), "expected a path as issued, found int"),  # type: ignore[arg-type]
        (
            lambda: loads(GOOD, fiscal_year="2569"),  # type: ignore[arg-type]
            "expected a whole number as fiscal_year, found str",
        ),
        (
            lambda: loads(GOOD, fiscal_year=True),
            "expected a whole number as fiscal_year, found bool",
        ),
    ],
)
def test_an_argument_of_a_wrong_type_is_a_usage_error(
    call: Callable[[], object], text: str
) -> None:
    """Wrong use is told as such, not as a fault of a file."""
    with pytest.raises(UsageError) as caught:
        call()
    assert str(caught.value) == text


def test_the_fiscal_year_of_the_caller_replaces_the_one_of_the_file() -> None:
    """The argument wins, and is checked like the key."""
    assert loads(GOOD + "fiscal_year: 2568\n", fiscal_year=2569).fiscal_year == 2569
    assert loads(GOOD, fiscal_year=2570).fiscal_year == 2570
    assert _refused(lambda: loads(GOOD, fiscal_year=2026)) == (
        "error[TGD115] fiscal_year: expected a Buddhist era year such as 2569, found '2026'"
    )


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><path d="M0 0h9v9z"/></svg>'


def test_the_emblem_is_read_with_the_policy(tmp_path: Path) -> None:
    """The picture that output.emblem names is vetted and kept."""
    (tmp_path / "emblem.svg").write_text(SVG)
    (tmp_path / "p.yaml").write_text(GOOD + "output: {emblem: emblem.svg}\n", "utf-8")
    emblem = load(tmp_path / "p.yaml").emblem
    assert emblem is not None
    assert (emblem.name, emblem.format) == ("emblem.svg", "svg")
    assert loads(GOOD + "output: {emblem: emblem.svg}\n", root=tmp_path).emblem == emblem
    assert loads(GOOD + "output: {emblem: preprinted}\n").emblem is None


def test_faults_of_pictures_come_with_the_others_and_with_their_places(tmp_path: Path) -> None:
    """A missing emblem, a logo outside and a wrong key are told in one pass."""
    text = GOOD.replace("}", ", logos: [../x.png, [a]]}") + "output: {emblem: none.png, wrong: 1}\n"
    (tmp_path / "p.yaml").write_text(text, "utf-8")
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "p.yaml")
    places = [(f.code, f.to_dict()["line"], f.to_dict()["column"]) for f in caught.value.findings]
    assert places == [("TGD720", 2, 41), ("TGD115", 2, 51), ("TGD721", 3, 18), ("TGD113", 3, 28)]


def test_every_error_is_one_of_ours(tmp_path: Path) -> None:
    """PolicyError and UsageError are ThaiGovDocsErrors."""
    with pytest.raises(ThaiGovDocsError):
        load(tmp_path / "none.yaml")
