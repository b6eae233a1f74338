// The result, and what is looked up in it. It is read once and not changed.

let result = null;
const byId = new Map(); // article by id
const pairsOf = new Map(); // text's id -> indices of its pairs
const usesIn = new Map(); // article's id -> [quote index, use] of its quotations
const editionsOf = new Map(); // text's id -> its other editions
const lentBy = new Map(); // article's id -> words of others that are put down to it
const storyOf = new Map(); // article's id -> index of its story
const pairOf = new Map(); // "i j" of two articles' indices -> index of their pair

// load reads the JSON block, unpacking it if it is packed.
async function load() {
  const block = document.getElementById("result");
  let text = block.textContent;
  if (block.dataset.encoding === "gzip base64") {
    const letters = atob(text), packed = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) packed[i] = letters.charCodeAt(i);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    text = await new Response(stream).text();
  }
  result = JSON.parse(text);
  block.textContent = ""; // its memory is not needed twice
  index();
}

function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function index() {
  result.articles.forEach((a, i) => {
    a.index = i;
    a.at = time(a.published);
    a.verdict = named(a.verdict);
    a.share = a.words ? a.account.shared / a.words : 0;
    byId.set(a.id, a);
    if (a.edition_of) push(editionsOf, a.edition_of, a);
    for (const s of a.account.sources) lentBy.set(s.article, (lentBy.get(s.article) || 0) + s.words);
  });
  result.pairs.forEach((p, i) => {
    p.index = i;
    push(pairsOf, p.a, i);
    push(pairsOf, p.b, i);
    pairOf.set(pairKey(p.a, p.b), i);
  });
  result.quotes.forEach((q, i) => {
    q.index = i;
    q.articles = new Set(q.uses.map((u) => u.article)).size;
    for (const u of q.uses) push(usesIn, u.article, [i, u]);
  });
  result.stories.forEach((s, i) => {
    s.index = i;
    for (const id of s.articles) if (!storyOf.has(id)) storyOf.set(id, i);
  });
}

// pairKey is the same whichever of the two comes first.
function pairKey(a, b) {
  return a < b ? a + "\u0000" + b : b + "\u0000" + a;
}

// article returns the article of an id; one that the result lacks has only its id.
function article(id) {
  return byId.get(id) || { id, index: -1, outlet: "", title: "", published: "", at: null, words: 0, account: { sources: [] } };
}

// textOf is the id of the article that stands for an article's text.
function textOf(a) {
  return a.edition_of || a.id;
}

// partner is the other side of a pair.
function partner(p, id) {
  return p.a === id ? p.b : p.a;
}

// side gives the fields of a pair from one of its articles' point of view.
function side(p, id) {
  const mine = p.a === id ? "a" : "b";
  return { mine, other: mine === "a" ? "b" : "a", shared: mine === "a" ? p.a_shared : p.b_shared };
}

// time is a publication time in milliseconds, or null.
function time(published) {
  if (!/^\d{4}-\d\d-\d\d/.test(published || "")) return null;
  const t = Date.parse(published);
  return Number.isNaN(t) ? null : t;
}

// wasFirst reports whether it is known that source was before a.
function wasFirst(source, a) {
  const s = textOf(article(source)), t = textOf(a);
  if (s === t) {
    const before = article(source).at, then = a.at;
    return before !== null && then !== null && before < then;
  }
  const p = result.pairs[pairOf.get(pairKey(s, t))];
  return p !== undefined && p.first !== "unknown" && p[p.first] === s;
}

const verdicts = ["republished", "partly copied", "rewritten", "shares prose", "shares quotations only", "independent", "agency copy"];

// Offsets of the result count bytes of UTF-8; strings of this language do not. A text is
// turned into bytes when it is opened, and the last few are kept.
const encoder = new TextEncoder(), decoder = new TextDecoder();
const opened = new Map();

function bytesOf(a) {
  let bytes = opened.get(a.id);
  if (!bytes) {
    bytes = encoder.encode(a.text || "");
    opened.set(a.id, bytes);
    if (opened.size > 8) opened.delete(opened.keys().next().value);
  }
  return bytes;
}

// cutOut is the text of some bytes.
function cutOut(bytes, lo, hi) {
  return decoder.decode(bytes.subarray(Math.max(0, lo), Math.max(lo, hi)));
}
