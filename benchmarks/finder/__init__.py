"""How fast the finder and the comparison react where a site has a thousand parks, in a browser."""
