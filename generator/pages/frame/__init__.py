"""The frame around a page body, rendered once a kind of page by the engine and stamped for every other.

Owns marks, specimens, cutting and stamping. Must not know any engine, records or templates.
"""

from generator.pages.frame.frame import Frame
from generator.pages.frame.specimen import frame_of, slots_of, specimen_of

__all__ = ["Frame", "frame_of", "slots_of", "specimen_of"]
