"""Articles that overlap does not read by itself, as files that it does."""

import hashlib
import json
import os


def foreign(path):
    """Report whether overlap cannot read a path: an address, or Parquet."""
    return "://" in path or path.endswith(".parquet")


def localized(spark, paths, work):
    """Return paths that overlap reads: foreign ones are copied into the folder work."""
    local = []
    for path in paths:
        if not foreign(path):
            local.append(path)
            continue
        name = hashlib.sha256(path.encode()).hexdigest()[:16]
        folder = os.path.join(os.path.abspath(work), "input", name)
        if not os.path.exists(os.path.join(folder, ".whole")):
            os.makedirs(folder, exist_ok=True)
            copy = from_parquet if path.rstrip("/").endswith(".parquet") else from_files
            copy(spark, path, folder)
            open(os.path.join(folder, ".whole"), "w").close()
        local.append(folder)
    return local


def lines(folder):
    """Return what writes rows as a file of JSON lines, named by its place."""

    def write(number, rows):
        path = os.path.join(folder, f"{number:06d}.jsonl")
        with open(path + ".part", "w", encoding="utf-8") as out:
            for row in rows:
                kept = {k: v for k, v in row.asDict(recursive=True).items() if v is not None}
                out.write(json.dumps(kept, ensure_ascii=False, default=str) + "\n")
        os.replace(path + ".part", path)
        yield number

    return write


def from_parquet(spark, path, folder):
    """Copy the rows of Parquet, each an article, on the executors."""
    spark.read.parquet(path).rdd.mapPartitionsWithIndex(lines(folder)).count()


def from_files(spark, path, folder):
    """Copy files as they are, on the executors."""

    def copy(files):
        for name, content in files:
            base = os.path.basename(name.rstrip("/"))
            unique = hashlib.sha256(name.encode()).hexdigest()[:8]
            target = os.path.join(folder, f"{unique}-{base}")
            with open(target + ".part", "wb") as out:
                out.write(content)
            os.replace(target + ".part", target)
            yield name

    spark.sparkContext.binaryFiles(path).mapPartitions(copy).count()
