#!/usr/bin/env python3
"""The one door for people who work in a checkout: run, test, check, bench, shots, texts.

Standard library only. Each command first makes sure that everything it needs is there: the
virtual environment `.venv` with the pinned packages, and on Linux the system libraries of Qt.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PIP = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
STAMP = VENV / "goldlese-setup"
LOCK = ROOT / "requirements.lock"
SPACY_STAMP = VENV / "goldlese-spacy"
SPACY_LOCK = ROOT / "requirements-spacy.lock"

OLDEST, NEWEST = (3, 11), (3, 13)

# What Qt loads, and the Debian package that holds it. From the link table of Qt's plug-ins.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libzstd.so.1": "libzstd1",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}


class SetupError(Exception):
    """Something is missing that this script cannot get; the message says what to do."""


def say(text: str) -> None:
    """Tell the user; on standard error, so that a command's own output stays clean."""
    print(text, file=sys.stderr, flush=True)


# -- setting up -------------------------------------------------------------------------------


def set_up(*, tests: bool = False) -> None:
    """Make sure that the virtual environment and Qt's system libraries are there."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(
            f"Goldlese needs Python {_dotted(OLDEST)} to {_dotted(NEWEST)}; this is "
            f"{sys.version.split()[0]}. Start dev.py with another one, for example: "
            "python3.12 dev.py run"
        )
    get_system_packages(missing_system_packages(tests=tests))
    fingerprint = _fingerprint(LOCK)
    if not (PYTHON.exists() and _is_stamped(STAMP, fingerprint)):
        if not venv_is_usable():
            make_venv()
        install_packages()
        STAMP.write_text(fingerprint)


def _fingerprint(lock: Path) -> str:
    """Return what changes with the packages of ``lock``, the project's own or the Python."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(lock.read_bytes() + project + sys.version.encode()).hexdigest()


def _is_stamped(stamp: Path, fingerprint: str) -> bool:
    return stamp.exists() and stamp.read_text() == fingerprint


def venv_is_usable() -> bool:
    """Say whether `.venv` holds a working Python of this version, with pip."""
    probe = "import pip, sys; print(sys.version)"
    try:
        done = subprocess.run(
            [str(PYTHON), "-c", probe], check=False, capture_output=True, text=True
        )
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == sys.version.strip()


def make_venv() -> None:
    """Make `.venv` anew."""
    say(f"Making {VENV.name} …")
    shutil.rmtree(VENV, ignore_errors=True)
    done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    if done.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError(
            "Python could not make a virtual environment; its message stands above."
        )


def install_packages() -> None:
    """Install what requirements.lock pins, then the project itself, editable."""
    say("Installing the pinned packages (about 350 MB, once) …")
    commands = (
        [*PIP, "--require-hashes", "-r", str(LOCK)],
        [*PIP, "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
    )
    for command in commands:
        if subprocess.run(command, check=False).returncode:
            raise SetupError(
                "pip could not install the packages; its message stands above. "
                "If it speaks of the network, try again when there is one."
            )


def install_spacy() -> None:
    """Install spaCy, which only its tests need: where that fails they are skipped."""
    fingerprint = _fingerprint(SPACY_LOCK)
    if _is_stamped(SPACY_STAMP, fingerprint):
        return
    say("Installing spaCy for its tests (about 300 MB, once) …")
    command = [*PIP, "--require-hashes", "-r", str(SPACY_LOCK)]
    if subprocess.run(command, check=False).returncode:
        say("spaCy could not be installed; its tests will be skipped.")
    else:
        SPACY_STAMP.write_text(fingerprint)


def missing_system_packages(*, tests: bool) -> list[str]:
    """Return the Debian names of what is missing on this system, in order."""
    missing = [] if _has("venv", "ensurepip") else [_venv_package()]
    if not sys.platform.startswith("linux"):
        return missing
    wanted = LIBRARIES | SCREEN_LIBRARIES if tests or has_screen() else LIBRARIES
    missing += [package for library, package in wanted.items() if not _loads(library)]
    if not any(folder.is_dir() and any(folder.rglob("*.[ot]tf")) for folder in _font_folders()):
        missing.append("fonts-dejavu-core")
    if tests:
        missing += [package for tool, package in TEST_TOOLS.items() if not shutil.which(tool)]
    return missing


def get_system_packages(missing: list[str]) -> None:
    """Install ``missing`` with apt-get where that is possible, else say what to install.

    Test tools are wanted, not needed: without them their tests are skipped and say so.
    """
    if not missing:
        return
    if _apt_install(missing):
        return
    needed = [name for name in missing if name not in TEST_TOOLS.values()]
    where = "sudo apt-get install " if shutil.which("apt-get") else "the packages that hold: "
    if needed:
        raise SetupError(
            "Some system packages are missing. Install them, then start this again:\n"
            f"    {where}{' '.join(missing)}"
        )
    say(f"Tests of the real window will be skipped; for them: {where}{' '.join(missing)}")


def _apt_install(packages: list[str]) -> bool:
    if not shutil.which("apt-get"):
        return False
    prefix = _root_prefix()
    if prefix is None:
        return False
    say(f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*prefix, "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=False, env=environment, stdout=sys.stderr)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return not subprocess.run(
        command, check=False, env=environment, stdout=sys.stderr
    ).returncode


def _root_prefix() -> list[str] | None:
    """Return what goes before a command that needs root, or None where there is no way."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    quiet = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo"] if quiet.returncode == 0 or sys.stdin.isatty() else None


def _has(*modules: str) -> bool:
    command = [sys.executable, "-c", f"import {', '.join(modules)}"]
    return not subprocess.run(command, check=False, capture_output=True).returncode


def _venv_package() -> str:
    return f"python3.{sys.version_info.minor}-venv"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _font_folders() -> tuple[Path, ...]:
    home = Path.home()
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".fonts",
        home / ".local/share/fonts",
    )


def _dotted(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))


def has_screen() -> bool:
    """Say whether a window can be shown: a display is named, and a local one answers."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    if not display:
        return False
    host, _, number = display.rpartition(":")
    if host:
        return True
    path = f"/tmp/.X11-unix/X{number.split('.')[0]}"  # noqa: S108 - where X listens
    return _answers(path) or _answers("\0" + path)


def _answers(address: str) -> bool:
    """Say whether something listens at the Unix socket; a leading NUL names an abstract one."""
    with socket.socket(socket.AF_UNIX) as server:
        try:
            server.connect(address)
        except OSError:
            return False
    return True


# -- the commands -----------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open the window on the five articles in seeds/, or on the paths given."""
    set_up()
    paths = [_absolute(argument) for argument in arguments] or [str(ROOT / "seeds")]
    if has_screen():
        return python("-m", "gui", *paths)
    return run_without_screen(paths)


def _absolute(argument: str) -> str:
    return argument if argument.startswith("-") else str(Path(argument).resolve())


def run_without_screen(paths: list[str]) -> int:
    """Go the same way without a window: project, candidates, a picture, a candidate export."""
    say("There is no screen here, so no window opens; the same path runs without one.")
    done = subprocess.run(
        [str(PYTHON), "-m", "gui", "project", *paths],
        check=False,
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        return done.returncode
    project = Path(done.stdout.strip())
    picture = project.with_suffix(".png")
    target = project.with_name(project.stem + "-candidates")
    status = python("-m", "gui", "--screenshot", str(picture), str(project))
    status = status or python(
        "-m", "gui", "export", str(project), str(target), "--state", "candidates"
    )
    if not status:
        print(f"project:    {project}\npicture:    {picture}\ncandidates: {target}")
    return status


def test(arguments: list[str]) -> int:
    """Run every test; further arguments go to pytest."""
    set_up(tests=True)
    install_spacy()
    return python("-m", "pytest", *arguments)


def check(arguments: list[str]) -> int:
    """Run ruff, mypy --strict and import-linter; all of them, even when one finds something."""
    set_up()
    commands = (
        ("-m", "ruff", "check", *arguments),
        ("-m", "ruff", "format", "--check", *arguments),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
    )
    return max([python(*command) for command in commands])


def bench(arguments: list[str]) -> int:
    """Run one benchmark; without a name, list them."""
    names = sorted(path.stem for path in (ROOT / "tests/benchmarks").glob("[a-z]*.py"))
    if not arguments or arguments[0] not in names:
        say(f"usage: dev.py bench NAME [--json]; NAME is one of: {', '.join(names)}")
        return 2
    set_up(tests=True)
    return python("-m", f"tests.benchmarks.{arguments[0]}", *arguments[1:])


def shots(arguments: list[str]) -> int:
    """Draw the standing set of screenshots into shots/ or the folder given."""
    set_up(tests=True)
    return python("-m", "tests.helpers.shots", *arguments)


def texts(arguments: list[str]) -> int:
    """Read the window's texts into the catalogues and make what the program loads of them."""
    set_up()
    return python("-m", "tests.helpers.catalogues", *arguments)


def python(*arguments: str) -> int:
    """Run the environment's Python in the project's folder; return its exit code."""
    return subprocess.run([str(PYTHON), *arguments], check=False, cwd=ROOT).returncode


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "shots": shots,
    "texts": texts,
}


def main() -> int:
    """Do one command; 1 where something is missing, with what to do about it."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, function in COMMANDS.items():
        commands.add_parser(name, help=function.__doc__, add_help=False)
    known, rest = parser.parse_known_args()
    try:
        return COMMANDS[known.command](rest)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
