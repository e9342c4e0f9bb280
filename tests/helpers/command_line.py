"""Runs subcommands the way a shell does, and tells which modules they loaded."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from export.cli import main

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"

_PROGRAM = """
import sys
from gui.__main__ import main
code = main(sys.argv[1:])
loaded = sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6"})
sys.stdout.flush()
sys.stderr.write("LOADED " + ",".join(loaded) + "\\n")
sys.exit(code)
"""


@dataclass(frozen=True)
class Done:
    """How a command ended; ``qt`` are the packages of Qt that it loaded."""

    code: int
    out: str
    err: str
    qt: str


def goldlese(*arguments: object, cwd: Path | None = None) -> Done:
    """Run ``goldlese`` with ``arguments`` in a process of its own, in C locale and UTF-8."""
    home = str(cwd or Path.cwd())
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PROGRAM, *map(str, arguments)],
        cwd=cwd,
        check=False,
        capture_output=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "GOLDLESE_HOME": f"{home}/home",
            "LC_ALL": "C.UTF-8",
        },
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    err, _, loaded = err.partition("LOADED ")
    return Done(done.returncode, out, err, loaded.strip())


def goldlese_here(*arguments: object, cwd: Path) -> Done:
    """Run a subcommand in this process: five times as fast, but it tells nothing about Qt."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Done(code, out.getvalue(), err.getvalue(), "")
