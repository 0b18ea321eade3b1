"""What the text of a template is made of: paragraphs, tags, the emblem, the blocks of a body."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx_base import AT_LEFT, MIDDLE, Style, urgency_frame
from thaigovdocs.standard import measures as m
from thaigovdocs.units import Length, mm, pt

LEVELS = range(1, 5)  # of samples; a deeper level says its indent itself
BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
LOGOS = 6  # places for them; more than a line holds go on below
SPACE = 0.216  # of the size: the width of a space of the font
LOGO_SPACES = round(m.LOGO_GAP.pt / (SPACE * m.BODY_SIZE.pt))
BREAK = '<w:r><w:br w:type="page"/></w:r>'
FIGURE_SIDE = mm(40)  # of the sample of a picture
SEAL_LEFT = m.SIGNATURE_AXIS - m.SEAL_SIDE * 0.5
SEAL_UP = m.LINE_PITCH * 0.5 - m.SEAL_SIDE * 0.5
PHOTO_ROOMS = 9  # blank lines above what is dated, at most
BOX_SIZE = pt(10)  # of the letters inside the box to tick, which has the height of their line


def paragraph(
    style: str, text: str = "", *, before: str = "", after: str = "", frame: str = ""
) -> str:
    """Return a paragraph; a tab in *text* is a tab stop, *before* and *after* are runs.

    *frame* takes it out of the flow (LibreOffice overlooks a frame in a style).
    """
    pieces = text.split("\t")
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in pieces
    )
    run = f"<w:r>{inner}</w:r>" if inner else ""
    properties = f'<w:pPr><w:pStyle w:val="{Style(style).id}"/>{frame}</w:pPr>'
    return f"<w:p>{properties}{before}{run}{after}</w:p>"


def tag(text: str) -> str:
    """Return a paragraph that holds a tag and vanishes when the template is filled."""
    return paragraph("Template Tag", f"{{%p {text} %}}")


def choice(variable: str, samples: dict[str, tuple[str, str]]) -> str:
    """Return one sample paragraph a kind, of which the kind of *variable* chooses."""
    parts = []
    for kind, (style, text) in samples.items():
        word = "elif" if parts else "if"
        parts.append(tag(f'{word} {variable}.kind == "{kind}"') + paragraph(style, text))
    return "".join(parts) + tag("endif")


def each(variable: str, values: str, inside: str) -> str:
    """Return *inside* once for each of *values*."""
    return tag(f"for {variable} in {values}") + inside + tag("endfor")


def when(condition: str, inside: str, otherwise: str = "") -> str:
    """Return *inside* to be printed only where there is something to print."""
    last = tag("else") + otherwise if otherwise else ""
    return tag(f"if {condition}") + inside + last + tag("endif")


def emblem(height: Length, place: str, top: Length = m.EMBLEM_TOP) -> str:
    """Return the run of the emblem's place: its height stays, its width follows the picture."""
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{place}'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top.emu}</wp:posOffset>'
        f"</wp:positionV>{_extent(height)}<wp:wrapNone/>"
        f"{_graphic(1, 'emblem', 'ตราครุฑ', height)}</wp:anchor></w:drawing></w:r>"
    )


def inline(id_: int, name: str, about: str, height: Length, after: str = "") -> str:
    """Return the run of a picture that stands in its line, with *after* behind it."""
    behind = f'<w:t xml:space="preserve">{after}</w:t>' if after else ""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"{_extent(height)}{_graphic(id_, name, about, height)}</wp:inline></w:drawing>"
        f"{behind}</w:r>"
    )


def _extent(side: Length) -> str:
    return f'<wp:extent cx="{side.emu}" cy="{side.emu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'


def _graphic(id_: int, name: str, about: str, height: Length) -> str:
    """Return a square picture; its name says what stands for it."""
    side = height.emu
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<wp:docPr id="{id_}" name="{name}" descr="{about}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{namespace}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id_}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="rId{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic>"
    )


def urgency(top: Length, place: str = AT_LEFT, *, falls: bool = False) -> str:
    """Return the urgency in its frame, with the day and the hour below it where they are said."""

    def framed(lines: int) -> str:
        where = MIDDLE if falls and lines else place
        frame = urgency_frame(top, where, lines, falls=falls)
        day = paragraph("Urgency Day", "{{ line.text }}", frame=frame)
        mark = paragraph("Urgency", "{{ doc.urgency }}", frame=frame)
        return mark + (each("line", "doc.urgent_by", day) if lines else "")

    several = when("doc.urgent_by|length > 1", framed(2), framed(1))
    return when("doc.urgency", when("doc.urgent_by", several, framed(0)))


def logos() -> str:
    """Return the row of logos above the titles."""
    pictures = "".join(
        inline(9 + at, f"logo{at}", f"ตรา {at}", m.LOGO_HEIGHT, after=" " * LOGO_SPACES)
        for at in range(1, LOGOS + 1)
    )
    return when("doc.logos", paragraph("Logo Row", before=pictures))


def body() -> str:
    """Return the blocks of the text, one sample paragraph a kind, and a sample table.

    Where clauses hang, their text begins at the indent that the paper gives them.
    """
    labelled = "{{ b.label }}{% if doc.hangs %}\t{% else %} {% endif %}{{ b.text }}"
    samples = {f"clause{level}": (f"Clause {level}", labelled) for level in LEVELS}
    samples["paragraph"] = ("Body Paragraph", "{{ b.text }}")
    for level in LEVELS:
        samples[f"bullet{level}"] = (f"Bullet {level}", "{{ b.label }}\t{{ b.text }}")
    samples |= {f"plain{level}": (f"Plain {level}", "{{ b.text }}") for level in LEVELS}
    samples["heading"] = ("Body Heading", "{{ b.text }}")
    samples["line"] = ("Body Line", "{{ b.text }}")
    samples["centered"] = ("Body Centred", "{{ b.text }}")
    samples["right"] = ("Body Right", "{{ b.text }}")
    blocks = choice("b", samples)
    end = tag("endif")
    table_choice = tag('elif b.kind == "picture"') + _figure()
    table_choice += tag('elif b.kind == "table"') + table()
    foot = when("b.catchword", paragraph("Catchword", "{{ b.catchword }}", after=BREAK))
    return each("b", "doc.body", blocks.removesuffix(end) + table_choice + end + foot)


def _figure() -> str:
    """Return the sample of a picture in the text, and its caption."""
    picture = inline(3, "figure", "ภาพ", FIGURE_SIDE)
    caption = paragraph("Figure Caption", "{{ b.text }}")
    return paragraph("Figure", before=picture) + when("b.text", caption)


def sealed() -> str:
    """Return who issues and the day where nobody signs, the circle of a seal around the name."""
    circle = anchored(4, "seal", "ที่ประทับตรา", m.SEAL_SIDE, SEAL_LEFT, SEAL_UP)
    name = "{{ doc.seal.name.text }}"
    framed = paragraph("Seal Frame Room") + paragraph("Seal Name", name, before=circle)
    framed += paragraph("Seal Frame Date", "{{ doc.seal.date.text }}")
    usual = paragraph("Owner Room") * m.SEAL_LINES
    usual += paragraph("Seal Name", name) + paragraph("Seal Date", "{{ doc.seal.date.text }}")
    return tag("if doc.seal") + when("doc.seal.framed", framed, usual) + tag("endif")


def photo_room() -> str:
    """Return the blank lines by which the text ends above a photo."""
    lines = "".join(
        when(f"doc.photo.room > {line}", paragraph("Owner Room")) for line in range(PHOTO_ROOMS)
    )
    return tag("if doc.photo") + lines + tag("endif")


def photo() -> str:
    """Return the photo, which ends with the lines above it, and its holder's name below."""
    picture = anchored(5, "photo", "รูปถ่าย", m.PHOTO_HEIGHT, pt(0), -m.PHOTO_HEIGHT)
    holder = paragraph("Photo Holder", "{{ doc.photo.holder.text }}")
    inside = paragraph("Photo Place", before=picture) + when("doc.photo.holder.text", holder)
    return tag("if doc.photo") + inside + tag("endif")


def anchored(id_: int, name: str, about: str, side: Length, left: Length, down: Length) -> str:
    """Return the run of a picture that stands *left* of the margin and *down* of its line."""
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{id_}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin">'
        f"<wp:posOffset>{left.emu}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down.emu}</wp:posOffset>'
        f"</wp:positionV>{_extent(side)}<wp:wrapNone/>"
        f"{_graphic(id_, name, about, side)}</wp:anchor></w:drawing></w:r>"
    )


def table() -> str:
    """Return the sample table: a head that is repeated, then one row for all rows."""
    borders = "".join(
        f"<w:{side} {BORDER}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    room, padding = m.TABLE_ROOM.twips, m.TABLE_PADDING.twips
    above = (m.TABLE_ROOM - m.TABLE_RULE).twips  # the rule above a row adds to its height
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", above), ("left", padding), ("bottom", room), ("right", padding))
    )
    whole = m.TEXT_WIDTH.twips
    properties = (
        f'<w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )
    grid = f'<w:tblGrid><w:gridCol w:w="{whole}"/></w:tblGrid>'
    head = _cells("c", "h.cells", paragraph("Table Head", "{{ c.text }}"))
    text = "{% if c.label %}{{ c.label }}\t{% endif %}{{ c.text }}"
    aligned = choice_of(
        "c.align",
        {
            "right": paragraph("Table Amount", text),
            "center": paragraph("Table Number", text),
        },
        paragraph("Table Text", text),
    )
    return (
        paragraph("Table Room")
        + f"<w:tbl>{properties}{grid}"
        + _row_tag("for h in b.table.head")
        + _row(head.replace("</w:tcPr>", '<w:vAlign w:val="center"/></w:tcPr>'), head=True)
        + _row_tag("endfor")
        + _row_tag("for r in b.table.rows")
        + _row(_cells("c", "r.cells", aligned))
        + _row_tag("endfor")
        + "</w:tbl>"
        + paragraph("Table End")
    )


def choice_of(value: str, samples: dict[str, str], otherwise: str) -> str:
    """Return the sample that *value* names, or the one for every other value."""
    parts = []
    for name, sample in samples.items():
        word = "elif" if parts else "if"
        parts.append(tag(f'{word} {value} == "{name}"') + sample)
    return "".join(parts) + tag("else") + otherwise + tag("endif")


def box() -> str:
    """Return the run of a box to tick: spaces in a border."""
    half = round(BOX_SIZE.pt * 2)
    size = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    return f'<w:r><w:rPr>{size}<w:bdr {BORDER}/></w:rPr><w:t xml:space="preserve">     </w:t></w:r>'


def signed(signer: str, prefix: str = "") -> str:
    """Return the room to sign, the name and the position of *signer*.

    *prefix* is that of the styles where several sign side by side.
    """
    ranked = paragraph(f"{prefix}Signing Rank", f"{{{{ {signer}.rank.text }}}}")
    ranked += paragraph(f"{prefix}Ranked Name", f"{{{{ {signer}.name.text }}}}")
    usual = paragraph(f"{prefix}Signature Name", f"{{{{ {signer}.name.text }}}}")
    name = tag(f"if {signer}.rank.text") + ranked + tag("else") + usual + tag("endif")
    line = paragraph(f"{prefix}Signature Position", "{{ line.text }}")
    return name + each("line", f"{signer}.position", line)


def signatures() -> str:
    """Return the room to sign, the name and the position of each who signs.

    More than three stand in two columns.  Two or three stand one below the other in a row
    that is kept on one page: LibreOffice gives up so long a chain of kept paragraphs and
    leaves the text behind that goes with them.
    """
    below = each("s", "doc.signatures", signed("s"))
    together = side_by_side("", {below: WHOLE}, "", padding=pt(0)) + paragraph("Table End")
    left = signed("pair.left", "Column ")
    right = tag("if pair.right") + signed("pair.right", "Column ")
    right += tag("else") + paragraph("Signature Column") + tag("endif")
    columns = side_by_side(
        _row_tag("for pair in doc.signature_pairs"),
        {left: WHOLE // 2, right: WHOLE // 2},
        _row_tag("endfor"),
        padding=m.COLUMN_GAP * 0.5,
    )
    return (
        tag("if doc.signature_pairs")
        + columns
        + paragraph("Table End")
        + tag("elif doc.signatures|length > 1")
        + together
        + tag("else")
        + below
        + tag("endif")
    )


WHOLE = 5000  # of the width of the text, in fiftieths of a percent


def side_by_side(before: str, cells: dict[str, int], after: str, *, padding: Length) -> str:
    """Return a table without rules whose one row is kept on a page; widths as in ``WHOLE``."""
    room = padding.twips
    margins = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side in ("left", "right"))
    properties = (
        f'<w:tblPr><w:tblW w:w="{WHOLE}" w:type="pct"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )
    text = m.TEXT_WIDTH.twips
    grid = "".join(f'<w:gridCol w:w="{text * share // WHOLE}"/>' for share in cells.values())
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="pct"/></w:tcPr>{inside}</w:tc>'
        for inside, share in cells.items()
    )
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{before}{_row(row)}{after}</w:tbl>"


def ending() -> str:
    """Return the owner of the matter and the copies at the lower left, a code at the right."""
    line = paragraph("Owner Line", "{{ line.text }}")
    lines = each("line", "doc.owner", line) + each("line", "doc.copies", line)
    empty = when("not doc.owner and not doc.copies", paragraph("Owner Line"))
    code = (
        paragraph("Code Picture", before=inline(2, "qr", "คิวอาร์โค้ด", m.QR_SIDE))
        + paragraph("Code Caption", "{{ doc.qr.caption.text }}")
        + paragraph("Code Caption", "{{ doc.qr.url.text }}")
    )
    share = round(WHOLE * m.QR_WIDTH.emu / m.TEXT_WIDTH.emu)
    cells = {lines + empty: WHOLE - share, code: share}
    beside = side_by_side("", cells, "", padding=Length(0)) + paragraph("Table End")
    blank = "".join(
        when(f"doc.owner_room > {line}", paragraph("Owner Room")) for line in range(m.OWNER_LINES)
    )
    room = tag("if doc.owner or doc.copies or doc.qr") + blank + tag("endif")
    return room + tag("if doc.qr") + beside + tag("else") + lines + tag("endif")


def copy_mark() -> str:
    """Return what marks a copy at its upper right, out of the flow."""
    frame = (
        '<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" '
        f'w:y="{(m.COPY_MARK_BASELINE - m.BODY_SIZE * m.ASCENT).twips}"/>'
    )
    mark = paragraph("Copy Mark", "{{ doc.copied.mark.text }}", frame=frame)
    return tag("if doc.copied") + when("doc.copied.mark.text", mark) + tag("endif")


def copied() -> str:
    """Return what a copy has more than its original, at the lower right."""
    kept = each("line", "doc.copied.lines", paragraph("Copy Line", "{{ line.text }}"))
    line = each("line", "doc.copied.lines", paragraph("Copy Head", "{{ line.text }}"))
    date = paragraph("Signature Position", "{{ doc.copied.date.text }}")
    certified = line + signed("doc.copied.signer") + date
    inside = paragraph("Owner Room") + when("doc.copied.signer", certified, kept)
    return tag("if doc.copied") + inside + tag("endif")


def _cells(variable: str, values: str, inside: str) -> str:
    """Return a cell for each of *values*; the cells around it hold tags and vanish."""
    around = "<w:tc><w:tcPr>{width}</w:tcPr>{inside}</w:tc>"
    width = '<w:tcW w:w="0" w:type="dxa"/>'
    begin = paragraph("Template Tag", f"{{%tc for {variable} in {values} %}}")
    end = paragraph("Template Tag", "{%tc endfor %}")
    return "".join(around.format(width=width, inside=each) for each in (begin, inside, end))


def _row(cells: str, *, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _row_tag(text: str) -> str:
    """Return a row that holds a tag and vanishes."""
    words = paragraph("Template Tag", f"{{%tr {text} %}}")
    return f'<w:tr><w:tc><w:tcPr><w:tcW w:w="0" w:type="dxa"/></w:tcPr>{words}</w:tc></w:tr>'
