"""What keeps its digits in a paper that is printed in Thai numerals (เลขไทย).

Three things do: what a reader types into a machine (an address, the number of a meeting, a
place on a map), a name of which the digits are a part (ISO 9001, COVID-19), and a phrase in
English. Quantities, labels and years are Thai beside Latin letters, too: MOIT ๑, ITA ๒๕๖๙.

Each pattern walks a text once: a repeat is bounded, possessive, or starts only where no
earlier start could have covered the same characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import thaigovdocs._regex as re

# The number after these names is the name of a standard or of a network address, not a
# quantity: "ISO ๙๐๐๑" is found by nobody who looks for the standard.
STANDARD_BODIES = (
    *("ISO", "IEC", "IEEE", "ITU", "RFC", "IPv", "ANSI", "NIST", "NIST SP", "ASTM", "ETSI"),
    *("CEN", "WCAG", "SMPTE", "OWASP"),
)
# The number after these is which edition of a thing is meant, and part of its name in every
# catalogue: who looks for "Windows ๑๑" finds nothing.
NUMBERED_PRODUCTS = (
    *("Windows", "Windows Server", "Office", "Microsoft", "Android", "iOS", "iPadOS", "macOS"),
    *("Ubuntu", "Java", "Python", "SQL Server", "Acrobat", "AutoCAD"),
    *("USB", "HDMI", "DisplayPort", "Bluetooth", "Wi-Fi", "WiFi", "DDR", "PCIe", "RAID"),
    *("TLS", "SSL", "HTTP", "OAuth", "SMB", "SNMP", "Unicode"),
)
# Parts of a work that an English citation numbers, eras, and copies of a periodical.
ENGLISH_LABELS = (
    *("Section", "Sections", "Sec.", "Article", "Articles", "Art.", "Chapter", "Paragraph"),
    *("Volume", "Vol.", "No.", "B.E.", "A.D.", "C.E."),
)
# Behind one of these words stands how many of them there are.
CLASSIFIERS = (
    *("ชุด", "เครื่อง", "บัญชี", "สิทธิ", "ผู้ใช้", "อัน", "เส้น", "ตัว", "พอร์ต", "ช่อง", "ระบบ", "ครั้ง"),
    *("ราย", "คน", "ปี", "บาท", "แผ่น", "ลิขสิทธิ์", "แห่ง", "ฉบับ", "ชิ้น", "หน่วย", "จุด", "รายการ", "ล้าน"),
)
# Small words of English: beside them stands a phrase, not a name among Thai words.
FUNCTION_WORDS = ("of", "the", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug"),
    *("Sept", "Sep", "Oct", "Nov", "Dec"),
)
FILE_EXTENSIONS = (
    *("pdf", "docx?", "xlsx?", "pptx?", "odt", "ods", "odp", "rtf", "txt", "csv", "tsv"),
    *("jpe?g", "png", "gif", "svg", "webp", "tiff?", "bmp", "mp[34]", "mov", "avi", "wav"),
    *("zip", "rar", "7z", "html?", "xml", "json", "ya?ml", "exe", "apk", "md", "php", "aspx?"),
)
TOP_LEVEL_DOMAINS = (
    *("th", "com", "org", "net", "gov", "edu", "int", "info", "asia", "io", "app", "dev", "me"),
    *("gl", "ly", "co", "be", "ai", "eu", "uk", "us", "jp"),
)

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_GAP = "[ \u00a0]"
_ARABIC = re.compile("[0-9]")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _small(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word.casefold() for word in words}))


_MONTH = f"(?:{_any(MONTHS)})" + r"\.?"
_NTH = "[0-9]{1,2}(?:st|nd|rd|th)?"
_SPAN = f"{_GAP}?[-–]{_GAP}?"
_REST_OF_ADDRESS = r"(?:[:/?][^\s<>\"“”‘’]*+)?"
_COLON = f"{_GAP}?:?{_GAP}?"
_LOGIN = r"[0-9]{4,}+(?:[ -][0-9]{3,4}){0,3}(?![0-9])"
_MEETING = r"[0-9]{3}(?:[ -][0-9]{3,4}){2,3}(?![0-9])"
_BEFORE = f"(?<![{_LATIN}])"
# Beside letters of any script: what tells quickly whether to look, and what to look for.
_ANYWHERE = {
    "[0-9][.][0-9]": (
        # IPv4: four numbers of a byte; with none above 99 and no 0 it may be a label (๑.๑.๑.๑).
        r"(?<![0-9.,/-])(?=[0-9.]{0,12}(?:(?<![0-9])0(?![0-9])|[0-9]{3}))"
        r"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\.(?=[0-9])|(?![0-9.]))){4}(?<=[0-9])"
        r"(?:[:/][0-9]{1,5})?(?![0-9])",
    ),
    "[0-9][.][0-9]{3}": (
        # A place on a map: nothing is counted with four decimals, twice.
        r"(?<![0-9.,])[0-9]{1,3}\.[0-9]{4,15},? {0,2}[0-9]{1,3}\.[0-9]{4,15}(?![0-9.])",
        rf"(?:ละติจูด|ลองจิจูด|ลองติจูด|พิกัด){_COLON}-?[0-9]{{1,3}}\.[0-9]{{3,15}}(?![0-9.])",
    ),
    ":": (
        # A hardware address of six bytes.
        r"(?<![0-9A-Za-z:])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?![0-9A-Za-z:])",
        # IPv6, short or long; a time of day has no two colons in a row, and not seven.
        r"(?<![0-9A-Za-z:])(?=[0-9A-Fa-f:]{0,40}::|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f])"
        r"(?:[0-9A-Fa-f]{1,4}|:)(?::[0-9A-Fa-f]{0,4}){1,8}(?:/[0-9]{1,3})?(?![0-9A-Za-z:])",
    ),
    "97[89]-": (
        # The number of a book.
        r"(?<![0-9-])97[89]-[0-9]{1,5}-[0-9]{1,7}-[0-9]{1,7}-[0-9X](?![0-9-])",
    ),
    "[.]ไทย": (
        # A name of the Internet in Thai letters.
        r"(?:(?<![\u0E00-\u0E7FA-Za-z0-9.-])|(?<=[0-9]\.))(?![0-9]{1,3}\.|[ก-ฮ]\.)"
        r"(?:[\u0E00-\u0E7FA-Za-z0-9-]++\.){1,5}ไทย(?![\u0E00-\u0E7FA-Za-z0-9-])"
        + _REST_OF_ADDRESS,
    ),
    "รหัส|ไอดี|เลขที่โครงการ": (
        # What a reader types to enter a meeting or to find a tender.
        r"(?:รหัสผ่าน|รหัส(?:การ|ห้อง|เข้าร่วม(?:การ)?)?ประชุม|ไอดีไลน์|ไลน์ไอดี|เลขที่โครงการ)"
        rf"(?:{_GAP}?\([A-Za-z .]{{2,20}}\))?{_COLON}(?:{_LOGIN}|{_MEETING})",
    ),
}
# Beside Latin letters: what one of must stand in the text, in small letters, for a pattern
# to be worth looking for; and what to look for.
_WITH_LATIN = (
    (("://", "www."), r"(?i:(?:[a-z]{2,10}://|www\.)[^\s<>\"“”‘’]++)"),
    (("@",), r"(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9.-]++"),
    (
        tuple(f".{domain}" for domain in TOP_LEVEL_DOMAINS),
        r"(?i:(?<![a-z0-9.-])(?![0-9]{1,3}\.[a-z]{2,6}(?![a-z0-9.-]))"  # "1.Info" is a label
        rf"(?:[a-z0-9-]{{1,63}}\.){{1,8}}(?:{'|'.join(TOP_LEVEL_DOMAINS)})(?![a-z0-9-])"
        rf"{_REST_OF_ADDRESS})",
    ),
    (
        _small(STANDARD_BODIES),
        rf"{_BEFORE}(?:{_any(STANDARD_BODIES)})(?:[/-][A-Z]{{1,5}}){{0,3}}{_GAP}?[0-9][0-9.:/-]*+",
    ),
    (
        ("ip", "dns", "gateway", "subnet"),
        rf"(?i:(?<![a-z])(?:ip(?:v[46])?(?: address)?|dns|gateway|subnet(?: mask)?)"
        rf"(?:{_GAP}|:){{1,2}}[0-9]++\.[0-9.:/]++)",
    ),
    (("egp", "e-gp"), rf"(?i:e-?gp){_GAP}(?:เลขที่(?:โครงการ)?{_GAP})?[0-9]{{10,13}}"),
    # Products and parts of works, but for so many of them.
    (
        _small((*NUMBERED_PRODUCTS, *ENGLISH_LABELS)),
        rf"{_BEFORE}(?:{_any((*NUMBERED_PRODUCTS, *ENGLISH_LABELS))}){_GAP}"
        r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}(?![0-9]|[.,][0-9])"
        rf"(?:(?<=B\.E\. [0-9]{{4}}){_GAP}\([0-9]{{4}}\))?(?!{_GAP}(?:{'|'.join(CLASSIFIERS)}))",
    ),
    # The numbers of books, periodicals and articles.
    (
        ("isbn", "issn", "ismn"),
        rf"(?i:{_BEFORE}(?:e-?)?is(?:bn|sn|mn)(?:-1[03])?[:.]?{_GAP}{{0,2}}[0-9]"
        r"(?:[ -]?[0-9]){5,13}(?:[ -]?x)?(?![0-9]))",
    ),
    (
        ("doi",),
        r"(?i:(?<![a-z0-9])doi[:. \u00a0]{1,2}10\.[0-9]{4,9}/[^\s<>\"“”‘’]++)",
    ),
    # What a reader types to enter a meeting or an application.
    (
        ("id", "pass", "username", "pin"),
        rf"(?i:{_BEFORE}(?:id|pass{_GAP}?code|password|username|pin)\)?{_COLON}{_LOGIN})",
    ),
    (
        ("meeting", "webinar", "zoom"),
        rf"(?i:{_BEFORE}(?:meeting|webinar|zoom){_GAP}?id\)?{_COLON}{_MEETING})",
    ),
    # Places on a map.
    (
        ("lat", "lon", "lng"),
        rf"(?i:{_BEFORE}(?:lat(?:itude)?|long?(?:itude)?|lng)[.:]?{_GAP}{{0,2}}[:=]?{_GAP}?)"
        r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?(?![0-9.])",
    ),
    (
        ("utm", "wgs", "mgrs"),
        rf"{_BEFORE}(?:UTM|WGS|MGRS){_GAP}?[0-9]{{1,4}}[A-Z]?"
        rf"(?:{_GAP}(?:[A-Z]{{1,2}}{_GAP})?[0-9]{{5,8}}(?:{_GAP}?[NEne])?){{0,2}}(?![0-9])",
    ),
    (
        ("47", "48"),
        rf"(?<![{_LATIN}0-9])4[78][A-Z]{_GAP}[0-9]{{6,7}}{_GAP}[0-9]{{6,7}}(?![0-9])",
    ),
    # A day in English, from one day to another, a month.
    (
        _small(MONTHS),
        rf"(?<![0-9])(?:{_NTH}{_SPAN})?{_NTH}{_GAP}{_MONTH}(?:,?{_GAP}[0-9]{{4}}(?![0-9]))?"
        rf"(?![{_LATIN}])",
    ),
    (
        _small(MONTHS),
        rf"{_BEFORE}{_MONTH}{_GAP}{_NTH}(?:{_SPAN}{_NTH})?,{_GAP}?[0-9]{{4}}(?![0-9])",
    ),
    (_small(MONTHS), rf"{_BEFORE}{_MONTH},?{_GAP}[0-9]{{4}}(?![0-9])"),
)
_PATTERNS = tuple(
    (re.compile(sign), tuple(map(re.compile, patterns))) for sign, patterns in _ANYWHERE.items()
)
_LATIN_PATTERNS = tuple((signs, re.compile(pattern)) for signs, pattern in _WITH_LATIN)
_FILE_RUN = re.compile(r"[\w\u0E00-\u0E7F.()%+-]++")
_FILE_END = re.compile(
    rf".*\.(?:{'|'.join(FILE_EXTENSIONS)})(?![A-Za-z0-9])", re.IGNORECASE | re.DOTALL
)
_TOKEN = re.compile(
    rf"[{_LATIN}0-9]++"
    rf"(?:(?:[-_/:–]|(?<=[{_LATIN}])[.+#]{{1,2}}|(?<=[0-9])\.(?=[0-9])"
    rf"|(?<=[0-9]),(?=[0-9]{{3}}(?![0-9])))[{_LATIN}0-9]++)*+"
)
# A stretch without Thai letters; with a small word of English among its words it is a phrase
# in English, from its first word to its last.
_FOREIGN = re.compile(r"[^\u0E00-\u0E7F\n]++")
_PHRASE = re.compile(rf"(?<![{_LATIN}])(?:{'|'.join(FUNCTION_WORDS)})(?![{_LATIN}])")
_WORD = re.compile(f"[{_LATIN}]{{2,}}")
_NUMBER_BEHIND = re.compile(f"{_GAP}[0-9]++")


def ranges_that_keep_digits(joined: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what keeps its digits, in any order; they may overlap.

    Example:
        >>> list(ranges_that_keep_digits("COVID-19 ปี 2564"))
        [(0, 8)]
    """
    for sign, patterns in _PATTERNS:
        if sign.search(joined):
            for pattern in patterns:
                yield from (match.span() for match in pattern.finditer(joined))
    if not _LATIN_LETTER.search(joined):
        return
    small = joined.casefold()
    for signs, pattern in _LATIN_PATTERNS:
        if any(sign in small for sign in signs):
            yield from (match.span() for match in pattern.finditer(joined))
    for run in _FILE_RUN.finditer(joined):
        if name := _FILE_END.match(joined, *run.span()):
            yield name.span()
    for token in _TOKEN.finditer(joined):
        if _ARABIC.search(token[0]) and _LATIN_LETTER.search(token[0]):
            yield token.span()
    for stretch in _FOREIGN.finditer(joined):
        yield from _english(joined, stretch)


def _english(joined: str, stretch: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where the phrase in English stands in a *stretch*, a number behind "of" included."""
    if not (_ARABIC.search(stretch[0]) and _PHRASE.search(stretch[0])):
        return
    words = list(_WORD.finditer(joined, *stretch.span()))
    if len(words) > 2:
        end = words[-1].end()
        behind = _NUMBER_BEHIND.match(joined, end) if words[-1][0] in FUNCTION_WORDS else None
        yield words[0].start(), behind.end() if behind else end
