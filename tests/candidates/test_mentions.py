"""Mentions in running text: what the rules, the lists and the tagger make of a sentence."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import propose, sources
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article, mentions, plain

MENTION_SOURCES = [name for name in sources() if name != "events"]

SENTENCES = [
    # armed actors: names, descriptions, their extent
    "Die [MIL|[GPE.d|malische] Armee] und [MIL.n|[GPE.d|russische] Söldner] rücken vor.",
    "[MIL.n|[GPE.d|Armenische] und [GPE.d|aserbaidschanische] Truppen] kämpften.",
    "[MIL|[GPE|Sudans] Armee] beschoss die [MIL.n|[MIL.t|RSF]-Kämpfer].",
    "Die [MIL.n|[NORP.d|islamistische] Terrorgruppe] [MIL|Boko Haram] griff an.",
    "Die von [GPE|Saudi-Arabien] geführte [MIL.n|Militärkoalition] flog Angriffe.",
    "Ihre [MIL.n|letzten verbliebenen Einheiten] flohen.",
    "Die [MIL|57. Brigade] hielt stand.",
    "[MIL.n|Schwer bewaffnete Kämpfer] stürmten das Dorf.",
    "Es waren [MIL.n|[NORP.t|Hutu]-Milizen] der [MIL|FDLR].",
    "Dort marschierten [MIL.n|[GPE.d|französische] Truppen] ein.",
    "Die [MIL.n|[GPE.t|US]-geführte Anti-[MIL.t|IS]-Koalition] teilte das mit.",
    # what only looks like one
    "Die Regierungskoalition suchte Fachkräfte und Einsatzkräfte.",
    "Mehrere Nichtregierungsorganisationen helfen am Grenzübergang.",
    # organisations
    "Das [ORG|[GPE.d|syrische] Außenministerium] dementierte.",
    "Der [ORG|[ORG.t|UN]-Sicherheitsrat] und der [ORG|Rote Halbmond] warnten.",
    "[GPE|Genf] ([ORG|dpa]) - Das teilte [ORG|Amnesty International] mit.",
    # places
    "Er kam aus der Stadt [GPE|Kundus] in der Provinz [GPE|Helmand].",
    "Um die Stadt [GPE|Kundus] Kämpfe, die Stadt [GPE|Herat] von Fremden besetzt.",
    "Im [LOC|Nord[GPE.t|irak]] und am [LOC|Schwarzen Meer] blieb es ruhig.",
    "Die [LOC|[GPE.t|Anbar]-Wüste] liegt im Westen des [GPE|Irak].",
    "Der Flughafen [FAC|Hostomel] liegt bei [GPE|Kiew].",
    # persons
    "Der [GPE.d|irakische] Präsident [PER|Barham Salih] sprach mit [PER|Emmanuel Macron].",
    "Ministerpräsident [PER|Haidar al-Abadi] kam. [PER|Al-Abadi] schwieg.",
    "Der Anführer [PER|Abu Bakr al-Baghdadi] floh.",
    # groups of people
    "[NORP|Kurden], [NORP|Sunniten] und [NORP|Hindunationalisten] leben dort.",
    "Die [NORP.d|kurdische] Stadt und die [GPE.d|türkisch]-[GPE.d|syrische] Grenze.",
    "Pro-[GPE.d|iranische] Gruppen demonstrierten.",
    "[QUANTITY|Zwei] [GPE.d|Berliner] Anwälte reisten an.",
    "[QUANTITY|Drei] [NORP|Ungarn] und die [NORP|Polen] reisten an, [GPE|Ungarn] schwieg.",
    "Die [NORP.d|serbische] Minderheit und die [GPE.d|serbische] Regierung stritten.",
    "Die [MIL.n|[NORP.t|Schiiten]miliz] traf auf [NORP|Fulani] und [NORP|Hutu].",
    "Dörfer der [NORP|Karenni] brannten, in [GPE|Kokang] nicht; die [NORP|Kokang] flohen.",
    "Die [MIL|[NORP|Arakan] Army], die [GPE|Kundus] eroberte, und [MIL|Islamischer Staat].",
    # more of armed actors
    "[MIL.n|Beide Armeen] und [MIL.n|weitere Kämpfer] zogen ab.",
    "[MIL.n|Bewaffnete Männer] verhörten die Männer.",
    "[MIL.n|Angehörige] der [MIL.n|Miliz] und Angehörige der Toten trafen sich.",
    "Es kamen [MIL.n|Kämpferinnen und Kämpfer].",
    "Die [MIL|21. Front] und die [MIL.n|Bandenmitglieder] schossen.",
    "Sie rückten mit Artillerie vor, die [MIL.n|Artillerie] schwieg.",
    "Sie schossen mit schwerer Artillerie, die [MIL.n|[GPE.d|syrische] Artillerie] schwieg.",
    # an event behind an actor is no name
    "Nachts flog die [MIL.n|Luftwaffe] Drohnenangriffe auf Stellungen.",
    "Tags begann die [MIL.n|Armee] Gegenangriffe.",
    "Früh verübte die [MIL.n|Terrorgruppe] Bombenanschläge.",
    # one name for several things
    "Er kam aus dem Lager [FAC|Ain Issa], sie aus [GPE|Ain Issa] und vom Hügel [LOC|Goma].",
    "Die [MIL|[GPE|Myanmar] National Democratic Alliance Army] kam aus [GPE|Seedorf].",
    "Er reiste nach [GPE|Neu-Delhi] und in den [GPE|Südsudan].",
    "Er floh bei [GPE|Kuntaragou] und aus [GPE|Belzivar], nach Geheimdienstangaben ohne Not.",
]

WORKS = [
    "Die [MISC|Operation Morgenwind] und die [MISC|Operation 4711] begannen.",
    "Ein Flugzeug vom Typ [MISC|Il-96] stürzte ab, ein Jet vom Typ [MISC|Su-99] Tage später.",
    "Es gilt die [MISC|[ORG.t|UN]-Resolution 1234], nicht der Artikel 5.",
    "Sie feuerten [MISC|[MISC.t|Patriot]-Raketen] ab.",
    "Die [MISC|USS Fairview] lief aus, das [MISC|[GPE.d|Genfer] Abkommen] hielt.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_a_sentence_is_marked_as_a_reader_would(marked):
    text, expected = plain(marked)
    proposed = propose(an_article(text), read_schema("conflict-news"), MENTION_SOURCES)
    assert [found for found in mentions(proposed, text) if found.label != "MISC"] == expected


def test_a_side_of_a_land_is_the_place_itself():
    text = "Rebellen haben im Norden Malis zwölf Soldaten getötet."
    found = mentions(propose(an_article(text), read_schema("conflict-news")), text)
    assert ("Norden", "LOC", "nominal") in [(one.text, one.label, one.mention) for one in found]


SPOKEN_OF = [
    ("Die Miliz zog ab. Sie beschoss am Abend ein Dorf.", "Sie", "MIL"),
    ("Die Rebellen erklärten, sie hätten die Stadt erobert.", "sie", "MIL"),
    ("Der Präsident reiste ab. Er kündigte Angriffe an.", "Er", "PER"),
    ("Ein Arzt sprach. Die Rebellen zogen ab. Er meldete Tote.", "Er", "PER"),
]


@pytest.mark.parametrize(("text", "pronoun", "label"), SPOKEN_OF)
def test_a_pronoun_that_an_event_needs_is_what_was_spoken_of(text, pronoun, label):
    found = mentions(propose(an_article(text), read_schema("conflict-news")), text)
    assert (pronoun, label) in [(one.text, one.label) for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Die Terrormiliz Boko Haram griff an. Die Gruppe schweigt.", True),
        ("Die Terrormiliz Boko Haram griff an. Die Gruppe der Sieben schweigt.", False),
        ("Die Terrormiliz Boko Haram griff an. Amnesty International schwieg.", False),
        ("Amnesty International schwieg. Die Gruppe half.", False),
    ],
)
def test_a_group_is_armed_where_the_last_body_spoken_of_is(text, wanted):
    proposed = propose(an_article(text), read_schema("conflict-news"), MENTION_SOURCES)
    groups = [one for one in mentions(proposed, text) if one.text == "Gruppe"]
    assert [one.label for one in groups] == ["MIL"] * wanted


@pytest.mark.parametrize("marked", WORKS)
def test_other_names_are_known_by_their_make(marked):
    text, expected = plain(marked)
    proposed = propose(an_article(text), read_schema("conflict-news"), MENTION_SOURCES)
    dates = {"DATE", "QUANTITY"}
    assert [found for found in mentions(proposed, text) if found.label not in dates] == expected


def test_a_name_is_found_again_where_nothing_around_tells_it():
    text = "Der Rebellenführer Tarok Munbelo floh. Später wurde Munbelo gefasst."
    proposed = propose(an_article(text), read_schema("conflict-news"), MENTION_SOURCES)
    found = [(one.text, one.label) for one in mentions(proposed, text)]
    assert found == [("Tarok Munbelo", "PER"), ("Munbelo", "PER")]


def test_descriptions_of_places_wait_for_an_event():
    text = "Die Stadt ist groß."
    assert mentions(propose(an_article(text), read_schema("conflict-news")), text) == []
    text = "Rebellen nahmen die Stadt ein."
    found = mentions(propose(an_article(text), read_schema("conflict-news")), text)
    assert [(one.text, one.label) for one in found] == [("Rebellen", "MIL"), ("Stadt", "GPE")]


def test_every_candidate_says_where_it_comes_from():
    text = "Die syrische Armee nahm am Donnerstag Aleppo ein, sagte Baschar al-Assad."
    for candidate in propose(an_article(text), read_schema("conflict-news")):
        assert all("@" in part for part in candidate.source.split("+"))
        assert candidate.reason
        assert 0.0 < candidate.score <= 1.0


def test_the_tagger_speaks_its_own_labels_where_the_schema_has_them():
    schema = read_schema("germeval-2014")
    text = "Der Berliner Senat und die Deutsche Bahn streiten über Syrien."
    proposed = propose(an_article(text), schema)
    labels = {candidate.content.label for candidate in proposed}
    assert labels <= {"PER", "ORG", "LOC", "OTH"}
    assert ("Syrien", "LOC") in {(one.text, one.label) for one in mentions(proposed, text)}


@pytest.mark.parametrize(
    "marked",
    [
        "Er schrieb auf [ORG|X] an alle. Text: [PER|Adila Brumovar]",
        "Der Gouverneur von [GPE|Kaduna], [PER|Ubara Sanimo], kam.",
    ],
)
def test_names_that_the_build_of_a_sentence_gives_away(marked):
    text, expected = plain(marked)
    proposed = propose(an_article(text), read_schema("conflict-news"), MENTION_SOURCES)
    assert [found for found in mentions(proposed, text) if found.label != "MISC"] == expected
