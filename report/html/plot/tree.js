// The transmission tree of a story, drawn: time to scale from left to right, a lane for each
// outlet, what is of an agency on top.
//
// A source's line goes down at its time to the lanes of those that have words from it, and from
// there to the right, to their times: so that the length of a line is a delay. A lane has as many
// rows as its lines need. Where there are more lanes than can be read, lanes whose texts nobody has
// words from are folded, those of one source into one lane, in which each text keeps its place in
// time.
//
// Cost: a sort of the texts, and for each lane the square of its texts, of which at most denseFrom
// are drawn apart.

// rowHigh is how high a row of a lane is; crowd how far apart dots of a dense lane are at least.
const rowHigh = 18, denseFrom = 40, mostRows = 6, gutterStep = 13, crowd = 17;

// treePlot draws the tree of a story.
//
//   data     {story: as in the result, number: of it, from 1, articles: those of the story, as
//            {id, outlet, title, start, time, seen, at, edition_of}, outside: others that these
//            have words from, rewritten: [{article, source, words, is_earlier}]}
//   options  {wide: 1000, lanes: 26, from, to: milliseconds, open: keys of folded lanes}
//   marks    data-article: an id; data-fold: the key of a folded one
function treePlot(data, options = {}) {
  const wide = Math.max(360, options.wide || 1000);
  const byId = new Map([...data.articles, ...(data.outside || [])].map((a) => [a.id, a]));
  const rewritten = new Map((data.rewritten || []).map((w) => [w.article, w]));
  const tree = new Descent(data.story, (id) => byId.get(id) || { id, outlet: "", title: "", time: "", at: null }, rewritten);
  const g = { wide, tree, labels: wide < 640 ? 110 : 190, top: 12 };
  g.nodes = treeNodes(tree, options);
  g.lanes = foldedLanes(lanesOf(g.nodes, tree), options);
  treeAcross(g, options);
  treeDown(g);
  const axis = g.scale ? timeAxis(g.scale, g.top - 6, g.bottom) : [];
  const low = g.bottom + (g.scale ? axisHigh : 8), signs = treeSigns(g, low);
  const first = byId.get(data.story.first || data.story.articles[0]);
  const title = "Story " + data.number + ": " + (first ? titleOf(first) : "");
  return plotOf(wide, signs.bottom, title, treeCaption(g, data.story), [
    axis, g.lanes.map((l) => laneLabel(g, l)),
    g.nodes.filter((n) => n.trunk).map((n) => treeTrunk(n)),
    edgesOf(g).map(treeEdge),
    g.lanes.map((l) => laneDots(g, l)), signs.drawn,
  ]);
}

// treeNodes are the nodes that are drawn: all, or those of a time and what stands above them.
function treeNodes(tree, { from, to }) {
  const rows = tree.rows();
  if (from === undefined) return rows;
  const kept = new Set();
  for (const n of rows) {
    if (!n.a || n.at === null || n.at < from || n.at > to) continue;
    kept.add(n);
    if (n.parent) kept.add(n.parent);
  }
  return rows.filter((n) => kept.has(n));
}

// lanesOf are the lanes in the order in which a walk down the tree comes to them, those of agencies
// first.
function lanesOf(nodes, tree) {
  const agencies = new Set([...tree.nodes.values()].map((n) => n.agency || (n.branch && n.branch.agency)).filter(Boolean));
  const lanes = new Map();
  for (const n of nodes) {
    const key = n.a ? "o" + outletOf(n.a) : "a" + (n.agency || "");
    if (!lanes.has(key)) {
      const agency = !n.a || agencies.has(n.a.outlet);
      lanes.set(key, { key, agency, name: n.a ? outletOf(n.a) : n.agency ? named(n.agency) + " copy" : "not in this tree", nodes: [] });
    }
    lanes.get(key).nodes.push(n);
  }
  const all = [...lanes.values()];
  return [...all.filter((l) => l.agency), ...all.filter((l) => !l.agency)];
}

// foldedLanes are the lanes, folded where there are too many: the outlets whose texts all hang on
// one source and carry nothing, the earliest of them kept; then those that carry least.
function foldedLanes(lanes, { lanes: most = 26, open = [] }) {
  if (lanes.length <= most) return lanes;
  const groups = new Map();
  for (const l of lanes) {
    const parent = l.nodes[0].parent;
    if (!l.agency && l.nodes.every((n) => !n.children.length && n.parent === parent)) push(groups, parent, l);
  }
  const list = [...groups].map(([parent, of]) => ({ of, key: "f" + (parent ? (parent.a ? parent.a.id : [parent.kind, parent.agency, parent.children[0].a.id].join("")) : "") }))
    .filter((f) => f.of.length > 1 && !open.includes(f.key)).sort((p, q) => q.of.length - p.of.length);
  const after = (keep) => lanes.length - list.reduce((n, f) => n + Math.max(0, f.of.length - keep - 1), 0);
  let keep = 12;
  while (keep > 0 && after(keep) > most) keep--;
  const into = new Map();
  for (const f of list) {
    const rest = f.of.slice(keep);
    if (rest.length > 1) into.set(rest[0], foldOf(f.key, rest));
    for (const l of rest.slice(1)) if (rest.length > 1) into.set(l, null);
  }
  const kept = lanes.map((l) => (into.has(l) ? into.get(l) : l)).filter(Boolean);
  return foldedRest(kept, most, open);
}

// foldedRest folds those of the lanes that carry least, if there are still too many.
function foldedRest(lanes, most, open) {
  if (lanes.length <= most || open.includes("frest")) return lanes;
  const carries = (l) => l.nodes.reduce((n, m) => n + m.children.length, 0) + (l.agency || l.fold ? 1e9 : 0);
  const order = [...lanes].sort((p, q) => carries(q) - carries(p)), kept = new Set(order.slice(0, most - 1));
  const rest = lanes.filter((l) => !kept.has(l) && !l.fold && !l.agency);
  if (rest.length < 2) return lanes;
  return [...lanes.filter((l) => !rest.includes(l)), foldOf("frest", rest)];
}

function foldOf(key, lanes) {
  return { key, fold: lanes.length, name: number(lanes.length, "more outlet", "more outlets"), nodes: lanes.flatMap((l) => l.nodes) };
}

// treeAcross gives each node its place in time. What has no time stands in a gutter at the left:
// sources that are not in the set a place each, since their lines go down from there.
function treeAcross(g, { from, to }) {
  const beyond = g.nodes.filter((n) => !n.a), undated = g.nodes.some((n) => n.a && n.at === null);
  const steps = Math.min(beyond.length, 16), gutter = steps * gutterStep + (undated ? 16 : 0);
  const left = g.labels + 12 + gutter, span = spanOfTimes(g.nodes.filter((n) => n.at !== null).map((n) => n.at), from, to);
  g.scale = span && timeScale(span[0], span[1], left, g.wide - 58);
  beyond.forEach((n, i) => { n.x = g.labels + 16 + (i % 16) * gutterStep; });
  for (const n of g.nodes) if (n.a) n.x = n.at === null ? left - 10 : g.scale(n.at);
}

// treeDown gives each lane its height and each node its row in it.
function treeDown(g) {
  let y = g.top;
  const labels = g.nodes.length <= 120;
  for (const l of g.lanes) {
    const rows = [], dense = l.fold || l.nodes.length > denseFrom;
    l.dense = dense;
    for (const n of [...l.nodes].sort((p, q) => p.x - q.x)) {
      n.label = dense || !n.a ? "" : treeLabel(n);
      const row = dense || !n.a ? 0 : rowFor(rows, n, labels);
      n.lane = l;
      n.y = y + row * rowHigh + rowHigh / 2 + 2;
      if (dense) n.dense = true;
    }
    l.y = y;
    l.high = Math.max(1, rows.length) * rowHigh + 4;
    y += l.high;
  }
  g.bottom = y;
  treeTrunks(g);
}

// rowFor is the first row of a lane in which a node has room: its line and its label, or, where
// labels do not count, its dot alone.
function rowFor(rows, n, labels) {
  const from = n.parent && n.parent.x !== undefined ? Math.min(n.parent.x, n.x) : n.x;
  const end = n.x + 9 + (n.label ? widthOf(n.label) + 4 : 0), dot = labels ? end : n.x + 12;
  const fits = (row) => row.every((o) => (o.parent === n.parent ? n.x - 7 >= o.end : from - 7 >= o.end || dot < o.from));
  let i = rows.findIndex(fits);
  if (i < 0 && rows.length < mostRows) i = rows.push([]) - 1;
  if (i < 0) { n.label = ""; i = mostRows - 1; }
  rows[i].push({ from, end: dot, parent: n.parent });
  if (!labels) {
    const before = rows[i].at(-2);
    if (before && before.last && before.last.x + 9 + widthOf(before.last.label) > n.x - 7) before.last.label = "";
    rows[i].at(-1).last = n;
  }
  return i;
}

// treeTrunks gives each source the place of its line down: at its time, or beside another line
// that goes down there.
function treeTrunks(g) {
  const used = [];
  for (const n of g.nodes.filter((m) => m.children.length).sort((p, q) => p.x - q.x)) {
    const below = n.children.filter((m) => m.y !== undefined), ys = [n.y, ...below.map((m) => m.y)];
    if (!below.length) continue;
    const t = { x: n.x, low: Math.min(...ys.slice(0, 1e5)), high: Math.max(...ys.slice(0, 1e5)) };
    const near = used.slice(-24), taken = (x) => near.some((u) => Math.abs(u.x - x) < 4 && u.low <= t.high && t.low <= u.high);
    while (taken(t.x) && t.x < n.x + 24) t.x += 4;
    used.push(t);
    n.trunk = t;
  }
}

// treeTrunk draws the line down from a source.
function treeTrunk(n) {
  const { x, low, high } = n.trunk;
  return shape("path", { d: (x !== n.x ? "M" + round(n.x) + " " + round(n.y) + "H" + round(x) : "") + "M" + round(x) + " " + round(low) + "V" + round(high), fill: "none", stroke: edgeColour(n.children[0]), "stroke-opacity": 0.7 });
}

// edgesOf are the nodes whose lines are drawn: in a dense lane, where lines lie over each other, of
// each source the one that leads farthest.
function edgesOf(g) {
  const farthest = new Map(), apart = [];
  for (const n of g.nodes) {
    if (!n.parent || n.y === undefined) continue;
    if (!n.dense) { apart.push(n); continue; }
    const lane = farthest.get(n.lane) || farthest.set(n.lane, new Map()).get(n.lane), far = lane.get(n.parent);
    if (!far || n.x > far.x) lane.set(n.parent, n);
  }
  return [...[...farthest.values()].flatMap((lane) => [...lane.values()]), ...apart];
}

// treeEdge draws the line to a node: thicker the more of its prose is from there.
function treeEdge(n) {
  const p = n.parent, from = p.trunk ? p.trunk.x : p.x, b = n.branch;
  if (from === undefined || p.y === undefined) return null;
  const part = n.rewritten ? 0.3 : b ? Math.max(0, Math.min(1, b.share)) : 1;
  const dash = n.rewritten ? "1 4" : !p.a ? "1 3" : b && b.probability < 0.5 ? "6 3" : null;
  return shape("path", {
    d: "M" + round(from) + " " + round(n.y) + "H" + round(n.x), fill: "none", stroke: edgeColour(n),
    "stroke-width": round(0.8 + (n.dense ? 0.4 : p.a ? 3 : 1.4) * part), "stroke-dasharray": dash,
    "stroke-linecap": n.rewritten ? "round" : null, "stroke-opacity": n.dense ? 0.5 : p.a ? 0.85 : 0.6,
  });
}

// edgeColour tells an agency's copy, what is copied, and what is in other words.
function edgeColour(n) {
  if (n.rewritten) return "var(--ink)";
  const agency = (n.branch && n.branch.agency) || (n.parent && n.parent.agency);
  return agency ? "var(--agency)" : "var(--shared)";
}

// treeLabel is what stands beside a node.
function treeLabel(n) {
  if (n.rewritten) return "in other words";
  if (!n.parent) return "";
  return n.branch ? ratio(n.branch.share) : "same text";
}

// laneLabel names a lane, and parts it from the one below.
function laneLabel(g, l) {
  const many = l.nodes.filter((n) => n.a).length, says = l.name + (many ? ": " + number(many, "article", "articles") : "");
  return shape("g", l.fold ? { "data-fold": l.key } : {}, shape("title", {}, says),
    shape("line", { x1: 0, x2: g.wide, y1: l.y + l.high, y2: l.y + l.high, stroke: "var(--line)", "stroke-opacity": 0.6 }),
    lettering(g.labels, l.y + rowHigh / 2 + 6, fitted(l.name, (g.labels - 4) / (l.agency ? heavy : 1)), { "text-anchor": "end", "font-weight": l.agency ? 650 : 400, ...(l.fold ? { fill: "var(--soft)" } : {}) }));
}

// laneDots draws the nodes of a lane; in a dense one those that stand in one place as one.
function laneDots(g, l) {
  if (!l.dense) return l.nodes.map((n) => treeDot(n));
  const at = new Map();
  for (const n of l.nodes) push(at, Math.floor(n.x / crowd), n);
  return [...at.values()].map((of) => (of.length === 1 ? treeDot(of[0]) : crowdDot(of, crowd * (Math.floor(of[0].x / crowd) + 0.5))));
}

// treeDot is the sign of a node: a dot for a text, a ring for another edition of one, a square for
// what is no article of the set, open if it cannot be told.
function treeDot(n) {
  const colour = n.parent ? edgeColour(n) : n.a ? "var(--ink)" : n.agency ? "var(--agency)" : "var(--soft)", ring = n.a ? n.a.edition_of : n.kind === "unknown";
  const look = { fill: ring ? "var(--paper)" : colour, stroke: ring ? colour : "var(--paper)", "stroke-width": ring ? 1.5 : 1 };
  const sign = n.a ? shape("circle", { cx: round(n.x), cy: round(n.y), r: n.dense ? 4 : 5, ...look })
    : shape("rect", { x: round(n.x - 4.5), y: round(n.y - 4.5), width: 9, height: 9, ...look });
  return shape("g", n.a ? { class: "dot", "data-article": n.a.id } : {}, shape("title", {}, saidOf(n)), sign,
    n.label && [shape("rect", { x: round(n.x + 7), y: round(n.y - 7), width: round(widthOf(n.label) + 2), height: 14, fill: "var(--paper)" }), lettering(n.x + 9, n.y + 4, n.label)]);
}

// crowdDot stands for several nodes in one place.
function crowdDot(of, x) {
  const n = of[of.length >> 1], r = Math.min(8.5, 6 + of.length / 8);
  return shape("g", {}, shape("title", {}, number(of.length, "article", "articles") + ": " + of.slice(0, 12).map((m) => outletOf(m.a)).join(", ") + (of.length > 12 ? " …" : "")),
    shape("circle", { cx: round(x), cy: round(n.y), r: round(r), fill: n.parent ? edgeColour(n) : "var(--ink)", stroke: "var(--paper)" }),
    lettering(x, n.y + 4, count(of.length), { "text-anchor": "middle", fill: "var(--paper)", "font-weight": 650 }));
}

// treeSigns explains the signs that are there.
function treeSigns(g, top) {
  const line = (attrs) => (x, y) => shape("path", { d: "M" + x + " " + y + "h26", fill: "none", "stroke-width": 2.5, ...attrs });
  const dot = (attrs) => (x, y) => shape("circle", { cx: x + 13, cy: y, r: 5, stroke: "var(--paper)", ...attrs });
  const square = (attrs) => (x, y) => shape("rect", { x: x + 8, y: y - 5, width: 10, height: 10, ...attrs });
  const nodes = g.nodes, some = (test) => nodes.some(test), words = (n) => n.parent && !n.rewritten;
  const list = [
    [some((n) => words(n) && edgeColour(n) === "var(--agency)"), line({ stroke: "var(--agency)" }), "agency copy"],
    [some((n) => words(n) && edgeColour(n) === "var(--shared)"), line({ stroke: "var(--shared)" }), "copied from another"],
    [some((n) => n.rewritten), line({ stroke: "var(--ink)", "stroke-dasharray": "1 4", "stroke-linecap": "round" }), "in other words"],
    [some((n) => words(n) && n.parent.a && n.branch && n.branch.probability < 0.5), line({ stroke: "var(--soft)", "stroke-dasharray": "6 3" }), "less than half sure"],
    [some((n) => n.a && !n.parent), dot({ fill: "var(--ink)" }), "first of its branch"],
    [some((n) => n.a && n.a.edition_of), dot({ fill: "var(--paper)", stroke: "var(--soft)", "stroke-width": 1.5 }), "another edition of a text"],
    [some((n) => n.kind === "unseen" || n.kind === "outside"), square({ fill: "var(--soft)" }), "a source that is not in this " + (some((n) => n.kind === "outside") ? "story" : "set")],
    [some((n) => n.kind === "unknown"), square({ fill: "var(--paper)", stroke: "var(--soft)", "stroke-width": 1.5 }), "a source that cannot be told"],
  ];
  let x = 8, y = top + 12;
  const drawn = [];
  for (const [, sign, says] of list.filter(([there]) => there)) {
    const wide = 34 + widthOf(says) + 14;
    if (x > 8 && x + wide > g.wide) { x = 8; y += 20; }
    drawn.push(sign(x, y), lettering(x + 33, y + 4, says, { fill: "var(--soft)" }));
    x += wide;
  }
  return { drawn, bottom: y + 14 };
}

function treeCaption(g, story) {
  const folded = g.lanes.filter((l) => l.fold).reduce((n, l) => n + l.fold, 0);
  const articles = g.nodes.filter((n) => n.a), shown = articles.length, days = articles.filter((n) => n.at !== null && n.a.time.length <= 10).length;
  return (shown < g.tree.size ? count(shown) + " of " : "") + number(g.tree.size, "article", "articles") + " of " + number(story.outlets, "outlet", "outlets") +
    ", each at its time (UTC), in the lane of its outlet. A line goes down from a source and then right to who has words from it; its length is the delay, its thickness and the figure the part of that article's prose that is from there." +
    (g.nodes.some((n) => !n.a) ? " Squares at the left have no time: their text is not of this story, or cannot be told." : "") +
    (days ? " Of " + number(days, "article only the day is known: it stands", "articles only the day is known: they stand") + " at its beginning." : "") +
    (folded ? " " + number(folded, "outlet is", "outlets are") + " folded into one lane or several." : "");
}
