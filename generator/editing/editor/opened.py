"""A record as its draft has it, beside the same record on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.editing.editor.listing import RecordRow, row_of
from generator.editing.editor.typed import text_at
from generator.editing.fields import FORMS
from generator.messages.issues import Fault
from generator.reading.naming import with_names
from generator.reading.source import YamlMapping, read_text

if TYPE_CHECKING:
    from generator.editing.editor.file_draft import FileDraft
    from generator.editing.editor.spots import RecordSpot
    from generator.editing.fields import FormField
    from generator.reading.source import YamlFile


@dataclass(frozen=True)
class OpenRecord:
    """A record as its draft has it now."""

    row: RecordRow
    document: YamlFile
    block: FormField
    draft: FileDraft

    @property
    def value(self) -> YamlMapping:
        """What is written of it."""
        value = self.document.value_at(self.row.spot.root)
        return value if isinstance(value, YamlMapping) else YamlMapping()

    def saved(self) -> YamlFile | None:
        """Return it as the disk has it; None where it is not there."""
        try:
            part = self.draft.saved.part(self.row.spot.mark)
        except LookupError:
            return None
        return with_names(read_text(part.text, self.draft.name), FORMS[self.row.kind].model)

    @property
    def saved_id(self) -> str:
        """The id that it has on the disk, empty where it is not there."""
        saved = self.saved()
        return text_at(saved.value_at(self.row.spot.root), ("id",)) if saved else ""


def open_record(draft: FileDraft, spot: RecordSpot) -> OpenRecord:
    """Return a record of a draft. Raises a ``Fault`` where there is none, or no way to cut it out."""
    try:
        part = draft.state.part(spot.mark)
    except LookupError:
        raise Fault("U231", file=draft.name) from None
    model = FORMS[draft.kind].model
    document = with_names(read_text(part.text, draft.name, first_line=part.first_line), model)
    value = document.value_at(spot.root)
    row = row_of(draft.kind, spot, value if isinstance(value, YamlMapping) else YamlMapping(), model)
    return OpenRecord(row, document, FORMS[draft.kind].form.block, draft)
