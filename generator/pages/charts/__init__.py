"""Drawings of figures: exact numbers with their written words in, finished strings out.

Each is for a template (``theme/pages/parts/chart.html``), fluid in width, with lengths in per cent and in ``em``, so
that letters keep their size on a phone and grow with the reader's. Must not know records or the library.
"""
