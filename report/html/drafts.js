// Many drafts: a row each, what is stopped first.

function draftsView() {
  const { check } = result;
  const [only] = check.article,
    here = result.articles[only].href.startsWith("#"); // and on no other page
  if (check.drafts.length === 1 && here) return draftView(only);
  const of = new Map();
  for (const d of check.drafts) of.set(d.outcome, (of.get(d.outcome) || 0) + 1);
  const said = [
    ["stopped", "stopped"],
    ["not checked", "not checked"],
    ["passes", "pass"],
    ["no gate", "without a gate"],
  ]
    .filter(([k]) => of.has(k))
    .map(([k, label]) => count(of.get(k)) + " " + label);
  const body = el("tbody", {}),
    heads = [
      "Draft",
      "Gate",
      "Finding",
      "Main source",
      "Words",
      "Counted",
      "Copied",
      "Rewritten",
      "Warnings",
    ];
  const more = page(check.order, draftRow, body, 50);
  return {
    title: number(check.drafts.length, "draft", "drafts"),
    nodes: [
      el("p", { class: "crumb" }, "Check of drafts"),
      el("h1", {}, number(check.drafts.length, "draft", "drafts") + ": " + said.join(", ")),
      el("p", { class: "lede" }, named(check.against)),
      el("div", { class: "drafts" }, tableOf(heads, 4, body), more),
    ],
  };
}

// referencesView lists what the drafts share with references. These were not compared with each
// other: nothing here says what they share among themselves.
async function referencesView() {
  const list = result.articles.filter(isReference),
    at = el("div", {});
  return {
    title: "References",
    nodes: [
      el("p", { class: "crumb" }, link("", "Check")),
      el("h1", {}, number(list.length, "reference shares", "references share"),
        " something with " + (result.check.drafts.length > 1 ? "the drafts" : "the draft")),
      el("p", { class: "lede" }, named(result.check.against),
        " References are not compared with each other: what they share among themselves was not ",
        "asked."),
      asideSwitch(() => pairsOf(at, todays())),
      at,
    ],
    ready: () => pairsOf(at, todays()),
  };
}

// toDraft links to the view of a draft.
function toDraft(a) {
  return el("a", { href: a.href.replace("#/article/", "#/draft/") }, el("bdi", {}, titleOf(a)));
}

function draftRow(k) {
  const d = result.check.drafts[k],
    a = result.articles[result.check.article[k]];
  const source = d.source && article(d.source),
    of = d.agency ? named(d.agency) + " copy" : source && outletOf(source);
  return el(
    "tr",
    {},
    wideCell(toDraft(a), sub(name(a.id))),
    cell(outcomeBadge(d.outcome)),
    wideCell(
      bound(named(capital(d.sentence))) + ".",
      (d.accepted || d.dismissed || d.reopened) > 0 && sub(named(result.check.asides[k])),
      d.to_do.length > 0 && sub(named(d.to_do[0])),
    ),
    cell(source ? [of, sub(number(d.source_words, "word", "words"))] : "–"),
    figureCell(count(d.words)),
    partCell(d.counted, d.of),
    partCell(d.copied, d.words),
    partCell(d.rewritten, d.words),
    figureCell(count(d.warnings), d.disguises > 0 && number(d.disguises, "disguise", "disguises")),
  );
}
