"""Decorators of :mod:`typing`, without the cost of importing it.

Importing ``typing`` takes longer than importing the rest of this package, and only type checkers
need it.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import final as final
else:

    def final(cls):
        """Return the class unchanged; type checkers reject subclasses of it."""
        return cls
