"""One begins with a preset, a file that is there, or last year's papers."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.starters.presets import preset_text
from thaigovdocs.studio.starting import examine, new_file, policies_in, start
from thaigovdocs.studio.taking import packet_of, paper_of

LETTER = preset_text("letter")


def test_a_preset_becomes_a_new_file_and_replaces_none(tmp_path: Path) -> None:
    """The second has a number."""
    names = [start(tmp_path, "letter").name for _ in range(3)]
    assert names == ["letter.yaml", "letter-2.yaml", "letter-3.yaml"]
    assert (tmp_path / "letter-3.yaml").read_text("utf-8") == LETTER


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("หนังสือปีก่อน.docx", "หนังสือปีก่อน.yaml"),
        ("../../outside.yaml", "-..-outside.yaml"),
        ("a/b\\c:d.pdf", "a-b-c-d.yaml"),
        ("...", "policy.yaml"),
        ("", "policy.yaml"),
    ],
)
def test_a_new_file_stands_in_the_folder(tmp_path: Path, name: str, made: str) -> None:
    """Whatever a browser calls it."""
    path = new_file(tmp_path, name, "x")
    assert (path.parent, path.name) == (tmp_path, made)


def test_policy_files_are_offered_and_no_others(tmp_path: Path) -> None:
    """By what they say."""
    start(tmp_path, "letter")
    (tmp_path / "other.yaml").write_text("a: 1\n", "utf-8")
    (tmp_path / "folder.yaml").mkdir()
    assert [each.name for each in policies_in(tmp_path)] == ["letter.yaml"]


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    """A letter with a slip, as DOCX and PDF."""
    text = LETTER.replace("มีความรู้ความเชี่ยวชาญ", "มีความรู้เเละความเชี่ยวชาญ")
    files = tgd.make(tgd.loads(text)).files
    return {Path(name).suffix: data for name, data in files.items()}


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_paper_is_shown_with_its_slips(printed: dict[str, bytes], suffix: str) -> None:
    """At the very words, in the text and in the file that is taken away."""
    held = examine(printed[suffix], f"old{suffix}")
    assert held is not None
    found = {
        each.text[start:end]: held.findings[number].code
        for each in held.words
        for start, end, number in each.places
    }
    assert found.get("เเ") == "TGD620"
    assert held.marked() != printed[suffix]
    pictures = held.pictures()
    assert all(each.startswith(b"\x89PNG") for each in pictures)
    assert len(pictures) == (suffix == ".pdf")


def test_a_paper_is_taken_over(printed: dict[str, bytes]) -> None:
    """As a policy file that prints it again."""
    held = examine(printed[".docx"], "old.docx")
    assert held is not None
    assert "kind: letter" in held.adopted()


def test_a_policy_file_is_none_of_others() -> None:
    """It is opened."""
    assert examine(LETTER.encode(), "a.yaml") is None


def test_what_is_taken_away_is_what_render_writes(tmp_path: Path) -> None:
    """Byte for byte."""
    path = start(tmp_path, "letter")
    written = tgd.render(path, tmp_path / "out")
    packet = packet_of(LETTER, "letter.yaml", tmp_path)
    for suffix in (".docx", ".pdf"):
        taken = paper_of(packet, "letter", suffix)
        assert taken is not None
        assert taken.data == (tmp_path / "out" / taken.name).read_bytes()
    assert paper_of(packet, "letter", ".txt") is None
    assert sorted(packet.files) == sorted(each.name for each in written.files)


def test_a_word_file_is_drawn_as_pages_with_its_slips_at_their_words(
    printed: dict[str, bytes],
) -> None:
    """The mark lies on the line of the word, and is as wide as it."""
    found = examine(printed[".docx"], "old.docx")
    assert found is not None
    (page,) = found.drawn()
    assert found.kinds == ("หนังสือภายนอก",)
    (slip,) = page.slips
    finding = found.findings[slip.number]
    assert finding.params["found"] == "เเ"
    assert 0 < slip.area.x < slip.area.x + slip.area.width < 1
    assert 0.2 < slip.area.y < 0.6
    assert slip.area.width < 0.05


def test_a_circular_letter_is_one_press_away(tmp_path: Path) -> None:
    """Its number is that of circulars, and it prints."""
    path = start(tmp_path, "circular")
    (letter,) = tgd.load(path).documents
    assert path.name == "circular.yaml"
    assert "/ว" in tgd.render_text(tgd.compose(tgd.load(path))[letter.key])
