"""Near-duplicate articles with rensa: RMinHash, RMinHashLSH, then the estimated Jaccard.

As its README shows it, with the calls that take many articles at once; its own code is
native, and its batches use all cores.
"""

import argparse
import itertools
import json
import re

from rensa import RMinHash, RMinHashLSH

PERMUTATIONS = 128
BATCH = 1000
WORD = re.compile(r"\w+")


def tokens(text, size):
    words = WORD.findall(text.lower())
    if size == 1:
        return words
    return [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("articles")
    p.add_argument("found")
    p.add_argument("--size", type=int, required=True)
    p.add_argument("--threshold", type=float, required=True)
    p.add_argument("--bands", type=int, required=True)
    a = p.parse_args()
    keys, sketches = [], []
    with open(a.articles, "rb") as lines:
        while batch := list(itertools.islice(lines, BATCH)):
            articles = [json.loads(line) for line in batch]
            keys += [x["id"] for x in articles]
            sketches += RMinHash.from_token_sets([tokens(x["text"], a.size) for x in articles], num_perm=PERMUTATIONS, seed=42)
    lsh = RMinHashLSH(threshold=a.threshold, num_perm=PERMUTATIONS, num_bands=a.bands)
    lsh.insert_many(sketches)
    with open(a.found, "w") as out:
        for i, others in enumerate(lsh.query_all(sketches)):
            for j in others:
                if i < j and sketches[i].jaccard(sketches[j]) >= a.threshold:
                    out.write(json.dumps({"a": keys[i], "b": keys[j]}) + "\n")


if __name__ == "__main__":
    main()
