"""Every text of the window has its translation, and the catalogues are those of the sources."""

from __future__ import annotations

import re
import shutil

import pytest
from PySide6.QtCore import QTranslator

from tests.helpers.catalogues import FOLDER, OPTIONS, catalogue, messages, release, update

LANGUAGES = sorted(OPTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_just_the_texts_of_the_sources(language, tmp_path):
    shutil.copy(catalogue(language), tmp_path)
    fresh = update(language, tmp_path)
    assert list(messages(fresh)) == list(messages(catalogue(language))), (
        "run: python3 dev.py texts"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_without_translation(language):
    left = [
        (context, text) for context, text, forms in messages(catalogue(language)) if not forms
    ]
    assert not left


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_made_of_the_catalogue(language, tmp_path):
    shutil.copy(catalogue(language), tmp_path)
    release(language, tmp_path)
    name = f"goldlese_{language}.qm"
    assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_hold_the_same_places(language):
    def places(text):
        return set(re.findall(r"\{\w*\}|%n", text))

    wrong = [
        (context, text, form)
        for context, text, forms in messages(catalogue(language))
        for form in forms
        if places(form) != places(text)
    ]
    assert not wrong


def test_plurals_are_those_of_the_language():
    translator = QTranslator()
    assert translator.load("goldlese_en", str(FOLDER))
    assert translator.translate("DeskConcordance", "%n hit(s)", "", 1) == "%n hit"
    assert translator.translate("DeskConcordance", "%n hit(s)", "", 2) == "%n hits"
