"""What the public may see, decided once; what comes out of it is all that any page is made of.

Must not know pages.
"""
