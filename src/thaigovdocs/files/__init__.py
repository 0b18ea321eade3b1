"""The files a policy may reach, and what is read from them; pure code is handed both."""

from thaigovdocs.files.cells import MAX_BYTES as SHEET_BYTES
from thaigovdocs.files.cells import Moment, Sheet, SheetRow, Unread
from thaigovdocs.files.names import is_device_name
from thaigovdocs.files.pdf import PDF_BYTES, Pdf, read_pdf
from thaigovdocs.files.picture import PICTURE_BYTES, Picture, read_picture
from thaigovdocs.files.refused import FileRefused
from thaigovdocs.files.root import Root
from thaigovdocs.files.sheets import read_sheet
from thaigovdocs.files.template import TEMPLATE_BYTES, read_template

__all__ = [
    "PDF_BYTES",
    "PICTURE_BYTES",
    "SHEET_BYTES",
    "TEMPLATE_BYTES",
    "FileRefused",
    "Moment",
    "Pdf",
    "Picture",
    "Root",
    "Sheet",
    "SheetRow",
    "Unread",
    "is_device_name",
    "read_pdf",
    "read_picture",
    "read_sheet",
    "read_template",
]
