// Two texts side by side, the earlier on the left.

// stepping is how one goes from passage to passage.
const stepping = { order: "place", together: true };

async function pairView(index, query) {
  if (index >= (await pairs()).length) return missing();
  const p = await fullPair(index), [x, y] = ordered(p);
  if (!p.passages) return missing(); // it is on a page of its own
  const full = (a) => (a.index < 0 ? a : fullArticle(a.index));
  [x.article, y.article] = await Promise.all([x, y].map((s) => full(s.article)));
  const texts = [bytesOf(x.article), bytesOf(y.article)];
  const passages = p.passages.map((q) => newPassage(q, p, x, y, texts));
  const inOrder = [...passages].sort((q, r) => q.x.lo - r.x.lo || q.y.lo - r.y.lo);
  inOrder.forEach((q, i) => { q.number = i + 1; });
  const below = el("div", {}), hasText = texts[0].length && texts[1].length;
  const reader = hasText ? new Reader(index, inOrder, [x, y], texts) : null;
  return {
    title: titleOf(x.article) + " and " + titleOf(y.article),
    nodes: [
      el("p", { class: "crumb" }, result.check ? link("", "The check") : link("", "All articles")),
      el("h1", {}, "Two texts side by side"),
      pairSaid(p, x, y), await rulingsOf(p),
      hasText ? reader.nodes()
        : el("p", { class: "note" }, "The result was made without the articles' texts."),
      below,
    ],
    keys: hasText ? { n: () => reader.step(1), p: () => reader.step(-1) } : {},
    ready: () => {
      if (!hasText) return;
      reader.connect();
      later(() => { // differences take a while; the panes come first
        reader.draw();
        const chosen = Number(new URLSearchParams(query).get("passage"));
        if (inOrder[chosen - 1]) reader.choose(inOrder[chosen - 1]);
        below.append(listing(inOrder));
      });
    },
  };
}

// pairSaid says in sentences what two texts share, whose words that are, who was first and what
// the one tells of the other.
function pairSaid(p, x, y) {
  const of = (s, letter) => [el("strong", {}, percent(s.shared, s.article.words)), " of " + letter
    + " (" + count(s.shared) + " of " + number(s.article.words, "word", "words") + ")",
    p[s.mine + "_common"] > 0 && ", " + setAside(p[s.mine + "_common"])];
  const agency = agencyOf(x.article, y.article);
  return el("div", { class: "findings plainly" },
    el("p", {}, "Shared are ", of(x, "A"), " and ", of(y, "B"), "; the longest of "
      + number(p.passages.length, "passage", "passages") + " has "
      + number(p.longest, "word", "words") + ". ",
    agency && [el("strong", {}, agency), ". "], p.retelling && ["In other words: ",
      retelling(p, { [x.mine]: "A", [y.mine]: "B" })]),
    el("p", { class: "doubt" }, "Who was first: " + first(p) + ". ", p.kinds
      + ". Similarity is not plagiarism."));
}

// agencyOf says which agency's copy two articles have in common; nothing if none is known.
function agencyOf(a, b) {
  const of = (c) => [c.credits, ...(c.account.sources || []).map((s) => s.agency)].filter(Boolean);
  const both = [...new Set(of(a))].filter((agency) => of(b).includes(agency));
  if (both.length) {
    const [one, more] = both, others = both.length - 1;
    return "Both have " + named(one) + (others === 1 ? " and " + named(more)
      : others ? " and " + count(others) + " other agencies'" : "") + " copy";
  }
  const one = [[a, "A"], [b, "B"]].find(([c]) => c.credits);
  return one ? one[1] + " credits " + named(one[0].credits) : "";
}

// newPassage is a passage of a pair seen from left and right, with the text of both.
function newPassage(q, pair, x, y, texts) {
  const p = { ...q, x: q[x.mine], y: q[y.mine], why: why(pair, q), texts };
  p.told = evidenceOf(q, x, y, texts);
  p.left = cutOut(texts[0], p.x.lo, p.x.hi);
  p.right = cutOut(texts[1], p.y.lo, p.y.hi);
  return p;
}

// labelled says of what sort a passage is.
function labelled(q) {
  return q.kind + ", " + (isAside(q) ? "set aside as " : "") + q.nature;
}

// longRun is from how many words on a verbatim passage counts for its length; a shorter one whose evidence is
// against it counts for what else the two share.
const longRun = 20;

// why says in a sentence why a passage of a pair counts or is set aside, or nothing.
function why(p, q) {
  const parts = [], more = further(p, q);
  if (!isAside(q) && !counts(q)) return "";
  if (q.nature === "reuse" && q.surprise < 0 && (!more || (q.kind === "verbatim" && q.words >= longRun))) parts.push("it counts for its length");
  if (result.scope && (q.elsewhere > 0 || (q.elsewhere === 0 && !isAside(q)))) {
    parts.push("its rarest words stand on " + (q.elsewhere === 0 ? "no other occasion " : elsewhere(q.elsewhere) + " other " + (q.elsewhere === 1 ? "occasion " : "occasions ")) + result.scope);
  }
  if ((q.differences || []).length) parts.push("the two fill it in otherwise in " + number(q.differences.length, "place", "places"));
  if (more) parts.push("the two share " + number(more, "further word", "further words"));
  else if (isAside(q)) parts.push("the two share nothing else that counts");
  const text = parts.join("; ");
  return text && text[0].toUpperCase() + text.slice(1) + ".";
}

// further is how many words of a pair count besides those of a passage: of passages that lie over each other in A,
// only of the one that begins first.
function further(p, q) {
  let words = 0, end = -1;
  for (const o of p.passages) {
    if (!counts(o) || o.a.lo < end || (o.a.lo < q.a.hi && q.a.lo < o.a.hi)) continue;
    words += o.matched;
    end = o.a.hi;
  }
  return words;
}

// both is a passage with its two sides together and the differences marked; a rewritten one sentence
// beside sentence, with what bears it out.
function both(q) {
  const head = el("h3", {}, el("span", { class: "badge k-" + q.kind }, String(q.number)), number(q.words, "word", "words") + ", " + labelled(q) + (q.kind === "verbatim" ? "" : ", similarity " + Number(q.similarity).toFixed(2)));
  return el("div", { class: "both" }, head, q.why && el("p", { class: "note" }, q.why), q.told.length ? told(q) : sides(q.left, q.right));
}

function sides(l, r) {
  const c = compared(l, r);
  return el("div", { class: "sides" }, el("blockquote", { lang: "" }, c.a), el("blockquote", { lang: "" }, c.b));
}

// listing is every passage in the order of the left text, for reading on and for paper.
function listing(passages) {
  const list = el("div", {});
  const more = page(passages, both, list, 20);
  return el("section", { class: "listing" }, el("h2", {}, "All passages"), list, more);
}
