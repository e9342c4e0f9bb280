"""Arguments by the shape of a sentence: examples in the notation of the event lexicon."""

from __future__ import annotations

import pytest

from tests.helpers.event_examples import found_in, read_example

CONTROLLED = [
    (
        "Die Armee forderte die Bewohner zur [Räumung] des Hafens auf.",
        "possible mover=Bewohner origin=Hafens",
    ),
    ("Das Militär zwang die Bewohner zur [Evakuierung].", "mover=Bewohner"),
]
CARRIED = [
    (
        "Rebellen und Soldaten lieferten sich in {G Taiz} [Gefechte].",
        "actor=Rebellen opponent=Soldaten place=Taiz",
    ),
    (
        "Der [Beschuss] zwischen der Armee und der Miliz hält an.",
        "attacker=Armee attacker=Miliz",
    ),
    ("Die Miliz setzte ihren [Beschuss] von {G Haifa} fort.", "attacker=Miliz target=Haifa"),
    ("Der [Anschlag] richtete sich gegen eine Kaserne.", "target=Kaserne"),
    ("Der [Luftangriff] galt dem Flughafen.", "target=Flughafen"),
    (
        "Die Miliz ist für den [Anschlag] auf den Markt verantwortlich.",
        "attacker=Miliz target=Markt",
    ),
    (
        "Die Polizei machte die Miliz für den [Anschlag] verantwortlich.",
        "reported attacker=Miliz reported_by=Polizei",
    ),
    (
        "Die Miliz übernahm die Verantwortung für den [Anschlag].",
        "reported attacker=Miliz reported_by=Miliz",
    ),
    ("{G Ankara} treibt seine [Offensive] voran.", "actor=Ankara"),
    ("Eine mit den Rebellen vereinbarte [Waffenruhe] endete.", "party=Rebellen"),
]
MOVED = [
    ("In {G Beirut} [fliehen] Tausende Menschen.", "mover=Menschen origin=Beirut"),
    ("Die Armee ist in {G Beirut} [einmarschiert].", "mover=Armee destination=Beirut"),
    ("Der [Rückzug] der Truppen vom Flughafen begann.", "mover=Truppen origin=Flughafen"),
    (
        "Menschen, die aus {G Homs} vertrieben worden oder [geflohen] sind, warten.",
        "mover=Menschen origin=Homs",
    ),
    ("Nach Kämpfen in {G Zvecan} [schickte] die {O Nato} Truppen.", "agent=Nato mover=Truppen"),
]
ATTRIBUTES = [
    (
        "Die Armee, [unterstützt] von {G Russland}, hat die Stadt erobert.",
        "supporter=Russland supported=Armee",
    ),
    (
        "Am Abend hat die Armee, unterstützt von {G Russland}, die Stadt [erobert].",
        "gainer=Armee territory=Stadt",
    ),
    (
        "Die Rebellen eroberten die Stadt, [unterstützt] von {G Ruanda}.",
        "supporter=Ruanda supported=Rebellen",
    ),
    ("Von Rebellen [kontrollierte] Orte brannten.", "holder=Rebellen territory=Orte"),
    ("Von Rebellen kontrollierte Orte wurden [bombardiert].", "target=Orte"),
    ("Die Geiseln, die er [entführt] hatte, sind frei.", "agent=er person=Geiseln"),
    ("Nachts [griff] {G Indien} {G Pakistan} [an].", "attacker=Indien target=Pakistan"),
]
SOURCES = [
    (
        "Nach Angaben von Ärzten und Helfern gab es [Gefechte].",
        "reported reported_by=Ärzten reported_by=Helfern",
    ),
    (
        "Die Stadt sei gefallen, [sagte] ein Sprecher, General {P Ali Hassan}.",
        "speaker=Ali~Hassan topic=gefallen",
    ),
    (
        "Bei dem [Angriff] soll es Tote gegeben haben.",
        "reported",
    ),
    (
        "Soldaten sollen einen [Angriff] auf die Stadt verhindern.",
        "possible target=Stadt",
    ),
    (
        "Sie führten Gespräche mit {G Kiew} über eine [Waffenruhe].",
        "possible",
    ),
    (
        "Die Rebellen hätten von dort aus [Angriffe] auf Zivilisten geplant.",
        "planned attacker=Rebellen target=Zivilisten",
    ),
    (
        "Einem Sprecher der Armee zufolge [flohen] Rebellen.",
        "reported mover=Rebellen reported_by=Sprecher",
    ),
    (
        "Den Angaben der Armee zufolge [flohen] Rebellen.",
        "reported mover=Rebellen reported_by=Armee",
    ),
    (
        "Ein Arzt sprach von Toten. „Rebellen haben Kinder [getötet].“",
        "reported agent=Rebellen victim=Kinder reported_by=Arzt",
    ),
    ("Keine Gruppe bekannte sich zu dem [Anschlag].", "reported"),
    ("{G Kiew} fordert, dass die Armee [abzieht].", "possible mover=Armee"),
]
COUNTED = [
    (
        "Bei einem [Anschlag] auf eine Schule in {G Bogotá} wurde ein Kind verletzt.",
        "target=Schule place=Bogotá",
    ),
    ("Der [Anschlag] von {G Pulwama} jährt sich.", "place=Pulwama"),
    ("Das {G' Minsker} [Abkommen] gilt nicht mehr.", ""),
    ("Ein Mann [tötete] einen 29 Jahre alten Passanten.", "agent=Mann victim=Passanten"),
    (
        "{G Kairo} forderte {D am Montag} den [Abzug] der Truppen.",
        "possible mover=Truppen",
    ),
    (
        "Eine von {G Kairo} vorgeschlagene [Waffenruhe] in {G Gaza} scheiterte.",
        "possible place=Gaza",
    ),
    ("Erstmals {D seit Jahren} wurden Rebellen [verhaftet].", "person=Rebellen"),
    (
        "{D Am 3. Mai} [schlug] eine Rakete in der Nähe der Schule [ein].",
        "place=Schule time=Am~3.~Mai",
    ),
]
APART = [
    (
        "Die Armee hat nach eigenen Angaben Rebellen [getötet].",
        "reported agent=Armee victim=Rebellen reported_by=Armee",
    ),
    (
        "Als Vergeltung hat die Armee einige Rebellen [getötet].",
        "agent=Armee victim=Rebellen",
    ),
    (
        "Hauptmann {P Ali Hassan}, neuer Präsident des Landes, hat die Regierung [gestürzt].",
        "actor=Ali~Hassan entity=Regierung",
    ),
    (
        "{Q 40} Menschen, die meisten davon Kinder, sind [geflohen].",
        "mover=Menschen",
    ),
    (
        "Nach Protesten gegen die Regierung eröffnete die Armee das [Feuer].",
        "attacker=Armee",
    ),
    ("Der {M IS} reklamierte den [Anschlag] für sich.", "reported attacker=IS reported_by=IS"),
]
NAMED = [
    (
        "Am Abend sei, so die {O BBC}, ein Dorf von der Armee [beschossen] worden.",
        "reported attacker=Armee target=Dorf reported_by=BBC",
    ),
    (
        "Dort hat {G Israel} im {G Jemen} [Angriffe] auf Häfen geflogen.",
        "attacker=Israel place=Jemen target=Häfen",
    ),
    (
        "Bewaffnete Männer haben die Schüler und Lehrer [verschleppt].",
        "agent=Bewaffnete~Männer person=Schüler person=Lehrer",
    ),
    ("Damals war der Ort von Rebellen [überfallen] worden.", "attacker=Rebellen target=Ort"),
    (
        "Wie Präsident {P Mahmud Abbas} [mitteilte], ist die Stadt ruhig.",
        "speaker=Mahmud~Abbas",
    ),
    ("Ein [Luftangriff] auf einen Markt von Händlern löste Proteste aus.", "target=Markt"),
    ("Die Miliz hat mit {G Goma} das Umland [eingenommen].", "gainer=Miliz territory=Umland"),
]
ELSEWHERE = [
    ("Sie liegt in {G Syrien}, wo [Krieg] herrscht.", "place=Syrien"),
    (
        "Sie flohen in die Provinz {G Idlib} im Norden, wo die Armee die [Angriffe] verstärkt.",
        "attacker=Armee place=Idlib",
    ),
    ("Als er in {G Kabul} war, [explodierte] dort eine Bombe.", "place=Kabul"),
    (
        "Der [Überfall] auf das Gefängnis, der {D am Montag} begann, war schwer.",
        "target=Gefängnis time=am~Montag",
    ),
    (
        "{D Am Montag} erlitt die Armee [Verluste] seit Beginn der Waffenruhe {D im April}.",
        "victim=Armee time=Am~Montag",
    ),
    (
        "Sie flohen seit der [Machtübernahme] des Militärs {D im Februar}.",
        "actor=Militärs time=im~Februar",
    ),
]
TOLD = [
    (
        "Rebellen seien gekommen, sagte ein Arzt.\n\nSoldaten hätten Kinder [getötet].",
        "reported agent=Soldaten victim=Kinder reported_by=Arzt",
    ),
    (
        "Rebellen seien gekommen, sagte ein Arzt. Den Angaben zufolge [töteten] sie Kinder.",
        "reported agent=sie victim=Kinder reported_by=Arzt",
    ),
    (
        "Das meldete ein Arzt. Zudem sollen Rebellen Kinder [getötet] haben.",
        "reported agent=Rebellen victim=Kinder reported_by=Arzt",
    ),
    (
        "Er log, sagte ein Arzt. Drei bewaffnete Männer seien [festgenommen] worden.",
        "reported person=bewaffnete~Männer reported_by=Arzt",
    ),
    (
        "Die [Angriffe], zu denen sich der {M IS} bekannte, waren schwer.",
        "attacker=IS",
    ),
    (
        "Dort wurde {G' syrische} Artillerie im Raum von {G Hula} [eingesetzt].",
        "attacker=syrische place=Hula",
    ),
    (
        "Dort hat die Armee Frauen oder kleine Kinder [getötet].",
        "agent=Armee victim=Frauen victim=kleine~Kinder",
    ),
]
PARTIES = [
    (
        "{G Kiew} schickte Leute zu [Gesprächen] mit {G Moskau} nach {G Wien}.",
        "party=Kiew party=Moskau",
    ),
    ("Die Truppen hielten sich an die [Waffenruhe].", "party=Truppen"),
    ("Die Truppen verstießen gegen die [Waffenruhe].", "party=Truppen"),
    (
        "Die Gruppe war für [Anschläge] und bewaffnete Überfälle verantwortlich.",
        "attacker=Gruppe",
    ),
    ("Es kam vor dem Krankenhaus zu einer [Explosion].", "place=Krankenhaus"),
    ("Nach [Kämpfen] in {G Homs} zogen die Soldaten ein.", "place=Homs"),
]
APART_FROM_PLACES = [
    (
        "Nach Angaben des Ministeriums in {G Moskau} wurden Rebellen [getötet].",
        "reported victim=Rebellen reported_by=Ministeriums",
    ),
    (
        "Sie haben die Waffenruhe in {G Syrien} genutzt und sind [auf die Straße gegangen].",
        "actor=Sie",
    ),
    (
        "„Die Leute, die Rebellen [getötet] haben, sind fort“, sagte ein Arzt.",
        "reported agent=Leute victim=Rebellen reported_by=Arzt",
    ),
    (
        "In {G Mali} werden durch [Anschläge] der Miliz Kinder getötet.",
        "attacker=Miliz target=Kinder place=Mali",
    ),
    ("Der Miliz werden auch Morde [zur Last gelegt].", "topic=Morde"),
    (
        "Ein Helikopter hat Granaten über dem Gericht in {G Caracas} [abgeworfen].",
        "target=Gericht place=Caracas",
    ),
    ("Die [Anschläge] auf den {G Philippinen} sind schwer.", "place=Philippinen"),
    (
        "{D Einen Tag} nach dem Angriff wurden Kinder [getötet].",
        "victim=Kinder",
    ),
]
RELATIVES = [
    ("Der [Anschlag], den die Miliz verübte, war schwer.", "attacker=Miliz"),
]
TOPICS = [
    (
        "Die Angriffe, zu denen sich der {M IS} [bekannte], trafen Dörfer.",
        "speaker=IS topic=Angriffe",
    ),
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *CONTROLLED,
        *CARRIED,
        *MOVED,
        *ATTRIBUTES,
        *SOURCES,
        *COUNTED,
        *APART,
        *NAMED,
        *ELSEWHERE,
        *TOLD,
        *PARTIES,
        *APART_FROM_PLACES,
        *RELATIVES,
        *TOPICS,
    ],
)
def test_the_shape_of_a_sentence_says_who_does_what(text: str, told: str) -> None:
    example = read_example(f"{text} | {told}".strip())
    found = found_in(example)
    assert example.trigger in found, f"no such trigger: {found}"
    assert found[example.trigger][1:] == (example.factuality, example.roles)
