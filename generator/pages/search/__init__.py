"""The index by which visitors search the site: any two characters of a name, a field, a figure or a text find its page.

Owns what is indexed of a public record (``entry``), how a text is brought into the one form in which it is compared
(``folding``), the keys under which it is found (``keys``), and the files of the index (``postings``, ``files``). The
look-up is in ``theme/assets/javascripts/search``. Must not know one kind of record from another.
"""

from generator.pages.search.files import search_files

__all__ = ["search_files"]
