"""Writes lists of words with their frequencies, LANG.tsv, into the folder that is named.

Needs wordfreq 3.1.1, and pythainlp for Thai. Frequencies are per thousand million words.
"""
import collections, gzip, importlib.resources, sys

import msgpack
import wordfreq

LANGUAGES = """ar bg ca cs da de el en es fa fi fr he hu id is it ja ko lt lv mk nb nl pl pt ro
ru sh sk sl sv tr uk ur vi zh""".split()
MOST = 50000


def write(folder, language, counts):
    rows = sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:MOST]
    with open(f"{folder}/{language}.tsv", "w") as out:
        out.writelines(f"{word}\t{round(n * 1e9)}\n" for word, n in rows)


def traditional():
    """The characters of Chinese as Taiwan writes them: all that may stand for a simplified one."""
    forms = collections.defaultdict(set)
    data = importlib.resources.files("wordfreq") / "data" / "_chinese_mapping.msgpack.gz"
    for old, new in msgpack.load(gzip.open(data), raw=False, strict_map_key=False).items():
        forms[new].add(chr(old))
    counts = collections.Counter()
    for word, n in wordfreq.get_frequency_dict("zh", "best").items():
        for c in word:
            all = {f for f in forms[c] | {c} if len(f.encode("big5", "ignore")) == 2}
            for f in all:
                counts[f] += n / len(all)
    return counts


def thai():
    """The words of the Thai National Corpus, by their number."""
    path = importlib.resources.files("pythainlp") / "corpus" / "tnc_freq.txt"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {word: int(n) / 1e9 for word, n in rows}


for language in LANGUAGES:
    write(sys.argv[1], language, wordfreq.get_frequency_dict(language, "best"))
write(sys.argv[1], "zh-hant", traditional())
write(sys.argv[1], "th", thai())
