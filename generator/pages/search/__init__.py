"""The index by which visitors search the site: any two characters of a name, a field, a figure or a text find its page.

Owns what is indexed of a public record (``findable``, ``labels``), how a text is brought into the form in which it is
compared (``folding``), the keys under which it is found (``keys``), what of that can be kept (``block``) and the files
of the index (``postings``, ``files``). The look-up is in ``theme/assets/javascripts/search``. Must not know one kind of
record from another.
"""
