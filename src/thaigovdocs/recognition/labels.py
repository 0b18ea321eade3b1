"""Numbers and signs before clauses, and the level that they show."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.lines.line import Line, cut, trim
from thaigovdocs.standard.lettering import LIST_LETTERS
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text, plain

_D = "[0-9๐-๙]"
_LETTERS = "ก-ฮ"
# what may follow a label: white space, the end, or at once the words ("๒.๖การรักษา")
_LABEL = re.compile(
    r"[ \t\u00a0]*(?P<label>"
    rf"ข้อ[ \u00a0]?{_D}{{1,3}}(?:\.{_D}{{1,3}}){{0,6}}\.?(?=[\s:]|$)"
    rf"|ระเบียบวาระที่[ \u00a0]?{_D}{{1,3}}(?=[\s:]|$)"
    rf"|มาตรา[ \u00a0]?{_D}{{1,4}}(?:/{_D}{{1,3}})?(?:\[{_D}{{1,4}}\]){{0,4}}(?=\s|$)"
    rf"|[1-9๑-๙]{_D}{{0,2}}(?:\.{_D}{{1,3}}){{1,7}}[.)]?(?![0-9๐-๙,/%:]|\s*(?:ล้าน|บาท|น\.|นาฬิกา|เมตร|กิโล|ตาราง|ไร่|%|นิ้ว|เซน))"
    rf"|{_D}{{1,3}}\.(?![0-9๐-๙.])"
    rf"|\({_D}{{1,3}}(?:\.{_D}{{1,3}}){{0,4}}\)(?:\[{_D}{{1,4}}\]){{0,4}}"
    rf"|{_D}{{1,3}}\)"
    rf"|\([{_LETTERS}]\)|[{_LETTERS}][.)](?=[ \t\u00a0])"
    r"|[-–—•·●▪◦○](?![-–—•·●.])|\*(?=[ \t\u00a0])"
    r")"
)
_LEFT_OUT = 3  # numbers that a list may leave out
_BULLETS = frozenset("-–—•·●▪◦○*")
# A number that a wrapped line may begin with, since the line above it ends with one of these.
_CITING = re.compile(
    rf"(?:มาตรา|ข้อ|วรรค|ตาม)\s*$|(?:\)|(?:มาตรา|ข้อ)[ \u00a0]?{_D}[{_D[1:-1]}./]{{0,8}})"
    r"[ \u00a0]*(?:และ|หรือ|ถึง|กับ)?[ \u00a0]*$"
    rf"|(?:พ\.ศ\.|พุทธศักราช)[ \u00a0]{{0,3}}{_D}{{4}}[ \u00a0]*$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the words behind it.

    Attributes:
        label: as it is written, without the space behind it.
        text: the words behind it.
    """

    label: Text
    text: Text

    @property
    def is_bullet(self) -> bool:
        """Whether it is a sign, not a number."""
        return plain(self.label) in _BULLETS


def label_length(words: str) -> int:
    """Return how many characters of *words* are a label with the space before it; 0 for none.

    Example:
        >>> label_length("๑.๑ ข้อมูลหน่วยงาน")
        3
    """
    match = _LABEL.match(words)
    return match.end("label") if match else 0


def starts_with_label(words: str) -> bool:
    """Whether a paragraph begins here with a number or a sign."""
    return bool(_LABEL.match(words))


def label_of(words: str) -> str:
    """Return the label that *words* begin with; empty for none.

    Example:
        >>> label_of("๑.๑ ข้อมูลหน่วยงาน")
        '๑.๑'
    """
    match = _LABEL.match(words)
    return match["label"] if match else ""


def goes_on_citing(above: str, below: str) -> bool:
    """Whether *below*, which begins with a number, goes on with a citation.

    Args:
        above: a line that reaches the margin.
        below: the line below it, which does not start further in.

    Example:
        >>> goes_on_citing("ข้อมูลข่าวสารตามมาตรา ๙", "(๘) แห่งพระราชบัญญัติ")
        True
    """
    return below.startswith(("(", "ข้อ", "มาตรา")) and bool(_CITING.search(above[-24:]))


def split_label(line: Line) -> Label | None:
    """Return the label of *line* and its words; ``None`` where it has none."""
    if line.label:
        return Label(line.label, trim(line.text))
    length = label_length(line.words)
    if not length:
        return None
    return Label(trim(cut(line.text, 0, length)), trim(cut(line.text, length)))


def shape_of(label: str) -> str:
    """Return the pattern of *label*: every number as 1, every letter as ก.

    Example:
        >>> shape_of("๑.๑๒")
        '1.1'
    """
    words = re.sub(r"\[[0-9]*\]", "", to_arabic(label))
    words = re.sub(r"[0-9]+", "1", words)
    words = re.sub(rf"^(\(?)[{_LETTERS}]([.)])", r"\1ก\2", words)
    words = words.rstrip(".") if words.count(".") > 1 else words
    return "-" if words in _BULLETS else words.replace(" ", "")


class Series:
    """The numbers of a file so far, which say whether a number is the next of its list.

    A line that was broken may begin with any number: ๓.๙๒ is a clause only where ๓.๙๑
    stands above it.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], set[int]] = {}
        self._paths: set[tuple[str, ...]] = set()

    def may_hold(self, label: str) -> bool:
        """Return whether *label* begins a list, or goes on with one that is open."""
        shape, path, number = _counted(label)
        if shape == "-":
            return True
        if number == 1:
            return not path or path in self._paths
        seen = self._numbers.get((shape, *path), set())
        return any(number - step in seen for step in range(1, _LEFT_OUT + 1))

    def take(self, label: str) -> None:
        """Keep *label* in mind."""
        if label:
            shape, path, number = _counted(label)
            self._numbers.setdefault((shape, *path), set()).add(number)
            self._paths.add((*path, str(number)))


def _counted(label: str) -> tuple[str, tuple[str, ...], int]:
    """Return the shape of *label*, the numbers before its last one, and the last one."""
    shape = shape_of(label)
    numbers = re.findall("[0-9]+", to_arabic(re.sub(r"\[[^\]]*\]", "", label)))
    if numbers:
        return shape, tuple(numbers[:-1]), int(numbers[-1])
    letter = next((each for each in label if each in LIST_LETTERS), "")
    return shape, (), LIST_LETTERS.index(letter) + 1 if letter else 0


class Levels:
    """The level of each label of a paper, by the patterns above it."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def level(self, label: str) -> int:
        """Return the level of *label*, from 1, and remember it.

        A pattern that is open ends those below it; a new one stands below the last.
        """
        shape = shape_of(label)
        if shape == "-":
            return len(self._open)
        if shape in self._open:
            del self._open[self._open.index(shape) + 1 :]
        elif shape == "1." or shape.startswith(("ข้อ", "มาตรา")):
            self._open = [shape]
        else:
            self._open.append(shape)
        return len(self._open)
