"""Whether requests and answers keep to a published description (OpenAPI 3.0)."""

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

#: Answers that any operation may give, declared or not: who asks, how often, and faults of the server.
ALWAYS = {401, 403, 429, 500, 502, 503}
FORMATS = FormatChecker()
FORMATS.checks("date-time")(
    lambda text: bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text))
)


class Contract:
    """A description, and what in an exchange breaks it."""

    def __init__(self, path: Path) -> None:
        self._document = _without_nullable(json.loads(path.read_text(encoding="utf-8")))
        self._paths = [
            (re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))), operations)
            for path, operations in self._document["paths"].items()
        ]

    def faults_of_request(self, method: str, path: str, query: dict[str, str], body: Any) -> list[str]:
        """What is wrong with a request; ``path`` is as it was sent, percent signs and all."""
        operation = self._operation(method, path)
        if operation is None:
            return [f"{method} {path}: no such operation"]
        parameters = [self._resolved(one) for one in operation.get("parameters", ())]
        known = {one["name"]: one["schema"] for one in parameters if one["in"] == "query"}
        faults = [f"no parameter {name}" for name in query if name not in known]
        for name, value in query.items():
            faults += self._faults(_typed(value, known.get(name, {})), known.get(name, {}), name)
        content = self._resolved(operation.get("requestBody", {})).get("content", {})
        schema = content.get("application/json", {}).get("schema")
        if schema is None:
            return [*faults, *(["a body, where there is none"] if body is not None else [])]
        return [*faults, *self._faults(body, schema, "body"), *self._invented(body, schema)]

    def faults_of_answer(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """What is wrong with an answer."""
        operation = self._operation(method, path)
        if operation is None:
            return []
        declared = operation["responses"].get(str(status))
        if declared is None:
            return [] if status in ALWAYS else [f"no answer {status} to {method} {path}"]
        content = self._resolved(declared).get("content", {})
        schema = content.get("application/json", {}).get("schema")
        if schema is None:
            return [f"a body with {status}"] if body is not None else []
        return [*self._faults(body, schema, f"answer {status}"), *self._invented(body, schema)]

    def _operation(self, method: str, path: str) -> Any:
        for pattern, operations in self._paths:
            if pattern.fullmatch(path):
                return operations.get(method.lower())
        return None

    def _resolved(self, value: Any) -> Any:
        while "$ref" in value:
            _, _, kind, name = value["$ref"].split("/")
            value = self._document["components"][kind][name]
        return value

    def _faults(self, value: Any, schema: Any, name: str) -> list[str]:
        whole = {**schema, "components": self._document["components"]}
        errors = Draft202012Validator(whole, format_checker=FORMATS).iter_errors(value)
        return [f"{name}: {error.json_path} {error.message[:200]}" for error in errors]

    def _invented(self, value: Any, schema: Any) -> list[str]:
        """Names in an object that its schema does not have, though it would let them pass."""
        schema = self._resolved(schema)
        if isinstance(value, list):
            return [fault for one in value for fault in self._invented(one, schema.get("items", {}))]
        known = schema.get("properties")
        if not isinstance(value, dict) or not known:
            return []
        return [f"{name} is in no description" for name in value if name not in known]


def _typed(value: str, schema: Any) -> str | int:
    """A parameter as what the description says that it is."""
    return int(value) if schema.get("type") == "integer" and value.isdigit() else value


def _without_nullable(value: Any) -> Any:
    """OpenAPI 3.0's ``nullable`` in the words of JSON Schema."""
    if isinstance(value, list):
        return [_without_nullable(one) for one in value]
    if not isinstance(value, dict):
        return value
    plain = {name: _without_nullable(one) for name, one in value.items()}
    if plain.get("nullable") is not True:
        return plain
    del plain["nullable"]
    return {"anyOf": [{"type": "null"}, plain]}
