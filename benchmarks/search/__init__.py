"""How well the search finds: substrings and questions set beside brute force, and beside Pagefind on the same pages."""
