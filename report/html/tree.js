// The transmission tree of a story in the page: the plot, what moves in it, and the same in words.

// treeFigure is the plot of a story's tree. Its folded lanes open when they are clicked, and a part
// of the time can be looked at: by buttons, or by drawing across it.
function treeFigure(story, number) {
  const here = new Set(story.articles), look = { open: [] };
  const data = {
    story, number, articles: story.articles.map(article),
    outside: story.tree.filter((b) => b.kind === "outside").map((b) => article(b.parent)),
    rewritten: result.rewritten.filter((w) => here.has(w.article)),
  };
  const marks = {
    article: (id) => article(id).href,
    fold: (key) => () => { look.open.push(key); figure.draw(); },
  };
  const figure = plotted("story-" + number, (wide) => treePlot(data, { wide, ...look }), marks);
  const whole = spanOfTimes(data.articles.map((a) => a.at).filter((t) => t !== null));
  const few = 8;
  if (!whole || story.articles.length < few) return figure;
  figure.prepend(windowControls(look, whole, () => figure.draw()));
  return figure;
}

// windowControls choose which part of a time is looked at: look's from to its to.
function windowControls(look, whole, draw) {
  const says = el("output", { class: "note" }), least = 6e5;
  const written = (t) => moment(new Date(t).toISOString());
  const show = (from, to) => {
    const all = to - from >= whole[1] - whole[0];
    if (all) { delete look.from; delete look.to; } else Object.assign(look, { from, to });
    says.textContent = all ? "" : written(from) + " to " + written(to);
    draw();
  };
  const now = () => [look.from ?? whole[0], look.to ?? whole[1]];
  const zoom = (by) => {
    const [from, to] = now(), half = Math.max(least, (to - from) * by) / 2, middle = (from + to) / 2;
    show(Math.max(whole[0], middle - half), Math.min(whole[1], middle + half));
  };
  const move = (by) => {
    const [from, to] = now(), wide = to - from;
    const at = Math.max(whole[0], Math.min(whole[1] - wide, from + by * wide));
    show(at, at + wide);
  };
  const button = (text, does) => el("button", { type: "button", onclick: does }, text);
  return el("p", { class: "controls window" }, button("Closer", () => zoom(1 / 2)),
    button("Farther", () => zoom(2)), button("Earlier", () => move(-1 / 2)),
    button("Later", () => move(1 / 2)), button("All", () => show(...whole)), says);
}

// treeTable says in words what the tree shows.
function treeTable(story) {
  const tree = new Descent(story, article, rewritings);
  const body = el("tbody", {});
  const heads = ["Article", "When", "From", "Share of its prose", "Delay", "Sure"];
  const more = page(tree.rows().filter((n) => n.a), treeTableRow, body, 100);
  return el("details", { class: "particulars" }, el("summary", {}, "The same in words"),
    el("p", { class: "note" }, "Sure: in how many of the draws that leave out a fifth of the set "
      + "the same text is above."),
    tableOf(heads, 3, body), more);
}

function treeTableRow(n) {
  const p = n.parent, b = p && n.branch, delay = b ? spanOf(b.delay) : null;
  const from = p && p.a ? [n.rewritten ? "in other words from " : b ? "" : "same text as ", toOutlet(p.a.id)] : above(n);
  return el("tr", {},
    wideCell(toArticle(n.a), sub(name(outletOf(n.a)))),
    whenCell(n.a), cell(from), figureCell(b ? ratio(b.share) : "–"),
    figureCell(delay === null ? "–" : lasting(delay)),
    figureCell(b ? ratio(b.probability) : "–"));
}
