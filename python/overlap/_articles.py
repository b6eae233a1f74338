"""Writes articles that are in memory into a file of JSON lines, row by row."""

from __future__ import annotations

import datetime
import json
import math
import os
import pathlib
from typing import Any, Iterable, Iterator, List, Tuple, Union

# What holds articles: a path or several, a pandas or Polars frame, or dictionaries.
Articles = Union[str, "os.PathLike[str]", Iterable[Any], Any]


def paths_of(articles: Articles, folder: pathlib.Path, name: str, ids: bool) -> List[str]:
    """Returns the paths of articles. Those in memory go into a file in folder first, and have the
    number of their row for an id where they have none and ids asks for it."""
    if isinstance(articles, (str, os.PathLike)):
        return [os.fspath(articles)]
    if isinstance(articles, dict):
        raise TypeError("one dictionary is one article: a list of them is wanted")
    rows = rows_of(articles)
    if rows is None:
        several = list(articles)
        if several and all(isinstance(a, (str, os.PathLike)) for a in several):
            return [os.fspath(a) for a in several]
        rows = ((str(i), a) for i, a in enumerate(several, 1))
    path = folder / f"{name}.jsonl"
    written = 0
    with open(path, "w", encoding="ascii") as out:
        for label, row in rows:
            out.write(line(label, row, ids))
            written += 1
    if not written:
        raise ValueError("there are no articles")
    return [str(path)]


def rows_of(frame: Any) -> Union[Iterator[Tuple[str, dict]], None]:
    """Returns the labels and rows of a frame, or None if it is none."""
    if hasattr(frame, "itertuples"):  # pandas
        names = [str(c) for c in frame.columns]
        return ((str(label), dict(zip(names, row))) for label, row in
                zip(frame.index, frame.itertuples(index=False, name=None)))
    if hasattr(frame, "collect") and hasattr(frame, "lazy"):  # Polars, not yet computed
        frame = frame.collect()
    if hasattr(frame, "iter_rows"):
        return ((str(i), row) for i, row in enumerate(frame.iter_rows(named=True), 1))
    return None


def is_polars(articles: Any) -> bool:
    """Tells whether articles are a frame of Polars."""
    return type(articles).__module__.split(".")[0] == "polars"


def line(label: str, row: Any, ids: bool) -> str:
    """Returns one article as a line of JSON."""
    if not isinstance(row, dict):
        raise TypeError(f"article {label} is a {type(row).__name__}: a dictionary is wanted")
    kept = {str(k): v for k, v in ((k, plain(v)) for k, v in row.items()) if v is not None}
    if ids and "id" not in kept:
        kept = {"id": label, **kept}
    return json.dumps(kept, allow_nan=False) + "\n"


def plain(value: Any) -> Any:
    """Returns a value as JSON has it; None for NaN, NaT, NA and their like."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() else value  # a column of numbers with gaps
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    for convert in ("to_list", "tolist", "item"):  # of Polars, NumPy
        if hasattr(value, convert):
            return plain(getattr(value, convert)())
    return str(value)
