"""Write an oracle file: who made it, with which versions, and one case per line."""

import json
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = {
    "numpy": "numpy",
    "scipy": "scipy",
    "sklearn": "scikit-learn",
    "statsmodels": "statsmodels",
    "mpmath": "mpmath",
}


def write_oracle(script: str, sections: dict) -> None:
    """Write `sections` to a JSON file beside `script` that has the script's name.

    Numbers keep full double precision: Python prints the shortest text that
    reads back as the same double. A list is written one element per line, so
    that a change of one case is a change of one line.
    """
    path = Path(script)
    document = {"generated_by": path.name, "versions": versions(), **sections}
    members = [f"{json.dumps(key)}: {as_json(value)}" for key, value in document.items()]
    text = "{\n  " + ",\n  ".join(members) + "\n}\n"
    path.with_suffix(".json").write_text(text, encoding="utf-8", newline="\n")


def versions() -> dict[str, str]:
    return {
        "python": platform.python_version(),
        **{key: version(package) for key, package in PACKAGES.items()},
    }


def as_json(value: object) -> str:
    if isinstance(value, list):
        lines = [json.dumps(element, allow_nan=False) for element in value]
        return "[\n    " + ",\n    ".join(lines) + "\n  ]"
    return json.dumps(value, allow_nan=False)
