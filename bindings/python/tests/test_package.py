"""The package: its exports, docstrings and imports."""

from __future__ import annotations

import ast
import pickle
import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

import ftp_reply

PROJECT = Path(__file__).resolve().parents[1]


def names_for_type_checkers() -> dict[str, str | None]:
    """Return the module of each name that ``__init__.py`` imports for type checkers."""
    tree = ast.parse(Path(ftp_reply.__file__).read_text(encoding="utf-8"))
    blocks = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [node for node in blocks[0].body if isinstance(node, ast.ImportFrom)]
    return {alias.name: node.module for node in imports for alias in node.names}


def test_public_names_are_the_same_for_every_reader() -> None:
    modules: dict[str, tuple[str, ...]] = vars(ftp_reply)["_MODULES"]
    loaded = {name: module for module, names in modules.items() for name in names}
    public_modules = dict.fromkeys(vars(ftp_reply)["_PUBLIC_MODULES"])
    assert {**loaded, **public_modules} == names_for_type_checkers()
    assert sorted(loaded) == ftp_reply.__all__
    assert sorted([*loaded, *public_modules]) == dir(ftp_reply)


def test_public_modules_load_on_first_use() -> None:
    paths = Path(ftp_reply.__file__).parent.glob("[a-z]*.py")
    assert sorted(path.stem for path in paths) == sorted(vars(ftp_reply)["_PUBLIC_MODULES"])
    assert "ftp_reply.ftplib" in modules_loaded_by("import ftp_reply; ftp_reply.ftplib.FTP_TLS")


def test_star_import_has_every_public_name() -> None:
    namespace: dict[str, object] = {}
    exec("from ftp_reply import *", namespace)
    assert namespace.keys() - {"__builtins__"} == set(ftp_reply.__all__)


def test_missing_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'ftp_reply' has no attribute 'ReplyCod'") as raised:
        getattr(ftp_reply, "ReplyCod")
    assert raised.value.name == "ReplyCod"
    with pytest.raises(ImportError):
        exec("from ftp_reply import no_such_name")


def test_public_class_names_the_package_as_its_module() -> None:
    for name in ftp_reply.__all__:
        value = getattr(ftp_reply, name)
        if isinstance(value, type):
            assert (value.__module__, value.__qualname__) == ("ftp_reply", name)
            assert pickle.loads(pickle.dumps(value)) is value


def test_every_public_name_has_docstring() -> None:
    for name in ftp_reply.__all__:
        value = getattr(ftp_reply, name)
        if isinstance(value, (str, tuple, dict)):
            continue
        assert value.__doc__, name
        if isinstance(value, type) and value.__module__.startswith("ftp_reply"):
            for member, attribute in vars(value).items():
                if not member.startswith("_") and (callable(attribute) or isinstance(attribute, property)):
                    assert attribute.__doc__, f"{name}.{member}"


def test_every_field_of_record_has_docstring() -> None:
    for name in ftp_reply.__all__:
        fields = getattr(getattr(ftp_reply, name), "__slots__", None)
        for field, text in fields.items() if isinstance(fields, dict) else ():
            assert field.startswith("_") or text, f"{name}.{field}"


def test_version_is_that_of_distribution() -> None:
    assert ftp_reply.__version__ == version("ftp-reply")


def test_package_is_marked_as_typed() -> None:
    assert files("ftp_reply").joinpath("py.typed").is_file()


@pytest.mark.parametrize("name", ["LICENSE-APACHE", "LICENSE-MIT"])
def test_license_is_that_of_project(name: str) -> None:
    assert (PROJECT / name).read_bytes() == (PROJECT.parents[1] / name).read_bytes()


def test_import_does_not_change_locale() -> None:
    program = (
        "import locale; before = locale.setlocale(locale.LC_ALL); import ftp_reply; "
        "assert locale.setlocale(locale.LC_ALL) == before"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def modules_loaded_by(statement: str) -> set[str]:
    """Return the modules that a statement imports in a new interpreter."""
    # Without `-I -S` a path configuration file could load modules first.
    path = str(Path(ftp_reply.__file__).parents[1])
    program = (
        f"import sys; sys.path.append({path!r}); before = set(sys.modules); {statement}; "
        "print(*sys.modules.keys() - before)"
    )
    printed = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], check=True, capture_output=True, text=True
    ).stdout
    return set(printed.split())


def test_import_of_package_loads_nothing_else() -> None:
    assert modules_loaded_by("import ftp_reply") == {"ftp_reply"}


def test_import_of_reply_code_loads_what_http_status_loads() -> None:
    loaded = modules_loaded_by("from ftp_reply import ReplyCode")
    own = {name for name in loaded if name.partition(".")[0] == "ftp_reply"}
    assert own == {
        "ftp_reply",
        "ftp_reply._code",
        "ftp_reply._enum_types",
        "ftp_reply._texts",
        "ftp_reply.generated",
        "ftp_reply.generated.codes",
    }
    assert loaded - own <= modules_loaded_by("import http")


@pytest.mark.parametrize(
    "statement",
    [
        "ftp_reply.ReplyCode.FILE_UNAVAILABLE.recovery.text('ko')",
        "ftp_reply.ReplyCode(599).sources",
        "list(ftp_reply.Command)[1].replies",
        "ftp_reply.explain('550 No such file', lang='ko').hint",
        "ftp_reply.search('disk full')",
    ],
)
def test_use_does_not_load_slow_module(statement: str) -> None:
    loaded = modules_loaded_by(f"import ftp_reply; {statement}")
    assert not loaded & {"dataclasses", "http", "inspect", "json", "locale", "re", "typing"}
