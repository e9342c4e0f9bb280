"""Telling cases as pictures, compared with kept ones; the font is shipped with the tests.

With ``GOLDLESE_UPDATE_PICTURES=1`` the kept pictures are written anew: look at each of them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage

from annotations.model import ZoneKind
from gui.article.page import Mode
from gui.article.palette import plain_theme
from gui.article.pictures import PictureOptions
from gui.article.typography import Typography
from gui.theme import read_theme
from tests.helpers.article_samples import Marker, an_article, conflict_news, picture

DATA = Path(__file__).parents[1] / "data"
KEPT = DATA / "pictures"
SERIF, SANS = "Goldlese Test Serif", "Goldlese Test Sans"
NOTABLE = 48
"""Of 255: how far a channel of a pixel, halved in size, may be off unnoticed."""
SHARE = 0.012
"""Of the pixels: how many may be further off."""

pytestmark = pytest.mark.pixels


@pytest.fixture(scope="module")
def faces(qapp):
    ids = [QFontDatabase.addApplicationFont(str(path)) for path in DATA.glob("fonts/*.ttf")]
    assert len(ids) == 4
    assert all(number >= 0 for number in ids)
    yield
    for number in ids:
        QFontDatabase.removeApplicationFont(number)


def nested():
    marker = Marker("Die US-geführte Anti-IS-Koalition hilft.")
    marker.mark("US-geführte Anti-IS-Koalition", "ORG")
    marker.mark("Anti-IS-Koalition", "MIL", state="accepted")
    marker.mark("IS", "MIL", form="part")
    marker.mark("US", "GPE", form="part", state="accepted")
    return marker, {}


def crossing():
    marker = Marker("Er sprach vom syrischen Norden des Irak am Freitag.")
    marker.mark("syrischen Norden", "LOC")
    marker.mark("Norden des Irak", "LOC", state="accepted")
    marker.mark("des Irak am Freitag", "ORG")
    return marker, {}


def two_fragments():
    marker = Marker("Sie rief dort ein Kalifat aus und nahm Homs dann auch noch ein.")
    marker.event("rief|aus", "Governance", state="accepted")
    marker.event("nahm|ein", "TerritoryChange", roles=())
    marker.mark("Kalifat", "ORG")
    return marker, {}


def fragments_over_a_line_end():
    marker = Marker(
        "Die Armee holte nach Tagen heftiger Kämpfe um die Stadt und ihre Dörfer alles zurück."
    )
    marker.event("holte|zurück", "TerritoryChange", state="accepted")
    marker.mark("Stadt|Dörfer", "GPE")
    return marker, {}


def over_a_line_end():
    marker = Marker(
        "So heißt es von der Syrischen Beobachtungsstelle für Menschenrechte mit "
        "Sitz in London."
    )
    marker.mark("Syrischen Beobachtungsstelle für Menschenrechte", "ORG")
    marker.mark(
        "Beobachtungsstelle für Menschenrechte mit Sitz in London", "ORG", state="accepted"
    )
    marker.mark("London", "GPE")
    return marker, {}


def right_to_left():
    marker = Marker("قال متحدث باسم Islamischer Staat في دمشق اليوم")
    marker.mark("Islamischer Staat", "MIL")
    marker.mark("باسم Islamischer", "ORG", state="accepted")
    marker.mark("دمشق", "GPE")
    return marker, {}


def emoji():
    marker = Marker("Sie schrieb 😀Homs😂 und e\u0301tat auf Twitter.")
    marker.mark("😀Homs😂", "GPE", state="accepted")
    marker.mark("e\u0301tat", "ORG")
    return marker, {}


def states():
    marker = Marker("Homs fiel, Deraa, Rakka, Idlib, Hama und Latakia und Tartus nicht.")
    marker.mark("Homs", "GPE")
    marker.mark("Deraa", "GPE", score=0.2)
    marker.mark("Rakka", "GPE", state="accepted")
    marker.mark("Idlib", "GPE", state="corrected")
    marker.mark("Hama", "GPE", state="rejected")
    marker.mark("Latakia", "GPE")
    marker.mark("Latakia", "ORG")
    current = marker.mark("Tartus", "GPE")
    marker.event("fiel", "TerritoryChange", score=0.3)
    return marker, {"shows_rejected": True, "current": current}


def ties():
    marker = Marker(
        "Die Armee hat nach Angaben aus London am Donnerstag die Stadt Deir Essor an der "
        "Grenze eingenommen, die zuvor die Terrormiliz kontrollierte."
    )
    army, city = marker.mark("Armee", "MIL"), marker.mark("Deir Essor", "GPE")
    group, day = marker.mark("Terrormiliz", "MIL"), marker.mark("Donnerstag", "DATE")
    roles = [("gainer", army), ("territory", city), ("loser", group), ("time", day)]
    event = marker.event("eingenommen", "TerritoryChange", roles=roles)
    marker.event("kontrollierte", "Control", roles=[("holder", group), ("territory", city)])
    return marker, {"current": event, "mode": Mode.FULL}


def zones():
    marker = Marker(
        "Zum Inhalt springen\nSuche\n\nArmee nimmt Homs ein\n\n10. November 2017\n\n"
        "Was bisher über den Vormarsch bekannt ist.\n\nSoldaten bei Homs. Foto: dpa\n\n"
        "Die Stadt ist gefallen.\n\nWie es weitergeht\n\nDas weiß keiner.\n\nMehr zum Thema"
    )
    marker.mark("Homs", "GPE", state="accepted")
    marker.mark("10. November 2017", "DATE")
    return marker, {}


ZONES = [
    ("Zum Inhalt", ZoneKind.FURNITURE),
    ("Armee nimmt", ZoneKind.HEADING),
    ("10. November", ZoneKind.BYLINE),
    ("Was bisher", ZoneKind.TEASER),
    ("Soldaten", ZoneKind.CAPTION),
    ("Die Stadt", ZoneKind.BODY),
    ("Wie es", ZoneKind.HEADING),
    ("Das weiß", ZoneKind.BODY),
    ("Mehr", ZoneKind.FURNITURE),
]


def quiet():
    marker, options = nested()
    marker.event("hilft", "Support")
    return marker, {**options, "mode": Mode.QUIET}


CASES = {
    "nested": (nested, "light", 1.0),
    "crossing": (crossing, "light", 1.0),
    "two-fragments": (two_fragments, "light", 1.0),
    "fragments-over-a-line-end": (fragments_over_a_line_end, "light", 1.0),
    "over-a-line-end": (over_a_line_end, "light", 1.0),
    "right-to-left": (right_to_left, "light", 1.0),
    "emoji": (emoji, "light", 1.0),
    "states": (states, "light", 1.0),
    "states-dark": (states, "dark", 1.0),
    "states-contrast": (states, "contrast", 1.0),
    "ties": (ties, "light", 1.0),
    "ties-dark-2x": (ties, "dark", 2.0),
    "nested-1.25x": (nested, "light", 1.25),
    "quiet": (quiet, "light", 1.0),
    "zones": (zones, "light", 1.0),
}


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_it_did(faces, name, tmp_path):
    case, theme, scale = CASES[name]
    marker, more = case()
    text = marker._text
    article = an_article(text, ZONES if case is zones else ())
    colours = plain_theme(conflict_news(), is_dark=theme == "dark")
    if theme == "contrast":
        colours = read_theme("contrast").with_schema(conflict_news())
    typography = Typography(1.0, [SERIF, SANS], [SANS], measure=52)
    options = PictureOptions(
        width=560, scale=scale, theme=colours, typography=typography, **more
    )
    made = QImage.fromData(picture(article, conflict_news(), marker.sorted, ".png", options))
    kept = KEPT / f"{name}.png"
    if os.environ.get("GOLDLESE_UPDATE_PICTURES"):
        KEPT.mkdir(exist_ok=True)
        assert made.save(str(kept))
    assert kept.exists()
    share = differing(QImage(str(kept)), made)
    if share > SHARE:
        made.save(str(tmp_path / f"{name}.png"))
    assert share <= SHARE, f"see {tmp_path / name}.png beside {kept}"


def pixels(image: QImage, size: QSize) -> bytes:
    """Return blue, green, red and a filler of each pixel of ``image``, brought to ``size``."""
    scaled = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB32)
    # The bits are gone with their picture: it must live until they are copied.
    return bytes(scaled.constBits())


def differing(one: QImage, other: QImage) -> float:
    """Return the share of pixels, halved in size, that differ notably."""
    if abs(one.height() - other.height()) > 2 or one.width() != other.width():
        return 1.0
    size = QSize(one.width() // 2, one.height() // 2)
    first, second = pixels(one, size), pixels(other, size)
    count = sum(
        any(abs(first[i + k] - second[i + k]) > NOTABLE for k in range(3))
        for i in range(0, len(first), 4)
        if first[i : i + 3] != second[i : i + 3]
    )
    return count / (size.width() * size.height())


def test_another_picture_would_be_noticed(faces):
    marker, _ = states()
    theme = plain_theme(conflict_news())
    typography = Typography(1.0, [SERIF, SANS], [SANS], measure=52)
    options = PictureOptions(width=560, scale=1.0, theme=theme, typography=typography)
    article = an_article(marker._text)
    plain = picture(article, conflict_news(), marker.sorted, ".png", options)
    current = picture(
        article, conflict_news(), marker.sorted, ".png", replace(options, current="m1")
    )
    assert differing(QImage.fromData(plain), QImage.fromData(plain)) == 0
    assert differing(QImage.fromData(plain), QImage.fromData(current)) > SHARE / 3
