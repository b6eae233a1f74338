// Notes: what the result doubts, what was set apart, what was not read, and the inputs
// with the hashes of their texts.

async function notesView() {
  const r = result.recall;
  const [boilerplate, skipped, decided] = await Promise.all([everyElement("boilerplate"), everyElement("skipped"), everyElement("decisions")]);
  const listed = (items, draw, none) => {
    if (!items.length) return el("p", {}, none);
    const list = el("ul", { class: "plain" });
    const more = page(items, draw, list, 50);
    return [list, more];
  };
  return {
    title: "Notes",
    nodes: [
      el("h1", {}, "Notes"),
      el("section", {}, el("h2", {}, "Doubts"),
        r && el("p", {}, recalled(r)),
        listed(result.footnotes, (f) => el("li", {}, el("bdi", {}, shown(f))), "None.")),
      decided.length > 0 && el("section", {}, el("h2", {}, "Decisions"),
        listed(decided, (d) => el("li", {}, ruling(d), sub(toArticle(article(d.a)), " and ", toArticle(article(d.b)))), "None.")),
      el("section", {}, el("h2", {}, term("boilerplate", "Boilerplate")),
        listed(boilerplate, (b) => el("li", {}, el("bdi", {}, shown(b.text)), sub(number(b.articles, "article", "articles"), b.outlet && [", ", name(b.outlet)], ", " + reason(b.rule))), "None was found.")),
      el("section", {}, el("h2", {}, "Skipped"),
        listed(skipped, (s) => el("li", {}, el("bdi", {}, named(s.path) + (s.line ? ":" + s.line : "")), ": ", el("bdi", {}, named(s.why))), "Nothing.")),
      el("section", {}, el("h2", {}, "Inputs"), inputs()),
    ],
  };
}

// recalled says what part of all pairs was found.
function recalled(r) {
  return [
    r.pairs && "Found " + ratio(r.estimate) + " of the pairs that share a passage, by brute force on a sample of " + count(r.sampled) + " (it lies between " + ratio(r.low) + " and " + ratio(r.high) + ").",
    r.long_pairs && "Of those with a passage of 20 words or more, " + count(r.long_found) + " of " + count(r.long_pairs) + ".",
    r.rewritten_pairs && "Of the rewritten pairs that a sample of " + count(r.rewritten_sampled) + " has with all other texts, " + count(r.rewritten_found) + " of " + count(r.rewritten_pairs) + ".",
  ].filter(Boolean).join(" ");
}

// reason says in words why a passage is boilerplate.
function reason(rule) {
  return { outlet: "again and again in one outlet", frequency: "in too many articles", list: "on the list of phrases", self: "twice in one article", furniture: "no part of the article" }[rule] || named(rule);
}

function inputs() {
  const body = el("tbody", {});
  const row = (a) => {
    const hash = el("code", { class: "hash" });
    element("articles", a.index).then((full) => { hash.textContent = named(full.sha256); });
    return el("tr", {}, wideCell(toArticle(a, named(a.id))), figureCell(count(a.words)), cell(hash));
  };
  const more = page(result.articles, row, body, 50);
  const head = (h, i) => el("th", { scope: "col", class: i === 1 ? "r" : null }, h);
  return [wideBox(el("table", {}, el("thead", {}, el("tr", {}, ["Article", "Words", "SHA-256 of its text"].map(head))), body)), more];
}
