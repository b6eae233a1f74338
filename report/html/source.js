// From whom words come, said as result.Source.Said says it: one article is named as the source
// only where that is known, or where no other one comes into question. Else it is said what the
// family is, and which text of it is nearest.

// isNamed reports whether it is known which article a source is.
function isNamed(s) {
  return s.named && !s.unseen;
}

// isAlone reports whether no other text of a family comes into question.
function isAlone(s) {
  return s.alone ?? Math.min(s.texts, s.candidates.length) < 2;
}

// kin says of what family an unnamed source is; nothing if there is nothing to say.
function kin(s) {
  const copy = s.agency && named(s.agency) + " copy", n = s.texts;
  if (s.unseen) return "an unseen version of " + (copy || "the report");
  if (copy) return copy + (n > 1 ? ", as in " + number(n, "printing", "printings") : "");
  return isAlone(s) ? "" : "a report in " + count(n) + " versions";
}

// copyOf says behind the name of a source that it is an agency's copy.
function copyOf(s) {
  const says = s.agency && s.agency !== article(s.article).outlet;
  return says ? " (" + named(s.agency) + " copy)" : "";
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

// toOutlet links to an article by the name of its outlet.
function toOutlet(id) {
  const b = article(id);
  return toArticle(b, outletOf(b));
}

// fromWhom says from whom words of an article come, with a link to the source or the nearest
// candidate.
function fromWhom(a, s) {
  const to = toOutlet(s.article);
  if (isNamed(s)) return [to, copyOf(s), lacking(a, s)];
  if (!kin(s)) return [to, " or a version of it", lacking(a, s)];
  return [kin(s) + "; nearest ", to, has(s) > 0 && ", " + percent(has(s), a.words)];
}

// sourceOf says where shared prose stands too. An article copies only if dates show it, and prints
// an agency's copy that it may have from the agency.
function sourceOf(a, s) {
  const words = number(s.words, "word", "words"), credited = s.credited && "; credited";
  if (a.edition_of && a.edition_of === s.article) {
    return ["same text as ", toOutlet(s.article), copyOf(s), ", " + words, credited];
  }
  const verb = s.agency && !s.named ? "prints " : "copies ";
  return [s.earlier ? verb + words + " of " : "shares " + words + " with ", fromWhom(a, s),
    credited];
}

// mainlyFrom is the cell of a list that says where an article's words are from.
function mainlyFrom(a) {
  const [s] = a.account.sources, own = a.account.agency_own;
  const first = own > 0 && [named(a.credits || "agency") + " copy, printed here first: ",
    number(own, "word", "words")];
  const retold = rewrittenFrom(a);
  if (!s) return cell(first || !retold && "–", retold && sub(retold));
  return cell(sourceOf(a, s), a.more > 0 && sub(number(a.more, "more source", "more sources")),
    first && sub(first), retold && sub(retold));
}

// sources lists where the marked stretches come from, by words. Those that the account has are
// told with it.
function sources(a, kept) {
  const words = new Map(), entries = modeOf(a) === "from" ? a.account.sources : [];
  for (const s of kept) if (s.source) words.set(s.source, (words.get(s.source) || 0) + s.words);
  if (!marking.least) for (const s of entries) words.set(s.article, s.words);
  const list = [...words].map(([id, n]) => ({
    id, words: n, entry: entries.find((s) => s.article === id),
  }));
  return list.sort((x, y) => y.words - x.words || (x.id < y.id ? -1 : 1));
}

// cards are the sources beside the text.
function cards(a, every, order) {
  if (!order.length) return el("p", { class: "note" }, "No source: nothing is marked.");
  const list = el("ol", { class: "cards" });
  const card = (s) => {
    const i = order.indexOf(s), tell = s.entry ? familyCard : articleCard;
    return el("li", { class: "card h" + (1 + (i % 8)), id: "source-" + (i + 1) },
      el("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
      el("div", {}, tell(a, every, s)));
  };
  const more = page(order, card, list, 30);
  return [list, more];
}

// familyCard tells of a family from which words of an article come.
function familyCard(a, every, { words, entry: s }) {
  const b = article(s.article), to = comparing(a, every, b), part = has(s) > 0;
  const said = el("span", {}, share(words, a.words), s.credited ? ", credited" : ", not credited",
    !s.earlier && "; who was first is not known");
  if (isNamed(s)) return [sub(where(b), copyOf(s), lacking(a, s)), toArticle(b), said, to];
  return [
    el("strong", {}, s.unseen ? term("unseen", capital(kin(s))) : capital(kin(s))), said,
    el("span", {}, "nearest: ", toArticle(b),
      sub(where(b), part && ", " + percent(has(s), a.words))),
    to, candidates(a, every, s),
  ];
}

// candidates lists the texts of a family that were or may have been first.
function candidates(a, every, s) {
  const others = s.candidates.filter((c) => c.article !== s.article);
  if (!others.length) return null;
  const item = (c) => el("li", {}, toOutlet(c.article), ", " + share(c.words, a.words) + " ",
    comparing(a, every, article(c.article)));
  return el("details", {},
    el("summary", {}, number(others.length, "other candidate", "other candidates")),
    el("ul", { class: "plain" }, others.map(item)));
}

// articleCard tells of an article that has marked words.
function articleCard(a, every, { id, words }) {
  const b = article(id), first = modeOf(a) === "first" && ", printed there first in this set";
  return [sub(where(b)), toArticle(b), el("span", {}, share(Math.min(words, a.words), a.words), first),
    comparing(a, every, b)];
}

// comparing links to the pair of two articles, if there is one.
function comparing(a, every, b) {
  const pair = every.between(article(textOf(a)), article(textOf(b)));
  return pair !== undefined && el("a", { class: "compare", href: every.at(pair).href }, "compare the two");
}
