// Stories: how a text spread, over time and from outlet to outlet.

async function storiesView() {
  const stories = (await everyElement("stories")).map((s, i) => ({ ...s, index: i }));
  const body = el("tbody", {});
  const row = (s) => el("tr", {},
    el("td", {}, link("story/" + s.index, "story " + (s.index + 1))),
    el("td", { class: "wide" }, described(article(s.first || s.articles[0]))),
    el("td", { class: "r" }, count(s.outlets)), el("td", { class: "r" }, count(s.articles.length)), el("td", { class: "r" }, count(s.texts)),
    el("td", { class: "r" }, Number(s.cohesion).toFixed(2)));
  const more = page(stories, row, body, 50);
  const head = ["Story", "First article", "Outlets", "Articles", "Texts", "Cohesion"];
  return {
    title: "Stories",
    nodes: [
      el("h1", {}, "Stories"),
      el("p", { class: "note" }, term("story", "Texts that passages join"), ", the largest first."),
      stories.length ? [wideBox(el("table", {}, el("thead", {}, el("tr", {}, head.map((h, i) => el("th", { scope: "col", class: i > 1 ? "r" : null }, h)))), body)), more] : el("p", {}, "No texts are joined into a story."),
    ],
  };
}

async function storyView(index) {
  const [s, graph, every] = await Promise.all([element("stories", index), element("graphs", index), pairs()]);
  if (!s) return missing();
  const articles = s.articles.map(article);
  const texts = new Set(articles.map((a) => article(textOf(a)).index));
  const among = (i) => !every.c.aside[i] && texts.has(every.c.a[i]) && texts.has(every.c.b[i]);
  const some = [...new Set([...texts].flatMap((t) => every.of.get(t) || []))].filter(among).sort((i, j) => i - j);
  const body = el("tbody", {});
  const more = page(articles, articleRow, body, 100);
  return {
    title: "Story " + (index + 1),
    nodes: [
      el("p", { class: "crumb" }, link("stories", "All stories")),
      el("h1", {}, "Story ", String(index + 1), ": ", el("bdi", {}, titleOf(article(s.first || s.articles[0])))),
      el("p", { class: "lede" }, number(s.outlets, "outlet", "outlets") + ", " + number(s.articles.length, "article", "articles") + ", " + number(s.texts, "text", "texts") + ". ", term("story", "Cohesion"), " " + Number(s.cohesion).toFixed(2) + "."),
      el("section", {}, el("h2", {}, "Who was before whom"), drawGraph(graph)),
      el("section", {}, el("h2", {}, "When each printed it"), spreadPlot(articles)),
      el("section", {}, el("h2", {}, "Articles"), el("p", { class: "note" }, "A verdict names figures: similarity is not plagiarism."), wideBox(el("table", { class: "articles" }, el("thead", {}, el("tr", {}, columns.map((c) => el("th", { scope: "col", class: c.figure ? "r" : null }, c.head)))), body)), more),
      el("section", {}, el("h2", {}, "Pairs"), pairTable(every, some)),
    ],
  };
}

// drawGraph draws a story's graph as it was laid out: a dot for each text, further right the
// later it is, an arrow from the earlier of two to the later, thicker the more of the later
// it makes up.
function drawGraph(g) {
  if (!g.arrows.length) return el("p", { class: "note" }, "Of no two texts of this story it is known who was first, so there is no arrow to draw.");
  const left = 190, wide = 560, lane = 26, top = 12, columns = Math.max(...g.nodes.map((n) => n.column)), rows = Math.max(...g.nodes.map((n) => n.row));
  const at = new Map(g.nodes.map((n) => [n.article, n])), high = top + (rows + 1) * lane + 20;
  const x = (a) => left + (columns ? (wide * at.get(a.id).column) / columns : 0), y = (a) => top + at.get(a.id).row * lane + lane / 2;
  const plot = svg("svg", { class: "plot spread", viewBox: "0 0 780 " + high, role: "group", "aria-label": "Graph of " + number(g.nodes.length, "text", "texts") + " and " + number(g.arrows.length, "arrow", "arrows") + "; the table of pairs below says the same in words" });
  plot.append(arrowHead());
  const lanes = new Set();
  for (const n of g.nodes) {
    if (lanes.has(n.row)) continue;
    lanes.add(n.row);
    laneOf(plot, article(n.article).outlet, left, wide, top + n.row * lane + lane / 2);
  }
  for (const v of g.arrows) plot.append(arrow({ from: article(v.from), to: article(v.to), words: v.words }, x, y));
  for (const n of g.nodes) plot.append(dot(article(n.article), x(article(n.article)), y(article(n.article))));
  plot.append(svg("text", { class: "tick", x: left, y: high - 4 }, "earlier"), svg("text", { class: "tick", x: left + wide, y: high - 4, "text-anchor": "end" }, "later"));
  const out = [[g.left_texts, number(g.left_texts, "text", "texts")], [g.left_pairs, number(g.left_pairs, "weaker pair", "weaker pairs")], [g.unknown, number(g.unknown, "pair", "pairs") + " of which nobody knows who was first"]].filter(([n]) => n).map(([, said]) => said);
  return wideBox(plot, el("p", { class: "sub" }, "An arrow goes from the earlier text to the later, thicker the more of the later text it makes up. Columns are in the order of time, not to scale. Editions are folded." + (out.length ? " Not drawn: " + out.join("; ") + "." : "")));
}

// arrowHead is the definition of an arrow's end.
function arrowHead() {
  return svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { class: "head", d: "M0 0 8 4 0 8z" })));
}

// laneOf draws an outlet's line and name.
function laneOf(plot, outlet, left, wide, at) {
  const label = named(outlet || "outlet not known");
  plot.append(svg("line", { class: "lane", x1: left - 24, x2: left + wide + 8, y1: at, y2: at }));
  plot.append(svg("text", { class: "label", x: 4, y: at + 4 }, label.length > 24 ? label.slice(0, 23) + "…" : label, svg("title", {}, label)));
}

// spreadPlot has a lane for each outlet and a dot for each article, time going right; articles
// without a time stand in a column of their own at the left.
function spreadPlot(articles) {
  const most = 40, outlets = lanes(articles), some = outlets.slice(0, most);
  const times = articles.map((a) => a.at).filter((t) => t !== null);
  const start = Math.min(...times), end = Math.max(...times), left = 190, wide = 560, lane = 26, top = 18;
  if (new Set(times).size < 2) return el("p", { class: "note" }, "Too few of the articles have a time to draw how the story spread.");
  const undated = articles.some((a) => a.at === null);
  const high = top + some.length * lane + 26;
  const x = (a) => { const t = a.at; return t === null ? left - 16 : left + (end > start ? (wide * (t - start)) / (end - start) : 0); };
  const y = (a) => top + some.indexOf(a.outlet || "") * lane + lane / 2;
  const plot = svg("svg", { class: "plot spread", viewBox: "0 0 780 " + high, role: "group", "aria-label": "Time line of " + number(articles.length, "article", "articles") + " in " + number(outlets.length, "outlet", "outlets") + "; the tables below say the same in words" });
  some.forEach((o, i) => laneOf(plot, o, left, wide, top + i * lane + lane / 2));
  for (const a of articles) if (some.includes(a.outlet || "")) plot.append(dot(a, x(a), y(a)));
  if (times.length) {
    plot.append(svg("text", { class: "tick", x: left, y: high - 6 }, moment(new Date(start).toISOString())));
    if (end > start) plot.append(svg("text", { class: "tick", x: left + wide, y: high - 6, "text-anchor": "end" }, moment(new Date(end).toISOString())));
  }
  if (undated) plot.append(svg("text", { class: "tick", x: left - 24, y: 10, "text-anchor": "middle" }, "no time"));
  return wideBox(plot, outlets.length > most && el("p", { class: "note" }, number(outlets.length - most, "more outlet", "more outlets") + " not drawn."),
    el("p", { class: "sub" }, "Full dots are texts, rings are other editions of one. Times are UTC."));
}

// lanes returns the outlets by their first article.
function lanes(articles) {
  const first = new Map();
  for (const a of articles) {
    const t = a.at ?? Infinity, o = a.outlet || "";
    if (!first.has(o) || t < first.get(o)) first.set(o, t);
  }
  return [...first].sort((p, q) => p[1] - q[1] || (p[0] < q[0] ? -1 : 1)).map(([o]) => o);
}

// arrow draws an edge from rim to rim of the dots. It is bent, so that it does not hide
// behind dots and arrows that lie on the straight line between the two.
function arrow(e, x, y) {
  const dx = x(e.to) - x(e.from), dy = y(e.to) - y(e.from), long = Math.hypot(dx, dy) || 1, gap = 7, bend = Math.min(40, long / 8);
  const part = e.to.words ? e.words / e.to.words : 0;
  const points = [x(e.from) + (dx * gap) / long, y(e.from) + (dy * gap) / long,
    x(e.from) + dx / 2 + (dy * bend) / long, y(e.from) + dy / 2 - (dx * bend) / long,
    x(e.to) - (dx * gap) / long, y(e.to) - (dy * gap) / long].map((n) => n.toFixed(1));
  return svg("path", {
    class: "edge", d: "M" + points.slice(0, 2).join(" ") + "Q" + points.slice(2).join(" "), "stroke-width": (0.6 + 3 * part).toFixed(2), "marker-end": "url(#arrow)",
  }, svg("title", {}, named(e.from.outlet || e.from.id) + " to " + named(e.to.outlet || e.to.id) + ": " + share(e.words, e.to.words)));
}

// dot is an article of the plot, with a link to it.
function dot(a, x, y) {
  return svg("a", { href: a.href, "aria-label": titleOf(a) }, svg("circle", { class: a.edition_of ? "ring" : "dot", cx: x, cy: y, r: 5.5 },
    svg("title", {}, titleOf(a) + ", " + named(a.outlet || a.id) + ", " + moment(a.published))));
}
