// One article: what its words are put down as, and its whole text.

async function articleView(index) {
  if (!result.articles[index]) return missing();
  const [a, every] = await Promise.all([fullArticle(index), pairs()]);
  const body = el("div", { class: "reading" });
  const draw = () => reading(a, every, body);
  return {
    title: titleOf(a),
    nodes: [
      el("p", { class: "crumb" }, link("", "All articles")),
      el("h1", {}, el("bdi", {}, titleOf(a))),
      el("p", { class: "lede" }, where(a), a.byline && [", by ", name(a.byline)],
        a.credits && [a.wire && a.wire.part ? ", credits in part " : ", credits ",
          el("strong", {}, name([a.credits, ...((a.wire && a.wire.beside) || [])].join(" and ")))], a.story >= 0 && [", in ",
          link("story/" + a.story, "story " + (a.story + 1))]),
      a.archived || isReference(a) ? null : [account(a), legend(a)],
      el("p", { class: "verdict" }, a.archived || isReference(a) ? "" : [el("strong", {}, term("verdict", a.verdict)), ". "], says(a)),
      warned(a), await retellings(a, every), a.draft && a.account.common > 0 && (await asideList(a, every)), particulars(a),
      switches(a, draw), body, a.text && await quotationList(a),
    ],
    ready: draw,
  };
}

// isReference reports whether an article is one that drafts were held against.
function isReference(a) {
  return Boolean(result.check) && !a.draft;
}

// says gives the evidence of the verdict, and what else there is to the account.
function says(a) {
  if (isReference(a)) {
    return "A reference of a check: it was held against the drafts, and not against other references. What it shares with these was not asked.";
  }
  if (a.archived) {
    return "It is of the archive, and here for what today's articles share with it: what it has from others itself is not asked.";
  }
  const { places, shared } = a.account, lent = a.lent;
  const parts = [named(capital(a.evidence || "")) + ". "];
  if (shared && places) {
    parts.push("Of the shared prose " + count(places.lead) + " words stand in the first third of "
      + "the article, " + count(places.middle) + " in the second and " + count(places.end)
      + " in the last. ");
  }
  if (lent) parts.push("It is the source of " + number(lent, "word", "words") + " of others. ");
  if (a.first) {
    parts.push("It printed " + number(a.first, "word", "words") + " of others first in this set. ");
  }
  parts.push("Similarity is not plagiarism.");
  return parts.join("");
}

// warned lists what is odd about a draft.
function warned(a) {
  const list = (a.warnings || []).map((w) => el("li", {}, el("strong", {}, named(w.grade)), ": " + named(w.kind) + ", " + number(w.words, "word", "words") + " ", el("q", {}, el("bdi", {}, shown(w.example)))));
  if (a.unchecked) list.unshift(el("li", {}, el("strong", {}, "not checked"), ": ", name(a.unchecked)));
  return list.length ? el("ul", { class: "plain" }, list) : null;
}

// asideList lists the passages of a draft that are set aside, so that no figure is lowered unseen.
async function asideList(a, every) {
  const list = el("ul", { class: "plain" }), bytes = bytesOf(a), found = [];
  for (const p of await Promise.all(every.with(a).map(fullPair))) {
    const { mine } = side(p, a.id);
    for (const q of p.passages.filter(isAside)) found.push({ p, q, lo: q[mine].lo, text: cutOut(bytes, q[mine].lo, q[mine].hi) });
  }
  const more = page(found.sort((f, g) => f.lo - g.lo), ({ p, q, text }) => el("li", {}, el("bdi", {}, shown(text)), sub(labelled(q) + "; ", toArticle(article(partner(p, a.id))), ", ", el("a", { href: p.href }, "compare the two"), ". " + why(p, q))), list, 30);
  return el("details", { class: "excluded", open: true }, el("summary", {}, setAside(a.account.common) + " as common language"), list, more);
}

// particulars is what is known about an article.
function particulars(a) {
  const list = (items, draw) => items && items.length > 0
    && el("ul", { class: "plain" }, items.map((item) => el("li", {}, draw(item))));
  const rows = [
    ["Id", name(a.id)], ["Owner", a.owner && name(a.owner)],
    ["Credits", a.wire && [a.wire.part && "in part ",
      name([a.wire.agency, ...(a.wire.beside || [])].join(" and ")), ", ",
      named(a.wire.evidence)]],
    ["Address", a.url && outside(a.url)],
    ["SHA-256 of the text", a.sha256 && el("code", {}, named(a.sha256))],
    ["Story", a.story >= 0 && link("story/" + a.story, "story " + (a.story + 1))],
    ["Edition of", a.edition_of && toArticle(article(a.edition_of), named(a.edition_of))],
    ["Other editions", list(editionsOf.get(a.id), (e) => [toArticle(e), " ", where(e)])],
    ["Declares", list(a.declared, (d) => [d.name && [name(d.name), " "], d.url && outside(d.url),
      sub(named(d.how))])],
    ["Recycled from", list(a.account.recycled_from, (p) => [toArticle(article(p.article)), ", ",
      number(p.words, "word", "words")])],
    ...Object.entries(a.meta || {}).map(([key, value]) => [named(key), name(value)]),
  ];
  const row = ([key, value]) => el("div", {}, el("dt", {}, key), el("dd", {}, value));
  return el("details", { class: "particulars" }, el("summary", {}, "Particulars"),
    el("dl", { class: "facts" }, rows.filter(([, value]) => value).map(row)));
}

// missing is shown where an address of this page leads nowhere.
function missing() {
  return { title: "Not in this report", nodes: [el("h1", {}, "Not in this report"), el("p", {}, link("", "Back to the overview"))] };
}
