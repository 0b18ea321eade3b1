"""Files that a policy names: which are found, and which are refused in which words."""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

import pytest

from thaigovdocs.files import FileRefused, Picture, Root, is_device_name, read_picture
from thaigovdocs.files.picture import PICTURE_BYTES
from thaigovdocs.findings import Origin

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40">{}</svg>'


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG."""
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def png(
    width: int = 3,
    height: int = 2,
    *,
    header: bytes = b"\x08\x02\0\0\0",
    pixels: bytes | None = None,
) -> bytes:
    """Return a PNG, RGB with eight bits unless *header* says otherwise."""
    rows = bytes(height * (1 + width * 3)) if pixels is None else pixels
    ihdr = chunk(b"IHDR", struct.pack(">II", width, height) + header)
    return b"\x89PNG\r\n\x1a\n" + ihdr + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(width: int = 3, height: int = 2) -> bytes:
    """Return the skeleton of a JPEG."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8, 8, height, width, 0)
    return b"\xff\xd8\xff\xe0\0\x02\xff\x01" + frame + b"\xff\xff\xda\0\x02data\xff\xd9"


TABLE = b"\xff\xc4\0\x15\0" + b"\0\x02" + bytes(14) + b"\0\x01"
CUT = TABLE[:-1].replace(b"\0\x15", b"\0\x14")
CROWDED = TABLE.replace(b"\0\x02", b"\x03\x02", 1)  # three codes of one bit


def turned(orientation: int, order: str = ">") -> bytes:
    """Return a JPEG in which a camera noted its position."""
    mark = b"MM\0*" if order == ">" else b"II*\0"
    field = struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = mark + struct.pack(order + "IH", 8, 1) + field + bytes(4)
    note = b"\xff\xe1" + struct.pack(">H", 8 + len(tiff)) + b"Exif\0\0" + tiff
    return jpeg().replace(b"\xff\xc0", note + b"\xff\xc0")


@pytest.mark.parametrize("order", [">", "<"])
def test_a_picture_that_is_to_be_turned_is_refused(tmp_path: Path, order: str) -> None:
    """Word turns it, other programs do not; one that stands upright is as any other."""
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, turned(6, order))
    assert refusal(error) == (
        "e.svg: error[TGD719] expected a picture that stands upright, found that 'e.svg' is to be "
        "turned by who shows it"
    )
    assert picture(tmp_path, turned(1, order)).format == "jpeg"


def test_a_table_of_codes_is_read(tmp_path: Path) -> None:
    """A sound one is no fault."""
    assert picture(tmp_path, jpeg().replace(b"\xff\xc0", TABLE + b"\xff\xc0")).height == 2


def refusal(error: pytest.ExceptionInfo[FileRefused]) -> str:
    """Return the first line of what is said."""
    return str(error.value).splitlines()[0]


def picture(tmp_path: Path, data: bytes | str) -> Picture:
    """Read *data* as a picture file."""
    return read_picture(data.encode() if isinstance(data, str) else data, "e.svg")


def test_a_file_below_the_root_is_found(tmp_path: Path) -> None:
    """A plain name and a name in a folder both give the file itself."""
    (tmp_path / "ภาพ").mkdir()
    (tmp_path / "ภาพ" / "ตรา.svg").write_text("x")
    assert Root(tmp_path).resolve("ภาพ/ตรา.svg") == (tmp_path / "ภาพ/ตรา.svg").resolve()
    assert repr(Root("a")) == "Root('a')"


def test_files_that_were_given_go_before_the_folder(tmp_path: Path) -> None:
    """Their names are written as others are; what was not given is not there."""
    (tmp_path / "a").write_bytes(b"folder")
    both = Root(tmp_path, {"a": b"given", "ภาพ/ตรา.svg": b"emblem"})
    assert both.read("./a", most=9) == b"given"
    assert both.read("ภาพ/ตรา.svg", most=2) == b"emb"
    assert Root(None, both.given) == Root(None, both.given)
    assert repr(Root(None, {"a": b"given"})) == "Root('None', 'a')"
    for name, code in (("b", "TGD721"), ("../a", "TGD720"), ("", "TGD723")):
        with pytest.raises(FileRefused) as error:
            Root(None, both.given).read(name, most=9)
        assert error.value.finding.code == code


def test_a_link_inside_the_root_is_followed(tmp_path: Path) -> None:
    """A link that stays inside gives the file it leads to."""
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").symlink_to("a")
    assert Root(tmp_path).resolve("b") == (tmp_path / "a").resolve()


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../x", "a/../../x", "C:/x", "c:x", "\\x", "//h/s/x"]
)
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    """Absolute paths, drives and .. are refused, whatever the system."""
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve(name)
    assert refusal(error) == (
        f"{name}: error[TGD720] expected a file below the folder of the policy file, found '{name}'"
    )


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    """A link is judged by where it leads."""
    (tmp_path / "root").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "root/a").symlink_to("../secret")
    with pytest.raises(FileRefused) as error:
        Root(tmp_path / "root").resolve("a")
    assert error.value.finding.code == "TGD720"


def test_a_missing_file_is_told_at_its_place(tmp_path: Path) -> None:
    """The finding stands where the policy names the file."""
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve("x.svg", origin=Origin.of_file("p.yaml", 3, 11, "output.emblem"))
    assert str(error.value) == (
        "p.yaml:3:11: error[TGD721] output.emblem: expected a file that is there, found no 'x.svg'"
        "\n  hint: check the name, capitals included; it counts from the folder of the policy file"
        "\n  แก้ไข: ตรวจชื่อแฟ้มรวมทั้งอักษรตัวใหญ่เล็ก โดยนับจากโฟลเดอร์ของแฟ้มนโยบาย"
    )


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    """A folder is no picture."""
    (tmp_path / "d").mkdir()
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve("d")
    assert refusal(error) == (
        "d: error[TGD722] expected a file, found that 'd' is a folder or a device"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", ""),
        (".", "."),
        ("a\0b", "a\\x00b"),
        ("a\nb", "a\\nb"),
        ("\ud800", "\\ud800"),
        ("a\\b", "a\\b"),
        ("ab:c", "ab:c"),
        ("x/NUL.png", "x/NUL.png"),
        ("ก" * 86, "ก" * 86),
        ("abc/" * 300 + "x", "abc/" * 300 + "x"),
    ],
)
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str, shown: str) -> None:
    """Names that one of the systems would not take are refused on all."""
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve(name, origin=Origin())
    assert refusal(error) == (
        "error[TGD723] expected the name of a file that every system takes, its parts separated "
        f"by '/', found '{shown}'"
    )


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    """Links that lead to each other give the system's reason."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve("a")
    assert error.value.finding.code in {"TGD721", "TGD724"}


def test_a_system_that_refuses_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own words are passed on, from looking and from reading."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    words = "expected a file that can be read, found 'e': Permission denied"
    (tmp_path / "e").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).read("e", most=8)
    assert refusal(error) == f"e: error[TGD724] {words}"
    monkeypatch.setattr(Path, "resolve", refuse)
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve("e")
    assert refusal(error) == f"e: error[TGD724] {words}"


def test_device_names_are_known_with_any_ending() -> None:
    """Windows opens the device for con.txt, too."""
    assert [is_device_name(n) for n in ("CON", "nul.a.b", "lpt9", "com", "cone")] == [
        True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "format_", "size"),
    [
        (png(), "png", (3, 2)),
        (png(header=b"\x01\x00\0\0\0", pixels=bytes(4)), "png", (3, 2)),
        (png(9, 9, header=b"\x08\x00\0\0\1", pixels=bytes(100)), "png", (9, 9)),
        (jpeg(), "jpeg", (3, 2)),
        (SVG.format('<title>ตรา</title><use href=""/>'), "svg", (30, 40)),
        (SVG.replace("viewBox", 'width="1in" height="48pt" viewBox').format(""), "svg", (96, 64)),
        (SVG.replace("viewBox", 'width="100%" viewBox').format(""), "svg", (30, 40)),
        (SVG.replace("0 0 30 40", "-5,-5,30,+40").format(""), "svg", (30, 40)),
        (
            SVG.format('<style>a{{fill:url(#g)}}</style><a href="http://x"><use href="#g"/></a>'),
            "svg",
            (30, 40),
        ),
        (SVG.format('<image href="data:image/png;base64,{}"/>'), "svg", (30, 40)),
    ],
)
def test_pictures_are_told_by_their_bytes(
    tmp_path: Path, data: bytes | str, format_: str, size: tuple[float, float]
) -> None:
    """The name says .svg throughout; format and size come from the content."""
    if isinstance(data, str) and "base64,{}" in data:
        from base64 import b64encode

        data = data.format(b64encode(png()).decode())
    found = picture(tmp_path, data)
    assert (found.name, found.format) == ("e.svg", format_)
    assert (found.width, found.height) == pytest.approx(size)


def uses(levels: int, times: int) -> str:
    """Return a drawing in which each level uses the one below several times."""
    order = range(levels - 1, 0, -1) if times == 1 else range(1, levels)
    groups = "".join(
        f'<g id="g{level}">' + f'<use href="#g{level - 1}"/>' * times + "</g>" for level in order
    )
    return SVG.format(f'<g id="g0"><path/></g>{groups}<use href="#g{levels - 1}"/>')


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<script/>", "<script>"),
        ('<p xmlns="http://www.w3.org/1999/xhtml"/>', "<p>"),
        ('<g onload="x"/>', "onload"),
        ('<image href="http://a/b.png"/>', "http://a/b.png"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg#b"/>', "a.svg#b"),
        ("<g style=\"fill: URL( 'file:///etc/passwd' )\"/>", "file:///etc/passwd"),
        (f'<image href="{"h" * 70}"/>', f"{'h' * 60}…"),
        ("<style>@im</style><style>@import 'x'</style>", "@import"),
        ("<?php x?>", "<?php?>"),
        ('<g id="a"><use href="#a"/></g>', "#a inside #a"),
        ("<g>" * 100 + "</g>" * 100, "> 100 elements inside each other"),
        ("<g/>" * 20_000, "> 20,000 elements"),
        ("<filter><feTurbulence/></filter>", "<feTurbulence>"),
        ('<filter width="1e9"><feGaussianBlur/></filter>', "<filter>"),
        ('<filter x="nan"/>', "<filter>"),
        (f'<g style="{"fill:red;" * 900}"/>', "> 8,000 characters of style"),
        (f"<style>{'.a b ' * 13_000}</style>", "> 64,000 characters of <style>"),
        (f'<path d="{"url(#a)" * 20_001}"/>', "> 20,000 links"),
        ("uses", "> 20,000 elements"),
        ("chain", "#g28 inside #g28"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(
    tmp_path: Path, content: str, found: str
) -> None:
    """Scripts, links outside and drawings that grow without bound are refused."""
    if content == "chain":
        data = uses(130, 1)
    else:
        data = uses(30, 3) if content == "uses" else SVG.format(content.replace("{", "{{"))
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, data)
    assert refusal(error) == (
        f"e.svg: error[TGD728] expected an SVG that only draws, found {found} in 'e.svg'"
    )


def test_an_svg_with_entities_is_refused(tmp_path: Path) -> None:
    """Entities can grow to any size, so a document type is refused unread."""
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + SVG.format("&b;")
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, laughs)
    assert refusal(error) == (
        "e.svg: error[TGD728] expected an SVG that only draws, found DOCTYPE in 'e.svg'"
    )


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"GIF89a", b"<html/>", b"<svg/>", b"\x1f\x8b\x08svgz", b"\xff\xfe<"]
)
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    """Text, other formats and an svg element of no namespace are no pictures."""
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, data)
    assert refusal(error) == (
        "e.svg: error[TGD725] expected a picture (SVG, PNG or JPEG), found that 'e.svg' is none"
    )


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (png()[:-1], "end of file"),
        (png()[:40] + b"!" + png()[41:], "checksum of 'IDA!'"),
        (png().replace(b"IHDR", b"IHDX"), "checksum of 'IHDX'"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), "IHDR"),
        (png(header=b"\x03\x02\0\0\0"), "IHDR"),
        (png(header=b"\x08\x02\0\0\x02"), "IHDR"),
        (png(0), "0 × 2"),
        (png(pixels=b"12"), "IDAT"),
        (png(pixels=bytes(100_000)), "IDAT > 20 bytes"),
        (png().replace(zlib.compress(bytes(20)), b"x" * len(zlib.compress(bytes(20)))), "checksum"),
        (jpeg()[:16], "segment"),
        (jpeg()[:20], "marker"),
        (jpeg()[:-2], "EOI"),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc4"), "DHT"),
        (jpeg().replace(b"\xff\xc0", b"\xff\xe2"), "SOF"),
        (jpeg().replace(b"\xff\xff\xda", b"\xaa\xff\xda"), "marker"),
        (jpeg(200, 200), "scan"),
        (jpeg().replace(b"\xff\xc0", CUT + b"\xff\xc0"), "DHT"),
        (
            jpeg().replace(b"\xff\xc0", CROWDED + b"\xff\xc0"),
            "DHT",
        ),
        (b"\xff\xd8\xff\xc0\0\x03\0\xff\xda\0\x02\xff\xd9", "SOF"),
        (SVG.format("<g>"), "XML: mismatched tag"),
        (SVG.replace("0 0 30 40", "0 0 0 40").format(""), "width, height, viewBox"),
        (SVG.replace("0 0 30 40", "0 0 9 4000").format(""), "width, height, viewBox"),
        (SVG.replace("0 0 30 40", "").format(""), "width, height, viewBox"),
        (SVG.format('<image href="data:image/png;base64,aGVsbG8="/>'), "marker"),
    ],
)
def test_a_broken_picture_is_refused(tmp_path: Path, data: bytes | str, detail: str) -> None:
    """What a decoder would stumble over is told before it is drawn."""
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, data)
    words = "e.svg: error[TGD729] expected a whole picture, found a fault in 'e.svg': "
    assert refusal(error).startswith(words + detail)


def test_data_that_cannot_be_inflated_is_refused(tmp_path: Path) -> None:
    """A chunk with a right checksum and wrong content is broken all the same."""
    start = png()[:33]
    data = start + chunk(b"IDAT", b"no zlib") + chunk(b"IEND", b"")
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, data)
    assert error.value.finding.params["detail"] == "IDAT"


def test_a_decompression_bomb_is_refused_at_once(tmp_path: Path) -> None:
    """A small file that declares or inflates to far more than a picture holds is refused."""
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, png(100_000, 100_000, pixels=b""))
    assert refusal(error) == (
        "e.svg: error[TGD727] expected a picture of at most 25,000,000 pixels, "
        "found that 'e.svg' has 100000 × 100000"
    )
    profile = chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(9 * 1024 * 1024)))
    data = png()[:33] + profile + png()[33:]
    with pytest.raises(FileRefused) as error:
        picture(tmp_path, data)
    assert error.value.finding.params["detail"] == "iCCP > 8,388,608 bytes"


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    """Nothing beyond the limit is read into memory."""
    path = tmp_path / "e"
    with path.open("wb") as file:
        file.truncate(PICTURE_BYTES + 1)
    data = Root(tmp_path).read("e", most=PICTURE_BYTES)
    assert len(data) == PICTURE_BYTES + 1
    with pytest.raises(FileRefused) as error:
        read_picture(data, "e")
    assert refusal(error) == (
        "e: error[TGD726] expected a picture of at most 8 MB, found that 'e' is larger"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """A pipe would never end; it is refused before it is opened."""
    import os

    os.mkfifo(tmp_path / "p")
    with pytest.raises(FileRefused) as error:
        Root(tmp_path).resolve("p")
    assert error.value.finding.code == "TGD722"


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        "<!DOCTYPE svg>",
    ],
)
def test_the_public_type_that_drawing_programs_name_is_read(tmp_path: Path, head: str) -> None:
    """Nothing is fetched; a type of one's own, which may hold entities, is refused."""
    read = picture(tmp_path, head + SVG.format("<path/>"))
    assert (read.width, read.height) == (30, 40)
    for other in ('<!DOCTYPE svg [<!ENTITY a "b">]>', '<!DOCTYPE svg [<!ATTLIST a b CDATA "c">]>'):
        with pytest.raises(FileRefused) as error:
            picture(tmp_path, other + SVG.format("<path/>"))
        assert error.value.finding.code == "TGD728"
