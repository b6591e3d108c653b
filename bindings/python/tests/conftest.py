"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# A test that measures time fails on a busy machine.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
