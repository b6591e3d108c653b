"""Print the public names of the installed package, one per line, as ``Owner.member``.

A name is public if the ``__all__`` of a public module lists it, or if it is an attribute of such a
class that some class of the package defines, unless it begins with an underscore.
"""

import importlib
import inspect
import pkgutil
import sys
from types import ModuleType
from typing import Iterator

PACKAGE = sys.argv[1]

INTERNAL = {"generated"}
"""Modules that are not public although their names begin with a letter."""

SYNTAX = {
    "__bool__",
    "__bytes__",
    "__call__",
    "__contains__",
    "__enter__",
    "__exit__",
    "__getitem__",
    "__int__",
    "__iter__",
    "__len__",
    "__next__",
}
"""Special methods that a caller uses through syntax or a built-in function."""


def public_modules() -> Iterator[tuple[str, ModuleType]]:
    """Yield each public module with its name inside the package."""
    package = importlib.import_module(PACKAGE)
    yield "", package
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("_") and module.name not in INTERNAL:
            yield module.name, importlib.import_module(f"{PACKAGE}.{module.name}")


def members(cls: type) -> set[str]:
    """Return the public attributes of a class, inherited ones included."""
    found: set[str] = set(getattr(cls, "__members__", ()))
    for base in cls.__mro__:
        if base.__module__.partition(".")[0] == PACKAGE:
            found |= vars(base).keys() | inspect.get_annotations(base).keys()
    return {name for name in found if not name.startswith("_") or name in SYNTAX}


def main() -> None:
    """Print the names in order."""
    names = set()
    for owner, module in public_modules():
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value):
                names.add(name)
                names |= {f"{name}.{member}" for member in members(value)}
            else:
                names.add(f"{owner}.{name}" if owner else name)
    print("\n".join(sorted(names)))


main()
