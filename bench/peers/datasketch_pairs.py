"""Near-duplicate articles with datasketch: MinHash, MinHashLSH, then the estimated Jaccard.

With --plain as its documentation begins: one word after the other into a MinHash, in one process.
Otherwise as quick as the documentation knows to make it: batches of words, LeanMinHash to send
between processes, an insertion session; the processes are ours, since the library has none.
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


def batched(job):
    line, size = job
    article = json.loads(line)
    m = MinHash(num_perm=PERMUTATIONS)
    m.update_batch([t.encode("utf8") for t in set(tokens(article["text"], size))])
    return article["id"], LeanMinHash(m)


def plain(job):
    line, size = job
    article = json.loads(line)
    m = MinHash(num_perm=PERMUTATIONS)
    for t in set(tokens(article["text"], size)):
        m.update(t.encode("utf8"))
    return article["id"], m


def main():
    p = argparse.ArgumentParser()
    p.add_argument("articles")
    p.add_argument("found")
    p.add_argument("--size", type=int, required=True)
    p.add_argument("--threshold", type=float, required=True)
    p.add_argument("--plain", action="store_true")
    a = p.parse_args()
    with open(a.articles, "rb") as lines:
        jobs = ((line, a.size) for line in lines)
        if a.plain:
            sketches = dict(map(plain, jobs))
        else:
            with multiprocessing.Pool() as pool:
                sketches = dict(pool.imap(batched, jobs, chunksize=64))
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
