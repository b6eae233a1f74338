// One draft of a check: the finding, what it was compared with, what to do, and its text beside its
// sources. Switches and decisions change the figures at once, and it is said that they did.

let laidOut = null;

// laid are the drafts taken apart, by the numbers of their articles.
function laid() {
  laidOut = laidOut || parsed.then(() => block("drafts")).then((all) => new Map(all.map((d) => [d.article, d])));
  return laidOut;
}

const checkings = new Map(); // article's number -> how its draft is looked at

// checkingOf is how a draft is looked at: what is left out of the count.
function checkingOf(index) {
  if (!checkings.has(index)) {
    checkings.set(index, { out: new Set(), least: 0, quotes: Boolean(result.check.gate && result.check.gate.count_quotes) });
  }
  return checkings.get(index);
}

async function draftView(index) {
  const k = result.check ? result.check.article.indexOf(index) : -1;
  if (k < 0) return missing();
  const [a, every, all] = await Promise.all([fullArticle(index), pairs(), laid(), decisions()]);
  const d = { a, every, finding: result.check.drafts[k], by: checkingOf(index), quotes: await printedQuotes(a), ...all.get(index) };
  d.sources = await Promise.all((d.layout ? d.layout.families : []).map((id) => cardOf(id)));
  const figures = el("div", { class: "measured", role: "status" }), body = el("div", { class: "reading" }), saved = el("div", {});
  const draw = () => {
    const t = d.layout && tallyOf(d.layout, a.account, { ...d.by, ...ruledOut(d.layout) });
    figures.replaceChildren(...countedLines(d, t).filter(Boolean));
    saved.replaceChildren(...[saving()].filter(Boolean));
    body.replaceChildren(...draftBody(d, t, draw).filter(Boolean));
  };
  return {
    title: capital(d.finding.sentence),
    nodes: [
      el("p", { class: "crumb" }, result.check.drafts.length > 1 ? link("", "All drafts") : "Check of a draft"),
      el("h1", {}, el("bdi", {}, titleOf(a))),
      el("p", { class: "finding" }, outcomeBadge(d.finding.outcome), el("span", {}, named(capital(d.finding.sentence)) + ".")),
      figures,
      el("p", { class: "lede" }, named(result.check.against), result.check.asides[k] && " " + named(result.check.asides[k])),
      toDo(d.finding), warned(a),
      d.layout && d.layout.references.length > 0 && draftSwitches(d, draw), saved, body,
      a.text && quotationTable(d),
      a.account.common > 0 && (await asideList(a, every)), particulars(a),
    ],
    ready: draw,
  };
}

// cardOf is an article with what its card shows.
async function cardOf(id) {
  const b = article(id);
  return b.index < 0 ? b : fullArticle(b.index);
}

// outcomeBadge says on which side of the gate a draft is.
function outcomeBadge(outcome) {
  const look = { passes: "passes", stopped: "stopped" }[outcome] || "open";
  return el("strong", { class: "outcome " + look }, capital(outcome));
}

// toDo lists what there is to do about a draft.
function toDo(finding) {
  const list = finding.to_do, most = 3, item = (s) => el("li", {}, el("bdi", {}, named(s)));
  if (!list.length) return null;
  const rest = list.slice(most);
  return el("section", { class: "todo" }, el("h2", {}, "What to do"), el("ul", {}, list.slice(0, most).map(item)),
    rest.length > 0 && el("details", {}, el("summary", {}, number(rest.length, "more thing", "more things")), el("ul", {}, rest.map(item))));
}

// changesOf says what of a count is otherwise than in the run.
function changesOf(d) {
  const asRun = Boolean(result.check.gate && result.check.gate.count_quotes);
  return [
    d.by.out.size && number(d.by.out.size, "source", "sources") + " left out",
    d.by.quotes !== asRun && (d.by.quotes ? "quotations counted" : "quotations not counted"),
    d.by.least > 0 && "runs of fewer than " + number(d.by.least, "word", "words") + " hidden",
    rulings.made.size && number(rulings.made.size, "decision", "decisions") + " made here",
  ].filter(Boolean);
}

// countedLines are the figures beside the gate: those of the run, and under them what the switches
// make of them.
function countedLines(d, t) {
  const { a, finding } = d, changed = changesOf(d), run = el("p", { class: "figures" }, named(capital(finding.verdict)) + ".");
  if (!t || !changed.length) return [run];
  const gate = result.check.gate, now = countedOf(t.left, a.words, gate, d.by.quotes);
  const side = gate && [" – ", isOver(t.left, a.words, gate, d.by.quotes, finding.disguises) ? "over the gate" : "under the gate"];
  const freed = [[t.accepted, "accepted"], [t.dismissed, "left out or dismissed"], [t.short, "in short runs"]].filter(([n]) => n > 0);
  return [run, el("p", { class: "figures changed", "data-counted": now.n, "data-of": now.of },
    el("strong", {}, "Changed here: "), percent(now.n, now.of) + " (" + count(now.n) + " of " + number(now.of, "word", "words") + ")", side, ". ",
    capital(changed.join(", ")) + ".", freed.length > 0 && " " + freed.map(([n, how]) => number(n, "word", "words") + " " + how).join(", ") + ".", " ",
    el("span", { class: "note" }, "The finding above is the run's."))];
}

// draftSwitches choose what counts. Sources are left out on their cards.
function draftSwitches(d, draw) {
  const set = (key, value) => { d.by[key] = value; draw(); };
  const quotes = el("input", { type: "checkbox", id: "count-quotes", checked: d.by.quotes, onchange: (e) => set("quotes", e.target.checked) });
  const least = el("input", { type: "number", id: "least", min: 0, max: 999, value: d.by.least, oninput: (e) => set("least", Math.min(999, Math.max(0, Math.floor(Number(e.target.value) || 0)))) });
  const reset = () => {
    Object.assign(d.by, { out: new Set(), least: 0, quotes: Boolean(result.check.gate && result.check.gate.count_quotes) });
    quotes.checked = d.by.quotes;
    least.value = 0;
    draw();
  };
  return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
    el("label", {}, quotes, " Count quotations"),
    el("label", {}, "Hide runs shorter than ", least, " words"),
    el("button", { type: "button", onclick: reset }, "As run"));
}

// cardKey is the number of the card that a stretch is put down to: that of its family or, behind
// these, of a reference of none; -1 if it has no card.
function cardKey(layout, reference) {
  if (reference < 0) return -1;
  const { family } = layout.references[reference];
  return family >= 0 ? family : layout.families.length + reference;
}

// draftBody is the text beside the cards of its sources.
function draftBody(d, t, draw) {
  const note = (text) => el("p", { class: "note" }, text);
  if (!t) return [note(d.a.unchecked ? "Nothing was compared." : d.a.text ? "Nothing of it stands in a reference." : "The page has no text of this draft."),
    d.a.text && el("article", { class: "text", "aria-label": "Text", lang: "" }, paragraphs([plain(d.a.text)]))];
  const words = new Map();
  d.layout.stretches.forEach((s, i) => {
    const key = cardKey(d.layout, t.from[i]), counts = t.fates[i] === "kept" && weighs(s) && (s.class !== "shared_quoted" || d.by.quotes);
    if (counts && key >= 0) words.set(key, (words.get(key) || 0) + s.words);
  });
  const keys = [...d.layout.families.keys(), ...[...words.keys()].filter((k) => k >= d.layout.families.length).sort((x, y) => x - y)];
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  return [el("div", { class: "columns" },
    d.a.text ? el("article", { class: "text", "aria-label": "Text", lang: "" }, draftText(d, t, numbers)) : note("The page has no text of this draft."),
    el("aside", { "aria-label": "Sources" }, draftCards(d, keys, words, draw)))];
}

// draftText is the draft with what it shares marked: counted stretches by source, quotations with
// their drift.
function draftText(d, t, numbers) {
  const bytes = bytesOf(d.a), inLayout = new Set(["shared", "shared_quoted", "quoted", "rewritten"]);
  const marks = d.layout.stretches.map((s, i) => ({ ...s, fate: t.fates[i], key: cardKey(d.layout, t.from[i]) }))
    .concat((d.a.account.slices || []).filter((s) => !inLayout.has(s.class)));
  const drifted = d.quotes.filter((q) => q.use.drift !== "none" && q.use.drift !== "fragment" && !/\n\s*\n/.test(cutOut(bytes, q.use.lo, q.use.hi)));
  const all = marks.filter((s) => !drifted.some((q) => q.use.lo <= s.lo && s.hi <= q.use.hi))
    .concat(drifted.map((q) => ({ lo: q.use.lo, hi: q.use.hi, drifted: q }))).sort((x, y) => x.lo - y.lo);
  const runs = [], joined = oneSource(all, bytes);
  let at = 0;
  for (const s of joined) {
    if (s.lo < at) continue;
    runs.push(plain(cutOut(bytes, at, s.lo)), { text: cutOut(bytes, s.lo, s.hi), node: s.drifted ? driftMark(s.drifted, bytes) : draftMark(d, s, numbers) });
    at = s.hi;
  }
  runs.push(plain(cutOut(bytes, at, bytes.length)));
  return paragraphs(runs);
}

// oneSource puts stretches side by side that look alike into one.
function oneSource(all, bytes) {
  const out = [];
  for (const s of all) {
    const last = out.at(-1), like = last && !last.drifted && !s.drifted && last.class === s.class && last.key === s.key && last.fate === s.fate;
    if (like && last.hi <= s.lo && !WORD_IN.test(cutOut(bytes, last.hi, s.lo))) Object.assign(last, { hi: s.hi, words: last.words + s.words });
    else out.push({ ...s });
  }
  return out;
}

// draftMark returns what makes the mark of a stretch.
function draftMark(d, s, numbers) {
  const n = numbers.get(s.key), quoted = s.class === "shared_quoted" || s.class === "quoted";
  const counts = s.fate === "kept" && weighs(s) && (s.class !== "shared_quoted" || d.by.quotes);
  const quote = quoted && d.quotes.find((q) => q.use.lo < s.hi && q.use.hi > s.lo);
  if (s.class === "quoted" && !s.sheltered) return (text) => el("span", { class: "is-quoted", title: "quotation that no reference prints" }, text);
  if (s.class === "shared_quoted" && s.fate === "kept" && !counts && quote) {
    return (text) => el("a", { class: "is-shared_quoted", href: "#/quote/" + quote.number, title: "Shared quotation, not counted" }, text);
  }
  if (!counts) {
    const why = { accepted: "accepted: not counted", dismissed: "left out or dismissed: not counted", short: "in a short run: not counted" }[s.fate];
    const title = why || { boilerplate: "boilerplate", excluded: "agency copy left out", shared_quoted: "shared quotation" }[s.class] || "not counted";
    return (text) => el("span", { class: "is-" + (why ? "freed" : s.class), title }, text);
  }
  const look = (n ? "h" + (1 + ((n - 1) % 8)) : "counted") + (s.class === "rewritten" ? " told" : "") + (quoted ? " q" : "");
  const ref = () => n && el("a", { class: "ref", href: "#source-" + n, "aria-label": "source " + n }, String(n));
  return (text, first, last) => el("mark", { class: look, title: number(s.words, "word", "words") + (s.class === "rewritten" ? ", told in other words" : "") }, text, last && ref());
}

// draftCards are the sources beside the text, best first.
function draftCards(d, keys, words, draw) {
  const quotes = d.layout.stretches.some((s) => s.class === "shared_quoted");
  if (!keys.length) return el("p", { class: "note" }, quotes ? "No source: what it shares is quotation." : "No source.");
  const list = el("ol", { class: "cards" });
  const more = page(keys, (key) => draftCard(d, key, keys.indexOf(key) + 1, words.get(key) || 0, draw), list, 20);
  return [list, more];
}

// draftCard is a family of texts that the draft has words from, or a reference that has some when
// that is left out.
function draftCard(d, key, n, words, draw) {
  const isFamily = key < d.layout.families.length, f = isFamily ? d.families[key] : null;
  const b = isFamily ? d.sources[key] : article(d.layout.references[key - d.layout.families.length].article);
  const out = isFamily && d.by.out.has(key);
  const box = isFamily && el("input", { type: "checkbox", checked: out, onchange: (e) => { if (e.target.checked) d.by.out.add(key); else d.by.out.delete(key); draw(); } });
  return el("li", { class: "card h" + (1 + ((n - 1) % 8)) + (out ? " out" : ""), id: "source-" + n, "data-family": isFamily ? key : null },
    el("span", { class: "badge", "aria-hidden": "true" }, String(n)),
    el("div", {},
      el("strong", {}, f && f.agency ? named(f.of) + " copy" : outletOf(b)),
      el("span", {}, number(words, "word", "words") + (f && f.retold ? " told in other words" : "") + ", " + percent(words, d.a.words), f && f.how && ", " + named(f.how)),
      el("span", { class: "sub" }, f && f.unseen && "nearest of what was compared: ", toArticle(b), ", ", where(b), result.check.archived && !b.archived && ", of the archive", f && f.versions > 1 && "; " + number(f.versions, "version", "versions")),
      b.url && el("span", { class: "sub" }, outside(b.url)),
      comparing(d.a, d.every, b),
      box && el("label", { class: "sub" }, box, " leave out"),
      passagesOf(d, key, draw)));
}

// passagesOf lists the passages of a card's references, with what is decided of each.
function passagesOf(d, key, draw) {
  const { layout } = d, mine = [];
  layout.references.forEach((r, i) => { if (cardKey(layout, i) === key && r.pair) mine.push(i); });
  if (!mine.length) return null;
  const list = el("ul", { class: "plain" }), bytes = bytesOf(d.a);
  const items = mine.flatMap((i) => {
    const r = layout.references[i], sides = { a: d.a.id < r.article ? d.a.id : r.article, b: d.a.id < r.article ? r.article : d.a.id };
    const whole = { text: "All that it shares with " + outletOf(article(r.article)), on: { pair: r.pair, passage: "", seal: r.seal, ...sides } };
    const each = layout.passages.filter((q) => q.reference === i).map((q) => ({ q, on: { pair: r.pair, passage: q.id, seal: q.seal, ...sides } }));
    return [whole, ...each];
  });
  const item = ({ q, text, on }) => el("li", {}, q ? [el("q", {}, el("bdi", {}, shown(shortened(cutOut(bytes, q.lo, q.hi), 90)))), sub(number(q.words, "word", "words"))] : text, deciding(on, draw));
  const box = el("details", { open: passagesOf.open === key, ontoggle: () => { if (box.open) passagesOf.open = key; else if (passagesOf.open === key) passagesOf.open = -1; } },
    el("summary", {}, "Passages and decisions"));
  const more = page(items, item, list, 12);
  return fill(box, {}, [list, more]);
}
passagesOf.open = -1;
