// Who has it from whom: the transmission tree of a story, as its nodes. What is not in the set, and
// what cannot be told, are nodes as well. Nothing here recurses: a tree may be as deep as it is
// large.

// A Descent has nodes with their branches. Roots and children are in the order of time.
class Descent {
  // of tells the article of an id; rewritten has of articles, by id, from whom they have most of
  // what they tell in other words.
  constructor(story, of, rewritten = new Map()) {
    this.nodes = new Map();
    this.roots = [];
    this.size = story.articles.length;
    const branches = new Map((story.tree || []).map((b) => [b.article, b]));
    for (const id of story.articles) {
      const a = of(id);
      this.nodes.set(id, { a, branch: branches.get(id), at: a.at, children: [], parent: null });
    }
    for (const n of [...this.nodes.values()]) this.hang(n, rewritten.get(n.a.id), of);
    const ends = new Set();
    for (const n of this.nodes.values()) this.end(n, ends);
    for (const n of this.nodes.values()) if (n.parent) n.parent.children.push(n);
    for (const n of this.nodes.values()) {
      n.children.sort(inTime);
      if (!n.parent) this.roots.push(n);
    }
    this.roots.sort(inTime);
  }

  // hang puts a node below what its branch says; or, if it is an edition without one, below the
  // text that it is an edition of; or, if nothing of it is copied, below what it is rewritten from.
  hang(n, rewritten, of) {
    const b = n.branch;
    let above = null;
    if (b && b.kind === "source") above = this.nodes.get(b.parent);
    else if (b && b.kind !== "root") above = this.beyond(b, of);
    else if (!b) above = n.a.edition_of && this.nodes.get(n.a.edition_of);
    if (!above && rewritten && rewritten.is_earlier) {
      above = this.nodes.get(rewritten.source);
      if (above) n.rewritten = rewritten;
    }
    if (above && above !== n) n.parent = above;
  }

  // beyond is the node of a family of which the text above is not in the story, or cannot be told.
  beyond(b, of) {
    const key = "\u0000" + b.kind + "\u0000" + b.family + b.parent;
    if (!this.nodes.has(key)) {
      const outside = b.kind === "outside" ? outletOf(of(b.parent)) : "";
      this.nodes.set(key, { kind: b.kind, agency: b.agency, outside, at: null, children: [], parent: null });
    }
    return this.nodes.get(key);
  }

  // end walks up from a node; ends are those from which the way up is known to end. A node that is
  // its own ancestor becomes a root: the result is broken.
  end(n, ends) {
    const way = new Set();
    for (let m = n; m && !ends.has(m); m = m.parent) {
      way.add(m);
      if (m.parent && way.has(m.parent)) m.parent = null;
    }
    for (const m of way) ends.add(m);
  }

  // rows are all nodes, each before those below it.
  rows() {
    const rows = [], stack = [...this.roots].reverse();
    while (stack.length) {
      const n = stack.pop();
      rows.push(n);
      for (let i = n.children.length - 1; i >= 0; i--) stack.push(n.children[i]);
    }
    return rows;
  }
}

// firstOf is the time of a node or, if it has none, of the first below it.
function firstOf(n) {
  if (n.at !== null) return n.at;
  return n.a ? Infinity : n.children.reduce((t, m) => Math.min(t, m.at ?? Infinity), Infinity);
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
  return (n.rewritten ? "in other words from " : n.branch ? "from " : "same text as ") + outletOf(p.a);
}

// beyondSays names a node that is no article.
function beyondSays(n) {
  const copy = n.agency && named(n.agency) + " copy";
  if (n.kind === "outside") return n.outside + ", outside of this story" + (copy ? ": " + copy : "");
  if (n.kind === "unseen") return copy ? "unseen " + copy : "an unseen text";
  return "cannot be told" + (copy ? ": " + copy : "");
}

// figuresOf are what is known of the branch to a node: share, delay, probability.
function figuresOf(n) {
  const b = n.branch;
  if (n.rewritten) return [tellsOf(n.rewritten)];
  if (!b || !n.parent) return [];
  const delay = spanOf(b.delay);
  return [ratio(b.share), delay !== null && lasting(delay) + " later",
    ratio(b.probability) + " sure"].filter(Boolean);
}

// tellsOf says how much is told in other words.
function tellsOf(w) {
  return number(w.words, "word", "words") + " in other words";
}

// saidOf says all that is known of a node.
function saidOf(n) {
  if (!n.a) return beyondSays(n) + ", above " + number(n.children.length, "article", "articles");
  return [titleOf(n.a), outletOf(n.a), whenOf(n.a), above(n), ...figuresOf(n)].join(", ");
}
