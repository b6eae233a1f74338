// From whom words come, said as result.Source.Said says it: one article is named as the source
// only where that is known. Else it is said what the family is, and which text of it is nearest.

// kin says of what family an unnamed source is.
function kin(s) {
  const copy = s.agency && named(s.agency) + " copy";
  if (s.unseen) return "an unseen version of " + (copy || "the report");
  if (copy) return copy + (s.texts > 1 ? ", as in " + number(s.texts, "printing", "printings") : "");
  return s.texts > 1 ? "a report in " + count(s.texts) + " versions" : "a source that cannot be told";
}

// isNamed reports whether it is known which article a source is.
function isNamed(s) {
  return s.named && !s.unseen;
}

// has is how many words of an article stand in the article of a source, 0 if that is not known.
function has(s) {
  const c = s.candidates.find((p) => p.article === s.article);
  return c ? c.words : 0;
}

// lacking says how much of an article its named source has, if it lacks a twentieth of the family's
// words.
function lacking(a, s) {
  const n = has(s);
  return n > 0 && 20 * n < 19 * s.words ? ", which has " + percent(n, a.words) : "";
}

// copyOf says behind the name of a source that it is an agency's copy.
function copyOf(s) {
  return s.agency && s.agency !== article(s.article).outlet ? " (" + named(s.agency) + " copy)" : "";
}

// fromWhom says from whom words of an article come, with a link to the source or the nearest
// candidate.
function fromWhom(a, s) {
  const b = article(s.article), to = toArticle(b, outletOf(b));
  if (isNamed(s)) return [to, copyOf(s), lacking(a, s)];
  return [kin(s) + "; nearest ", to, has(s) > 0 && ", " + percent(has(s), a.words)];
}

// sourceOf says where shared prose stands too. An article copies only if dates show it.
function sourceOf(a, s) {
  const words = number(s.words, "word", "words"), credited = s.credited && "; credited";
  if (a.edition_of && a.edition_of === s.article) {
    const b = article(s.article);
    return ["same text as ", toArticle(b, outletOf(b)), ", " + words, credited];
  }
  return [s.earlier ? "copies " + words + " of " : "shares " + words + " with ", fromWhom(a, s), credited];
}

// mainlyFrom is the cell of a list that says where an article's words are from.
function mainlyFrom(a) {
  const [s] = a.account.sources, own = a.account.agency_own;
  const cell = [
    s && sourceOf(a, s),
    s && a.more > 0 && el("span", { class: "sub" }, number(a.more, "more source", "more sources")),
    own > 0 && el("span", { class: s ? "sub" : null },
      named(a.credits || "agency") + " copy, printed here first: " + number(own, "word", "words")),
  ].filter(Boolean);
  return cell.length ? cell : "–";
}

// sources lists where the marked stretches come from, by words. Those that the account has are
// told with it.
function sources(a, kept) {
  const bySource = new Map(), entries = marking.mode === "from" ? a.account.sources : [];
  for (const s of kept) if (s.source) bySource.set(s.source, (bySource.get(s.source) || 0) + s.words);
  if (!marking.least) for (const s of entries) bySource.set(s.article, s.words);
  const list = [...bySource].map(([id, words]) => ({
    id, words, entry: entries.find((s) => s.article === id),
  }));
  return list.sort((x, y) => y.words - x.words || (x.id < y.id ? -1 : 1));
}

// cards are the sources beside the text.
function cards(a, every, order) {
  if (!order.length) return el("p", { class: "note" }, "No source: nothing is marked.");
  const list = el("ol", { class: "cards" });
  const card = (s) => {
    const i = order.indexOf(s);
    return el("li", { class: "card h" + (1 + (i % 8)), id: "source-" + (i + 1) },
      el("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
      el("div", {}, s.entry ? familyCard(a, every, s) : articleCard(a, every, s)));
  };
  const more = page(order, card, list, 30);
  return [list, more];
}

// familyCard tells of a family from which words of an article come.
function familyCard(a, every, { words, entry: s }) {
  const b = article(s.article), said = el("span", {}, share(words, a.words)
    + (s.credited ? ", credited" : ", not credited") + (s.earlier ? "" : "; who was first is not known"));
  if (isNamed(s)) {
    return [el("span", { class: "sub" }, where(b), copyOf(s), lacking(a, s)), toArticle(b), said, comparing(a, every, b)];
  }
  return [
    el("strong", {}, capital(kin(s))), said,
    el("span", {}, "nearest: ", toArticle(b), el("span", { class: "sub" }, where(b), has(s) > 0 && ", " + percent(has(s), a.words))),
    comparing(a, every, b), candidates(a, every, s),
  ];
}

// candidates lists the texts of a family that were or may have been first.
function candidates(a, every, s) {
  const others = s.candidates.filter((c) => c.article !== s.article);
  if (!others.length || isNamed(s)) return null;
  const item = (c) => {
    const b = article(c.article);
    return el("li", {}, toArticle(b, outletOf(b)), ", " + share(c.words, a.words) + " ", comparing(a, every, b));
  };
  return el("details", {}, el("summary", {}, number(others.length, "other candidate", "other candidates")),
    el("ul", { class: "plain" }, others.map(item)));
}

// articleCard tells of an article that has marked words.
function articleCard(a, every, { id, words }) {
  const b = article(id), said = { first: "printed there first in this set", all: "" }[marking.mode];
  return [
    el("span", { class: "sub" }, where(b)), toArticle(b),
    el("span", {}, [share(words, a.words), said].filter(Boolean).join(", ")), comparing(a, every, b),
  ];
}

// comparing links to the pair of two articles, if there is one.
function comparing(a, every, b) {
  const pair = every.between(article(textOf(a)), article(textOf(b)));
  return pair !== undefined && el("a", { href: every.at(pair).href }, "compare the two");
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
