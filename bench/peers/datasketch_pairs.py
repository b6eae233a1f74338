"""Near-duplicate articles with datasketch: MinHash, MinHashLSH, then the estimated Jaccard.

As its documentation shows it: batches of tokens into a MinHash, an insertion session, a
query for each article. LeanMinHash is what the documentation gives for less memory and for
sending between processes; the processes are ours, since the library has none.
"""

import argparse
import json
import multiprocessing
import re

from datasketch import LeanMinHash, MinHash, MinHashLSH

PERMUTATIONS = 128
WORD = re.compile(r"\w+")


def tokens(text, size):
    words = WORD.findall(text.lower())
    if size == 1:
        return words
    return [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]


def sketch(job):
    line, size = job
    article = json.loads(line)
    m = MinHash(num_perm=PERMUTATIONS)
    m.update_batch([t.encode("utf8") for t in set(tokens(article["text"], size))])
    return article["id"], LeanMinHash(m)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("articles")
    p.add_argument("found")
    p.add_argument("--size", type=int, required=True)
    p.add_argument("--threshold", type=float, required=True)
    a = p.parse_args()
    with open(a.articles, "rb") as lines, multiprocessing.Pool() as pool:
        sketches = dict(pool.imap(sketch, ((line, a.size) for line in lines), chunksize=64))
    lsh = MinHashLSH(threshold=a.threshold, num_perm=PERMUTATIONS)
    with lsh.insertion_session() as session:
        for key, m in sketches.items():
            session.insert(key, m)
    with open(a.found, "w") as out:
        for key, m in sketches.items():
            for other in lsh.query(m):
                if key < other and m.jaccard(sketches[other]) >= a.threshold:
                    out.write(json.dumps({"a": key, "b": other}) + "\n")


if __name__ == "__main__":
    main()
