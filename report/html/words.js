// Words and their differences, for showing only: every figure of the report comes from
// the result. The rules are those of the analysis, told in short: letters and digits in a
// row, apostrophes and points inside them, a character a word where there are no spaces.

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{N}\p{M}]+|[.,](?=\p{N})\p{N}+)*/gu;

// WORD_IN tells whether a text has a word.
const WORD_IN = /[\p{L}\p{N}]/u;

// PLAIN is a word that is compared as it stands.
const PLAIN = /^[A-Za-z0-9]+$/;

// wordsOf returns the words of a text: where they stand, and what they are compared by.
function wordsOf(text) {
  const words = [];
  for (const m of text.matchAll(WORD)) {
    const key = PLAIN.test(m[0]) ? m[0].toLowerCase() : m[0].normalize("NFKD").replace(/[\p{M}'’‘ʼ,\u00ad]/gu, "").toLowerCase();
    words.push({ lo: m.index, hi: m.index + m[0].length, key });
  }
  return words;
}

function countWords(text) {
  let n = 0;
  for (const _ of text.matchAll(WORD)) n++;
  return n;
}

// difference returns for each side which of its words the other lacks: the words outside
// one longest common subsequence. Sides too long for that count as wholly different
// between what they have in common at their ends.
function difference(wordsA, wordsB) {
  const ids = new Map(), numbered = (words) => Int32Array.from(words, (w) => ids.get(w.key) ?? (ids.set(w.key, ids.size), ids.size - 1));
  const a = numbered(wordsA), b = numbered(wordsB);
  const onlyA = new Uint8Array(a.length), onlyB = new Uint8Array(b.length);
  let i = 0, m = a.length, n = b.length;
  while (i < m && i < n && a[i] === b[i]) i++;
  while (m > i && n > i && a[m - 1] === b[n - 1]) { m--; n--; }
  if ((m - i) * (n - i) > 4e6) {
    onlyA.fill(1, i, m);
    onlyB.fill(1, i, n);
    return { onlyA, onlyB };
  }
  const wide = n - i + 1, length = new Uint16Array((m - i + 1) * wide);
  for (let x = m - 1; x >= i; x--) {
    for (let y = n - 1; y >= i; y--) {
      const at = (x - i) * wide + y - i;
      length[at] = a[x] === b[y] ? length[at + wide + 1] + 1 : Math.max(length[at + wide], length[at + 1]);
    }
  }
  let x = i, y = i;
  while (x < m || y < n) {
    const at = (x - i) * wide + y - i;
    if (x < m && y < n && a[x] === b[y]) { x++; y++; }
    else if (y >= n || (x < m && length[at + wide] >= length[at + 1])) onlyA[x++] = 1;
    else onlyB[y++] = 1;
  }
  return { onlyA, onlyB };
}

// marked returns nodes for a text with runs of its flagged words in an element of tag.
function marked(text, words, flags, tag) {
  const nodes = [];
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    if (!flags[i]) continue;
    let last = i;
    while (last + 1 < words.length && flags[last + 1]) last++;
    nodes.push(shown(text.slice(at, words[i].lo)), el(tag, {}, shown(text.slice(words[i].lo, words[last].hi))));
    at = words[last].hi;
    i = last;
  }
  nodes.push(shown(text.slice(at)));
  return nodes;
}

// compared returns the nodes of two texts with their differences marked: what only the
// first has as deleted, what only the second has as inserted.
function compared(a, b) {
  const wa = wordsOf(a), wb = wordsOf(b), d = difference(wa, wb);
  return { a: marked(a, wa, d.onlyA, "del"), b: marked(b, wb, d.onlyB, "ins") };
}
