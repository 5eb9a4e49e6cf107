"""One value of a YAML text is changed, and every other character stays as it was typed."""

from generator.editing.writing.change import Unchangeable, changed
from generator.editing.writing.edits import AddItem, Move, Put, Remove
from generator.editing.writing.scalars import Value

__all__ = ["AddItem", "Move", "Put", "Remove", "Unchangeable", "Value", "changed"]
"""What other modules ask."""
