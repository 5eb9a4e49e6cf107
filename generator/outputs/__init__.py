"""The public site becomes files, one module a kind of output."""
