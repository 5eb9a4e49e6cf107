"""The local editor: a form for every record, beside the preview, on this machine alone.

``spots`` and ``drafts`` hold the texts that are being changed, ``session`` what is done with them, ``judge`` says what
is wrong with a record, ``view`` makes forms, ``requests``, ``handing_in`` and ``server`` answer the browser. What it
writes is YAML as staff type it: nothing else needs to know that it was there.
"""
