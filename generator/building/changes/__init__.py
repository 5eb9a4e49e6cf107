"""What an edit means for the public site: two states of the content are read, compared and told in a reader's words.

``revision`` takes an older state out of git, ``state`` reads one, ``compare`` finds what differs, ``telling`` says it.
"""

from generator.building.changes.compare import compare
from generator.building.changes.differences import Changes
from generator.building.changes.revision import revision
from generator.building.changes.state import open_state

__all__ = ["Changes", "compare", "open_state", "revision"]
