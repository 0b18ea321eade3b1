"""How wide a few words are in the font of official papers, without opening it.

Who composes a table, or writes a file that a machine draws which we do not see, needs
no more: these are the advances of TH SarabunPSK, in thousandths of its size, and the
PDF draws every font as wide as that one.
"""

from __future__ import annotations

from thaigovdocs.standard import measures
from thaigovdocs.units import Length

UNITS_PER_EM = 1000
OTHER = 400  # of a character that is not in the table: a middling letter

# fmt: off
_ASCII = (  # U+0020 to U+007E
    216, 147, 208, 403, 361, 585, 423, 120, 190, 190, 285, 411, 162, 216, 162, 270, 362, 362, 362,
    362, 362, 362, 362, 362, 362, 362, 162, 162, 411, 411, 411, 283, 536, 400, 378, 406, 431, 351,
    351, 425, 441, 147, 264, 376, 353, 548, 441, 486, 378, 487, 379, 352, 379, 466, 390, 588, 418,
    366, 424, 196, 262, 196, 412, 352, 204, 344, 401, 331, 401, 374, 206, 311, 390, 143, 155, 316,
    200, 601, 390, 398, 401, 401, 217, 282, 238, 390, 341, 507, 318, 337, 321, 208, 153, 208, 416,
)
_THAI = (  # U+0E01 to U+0E5B; what stands above or below takes no room
    386, 378, 382, 393, 393, 408, 294, 367, 377, 380, 384, 519, 519, 425, 425, 343, 461, 532, 543,
    391, 391, 378, 430, 335, 420, 428, 428, 381, 381, 447, 447, 425, 400, 375, 322, 378, 381, 425,
    335, 393, 438, 381, 427, 454, 387, 372, 391, 357, 0, 316, 316, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    411, 203, 377, 237, 242, 244, 205, 399, 0, 0, 0, 0, 0, 0, 0, 0, 450, 449, 449, 449, 449, 449,
    449, 449, 449, 449, 449, 522, 697,
)
_BOLD_ASCII = (
    216, 168, 291, 462, 367, 688, 486, 169, 244, 244, 343, 417, 172, 226, 172, 276, 378, 378,
    378, 378, 378, 378, 378, 378, 378, 378, 172, 172, 417, 417, 417, 289, 572, 451, 396, 432,
    459, 358, 358, 454, 472, 163, 282, 411, 359, 574, 472, 518, 390, 518, 395, 365, 421, 482,
    422, 612, 426, 396, 451, 234, 268, 234, 418, 376, 210, 367, 435, 347, 435, 391, 254, 332,
    423, 163, 171, 340, 213, 636, 423, 412, 431, 431, 246, 296, 258, 418, 358, 480, 349, 361,
    358, 255, 177, 255, 422,
)
_BOLD_THAI = (
    391, 415, 431, 403, 403, 453, 318, 390, 405, 415, 431, 565, 565, 425, 425, 372, 492, 551,
    576, 405, 405, 391, 438, 358, 433, 445, 445, 414, 414, 482, 482, 425, 417, 386, 329, 391,
    399, 425, 379, 403, 461, 399, 438, 468, 394, 385, 380, 340, 0, 336, 336, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 389, 208, 395, 252, 269, 252, 209, 437, 0, 0, 0, 0, 0, 0, 0, 0, 450, 456,
    456, 456, 456, 456, 456, 456, 456, 456, 456, 525, 697,
)
# fmt: on
_OTHERS = {"\u00a0": 216, "–": 360, "—": 720, "‘": 247, "’": 247, "“": 370, "”": 370, "…": 479}
_BOLD_OTHERS = {"\u00a0": 216, "–": 335, "—": 693, "‘": 253, "’": 253, "“": 384, "”": 384, "…": 504}


class _Face(dict[str, int]):
    """The advance of each character of one face; :data:`OTHER` for those that it lacks."""

    def __missing__(self, _: str) -> int:
        return OTHER


def _table(ascii_: tuple[int, ...], thai: tuple[int, ...], others: dict[str, int]) -> _Face:
    return _Face(
        {
            **{chr(0x20 + place): advance for place, advance in enumerate(ascii_)},
            **{chr(0x0E01 + place): advance for place, advance in enumerate(thai)},
            **others,
        }
    )


_ADVANCES = _table(_ASCII, _THAI, _OTHERS)
_BOLD = _table(_BOLD_ASCII, _BOLD_THAI, _BOLD_OTHERS)
CHARACTERS = tuple(_ADVANCES)  # whose advances are known


def width(text: str, *, strong: bool = False) -> Length:
    """Return how wide *text* is at the size of the body, on one line; *strong*: in bold."""
    advances = _BOLD if strong else _ADVANCES
    units = sum(map(advances.__getitem__, text))
    return measures.BODY_SIZE * (units / UNITS_PER_EM)
