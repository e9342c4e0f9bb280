"""What goes wrong is said in the language of the window."""

from __future__ import annotations

import re

import pytest

from gui.error_texts import MESSAGES, VALUES, in_window
from gui.language import install_language
from tests.helpers.error_messages import all_templates


@pytest.fixture
def german(qapp):
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


def test_every_message_is_one_that_the_packages_say():
    said = all_templates()
    # Some come behind the file and line that they are about, put before them elsewhere.
    placed = {f"{{}}: {message}" for message in said} if "{}: {}" in said else set()
    assert not [message for message, _ in MESSAGES if message not in said | placed]
    assert not [value for value in VALUES if value not in said]


def test_the_window_says_no_more_values_than_it_is_given():
    for message, wording in MESSAGES:
        places = {int(place) for place in re.findall(r"\{(\d)\}", wording)}
        assert places <= set(range(message.count("{}")))


@pytest.mark.parametrize("message", [message for message, _ in MESSAGES])
def test_a_message_is_said_in_german_with_its_values(german, message):
    text = message
    for number in range(message.count("{}")):
        text = text.replace("{}", f"«{number}»", 1)
    told = in_window(text)
    assert told != text
    wording = dict(MESSAGES)[message]
    holes = re.findall(r"\{(\d)\}", wording)
    assert sorted(re.findall("«(.)»", told)) == sorted(holes)
    assert not re.search(r"\b(the|file|folder|is|project)\b", told)


def test_words_among_the_values_are_said_in_german(german):
    said = "a.txt: the file is not text but a PNG image" + "; save it as plain text in UTF-8"
    assert "PNG-Bild" in in_window(said + " and import that")


def test_what_is_unknown_stays_as_it_is(german):
    assert in_window("a.toml: no such key") == "a.toml: no such key"


def test_a_path_with_colons_and_line_ends_is_kept_whole():
    name = "/a: b\n{0}/c.txt"
    assert in_window(f"{name}: there is no such file; check the path").startswith(f"{name}: ")


def test_each_of_several_lines_is_said_in_german(german):
    said = (
        "a.txt: the file is empty; nothing was imported",
        "b.txt: this is no JSON (x at character 1)",
    )
    first, second = in_window("\n".join(said)).split("\n")
    assert first.startswith("a.txt: Die Datei")
    assert second == "b.txt: Das ist kein JSON (x, Zeichen 1)."
