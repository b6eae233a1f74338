// The overview: what was found in sentences, who has whose words, how far the stories got, and
// what all words are; below, the articles and the pairs.

// todays are the articles that the report is about; those of an archive that they share something
// with have no account.
function todays() {
  result.todays = result.todays || result.articles.filter((a) => !a.archived);
  return result.todays;
}

function overview(_, query) {
  readAddress(query);
  const at = Object.fromEntries(["chips", "words", "flow", "reach", "outlets", "days", "ranked",
    "pairs"].map((id) => [id, el("div", { id })]));
  const bars = histogramBox(() => refresh());
  const refresh = () => {
    const list = chosen(), sum = sumOf(list);
    at.chips.replaceChildren(...narrowed(list));
    at.words.replaceChildren(kindsBar(sum), kindsLegend(sum), kindsNote(sum));
    at.flow.replaceChildren(...flowOf(list, at.flow));
    at.reach.replaceChildren(...reach(list));
    at.outlets.replaceChildren(...byOutlet(list));
    at.days.replaceChildren(...byDay(list));
    ranked(at.ranked, list);
    pairsOf(at.pairs, list);
  };
  const form = el("div", {});
  const redraw = () => {
    form.replaceChildren(controls(refresh));
    bars.move();
    refresh();
  };
  return {
    title: "Shared coverage",
    nodes: [
      el("div", { class: "headed" },
        el("h1", {}, "Shared coverage"), el("p", { class: "lede" }, spread())),
      findings(),
      el("section", { class: "front", "aria-label": "All words" }, at.words, at.chips),
      el("div", { class: "two front" },
        el("section", {}, el("h2", {}, "Whose words stand in whose articles"), at.flow),
        el("section", {}, el("h2", {}, "Stories by reach"), at.reach)),
      el("section", {}, el("h2", {}, "What each outlet's words are"), at.outlets),
      el("section", {}, el("h2", {}, "Day by day"), at.days),
      el("section", {},
        el("h2", {}, "How much of each article is ", term("shared", "shared prose")), bars.node),
      el("section", {},
        el("h2", { id: "ranked-head" }, "Articles"), form, legend(), at.ranked),
      el("section", {},
        el("h2", {}, "Pairs"),
        el("p", { class: "note" }, "Texts that share passages, by shared words: how much of ",
          term("pair", "each side"), " lies in them, ", term("first", "who was first"),
          " (how sure that is rests on the time between the two, and on how exact both times are)"
          + ". Elsewhere: on how many other occasions the rarest of these words stand."),
        asideSwitch(refresh), at.pairs),
    ],
    ready: redraw,
    update: (newQuery) => { readAddress(newQuery); redraw(); },
  };
}

// findings are the sentences that the report begins with.
function findings() {
  const { said, doubt } = result.findings;
  return el("div", { class: "findings" }, said.map((s) => el("p", {}, shown(s))),
    doubt && el("p", { class: "doubt" }, shown(doubt)));
}

// textsOf counts the texts that some articles print.
function textsOf(articles) {
  return new Set(articles.map((a) => a.edition_of || a.id)).size;
}

// spread says how many articles there are, from whom and when.
function spread() {
  const all = todays(), outlets = new Set(all.map((a) => a.outlet).filter(Boolean)).size;
  const dated = all.filter((a) => a.at !== null), texts = textsOf(all);
  let s = number(all.length, "article", "articles");
  if (texts < all.length) s += " (" + number(texts, "different text", "different texts") + ")";
  if (outlets) s += " from " + number(outlets, "outlet", "outlets");
  if (dated.length) {
    const day = (a) => moment(a.time).slice(0, 10);
    const from = day(dated.reduce((m, a) => (a.at < m.at ? a : m)));
    const to = day(dated.reduce((m, a) => (a.at > m.at ? a : m)));
    s += ", " + (dated.every((a) => a.seen) ? "seen first " : "published ")
      + (from === to ? "on " + from : from + " to " + to);
  }
  const pairs = result.all_pairs - result.aside_pairs, archived = result.articles.length - all.length;
  s += "; " + number(pairs, "pair", "pairs") + " of texts share passages";
  if (archived) {
    s += "; beside them " + number(archived, "article", "articles")
      + " of the archive, which they share something with";
  }
  return s + ".";
}

// flowOf draws who has whose words among some articles; a click on an outlet or a source narrows.
function flowOf(list, into) {
  const outlets = flows(list);
  if (!outlets.some((o) => o.from.length)) {
    return [el("p", { class: "note" }, "None of these articles has words that are put down to "
      + "another.")];
  }
  const marks = {
    source: (key) => () => narrow({ from: key }),
    outlet: (key) => () => narrow({ outlet: key }),
  };
  into.onclick = ({ target }) => {
    const at = target.closest("[data-from][data-to]");
    if (at) narrow({ outlet: at.dataset.to, from: at.dataset.from });
  };
  return [plotted("flow", (room) => flowPlot({ outlets }, { wide: room, rows: 14 }), marks, into)];
}

// flows sums up from whom the outlets of some articles have words, as the result's outlets do.
function flows(list) {
  const by = new Map();
  const at = (key) => ({ outlet: key.slice(1), kind: key[0] === "a" ? "agency" : "" });
  for (const a of list) {
    if (!by.has(a.lot)) by.set(a.lot, { ...at(a.lot), articles: 0, words: 0, of: new Map() });
    const o = by.get(a.lot);
    o.articles++;
    o.words += a.words;
    for (const f of a.feeds) o.of.set(f.from, (o.of.get(f.from) || 0) + f.words);
  }
  const from = (o) => [...o.of].map(([key, words]) => ({ ...at(key), words }));
  return [...by.values()].map((o) => ({ ...o, from: from(o) }));
}

// reach lists the stories that some articles are of, those in most outlets first.
function reach(list) {
  const here = new Map();
  for (const a of list) if (a.story >= 0) push(here, a.story, a);
  const all = [...here].map(([index, articles]) => ({
    index, articles, outlets: new Set(articles.map((a) => a.lot)).size,
  }));
  if (!all.length) return [el("p", { class: "note" }, "None of these articles is of a story.")];
  all.sort((s, t) => t.outlets - s.outlets || t.articles.length - s.articles.length
    || s.index - t.index);
  const body = el("tbody", {}), more = page(all, reachRow, body, 7);
  const table = tableOf(["Story, by its first article", "Outlets", "Articles"], 1, body);
  table.classList.add("reach");
  return [table, more];
}

function reachRow(s) {
  const key = String(s.index), first = result.articles[result.story_first[s.index]];
  const only = el("button", {
    type: "button", class: "only", "aria-pressed": String(filter.story === key),
    onclick: () => narrow({ story: key }),
  }, "only this");
  return el("tr", {},
    wideCell(link("story/" + s.index, first ? titleOf(first) : "story " + (s.index + 1)),
      sub(storySaid(s.articles), " ", only)),
    figureCell(count(s.outlets)), figureCell(count(s.articles.length)));
}

// storySaid says what of a story's words is agency copy, and what is told in other words.
function storySaid(articles) {
  const sum = sumOf(articles.filter((a) => !a.archived)), by = new Map();
  for (const a of articles) {
    for (const f of a.feeds) if (f.from[0] === "a") by.set(f.from, (by.get(f.from) || 0) + f.words);
  }
  const [top] = [...by].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1));
  const retold = articles.filter((a) => rewritings.has(a.id)).length;
  return [
    sum.of.agency > 0 && percent(sum.of.agency, sum.words)
      + (top ? " " + lotOf(top[0]) + " copy" : " agency copy"),
    sum.of.shared > 0 && percent(sum.of.shared, sum.words) + " from other articles",
    retold > 0 && number(retold, "article", "articles") + " in other words",
  ].filter(Boolean).join(", ");
}

function byOutlet(list) {
  const sums = sumsBy(list, (a) => a.lot).sort((p, q) => q.words - p.words || (p.key < q.key ? -1 : 1));
  return sharesTable("Outlet", sums, "outlet", (key) => name(lotOf(key)), 12);
}

function byDay(list) {
  const sums = sumsBy(list, dayOf).sort((p, q) => (p.key < q.key ? -1 : 1));
  if (!sums.length) return [el("p", { class: "note" }, "None of these articles has a time.")];
  return sharesTable("Day", sums, "day", (day) => day, 31);
}

// histogramBox shows how many articles have which share of shared prose, with a threshold that a
// slider moves, or a click on a bar.
function histogramBox(refresh) {
  const shares = todays().map((a) => a.share);
  const set = (value) => { settle({ threshold: value }, refresh); move(); };
  const plot = plotted("histogram",
    (room) => histogramPlot({ shares }, { wide: Math.min(640, room), threshold: filter.threshold }),
    { bin: (i) => () => set(Math.max(0, 5 * (i - 1))) });
  const range = el("input", {
    type: "range", id: "threshold", min: 0, max: 100, step: 1, "aria-describedby": "threshold-says",
    oninput: () => set(Number(range.value)),
  });
  const says = el("output", { id: "threshold-says", for: "threshold" });
  const move = () => {
    const over = shares.filter((s) => s * 100 >= filter.threshold).length;
    range.value = filter.threshold;
    says.textContent = filter.threshold + " % or more: " + count(over) + " of "
      + number(shares.length, "article", "articles");
    plot.draw();
  };
  return {
    move,
    node: el("div", { class: "histogram" }, plot, el("p", { class: "slider" },
      el("label", { for: "threshold" }, "Show articles with at least "), range, " ", says)),
  };
}
