// Outlets: whose words stand in whose articles. An agency's copy is a source of its own.

async function outletsView() {
  const outlets = await everyElement("outlets"), table = matrix(outlets);
  const room = { columns: undefined, rows: 24 }, most = 80;
  const figure = plotted("flow", (wide) => flowPlot({ outlets }, { ...room, wide }), {
    fold: (which) => () => { room[which] = most; figure.draw(); },
    outlet: (key) => "#/?outlet=" + encodeURIComponent(key),
    source: (key) => "#/?from=" + encodeURIComponent(key),
  });
  return {
    title: "Outlets",
    nodes: [
      el("h1", {}, "Outlets"),
      table.outlets.length < 2 ? el("p", {}, "The articles name fewer than two outlets.") : [
        el("p", { class: "note" }, "How many per cent of an outlet's words are ",
          term("shared", "shared prose"), " put down to another outlet or to an ",
          term("agency", "agency's copy"), ". A name leads to its articles; what is folded opens "
          + "with a click."), figure],
      roles(table),
      el("section", {}, el("h2", {}, "All outlets"), outletTable(table)),
      origins(),
    ],
  };
}

// matrix arranges the result's outlets and the agencies whose copy they print: agencies first,
// then those that share most, either way.
function matrix(outletList) {
  const rows = new Map(outletList.map((o, i) => [keyOf(o), {
    ...o, from: new Map(o.from.map((f) => [keyOf(f), f])), delay: result.delays[i],
  }]));
  for (const f of outletList.flatMap((o) => o.from)) {
    const key = keyOf(f), none = { ...f, articles: 0, words: 0, shared: 0, lent: 0, node: true };
    if (!rows.has(key)) rows.set(key, { ...none, from: new Map() });
    if (rows.get(key).node) rows.get(key).lent += f.words;
  }
  const weight = (o) => rows.get(o).shared + rows.get(o).lent;
  const agency = (o) => rows.get(o).kind === "agency";
  const outlets = [...rows.keys()].sort((p, q) =>
    agency(q) - agency(p) || weight(q) - weight(p) || (p < q ? -1 : 1));
  return { rows, outlets };
}

// outletName names an outlet, and of what kind it is.
function outletName(o) {
  return [name(o.outlet || "not known"), o.kind && sub(" " + named(o.kind))];
}

// roles sums up the flows by the kinds of who has the words and whose they are: release to paper,
// agency to paper, paper to paper. One whose kind nobody told is an outlet. Nothing if no kind is
// known.
function roles(table) {
  const sums = new Map(), kind = (o) => o.kind || "outlet";
  for (const o of table.rows.values()) {
    for (const f of o.from.values()) {
      const key = kind(f) + " to " + kind(o), sum = sums.get(key) || { words: 0, credited: 0 };
      sums.set(key, { key, words: sum.words + f.words, credited: sum.credited + f.credited });
    }
  }
  if (![...table.rows.values()].some((o) => o.kind)) return null;
  const all = [...sums.values()].sort((p, q) => q.words - p.words || (p.key < q.key ? -1 : 1));
  const total = all.reduce((sum, r) => sum + r.words, 0);
  const row = (r) => el("tr", {}, cell(name(r.key)), partCell(r.words, total),
    partCell(r.credited, r.words));
  return el("section", {}, el("h2", {}, "From what kind to what kind"),
    tableOf(["Flow", "Words", "Credited, of that"], 1, el("tbody", {}, all.map(row))));
}

function outletTable(table) {
  const body = el("tbody", {}), some = table.outlets.filter((o) => !table.rows.get(o).node);
  const row = (o) => {
    const r = table.rows.get(o);
    return el("tr", {},
      wideCell(el("a", { href: "#/?outlet=" + encodeURIComponent(o) }, outletName(r)), r.owner && sub(name(r.owner))),
      figureCell(count(r.articles)), figureCell(count(r.words)),
      partCell(r.shared, r.words, r.agency > 0 && count(r.agency) + " agency copy",
        r.common > 0 && setAside(r.common)),
      partCell(r.agency_own, r.words), partCell(r.recycled, r.words),
      partCell(r.credited, r.shared), figureCell(count(r.lent)),
      figureCell(r.delay >= 0 ? lasting(r.delay) : "–"));
  };
  const more = page(some, row, body, 50);
  const heads = ["Outlet", "Articles", "Words", "Shared prose, of its words",
    "Agency copy it had first", "Recycled", "Credited, of shared", "Words taken by others",
    "Median delay"];
  return [el("p", { class: "note" }, "Median delay: of the outlet's articles whose source and time "
    + "are known, half came sooner after their source and half later."),
    tableOf(heads, 1, body), more];
}

// origins is the table of who printed first in this set what others have. Nothing if no text says
// it.
function origins() {
  const by = new Map();
  for (const a of result.articles) if (a.first) push(by, a.outlet, a);
  const sum = (list, of) => list.reduce((n, a) => n + of(a), 0);
  const all = [...by].map(([outlet, list]) => ({
    outlet, list, first: sum(list, (a) => a.first), lent: sum(list, (a) => a.lent),
  }));
  if (!all.length) return null;
  const total = sum(all, (o) => o.first), body = el("tbody", {});
  const row = (o) => el("tr", {}, wideCell(name(o.outlet || "not known")),
    figureCell(count(o.list.length)), partCell(o.first, total), figureCell(count(o.lent)));
  const sorted = all.sort((p, q) => q.first - p.first || (p.outlet < q.outlet ? -1 : 1));
  const more = page(sorted, row, body, 25);
  return el("section", {}, el("h2", {}, "Who ", term("origin", "printed it first"), " in this set"),
    el("p", { class: "note" }, "Words that others print as well, by the outlet that was the first "
      + "of this set to print them; beside them, of how many it is the named source."),
    tableOf(["Outlet", "Articles", "Words of others", "It is their source"], 1, body), more);
}
