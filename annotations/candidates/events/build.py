"""Make ``tables.json`` from the lexicon: ``python -m annotations.candidates.events.build``.

The verb forms come from the package ``ablaut`` (MIT or Apache-2.0), which only this step
needs. The same lexicon gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.candidates.events import lexicon
from annotations.candidates.events.person_nouns import expanded
from annotations.candidates.events.spelling import fold, noun_forms
from annotations.candidates.events.tables import Tables
from annotations.errors import AnnotationError, SourceError

TARGET = lexicon.FOLDER / "tables.json"
_PERSONS = ((2, "s"), (5, "p"))
_AUXILIARIES = frozenset({"sein", "haben", "werden"})
_TENSES = (("present", "p"), ("preterite", "t"), ("konjunktiv1", "k"), ("konjunktiv2", "c"))


def verb_forms(verb: str) -> tuple[set[tuple[str, str]], str]:
    """Return (form, code) pairs of one verb, and its auxiliary.

    Codes: ``f`` + tense or mood + number is finite; ``s...`` the same where the particle
    stands apart; ``i`` infinitive, ``z`` with an inner "zu", ``p`` past participle, ``g``
    present participle.
    """
    import ablaut  # noqa: PLC0415 - a package for building only

    *prefix, base = verb.split("|")
    particle = "".join(prefix)
    table = ablaut.conjugate(base, "deu")
    if not particle and " " in table.present[2]:
        return _inseparable(base, table.present[2].split()[1])
    found: set[tuple[str, str]] = set()
    for name, tense in _TENSES:
        forms = getattr(table, name)
        for person, number in _PERSONS:
            form = fold(forms[person].split()[0])
            found.add((particle + form, "f" + tense + number))
            if particle:
                found.add((form, "s" + tense + number))
    found.add((fold(particle + base), "i"))
    if particle:
        found.add((fold(particle + "zu" + base), "z"))
    found.add((fold(particle + table.past_participle), "p"))
    found.add((fold(particle + table.present_participle), "g"))
    whole = ablaut.conjugate(particle + base, "deu")
    return found, whole.auxiliary


def _inseparable(verb: str, prefix: str) -> tuple[set[tuple[str, str]], str]:
    """Return the forms of a verb whose prefix stays, as the lexicon says by having no bar."""
    found, _ = verb_forms(verb.removeprefix(prefix))
    made = {(prefix + form, code) for form, code in found if code != "p"}
    made |= {(prefix + form.removeprefix("ge"), code) for form, code in found if code == "p"}
    return made, "haben"


def compile_tables(folder: Path = lexicon.FOLDER) -> dict[str, Any]:
    """Return the tables as JSON values."""
    entries = lexicon.read_entries(folder)
    triggers = {verb for entry in entries for verb in entry.words("verbs")} - _AUXILIARIES
    verbs = sorted(triggers | set(lexicon.plain_verbs(folder)))
    forms: dict[str, set[str]] = defaultdict(set)
    grammar = lexicon.read_toml(folder / "grammar.toml")
    with_sein = set(str(grammar["lists"]["sein_verbs"]).split())
    auxiliaries = ""
    for number, verb in enumerate(verbs):
        found, auxiliary = verb_forms(verb)
        auxiliaries += "s" if verb in with_sein else auxiliary[0]
        for form, code in found:
            forms[form].add(f"{number}{code}")
    return {
        "origin": "compiled from the lexicon beside this file; verb forms generated with "
        "the package ablaut (MIT or Apache-2.0)",
        "sources": digests(folder),
        "verbs": [verb.replace("ß", "ss") for verb in verbs],
        "sein": auxiliaries,
        "forms": {form: " ".join(sorted(codes)) for form, codes in sorted(forms.items())},
        "entries": [
            {"kind": entry.kind, "type": entry.type, **_compiled(entry)} for entry in entries
        ],
        "grammar": grammar,
        "heads": expanded(lexicon.read_heads(folder)),
    }


def _compiled(entry: lexicon.Entry) -> dict[str, Any]:
    values = {k: v for k, v in entry.values.items() if k not in ("examples", "meaning")}
    exact = bool(entry.values.get("exact"))
    values["verbs"] = [fold(verb) for verb in entry.words("verbs")]
    values["nouns"] = {
        form: noun.partition(":")[0]
        for noun in entry.words("nouns")
        for form in ([fold(noun)] if exact else sorted(noun_forms(noun)))
    }
    values["except"] = sorted(
        form for noun in entry.words("except") for form in noun_forms(noun)
    )
    values["only"] = sorted(
        form
        for noun in entry.words("nouns")
        if noun.endswith("only")
        for form in noun_forms(noun)
    )
    for key in ("with_noun", "with_word", "not_with", "not_words", "except_objects"):
        if key in values:
            values[key] = [fold(word) for word in entry.words(key)]
    return values


def digests(folder: Path = lexicon.FOLDER) -> dict[str, str]:
    """Return the SHA-256 of every lexicon file, by name."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted([*folder.glob("*.toml"), folder / "verbs.txt"])
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Write the tables; return 0, or 1 where something is wrong with the lexicon."""
    parser = argparse.ArgumentParser(
        prog="python -m annotations.candidates.events.build",
        description="Make tables.json from the event lexicon; mistakes are told with their "
        "file and line.",
    )
    parser.parse_args(argv)
    try:
        values = compile_tables()
        proved(values)
        text = json.dumps(values, ensure_ascii=False, indent=0, sort_keys=False)
        TARGET.write_text(text + "\n", encoding="utf-8")
    except (AnnotationError, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    except ModuleNotFoundError as error:
        print(f"{error}; install it with: pip install ablaut", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def proved(values: Mapping[str, Any]) -> None:
    """Prove that the program can use tables before they take the place of others.

    Raises:
        SourceError: It cannot: the grammar lacks something.
    """
    try:
        Tables(values)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        what = f"{type(error).__name__}: {error}"
        raise SourceError(
            f"grammar.toml: a section is missing or of no use ({what})"
        ) from error


if __name__ == "__main__":
    sys.exit(main())
