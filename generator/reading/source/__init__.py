"""Strict reading of the YAML that staff edit: plain values that know their place, and every fault in one run.

Owns everything between the bytes of a file and plain values (text, mappings, lists); it is the only package
that knows PyYAML. Must not know records, fields or the terminal. Types come from the model later: each scalar
stays the text that was typed.
"""

from generator.reading.source.decode import read_bytes, read_plain_text
from generator.reading.source.document import YamlFile, inside, write_path
from generator.reading.source.edit import apply_edits, put_text
from generator.reading.source.markdown import MarkdownFile, read_markdown
from generator.reading.source.reader import collector_off, read_file, read_text
from generator.reading.source.values import Limits, YamlList, YamlMapping

__all__ = [
    "Limits",
    "MarkdownFile",
    "YamlFile",
    "YamlList",
    "YamlMapping",
    "apply_edits",
    "collector_off",
    "inside",
    "put_text",
    "read_bytes",
    "read_file",
    "read_markdown",
    "read_plain_text",
    "read_text",
    "write_path",
]
