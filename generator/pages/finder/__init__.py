"""Tables by which a script finds records: plots, parks, projects, signings, policies.

``finder`` is what a kind declares, ``facet`` a column, ``cell`` what stands in it, ``measure`` how a quantity becomes a
number, ``table`` the file, ``files`` those of a site, ``finding`` the place on a list. Must not know one kind from
another.
"""
