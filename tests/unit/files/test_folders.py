"""Writing a folder: the old one or the new one, never a mix, and nothing of others lost."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from thaigovdocs.errors import OutputError
from thaigovdocs.files import folders as writing
from thaigovdocs.files.folders import STAGING, check_folder, write_file, write_folder


def packet(**files: bytes) -> dict[str, bytes]:
    """Return the files of a packet with their manifest."""
    outputs = [{"file": n, "sha256": sha256(d).hexdigest()} for n, d in files.items()]
    manifest = json.dumps({"thaigovdocs": "0", "outputs": outputs}).encode()
    return {**files, "manifest.json": manifest}


OLD = packet(letter=b"old letter", order=b"old order")
NEW = packet(letter=b"new letter", memo=b"new memo")


def state(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder* with its content."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def said(error: pytest.ExceptionInfo[OutputError]) -> str:
    """Return the first line of what is said."""
    return str(error.value).splitlines()[0]


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    """Everything stands in it, and nothing beside it."""
    write_folder(tmp_path / "a/b/out", NEW)
    assert state(tmp_path) == {f"a/b/out/{name}": data for name, data in NEW.items()}


def test_an_earlier_packet_is_replaced_whole(tmp_path: Path) -> None:
    """Papers that are no longer printed do not stay behind."""
    write_folder(tmp_path / "out", OLD)
    (tmp_path / "out").chmod(0o750)
    write_folder(tmp_path / "out", NEW)
    assert state(tmp_path / "out") == NEW
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o750
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_and_a_linked_one_are_taken(tmp_path: Path) -> None:
    """The link stays a link."""
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    write_folder(tmp_path / "out", NEW)
    assert (tmp_path / "out").is_symlink()
    assert state(tmp_path / "real") == NEW


def test_the_current_folder_stays_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell that stands in the folder sees the new files, not a folder that is gone."""
    write_folder(tmp_path, OLD)
    monkeypatch.chdir(tmp_path)
    inode = tmp_path.stat().st_ino
    write_folder(Path(), NEW)
    assert tmp_path.stat().st_ino == inode
    assert state(tmp_path) == NEW


def test_content_of_others_is_refused(tmp_path: Path) -> None:
    """The first three names are shown; file managers' own files do not count."""
    for name in ("a", "b", "c\n", "d", ".DS_Store"):
        (tmp_path / name).write_text("x")
    for call in (check_folder, lambda folder: write_folder(folder, NEW)):
        with pytest.raises(OutputError) as error:
            call(tmp_path)
        assert str(error.value) == (
            "error[TGD742] expected an empty folder or one that holds an earlier packet, found "
            f"'a', 'b', 'c\\n', … (+1) in '{tmp_path}'\n"
            "  hint: name another folder, or add --force: the packet is then put beside what is "
            "there\n"
            "  แก้ไข: ใช้โฟลเดอร์อื่น หรือเพิ่ม --force เพื่อวางชุดเอกสารไว้ร่วมกับสิ่งที่มีอยู่"
        )


def test_force_puts_the_packet_beside_what_is_there(tmp_path: Path) -> None:
    """Files and folders of others are as they were; an earlier packet's files are not."""
    write_folder(tmp_path, OLD)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes").write_bytes(b"n")
    write_folder(tmp_path, NEW, force=True)
    assert state(tmp_path) == {**NEW, "mine/notes": b"n"}


def test_force_never_replaces_a_file_of_others(tmp_path: Path) -> None:
    """A file that we did not write keeps its name, even against --force."""
    (tmp_path / "Memo").write_bytes(b"mine")
    with pytest.raises(OutputError) as error:
        write_folder(tmp_path, NEW, force=True)
    assert said(error) == (
        f"error[TGD745] expected free names for the packet, found 'memo' of somebody else "
        f"in '{tmp_path}'"
    )
    assert state(tmp_path) == {"Memo": b"mine"}


def test_a_paper_that_was_changed_since_is_kept_unless_forced(tmp_path: Path) -> None:
    """Changes made by hand in Word are not lost without a word."""
    write_folder(tmp_path / "out", OLD)
    (tmp_path / "out/letter").write_bytes(b"by hand")
    with pytest.raises(OutputError) as error:
        check_folder(tmp_path / "out")
    assert said(error) == (
        "error[TGD744] expected files as they were written, found that 'letter' in "
        f"'{tmp_path / 'out'}' changed since"
    )
    write_folder(tmp_path / "out", NEW, force=True)
    assert state(tmp_path / "out") == NEW


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"outputs": []}', '{"outputs": [{}]}'])
def test_a_manifest_of_others_owns_nothing(tmp_path: Path, manifest: str) -> None:
    """Web programs have files of this name, too."""
    (tmp_path / "manifest.json").write_text(manifest)
    with pytest.raises(OutputError) as error:
        check_folder(tmp_path)
    assert error.value.findings[0].code == "TGD742"


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """The file stays."""
    (tmp_path / "out").write_bytes(b"x")
    with pytest.raises(OutputError) as error:
        write_folder(tmp_path / "out", NEW, force=True)
    assert said(error) == f"error[TGD743] expected a folder, found the file '{tmp_path / 'out'}'"


def test_a_name_that_no_folder_can_have_is_refused() -> None:
    """The system's reason is given."""
    with pytest.raises(OutputError) as error:
        check_folder(Path("a\0b"))
    assert said(error) == (
        "error[TGD746] expected a folder that can be written, found ''a\\x00b'': embedded null byte"
    )
    with pytest.raises(OutputError):
        write_folder(Path("a\0b"), NEW)


CALLS = {
    "open": (Path, "open"),
    "mkdir": (Path, "mkdir"),
    "rename": (Path, "rename"),
    "unlink": (Path, "unlink"),
    "fsync": (os, "fsync"),
    "iterdir": (Path, "iterdir"),
    "read_bytes": (Path, "read_bytes"),
    "exchange": (writing, "_exchange"),
    "copymode": (writing.shutil, "copymode"),
}


def failing(call: Callable[..., Any], at: int, count: list[int]) -> Callable[..., Any]:
    """Return *call*, which finds the disk full the time *at* (from 0), and only then."""

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        count[0] += 1
        if count[0] - 1 == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return call(*args, **kwargs)

    return wrapped


def attempt(folder: Path, *, force: bool) -> str | None:
    """Write the new packet; return the code of what went wrong."""
    try:
        write_folder(folder, NEW, force=force)
    except OutputError as error:
        return error.findings[0].code
    return None


def places() -> Iterator[tuple[str, str]]:
    """Return every system call with every situation it is made in."""
    for call in CALLS:
        for situation in ("new", "whole", "inside"):
            yield call, situation


@pytest.mark.parametrize(("call", "situation"), list(places()))
def test_a_failure_at_any_call_loses_nothing(
    tmp_path: Path, call: str, situation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever call of the system fails, the folder is the old one or the new one."""
    owner, name = CALLS[call]
    original = getattr(owner, name)
    for at in range(40):
        top = tmp_path / str(at)
        out = top / "deep/out" if situation == "new" else top / "out"
        top.mkdir()
        if situation != "new":
            write_folder(out, OLD)
        if situation == "inside":
            (out / "notes").write_bytes(b"mine")
        before, count = state(top), [0]
        monkeypatch.setattr(owner, name, failing(original, at, count))
        fault = attempt(out, force=situation == "inside")
        monkeypatch.setattr(owner, name, original)
        mine = {"notes": b"mine"} if situation == "inside" else {}
        after = state(out) if out.exists() else {}
        assert fault in (None, "TGD746")
        assert (state(top) == before) if fault else (after == {**NEW, **mine})
        if count[0] <= at:
            return
    pytest.fail("more calls than were looked at")


KILL = """
import os, sys
from pathlib import Path
from thaigovdocs import writing
sys.path.insert(0, {here!r})
import importlib.util
spec = importlib.util.spec_from_file_location("cases", {file!r})
cases = importlib.util.module_from_spec(spec); spec.loader.exec_module(cases)
original, count = Path.rename, [0]
def rename(self, target):
    count[0] += 1
    if count[0] > int(sys.argv[2]):
        os._exit(9)
    return original(self, target)
Path.rename = rename
writing.write_folder(Path(sys.argv[1]), cases.NEW, force=True)
"""


@pytest.mark.parametrize("moves", range(8))
def test_the_next_run_mends_what_a_stopped_machine_left(tmp_path: Path, moves: int) -> None:
    """A process that ends between two moves leaves its plan; the old files come back."""
    write_folder(tmp_path, OLD)
    (tmp_path / "notes").write_bytes(b"mine")
    script = KILL.format(here=str(Path(__file__).parent), file=__file__)
    subprocess.run([sys.executable, "-c", script, str(tmp_path), str(moves)], check=False)
    check_folder(tmp_path, force=True)
    assert {k: v for k, v in state(tmp_path).items() if k != "notes"} in (OLD, NEW)
    assert (tmp_path / "notes").read_bytes() == b"mine"
    assert not (tmp_path / STAGING).exists()


def test_a_plan_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Nothing is guessed; the files that stepped aside are named."""
    (tmp_path / STAGING / "old").mkdir(parents=True)
    (tmp_path / STAGING / "journal.json").write_text("[")
    with pytest.raises(OutputError) as error:
        check_folder(tmp_path)
    assert said(error) == (
        "error[TGD751] expected a packet that was written whole, found one that was interrupted "
        f"in '{tmp_path}': JSONDecodeError"
    )


def test_a_system_without_exchange_changes_the_folder_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows, macOS, a closed parent and a folder of another owner come to the same result."""
    for number, (owner, name, value) in enumerate(
        [
            (writing.sys, "platform", "win32"),
            (writing.os, "access", lambda *_: False),
            (writing, "_owners", lambda folder: (0, len(folder.name))),
        ]
    ):
        out = tmp_path / str(number)
        write_folder(out, OLD)
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, value)
            write_folder(out, NEW)
        assert state(out) == NEW


def test_one_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single file is replaced in one step, and parents made for nothing go again."""
    write_file(tmp_path / "a/file", b"old")
    write_file(tmp_path / "a/file", b"new")
    assert state(tmp_path) == {"a/file": b"new"}

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as error:
        write_file(tmp_path / "b/file", b"newer")
    assert said(error) == (
        f"error[TGD746] expected a folder that can be written, found '{tmp_path / 'b'}': "
        "No space left on device"
    )
    with pytest.raises(OutputError):
        write_file(tmp_path / "a/file", b"newer")
    assert state(tmp_path) == {"a/file": b"new"}
    assert not (tmp_path / "b").exists()
