"""An attacker who wants to know what is invested in projects that are not public: ``python -m tests.integrity.solver``.

Random small districts are published with and without each of their hidden records, after one of them has changed and
after one has become public. Every publish is a real build. All that it says is read, and solved for what is hidden.
"""
