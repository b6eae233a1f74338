// The ranked table of articles, what filters it, and the pairs of which a text is among them.

const columns = [
  { key: "title", head: "Article", by: (a) => (a.title || a.id).toLowerCase() },
  { key: "when", head: "When", by: (a) => a.at ?? Infinity },
  { key: "words", head: "Words", figure: true, by: (a) => a.words },
  { key: "share", head: "Shared prose", figure: true, by: (a) => a.share },
  { key: "verdict", head: "Verdict", by: (a) => verdicts.indexOf(a.verdict) },
  { key: "source", head: "Main source", by: (a) => (a.account.sources.length ? a.account.sources[0].words : 0) },
];

// asideSwitch lists pairs of which everything is set aside, too, or does not.
function asideSwitch(refresh) {
  if (!result.aside_pairs) return null;
  const box = el("input", { type: "checkbox", id: "aside", checked: filter.aside, onchange: () => settle({ aside: box.checked }, refresh) });
  const n = result.aside_pairs;
  return el("p", { class: "note" }, el("label", {}, box, " list also " + number(n, "pair", "pairs") + " of which everything is "), term("aside", "set aside"), ". The figures stay those of the run; --all-natures counts anew.");
}

// controls are the filters of the ranked table.
function controls(refresh) {
  const outlets = [...new Set(todays().map((a) => a.lot))].sort((p, q) => (lotOf(p) < lotOf(q) ? -1 : 1));
  const present = verdicts.filter((v) => todays().some((a) => a.verdict === v));
  const set = (key) => (event) => settle({ [key]: event.target.value }, refresh);
  const choice = (key, label, all, values, says) => el("label", {}, label,
    el("select", { onchange: set(key) }, el("option", { value: "" }, all),
      values.map((v) => el("option", { value: v, selected: filter[key] === v }, named(says(v))))));
  const date = (key, label) => el("label", {}, label,
    el("input", { type: "date", value: filter[key], onchange: set(key) }));
  return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
    el("label", {}, "Search", el("input", { type: "search", value: filter.text,
      oninput: set("text"), placeholder: "title, outlet, byline, agency" })),
    outlets.length > 1 && choice("outlet", "Outlet", "all", outlets, lotOf),
    choice("verdict", "Verdict", "all", present, (v) => v),
    date("since", "From"), date("until", "to"));
}

// pairsOf lists the pairs of which a text is among the chosen articles.
async function pairsOf(into, list) {
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
      settle({ down: sorted ? !filter.down : Boolean(c.figure), sort: c.key }, () => {});
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
    wideCell(toArticle(a), sub(name(a.outlet || a.id))),
    whenCell(a),
    figureCell(count(a.words)),
    el("td", { class: "r bar" }, account(a), el("span", {}, a.account.shared ? percent(a.account.shared, a.words) + " (" + count(a.account.shared) + ")" : "0"), a.account.common > 0 && sub(setAside(a.account.common))),
    cell(a.verdict, a.credits && sub(named(a.credits) + " credited")),
    mainlyFrom(a));
}

// pairTable lists some pairs by their numbers, the earlier text first where that is known.
function pairTable(every, some) {
  if (!some.length) return el("p", {}, "No two texts share a passage.");
  const body = el("tbody", {});
  const row = (i) => {
    const p = every.at(i), [x, y] = ordered(p);
    const of = (s) => figureCell(percent(s.shared, s.article.words), count(s.shared) + " of " + count(s.article.words));
    return el("tr", {},
      cell(el("a", { class: "compare", href: p.href }, "compare")),
      wideCell(described(x.article)), wideCell(described(y.article)), of(x), of(y),
      cell(first(p)), figureCell(elsewhere(p.elsewhere)), cell(p.kinds));
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
  const sure = who === "A" && p.confidence > 0 && p.confidence < 1 ? " (" + ratio(p.confidence) + " sure)" : "";
  return who + (p.reason ? ", " + named(p.reason) : "") + sure;
}
