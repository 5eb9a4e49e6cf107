"""The bill of materials, the licences and the audit of the lock."""
