"""Rules about figures that are not what figures of their kind usually are; ``asking`` is the rule."""
