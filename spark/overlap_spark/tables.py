"""A result in JSON lines as tables of Parquet, with the columns of columns.json."""

import json
import os
from importlib import resources

import pyarrow as pa
import pyarrow.parquet as pq

TYPES = {
    "string": pa.string(), "int64": pa.int64(), "double": pa.float64(), "bool": pa.bool_()
}
EMPTY = {"string": "", "int64": 0, "double": 0.0, "bool": False}

# rows that are written at a time
ROWS = 8192


def columns():
    """Return the columns of each table, in order, with their types."""
    return json.loads(resources.files(__package__).joinpath("columns.json").read_text("utf-8"))


def value(row, name, kind):
    """Return what a row has under a name, in which a dot parts an object from its key."""
    if name in row:
        return row[name]
    for key in name.split("."):
        row = row.get(key) if isinstance(row, dict) else None
    return EMPTY[kind] if row is None else row


def rows(one, quotations):
    """Yield the rows of an object of the result: the table of each, and what it has."""
    kind = one["type"]
    if kind == "article":
        yield "articles", one
    elif kind == "pair":
        yield "pairs", one
        for p in one["passages"]:
            sides = {f"{s}.{end}": p[s][end] for s in ("a", "b") for end in ("lo", "hi")}
            yield "passages", {**p, **sides, "pair": one["id"], "a": one["a"], "b": one["b"]}
    elif kind == "quote":
        yield "quotations", {**one, "quotation": quotations}
        for use in one["uses"]:
            yield "uses", {**use, "quotation": quotations}
    elif kind == "story":
        yield "stories", one
        for branch in one["tree"]:
            yield "branches", {**branch, "story": one["id"]}


class Table:
    """A file of Parquet that is filled row by row."""

    def __init__(self, path, cols):
        self.cols, self.held, self.path = cols, [], path
        self.schema = pa.schema([(name, TYPES[kind]) for name, kind in cols.items()])
        self.writer = pq.ParquetWriter(path + ".part", self.schema)

    def add(self, row):
        self.held.append({n: value(row, n, kind) for n, kind in self.cols.items()})
        if len(self.held) == ROWS:
            self.flush()

    def flush(self):
        if self.held:
            self.writer.write_table(pa.Table.from_pylist(self.held, schema=self.schema))
            self.held = []

    def close(self):
        self.flush()
        self.writer.close()
        os.replace(self.path + ".part", self.path)


def write(result, folder):
    """Write the tables of a result, a file of JSON lines, into a folder."""
    os.makedirs(folder, exist_ok=True)
    tables = {n: Table(os.path.join(folder, n + ".parquet"), c) for n, c in columns().items()}
    quotations = 0
    with open(result, encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            for table, row in rows(one, quotations):
                tables[table].add(row)
            quotations += one["type"] == "quote"
    for table in tables.values():
        table.close()
