// What bears a rewritten passage out: each sentence of one side beside those of the other that
// tell it, with the words marked that stand for each other.

// bearings are the kinds of these words.
const bearings = ["word", "synonym", "name", "number"];

// foldFrom is how many sentences of a passage are shown at once.
const foldFrom = 6;

// inText reports whether a span lies inside a text.
function inText(s, bytes) {
  return s.lo >= 0 && s.lo <= s.hi && s.hi <= bytes.length;
}

// evidenceOf returns what bears a passage of a pair out that lies inside both texts, as x and y
// have it from left and right, in the order of the left.
function evidenceOf(q, x, y, texts) {
  const turned = (e) => ({ bits: e.bits, x: e[x.mine], y: e[y.mine],
    words: (e.words || []).map((w) => ({ kind: w.kind, x: w[x.mine], y: w[y.mine] }))
      .sort((v, w) => v.x.lo - w.x.lo || v.y.lo - w.y.lo) });
  return (q.evidence || []).map(turned)
    .filter((e) => inText(e.x, texts[0]) && inText(e.y, texts[1]))
    .sort((e, f) => e.x.lo - f.x.lo || e.y.lo - f.y.lo);
}

// uncovered returns the stretches with words of a side of a passage that none of some spans
// covers, which ascend.
function uncovered(whole, spans, bytes) {
  const out = [];
  let at = whole.lo;
  for (const s of [...spans, { lo: whole.hi, hi: whole.hi }]) {
    const hi = Math.min(s.lo, whole.hi);
    if (WORD_IN.test(cutOut(bytes, at, hi))) out.push({ lo: at, hi });
    at = Math.max(at, s.hi);
  }
  return out;
}

// evidenceRows are the rows of a passage in the order of the left: sentences beside each other, and
// what no evidence covers: what both sides have behind one sentence beside each other, and else one
// side alone.
function evidenceRows(q) {
  const [left, right] = q.texts, rows = q.told.map((e) => ({ at: e.x.lo, ...e }));
  const byRight = [...q.told].sort((e, f) => e.y.lo - f.y.lo);
  for (const y of uncovered(q.y, byRight.map((e) => e.y), right)) {
    const before = byRight.findLast((e) => e.y.lo < y.lo);
    rows.push({ at: before ? before.x.lo : -1, y });
  }
  for (const x of uncovered(q.x, q.told.map((e) => e.x), left)) rows.push({ at: x.lo, x });
  rows.sort((r, s) => r.at - s.at);
  return rows.filter((row, i) => {
    const after = rows[i + 1];
    if (row.x || !after || after.y) return true;
    after.y = row.y;
    return false;
  });
}

// told is a passage sentence beside sentence; what is long is folded.
function told(q) {
  const draw = (row) => el("div", { class: "told" }, el("p", { class: "sub" }, borneBy(q, row)),
    row.words || !row.x || !row.y
      ? el("div", { class: "sides" }, borneSide(q.texts[0], row, "x"), borneSide(q.texts[1], row, "y"))
      : sides(cutOut(q.texts[0], row.x.lo, row.x.hi), cutOut(q.texts[1], row.y.lo, row.y.hi)));
  const rows = evidenceRows(q), more = rows.slice(foldFrom);
  return [
    el("p", { class: "note" }, "What bears it out is marked: ", bearings.map((kind, i) =>
      [i > 0 && ", ", el("mark", { class: "w-" + kind }, kind + "s")]), "."),
    rows.slice(0, foldFrom).map(draw),
    more.length > 0 && el("details", {},
      el("summary", {}, "Show " + count(more.length) + " more of " + count(rows.length)),
      more.map(draw)),
  ];
}

// borneBy says what bears a sentence out.
function borneBy(q, row) {
  if (!row.words) return "without evidence";
  const parts = bearings.map((kind) => {
    const some = row.words.filter((w) => w.kind === kind), n = some.length;
    const pair = (w) => cutOut(q.texts[0], w.x.lo, w.x.hi) + ", " + cutOut(q.texts[1], w.y.lo, w.y.hi);
    return n > 0 && number(n, kind, kind + "s")
      + (kind === "synonym" ? " (" + named(some.map(pair).join("; ")) + ")" : "");
  }).filter(Boolean);
  return number(Math.round(row.bits), "bit", "bits") + (parts.length ? ": " + parts.join(", ") : "");
}

// borneSide is one side of a row, with the words marked that bear it out: those of one kind with
// nothing but space between them as one.
function borneSide(bytes, row, key) {
  if (!row[key]) return el("blockquote", {}, "–");
  const { lo, hi } = row[key], marks = [], nodes = [];
  for (const w of (row.words || []).map((v) => ({ kind: v.kind, ...v[key] })).sort((v, u) => v.lo - u.lo)) {
    const last = marks.at(-1);
    if (last && last.kind === w.kind && !cutOut(bytes, last.hi, w.lo).trim()) last.hi = Math.max(last.hi, w.hi);
    else marks.push(w);
  }
  let at = lo;
  for (const m of marks) {
    const from = Math.max(at, m.lo), to = Math.min(m.hi, hi);
    if (from >= to) continue;
    nodes.push(shown(cutOut(bytes, at, from)), el("mark", { class: "w-" + m.kind, title: m.kind }, shown(cutOut(bytes, from, to))));
    at = to;
  }
  return el("blockquote", { lang: "" }, nodes, shown(cutOut(bytes, at, hi)));
}

// ofSentences says how many sentences are told, of how many.
function ofSentences(t) {
  return count(t.told) + " of " + number(t.sentences, "sentence", "sentences");
}

// perWord says how strongly, and how far the next best is behind.
function perWord(t) {
  const next = t.next && ["; the next best, ", toOutlet(t.next), ", " + Number(t.next_per_word || 0).toFixed(2)];
  return [", " + Number(t.per_word).toFixed(2) + " bits a word", next];
}

// retelling says of a pair how much of one the other tells, by what the sides are called. Who is
// known to be later tells what the other told.
function retelling(p, names) {
  const t = p.retelling, later = p.first === "a" || p.first === "b";
  const [of, by] = t.of === "a" ? [names.a, names.b] : [names.b, names.a];
  const sentences = term("told", ofSentences(t));
  if (!later) return [sentences, " of ", of, " stand in ", by, " in other words", perWord(t), "."];
  if (p.first === t.of) return [by, " tells ", sentences, " of ", of, perWord(t), "."];
  return [sentences, " of ", of, " tell what ", by, " told", perWord(t), "."];
}

// rewrittenFrom names the article from which another one has most of what it tells in other words,
// or nothing.
function rewrittenFrom(a) {
  const w = rewritings.get(a.id);
  return w && [number(w.words, "word tells", "words tell") + " in other words what ",
    toOutlet(w.source), w.is_earlier ? " told" : " tells",
    w.sentences > 0 && [", " + ofSentences(w) + (w.is_told ? " of its own" : " of that"),
      perWord(w)], w.is_credited && "; credited"];
}

// retellings lists what an article tells in other words, and who tells it after it: first from
// which article its account has it.
async function retellings(a, every) {
  const text = article(textOf(a)), some = every.with(text).filter((i) => every.c.retold[i]);
  const all = (await Promise.all(some.map(fullPair))).filter((p) => p.retelling);
  const from = rewrittenFrom(a);
  if (!all.length && !from) return null;
  const isLater = (p) => p.first === side(p, text.id).mine;
  const item = (p) => {
    const other = article(partner(p, text.id)), names = { [side(p, text.id).mine]: "this article", [side(p, text.id).other]: toOutlet(other.id) };
    return el("li", {}, retelling(p, names), " ", el("a", { href: p.href }, "compare the two"), sub(where(other)));
  };
  const listed = (pairs, head) => {
    pairs.sort((p, q) => q.retelling.per_word - p.retelling.per_word || p.index - q.index);
    const list = el("ul", { class: "plain" }), more = page(pairs, item, list, 10);
    return pairs.length > 0 && [head && el("h3", {}, head), list, more];
  };
  return el("section", {}, el("h2", {}, "Told in other words"), from && el("p", {}, from, "."),
    listed(all.filter((p) => !isLater(p))), listed(all.filter(isLater), "Told by others later"));
}
