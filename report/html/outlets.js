// Outlets: whose words stand in whose articles. An agency's copy is a source of its own.

async function outletsView() {
  const table = matrix(await everyElement("outlets"));
  const most = 25, rows = table.outlets.filter((o) => table.rows.get(o).articles > 0);
  return {
    title: "Outlets",
    nodes: [
      el("h1", {}, "Outlets"),
      el("p", { class: "note" }, "Each row is an outlet. A cell says how many per cent of its words are ", term("shared", "shared prose"), " put down to the outlet or the ", term("agency", "agency's copy"), " of the column; the cell on the other side of the diagonal says the same the other way round. On the diagonal an outlet shares with itself."),
      table.outlets.length < 2 ? el("p", {}, "The articles name fewer than two outlets.") : [
        wideBox(heat(table, rows.slice(0, most), table.outlets.slice(0, most))),
        table.outlets.length > most && el("p", { class: "note" }, count(table.outlets.length - most) + " of " + count(table.outlets.length) + " outlets with less shared prose are not in the matrix; the table below has all."),
      ],
      rolesOf(table),
      el("section", {}, el("h2", {}, "All outlets"), outletTable(table)),
      origins(),
    ],
  };
}

// matrix arranges the result's outlets and the agencies whose copy they print: agencies first,
// then those that share most, either way.
function matrix(outletList) {
  const rows = new Map(outletList.map((o, i) => [keyOf(o), { ...o, from: new Map(o.from.map((f) => [keyOf(f), f])), delay: result.delays[i] }]));
  for (const o of outletList) {
    for (const f of o.from) {
      if (rows.has(keyOf(f))) continue;
      rows.set(keyOf(f), { ...f, articles: 0, words: 0, shared: 0, lent: 0, from: new Map(), delay: -1, credited: 0, node: true });
    }
  }
  for (const o of outletList) for (const f of o.from) if (rows.get(keyOf(f)).node) rows.get(keyOf(f)).lent += f.words;
  const weight = (o) => rows.get(o).shared + rows.get(o).lent, agency = (o) => rows.get(o).kind === "agency";
  const outlets = [...rows.keys()].sort((p, q) => agency(q) - agency(p) || weight(q) - weight(p) || (p < q ? -1 : 1));
  return { rows, outlets };
}

// keyOf tells an agency's copy from an outlet of that name.
function keyOf(o) {
  return (o.kind === "agency" ? "a" : "o") + o.outlet;
}

// outletName names an outlet, and of what kind it is.
function outletName(o) {
  return [name(o.outlet || "not known"), o.kind && el("span", { class: "sub" }, " " + named(o.kind))];
}

function heat(table, some, columns) {
  const label = (o) => outletName(table.rows.get(o)), said = (o) => named(table.rows.get(o).outlet);
  const cell = (o, c) => {
    const r = table.rows.get(o), flow = r.from.get(c), words = flow ? flow.words : 0, part = r.words ? words / r.words : 0;
    const level = words ? Math.min(9, 1 + Math.floor(part * 12)) : 0;
    const owner = words > 0 && flow.same_owner && o !== c;
    return el("td", { class: "heat l" + level + (o === c ? " self" : "") + (owner ? " owner" : ""), title: said(o) + " from " + said(c) + ": " + share(words, r.words) + (owner ? ", one owner" : "") }, words ? [percent(words, r.words), el("span", { class: "sub" }, count(words))] : "");
  };
  return el("table", { class: "matrix" },
    el("caption", {}, "Rows: whose articles. Columns: whose words. Per cent of the row's words, and how many. A frame marks two outlets of one owner."),
    el("thead", {}, el("tr", {}, el("td", {}), columns.map((o) => el("th", { scope: "col" }, el("span", {}, label(o)))))),
    el("tbody", {}, some.map((o) => el("tr", {}, el("th", { scope: "row" }, label(o)), columns.map((c) => cell(o, c))))));
}

// rolesOf sums up the flows by the kinds of who has the words and whose they are: release to paper,
// agency to paper, paper to paper. One whose kind nobody told is an outlet. Nothing if no kind is
// known.
function rolesOf(table) {
  const roles = new Map(), known = (kind) => kind || "outlet";
  for (const o of table.rows.values()) {
    for (const f of o.from.values()) {
      const key = known(f.kind) + " to " + known(o.kind), sum = roles.get(key) || { key, words: 0, credited: 0, outlets: 0 };
      roles.set(key, { key, words: sum.words + f.words, credited: sum.credited + f.credited, outlets: sum.outlets + 1 });
    }
  }
  if (![...table.rows.values()].some((o) => o.kind)) return null;
  const all = [...roles.values()].sort((p, q) => q.words - p.words || (p.key < q.key ? -1 : 1));
  const total = all.reduce((sum, r) => sum + r.words, 0);
  const row = (r) => el("tr", {}, el("td", {}, name(r.key)), el("td", { class: "r" }, count(r.outlets)),
    el("td", { class: "r" }, percent(r.words, total), el("span", { class: "sub" }, count(r.words))), el("td", { class: "r" }, percent(r.credited, r.words)));
  return el("section", {}, el("h2", {}, "From what kind to what kind"),
    wideBox(el("table", {}, headRow(["Flow", "Pairs of outlets", "Words", "Credited, of that"], 1), el("tbody", {}, all.map(row)))));
}

function outletTable(table) {
  const body = el("tbody", {}), some = table.outlets.filter((o) => !table.rows.get(o).node);
  const row = (o) => {
    const r = table.rows.get(o), part = (n, said) => n > 0 && el("span", { class: "sub" }, count(n) + " " + said);
    return el("tr", {},
      el("td", { class: "wide" }, outletName(r), r.owner && el("span", { class: "sub" }, name(r.owner))),
      el("td", { class: "r" }, count(r.articles)), el("td", { class: "r" }, count(r.words)),
      el("td", { class: "r" }, percent(r.shared, r.words), el("span", { class: "sub" }, count(r.shared)), part(r.agency, "agency copy"), r.common > 0 && el("span", { class: "sub" }, setAside(r.common))),
      el("td", { class: "r" }, r.agency_own > 0 ? [percent(r.agency_own, r.words), el("span", { class: "sub" }, count(r.agency_own))] : "–"),
      el("td", { class: "r" }, r.recycled > 0 ? [percent(r.recycled, r.words), el("span", { class: "sub" }, count(r.recycled))] : "–"),
      el("td", { class: "r" }, r.shared ? [percent(r.credited, r.shared), el("span", { class: "sub" }, count(r.credited))] : "–"),
      el("td", { class: "r" }, count(r.lent)),
      el("td", { class: "r" }, r.delay >= 0 ? lasting(r.delay) : "–"));
  };
  const more = page(some, row, body, 50);
  const head = ["Outlet", "Articles", "Words", "Shared prose, of its words", "Agency copy it had first", "Its own words again", "Credited, of shared", "Words others have of it", "Median delay"];
  return [wideBox(el("table", {}, headRow(head, 1), body)), more];
}

// origins is the table of who printed first in this set what others have. Nothing if no text says
// it.
function origins() {
  const by = new Map();
  for (const a of result.articles) if (a.first) push(by, a.outlet, a);
  const sum = (list, of) => list.reduce((n, a) => n + of(a), 0);
  const all = [...by].map(([outlet, list]) => ({ outlet, list, first: sum(list, (a) => a.first), lent: sum(list, (a) => a.lent) }));
  if (!all.length) return null;
  const total = sum(all, (o) => o.first), body = el("tbody", {});
  const row = (o) => el("tr", {}, el("td", { class: "wide" }, name(o.outlet || "not known")), el("td", { class: "r" }, count(o.list.length)),
    el("td", { class: "r" }, percent(o.first, total), el("span", { class: "sub" }, count(o.first))), el("td", { class: "r" }, count(o.lent)));
  const more = page(all.sort((p, q) => q.first - p.first || (p.outlet < q.outlet ? -1 : 1)), row, body, 25);
  return el("section", {}, el("h2", {}, term("origin", "Who printed it first")),
    el("p", { class: "note" }, "Words of shared prose by the outlet that printed them first in this set; beside it, of how many the outlet is the named source."),
    wideBox(el("table", {}, headRow(["Outlet", "Articles", "Words it had first", "Words it is the source of"], 1), body)), more);
}
