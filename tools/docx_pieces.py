"""What the text of a template is made of: paragraphs, tags, the emblem, the blocks of a body."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx_base import Style
from thaigovdocs.standard import measures as m
from thaigovdocs.units import Length, pt

LEVELS = range(1, len(m.CLAUSE_INDENTS) + 1)
BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
BOX_SIZE = pt(10)  # of the letters inside the box to tick, which has the height of their line


def paragraph(style: str, text: str = "", *, before: str = "", frame: str = "") -> str:
    """Return a paragraph; a tab in *text* is a tab stop, *before* are runs before it.

    *frame* takes it out of the flow (LibreOffice overlooks a frame in a style).
    """
    pieces = text.split("\t")
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in pieces
    )
    run = f"<w:r>{inner}</w:r>" if inner else ""
    properties = f'<w:pPr><w:pStyle w:val="{Style(style).id}"/>{frame}</w:pPr>'
    return f"<w:p>{properties}{before}{run}</w:p>"


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


def when(condition: str, inside: str) -> str:
    """Return *inside* to be printed only where there is something to print."""
    return tag(f"if {condition}") + inside + tag("endif")


def emblem(height: Length, place: str) -> str:
    """Return the run of the emblem's place: its height stays, its width follows the picture."""
    side = height.emu
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        "<w:r><w:drawing>"
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{place}"
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{m.EMBLEM_TOP.emu}</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{side}" cy="{side}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="emblem" descr="ตราครุฑ"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{namespace}"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="emblem"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip r:embed="rIdEmblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


def body(*, hanging: bool = False) -> str:
    """Return the blocks of the text, one sample paragraph a kind, and a sample table.

    Where clauses hang, their text begins at the indent that the paper gives them.
    """
    labelled = "{{ b.label }}\t{{ b.text }}" if hanging else "{{ b.label }} {{ b.text }}"
    samples = {f"clause{level}": (f"Clause {level}", labelled) for level in LEVELS}
    samples["paragraph"] = ("Body Paragraph", "{{ b.text }}")
    for level in LEVELS:
        samples[f"bullet{level}"] = (f"Bullet {level}", "{{ b.label }}\t{{ b.text }}")
    samples |= {f"plain{level}": (f"Plain {level}", "{{ b.text }}") for level in LEVELS}
    samples["heading"] = ("Body Heading", "{{ b.text }}")
    blocks = choice("b", samples)
    end = tag("endif")
    table_choice = tag('elif b.kind == "table"') + table()
    return each("b", "doc.body", blocks.removesuffix(end) + table_choice + end)


def table() -> str:
    """Return the sample table: a head that is repeated, then one row for all rows."""
    borders = "".join(
        f"<w:{side} {BORDER}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    room, padding = m.TABLE_ROOM.twips, m.TABLE_PADDING.twips
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", room), ("left", padding), ("bottom", room), ("right", padding))
    )
    whole = m.TEXT_WIDTH.twips
    properties = (
        f'<w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )
    grid = f'<w:tblGrid><w:gridCol w:w="{whole}"/></w:tblGrid>'
    head = _cells("c", "b.table.columns", paragraph("Table Head", "{{ c.text }}"))
    aligned = choice_of(
        "c.align",
        {
            "right": paragraph("Table Amount", "{{ c.text }}"),
            "center": paragraph("Table Number", "{{ c.text }}"),
        },
        paragraph("Table Text", "{{ c.text }}"),
    )
    return (
        paragraph("Table Room")
        + f"<w:tbl>{properties}{grid}"
        + _row(head, head=True)
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


def signed(signer: str) -> str:
    """Return the room to sign, the name and the position of *signer*."""
    ranked = paragraph("Signing Rank", f"{{{{ {signer}.rank.text }}}}")
    ranked += paragraph("Ranked Name", f"{{{{ {signer}.name.text }}}}")
    usual = paragraph("Signature Name", f"{{{{ {signer}.name.text }}}}")
    name = tag(f"if {signer}.rank.text") + ranked + tag("else") + usual + tag("endif")
    line = paragraph("Signature Position", "{{ line.text }}")
    return name + each("line", f"{signer}.position", line)


def signatures() -> str:
    """Return the room to sign, the name and the position of each who signs."""
    return each("s", "doc.signatures", signed("s"))


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
