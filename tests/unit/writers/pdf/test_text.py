"""The repair of a PDF's text: how a cluster is shared out, and what is refused."""

from __future__ import annotations

import pytest

from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.clusters import share_text
from thaigovdocs.writers.pdf.content import (
    _LEXER,
    close_show,
    read_content,
    read_glyphs,
    shift_between,
    show_elements,
    string_bytes,
    write_elements,
)
from thaigovdocs.writers.pdf.objects import PdfFile, Ref, parse_value, write_value
from thaigovdocs.writers.pdf.text import repair_text

UNIT = b"0 Tr/f0 16 Tf 1 0 0 -1 4 0 Tm"


@pytest.mark.parametrize(
    ("text", "count", "parts"),
    [
        ("ที่", 3, ["ท", "ี", "่"]),
        ("น้ำ", 4, ["น", "", "้", "ำ"]),
        ("นำ", 3, ["น", "", "ำ"]),
        ("นำ", 2, ["น", "ำ"]),
        ("ffi", 1, ["ffi"]),
        ("ffi", 2, ["f", "fi"]),
        ("ก", 2, ["ก", ""]),
        ("ำ", 3, ["ำ", "", ""]),
    ],
)
def test_a_cluster_is_shared_out_in_order(text, count, parts):
    """The parts of a cluster, joined, are its text, whatever the number of its glyphs."""
    assert share_text(text, count) == parts
    assert "".join(parts) == text


def test_strings_with_escapes_and_brackets_are_read():
    """Octal, letters, joined lines and paired brackets stand for the bytes they mean."""
    assert string_bytes(rb"(\000\101\n\(a(b)\\)") == b"\x00A\n(a(b)\\"
    assert string_bytes(b"(a\\\nb\\\r\nc)") == b"abc"
    assert string_bytes(b"<00 4>") == b"\x00\x40"


def test_an_operator_is_written_as_it_was_read():
    """Codes and distances survive reading and writing."""
    elements = show_elements(rb"[(\000\001)-10.5(\000\002\000\003)]TJ")
    assert elements == [1, b"-10.5", 2, 3]
    assert show_elements(close_show(write_elements(elements)).encode("ascii")) == elements


def test_values_are_written_as_they_were_read():
    """A dictionary survives parsing and writing."""
    data = b"<</A[1 2.50 (x\\)) <0a>]/B 3 0 R/C/D/E true>>"
    value, end = parse_value(data)
    assert end == len(data)
    assert parse_value(write_value(value))[0] == value


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"BT /f0 16 Tf <0001>Tj", "expected text with a matrix of its own, found b'<0001>Tj'"),
        (
            b"/Span <</ActualText<>>>BDC /Span<</ActualText<FEFF0E01>>>BDC %s<0001>Tj\nEMC" % UNIT,
            "expected no ActualText inside another in the PDF, found one",
        ),
        (b"EMC", "expected balanced marked content in the PDF, found an EMC too many"),
        (b"/P <<>> BDC", "expected balanced marked content in the PDF, found an EMC missing"),
        (b"BI", "expected text operators of Typst in the PDF, found b'BI'"),
        (
            b"/Span<</ActualText<>>>BDC /Span<</ActualText(a)>>BDC",
            "expected no ActualText inside another in the PDF, found one",
        ),
    ],
)
def test_content_of_another_shape_is_refused(content, message):
    """A content stream that Typst would not write is an error that shows what was found."""
    with pytest.raises(RenderError) as caught:
        read_content(content)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"hello", "expected a PDF file, found b'hello'"),
        (
            b"%PDF-1.7\nstartxref\n0\n%%EOF",
            "expected a PDF with one plain cross-reference table, found another kind",
        ),
        (
            b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Prev 3>>\nstartxref\n9\n",
            "expected a PDF written in one piece and not encrypted, found another",
        ),
    ],
)
def test_a_file_of_another_shape_is_refused(data, message):
    """What is no PDF, or another kind of PDF, is an error."""
    with pytest.raises(RenderError) as caught:
        repair_text(data)
    assert str(caught.value) == message


def test_a_missing_object_is_refused():
    """A reference to nothing is an error that names the object."""
    data = (
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Root 7 0 R>>\nstartxref\n9\n%%EOF"
    )
    with pytest.raises(RenderError) as caught:
        PdfFile(data).dictionary(PdfFile(data).trailer["Root"])
    assert str(caught.value) == "expected object 7 in the PDF, found none"


def test_a_cluster_that_typst_writes_is_read_whole():
    """A unit is one operator with its text and its place; a run of them stands in one frame."""
    pieces, runs, spans = read_content(
        b"q 1 0 0 1 2 3 cm BT/Span<</ActualText<FEFF0E01>>>BDC %s<0001>Tj\nEMC\nET\nQ" % UNIT
    )
    whole = b"/Span<</ActualText<FEFF0E01>>>BDC %s<0001>Tj\nEMC" % UNIT
    unit = (whole, b"", b"FEFF0E01", UNIT, b"f0 16", b"4", b"0", b"<0001>Tj")
    assert runs == [(1, [unit], None, (b"1 0 0 1 2 3 ",))]
    assert pieces == [b"q 1 0 0 1 2 3 cm BT", whole, b"\nET\nQ"]
    assert spans == []


def test_units_that_follow_one_another_are_one_run():
    """Bare and spoken clusters are read together, and every byte stands in one piece."""
    bare = b"%s(\\000])Tj" % UNIT
    spoken = b"/Span<</ActualText<FEFF0E01>>>BDC %s[<0001>-5(\\000\\()]TJ\nEMC" % UNIT
    content = b"BT %s\n%s%s %s\nEMC" % (bare, spoken, spoken, bare)
    pieces, runs, _ = read_content(b"/P <</MCID 0>> BDC " + content)
    assert [[(unit[1], unit[2][4:], unit[7]) for unit in run.units] for run in runs] == [
        [
            (b" ", b"", b"(\\000])Tj"),
            (b"\n", b"0E01", b"[<0001>-5(\\000\\()]TJ"),
            (b"", b"0E01", b"[<0001>-5(\\000\\()]TJ"),
            (b" ", b"", b"(\\000])Tj"),
        ]
    ]
    assert b"".join(pieces) == b"/P <</MCID 0>> BDC " + content


def test_text_operators_of_another_order_are_read_token_by_token():
    """What is no unit gives the same: font, text, place; and its span stands around it."""
    _, runs, spans = read_content(
        b"/Span <</ActualText (\xfe\xff\x0e\x01)>> BDC BT /f0 16 Tf 1 0 0 -1 4 0 Tm (\\000\\001)Tj "
        b"%s<0002>Tj ET EMC /P <</ActualText (x)>> BDC EMC Q Q" % UNIT
    )
    assert [run.units[0][4:7] for run in runs] == [(b"f0 16", b"4", b"0")] * 2
    assert [span.text for span in spans] == ["ก"]
    assert [run.span for run in runs] == [spans[0]] * 2


@pytest.mark.parametrize("said", [b"", b"/Lang(th-TH)"])
def test_the_end_of_a_block_and_the_next_are_one_token(said):
    """The frame of the next block replaces that of the last; marked content stays balanced."""
    turn = b"ET\nQ\nEMC/Span<</MCID 1%s>>BDC\nq 1 0 0 -1 7 8 cm/c0 cs 0 scn\nBT" % said
    assert [token.lastgroup for token in _LEXER.finditer(turn)] == ["turn"]
    one = b" %s<0001>Tj\n" % UNIT
    start = b"/Span<</MCID 0>>BDC\nq 1 0 0 -1 5 6 cm/c0 cs 0 scn\nBT"
    _, runs, _ = read_content(b"%s%s%s%sET Q EMC" % (start, one, turn, one))
    assert [run.frame for run in runs] == [(b"1 0 0 -1 5 6 ",), (b"1 0 0 -1 7 8 ",)]
    with pytest.raises(RenderError) as caught:
        read_content(turn)
    assert str(caught.value) == (
        "expected balanced marked content in the PDF, found an EMC too many"
    )


def test_places_compare_in_frames_that_differ_by_a_shift():
    """A frame moved by six is six further; turned frames cannot be compared."""
    content = b"q %s cm %s<0001>Tj Q"
    frames = [b"1 0 0 -1 0 0", b"1 0 0 -1 6 2", b"0 1 1 0 0 0", b"0 0 0 0 0 0", b"0 0 0 0 1 0"]
    _, runs, _ = read_content(
        b" ".join(content % (frame, UNIT) for frame in frames) + UNIT + b"()Tj"
    )
    first, moved, turned, flat, other, bare = (run.frame for run in runs)
    assert shift_between(moved, first) == (6.0, -2.0)
    assert shift_between(turned, first) is None
    assert shift_between(flat, other) is None
    assert shift_between(bare, first) is None


def test_codes_of_one_byte_are_refused():
    """Typst shows two bytes for every glyph; anything else is no text that can be repaired."""
    with pytest.raises(RenderError) as caught:
        read_glyphs(b"<000102>Tj")
    assert str(caught.value) == "expected codes of two bytes in the PDF, found b'<000102>'"


def written(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a PDF of *objects*, numbered from 1 on."""
    body, offsets = b"%PDF-1.7\n", []
    for number, value in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    rows = b"".join(b"%010d 00000 n\r\n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(objects) + 1)
    return b"%s%s%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF" % (body, head, rows, trailer, len(body))


def stream(content: bytes, keys: bytes = b"") -> bytes:
    """Return the object of a stream."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), keys, content)


CATALOG, PAGES = b"<</Pages 2 0 R>>", b"<</Kids[3 0 R]>>"
PAGE = b"<</Contents 4 0 R/Resources<</Font<</f0 5 0 R>>/XObject<</x 4 0 R>>>>>>"
FONT = b"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
HEIR = b"<</Subtype/CIDFontType2/CIDToGIDMap/Identity/W[1[500 250.5]3 4 600]>>"
MAP = stream(b"2 beginbfchar\n<0001> <0E01>\n<0002> <0020>\nendbfchar")


def test_a_plain_file_without_a_set_of_codes_is_repaired():
    """Widths in both forms and no CIDSet: the words are there, the file can be read again."""
    shown = b"/Span<</ActualText<FEFF0E010E48>>>BDC %s<00010003>Tj\nEMC" % UNIT
    again = b"/Span<</ActualText<FEFF0E020E48>>>BDC %s<00010003>Tj\nEMC" % UNIT
    done = repair_text(
        written(
            CATALOG,
            PAGES,
            PAGE,
            stream(shown + again + b"\n" + UNIT + b"<0001>Tj"),
            FONT,
            HEIR,
            MAP,
        )
    )
    file = PdfFile(done)
    heir = file.dictionary(file.array(file.dictionary(Ref(5))["DescendantFonts"])[0])
    assert file.stream(heir["CIDToGIDMap"]) == bytes([0, 0, 0, 1, 0, 2, 0, 3, 0, 1])
    assert b"<0004> <0E02>" in file.stream(Ref(7))
    assert repair_text(done) == done


@pytest.mark.parametrize(
    ("objects", "message"),
    [
        (
            (CATALOG, b"<</Kids[2 0 R]>>"),
            "expected a tree of pages in the PDF, found a loop",
        ),
        (
            (CATALOG, PAGES, b"<</Contents[<<>>]>>"),
            "expected a stream of page content in the PDF, found {}",
        ),
        (
            (
                CATALOG,
                PAGES,
                b"<</Contents 4 0 R/Resources<</Font<</f0%s>>>>>>" % FONT,
                stream(b""),
            ),
            "expected the font f0 of the PDF to be an object of its own",
        ),
        (
            (CATALOG, PAGES, PAGE, stream(b""), FONT, b"<</Subtype/CIDFontType0>>", MAP),
            "expected an embedded TrueType font with a map to Unicode, found None as CIDFontType0",
        ),
        (
            (CATALOG, PAGES, PAGE, stream(b""), FONT, HEIR.replace(b"1[", b"/A["), MAP),
            "expected the code of a glyph's width in the PDF, found 'A'",
        ),
        ((b"[1]",), "expected a dictionary in the PDF, found [1]"),
        (
            (CATALOG, PAGES, b"<</Contents 4 0 R>>", b"<<>>"),
            "expected object 4 of the PDF to be a stream",
        ),
        (
            (CATALOG, PAGES, b"<</Contents 4 0 R>>", stream(b"x", b"/Filter/LZWDecode")),
            "expected a stream packed by FlateDecode alone, found ['LZWDecode']",
        ),
        (
            (CATALOG, PAGES, b"<</Contents 4 0 R>>", stream(b"x", b"/Filter/FlateDecode")),
            "expected object 4 to unpack, found: Error -5 while decompressing data: "
            "incomplete or truncated stream",
        ),
        ((b"<</Pages ]>>",), "expected a PDF object, found b'\\n%%EOF'"),
    ],
)
def test_a_broken_file_is_refused(objects, message):
    """What Typst never writes is an error that says what was found."""
    with pytest.raises(RenderError) as caught:
        repair_text(written(*objects))
    assert str(caught.value) == message


def test_a_stream_is_asked_for_by_its_number():
    """A value in the place of a reference is no stream; an absent dictionary or list is empty."""
    file = PdfFile(written(CATALOG))
    with pytest.raises(RenderError) as caught:
        file.stream(1)
    assert str(caught.value) == "expected a reference to a stream in the PDF, found 1"
    assert (file.dictionary(None), file.array(None), file.array(1)) == ({}, [], [1])


def test_forms_are_repaired_once_and_simple_fonts_left_alone():
    """A stream of two pages is read once, the form it draws too; other fonts keep their text."""
    page = (
        b"<</Contents 4 0 R/Resources<</Font<</f0 5 0 R/f1 8 0 R>>"
        b"/XObject<</x 9 0 R/y<</Subtype/Image>>>>>>>>"
    )
    foreign = b"/Span <</ActualText (\xfe\xff\x0e\x01)>> BDC %s(ab)Tj EMC" % UNIT.replace(
        b"f0", b"f1"
    )
    span = b" /Span <</ActualText (\xfe\xff\x0e\x01)>> BDC %s<0001>Tj EMC " % UNIT
    once = b"/Span<</ActualText<FEFF0E02>>>BDC %s<0001>Tj\nEMC " % UNIT
    said = b"/Span<</ActualText<FEFF0E02>>>BDC %s<0001>Tj\nEMC " % UNIT
    plain = b"%s<0001>Tj " % UNIT
    form = stream(plain, b"/Subtype/Form/Resources<</Font<</f0 5 0 R>>>>")
    done = PdfFile(
        repair_text(
            written(
                CATALOG,
                b"<</Kids[3 0 R 3 0 R]>>",
                page,
                stream(foreign + span + once + said),
                FONT,
                HEIR,
                MAP,
                b"<</Subtype/Type1>>",
                form,
            )
        )
    )
    content = done.stream(Ref(4))
    assert content.startswith(foreign)
    assert content.count(b"ActualText") == 1
    assert (content.count(b"<0001>Tj"), content.count(b"[<0003>]TJ")) == (1, 2)
    assert done.stream(Ref(9)).count(b"Tj") == 1
