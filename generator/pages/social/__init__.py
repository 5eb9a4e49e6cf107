"""The picture that stands for a page where its address is shared: a card in the page's language, made at build.

Owns what stands on a card, how it is set and drawn, and the icons of a site. Must not know records, nor where fonts
lie on a machine.
"""
