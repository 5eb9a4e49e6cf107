"""Floor loads and column grids as each language writes them: 3.0吨/平方米, 12米×11米; 3.0 t/m², 12 m × 11 m.

Owns the few units that such a text is typed in, whichever language's they are. Whatever else stands in it is left as
it was typed. Must not know which field a text is from.
"""

from __future__ import annotations

import re

_UNITS = {
    "t/m²": ("吨/平方米", "吨/㎡", "吨/m²", "吨/m2", "t/m2", "t/㎡"),
    "kN/m²": ("千牛/平方米", "千牛/㎡", "kN/m2", "kN/㎡"),
    "mm": ("毫米",),
    "m": ("米",),
}
_ENGLISH = {spelling: unit for unit, spellings in _UNITS.items() for spelling in (unit, *spellings)}
_CHINESE = {spelling: _UNITS[unit][0] for spelling, unit in _ENGLISH.items()}
_NUMBER = r"(?P<number>[0-9]+(?:\.[0-9]+)?)"
_UNIT = "(?P<unit>" + "|".join(re.escape(unit) for unit in sorted(_ENGLISH, key=len, reverse=True)) + ")"
_END = "(?![A-Za-z0-9/²³])"
_MEASURE = re.compile(f"{_NUMBER} ?{_UNIT}{_END}")
_BY = " ?[×xX*] ?"
_BARE_SIDE = re.compile(f"{_NUMBER}{_BY}(?=(?:[0-9.]+{_BY})*[0-9.]+ ?(?P<unit>mm|毫米|m|米){_END})")
_TIMES = re.compile(f"(?<=[m米]){_BY}(?=[0-9])")


def write_measures(typed: str, language: str) -> str:
    """Return a text with its measures as a language (``zh``, or any other for the signs) writes them."""
    spaced = language != "zh"
    units, space = (_ENGLISH, " ") if spaced else (_CHINESE, "")
    whole = _BARE_SIDE.sub(r"\g<number>\g<unit>×", typed)
    written = _MEASURE.sub(lambda found: f"{found['number']}{space}{units[found['unit']]}", whole)
    return _TIMES.sub(f"{space}×{space}", written)
