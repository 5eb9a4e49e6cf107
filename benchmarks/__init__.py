"""How fast the generator is beside its peers: invented data, the same pages by each of them, one table of figures.

Nothing in ``generator`` knows of this package; here the generator is run as its users run it, as a command.
"""
