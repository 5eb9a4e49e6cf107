"""The records that staff write, one module a record; public and internal parts are different types."""
