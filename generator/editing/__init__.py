"""What staff edit with: a description of every field, and what is made from it.

The description comes from the models (``editing.fields``); schemas for editors, configurations of web editors, tables
and the editor's forms are made from the description alone. Must not know how pages look.
"""
