"""What the readers of pictures say to each other."""

from __future__ import annotations

PIXELS = 25_000_000  # 5000 by 5000: A4 at 600 dpi fits lengthwise


class PictureFault(Exception):  # noqa: N818 - caught inside this package
    """A fault of a picture: the code of its finding and the parameters."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def broken(detail: str) -> PictureFault:
    """Return the fault of a picture whose bytes do not hold together."""
    return PictureFault("TGD729", detail=detail)


def check_pixels(width: int, height: int) -> tuple[int, int]:
    """Return the size again when it can be drawn."""
    if not width or not height:
        raise broken(f"{width} × {height}")
    if width * height > PIXELS:
        raise PictureFault("TGD727", width=width, height=height, limit=f"{PIXELS:,}")
    return width, height
