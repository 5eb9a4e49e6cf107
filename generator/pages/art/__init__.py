"""Generated art: height lines and a river that no place has, for a site or a record without a picture.

It is decoration: no names, no dots, no scale, nothing that could be taken for a map. Each district has one ground of
its own, drawn from its name; every piece of art on its site is a cut-out of that. Only sums, products, quotients and
comparisons of numbers lead there, which every machine rounds alike, so that the same name gives the same bytes.
"""
