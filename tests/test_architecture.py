"""The budgets of the design: small modules, small functions, telling names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import minutes

SOURCE = Path(minutes.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
MODULE_LINES, FUNCTION_LINES = 400, 60
BANNED = {"utils", "util", "helpers", "helper", "common", "misc", "core"}


def functions(source: str) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines, decorators and docstring included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            yield node.name, (node.end_lineno or node.lineno) - first + 1


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_and_its_functions_are_within_budget(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert len(source.splitlines()) <= MODULE_LINES
    assert {name: length for name, length in functions(source) if length > FUNCTION_LINES} == {}


def test_no_module_or_folder_has_a_name_that_says_nothing() -> None:
    assert [named(path) for path in MODULES if BANNED & {path.stem, *path.relative_to(SOURCE).parts}] == []


def test_functions_are_measured_from_decorator_to_last_line() -> None:
    source = (
        "@a\n@b\ndef f(\n    x,\n):\n    '''Doc.'''\n    return x\n\n\nclass C:\n    async def g(self): ...\n"
    )
    assert dict(functions(source)) == {"f": 7, "g": 1}
