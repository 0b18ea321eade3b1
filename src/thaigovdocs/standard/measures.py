"""Every measurement of the papers, with its section and its certainty.

R: from a rule, whose key in :mod:`thaigovdocs.sources` follows; P: from practice; C: chosen
by this project.
Horizontal distances are from the left margin unless the name says ``PAPER``;
vertical ones from the paper's top edge where the name says ``BASELINE`` or ``TOP``.
"""

from __future__ import annotations

from thaigovdocs.units import mm, pt

PAPER_WIDTH = mm(210)  # R, saraban 74
PAPER_HEIGHT = mm(297)  # R, saraban 74
MARGIN_LEFT = mm(30)  # R, typing
MARGIN_RIGHT = mm(20)  # R, typing
MARGIN_TOP = mm(25)  # P
MARGIN_BOTTOM = mm(20)  # P
MARGIN_BOTTOM_LEAST = mm(15)  # C: where that saves a page of a few lines
TEXT_WIDTH = PAPER_WIDTH - MARGIN_LEFT - MARGIN_RIGHT  # derived
ACROSS_WIDTH = PAPER_HEIGHT - MARGIN_LEFT - MARGIN_RIGHT  # derived

EMBLEM_HEIGHT_LETTER = mm(30)  # R, saraban 71
WIDEST_EMBLEM = 1.5  # C: times its height; what leaves the words of a letter at its sides room
EMBLEM_HEIGHT_MEMO = mm(15)  # R, saraban 71
EMBLEM_TOP = mm(15)  # R, typing
EMBLEM_FEET_BASELINE = mm("41.2")  # P: 0.873 of its height

BODY_SIZE = pt(16)  # R, typing
LINE_PITCH_FACTOR = 1.13  # R, typing
LINE_PITCH = pt("18.08")  # R, typing: 1.13 of the body's size
BEFORE_ROW = pt(6)  # R, typing: heading rows and paragraphs
BEFORE_BULLET = pt(0)  # C: the rule gives space to rows and paragraphs only
BEFORE_CLOSING = pt(12)  # R, typing
BEFORE_DATED = pt(12)  # P
ASCENT = 0.88  # P: of the size, from the top of a line to its baseline
DESCENT = 0.25  # P: of the size, from the baseline to the bottom of its line

PARAGRAPH_INDENT = mm(25)  # R, typing
CLAUSE_INDENTS = (mm(25), mm(35), mm(45), mm(55), mm("62.5"))  # C: label, by level
SENDER_LEFT_PAPER = mm(131)  # P
CENTRE_LEFT = mm(75)  # R, typing: the paper's centre, 10.5 cm from its edge
SIGNATURE_AXIS = mm("89.9")  # C: where there is no closing to centre on
SIGNATURE_AXIS_RIGHT = mm(97)  # C: of a memo that asks for it, 12.7 cm from the paper's edge
SIGNING_LINES = 3  # R, typing: blank lines above the name
OWNER_LINES = 3  # C: blank lines above the owner block, down to none
DATED_LEFT = mm(55)  # P: 8.5 cm from the paper's edge
PAGE_NUMBER_BASELINE = mm(19)  # P
MARKING_SIZE = pt(32)  # R, saraban 28: urgency and secrecy
OPEN_DAY = mm(18)  # P
CATCHWORD_LETTERS = 25  # P
LETTERHEAD_GAP = mm(2)  # C: between the emblem and the words at its sides
EMBLEM_FEET_WIDTH = mm(18)  # C: of the emblem level with its feet, below the wings
RANK_GAP = mm(15)  # C: a rank ends so far left of the axis, then one signs
TITLE_TOP = mm("48.5")  # C: the first title's line begins below the emblem
SECRECY_TOP_BASELINE = mm(12)  # C: top centre, clear of the emblem
SECRECY_BOTTOM_BASELINE = mm(290)  # C: bottom centre
SIGNATURE_WIDTH = mm(50)  # C: of the box in which a signature is set

MEMO_TITLE_SIZE = pt(29)  # R, typing
MEMO_TITLE_LINE = pt(35)  # R, typing: exact
MEMO_TITLE_BASELINE = mm(30)  # P: level with the emblem's foot
MEMO_TITLE_RISE = 0.8  # C: of the exact line, from its top to the baseline
MEMO_TITLE_TOP = MEMO_TITLE_BASELINE - MEMO_TITLE_LINE * MEMO_TITLE_RISE  # derived
MEMO_LABEL_SIZE = pt(20)  # P
MEMO_ROW_PITCH = pt("22.6")  # P: 1.13 of the labels' size
MEMO_DATE_LEFT = mm("76.7")  # P: under ข of บันทึกข้อความ
MEMO_DATE_VALUE_LEFT = mm("100.7")  # P: after ม of it
SIGNED_WIDTH = mm(45)  # C: of the picture of a signature at most
SIGNED_HEIGHT = mm(12)  # C: likewise; inside the room to sign, two lines at least
COPY_MARK_BASELINE = mm(12)  # C: สำเนาคู่ฉบับ, upper right
BEFORE_COPIED = LINE_PITCH  # C: above what stands on copies alone
URGENCY_WIDTH = mm(55)  # C: room for an urgency, to the left of the emblem
MEMO_MARKING_LEFT = mm(17)  # C: between the emblem and the title
DECISION_BOX = mm("3.6")  # C: side of the box before an option
DECISION_INDENT = mm(31)  # C: of the words behind the box, which is indented
BLANK_WIDTH = mm(40)  # C: dotted line that says no width
BLANK_LEAST = mm(20)  # C: dotted line to the end of its line, at least
TABLE_PADDING = mm("1.9")  # C: left and right of the words of a cell
TABLE_ROOM = pt(2)  # C: above and below the lines of a row
TABLE_ROOM_LEAST = pt("0.8")  # C: where that saves a page of a few rows
TABLE_SIZES = (pt(14), pt(12))  # C: of the words of a table that are too wide for its columns
TABLE_RULE = pt("0.5")  # C: the lines around the cells
MEMBER_GAP = mm(6)  # C: between the columns of a committee where there is room
MEMBER_INDENTS = (mm(15),)  # P: where its list begins instead when that saves lines
TICK_SIDE = mm("3.6")  # C: a tick is as wide as the box before an option

SEAL_LINES = 2  # C: blank lines above who issues, where nobody signs
SEAL_SIDE = mm(45)  # R, saraban 72: the outer circle of the seal
PHOTO_WIDTH = mm(40)  # R, saraban 24
PHOTO_HEIGHT = mm(60)  # R, saraban 24
HOLDER_LINES = 2  # C: blank lines above the name of the holder of a certificate
ENVELOPE_C_FOUR = (mm(324), mm(229))  # R, saraban 74: width and height
ENVELOPE_C_FIVE = (mm(229), mm(162))  # R, saraban 74
ENVELOPE_C_SIX = (mm(162), mm(114))  # R, saraban 74
ENVELOPE_DL = (mm(220), mm(110))  # R, saraban 74
ENVELOPE_MARGIN = mm(10)  # C: from its edges to emblem, sender and address
ENVELOPE_GAP = mm(2)  # C: between the emblem and the sender
ENVELOPE_ADDRESS_SHARE = 0.42  # C: of its width, where the addressee begins
ENVELOPE_ADDRESS_DOWN = 0.45  # C: of its height, where the line of the addressee begins
ENVELOPE_PREPAID_WIDTH = mm(50)  # C: of the words about postage

TITLE_RULE = mm(40)  # C: of the short line below the titles of an announcement
TITLE_RULE_ROOM = mm(3)  # C: above and below it
LOGO_HEIGHT = mm(20)  # C: of each logo above a form
LOGO_GAP = mm(6)  # C: between two logos
LOGO_ROOM = mm(2)  # C: between the logos and the first title
COLUMN_GAP = mm(4)  # C: between the two columns of four and more signatures
QR_SIDE = mm(22)  # P: 2 to 2.5 cm square
QR_WIDTH = mm(60)  # C: of the column of the code, its caption and its address
QR_GAP = mm(5)  # C: between that column and the words beside it

FORM_BLANK = mm(20)  # C: least width of a dotted line up to the right edge
FORM_SIGNATURE = mm(60)  # C: dotted line of a signer in the middle of a form
FORM_DAY = mm(12)  # C: dotted line of the day of a date written by hand
FORM_MONTH = mm(30)  # C: of its month
FORM_YEAR = mm(16)  # C: of its year
FORM_DETAIL_LINES = 3  # C: lines to write details on, where nothing is given
LOG_ROW_LINES = 2  # C: height of an empty row of a log, in lines
RESPONDENT_SHARE = 0.5  # C: of the text's width, at its right: who answers
