"""What one field can hold: languages, quantities, dates, moments, addresses, and the parts that every record has.

Must not know files, kinds of record or pages.
"""
