// The variants of a quotation, word below word.

// variantsOf are the different wordings of a quotation, the fullest first, then those that most
// articles print. A wording is what its words are, whatever stands between them.
function variantsOf(q) {
  const by = new Map(), full = unended(q.text), keyOf = (text) => wordsOf(text).map((w) => w.key).join(" ");
  by.set(keyOf(full), { text: full, uses: [] });
  for (const u of q.uses) {
    const text = unended(saying(u)), key = keyOf(text);
    if (!by.has(key)) by.set(key, { text, uses: [] });
    by.get(key).uses.push(u);
  }
  const [first, ...rest] = by.values();
  return [first, ...rest.sort((v, w) => w.uses.length - v.uses.length || (v.text < w.text ? -1 : 1))];
}

// alignedTo is a variant beside the fullest: of each word of that whether the variant has it, and
// what it has in its place or before it.
function alignedTo(words, use) {
  const own = wordsOf(use), d = difference(words, own);
  const cells = words.map(() => ({ has: false, more: "" }));
  together(words, d.onlyA);
  const said = (w) => use.slice(w.lo, w.hi);
  let at = 0;
  const more = (w) => {
    const cell = cells[Math.min(at, cells.length - 1)];
    cell.more += (cell.more && " ") + said(w);
  };
  own.forEach((w, i) => {
    if (d.onlyB[i]) { more(w); return; }
    while (at < words.length && d.onlyA[at]) at++;
    if (at >= words.length) { more(w); return; }
    cells[at].has = true;
    at++;
  });
  return cells;
}

// together moves words that a variant has to where the next ones are that it has, if the same word
// stands there: what is printed in one piece shows as one.
function together(words, lacks) {
  for (let i = words.length - 2, next = -1; i >= 0; i--) {
    if (!lacks[i + 1]) next = i + 1;
    const to = next - 1;
    if (lacks[i] || next < 0 || to <= i || words[to].key !== words[i].key) continue;
    lacks[i] = 1;
    lacks[to] = 0;
    next = to;
  }
}

// alignedTable sets the variants of a quotation below the fullest, a column a word, in bands of
// some words. In a band stand those that differ there; of the others is said how many there are.
function alignedTable(q) {
  const variants = variantsOf(q), full = variants[0], words = wordsOf(full.text), most = 600;
  if (variants.length < 2 || !words.length) return null;
  if (words.length > most) {
    return el("p", { class: "note" }, "The fullest variant is too long to be set word below word.");
  }
  const rows = variants.slice(1, 1 + 40).map((v) => ({ v, cells: alignedTo(words, v.text) }));
  const bands = [], step = bandWords();
  for (let lo = 0; lo < words.length; lo += step) {
    bands.push(alignedBand(full, words, rows, lo, Math.min(words.length, lo + step)));
  }
  const left = variants.length - 1 - rows.length;
  return el("div", { class: "bands" }, bands, el("p", { class: "note" },
    "A word in green stands in the place of the fullest variant's or before it; a dash is a word "
    + "that is not printed." + (left > 0 ? " " + number(left, "variant", "variants") + " more are not shown." : "")));
}

// bandWords is how many words stand beside each other.
function bandWords() {
  return Math.max(4, Math.min(16, Math.floor((document.documentElement.clientWidth - 200) / 72)));
}

function alignedBand(full, words, rows, lo, hi) {
  const differs = (cell) => !cell.has || cell.more;
  const part = (r) => r.cells.slice(lo, hi);
  const some = rows.filter((r) => part(r).some(differs) && part(r).some((c) => c.has || c.more));
  const out = rows.filter((r) => part(r).every((c) => !c.has && !c.more)).length;
  const same = rows.length - some.length - out;
  const cellOf = (c, i) => el("td", { class: c.more ? "other" : c.has ? "same" : "gap" },
    c.more && shown(c.more) + (c.has ? " " : ""),
    c.has ? shown(full.text.slice(words[lo + i].lo, words[lo + i].hi)) : !c.more && "–");
  const head = el("tr", { class: "full" }, el("th", { scope: "row" }, "fullest"),
    words.slice(lo, hi).map((w) => el("td", {}, shown(full.text.slice(w.lo, w.hi)))));
  const says = [same > 0 && number(same, "variant", "variants") + " the same here",
    out > 0 && number(out, "lacks", "lack") + " all of it"].filter(Boolean).join(", ");
  return [wideBox(el("table", { class: "aligned" }, el("tbody", {}, head,
    some.map((r) => el("tr", {}, el("th", { scope: "row", title: whoPrints(r.v) }, whoPrints(r.v)),
      part(r).map(cellOf)))))), says && el("p", { class: "sub" }, says)];
}

// whoPrints names the outlets of a variant.
function whoPrints(v) {
  const outlets = [...new Set(v.uses.map((u) => outletOf(article(u.article))))];
  return outlets[0] + (outlets.length > 1 ? " and " + count(outlets.length - 1) + " more" : "");
}
