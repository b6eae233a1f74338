// The overview: what the set is like, and the ranked table of its articles. Filters are
// kept while other views are open.

const filter = { threshold: 0, text: "", outlet: "", verdict: "", from: "", to: "", sort: "share", down: true, aside: false };

const columns = [
  { key: "title", head: "Article", by: (a) => (a.title || a.id).toLowerCase() },
  { key: "when", head: "When", by: (a) => a.at ?? Infinity },
  { key: "words", head: "Words", figure: true, by: (a) => a.words },
  { key: "share", head: "Shared prose", figure: true, by: (a) => a.share },
  { key: "verdict", head: "Verdict", by: (a) => verdicts.indexOf(a.verdict) },
  { key: "source", head: "Main source", by: (a) => (a.account.sources.length ? a.account.sources[0].words : 0) },
];

// todays are the articles that the report is about; those of an archive that they share something
// with have no account.
function todays() {
  return result.articles.filter((a) => !a.archived);
}

function overview() {
  const articles = todays();
  const rows = el("div", { id: "ranked" }), pairs = el("div", { id: "pairs" });
  const refresh = () => {
    const list = chosen();
    ranked(rows, list);
    paired(pairs, list);
  };
  return {
    title: "Shared coverage",
    nodes: [
      el("h1", {}, "Shared coverage"),
      el("p", { class: "lede" }, spread()),
      tiles(),
      el("section", {},
        el("h2", {}, "How much of each article is ", term("shared", "shared prose")),
        histogram(articles, refresh)),
      el("section", {},
        el("h2", { id: "ranked-head" }, "Articles"),
        controls(refresh), legend(), rows),
      el("section", {},
        el("h2", {}, "Pairs"),
        el("p", { class: "note" }, "Texts that share passages, by shared words: how much of ", term("pair", "each side"), " lies in them, ", term("first", "who was first"), ". Elsewhere: on how many other occasions the rarest of these words stand."),
        asideSwitch(refresh), pairs),
    ],
    ready: refresh,
  };
}

// asideSwitch lists pairs of which everything is set aside, too, or does not.
function asideSwitch(refresh) {
  if (!result.aside_pairs) return null;
  const box = el("input", { type: "checkbox", id: "aside", checked: filter.aside, onchange: () => { filter.aside = box.checked; later(refresh); } });
  const n = result.aside_pairs;
  return el("p", { class: "note" }, el("label", {}, box, " list also " + number(n, "pair", "pairs") + " of which everything is "), term("aside", "set aside"), ". The figures stay those of the run; --all-natures counts anew.");
}

// textsOf counts the texts that some articles print.
function textsOf(articles) {
  return new Set(articles.map((a) => a.edition_of || a.id)).size;
}

// spread says how many articles there are, from whom and when.
function spread() {
  const outlets = new Set(todays().map((a) => a.outlet).filter(Boolean)).size;
  const dated = todays().filter((a) => a.at !== null);
  const texts = textsOf(todays());
  let s = number(todays().length, "article", "articles");
  if (texts < todays().length) s += " (" + number(texts, "different text", "different texts") + ")";
  if (outlets) s += " from " + number(outlets, "outlet", "outlets");
  if (dated.length) {
    const day = (a) => moment(a.time).slice(0, 10);
    const from = day(dated.reduce((m, a) => (a.at < m.at ? a : m))), to = day(dated.reduce((m, a) => (a.at > m.at ? a : m)));
    s += ", " + (dated.every((a) => a.seen) ? "seen first " : "published ") + (from === to ? "on " + from : from + " to " + to);
  }
  const common = todays().reduce((sum, a) => sum + a.account.common, 0);
  const archived = result.articles.length - todays().length;
  if (archived) s += "; beside them " + number(archived, "article", "articles") + " of the archive, which they share something with";
  return s + "." + (common ? " " + setAside(common) + " as common language." : "");
}

function tiles() {
  const list = todays();
  const most = list.reduce((m, a) => (!m || a.share > m.share ? a : m), null);
  const shares = list.map((a) => a.share).sort((x, y) => x - y);
  const median = list.length ? (shares[(list.length - 1) >> 1] + shares[list.length >> 1]) / 2 : 0;
  const texts = textsOf(list);
  const tile = (figure, label, detail) => el("li", {}, el("span", { class: "figure" }, figure), el("span", { class: "label" }, label), el("span", { class: "sub" }, detail));
  return el("ul", { class: "tiles" },
    most && most.share > 0 && tile(percent(most.account.shared, most.words), "most shared prose", toArticle(most)),
    tile(percent(Math.round(median * 1e6), 1e6), "median article", "shared prose, per cent of its words; " + count(list.filter((a) => a.account.shared > 0).length) + " have any"),
    tile(count(texts), [term("text", texts === 1 ? "text" : "texts")], number(list.length - texts, "other edition", "other editions") + " of them"),
    tile(count(result.all_pairs - result.aside_pairs), result.all_pairs - result.aside_pairs === 1 ? "pair of texts" : "pairs of texts", ["that share passages", result.aside_pairs > 0 && [", " + count(result.aside_pairs) + " more that are ", term("aside", "set aside")]]),
    tile(count(result.shared), result.shared === 1 ? "shared quotation" : "shared quotations", link("quotes", "who was quoted where")),
    tile(count(result.stories), result.stories === 1 ? "story" : "stories", link("stories", "how they spread")),
    result.releases > 0 && tile(count(result.releases), result.releases === 1 ? "release or agency story" : "releases, agency stories", link("releases", "what was used of them")));
}

// histogram draws how many articles have which share of shared prose, in steps of 5 %,
// with a threshold that can be dragged, clicked or moved by keys.
function histogram(articles, refresh) {
  const bins = new Array(20).fill(0);
  for (const a of articles) bins[Math.min(19, Math.floor(a.share * 20))]++;
  const most = Math.max(1, ...bins), left = 10, width = 600, base = 120, high = 96;
  const plot = svg("svg", { class: "plot", viewBox: "0 0 620 150", role: "img", "aria-label": "Articles by shared prose: " + bins.map((n, i) => (n ? n + " at " + i * 5 + " to " + (i * 5 + 5) + " %" : "")).filter(Boolean).join(", ") });
  bins.forEach((n, i) => {
    const h = n ? Math.max(2, (high * n) / most) : 0, x = left + (i * width) / 20;
    plot.append(svg("rect", { class: "bin", "data-bin": i, x: x + 1.5, y: base - h, width: width / 20 - 3, height: h },
      svg("title", {}, number(n, "article", "articles") + " with " + i * 5 + " to " + (i * 5 + 5) + " % shared prose")));
    if (n) plot.append(svg("text", { class: "tick many", x: x + width / 40, y: base - h - 4, "text-anchor": "middle" }, count(n)));
  });
  plot.append(svg("line", { class: "axis", x1: left, x2: left + width, y1: base, y2: base }));
  for (let p = 0; p <= 100; p += 20) {
    plot.append(svg("text", { class: "tick", x: left + (p * width) / 100, y: base + 16, "text-anchor": p === 0 ? "start" : p === 100 ? "end" : "middle" }, p + " %"));
  }
  const mark = svg("g", { class: "threshold" }, svg("line", { y1: 8, y2: base + 4 }), svg("circle", { cy: 8, r: 6 }));
  plot.append(mark);
  const range = el("input", { type: "range", id: "threshold", min: 0, max: 100, step: 1, value: filter.threshold, "aria-describedby": "threshold-says" });
  const says = el("output", { id: "threshold-says", for: "threshold" });
  const move = (value) => {
    filter.threshold = Math.max(0, Math.min(100, Math.round(value)));
    range.value = filter.threshold;
    mark.setAttribute("transform", "translate(" + (left + (filter.threshold * width) / 100) + " 0)");
    for (const bin of plot.querySelectorAll(".bin")) bin.classList.toggle("below", (Number(bin.dataset.bin) + 1) * 5 <= filter.threshold);
    const over = articles.filter((a) => a.share * 100 >= filter.threshold).length;
    says.textContent = filter.threshold + " % or more: " + count(over) + " of " + number(articles.length, "article", "articles");
  };
  range.addEventListener("input", () => { move(Number(range.value)); later(refresh); });
  const drag = (event) => {
    const box = plot.getBoundingClientRect();
    move((((event.clientX - box.left) / box.width) * 620 - left) / (width / 100));
    later(refresh);
  };
  plot.addEventListener("pointerdown", (event) => { plot.setPointerCapture(event.pointerId); drag(event); });
  plot.addEventListener("pointermove", (event) => { if (plot.hasPointerCapture(event.pointerId)) drag(event); });
  move(filter.threshold);
  return el("div", { class: "histogram" }, plot,
    el("p", { class: "slider" }, el("label", { for: "threshold" }, "Show articles with at least "), range, " ", says));
}

// controls are the filters of the ranked table.
function controls(refresh) {
  const outlets = [...new Set(todays().map((a) => a.outlet).filter(Boolean))].sort();
  const present = verdicts.filter((v) => todays().some((a) => a.verdict === v));
  const set = (key) => (event) => { filter[key] = event.target.value; later(refresh); };
  const choice = (key, label, all, values) => el("label", {}, label + " ",
    el("select", { onchange: set(key) }, el("option", { value: "" }, all), values.map((v) => el("option", { value: v, selected: filter[key] === v }, named(v)))));
  return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
    el("label", {}, "Search ", el("input", { type: "search", value: filter.text, oninput: set("text"), placeholder: "title, outlet, byline, agency" })),
    outlets.length > 1 && choice("outlet", "Outlet", "all", outlets),
    choice("verdict", "Verdict", "all", present),
    el("label", {}, "From ", el("input", { type: "date", value: filter.from, onchange: set("from") })),
    el("label", {}, "to ", el("input", { type: "date", value: filter.to, onchange: set("to") })));
}

// chosen returns the articles that the filters leave, in the order that was asked for.
function chosen() {
  const text = filter.text.trim().toLowerCase();
  const from = filter.from ? Date.parse(filter.from) : -Infinity, to = filter.to ? Date.parse(filter.to) + 864e5 : Infinity;
  const dated = filter.from || filter.to;
  const list = todays().filter((a) => {
    if (a.share * 100 < filter.threshold) return false;
    if (filter.outlet && a.outlet !== filter.outlet) return false;
    if (filter.verdict && a.verdict !== filter.verdict) return false;
    const t = a.at;
    if (dated && (t === null || t < from || t >= to)) return false;
    return !text || (a.title + "\n" + a.outlet + "\n" + a.id + "\n" + a.owner + "\n" + a.byline + "\n" + a.credits).toLowerCase().includes(text);
  });
  const by = columns.find((c) => c.key === filter.sort).by, sign = filter.down ? -1 : 1;
  return list.sort((a, b) => {
    const x = by(a), y = by(b);
    return (x < y ? -sign : x > y ? sign : 0) || b.account.shared - a.account.shared || a.index - b.index;
  });
}

// paired lists the pairs of which a text is among the chosen articles.
async function paired(into, list) {
  const all = list.length === todays().length, every = await pairs();
  const texts = new Set(list.map((a) => article(textOf(a)).index)), chosen = [], listed = (i) => filter.aside || !every.c.aside[i];
  const here = every.c.aside.filter((aside, i) => listed(i)).length, there = result.all_pairs - (filter.aside ? 0 : result.aside_pairs);
  for (let i = 0; i < every.length; i++) if (listed(i) && (all || texts.has(every.c.a[i]) || texts.has(every.c.b[i]))) chosen.push(i);
  into.replaceChildren(
    el("p", { class: "note", role: "status" }, all ? (here < there ? "The " + number(here, "pair", "pairs") + " that share most, of " + count(there) + "." : "All " + number(here, "pair", "pairs") + ".") : count(chosen.length) + " of " + number(here, "pair", "pairs") + ", of which a side is among the articles above."),
    ...[pairTable(every, chosen)].flat());
}

function ranked(into, list) {
  const body = el("tbody", {});
  const head = columns.map((c) => {
    const sorted = filter.sort === c.key;
    const sort = () => {
      filter.down = sorted ? !filter.down : Boolean(c.figure);
      filter.sort = c.key;
      ranked(into, chosen());
      into.querySelector('[data-key="' + c.key + '"]').focus();
    };
    return el("th", { scope: "col", class: c.figure ? "r" : null, "aria-sort": sorted ? (filter.down ? "descending" : "ascending") : "none" },
      el("button", { type: "button", class: "sort", "data-key": c.key, onclick: sort }, c.head, el("span", { "aria-hidden": "true" }, sorted ? (filter.down ? " ↓" : " ↑") : "")));
  });
  const more = page(list, articleRow, body, 50);
  into.replaceChildren(
    el("p", { class: "note", role: "status" }, (list.length === todays().length ? "All " + number(list.length, "article", "articles") + "." : count(list.length) + " of " + number(todays().length, "article", "articles") + ".") + " A verdict names figures: similarity is not plagiarism."),
    wideBox(el("table", { class: "articles", "aria-labelledby": "ranked-head" }, el("thead", {}, el("tr", {}, head)), body)), more);
}

function articleRow(a) {
  return el("tr", {},
    el("td", { class: "wide" }, toArticle(a), el("span", { class: "sub" }, name(a.outlet || a.id))),
    whenCell(a),
    el("td", { class: "r" }, count(a.words)),
    el("td", { class: "r bar" }, account(a), el("span", {}, a.account.shared ? percent(a.account.shared, a.words) + " (" + count(a.account.shared) + ")" : "0"), a.account.common > 0 && el("span", { class: "sub" }, setAside(a.account.common))),
    el("td", {}, a.verdict),
    mainlyFrom(a));
}

// pairTable lists some pairs by their numbers, the earlier text first where that is known.
function pairTable(every, some) {
  if (!some.length) return el("p", {}, "No two texts share a passage.");
  const body = el("tbody", {});
  const row = (i) => {
    const p = every.at(i), [x, y] = ordered(p);
    const of = (s) => [percent(s.shared, s.article.words), el("span", { class: "sub" }, count(s.shared) + " of " + count(s.article.words))];
    return el("tr", {},
      el("td", {}, el("a", { class: "compare", href: p.href }, "compare")),
      el("td", { class: "wide" }, described(x.article)),
      el("td", { class: "wide" }, described(y.article)),
      el("td", { class: "r" }, of(x)), el("td", { class: "r" }, of(y)),
      el("td", {}, first(p)), el("td", { class: "r" }, elsewhere(p.elsewhere)), el("td", {}, p.kinds));
  };
  const more = page(some, row, body, 25);
  const head = ["Pair", "A (earlier where known)", "B", "Of A", "Of B", "Who was first", "Elsewhere", "Passages"];
  return [wideBox(el("table", { class: "pairs" }, el("thead", {}, el("tr", {}, head.map((h, i) => el("th", { scope: "col", class: [3, 4, 6].includes(i) ? "r" : null }, h)))), body)), more];
}

// ordered returns both sides of a pair, the earlier first.
function ordered(p) {
  const a = { mine: "a", article: article(p.a), shared: p.a_shared }, b = { mine: "b", article: article(p.b), shared: p.b_shared };
  return p.first === "b" ? [b, a] : [a, b];
}

// first says who was first, why and how sure that is. A is the side that stands first.
function first(p) {
  const who = p.first === "unknown" ? "unknown" : "A";
  const sure = who === "A" && p.confidence > 0 && p.confidence < 1 ? " (" + percent(Math.round(p.confidence * 1e6), 1e6) + " sure)" : "";
  return who + (p.reason ? ", " + named(p.reason) : "") + sure;
}
