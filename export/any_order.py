"""A parser of arguments that takes options before, between and after all else."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

_NUMBER = re.compile(r"-\d+|-\d*\.\d+")


class Parser(argparse.ArgumentParser):
    """A parser that can bring its arguments into an order in which it knows them all.

    That of the standard library gives ``PROJECT SOURCE ...`` what stands before the first
    option, and knows nothing of a source behind it.
    """

    def in_order(self, words: Sequence[str]) -> list[str]:
        """Return the arguments with the options in front, and all else behind ``--``."""
        options: list[str] = []
        others: list[str] = []
        before = ""
        for place, word in enumerate(words):
            if word == "--":
                others += words[place + 1 :]
                break
            belongs = self._takes_value(before)
            (options if belongs or self._is_option(word) else others).append(word)
            before = "" if belongs else word
        return [*options, "--", *others] if others else options

    def _is_option(self, word: str) -> bool:
        if word in self._option_string_actions:
            return True
        return word[:1] == "-" != word and " " not in word and not _NUMBER.fullmatch(word)

    def _takes_value(self, word: str) -> bool:
        """Say whether the word behind an option, if it is none itself, belongs to it."""
        action = self._option_string_actions.get(word)
        return action is not None and action.nargs in {None, "?"}
