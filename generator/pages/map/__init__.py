"""The schematic map: true relative positions on plain ground, with a scale and north, and no boundaries.

Owns projection, ground, places of discs and labels, and the view of a map. Must not know kinds of records: a place is a
name, a link and a position. Colours and sizes of letters stand in ``map.css``.
"""

from generator.pages.map.places import MapPlace
from generator.pages.map.view import MapView, close_map, district_map

__all__ = ["MapPlace", "MapView", "close_map", "district_map"]
