"""What every key of the content is called in Chinese, and what it means (``keys.toml``).

Owns the table and what is looked up in it. Must not know files, or where a key was typed.
"""

from generator.values.keys.table import (
    Key,
    KeyShape,
    is_name,
    keys_of,
    name_of_kind,
    names_of_keys,
    names_of_languages,
    read_choice,
    section_of,
    sections,
    shape_of,
    word_key,
)

__all__ = [
    "Key",
    "KeyShape",
    "is_name",
    "keys_of",
    "name_of_kind",
    "names_of_keys",
    "names_of_languages",
    "read_choice",
    "section_of",
    "sections",
    "shape_of",
    "word_key",
]
