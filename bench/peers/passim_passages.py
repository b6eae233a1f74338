"""Writes the passages that passim has aligned, in bytes of the articles.

It runs after the clock has stopped: passim leaves characters, and articles as numbers.
"""

import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import xxhash64


def main(articles, extents, found):
    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    texts = spark.read.json(articles).select("id", "text").withColumn("uid", xxhash64("id")).collect()
    article = {r.uid: r for r in texts}
    passages = spark.read.parquet(extents).select("uid", "uid2", "begin", "end", "begin2", "end2").collect()
    size = lambda text, n: len(text[:n].encode("utf8"))
    with open(found, "w") as out:
        for p in passages:
            a, b = article[p.uid], article[p.uid2]
            out.write(json.dumps({
                "a": a.id, "a_lo": size(a.text, p.begin), "a_hi": size(a.text, p.end),
                "b": b.id, "b_lo": size(b.text, p.begin2), "b_hi": size(b.text, p.end2),
            }) + "\n")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
