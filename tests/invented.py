"""How much hypothesis invents: few examples, the same in every run, or many new ones in a thorough run.

``pytest --hypothesis-profile=thorough`` is the thorough run. What it finds becomes a test of its own.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_QUICK, _THOROUGH = 100, 2_000  # examples of a property that says nothing else
_FIXTURES = [HealthCheck.function_scoped_fixture]  # a folder that every example clears or leaves as it was


def set_up_profiles() -> None:
    """Let a run be a quick one that always invents the same, if it does not ask for the thorough one."""
    settings.register_profile(
        "quick", derandomize=True, max_examples=_QUICK, deadline=None, suppress_health_check=_FIXTURES
    )
    settings.register_profile("thorough", max_examples=_THOROUGH, deadline=None, suppress_health_check=_FIXTURES)
    settings.load_profile("quick")


def examples(number: int) -> settings:
    """Invent so many examples in a quick run, and more in the same proportion in a thorough one."""
    return settings(max_examples=number * settings().max_examples // _QUICK)
