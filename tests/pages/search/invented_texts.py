"""Texts as pages and visitors write them, and as nobody should, for hypothesis to invent."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *("青河", "园区", "億", "畝", "臺灣", "重庆", "𠮷", "𡃁", "カ", "が", "ﾊﾟ", "한국"),
    *("5", "3.6", "360", "５Ｇ", "ＲＭＢ", "m²", "㎡", "℃", "½", "Ⅳ"),
    *("Qing", "river", "parks", "É", "Ça", "ñ", "Σ", "ΟΔΟΣ", "İ", "ß", "ſ", "K", "ﬁ", "é", "e\u0301", "P", "I"),
    *(" ", "  ", "\u3000", "\xa0", "\u2009", "\n", "\t", "\u2028", "\u200b", "\u2060", "\ufeff", "\xad", "\0", "\x85"),
    *("-", "–", "—", "−", "‑", ",", "，", "、", ".", "。", "'", "’", "“", "”", "«", "`", "/", "(", "（"),
    *("´", "¨", "×", "％", "|", "*", "🏭", "☎\ufe0f", "<b>", "&amp;"),
    *("\u0301", "\u064b\u0651", "\u05b0\u0591", "\u3099"),
)
"""Parts of texts: words of several scripts, what is compared as something else, blanks, signs, marks in any order."""

texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
"""Texts made of these."""
