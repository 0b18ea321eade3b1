"""Writing a folder: the old one or the new one, never a mix, and nothing of others lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from events import watching
from thaigovdocs.errors import OutputError
from thaigovdocs.files import locks, moving, replacing, staging
from thaigovdocs.files.durable import Disk
from thaigovdocs.files.folders import (
    STAGING,
    FolderWriter,
    check_folder,
    write_file,
    write_folder,
)
from thaigovdocs.files.moving import move


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: the machine goes on."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


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
        "error[TGD746] expected a folder that can be written, found 'a\\x00b': embedded null byte"
    )
    with pytest.raises(OutputError):
        write_folder(Path("a\0b"), NEW)


def other_system(patch: pytest.MonkeyPatch) -> None:
    """Neither exchange folders in one step nor lock them, as on Windows."""
    patch.setattr(moving, "_renameat2", lambda: None)
    for module in (locks, replacing):
        patch.setattr(module, "can_lock_folders", lambda parent: False)


def situation(name: str, top: Path, patch: pytest.MonkeyPatch) -> Path:
    """Return the folder to write to, under conditions that ask for one of the ways."""
    out = top / "deep/out" if name == "new" else top / "out"
    top.mkdir()
    if name != "new":
        write_folder(out, OLD)
    if name == "beside files of others":
        (out / "notes").write_bytes(b"mine")
    elif name == "current":
        patch.chdir(out)
    elif name == "a volume":
        patch.setattr(Path, "is_mount", lambda self: self == out)
    elif name == "no exchange":
        patch.setattr(moving, "_renameat2", lambda: None)
    elif name == "another system":
        other_system(patch)
    return out


SITUATIONS = (
    "new",
    "whole",
    "beside files of others",
    "current",
    "a volume",
    "no exchange",
    "another system",
)


def full() -> None:
    """Find the disk full."""
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_failure_at_any_event_loses_nothing(tmp_path: Path, name: str) -> None:
    """Whatever fails once, the folder is the old one or the new one, and nothing is left."""
    for at in range(400):
        top = tmp_path / str(at)
        with pytest.MonkeyPatch.context() as patch:
            out = situation(name, top, patch)
            before, fault = state(top), None
            with watching(top, at, full) as count:
                try:
                    write_folder(out, NEW, force=True)
                except OutputError as error:
                    fault = error.findings[0].code
            check_folder(out, force=True)  # takes away what a failure in tidying left
            others = {"notes": b"mine"} if name == "beside files of others" else {}
            assert fault in (None, "TGD746"), at
            if fault:
                assert state(top) == before, at
            else:
                assert state(out) == {**NEW, **others}, at
                assert len(state(top)) == len(state(out)), at
            patch.undo()
        if count[0] <= at:
            assert at > 15, "the events were not seen"
            return
    pytest.fail("more events than were looked at")


def test_a_packet_that_was_begun_and_not_moved_is_taken_away(tmp_path: Path) -> None:
    """Files that waited are no loss: they would be printed again."""
    write_folder(tmp_path, OLD)
    staging = tmp_path / STAGING
    for folder in (staging / "new", staging / "old"):
        folder.mkdir(parents=True)
    (staging / "plan.json").write_text('{"old": {}, "new": {"memo": "0"}}')
    (staging / "new/memo").write_bytes(b"new me")
    check_folder(tmp_path)
    assert state(tmp_path) == OLD


PLANTED = {
    "a name outside": (
        {"journal.json": '{"old": {}, "new": {"../precious": "SUM"}}'},
        "journal.json",
    ),
    "an absolute name": (
        {"journal.json": '{"old": {}, "new": {"TOP/precious": "SUM"}}'},
        "journal.json",
    ),
    "a name of Windows": (
        {"journal.json": '{"old": {}, "new": {"..\\\\precious": "SUM"}}'},
        "journal.json",
    ),
    "a drive": ({"journal.json": '{"old": {}, "new": {"C:precious": "SUM"}}'}, "journal.json"),
    "an old name outside": (
        {"journal.json": '{"old": {"../precious": "SUM"}, "new": {}}'},
        "journal.json",
    ),
    "itself": ({"journal.json": '{"old": {".thaigovdocs-lock": "0"}, "new": {}}'}, "journal.json"),
    "the list of an early version": ({"journal.json": '["../precious"]'}, "journal.json"),
    "no list": ({"journal.json": "["}, "journal.json"),
    "a deep list": ({"journal.json": "[" * 200_000}, "journal.json"),
    "numbers": ({"journal.json": '{"old": {"a": 1}, "new": {}}'}, "journal.json"),
    "a plan that is none": ({"plan.json": "3", "new/memo": "x"}, "plan.json"),
    "files of others": ({"old/thesis": "mine"}, "thesis"),
    "files of others that wait": ({"new/thesis": "mine"}, "thesis"),
    "a folder of others": ({"done.json": '{"old": {"a": "0"}, "new": {}}', "old/a/b": "mine"}, "a"),
    "something else": ({"thesis": "mine"}, "thesis"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_touches_nothing(tmp_path: Path, name: str) -> None:
    """A folder that was unpacked or shared may hold anything; the finding says what to do."""
    out, precious = tmp_path / "out", tmp_path / "precious"
    precious.write_bytes(b"x")
    write_folder(out, OLD)
    files, shown = PLANTED[name]
    for part, text in files.items():
        place = out / STAGING / part
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(
            text.replace("SUM", sha256(b"x").hexdigest()).replace("TOP", str(tmp_path))
        )
    before = state(tmp_path)
    for call in (check_folder, lambda folder: write_folder(folder, NEW, force=True)):
        with pytest.raises(OutputError) as error:
            call(out)
        assert str(error.value) == (
            "error[TGD751] expected a packet that was written whole, found one that was "
            f"interrupted in '{out}' and cannot be put back: '{shown}' in it was not written here\n"
            f"  hint: move what you need out of '{STAGING}' in that folder, delete it, and run "
            "this again\n"
            f"  แก้ไข: ย้ายแฟ้มที่ต้องใช้ออกจาก '{STAGING}' ในโฟลเดอร์นั้น ลบทิ้ง แล้วสั่งใหม่อีกครั้ง"
        )
    assert {k: v for k, v in state(tmp_path).items() if "journal" not in k and "plan" not in k} == {
        k: v for k, v in before.items() if "journal" not in k and "plan" not in k
    }
    shutil.rmtree(out / STAGING)  # what the hint says
    write_folder(out, NEW)
    assert state(tmp_path) == {"precious": b"x", **{f"out/{n}": d for n, d in NEW.items()}}


@pytest.mark.parametrize("link", ["", "new", "old"])
def test_a_link_is_not_followed(tmp_path: Path, link: str) -> None:
    """Not the folder of what waits, nor one in it."""
    out, docs = tmp_path / "out", tmp_path / "docs"
    docs.mkdir()
    (docs / "memo").write_bytes(b"theirs")
    write_folder(out, OLD)
    place = out / STAGING / link
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(docs)
    if link:
        (out / STAGING / "journal.json").write_text('{"old": {"memo": "0"}, "new": {}}')
    with pytest.raises(OutputError) as error:
        write_folder(out, NEW)
    assert said(error).endswith(f"cannot be put back: '{link or STAGING}' is no folder")
    assert state(docs) == {"memo": b"theirs"}


def test_a_link_among_what_waits_is_no_file_of_ours(tmp_path: Path) -> None:
    """A plan that names a link removes the link at most, never what it leads to."""
    out, precious = tmp_path / "out", tmp_path / "precious"
    precious.write_bytes(b"x")
    write_folder(out, OLD)
    for part in ("new", "old"):
        (out / STAGING / part).mkdir(parents=True)
        (out / STAGING / part / "memo").symlink_to(precious)
    (out / STAGING / "journal.json").write_text('{"old": {"memo": "0"}, "new": {"memo": "0"}}')
    with pytest.raises(OutputError):
        check_folder(out)
    assert state(tmp_path / "out").keys() >= OLD.keys()
    assert precious.read_bytes() == b"x"


def test_a_manifest_that_is_a_link_or_a_bomb_owns_nothing(tmp_path: Path) -> None:
    """What it names is somebody else's."""
    write_folder(tmp_path / "packet", OLD)
    linked, deep = tmp_path / "linked", tmp_path / "deep"
    for folder in (linked, deep):
        folder.mkdir()
        (folder / "letter").write_bytes(OLD["letter"])
    (linked / "manifest.json").symlink_to(tmp_path / "packet/manifest.json")
    (deep / "manifest.json").write_text("[" * 200_000)
    for folder in (linked, deep):
        with pytest.raises(OutputError) as error:
            check_folder(folder)
        assert error.value.findings[0].code == "TGD742"


def test_a_name_that_was_taken_meanwhile_is_told(tmp_path: Path) -> None:
    """Somebody made a file of that name after the machine had stopped; both are kept."""
    write_folder(tmp_path, OLD)
    stopped(tmp_path)
    (tmp_path / "letter").write_bytes(b"by hand")
    with pytest.raises(OutputError) as error:
        check_folder(tmp_path)
    assert said(error).endswith(f"'letter' is in the folder and in '{STAGING}/old'")
    assert state(tmp_path)["letter"] == b"by hand"
    assert state(tmp_path)[f"{STAGING}/old/letter"] == OLD["letter"]


def test_files_that_somebody_put_back_by_hand_are_kept(tmp_path: Path) -> None:
    """Whoever finds his papers aside and moves them back meets no second fault."""
    write_folder(tmp_path, OLD)
    stopped(tmp_path)
    for path in (tmp_path / STAGING / "old").iterdir():
        path.rename(tmp_path / path.name)
    check_folder(tmp_path)
    assert state(tmp_path) == OLD


def test_a_folder_of_old_files_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    """The next packet is written; what was removed cannot be brought back."""
    write_folder(tmp_path, OLD)
    stopped(tmp_path)
    shutil.rmtree(tmp_path / STAGING / "old")
    write_folder(tmp_path, NEW)
    assert state(tmp_path) == NEW


def stopped(folder: Path) -> None:
    """Leave *folder* as a machine that stops while the old papers are aside."""

    def stop(source: Path, target: Path) -> None:
        if target.parent == folder:
            raise KeyboardInterrupt
        move(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "is_mount", lambda self: True)
        patch.setattr(staging, "move", stop)
        patch.setattr(replacing, "undo", lambda place: None)
        with pytest.raises(KeyboardInterrupt):
            write_folder(folder, NEW)


@pytest.mark.parametrize("inside", [False, True], ids=["whole", "in place"])
def test_what_somebody_changes_while_it_is_written_is_kept(tmp_path: Path, inside: bool) -> None:
    """A letter saved in Word just before the papers are put in place is not lost."""
    out = tmp_path / "out"
    write_folder(out, OLD)
    changed: list[bool] = []

    def save_in_word(*_: object) -> None:
        if not changed:
            (out / "letter").write_bytes(b"by hand")
            changed.append(True)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "is_mount", lambda self: inside and self == out)
        patch.setattr(Disk, "settle", save_in_word)
        with pytest.raises(OutputError) as error:
            write_folder(out, NEW)
    assert error.value.findings[0].code == "TGD744"
    assert state(tmp_path) == {f"out/{n}": d for n, d in {**OLD, "letter": b"by hand"}.items()}


def test_who_changes_the_folder_all_the_time_is_told(tmp_path: Path) -> None:
    """After three attempts."""
    out = tmp_path / "out"
    write_folder(out, OLD)
    times: list[int] = []

    def touch(*_: object) -> None:
        times.append(1)
        os.utime(out / "letter", ns=(0, len(times)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Disk, "settle", touch)
        with pytest.raises(OutputError) as error:
            write_folder(out, NEW)
    assert str(error.value) == (
        f"error[TGD759] expected a folder that nobody changes while it is written, found '{out}' "
        "changed again and again\n"
        "  hint: close the programs that write to it, then run this again; or name another folder\n"
        "  แก้ไข: ปิดโปรแกรมที่เขียนลงโฟลเดอร์นี้แล้วสั่งใหม่อีกครั้ง หรือใช้โฟลเดอร์อื่น"
    )
    assert state(tmp_path) == {f"out/{n}": d for n, d in OLD.items()}


@pytest.mark.parametrize("other", [False, True], ids=["linux", "another system"])
def test_a_folder_that_another_run_writes_to_is_waited_for(
    tmp_path: Path, other: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it ends; one that does not end is told."""
    if other:
        other_system(monkeypatch)
    monkeypatch.setattr(locks, "WAIT", 0.1)
    write_folder(tmp_path, OLD)
    lock = locks.hold(tmp_path)
    for call in (check_folder, lambda folder: write_folder(folder, NEW)):
        with pytest.raises(OutputError) as error:
            call(tmp_path)
        assert str(error.value) == (
            f"error[TGD758] expected a folder that no other run writes to, "
            f"found '{tmp_path}' in use\n"
            "  hint: wait until the other run has ended, then run this again; or name another "
            "folder\n"
            "  แก้ไข: รอให้งานนั้นเสร็จแล้วสั่งใหม่อีกครั้ง หรือใช้โฟลเดอร์อื่น"
        )
    lock.release()
    write_folder(tmp_path, NEW)
    assert state(tmp_path) == NEW


def test_a_system_without_locks_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some networks have none; the folder is then changed in its place."""
    monkeypatch.setattr(locks, "_lock", lambda handle: None)
    write_folder(tmp_path / "out", OLD)
    write_folder(tmp_path / "out", NEW)
    assert state(tmp_path) == {f"out/{name}": data for name, data in NEW.items()}


def left_behind(parent: Path, files: dict[str, bytes]) -> Path:
    """Make what a run that was killed leaves beside the folder ``out``."""
    path = parent / ".out.0123456789ab.thaigovdocs"
    path.mkdir()
    for name, data in files.items():
        (path / name).write_bytes(data)
    return path


@pytest.mark.parametrize(
    "files",
    [OLD, {}, {"manifest.json": b'{"thaigo'}, {"manifest.json": OLD["manifest.json"]}],
    ids=["whole", "empty", "its manifest cut", "its manifest"],
)
def test_copies_of_killed_runs_are_taken_away(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Whatever they came to hold, as soon as something is written beside them."""
    left_behind(tmp_path, files)
    check_folder(tmp_path / "out")
    assert state(tmp_path) == {}
    assert list(tmp_path.iterdir()) == []


def test_copies_that_are_in_use_or_of_others_are_left(tmp_path: Path) -> None:
    """A run that lives holds its copy; a file that no manifest names is somebody's."""
    held = left_behind(tmp_path, OLD)
    lock = locks.hold(held)
    check_folder(tmp_path / "out")
    assert state(held) == OLD
    lock.release()
    (held / "thesis").write_bytes(b"mine")
    check_folder(tmp_path / "out")
    assert state(held) == {**OLD, "thesis": b"mine"}
    other = tmp_path / ".out.0123456789ab"
    other.mkdir()
    check_folder(tmp_path / "out")
    assert other.is_dir()


def test_a_folder_that_is_read_only_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused, and no copy of the packet stands beside it."""
    out = tmp_path / "out"
    write_folder(out, OLD)
    monkeypatch.setattr(replacing.os, "access", lambda path, _: path != out)  # root may do all
    with pytest.raises(OutputError) as error:
        write_folder(out, NEW)
    assert said(error) == (
        f"error[TGD746] expected a folder that can be written, found '{out}': Permission denied"
    )
    assert state(tmp_path) == {f"out/{name}": data for name, data in OLD.items()}


def test_nobody_looks_into_the_copy_who_may_not_look_into_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor into the files of a packet that were closed to others."""
    out, seen = tmp_path / "out", []
    write_folder(out, OLD)
    out.chmod(0o750)
    (out / "letter").chmod(0o600)

    def look(self: Disk, folders: object = ()) -> None:
        seen.extend(path.stat().st_mode & 0o777 for path in tmp_path.iterdir() if path != out)

    monkeypatch.setattr(Disk, "settle", look)
    write_folder(out, NEW)
    assert seen == [0o700, 0o750]  # with the new papers; then the old ones, on their way out
    assert out.stat().st_mode & 0o777 == 0o750
    assert (out / "letter").stat().st_mode & 0o777 == 0o600


def test_a_system_without_exchange_changes_the_folder_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows, macOS, a closed parent and a folder of other rights come to the same result."""
    for number, (owner, name, value) in enumerate(
        [
            (moving, "_renameat2", lambda: None),
            (replacing.os, "access", lambda path, _: path != tmp_path),
            (replacing, "_is_alike", lambda one, other: False),
        ]
    ):
        out = tmp_path / str(number)
        write_folder(out, OLD)
        inode = out.stat().st_ino
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, value)
            write_folder(out, NEW)
        assert state(out) == NEW
        assert out.stat().st_ino == inode


@pytest.mark.parametrize("together", [False, True])
def test_many_folders_are_written_at_one_point(tmp_path: Path, together: bool) -> None:
    """None is seen before; one that fails leaves the others, and says why."""
    write_folder(tmp_path / "changed", OLD)
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/notes").write_bytes(b"mine")
    before = state(tmp_path)
    with FolderWriter(together=together) as writer:
        for name in ("one", "two", "changed"):
            writer.add(tmp_path / name, NEW)
        with pytest.raises(OutputError):
            writer.add(tmp_path / "theirs", NEW)
        assert {k: v for k, v in state(tmp_path).items() if not k.startswith(".")} == before
        (tmp_path / "changed/letter").write_bytes(b"by hand")
        failures = writer.publish()
    assert [path.name for path in failures] == ["changed"]
    assert failures[tmp_path / "changed"].findings[0].code == "TGD744"
    assert state(tmp_path / "one") == state(tmp_path / "two") == NEW
    assert state(tmp_path / "changed") == {**OLD, "letter": b"by hand"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changed", "one", "theirs", "two"]


def test_folders_that_are_not_published_are_given_up(tmp_path: Path) -> None:
    """Leaving the block takes away what was made ready."""
    with FolderWriter() as writer:
        writer.add(tmp_path / "deep/out", NEW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("at", [1, 2])
def test_a_disk_that_fails_at_the_point_leaves_all_as_it_was(
    tmp_path: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the folders are put in place, and after."""
    write_folder(tmp_path / "old", OLD)
    before, calls = state(tmp_path), []

    def settle(self: Disk, folders: object = ()) -> None:
        calls.append(1)
        if len(calls) == at:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Disk, "settle", settle)
    with FolderWriter() as writer:
        writer.add(tmp_path / "old", NEW)
        writer.add(tmp_path / "new", NEW)
        with pytest.raises(OutputError) as error:
            writer.publish()
    assert said(error).endswith("Input/output error")
    assert state(tmp_path) == before


def test_one_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single file is replaced in one step, and parents made for nothing go again."""
    write_file(tmp_path / "a/file", b"old")
    (tmp_path / "a/file").chmod(0o640)
    write_file(tmp_path / "a/file", b"new")
    assert state(tmp_path) == {"a/file": b"new"}
    assert (tmp_path / "a/file").stat().st_mode & 0o777 == 0o640
    monkeypatch.setattr(os, "fsync", lambda handle: full())
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


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    """The file that it leads to is written."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    """A pipe or ``/dev/null`` is not replaced by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert pipe.is_fifo()
    with pytest.raises(OutputError) as error:
        write_file(tmp_path, b"new")
    assert said(error).endswith("Is a directory")


def test_a_copy_of_a_file_that_was_left_behind_is_taken_away(tmp_path: Path) -> None:
    """Unless another run has it open."""
    left, held = (tmp_path / f".file.{n * 12}.thaigovdocs" for n in "01")
    for path in (left, held):
        path.write_bytes(b"cut")
    with held.open("rb") as file:
        assert locks.hold_file(file.fileno(), held)
        write_file(tmp_path / "file", b"new")
    assert state(tmp_path) == {"file": b"new", held.name: b"cut"}


def test_the_longest_name_has_a_copy(tmp_path: Path) -> None:
    """A Thai letter has three bytes, a name at most 255."""
    write_file(tmp_path / ("ก" * 85), b"new")
    write_folder(tmp_path / ("ข" * 85), NEW)
    assert len(state(tmp_path)) == 1 + len(NEW)
