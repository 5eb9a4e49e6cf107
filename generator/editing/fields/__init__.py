"""Every field that staff can write, described once: what it is called, what it means, what may stand in it."""

from generator.editing.fields.describe import RecordForm, form_of
from generator.editing.fields.field import FieldChoice, FieldSort, FormField
from generator.editing.fields.forms import FORMS, FormPlace, form_of_kind, kind_of_file
from generator.editing.fields.lines import FollowingLine, lines_of

__all__ = [
    "FORMS",
    "FieldChoice",
    "FieldSort",
    "FollowingLine",
    "FormField",
    "FormPlace",
    "RecordForm",
    "form_of",
    "form_of_kind",
    "kind_of_file",
    "lines_of",
]
"""What other modules ask."""
