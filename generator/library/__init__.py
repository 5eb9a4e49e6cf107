"""What pages ask of a public site, and which facts a page was made from.

Must not format anything and must not know addresses or templates.
"""
