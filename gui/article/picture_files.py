"""Writing pictures of an article into files: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from annotations.errors import AnnotationError
from annotations.model import Article, Item
from annotations.schema import Schema
from gui.article.pictures import PictureOptions, pictures


def write_picture(
    article: Article,
    schema: Schema,
    items: Sequence[Item],
    target: Path,
    options: PictureOptions | None = None,
    prove: Callable[[Path], object] = Path.exists,
) -> tuple[Path, ...]:
    """Write the article to ``target``, in the format its name ends with; return the files.

    Where one picture is not enough they are called ``NAME-1.png`` and so on; ``prove`` is asked
    about each of these names before anything is written under them.

    Raises:
        AnnotationError: The format is not known, or a file cannot be written; or what ``prove``
            raises. Nothing half is left.
    """
    made: list[Path] = []
    path = target
    try:
        for data in pictures(
            article, schema, items, target.suffix, options or PictureOptions()
        ):
            path = target.with_name(f".{target.name}.{len(made) + 1}.new")
            made.append(path)
            path.write_bytes(data)
        names = _names(target, len(made))
        for path in names if len(names) > 1 else ():
            prove(path)
        for neighbour, path in zip(made, names, strict=True):
            neighbour.replace(path)
    except OSError as error:
        raise AnnotationError(f"{path}: it cannot be written ({error.strerror})") from error
    finally:
        for neighbour in made:
            with suppress(OSError):
                neighbour.unlink(missing_ok=True)
    return names


def _names(target: Path, count: int) -> tuple[Path, ...]:
    if count == 1:
        return (target,)
    places = len(str(count))
    return tuple(
        target.with_name(f"{target.stem}-{number:0{places}}{target.suffix}")
        for number in range(1, count + 1)
    )
