"""Which Windows code page a text was saved in: the one in which its letters all belong to one language."""

from __future__ import annotations

from collections import Counter

_LATIN = (
    ("cp1252", "àâæçèéêëîïôùûüœ"),
    ("cp1252", "äöüßé"),
    ("cp1252", "áéíóúñüªº"),
    ("cp1252", "áâãàçéêíóôõúü"),
    ("cp1252", "àèéìíòóùú"),
    ("cp1252", "æøåéóäöü"),
    ("cp1252", "áðéíóúýþæö"),
    ("cp1252", "áéëèïíóöü"),
    ("cp1250", "ąćęłńóśźż"),
    ("cp1250", "áčďéěíňóřšťúůýž"),
    ("cp1250", "áäčďéíĺľňóôŕšťúýž"),
    ("cp1250", "áéíóöőúüű"),
    ("cp1250", "čćđšž"),
    ("cp1250", "ăâîşţ"),
    ("cp1254", "çğıiöşüâîû"),
    ("cp1257", "āčēģīķļņšūž"),
    ("cp1257", "ąčęėįšųūž"),
    ("cp1257", "äõöüšž"),
)
"""The letters beyond a-z of the languages of each page; where two fit alike, the first is taken."""

_WHOLE = (("cp1251", "\u0400", "\u04ff"), ("cp1253", "\u0370", "\u03ff"), ("cp1255", "\u05d0", "\u05ea"))
"""Pages whose scripts use few of the letters a-z."""

_SIGNS = frozenset("“”„‘’‚–—…«»‹›•€£§°©®™·¿¡½¼¾´¨\xa0\xad")
_ENOUGH = 0.75
_SAMPLE = 2**20


def code_page(data: bytes) -> str | None:
    """The likeliest page; None where no language would write these bytes, so that they are damage."""
    counts = Counter(data[:_SAMPLE].translate(None, bytes(range(128))))
    if not counts:
        return "cp1252"
    best, page = max(
        ((_share(counts, page, letters), -rank, page) for rank, (page, letters) in enumerate(_LATIN)),
    )[::2]
    whole = max((_whole_share(counts, page, low, high), page) for page, low, high in _WHOLE)
    if whole[0] >= 0.9 and whole[0] > best and _lower_first(counts, whole[1]):
        return whole[1]
    return page if best >= _ENOUGH else None


def _share(counts: Counter[int], page: str, letters: str) -> float:
    fits = sum(n for byte, n in counts.items() if (sign := _sign(byte, page)) in letters or sign in _SIGNS)
    return fits / counts.total()


def _whole_share(counts: Counter[int], page: str, low: str, high: str) -> float:
    fits = sum(n for byte, n in counts.items() if low <= (sign := _sign(byte, page)) <= high or sign in _SIGNS)
    return fits / counts.total()


def _lower_first(counts: Counter[int], page: str) -> bool:
    """Whether small letters are the most: a text of capitals has been read in the wrong page."""
    signs = [(bytes([byte]).decode(page, "replace"), n) for byte, n in counts.items()]
    return sum(n for sign, n in signs if not sign.isupper()) * 2 >= counts.total()


def _sign(byte: int, page: str) -> str:
    return bytes([byte]).decode(page, "replace").lower()
