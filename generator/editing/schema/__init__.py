"""JSON Schemas of every file that staff write, for editors that complete, explain and check while one types."""

from generator.editing.schema.files import languages_of, schema_files, settings_files, with_line, with_schemas
from generator.editing.schema.schemas import schema_of

__all__ = ["languages_of", "schema_files", "schema_of", "settings_files", "with_line", "with_schemas"]
