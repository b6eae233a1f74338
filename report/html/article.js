// One article: its whole text with what is shared marked, a number and a hue a source.

const marking = { mode: "best", quotes: false, boilerplate: false, least: 0 };

async function articleView(index) {
  if (!result.articles[index]) return missing();
  const [a, every] = await Promise.all([fullArticle(index), pairs()]);
  const body = el("div", { class: "reading" });
  const draw = () => reading(a, every, body);
  return {
    title: titleOf(a),
    nodes: [
      el("p", { class: "crumb" }, link("", "All articles")),
      el("h1", {}, el("bdi", {}, titleOf(a))),
      el("p", { class: "lede" }, where(a)),
      account(a, 22), legend(a),
      el("p", { class: "verdict" }, el("strong", {}, term("verdict", a.verdict)), ". ", says(a)),
      warned(a), a.draft && a.account.common > 0 && (await asideList(a, every)), particulars(a), body,
    ],
    ready: draw,
  };
}

// says gives the evidence of the verdict, and what else there is to the account.
function says(a) {
  const evidence = a.evidence || "", { places, shared } = a.account, lent = a.lent;
  const parts = [named(evidence.slice(0, 1).toUpperCase() + evidence.slice(1)) + ". "];
  if (shared && places) parts.push("Of the shared prose " + count(places.lead) + " words stand in the first third of the article, " + count(places.middle) + " in the second and " + count(places.end) + " in the last. ");
  if (lent) parts.push("Others have " + number(lent, "word", "words") + " of prose from it. ");
  parts.push("Similarity is not plagiarism.");
  return parts.join("");
}

// warned lists what is odd about a draft.
function warned(a) {
  const list = (a.warnings || []).map((w) => el("li", {}, el("strong", {}, named(w.grade)), ": " + named(w.kind) + ", " + number(w.words, "word", "words") + " ", el("q", {}, el("bdi", {}, shown(w.example)))));
  if (a.unchecked) list.unshift(el("li", {}, el("strong", {}, "not checked"), ": ", name(a.unchecked)));
  return list.length ? el("ul", { class: "plain" }, list) : null;
}

// asideList lists the passages of a draft that are set aside, so that no figure is lowered unseen.
async function asideList(a, every) {
  const list = el("ul", { class: "plain" }), bytes = bytesOf(a), found = [];
  for (const p of await Promise.all(every.with(a).map(fullPair))) {
    const { mine } = side(p, a.id);
    for (const q of p.passages.filter(isAside)) found.push({ p, q, lo: q[mine].lo, text: cutOut(bytes, q[mine].lo, q[mine].hi) });
  }
  const more = page(found.sort((f, g) => f.lo - g.lo), ({ p, q, text }) => el("li", {}, el("bdi", {}, shown(text)), el("span", { class: "sub" }, labelled(q) + "; ", toArticle(article(partner(p, a.id))), ", ", el("a", { href: p.href }, "compare the two"), ". " + why(p, q))), list, 30);
  return el("details", { class: "excluded", open: true }, el("summary", {}, setAside(a.account.common) + " as common language"), list, more);
}

// particulars is what is known about an article.
function particulars(a) {
  const rows = [["Id", name(a.id)], ["Owner", a.owner && name(a.owner)], ["Address", a.url && outside(a.url)], ["SHA-256 of the text", a.sha256 && el("code", {}, named(a.sha256))]];
  const story = a.story;
  if (story >= 0) rows.push(["Story", link("story/" + story, "story " + (story + 1))]);
  if (a.edition_of) rows.push(["Edition of", toArticle(article(a.edition_of), named(a.edition_of))]);
  const editions = editionsOf.get(a.id) || [];
  if (editions.length) rows.push(["Other editions", el("ul", { class: "plain" }, editions.map((e) => el("li", {}, toArticle(e), " ", where(e))))]);
  for (const [key, value] of Object.entries(a.meta || {})) rows.push([named(key), name(value)]);
  return el("details", { class: "particulars" }, el("summary", {}, "Particulars"), el("dl", { class: "facts" }, rows.filter(([, v]) => v).map(([k, v]) => el("div", {}, el("dt", {}, k), el("dd", {}, v)))));
}

// pieces returns the stretches of an article's text that are not its own, by lo and not
// overlapping, in the sense of the account: what each word was put down as.
function pieces(a) {
  return (a.account.slices || []).map((s) => ({ ...s }));
}

// flat makes stretches that may overlap into ones that do not: what comes earlier in the
// list has precedence.
function flat(list) {
  const cuts = [...new Set(list.flatMap((s) => [s.lo, s.hi]))].sort((x, y) => x - y);
  const out = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const s = list.find((x) => x.lo <= cuts[i] && x.hi >= cuts[i + 1]);
    if (!s) continue;
    const last = out.at(-1);
    if (last && last.hi === cuts[i] && last.from === s) last.hi = cuts[i + 1];
    else out.push({ ...s, lo: cuts[i], hi: cuts[i + 1], from: s });
  }
  return out;
}

// trimmed returns a stretch without the punctuation at an end where another stretch goes
// on: of `he said: "Come."` the quotation has its marks beside it, not the words before.
function trimmed(bytes, s, before, after) {
  let { lo, hi } = s;
  const text = cutOut(bytes, lo, hi);
  const size = (part) => encoder.encode(part).length;
  if (before && before.hi === lo) lo += size(text.match(/^[^\p{L}\p{N}]*/u)[0]);
  if (after && after.lo === hi) hi -= size(text.match(/[^\p{L}\p{N}]*$/u)[0]);
  return lo < hi ? { ...s, lo, hi } : null;
}

// everything returns the stretches of all passages with all texts, by source.
async function everything(a, every) {
  const list = [];
  for (const p of await Promise.all(every.with(a).map(fullPair))) {
    const other = partner(p, a.id), { mine } = side(p, a.id);
    for (const q of p.passages) {
      list.push({ lo: q[mine].lo, hi: q[mine].hi, class: isAside(q) ? "aside" : q.boilerplate ? "boilerplate" : q.quoted ? "shared_quoted" : "shared", source: other, nature: q.nature });
    }
  }
  return flat(list.sort((s, t) => (s.class === "aside") - (t.class === "aside")));
}

// reading draws the switches, the text and the sources.
async function reading(a, every, into) {
  const bytes = bytesOf(a);
  const whole = marking.mode === "best" ? pieces(a) : await everything(a, every);
  const all = whole.map((s, i) => trimmed(bytes, s, whole[i - 1], whole[i + 1])).filter(Boolean);
  const kept = [], excluded = [];
  for (const s of all) {
    s.text = cutOut(bytes, s.lo, s.hi);
    s.words = s.words ?? countWords(s.text);
    const why = s.class === "quoted" ? "quotation of its own" : s.class === "shared_quoted" && !marking.quotes ? "shared quotation" : s.class === "boilerplate" && !marking.boilerplate ? "boilerplate" : s.class === "excluded" ? "agency copy left out" : s.class === "aside" ? "set aside as " + s.nature : s.words < marking.least ? "shorter than " + marking.least + " words" : "";
    if (why) excluded.push({ ...s, why });
    else kept.push(s);
  }
  const order = sources(a, kept);
  const hue = new Map(order.map((s, i) => [s.id, i + 1]));
  const aside = marking.mode === "best" && a.account.common > 0;
  into.replaceChildren(...[
    switches(a, () => reading(a, every, into)),
    el("p", { class: "headline", role: "status" }, headline(a, kept)),
    aside && el("p", { class: "note" }, setAside(a.account.common) + " as common language: ", el("em", {}, "all sources"), " shows where they stand."),
    el("div", { class: "columns" },
      a.text ? el("article", { class: "text", "aria-label": "Text", lang: "" }, body(bytes, all, kept, hue)) : el("p", { class: "note" }, "The result was made without the articles' texts, so there is nothing to mark."),
      el("aside", { "aria-label": "Sources" }, cards(a, every, order))),
    excludedList(excluded),
  ].filter(Boolean));
}

// headline is the figure that follows from the switches. With the best source, and no
// short matches hidden, it is the account's.
function headline(a, kept) {
  let n = kept.reduce((sum, s) => sum + s.words, 0), exact = "";
  if (marking.mode === "best" && !marking.least) {
    n = a.account.shared + (marking.quotes ? a.account.shared_quoted : 0) + (marking.boilerplate ? a.account.boilerplate : 0);
  } else if (marking.mode === "all") {
    exact = " Counted on this page, so a word or two may differ from the account.";
  }
  const what = ["prose", marking.quotes && "quotation", marking.boilerplate && "boilerplate"].filter(Boolean).join(" and ");
  return [el("strong", {}, percent(n, a.words)), " shared " + what + ": " + count(n) + " of " + number(a.words, "word", "words") + (marking.mode === "best" ? ", each put down to one source." : " in passages with any other text." + exact)];
}

function switches(a, draw) {
  const radio = (value, label) => el("label", {}, el("input", { type: "radio", name: "mode", value, checked: marking.mode === value, onchange: () => { marking.mode = value; draw(); } }), " " + label);
  const check = (key, label) => el("label", {}, el("input", { type: "checkbox", checked: marking[key], onchange: (e) => { marking[key] = e.target.checked; draw(); } }), " " + label);
  return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
    el("fieldset", {}, el("legend", {}, "Sources"), radio("best", "best source"), radio("all", "all sources")),
    el("fieldset", {}, el("legend", {}, "Count too"), check("quotes", "shared quotation"), check("boilerplate", "boilerplate")),
    el("label", {}, "Hide matches shorter than ", el("input", { type: "number", min: 0, max: 999, value: marking.least, onchange: (e) => { marking.least = Number(e.target.value) || 0; draw(); } }), " words"));
}

// sources lists where the marked stretches stand too, by words.
function sources(a, kept) {
  const bySource = new Map();
  for (const s of kept) if (s.source) bySource.set(s.source, (bySource.get(s.source) || 0) + s.words);
  if (marking.mode === "best" && !marking.least) for (const s of a.account.sources) bySource.set(s.article, s.words);
  const list = [...bySource].map(([id, words]) => ({ id, words, credited: a.account.sources.some((s) => s.article === id && s.credited) }));
  return list.sort((x, y) => y.words - x.words || (x.id < y.id ? -1 : 1));
}

// cards are the sources beside the text.
function cards(a, every, order) {
  if (!order.length) return el("p", { class: "note" }, "No source: nothing is marked.");
  const list = el("ol", { class: "cards" });
  const card = (s) => {
    const b = article(s.id), i = order.indexOf(s), pair = every.between(article(textOf(a)), article(textOf(b)));
    return el("li", { class: "card h" + (1 + (i % 8)), id: "source-" + (i + 1) },
      el("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
      el("div", {}, el("span", { class: "sub" }, where(b)), toArticle(b),
        el("span", {}, share(s.words, a.words) + (s.credited ? ", credited" : ", not credited") + (wasFirst(a, s.id, every, pair) ? "" : "; who was first is not known")),
        pair !== undefined && link("pair/" + pair, "compare the two")));
  };
  const more = page(order, card, list, 30);
  return [list, more];
}

// wasFirst reports whether it is known that a source was before a: as the account has it or, if the source is
// none of the account's, as the pair has it.
function wasFirst(a, source, every, pair) {
  const s = a.account.sources.find((t) => t.article === source);
  if (s) return s.earlier;
  const p = pair === undefined ? null : every.at(pair);
  return p !== null && p.first !== "unknown" && p[p.first] === textOf(article(source));
}

// body is the text with the stretches marked: kept ones by source, the others by class.
function body(bytes, all, kept, hue) {
  const keep = new Set(kept), runs = [];
  let at = 0;
  for (const s of [...all].sort((x, y) => x.lo - y.lo)) {
    if (s.lo < at) continue;
    runs.push(plain(cutOut(bytes, at, s.lo)));
    runs.push({ text: s.text, node: markOf(s, keep.has(s), s.source ? hue.get(s.source) : undefined) });
    at = s.hi;
  }
  runs.push(plain(cutOut(bytes, at, bytes.length)));
  return paragraphs(runs);
}

// markOf returns what makes the mark of a stretch: its source's hue and number if it is
// counted and has one, else its class.
function markOf(s, counted, n) {
  if (counted && n) {
    const look = "h" + (1 + ((n - 1) % 8)) + (s.class === "shared" ? "" : " q");
    return (text, first, last) => el("mark", { class: look }, text, last && el("a", { class: "ref", href: "#source-" + n, "aria-label": "source " + n }, String(n)));
  }
  const label = { quoted: "quotation", shared_quoted: "shared quotation", boilerplate: "boilerplate", excluded: "agency copy left out", aside: "set aside as " + s.nature, shared: "not counted" }[s.class];
  return (text) => el("span", { class: "is-" + s.class + (counted ? " counted" : ""), title: label }, text);
}

// excludedList keeps in sight what the switches leave out.
function excludedList(excluded) {
  if (!excluded.length) return null;
  const list = el("ul", { class: "plain" });
  const more = page(excluded, (s) => el("li", {}, el("span", { class: "sub" }, s.why + ", " + number(s.words, "word", "words") + ": "), el("bdi", {}, shown(s.text.length > 300 ? s.text.slice(0, 300) + "…" : s.text))), list, 30);
  return el("details", { class: "excluded" }, el("summary", {}, "Not counted: " + number(excluded.length, "stretch", "stretches")), list, more);
}

// missing is shown where an address of this page leads nowhere.
function missing() {
  return { title: "Not in this report", nodes: [el("h1", {}, "Not in this report"), el("p", {}, link("", "Back to the overview"))] };
}
