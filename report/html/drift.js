// Quotations of a draft that references print, too, with what they say otherwise marked in place.

// printedQuotes are the uses that a draft makes of quotations which others print, by place.
async function printedQuotes(a) {
  const all = await everyElement("quotes");
  return all
    .flatMap((quote, number) =>
      quote.uses.filter((u) => u.article === a.id).map((use) => ({ quote, use, number })),
    )
    .filter(({ quote }) => quote.uses.some((u) => u.article !== a.id))
    .sort((x, y) => x.use.lo - y.use.lo);
}

// driftMark returns what makes the mark of a quotation whose words are not those of the fullest
// variant: what it puts in is inserted, what it leaves out deleted, at its place.
function driftMark(q, bytes) {
  const { use, quote, number } = q,
    text = cutOut(bytes, use.lo, use.hi);
  const words = use.parts.flatMap((p) => {
    const before = cutOut(bytes, use.lo, p.lo).length;
    return wordsOf(cutOut(bytes, p.lo, p.hi)).map((w) => ({
      ...w,
      lo: w.lo + before,
      hi: w.hi + before,
    }));
  });
  const title =
    "Quotation, " +
    named(use.drift) +
    (use.drift === "other speaker" ? ": others name " + named(quote.speaker) : "");
  return () =>
    el(
      "a",
      { class: "is-shared_quoted drifted", href: "#/quote/" + number, title },
      drift(text, words, unended(quote.text)),
      use.drift === "other speaker" &&
        el("span", { class: "flag" }, "others: ", name(quote.speaker)),
    );
}

// drift returns nodes for a text with the words that differ from a full variant marked.
function drift(text, words, full) {
  const whole = wordsOf(full),
    d = difference(whole, words),
    nodes = [];
  let at = 0,
    i = 0;
  const lacking = (to) => {
    let from = i;
    while (i < to && d.onlyA[i]) i++;
    if (i > from)
      nodes.push(
        el("del", {}, shown(shortened(full.slice(whole[from].lo, whole[i - 1].hi), 60))),
        " ",
      );
  };
  words.forEach((w, j) => {
    nodes.push(shown(text.slice(at, w.lo)));
    lacking(whole.length);
    at = w.hi;
    const said = shown(text.slice(w.lo, w.hi));
    if (d.onlyB[j]) nodes.push(el("ins", {}, said));
    else {
      nodes.push(said);
      i++;
    }
  });
  nodes.push(shown(text.slice(at)), i < whole.length ? " " : "");
  lacking(whole.length);
  return nodes;
}

// quotationTable lists the quotations of a draft that others print, those that drifted first.
function quotationTable(d) {
  if (!d.quotes.length) return null;
  const weight = (q) =>
    ["none", "fragment", "cut", "reworded", "other speaker"].indexOf(q.use.drift);
  const list = [...d.quotes].sort((x, y) => weight(y) - weight(x) || x.use.lo - y.use.lo),
    into = el("ol", { class: "plain" });
  const others = (q) =>
    new Set(q.quote.uses.map((u) => u.article).filter((id) => id !== d.a.id)).size;
  const item = (q) =>
    el(
      "li",
      {},
      el(
        "q",
        { class: "is-shared_quoted" },
        el("bdi", {}, shown(shortened(unended(saying(q.use)), 160))),
      ),
      " ",
      q.use.drift !== "none" && el("span", { class: "flag" }, named(q.use.drift)),
      " ",
      q.use.speaker && [name(q.use.speaker), ", "],
      link("quote/" + q.number, "printed by " + number(others(q), "reference", "references")),
    );
  const more = page(list, item, into, 8);
  return el("section", {}, el("h2", {}, "Quotations that others print"), into, more);
}
