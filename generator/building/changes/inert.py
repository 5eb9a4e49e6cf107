"""Words of the content as they can stand in a comment on any forge: letters that mark, mention and call nothing.

Forges look for mentions, references and addresses in what is shown, whatever was escaped; only another character
between its parts keeps them from being one.
"""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
_BEGINNING = re.compile(r"^(\d*)([-+#=.)])")
_EMOJI = r":(?=\d*[^\W\d][\w+-]*:|[+-]1:)"
_CALLS = re.compile(rf"[@#!$%&~^](?=[\w\"{{])|\bGH-(?=\d)|:(?=//)|\bwww(?=\.)|{_EMOJI}", re.IGNORECASE)
_NOTHING = "\u200b"  # a blank without width


def inert(text: str) -> str:
    """Return one line of words so that no letter of it is a mark of Markdown, a mention, a reference or a tag."""
    apart = _CALLS.sub(rf"\g<0>{_NOTHING}", text)
    return _BEGINNING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", apart))
