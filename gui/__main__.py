"""The one command: a subcommand without Qt, or the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run a subcommand, or open the window; return the exit code.

    ``argv`` is without the program's name.
    """
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except KeyboardInterrupt:  # before anything was begun, or with the window open
        sys.stderr.write("goldlese: interrupted\n")
        return 1


def _run(arguments: list[str]) -> int:
    stranger = _stranger()
    if stranger:
        sys.stderr.write(f"goldlese: {stranger}\n")
        return 1
    from export.cli import is_subcommand  # noqa: PLC0415 - not before the packages are proved
    from export.cli import main as run_subcommand  # noqa: PLC0415 - as above

    if arguments and (is_subcommand(arguments[0]) or _is_no_path(arguments[0])):
        return run_subcommand(arguments, {"picture": _draw})
    from gui.app import main as open_window  # noqa: PLC0415 - subcommands must not load Qt

    return open_window(arguments)


def _draw(options: argparse.Namespace) -> int:
    from gui.picture_command import run  # noqa: PLC0415 - only this subcommand loads Qt

    return run(options)


def _is_no_path(word: str) -> bool:
    """Say whether ``word`` is neither an option nor a path: most likely a misspelt command."""
    looks_plain = word.isascii() and word.isalpha()
    return looks_plain and not Path(word).exists()


def _stranger() -> str:
    """Return what is wrong when another package has taken the place of one of ours."""
    here = Path(__file__).resolve().parents[1]
    for name in ("annotations", "export"):
        found = find_spec(name)
        if (
            found is None
            or found.origin is None
            or Path(found.origin).resolve().parents[1] != here
        ):
            where = found.origin if found else "nowhere"
            return (
                f"the package {name} is found at {where}, not beside {here / 'gui'}; install "
                "Goldlese into an environment of its own"
            )
    return ""


if __name__ == "__main__":
    sys.exit(main())
