"""What the subcommands say, and where."""

from __future__ import annotations

import io
import sys

import pytest

from export import console
from gui.__main__ import main


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def a_terminal(monkeypatch):
    """Take the place of standard error; within a test, since pytest sets it for each."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def test_a_terminal_gets_a_bar_that_vanishes(monkeypatch):
    terminal = a_terminal(monkeypatch)
    with console.progress("Reading") as bar:
        bar(0, 4)
        bar(2, 4)
    drawn = terminal.getvalue().split("\r")
    assert drawn[2] == f"Reading {'█' * 15}{'░' * 15} 2/4"
    assert drawn[-1] == "\x1b[2K"


def test_a_pipe_gets_none(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with console.progress("Reading") as bar:
        assert bar is None
    assert sys.stderr.getvalue() == ""


def test_a_dumb_terminal_gets_none(monkeypatch):
    a_terminal(monkeypatch)
    monkeypatch.setenv("TERM", "dumb")
    with console.progress("Reading") as bar:
        assert bar is None


def test_an_error_within_takes_the_bar_away(monkeypatch):
    terminal = a_terminal(monkeypatch)

    def work():
        with console.progress("Reading") as bar:
            bar(1, 2)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    assert terminal.getvalue().endswith("\r\x1b[2K")


def test_a_program_without_a_console_says_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console.prepare()
    console.say("x")
    console.tell("x")
    with console.progress("Reading") as bar:
        assert bar is None


def test_a_character_that_the_terminal_cannot_show_ends_nothing(monkeypatch):
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(data, encoding="ascii"))
    console.prepare()
    console.say("Kämpfer 😀")
    assert data.getvalue() == b"K\\xe4mpfer \\U0001f600\n"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles")]
)
def test_numbers_agree_with_their_words(count, said):
    assert console.number(count, "article") == said
    assert console.number(count, "is", "are") == f"{count} {'is' if count == 1 else 'are'}"


def test_an_interruption_before_the_work_began_is_one_line(monkeypatch, capsys):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("gui.__main__._stranger", interrupt)
    assert main(["info", "p.goldlese"]) == 1
    assert capsys.readouterr().err == "goldlese: interrupted\n"
