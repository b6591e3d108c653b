"""Version of the package, which is the native module's."""

from ._native import VERSION as __version__

__all__ = ["__version__"]
