// The text of an article with what is shared marked, a number and a hue a source.

// Mode says by what stretches are marked: "from" whom the account has them, who printed them
// "first" in this set, or "all" texts that have them.
const marking = { mode: "from", quotes: false, boilerplate: false, least: 0 };

// modeOf is the mode in which an article is read: one of the archive has no account and neither has
// a reference of a check, so what all have of it is marked.
function modeOf(a) {
  return a.archived || isReference(a) ? "all" : marking.mode;
}

// pieces returns the stretches of an article's text that are not its own, by lo and not
// overlapping, in the sense of the account: what each word was put down as, and with the source
// that the mode asks for. Stretches of one source with no word between are one.
function pieces(a, bytes) {
  const source = marking.mode === "first" ? "origin" : "source", out = [];
  for (const s of a.account.slices || []) {
    const t = { ...s, source: s[source] }, last = out.at(-1);
    const on = last && last.class === t.class && last.source === t.source;
    if (!on || WORD_IN.test(cutOut(bytes, last.hi, t.lo))) out.push(t);
    else [last.hi, last.words] = [t.hi, last.words + t.words];
  }
  return out;
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
    const source = partner(p, a.id), { mine } = side(p, a.id);
    for (const q of p.passages) {
      list.push({ lo: q[mine].lo, hi: q[mine].hi, class: classOf(q), source, nature: q.nature });
    }
  }
  return flat(list.sort((s, t) => (s.class === "aside") - (t.class === "aside")));
}

// classOf is what the words of a passage are put down as.
function classOf(q) {
  if (isAside(q)) return "aside";
  return q.boilerplate ? "boilerplate" : q.quoted ? "shared_quoted" : "shared";
}

// leftOut says why a stretch is not counted, or nothing.
function leftOut(s) {
  const why = {
    quoted: "quotation of its own", shared_quoted: !marking.quotes && "shared quotation",
    boilerplate: !marking.boilerplate && "boilerplate", excluded: "agency copy left out",
    aside: "set aside as " + s.nature,
  }[s.class];
  return why || (s.words < marking.least && "shorter than " + marking.least + " words");
}

// reading draws the headline, the text and the sources.
async function reading(a, every, into) {
  const bytes = bytesOf(a), quoted = await quotationsIn(a), all = modeOf(a) === "all";
  const whole = all ? await everything(a, every) : pieces(a, bytes), kept = [], excluded = [];
  const marks = whole.map((s, i) => trimmed(bytes, s, whole[i - 1], whole[i + 1])).filter(Boolean);
  for (const s of marks) {
    s.text = cutOut(bytes, s.lo, s.hi);
    s.words = s.words ?? countWords(s.text);
    if (s.class === "shared_quoted") s.quote = quoted.find((u) => u.lo < s.hi && u.hi > s.lo);
    const why = leftOut(s);
    if (why) excluded.push({ ...s, why });
    else kept.push(s);
  }
  const order = sources(a, kept), hue = new Map(order.map((s, i) => [s.id, i + 1]));
  const note = (...says) => el("p", { class: "note" }, ...says);
  into.replaceChildren(...[
    el("p", { class: "headline", role: "status" }, headline(a, kept)),
    !all && a.account.common > 0 && note(setAside(a.account.common) + " as common language: ",
      el("em", {}, modes.all), " shows where they stand."),
    el("div", { class: "columns" },
      a.text ? el("article", { class: "text", "aria-label": "Text", lang: "" },
        body(bytes, marks, kept, hue))
        : note("The result was made without the articles' texts, so there is nothing to mark."),
      el("aside", { "aria-label": "Sources" }, cards(a, every, order))),
    excludedList(excluded),
  ].filter(Boolean));
}

// modes are what the switch of marking.mode says.
const modes = { from: "from whom", first: "who printed it first", all: "all that have it" };

// headline is the figure that follows from the switches. Unless all that have the words are shown
// or short matches hidden, it is the account's.
function headline(a, kept) {
  const c = a.account, { quotes, boilerplate } = marking;
  let n = kept.reduce((sum, s) => sum + s.words, 0);
  if (modeOf(a) !== "all" && !marking.least) {
    n = c.shared + (quotes ? c.shared_quoted : 0) + (boilerplate ? c.boilerplate : 0);
  }
  const what = ["prose", quotes && "quotation", boilerplate && "boilerplate"].filter(Boolean);
  return [el("strong", {}, percent(Math.min(n, a.words), a.words)), " shared " + what.join(" and ") + ": ",
    count(Math.min(n, a.words)) + " of " + number(a.words, "word", "words"), n > 0 ? putDown(a) : "."];
}

// putDown says behind the headline to whom the words are put down.
function putDown(a) {
  if (modeOf(a) === "all") {
    return " in passages with " + (a.archived ? "texts of today" : "any other text") + ". Counted on this page, so a word or two may differ "
      + "from the " + (a.archived ? "pair." : "account.");
  }
  if (marking.mode === "first") {
    return [", each put down to the article of this set ",
      term("origin", "that printed it first"), "."];
  }
  const n = a.account.scattered;
  return [", each put down to one ", term("family", "family of texts"),
    n > 0 && [", but for " + count(n) + " that are ", term("scattered", "scattered")], "."];
}

// switches choose what is marked.
function switches(a, draw) {
  const set = (key, value) => { marking[key] = value; draw(); };
  const radio = ([value, label]) => el("label", {}, el("input", {
    type: "radio", name: "mode", value, checked: marking.mode === value,
    onchange: () => set("mode", value),
  }), " " + label);
  const check = (key, label) => el("label", {}, el("input", {
    type: "checkbox", checked: marking[key], onchange: (e) => set(key, e.target.checked),
  }), " " + label);
  const least = el("input", {
    type: "number", min: 0, max: 999, value: marking.least,
    onchange: (e) => set("least", Number(e.target.value) || 0),
  });
  return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
    !a.archived && el("fieldset", {}, el("legend", {}, "Mark"), Object.entries(modes).map(radio)),
    el("fieldset", {}, el("legend", {}, "Count too"), check("quotes", "shared quotation"),
      check("boilerplate", "boilerplate")),
    el("label", {}, "Hide matches shorter than ", least, " words"));
}

// body is the text with the stretches marked: kept ones by source, the others by class.
function body(bytes, all, kept, hue) {
  const keep = new Set(kept), runs = [], last = lastOf(kept);
  let at = 0;
  for (const s of [...all].sort((x, y) => x.lo - y.lo)) {
    if (s.lo < at) continue;
    runs.push(plain(cutOut(bytes, at, s.lo)));
    const node = markOf(s, keep.has(s), s.source && hue.get(s.source), last.has(s));
    runs.push({ text: s.text, node });
    at = s.hi;
  }
  runs.push(plain(cutOut(bytes, at, bytes.length)));
  return paragraphs(runs);
}

// farBytes is from how far on the number of a source is said again.
const farBytes = 600;

// lastOf returns the stretches behind which the number of their source stands: the next is of
// another one, or far.
function lastOf(kept) {
  const sorted = kept.filter((s) => s.source).sort((x, y) => x.lo - y.lo);
  return new Set(sorted.filter((s, i) => {
    const next = sorted[i + 1];
    return !next || next.source !== s.source || next.lo - s.hi > farBytes;
  }));
}

// markOf returns what makes the mark of a stretch: its source's hue if it is counted and has one,
// with the number where that is said, else its class.
function markOf(s, counted, n, numbered) {
  if (s.quote && !counted) {
    const says = "Shared quotation: " + printedBy(s.quote) + (s.quote.speaker
      ? "; " + named(s.quote.speaker) : "");
    return (text) => el("a", {
      class: "is-shared_quoted", href: "#/quote/" + s.quote.number, title: says,
    }, text);
  }
  if (counted && n) {
    const look = "h" + (1 + ((n - 1) % 8)) + (s.class === "shared" ? "" : " q");
    const ref = () => el("a", {
      class: "ref", href: "#source-" + n, "aria-label": "source " + n,
    }, String(n));
    return (text, first, last) => el("mark", { class: look }, text, last && numbered && ref());
  }
  const title = {
    quoted: "quotation", shared_quoted: "shared quotation", boilerplate: "boilerplate",
    excluded: "agency copy left out", aside: "set aside as " + s.nature,
    shared: counted ? "scattered: in pieces too short to put down to a text" : "not counted",
  }[s.class];
  const look = "is-" + s.class + (counted ? " counted" : "");
  return (text) => el("span", { class: look, title }, text);
}

// quotationsIn are the uses of quotations in an article that other articles print, too.
async function quotationsIn(a) {
  if (!a.account.shared_quoted) return [];
  const all = await everyElement("quotes");
  return all.flatMap((q, number) => q.uses.filter((u) => u.article === a.id).map((u) => ({
    lo: u.lo, hi: u.hi, number, speaker: q.speaker, outlets: q.outlets,
    articles: new Set(q.uses.map((v) => v.article)).size,
  }))).filter((u) => u.articles > 1);
}

// printedBy says who prints a quotation.
function printedBy(u) {
  return number(u.articles, "article", "articles") + " in " + number(u.outlets, "outlet", "outlets");
}

// quotationList lists the shared quotations of an article, with a link to who else prints each.
async function quotationList(a) {
  const uses = await quotationsIn(a), bytes = bytesOf(a);
  if (!uses.length) return null;
  const list = el("ol", { class: "plain" });
  const item = (u) => el("li", {}, el("q", { class: "is-shared_quoted" },
    el("bdi", {}, shown(shortened(cutOut(bytes, u.lo, u.hi), 160)))), " ",
  u.speaker && [name(u.speaker), ", "], link("quote/" + u.number, "printed by " + printedBy(u)));
  const more = page(uses.sort((u, v) => u.lo - v.lo), item, list, 10);
  return el("section", {}, el("h2", {}, "Quotations that others print"), list, more);
}

// excludedList keeps in sight what the switches leave out.
function excludedList(excluded) {
  if (!excluded.length) return null;
  const list = el("ul", { class: "plain" }), most = 300;
  const item = (s) => el("li", {}, sub(s.why + ", " + number(s.words, "word", "words") + ": "),
    el("bdi", {}, shown(s.text.length > most ? s.text.slice(0, most) + "…" : s.text)));
  const more = page(excluded, item, list, 30);
  return el("details", { class: "excluded" },
    el("summary", {}, "Not counted: " + number(excluded.length, "stretch", "stretches")), list, more);
}
