"""What in a text reaches or names a private person: mobile numbers, identity cards, number plates, private mail.

Owns how these are told from other figures: amounts, dates, numbers of documents and plots, addresses of pages. In doubt
there is no finding. Must not know where a text stands, nor what may be public.

The checksum of an identity card is that of GB 11643-1999, the letters of a number plate those of GA 36-2018.
"""
