"""The QR code (รหัส QR) at the end of a letter (qr)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache, partial

import thaigovdocs._regex as re
from thaigovdocs.documents.model import Qr
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.thai.spans import Text, plain

QR_BYTES = 213
"""The longest address: a code 22 mm wide then has modules of a third of a millimetre."""

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+\.[!-~]+|https?://[!-~]+")
_DOTS_A_MODULE = 10  # pixels: sharp at 22 mm on an office printer
_QUIET = 4  # modules that stay white around a code, as ISO/IEC 18004 asks


def qr_of(setting: Setting[Letter]) -> Qr | None:
    """Return the QR code of the letter *setting*; ``None`` for none.

    It holds the address of ``qr``, else the channel by which to report, where that is an
    address.  The caption is the author's own; by default it says that the enclosures
    are there, or what else is.
    """
    entry = setting.entry
    words, channel = address_words(setting)
    if words is None:
        return None
    url = address_text(words, setting.writer)
    own = entry.qr.caption if entry.qr else None
    if own:
        caption = setting.writer.text(own)
    elif channel:
        caption = phrases.QR_REPORT.fill()
    else:
        caption = phrases.QR_ENCLOSED.fill() if entry.enclosures else phrases.QR_MORE.fill()
    return Qr(url, caption, draw_qr(plain(url)))


def address_words(setting: Setting[Letter]) -> tuple[Words | None, bool]:
    """Return the words of the address, and whether they are those of the channel.

    ``None`` where the author wants no code, or there is no address.
    """
    entry, reporting = setting.entry, setting.policy.reporting
    if entry.qr is not None:
        return (None if entry.qr.url.strip() == "none" else entry.qr.url), False
    channel = reporting.channel if reporting else None
    if channel is None or not is_address(plain(address_text(channel, setting.writer))):
        return None, False
    return channel, True


def qr_faults(setting: Setting[Letter]) -> Iterator[Finding]:
    """Yield what is wrong with the address of the QR code: none, or longer than a code holds."""
    try:
        words, channel = address_words(setting)
        address = plain(address_text(words, setting.writer)) if words is not None else None
    except ExpressionFault:  # told where the paper is composed
        return
    if address is None:
        return
    where = "policy.reporting.channel" if channel else f"{setting.place}.qr"
    found = partial(found_at, entry=setting.entry, path=where, words=words)
    if not is_address(address):
        yield found("TGD197", found=address)
    elif len(address.encode()) > QR_BYTES:
        yield found("TGD198", limit=QR_BYTES, found=len(address.encode()))


def address_text(words: Words, writer: Writer) -> Text:
    """Return an address as it is printed: expanded, and no digit of it changed."""
    return writer.raw(words)


def is_address(words: str) -> bool:
    """Tell whether *words* are one web address and nothing else.

    Example:
        >>> is_address("https://www.thararom.example/report"), is_address("ระบบรายงาน")
        (True, False)
    """
    return bool(_ADDRESS.fullmatch(words.strip()))


@lru_cache(maxsize=64)  # papers of a run share the channel by which to report
def draw_qr(address: str) -> Picture:
    """Return the QR code of *address* as a PNG: the same bytes for the same address.

    Error correction of level M, or better where it costs no room, and four modules of
    white around it.

    Args:
        address: at most :data:`QR_BYTES` long.
    """
    import segno

    code = segno.make_qr(address.strip(), error="m")
    data = io.BytesIO()
    code.save(data, kind="png", scale=_DOTS_A_MODULE, border=_QUIET)
    side, _ = code.symbol_size(scale=_DOTS_A_MODULE, border=_QUIET)
    return Picture("qr.png", "png", data.getvalue(), side, side)
