"""Says quickly whether a text is worth a closer look: most are not, and nothing of that look is loaded for them."""

from __future__ import annotations

import re

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""The signs with which the number of a car begins."""
_NUMBER = re.compile(
    "[1１2２一幺](?:(?:(?<=[1１])[ -]?[3-9３-９](?:[^0-9０-９]{0,3}[0-9０-９]){9})"
    "|[90９０][0-9０-９]{2}[01０１][0-9０-９][0-3０-３][0-9０-９]{2}|[三四五六七八九][〇零一幺二三四五六七八九]{5})"
)
_PLATE = re.compile(f"[{PROVINCES}][A-ZＡ-Ｚ][ ·•・‧-]?[A-Z0-9Ａ-Ｚ０-９]{{2}}")
_HOST = re.compile(r"@([\w.．-]+)")
_SIGNS = ("\\", "＠", "(at", "[at", "（at", "【at", "{at", "<at", "( at", "[ at", "（ at", "【 at", "(AT", "[AT")


def may_hold_personal(text: str) -> bool:
    """Whether a text may hold something personal. An escape of YAML may stand for anything."""
    if any(sign in text for sign in _SIGNS) or ("@" in text and _has_free_mail(text)):
        return True
    return (_NUMBER.search(text) or _PLATE.search(text)) is not None


def _has_free_mail(text: str) -> bool:
    from generator.values.personal.cues import is_free_mail

    return any("．" in host or not host.isascii() or is_free_mail(host) for host in map(_bare, _HOST.findall(text)))


def _bare(host: str) -> str:
    return host.rstrip(".-_")
