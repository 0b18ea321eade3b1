"""The file is saved whole, its versions are kept, and what others wrote is never lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from thaigovdocs.errors import OutputError
from thaigovdocs.studio.desk import Desk, FileTaken
from thaigovdocs.studio.keeping import MOST_VERSIONS, ChangedOutside, Kept


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 1, 9)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with line ends of Windows."""
    place = tmp_path / "policy.yaml"
    place.write_bytes("\ufeffa: ก\r\nb: ข\r\n".encode())
    return place


def test_line_ends_and_the_mark_of_its_beginning_stay(path: Path) -> None:
    """Whatever is written into it."""
    kept = Kept(path, Clock())
    text = kept.read()
    assert text == "a: ก\nb: ข\n"
    kept.save("a: ค\nb: ข\n")
    assert path.read_bytes() == "\ufeffa: ค\r\nb: ข\r\n".encode()


def test_what_another_program_wrote_is_not_written_over(path: Path) -> None:
    """Until somebody says so, and then it is kept as a version."""
    kept = Kept(path, Clock())
    kept.read()
    path.write_text("others\n", "utf-8")
    assert kept.is_changed
    with pytest.raises(ChangedOutside):
        kept.save("mine\n")
    assert path.read_text("utf-8") == "others\n"
    kept.save("mine\n", force=True)
    assert "others\n" in [each.path.read_text("utf-8") for each in kept.versions()]
    assert not kept.is_changed


def test_versions_are_kept_every_few_minutes_and_the_oldest_go(path: Path) -> None:
    """The first is the file as it was opened."""
    clock = Clock()
    kept = Kept(path, clock)
    kept.read()
    for number in range(MOST_VERSIONS + 5):
        kept.save(f"a: {number}\n")
        kept.save(f"a: {number} again\n")
        clock.now += timedelta(minutes=6)
    versions = kept.versions()
    assert len(versions) == MOST_VERSIONS
    assert versions[0].when > versions[-1].when
    assert versions[0].path.read_bytes().decode().startswith(f"\ufeffa: {MOST_VERSIONS + 3} again")


def test_a_version_is_the_file_as_it_was_opened(path: Path) -> None:
    """So that the first keystroke loses nothing."""
    before = path.read_bytes()
    kept = Kept(path, Clock())
    kept.read()
    assert kept.versions() == ()
    kept.save("a: 1\n")
    assert [each.path.read_bytes() for each in kept.versions()] == [before]


def test_two_do_not_write_one_file(path: Path) -> None:
    """The second is told; when the first lets go it may."""
    first, second = Desk(path.parent, Clock()), Desk(path.parent, Clock())
    key = first.open(path)
    assert first.open(path) == key
    with pytest.raises(FileTaken):
        second.open(path)
    first.close()
    assert second.open(path)
    second.close()
    assert [each.name for each in path.parent.iterdir()] == ["policy.yaml"]


def test_closing_saves(path: Path) -> None:
    """What was typed last stands in the file."""
    desk = Desk(path.parent, Clock())
    opened = desk.opened[desk.open(path)]
    opened.writing.write("a: ใหม่\n", at=0)
    assert not opened.is_saved
    desk.close()
    assert "ใหม่" in path.read_text("utf-8")


def test_what_cannot_be_saved_is_told_and_kept(path: Path) -> None:
    """The text stays in the window, the file as the other program left it."""
    desk = Desk(path.parent, Clock())
    opened = desk.opened[desk.open(path)]
    opened.writing.write("mine: 1\n", at=0)
    path.write_text("others: 1\n", "utf-8")
    opened.save()
    assert opened.is_changed_outside
    assert not opened.is_saved
    assert opened.reread() == "others: 1\n"
    assert opened.writing.text == "mine: 1\n"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """In words of ours."""
    with pytest.raises(OutputError, match="can be read"):
        Desk(tmp_path, Clock()).open(tmp_path / "none.yaml")
