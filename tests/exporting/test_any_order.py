"""Options may stand before, between and behind all else, in every subcommand."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from export.arguments import COMMANDS, read_arguments

WORDS = {
    "new": (["p", "a", "b"], [["--schema", "ace-2005"], ["--no-candidates"]]),
    "import": (["p", "a", "b"], [["--as", "gold"], ["--only-new"], ["--source", "m@1"]]),
    "candidates": (["p"], [["--source", "x"], ["--source", "y"], ["--show"]]),
    "train": (["p"], [["--json"], ["--show"]]),
    "accept": (["p"], [["--annotator", "a"], ["--min-score", "0.5"], ["--article", "x"]]),
    "export": (["p", "out"], [["--split", "80/10/10"], ["--seed", "-1"]]),
    "info": (["p"], [["--json"]]),
    "check": (["p"], [["--sources", "s"]]),
    "schema": (["ace-2005"], []),
    "project": (["a", "b"], []),
    "language": (["p", "tr"], [["--article", "a1"], ["--annotator", "a"]]),
    "picture": (["p", "a1", "x.pdf"], [["--zoom", "2"], ["--rejected"], ["--item=m1"]]),
}


def orders(others, options):
    """Yield the arguments in all orders that leave both kinds in theirs."""
    kinds = [0] * len(others) + [1] * len(options)
    for order in set(permutations(kinds)):
        left = [[[word] for word in others], [*options]]
        yield [word for kind in order for word in left[kind].pop(0)]


def test_all_subcommands_are_tried():
    assert set(WORDS) == set(COMMANDS)


@pytest.mark.parametrize("command", WORDS)
def test_the_order_does_not_matter(command):
    others, options = WORDS[command]
    plain = [command, *(word for one in options for word in one), *others]
    wanted = read_arguments(plain)
    for words in orders(others, options):
        assert read_arguments([command, *words]) == wanted, words


def test_what_stands_behind_two_dashes_is_no_option():
    made = read_arguments(["new", "p", "--no-candidates", "--", "-a.txt", "--schema"])
    assert made.sources == [Path("-a.txt"), Path("--schema")]
    made = read_arguments(["new", "--", "p", "--no-candidates"])
    assert (made.sources, made.no_candidates) == ([Path("--no-candidates")], False)


def test_a_dash_a_number_and_words_with_spaces_are_no_options():
    made = read_arguments(["new", "p", "-", "--schema", "x", "-5", "- list.txt", "-1.5"])
    assert list(map(str, made.sources)) == ["-", "-5", "- list.txt", "-1.5"]


def test_a_value_that_may_be_missing_ends_at_the_next_option():
    assert read_arguments(["train", "p", "--forget", "--json"]).forget == ""
    assert read_arguments(["train", "p", "--forget", "Homs", "--json"]).forget == "Homs"
    made = read_arguments(["train", "--forget", "--", "p"])
    assert (made.forget, str(made.project)) == ("", "p")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["new"], "the following arguments are required: PROJECT"),
        (["import", "--only-new", "p"], "the following arguments are required: SOURCE"),
        (["new", "p", "--schem", "x", "a"], "unrecognized arguments: --schem"),
        (["new", "p", "a", "--schema"], "argument --schema: expected one argument"),
        (["new", "p", "--schema", "--no-candidates", "a"], "expected one argument"),
        (["export", "p", "--seed", "1", "out", "more"], "unrecognized arguments: more"),
        (["export", "p", "out", "--format", "brat"], "argument --format: invalid choice"),
        (["schema"], "one of the arguments NAME|FILE --list is required"),
        (["schema", "--list", "x"], "not allowed with argument"),
    ],
)
def test_a_mistake_is_named_and_nothing_else(words, message, capsys):
    with pytest.raises(SystemExit) as ended:
        read_arguments(words)
    assert ended.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert message in last
    if "unrecognized" in message:
        assert last.endswith(message)
