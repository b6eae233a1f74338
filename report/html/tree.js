// The transmission tree of a story: each article to the right of the text from which it most
// likely has its words. What is not in the set, and what cannot be told, are nodes as well.

// mostRows is how many rows of a tree can be read; in a larger one leaves are folded.
const mostRows = 60;

// A Tree has nodes with their branches. Roots and children are in the order of time.
class Tree {
  constructor(story) {
    this.nodes = new Map();
    this.roots = [];
    this.size = story.articles.length;
    const branches = new Map((story.tree || []).map((b) => [b.article, b]));
    for (const id of story.articles) {
      const a = article(id);
      this.nodes.set(id, { a, branch: branches.get(id), at: a.at, children: [], parent: null });
    }
    for (const n of [...this.nodes.values()]) this.hang(n);
    for (const n of this.nodes.values()) if (!this.reached(n)) this.cut(n);
    for (const n of this.nodes.values()) {
      n.children.sort(inTime);
      if (!n.parent) this.roots.push(n);
    }
    this.roots.sort(inTime);
  }

  // hang puts a node below what its branch says or, if it is an edition without one, below the
  // text that it is an edition of.
  hang(n) {
    const b = n.branch;
    let above = null;
    if (!b) above = n.a.edition_of && this.nodes.get(n.a.edition_of);
    else if (b.kind === "source") above = this.nodes.get(b.parent);
    else if (b.kind !== "root") above = this.beyond(b);
    if (!above || above === n) return;
    n.parent = above;
    above.children.push(n);
  }

  // beyond is the node of a family of which the text above is not in the set, or cannot be told.
  beyond(b) {
    const key = "\u0000" + b.kind + "\u0000" + b.family;
    if (!this.nodes.has(key)) {
      this.nodes.set(key, { kind: b.kind, agency: b.agency, at: null, children: [], parent: null });
    }
    return this.nodes.get(key);
  }

  // reached reports whether a way up from a node ends.
  reached(n) {
    const seen = new Set();
    for (let m = n; m; m = m.parent) {
      if (seen.has(m)) return false;
      seen.add(m);
    }
    return true;
  }

  // cut makes a root of a node that is its own ancestor: the result is broken.
  cut(n) {
    n.parent.children = n.parent.children.filter((m) => m !== n);
    n.parent = null;
  }

  // rows are all nodes, each before those below it, with their depth.
  rows(children = (n) => n.children) {
    const rows = [], stack = this.roots.map((n) => [n, 0]).reverse();
    while (stack.length) {
      const [n, depth] = stack.pop();
      rows.push([n, depth]);
      for (const m of children(n).toReversed()) stack.push([m, depth + 1]);
    }
    return rows;
  }

  // folded are rows as rows has them, with leaves of one node folded, the most first, until all
  // can be read.
  folded() {
    const leaves = (n) => n.children.filter((m) => !m.children.length);
    const fold = new Map();
    let rows = this.nodes.size;
    const wide = [...this.nodes.values()].map((n) => [n, leaves(n).length]);
    for (const [n, k] of wide.filter(([, k]) => k > 1).sort((p, q) => q[1] - p[1])) {
      if (rows <= mostRows) break;
      fold.set(n, { fold: leaves(n), at: null, children: [], parent: n });
      rows -= k - 1;
    }
    const kept = (n) => n.children.filter((m) => m.children.length);
    return this.rows((n) => (fold.has(n) ? [...kept(n), fold.get(n)] : n.children));
  }
}

// firstOf is the time of a node or, if it has none, of the first below it.
function firstOf(n) {
  if (n.at !== null) return n.at;
  return n.a ? Infinity : Math.min(...n.children.map((m) => m.at ?? Infinity));
}

// inTime is the order of nodes: by time, then as the story has them.
function inTime(m, n) {
  const x = firstOf(m), y = firstOf(n);
  return x < y ? -1 : x > y ? 1 : 0;
}

// above says what is above a node.
function above(n) {
  const p = n.parent;
  if (!p) return n.at === null ? "nothing is known of its source" : "first of its branch";
  if (!p.a) return beyondSays(p);
  return (n.branch ? "from " : "same text as ") + outletOf(p.a);
}

// beyondSays names a node that is no article.
function beyondSays(n) {
  const copy = n.agency && named(n.agency) + " copy";
  if (n.kind === "unseen") return copy ? "unseen " + copy : "an unseen text";
  return "cannot be told" + (copy ? ": " + copy : "");
}

// figuresOf are what is known of the branch to a node: share, delay, probability.
function figuresOf(n) {
  const b = n.branch;
  if (!b || !n.parent) return [];
  const delay = spanOf(b.delay);
  return [ratio(b.share), delay !== null && lasting(delay) + " later",
    ratio(b.probability) + " sure"].filter(Boolean);
}

// The places of a drawn tree.
const treeWide = 340, treeLane = 22, treeTop = 14, treeStep = 14;

// drawTree draws a tree: a row a node, further right the later, the scale logarithmic from the
// first on, and each to the right of what is above it.
function drawTree(tree) {
  const rows = tree.folded().slice(0, 4 * mostRows).map(([n]) => n), x = across(rows);
  const y = new Map(rows.map((n, i) => [n, treeTop + i * treeLane + treeLane / 2]));
  const wide = Math.max(...x.values()) + 220, high = treeTop + rows.length * treeLane + 22;
  const plot = svg("svg", {
    class: "plot tree", viewBox: "0 0 " + wide + " " + high, role: "group",
    "aria-label": "Tree of " + number(tree.size, "article", "articles")
      + "; the table below says the same in words",
  });
  for (const n of rows) trunk(plot, n, x, y);
  for (const n of rows) plot.append(treeRow(n, x, y));
  plot.append(...ends(rows, x, high - 5));
  const shownRows = rows.reduce((sum, n) => sum + (n.fold ? n.fold.length : n.a ? 1 : 0), 0);
  const out = tree.size - shownRows;
  return [wideBox(plot), el("p", { class: "sub" }, "Each stands to the right of the text from which "
    + "it most likely has its words, further right the later, in steps that grow. Beside it stand "
    + "the share of its prose that is from there, how much later it is, and how sure that is. A "
    + "line is thicker the more of the prose is from there, and broken where less than half of the "
    + "draws agree; rings are other editions or articles without a time."
    + (out > 0 ? " " + number(out, "more is", "more are") + " in the table alone." : ""))];
}

// across places nodes from left to right: by the logarithm of the time since the first.
function across(rows) {
  const left = 24 + 6.4 * Math.max(...rows.map((n) => labelOf(n).length));
  const times = rows.map((n) => n.at).filter((t) => t !== null), start = Math.min(...times);
  const since = (t) => Math.log1p((t - start) / 6e5), most = Math.max(0, ...times.map(since));
  const x = new Map();
  for (const n of rows) {
    const by = n.at !== null && most > 0 ? (treeWide * since(n.at)) / most : 0;
    const least = x.has(n.parent) ? x.get(n.parent) + treeStep : left + (n.a ? treeStep : 0);
    x.set(n, n.a ? Math.max(least, left + treeStep + by) : least);
  }
  return x;
}

// ends are the times of the first and the last node.
function ends(rows, x, y) {
  const timed = rows.filter((n) => n.at !== null).sort((m, n) => m.at - n.at);
  const tick = (n) => svg("text", { class: "tick", x: x.get(n), y }, whenOf(n.a));
  if (timed.length < 2 || timed[0].at === timed.at(-1).at) return [];
  return [tick(timed[0]), tick(timed.at(-1))];
}

// trunk draws the line down from a node to the last that is below it.
function trunk(plot, n, x, y) {
  const below = [...y.keys()].filter((m) => m.parent === n);
  if (!below.length) return;
  const d = "M" + x.get(n) + " " + y.get(n) + "V" + y.get(below.at(-1));
  plot.append(svg("path", { class: "branch", d }));
}

// labelOf is what stands at the left of a node's row.
function labelOf(n) {
  const label = n.fold ? number(n.fold.length, "text", "texts") : n.a ? outletOf(n.a) : "";
  return label.length > 28 ? label.slice(0, 27) + "…" : label;
}

// treeRow draws a node with its branch and what is said of it.
function treeRow(n, x, y) {
  const at = y.get(n), here = x.get(n), says = saidOf(n), sign = signOf(n, here, at);
  const beside = n.a ? figuresOf(n).join(", ") : n.fold ? "" : beyondSays(n);
  return svg("g", {}, svg("title", {}, says),
    svg("rect", { class: "row", x: 0, y: at - treeLane / 2, width: here + 200, height: treeLane }),
    svg("text", { class: "label", x: 4, y: at + 4 }, labelOf(n)),
    n.parent && branchTo(n, x.get(n.parent), here, at),
    svg("text", { class: "tick", x: here + 11, y: at + 3.5 }, beside),
    n.a && n.a.index >= 0 ? svg("a", { href: n.a.href, "aria-label": says }, sign) : sign);
}

// saidOf says all that is known of a node.
function saidOf(n) {
  if (!n.a) return n.fold ? labelOf(n) : beyondSays(n);
  return [titleOf(n.a), outletOf(n.a), whenOf(n.a), above(n), ...figuresOf(n)].join(", ");
}

// branchTo draws the line to a node.
function branchTo(n, from, to, y) {
  const b = n.branch, doubt = !n.parent.a || (b && b.probability < 0.5);
  const share = b ? Math.max(0, Math.min(1, b.share)) : 0.25;
  return svg("path", {
    class: doubt ? "branch doubt" : "branch", "stroke-width": (0.8 + 3.2 * share).toFixed(2),
    d: "M" + from + " " + y + "H" + to,
  });
}

// signOf is the sign of a node: a dot for a text, a ring for another edition or one without a
// time, a square for what is no article of the set.
function signOf(n, x, y) {
  const dot = (look, r) => svg("circle", { class: look, cx: x, cy: y, r });
  if (n.fold) return dot("dot fold", 7);
  if (n.a) return dot(n.a.edition_of || n.at === null ? "ring" : "dot", 5.5);
  return svg("rect", { class: "ring beyond", x: x - 5, y: y - 5, width: 10, height: 10 });
}

// treeTable says in words what the tree shows.
function treeTable(tree) {
  const body = el("tbody", {});
  const heads = ["Article", "When", "From", "Share of its prose", "Delay", "Sure"];
  const more = page(tree.rows().filter(([n]) => n.a), treeTableRow, body, 100);
  return el("details", { class: "particulars" }, el("summary", {}, "The same in words"),
    el("p", { class: "note" }, "Sure: in how many of the draws that leave out a fifth of the set "
      + "the same text is above."),
    tableOf(heads, 3, body), more);
}

function treeTableRow([n, depth]) {
  const p = n.parent, b = p && n.branch, delay = b ? spanOf(b.delay) : null;
  const from = p && p.a ? [b ? "" : "same text as ", toOutlet(p.a.id)] : above(n);
  return el("tr", {},
    el("td", { class: "wide in" + Math.min(depth, 6) }, toArticle(n.a), sub(name(outletOf(n.a)))),
    whenCell(n.a), cell(from), figureCell(b ? ratio(b.share) : "–"),
    figureCell(delay === null ? "–" : lasting(delay)),
    figureCell(b ? ratio(b.probability) : "–"));
}
