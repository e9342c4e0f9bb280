"""Values and event types are called by their names in the reader's language, everywhere."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from annotations.schema_files import parse_schema, read_schema
from annotations.session import ReviewSession
from gui.models.item_model import ROW
from tests.helpers.builders import a_clock, a_project, an_article
from tests.helpers.command_line import goldlese as command
from tests.helpers.driver import PATIENCE
from tests.helpers.pdf_text import pdf_text

TEXT = """\
Die Terrormiliz zog ab.

Dort liegen syrische Orte.

Zurückerobert sei alles, heißt es.
"""


def an_attack():
    return (
        an_article(TEXT)
        .with_mention("Die Terrormiliz", "MIL", mention="nominal")
        .with_mention("syrische", "GPE", form="deriv")
        .with_event("Zurückerobert", "TerritoryChange", factuality="reported")
    )


def bare(toml: str) -> str:
    """Return the schema without what its values and event types are called."""
    lines, in_type = [], False
    for line in toml.splitlines():
        in_type = line == "[[event_type]]" if line.startswith("[[") else in_type
        if in_type and line.startswith("names ="):
            continue
        if line.startswith("    { name ="):
            head, rest = line.split(" names = {", 1)
            lines.append(head + rest.split("},", 1)[1])
        else:
            lines.append(line)
    return "\n".join(lines)


def chips(goldlese) -> set[str]:
    """Return what stands in the chips and flags over the text."""
    view = goldlese.place.view
    view.grab()
    page = view.page
    made = [view._layout.paragraph(number) for number in range(len(page)) if page.ids(number)]
    return {chip.text for one in made for chip in one.chips}


def values(goldlese) -> list[str]:
    """Return the attributes that the inspector shows, each with its value."""
    rows = goldlese.place.inspector.facts._letters
    return [row._label.text() for row in rows if row.isVisible()]


def card(goldlese, words: str, kind: str = "mention") -> str:
    """Rest with the mouse on a mention; return what the card says."""
    view = goldlese.place.view
    rect = view.item_rect(goldlese.find(words, kind).id)
    view._hover.over(QPointF(rect.right() - 3, rect.center().y()))
    view._hover.show_now()
    return view._hover.card.text


def assert_has_colour(widget, colour: str) -> None:
    image = widget.grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    assert any(image.pixelColor(x, y).name() == colour for x, y in places)


SAID = {
    "de": ("MIL Beschreibung", "GPE abgeleitet", "Gebietswechsel berichtet"),
    "en": ("MIL nominal", "GPE derived", "Territory change reported"),
}


@pytest.mark.parametrize("language", SAID)
def test_the_window_calls_values_by_their_names(goldlese, tmp_path, language):
    a_project(tmp_path, an_attack()).close()
    goldlese.start(tmp_path / "p.goldlese", language=language)
    assert set(SAID[language]) == chips(goldlese)
    goldlese.go_to(goldlese.find("syrische"))
    value = {"de": "abgeleitet", "en": "derived"}[language]
    assert any(row.endswith(f": {value}") for row in values(goldlese))
    assert f": {value}" in card(goldlese, "syrische")
    goldlese.press("A")
    strip = goldlese.place.strip
    shown = [row.accessibleName() for row in strip._rows if row.isVisibleTo(strip)]
    assert any(text.endswith(f": {value}") for text in shown)
    assert not any("deriv" in text.split() for text in shown)


def test_a_value_without_a_name_is_called_by_its_identifier(goldlese, tmp_path):
    schema = parse_schema(bare(read_schema("conflict-news").toml), "own.toml")
    path = tmp_path / "own.goldlese"
    with ReviewSession.create(path, schema, "anna", clock=a_clock()) as session:
        session.import_articles([an_attack().incoming])
    goldlese.start(path, language="de")
    said = {"MIL nominal", "GPE deriv", "TerritoryChange reported"}
    assert said == chips(goldlese)
    goldlese.go_to(goldlese.find("syrische"))
    assert any(row.endswith(": deriv") for row in values(goldlese))
    assert ": deriv" in card(goldlese, "syrische")


def test_a_chip_with_little_room_shortens_the_name_before_it_leaves_it_out(goldlese, tmp_path):
    built = (
        an_article("In der Stadt Ort.\n")
        .with_mention("Stadt", "GPE", mention="nominal")
        .with_mention("Ort", "GPE", mention="nominal")
    )
    a_project(tmp_path, built).close()
    goldlese.start(tmp_path / "p.goldlese", language="de")
    assert goldlese.place.view.page.index.items
    made = goldlese.place.view._layout.paragraph(0)
    forms = {part.mark.id: part.mark.forms for part in made.parts}
    assert forms["m1"] == ("GPE Beschreibung", "GPE Beschr…", "GPE")


TYPES = {
    "de": ("Gebietswechsel", "TerritoryChange", "„Zurückerobert“ ist jetzt Gefecht"),
    "en": ("Territory change", "", "“Zurückerobert” is now Clash"),
}


@pytest.mark.parametrize("language", TYPES)
def test_an_event_type_stands_by_its_name_and_its_identifier_beside_it(
    goldlese, tmp_path, language
):
    a_project(tmp_path, an_attack()).close()
    goldlese.start(tmp_path / "p.goldlese", language=language)
    name, identifier, undo = TYPES[language]
    both = f"{name} {identifier}".strip()
    goldlese.go_to(goldlese.find("Zurückerobert", "event"))
    inspector = goldlese.place.inspector
    assert inspector.facts.texts[0] == both
    assert f">{name}</b> {identifier}".rstrip() in card(goldlese, "Zurückerobert", "event")
    rows = inspector.list.rows
    listed = [rows.index(row).data(ROW).label for row in range(rows.rowCount())]
    assert listed == ["MIL", "GPE", name]
    assert dict(rows.labels) == {"MIL": "MIL", "GPE": "GPE", "TerritoryChange": name}
    goldlese.press("T")
    offered = QApplication.activePopupWidget()
    row = offered.rows_for("")[0]
    assert (row.name, row.lead, row.text) == ("TerritoryChange", name, identifier)
    assert_has_colour(offered.list, goldlese.program.themes.theme.colour_of("TerritoryChange"))
    goldlese.press("Alt+C")
    assert goldlese.find("Zurückerobert", "event").content.type == "Clash"
    assert undo in goldlese.place.status._undo.text()


@pytest.mark.parametrize("language", SAID)
def test_a_picture_calls_values_by_their_names(tmp_path, language):
    a_project(tmp_path, an_attack()).close()
    done = command("picture", "p.goldlese", "a1", "x.pdf", "--language", language, cwd=tmp_path)
    assert done.code == 0, done
    text = pdf_text((tmp_path / "x.pdf").read_bytes())
    for words in SAID[language]:
        assert words.replace(" ", "") in text


def test_the_list_of_what_is_learnt_names_values_too(goldlese, tmp_path):
    built = an_article(TEXT).with_mention("syrische", "GPE", mention="nominal", form="deriv")
    a_project(tmp_path, built).close()
    goldlese.start(tmp_path / "p.goldlese", language="de")
    goldlese.press("Return")
    goldlese.program.trigger("learnt")
    dialog = goldlese.program.desk.machine.learnt._dialog
    rows = range(dialog.rows.rowCount())
    shown = {dialog.rows.data(dialog.rows.index(row, 2)) for row in rows}
    assert "Beschreibung, abgeleitet" in shown
    dialog.reject()


def test_a_problem_names_the_attribute(goldlese, tmp_path):
    built = an_article(TEXT).with_mention("syrische", "GPE", form="odd", mention="name")
    a_project(tmp_path, built).close()
    goldlese.start(tmp_path / "p.goldlese", language="de")
    goldlese.press("Return")
    goldlese.program.trigger("problems")
    panel = goldlese.place.drawer.problems
    goldlese.qtbot.waitUntil(lambda: bool(panel.rows.rows), timeout=PATIENCE)
    cells = [panel.rows.index(0, column).data() for column in range(panel.rows.columnCount())]
    assert "Das Attribut Form hat keinen Wert odd." in cells
