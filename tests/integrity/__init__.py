"""The promises of ``docs/security.md`` as measurements: each module runs by itself, and its quick half is a test."""
