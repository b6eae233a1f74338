// One draft of a check: the finding, what it was compared with, what to do, and its text beside its
// sources. Switches and decisions change the figures at once, and it is said that they did.

let laidOut = null;

// laid are the drafts taken apart, by the numbers of their articles.
function laid() {
  laidOut =
    laidOut ||
    parsed.then(() => block("drafts")).then((all) => new Map(all.map((d) => [d.article, d])));
  return laidOut;
}

const checkings = new Map(); // article's number -> how its draft is looked at

// checkingOf is how a draft is looked at: what is left out of the count.
function checkingOf(index) {
  if (!checkings.has(index)) {
    checkings.set(index, {
      out: new Set(),
      least: 0,
      quotes: Boolean(result.check.gate && result.check.gate.count_quotes),
    });
  }
  return checkings.get(index);
}

async function draftView(index) {
  const k = result.check ? result.check.article.indexOf(index) : -1;
  if (k < 0) return missing();
  const [a, every, all] = await Promise.all([fullArticle(index), pairs(), laid(), decisions()]);
  const d = {
    a,
    every,
    finding: result.check.drafts[k],
    by: checkingOf(index),
    quotes: await printedQuotes(a),
    ...all.get(index),
  };
  d.sources = await Promise.all((d.layout ? d.layout.families : []).map((id) => cardOf(id)));
  const figures = el("div", { class: "measured", role: "status" }),
    body = el("div", { class: "reading" }),
    saved = el("div", {});
  const draw = () => {
    const t = d.layout && tallyOf(d.layout, a.account, { ...d.by, ...ruledOut(d.layout) });
    figures.replaceChildren(...countedLines(d, t).filter(Boolean));
    saved.replaceChildren(...[saving()].filter(Boolean));
    body.replaceChildren(...draftBody(d, t, draw).filter(Boolean));
  };
  return {
    title: bound(capital(d.finding.sentence)),
    nodes: [
      el(
        "p",
        { class: "crumb" },
        result.check.drafts.length > 1 ? link("", "All drafts") : "Check of a draft",
      ),
      el("h1", {}, el("bdi", {}, titleOf(a))),
      el(
        "p",
        { class: "finding" },
        outcomeBadge(d.finding.outcome),
        el("span", {}, bound(named(capital(d.finding.sentence))) + "."),
      ),
      figures,
      el(
        "p",
        { class: "lede" },
        named(result.check.against),
        result.check.asides[k] && " " + named(result.check.asides[k]),
      ),
      toDo(d.finding),
      warned(a),
      d.layout && d.layout.references.length > 0 && draftSwitches(d, draw),
      saved,
      body,
      a.text && quotationTable(d),
      a.account.common > 0 && (await asideList(a, every)),
      particulars(a),
    ],
    ready: draw,
  };
}

// bound keeps a figure and its unit on one line.
function bound(said) {
  return said.replaceAll(" %", "\u00a0%");
}

// cardOf is an article with what its card shows.
async function cardOf(id) {
  const b = article(id);
  return b.index < 0 ? b : fullArticle(b.index);
}

// outcomeBadge says on which side of the gate a draft is.
function outcomeBadge(outcome) {
  const look = { passes: "passes", stopped: "stopped" }[outcome] || "open";
  return el("strong", { class: "outcome " + look }, term("gate", capital(outcome)));
}

// toDo lists what there is to do about a draft.
function toDo(finding) {
  const list = finding.to_do,
    most = 3,
    item = (s) => el("li", {}, el("bdi", {}, named(s)));
  if (!list.length) return null;
  const rest = list.slice(most);
  return el(
    "section",
    { class: "todo" },
    el("h2", {}, "What to do"),
    el("ul", {}, list.slice(0, most).map(item)),
    rest.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, number(rest.length, "more thing", "more things")),
        el("ul", {}, rest.map(item)),
      ),
  );
}

// changesOf says what of a count is otherwise than in the run.
function changesOf(d) {
  const asRun = Boolean(result.check.gate && result.check.gate.count_quotes);
  return [
    d.by.out.size && number(d.by.out.size, "source", "sources") + " left out",
    d.by.quotes !== asRun && (d.by.quotes ? "quotations counted" : "quotations not counted"),
    d.by.least > 0 && "matches of fewer than " + number(d.by.least, "word", "words") + " hidden",
    rulings.made.size && number(rulings.made.size, "decision", "decisions") + " made here",
  ].filter(Boolean);
}

// countedLines are the figures beside the gate: those of the run, and under them what the switches
// make of them.
function countedLines(d, t) {
  const { a, finding } = d,
    changed = changesOf(d),
    run = el("p", { class: "figures" }, named(capital(finding.verdict)) + ".");
  if (!t || !changed.length) return [run];
  const gate = result.check.gate,
    now = countedOf(t.left, a.words, gate, d.by.quotes);
  const side = gate && [
    " – ",
    isOver(t.left, a.words, gate, d.by.quotes, finding.disguises)
      ? "over the gate"
      : "under the gate",
  ];
  const freed = [
    [t.accepted, "accepted"],
    [t.dismissed, "left out or dismissed"],
    [t.short, "in short matches"],
  ].filter(([n]) => n > 0);
  return [
    run,
    el(
      "p",
      { class: "figures changed", "data-counted": now.n, "data-of": now.of },
      el("strong", {}, "Changed here: "),
      percent(now.n, now.of) + " (" + count(now.n) + " of " + number(now.of, "word", "words") + ")",
      side,
      ". ",
      capital(changed.join(", ")) + ".",
      freed.length > 0 &&
        " " + freed.map(([n, how]) => number(n, "word", "words") + " " + how).join(", ") + ".",
      " ",
      el(
        "span",
        { class: "note" },
        "The finding above is the run's.",
        d.by.out.size > 0 &&
          " A run without what is left out may count a few words otherwise: those that stand between " +
            "its words and others'.",
      ),
    ),
  ];
}

// draftSwitches choose what counts. Sources are left out on their cards.
function draftSwitches(d, draw) {
  const set = (key, value) => {
    d.by[key] = value;
    draw();
  };
  const quotes = el("input", {
    type: "checkbox",
    id: "count-quotes",
    checked: d.by.quotes,
    onchange: (e) => set("quotes", e.target.checked),
  });
  const least = el("input", {
    type: "number",
    id: "least",
    min: 0,
    max: 999,
    value: d.by.least,
    oninput: (e) =>
      set("least", Math.min(999, Math.max(0, Math.floor(Number(e.target.value) || 0)))),
  });
  const reset = () => {
    Object.assign(d.by, {
      out: new Set(),
      least: 0,
      quotes: Boolean(result.check.gate && result.check.gate.count_quotes),
    });
    quotes.checked = d.by.quotes;
    least.value = 0;
    draw();
  };
  return el(
    "form",
    { class: "controls", onsubmit: (e) => e.preventDefault() },
    el("label", {}, quotes, " Count quotations that others print"),
    el("label", {}, "Hide matches shorter than ", least, " words"),
    el("button", { type: "button", onclick: reset }, "Back to the figures of the run"),
  );
}
