// Outlets: whose words stand in whose articles. An agency's copy is a source of its own.

async function outletsView() {
  const table = matrix(await everyElement("outlets")), all = table.outlets.length;
  const most = 25, rows = table.outlets.filter((o) => table.rows.get(o).articles > 0);
  return {
    title: "Outlets",
    nodes: [
      el("h1", {}, "Outlets"),
      el("p", { class: "note" }, "Each row is an outlet. A cell says how many per cent of its ",
        "words are ", term("shared", "shared prose"), " put down to the outlet or the ",
        term("agency", "agency's copy"), " of the column; the cell on the other side of the ",
        "diagonal says the same the other way round. On the diagonal an outlet shares with itself."),
      all < 2 ? el("p", {}, "The articles name fewer than two outlets.") : [
        wideBox(heat(table, rows.slice(0, most), table.outlets.slice(0, most))),
        all > most && el("p", { class: "note" }, count(all - most) + " of " + count(all)
          + " outlets with less shared prose are not in the matrix; the table below has all."),
      ],
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

function heat(table, some, columns) {
  const label = (o) => outletName(table.rows.get(o));
  return el("table", { class: "matrix" },
    el("caption", {}, "Rows: whose articles. Columns: whose words. Per cent of the row's words, "
      + "and how many. A frame marks two outlets of one owner."),
    el("thead", {}, el("tr", {}, el("td", {}),
      columns.map((o) => el("th", { scope: "col" }, el("span", {}, label(o)))))),
    el("tbody", {}, some.map((o) => el("tr", {}, el("th", { scope: "row" }, label(o)),
      columns.map((c) => heatCell(table, o, c))))));
}

// heatCell says how much of an outlet's words is from another.
function heatCell(table, o, c) {
  const r = table.rows.get(o), flow = r.from.get(c), words = flow ? flow.words : 0;
  const level = words ? Math.min(9, 1 + Math.floor((12 * words) / Math.max(1, r.words))) : 0;
  const owner = words > 0 && flow.same_owner && o !== c;
  const says = named(r.outlet) + " from " + named(table.rows.get(c).outlet) + ": "
    + share(words, r.words) + (owner ? ", one owner" : "");
  const look = "heat l" + level + (o === c ? " self" : "") + (owner ? " owner" : "");
  return el("td", { class: look, title: says }, words > 0 && [percent(words, r.words),
    sub(count(words))]);
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
      wideCell(outletName(r), r.owner && sub(name(r.owner))),
      figureCell(count(r.articles)), figureCell(count(r.words)),
      partCell(r.shared, r.words, r.agency > 0 && count(r.agency) + " agency copy",
        r.common > 0 && setAside(r.common)),
      partCell(r.agency_own, r.words), partCell(r.recycled, r.words),
      partCell(r.credited, r.shared), figureCell(count(r.lent)),
      figureCell(r.delay >= 0 ? lasting(r.delay) : "–"));
  };
  const more = page(some, row, body, 50);
  const heads = ["Outlet", "Articles", "Words", "Shared prose, of its words",
    "Agency copy it had first", "Recycled", "Credited, of shared", "Words others have of it",
    "Median delay"];
  return [tableOf(heads, 1, body), more];
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
