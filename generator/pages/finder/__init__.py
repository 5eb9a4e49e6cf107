"""Tables by which a script finds records: plots, parks, projects, signings, policies.

``finder`` is what a kind declares, ``column`` what a table has, ``cell`` what stands in it, ``measure`` how a quantity
becomes a number, ``table`` the file, ``files`` the files of a site. Must not know one kind from another.
"""
