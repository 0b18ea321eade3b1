"""The parts that every DOCX template of ours shares, written as text.

Measures come from ``standard.measures``.  What Word wants: each font, size and weight
twice (Latin and Thai), the language once, settings and properties in the order of the
schema, compatibility mode 15.
"""

from __future__ import annotations

from dataclasses import dataclass

from thaigovdocs.standard import measures as m
from thaigovdocs.units import Length, mm, pt

FONT = "TH SarabunPSK"
OTHER_NAME = "TH Sarabun New"  # the same letters under the name of the later edition
NOTHING = pt(0)
TAG_SIZE, TAG_LINE = pt(7), pt(8)
TABLE_END = pt(1)  # Word wants a paragraph behind a table
RED = "C00000"

HEADER_DISTANCE = mm(2)  # the strip below it ends where the page number's line begins
FOOTER_DISTANCE = mm(5)
NUMBER_TOP = m.PAGE_NUMBER_BASELINE - m.BODY_SIZE * m.ASCENT
SECRECY_STRIP = NUMBER_TOP - HEADER_DISTANCE
AFTER_NUMBER = m.MARGIN_TOP - NUMBER_TOP - m.LINE_PITCH
URGENCY_LINE = m.MARKING_SIZE * (m.ASCENT + m.DESCENT)
URGENCY_TOP = m.EMBLEM_FEET_BASELINE - m.BODY_SIZE * m.ASCENT - URGENCY_LINE  # ends above ที่
LETTER_STRIP = m.EMBLEM_FEET_BASELINE - m.BODY_SIZE * m.ASCENT - m.MARGIN_TOP
TITLE_GAP = m.TITLE_TOP - m.MARGIN_TOP - LETTER_STRIP
RANK_RIGHT = m.TEXT_WIDTH - m.SIGNATURE_AXIS + m.RANK_GAP
PAPER_CENTRE_SHIFT = m.MARGIN_LEFT - m.MARGIN_RIGHT  # centred so: on the paper, not on the text
SENDER_LEFT = m.SENDER_LEFT_PAPER - m.MARGIN_LEFT
SIGNATURE_LEFT = m.SIGNATURE_AXIS * 2 - m.TEXT_WIDTH
SIGNING_ROOM = m.LINE_PITCH * m.SIGNING_LINES  # space before, not blank lines that would part
MEMO_UNIT_LEFT = mm("26.05")  # of the value: behind ส่วนราชการ in bold 20 pt and two spaces
MEMO_NUMBER_LEFT = mm("5.53")  # behind ที่
MEMO_SUBJECT_LEFT = mm("11.25")  # behind เรื่อง
SINGLE = 'w:line="240" w:lineRule="auto"'
BULLET_GAP = mm("2.44")  # "-" and a space
ROW_HANGING = mm("11.9")

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True)
class Style:
    """A paragraph style: its name, what it does to the paragraph and to the letters."""

    name: str
    paragraph: str = ""
    run: str = ""
    next: str = ""

    @property
    def id(self) -> str:
        """The id that paragraphs of the template refer to."""
        return self.name.replace(" ", "")

    def xml(self) -> str:
        """Return the style as it stands in styles.xml."""
        follows = f'<w:next w:val="{self.next.replace(" ", "")}"/>' if self.next else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        run = f"<w:rPr>{self.run}</w:rPr>" if self.run else ""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="Normal"/>{follows}<w:qFormat/>'
            f"{paragraph}{run}</w:style>"
        )


def size(length: Length) -> str:
    """Return the size for Latin and Thai letters, in half points."""
    half = round(length.pt * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def spacing(before: Length = NOTHING, after: Length = NOTHING, exact: Length | None = None) -> str:
    """Return the space around a paragraph, and its line where it is exact."""
    line = f' w:line="{exact.twips}" w:lineRule="exact"' if exact else ""
    return f'<w:spacing w:before="{before.twips}" w:after="{after.twips}"{line}/>'


def indent(left: Length = NOTHING, *, first: Length = NOTHING, hanging: Length = NOTHING) -> str:
    """Return the indents of a paragraph."""
    kind = f'w:hanging="{hanging.twips}"' if hanging.emu else f'w:firstLine="{first.twips}"'
    return f'<w:ind w:left="{left.twips}" {kind}/>'


def outline(level: int) -> str:
    """Return what shows a paragraph in the navigation of Word, *level* from 1."""
    return f'<w:outlineLvl w:val="{level - 1}"/>'


def tabs(*stops: tuple[str, Length]) -> str:
    """Return tab stops: their kind and their distance from the left margin.

    A kind that ends with a full stop (``right.``) has a dotted leader.
    """
    inner = "".join(
        f'<w:tab w:val="{kind.rstrip(".")}"{_leader(kind)} w:pos="{at.twips}"/>'
        for kind, at in stops
    )
    return f"<w:tabs>{inner}</w:tabs>"


def _leader(kind: str) -> str:
    return ' w:leader="dot"' if kind.endswith(".") else ""


BOLD = "<w:b/><w:bCs/>"
MARKING = f'{BOLD}<w:color w:val="{RED}"/>'
JUSTIFIED = '<w:jc w:val="thaiDistribute"/>'
CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
KEEP_NEXT = "<w:keepNext/>"
KEEP_LINES = "<w:keepLines/>"


def urgency_frame(top: Length, place: str, lines: int = 0, *, falls: bool = False) -> str:
    """Return the frame of an urgency, out of the flow: nothing moves, printed or not.

    Args:
        top: of the urgency where it stands alone.
        place: from which edge, and how far.
        lines: below it, of the day and the hour; they end where it would end alone.
        falls: they stand below that instead.
    """
    more = m.LINE_PITCH * lines
    return (
        f'<w:framePr w:w="{m.URGENCY_WIDTH.twips}" w:h="{(URGENCY_LINE + more).twips}" '
        f'w:hRule="exact" w:wrap="around" w:vAnchor="page" {place} '
        f'w:y="{(top if falls else top - more).twips}"/>'
    )


MIDDLE = 'w:hAnchor="page" w:xAlign="center"'
AT_LEFT = 'w:hAnchor="margin" w:x="1"'
STRIP_TOP = m.MARGIN_TOP - URGENCY_LINE  # of papers without emblem: clear of the secrecy
MEMO_URGENCY_TOP = m.MEMO_TITLE_BASELINE + m.BODY_SIZE * m.DESCENT - URGENCY_LINE
MEMO_URGENCY_PLACE = f'w:hAnchor="margin" w:x="{m.MEMO_MARKING_LEFT.twips}"'


def _levels() -> list[Style]:
    styles = []
    for level, left in enumerate(m.CLAUSE_INDENTS[:4], 1):
        first = spacing(m.BEFORE_ROW) + indent(first=left) + JUSTIFIED
        hanging = tabs(("left", left + BULLET_GAP))
        bullet = indent(left + BULLET_GAP, hanging=BULLET_GAP)
        styles += [
            Style(f"Clause {level}", first),
            Style(f"Plain {level}", first),
            Style(f"Bullet {level}", hanging + spacing(m.BEFORE_BULLET) + bullet + JUSTIFIED),
        ]
    return styles


def _memo() -> list[Style]:
    """Return the styles of the head of a memo, of endorsements and of the decision."""
    right = ("right.", m.TEXT_WIDTH)
    single = f"<w:spacing {SINGLE}/>"
    first = indent(first=m.PARAGRAPH_INDENT) + JUSTIFIED
    option = tabs(("left", m.DECISION_INDENT))
    hanging = indent(m.DECISION_INDENT, hanging=m.DECISION_INDENT - m.PARAGRAPH_INDENT)
    more, opening = spacing(m.BEFORE_ROW), spacing(m.BEFORE_CLOSING)
    places = tabs(("left", m.MEMO_MARKING_LEFT), ("center", m.TEXT_WIDTH * 0.5))
    number = tabs(
        ("left", MEMO_NUMBER_LEFT),
        ("left.", m.MEMO_DATE_LEFT),
        ("left.", m.MEMO_DATE_VALUE_LEFT),
        right,
    )
    return [
        Style(
            "Memo Title",
            KEEP_NEXT + places + spacing(exact=m.MEMO_TITLE_LINE) + outline(1),
            BOLD + size(m.MEMO_TITLE_SIZE),
        ),
        Style("Memo Unit", _field(MEMO_UNIT_LEFT, right, single)),
        Style("Memo Number", number + single),
        Style("Memo Subject", _field(MEMO_SUBJECT_LEFT, right, single)),
        Style("Endorsement To", KEEP_NEXT + opening),
        Style("Endorsement Opening", KEEP_NEXT + opening + first),
        Style("Endorsement Text", KEEP_NEXT + more + first),
        Style("Decision Opening", KEEP_NEXT + option + opening + hanging),
        Style("Decision Option", KEEP_NEXT + option + more + hanging),
        Style("Signed Date", KEEP_LINES + indent(SIGNATURE_LEFT) + CENTRED),
    ]


def _field(left: Length, right: tuple[str, Length], single: str) -> str:
    return tabs(("left", left), right) + single + indent(left, hanging=left)


def _tables() -> list[Style]:
    """Return the styles of what stands in and around a table; no cell is distributed."""
    return [
        Style("Table Room", KEEP_NEXT + spacing(exact=m.BEFORE_ROW), size(TABLE_END)),
        Style("Table Head", KEEP_NEXT + CENTRED, BOLD),
        Style("Table Text", '<w:jc w:val="left"/>'),
        Style("Table Number", CENTRED),
        Style("Table Amount", RIGHT),
        Style("Table End", KEEP_NEXT + spacing(exact=TABLE_END), size(TABLE_END)),
    ]


def _title_rule() -> Style:
    """Return the style of the short line below titles: the upper border of a narrow paragraph."""
    side = ((m.TEXT_WIDTH - m.TITLE_RULE) * 0.5).twips
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr>'
    room = m.TITLE_RULE_ROOM
    place = f'<w:ind w:left="{side}" w:right="{side}"/>'
    return Style("Title Rule", KEEP_NEXT + border + spacing(room, exact=room) + place)


def _side_by_side() -> list[Style]:
    """Return the styles of those who sign in two columns and of a code at the end.

    Their row is kept on one page, so none of them holds on to the next.
    """
    single = f"<w:spacing {SINGLE}/>"
    half = (m.TEXT_WIDTH * 0.5 - m.COLUMN_GAP) * 0.5 + m.RANK_GAP
    rank = f'<w:ind w:right="{half.twips}"/>{RIGHT}'
    return [
        Style("Column Signing Rank", spacing(SIGNING_ROOM - m.LINE_PITCH) + rank),
        Style("Column Ranked Name", CENTRED),
        Style("Column Signature Name", spacing(SIGNING_ROOM) + CENTRED),
        Style("Column Signature Position", CENTRED),
        Style("Signature Column", CENTRED),
        Style("Code Picture", KEEP_NEXT + single + CENTRED),
        Style("Code Caption", CENTRED),
        Style("Logo Row", KEEP_NEXT + _room(m.LOGO_ROOM) + CENTRED),
        Style("Catchword", KEEP_LINES + RIGHT),
    ]


def _room(after: Length) -> str:
    """Return the space after pictures, which lines of exact height would cut."""
    return f'<w:spacing w:after="{after.twips}" {SINGLE}/>'


def styles() -> list[Style]:
    """Return the named styles of all kinds."""
    centre, right = m.CENTRE_LEFT, m.TEXT_WIDTH
    rows = tabs(("left", ROW_HANGING), ("right", right))
    hanging = indent(ROW_HANGING, hanging=ROW_HANGING)
    paragraph = spacing(m.BEFORE_ROW) + indent(first=m.PARAGRAPH_INDENT)
    beside = indent(SENDER_LEFT, hanging=SENDER_LEFT)
    rank = f'<w:ind w:right="{RANK_RIGHT.twips}"/>{RIGHT}'
    signature = indent(SIGNATURE_LEFT) + CENTRED
    marking = MARKING + size(m.MARKING_SIZE)
    strip = spacing(exact=SECRECY_STRIP) + f'<w:ind w:left="-{PAPER_CENTRE_SHIFT.twips}"/>'
    return [
        Style(
            "Template Tag",
            spacing(exact=TAG_LINE),
            f'<w:color w:val="8C8C8C"/>{size(TAG_SIZE)}',
        ),
        Style("Secrecy", strip + CENTRED, marking),
        Style("Secrecy Below", strip + CENTRED, marking),
        Style("Page Number Line", spacing(after=AFTER_NUMBER) + CENTRED),
        Style("Urgency", '<w:spacing w:line="240" w:lineRule="auto"/>', marking),
        Style("Urgency Day", "", MARKING),
        Style("Letter Top", KEEP_NEXT + spacing(exact=LETTER_STRIP)),
        Style("Letter Number", tabs(("left", SENDER_LEFT)) + beside),
        Style("Letter Sender", indent(SENDER_LEFT)),
        Style("Letter Date", spacing(m.BEFORE_ROW) + indent(centre)),
        Style("Head Row", rows + spacing(m.BEFORE_ROW) + hanging),
        Style("Head Row More", rows + hanging),
        Style("Title Top", KEEP_NEXT + spacing(after=TITLE_GAP, exact=LETTER_STRIP)),
        Style("Document Title", KEEP_NEXT + KEEP_LINES + CENTRED + outline(1), BOLD),
        Style("Body Paragraph", paragraph + JUSTIFIED),
        Style("Body Heading", KEEP_NEXT + paragraph + outline(2), BOLD, next="Body Paragraph"),
        *_levels(),
        Style("Closing Phrase", KEEP_NEXT + spacing(m.BEFORE_CLOSING) + indent(centre)),
        Style("Dated Line", KEEP_NEXT + spacing(m.BEFORE_DATED) + indent(m.DATED_LEFT)),
        Style("Signing Rank", KEEP_NEXT + spacing(SIGNING_ROOM - m.LINE_PITCH) + rank),
        Style("Ranked Name", KEEP_NEXT + signature),
        Style("Signature Name", KEEP_NEXT + spacing(SIGNING_ROOM) + signature),
        Style("Signature Position", KEEP_LINES + signature),
        *_ends(signature),
        Style("Owner Room", KEEP_NEXT),
        Style("Copy Mark"),
        Style("Copy Line", KEEP_NEXT + indent(m.CENTRE_LEFT)),
        Style("Copy Head", KEEP_NEXT + signature),
        Style("Owner Line", KEEP_LINES),
        *_memo(),
        *_tables(),
        _title_rule(),
        *_side_by_side(),
    ]


def _ends(signature: str) -> list[Style]:
    """Return the styles of lines at their place, of seals, photos and envelopes."""
    radius = (m.SEAL_SIDE - m.LINE_PITCH) * 0.5
    right = m.TEXT_WIDTH - m.PHOTO_WIDTH
    return [
        Style("Body Line", spacing(m.BEFORE_ROW)),
        Style("Body Centred", KEEP_NEXT + spacing(m.BEFORE_ROW) + CENTRED, BOLD),
        Style("Body Right", spacing(m.BEFORE_ROW) + indent(m.CENTRE_LEFT)),
        Style(
            "Figure",
            KEEP_LINES + f'<w:spacing w:before="{m.BEFORE_ROW.twips}" {SINGLE}/>' + CENTRED,
        ),
        Style("Figure Caption", KEEP_LINES + CENTRED),
        Style("Seal Frame Room", KEEP_NEXT + spacing(exact=radius), size(TABLE_END)),
        Style("Seal Name", KEEP_NEXT + signature),
        Style("Seal Date", KEEP_LINES + signature),
        Style("Seal Frame Date", KEEP_LINES + spacing(radius) + signature),
        Style("Photo Place", spacing(exact=TABLE_END), size(TABLE_END)),
        Style(
            "Photo Holder",
            spacing(m.LINE_PITCH * m.HOLDER_LINES) + f'<w:ind w:right="{right.twips}"/>{CENTRED}',
        ),
        Style("Envelope Line"),
        Style("Envelope Prepaid", CENTRED),
        Style("Envelope Room"),
        Style("Envelope Address"),
    ]


def _letters(name: str, run: str) -> str:
    """Return a character style."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


def styles_xml() -> str:
    """Return styles.xml: font, size and language once, then the named styles."""
    fonts = "".join(f' w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    face = f"<w:rFonts{fonts}/>{size(m.BODY_SIZE)}"
    language = '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>'
    single = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{face}{language}</w:rPr>"
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{single}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:widowControl/><w:snapToGrid w:val="0"/></w:pPr>'
        f"<w:rPr>{face}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{''.join(style.xml() for style in styles())}"
        f"{_letters('Memo Label', BOLD + size(m.MEMO_LABEL_SIZE))}"
        f"{_letters('Memo Marking', MARKING + size(m.MARKING_SIZE))}</w:styles>"
    )


def settings_xml() -> str:
    """Return settings.xml, in the order of the schema."""
    mode = "http://schemas.microsoft.com/office/word"
    options = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
        "useWord2013TrackBottomHyphenation": 0,
    }
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{mode}" w:val="{value}"/>'
        for name, value in options.items()
    )
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{(m.PARAGRAPH_INDENT * 0.5).twips}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:bidi="th-TH"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table_xml() -> str:
    """Return fontTable.xml: the font, and the name that later editions of it have."""
    return (
        f'{HEAD}<w:fonts {W}><w:font w:name="{FONT}"><w:altName w:val="{OTHER_NAME}"/>'
        '<w:panose1 w:val="020B0500040200020003"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        '<w:sig w:usb0="A100006F" w:usb1="5000205A" w:usb2="00000000" w:usb3="00000000" '
        'w:csb0="00010183" w:csb1="00000000"/></w:font></w:fonts>'
    )


def theme_xml() -> str:
    """Return the least theme that Word takes, so that what Word adds has the font, too."""
    faces = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'
    faces += f'<a:font script="Thai" typeface="{FONT}"/>'
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F497D", "lt2": "EEECE1", "accent1": "4F81BD",
        "accent2": "C0504D", "accent3": "9BBB59", "accent4": "8064A2", "accent5": "4BACC6",
        "accent6": "F79646", "hlink": "0000FF", "folHlink": "800080",
    }  # fmt: skip
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items()
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="thaigovdocs"><a:themeElements><a:clrScheme name="thaigovdocs">{scheme}'
        f'</a:clrScheme><a:fontScheme name="thaigovdocs"><a:majorFont>{faces}</a:majorFont>'
        f'<a:minorFont>{faces}</a:minorFont></a:fontScheme><a:fmtScheme name="thaigovdocs">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
