"""The one command: what is a subcommand, and what is for the window."""

from __future__ import annotations

import sys
import types

import pytest

from gui import __main__ as program


@pytest.fixture
def window(monkeypatch):
    """Stand in for the window; return the arguments it was opened with."""
    opened = []
    stand_in = types.ModuleType("gui.app")
    stand_in.main = lambda argv: opened.append(list(argv)) or 7
    monkeypatch.setitem(sys.modules, "gui.app", stand_in)
    return opened


@pytest.mark.parametrize(
    "words", [[], ["articles/"], ["p.goldlese"], ["--smoke"], ["--annotator", "a"], ["a b"]]
)
def test_paths_and_options_open_the_window(window, words):
    assert program.main(words) == 7
    assert window == [words]


def test_a_file_without_an_ending_opens_the_window(window, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article").write_text("In Homs wird gekämpft.")
    assert program.main(["article"]) == 7


@pytest.mark.parametrize("words", [["schema", "--list"], ["--version"], ["--help"]])
def test_subcommands_do_not(window, words, capsys):
    assert program.main(words) == 0
    assert window == []
    assert capsys.readouterr().out


def test_a_misspelt_command_is_told(window, capsys):
    assert program.main(["exprot", "p.goldlese"]) == 2
    assert window == []
    assert "exprot" in capsys.readouterr().err


def test_another_package_in_the_place_of_ours_is_told(window, monkeypatch, capsys, tmp_path):
    spec = types.SimpleNamespace(origin=str(tmp_path / "export" / "__init__.py"))
    monkeypatch.setattr(program, "find_spec", lambda name: spec)
    assert program.main([]) == 1
    assert "environment of its own" in capsys.readouterr().err
    assert window == []
