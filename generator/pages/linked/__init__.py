"""What a page says to machines: a graph in the words of schema.org (JSON-LD), behind the body of the page.

Owns what holds of any page: where it stands, in which language it is, who publishes it, and how sample data is kept
from looking real. What a record is in the words of schema.org its kind says, by ``Showing.linked``.
"""

from generator.pages.linked.graph import gate_script, linked_script
from generator.pages.linked.teller import Node, Teller

__all__ = ["Node", "Teller", "gate_script", "linked_script"]
