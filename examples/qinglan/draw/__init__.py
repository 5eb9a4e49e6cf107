"""What draws the model district: its map layers, its mark and its pictures, the same each time.

``python -m examples.qinglan.draw`` from the root of the repository writes them into ``content/``. The generator does
not know of this; nothing else of the example is made by a program.
"""
