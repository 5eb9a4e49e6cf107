"""What is shipped besides our own lines: which packages, under which licences, with which known faults.

Owns the bill of materials, the list of licences and the audit of the lock. No part of the package: the generator must
not know it, and it needs nothing but Python's own library, since it also works where nothing is installed yet.
"""
