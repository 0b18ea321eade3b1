"""Text files: decoding, places, pages and tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from foreign import body, only, refused, said, text
from thaigovdocs.errors import PolicyError
from thaigovdocs.recognition import read_foreign, reading
from thaigovdocs.recognition.labels import split_label
from thaigovdocs.recognition.readers.text import read_text
from thaigovdocs.thai.spans import Span


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_thai_is_read_in_the_encodings_that_editors_write(encoding: str) -> None:
    """UTF-8 with and without its mark, UTF-16 with it, and the code page of Windows."""
    (line,) = read_text("ประกาศจังหวัดธารารมย์".encode(encoding), "a").lines
    assert line.words == "ประกาศจังหวัดธารารมย์"


def test_what_is_no_text_is_refused() -> None:
    """Zero bytes stand in no text file."""
    assert refused(b"a\0b\xff") == "TGD760"


def test_a_place_is_line_and_column() -> None:
    """Marks of headings and the space before the words are counted."""
    (line,) = read_text("\n##  ประกาศ".encode(), "a.txt").lines
    assert line.origin is not None
    assert line.origin.position == (2, 5)


def test_a_cut_word_keeps_its_column() -> None:
    """The words behind a label stand where they stood in the file."""
    (line,) = read_text("๑.๑ ข้อมูล".encode(), "a.txt").lines
    found = split_label(line)
    assert found is not None
    (span,) = found.text
    assert isinstance(span, Span)
    assert span.origin is not None
    assert span.origin.position == (1, 5)


def test_a_form_feed_begins_a_page() -> None:
    """The column goes on in its line."""
    first, second = read_text("ก\fข".encode(), "a").lines
    assert (first.page, second.page, second.origin and second.origin.position) == (1, 2, (1, 3))


def test_tabs_make_the_rows_of_a_table() -> None:
    """A row below may have an empty cell."""
    found = text("บัญชีรายชื่อ\nลำดับ\tชื่อ\tหมายเหตุ\n๑\tกรม\t")
    assert body(found) == [("", "ลำดับ | ชื่อ | หมายเหตุ"), ("", "๑ | กรม")]


def test_a_number_and_the_sender_behind_tabs_are_no_row() -> None:
    """Authors push the sender to the right with several tabs."""
    (line,) = read_text("ที่ ธร ๐๐๐๑/๑\t\t\tศาลากลาง".encode(), "a").lines
    assert line.cells == ()


def test_signs_of_no_width_are_left_out() -> None:
    """Programs put them between words to break lines; the columns stay right."""
    (line,) = read_text("ก\u200bข\u00a0ค".encode(), "a").lines
    assert line.words == "กข ค"
    assert [
        span.origin.position for span in line.text if isinstance(span, Span) and span.origin
    ] == [
        (1, 1),
        (1, 3),
    ]


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    """The path is the name of the places, where no other is given."""
    path = tmp_path / "old.txt"
    path.write_text("บันทึกข้อความ", encoding="utf-8")
    document = only(read_foreign(path))
    assert said(document) == [("head.title", "", "บันทึกข้อความ")]


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """Nothing but the project's own error is raised."""
    with pytest.raises(PolicyError) as error:
        read_foreign(tmp_path / "none.txt")
    (finding,) = error.value.findings
    assert finding.code == "TGD762"


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what is read of it, not by the size that the system tells: a device has none."""
    monkeypatch.setattr(reading, "MAX_BYTES", 3 << 20)
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * ((3 << 20) + 1))
    for source, name in ((path, ""), (path.read_bytes(), "large.txt")):
        with pytest.raises(PolicyError, match=r"expected a file of at most 3 MB") as error:
            read_foreign(source, name)
        assert [each.code for each in error.value.findings] == ["TGD761"]
