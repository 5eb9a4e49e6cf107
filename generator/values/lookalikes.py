"""Characters that look like others: radicals, compatibility ideographs, ligatures, as copied from a PDF file.

Owns which these are and what is written instead. They read the same and are other characters, so that neither the
browser's search nor the glossary finds a word that holds one. Must not know where they stand.
"""

from __future__ import annotations

import re
import unicodedata

_FIRST_RADICALS = "厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵"
_MORE_RADICALS = (
    "旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁㓁罒羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角"
    "讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""The ideographs of U+2E81 to U+2E99 and U+2E9B to U+2EF3, of which Unicode's NFKC knows two; after its table
EquivalentUnifiedIdeograph, or what is written today where that is a rare form."""

_OF_RADICALS = {
    **dict(enumerate(_FIRST_RADICALS, 0x2E81)),
    **dict(enumerate(_MORE_RADICALS, 0x2E9B)),
}
_RANGES = (
    *((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),  # Kangxi radicals, compatibility ideographs
    *((0xFB00, 0xFDFF), (0xFE70, 0xFEFE), (0x1D400, 0x1D7FF)),  # ligatures, forms of Arabic letters, bold letters
    (0xFF65, 0xFF9F),  # half-width kana
)


def meant(text: str) -> str:
    """Return a text with the characters that are meant instead of those that look like them."""
    return unicodedata.normalize("NFKC", text.translate(_OF_RADICALS))


def _ranges() -> str:
    """Return the characters that look like others as the inside of a character class."""
    codes = [code for first, last in _RANGES for code in range(first, last + 1) if meant(chr(code)) != chr(code)]
    found = ""
    start = end = codes[0]
    for code in [*codes[1:], 0]:
        if code != end + 1:
            found += f"{re.escape(chr(start))}-{re.escape(chr(end))}"
            start = code
        end = code
    return found


LOOKALIKE = "\u2e81-\u2e99\u2e9b-\u2ef3" + _ranges()
"""They all, as the inside of a character class."""
