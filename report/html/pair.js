// Two texts side by side, the earlier on the left.

async function pairView(index) {
  if (index >= (await pairs()).length) return missing();
  const p = await fullPair(index), [x, y] = ordered(p);
  if (!p.passages) return missing(); // it is on a page of its own
  [x.article, y.article] = await Promise.all([x, y].map((s) => (s.article.index < 0 ? s.article : fullArticle(s.article.index))));
  const texts = [bytesOf(x.article), bytesOf(y.article)];
  const passages = p.passages.map((q) => newPassage(q, p, x, y, texts));
  const inOrder = [...passages].sort((q, r) => q.x.lo - r.x.lo || q.y.lo - r.y.lo);
  inOrder.forEach((q, i) => { q.number = i + 1; });
  const panes = [pane(x, texts[0], passages, "x", "A"), pane(y, texts[1], passages, "y", "B")];
  const detail = el("div", { class: "detail", "aria-live": "polite" }), below = el("div", {});
  const choose = (q) => select(q, panes, detail);
  const hasText = texts[0].length && texts[1].length;
  return {
    title: titleOf(x.article) + " and " + titleOf(y.article),
    nodes: [
      el("p", { class: "crumb" }, link("", "All articles")),
      el("h1", {}, "Two texts side by side"),
      figures(p, x, y),
      p.retelling && el("p", { class: "verdict" }, "In other words: ", retelling(p, { [x.mine]: "A", [y.mine]: "B" })),
      el("p", { class: "note" }, "Who was first: " + first(p) + ". ", p.kinds + ". Similarity is not plagiarism."),
      hasText ? [chips(passages, choose), detail, el("div", { class: "panes" }, panes.map((n) => n.node))] : el("p", { class: "note" }, "The result was made without the articles' texts."),
      below,
    ],
    ready: () => {
      if (!hasText) return;
      connect(panes, passages, choose);
      later(() => { // differences take a while; the panes come first
        for (const n of panes) n.draw(true);
        markChosen(panes);
        below.append(listing(inOrder));
      });
    },
  };
}

// newPassage is a passage of a pair seen from left and right, with the text of both.
function newPassage(q, pair, x, y, texts) {
  const p = { ...q, x: q[x.mine], y: q[y.mine], why: why(pair, q), texts };
  p.told = evidenceOf(q, x, y, texts);
  p.left = cutOut(texts[0], p.x.lo, p.x.hi);
  p.right = cutOut(texts[1], p.y.lo, p.y.hi);
  return p;
}

// figures are the three figures of a pair.
function figures(p, x, y) {
  const one = (figure, label, detail) => el("li", {}, el("span", { class: "figure" }, figure), el("span", { class: "label" }, label), el("span", { class: "sub" }, detail));
  const of = (s) => count(s.shared) + " of " + number(s.article.words, "word", "words") + (p[s.mine + "_common"] ? "; " + setAside(p[s.mine + "_common"]) : "");
  return el("ul", { class: "tiles" },
    one(percent(x.shared, x.article.words), ["of A: ", toArticle(x.article, named(x.article.outlet || x.article.id))], of(x)),
    one(percent(y.shared, y.article.words), ["of B: ", toArticle(y.article, named(y.article.outlet || y.article.id))], of(y)),
    one(count(p.longest), "words in the longest passage", number(p.passages.length, "passage", "passages")));
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

// chips are buttons for the passages, the longest first.
function chips(passages, choose) {
  const list = el("ul", { class: "chips", "aria-label": "Passages, longest first" });
  const chip = (q) => el("li", {}, el("button", { type: "button", class: "chip k-" + q.kind + (isAside(q) ? " aside" : ""), "data-chip": q.number, onclick: () => choose(q) },
    el("span", { class: "badge" }, String(q.number)), number(q.words, "word", "words") + ", " + labelled(q)));
  const more = page([...passages].sort((q, r) => r.words - q.words || q.number - r.number), chip, list, 24);
  return el("div", {}, list, more);
}

// pane is one text with its passages marked: at once as much of it as is in sight, and when it is drawn again all of
// it, with the words that differ in edited passages.
function pane(s, bytes, passages, key, letter) {
  const text = el("div", { class: "text", tabindex: 0, role: "region", "aria-label": "Text of " + letter, lang: "" });
  const sorted = [...passages].sort((q, r) => q[key].lo - r[key].lo || r[key].hi - q[key].hi);
  const draw = (all) => {
    const runs = [], end = all ? bytes.length : inSight(bytes);
    let at = 0;
    for (const q of sorted) {
      if (q[key].hi <= at) continue;
      if (q[key].lo >= end) break;
      const lo = Math.max(at, q[key].lo);
      runs.push(plain(cutOut(bytes, at, lo)));
      const parts = all && q.kind === "edited" && lo === q[key].lo ? differing(q, key) : [cutOut(bytes, lo, q[key].hi)];
      parts.forEach((part, i) => runs.push({ text: typeof part === "string" ? part : part.textContent, node: passageMark(q, i === 0, part) }));
      at = q[key].hi;
    }
    runs.push(plain(cutOut(bytes, at, end)));
    text.replaceChildren(...paragraphs(runs));
  };
  draw(false);
  const node = el("section", { class: "pane" }, el("h2", {}, letter + ": ", toArticle(s.article)), el("p", { class: "sub" }, where(s.article)), text);
  return { node, text, draw };
}

// inSight is how many bytes of a text are drawn at once: some screens, up to a whole character.
function inSight(bytes) {
  let end = Math.min(bytes.length, 6000);
  while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  return end;
}

// passageMark returns what makes the mark of a part of a passage; the part is text, or an
// element for words that the other side lacks. The passage's number stands at its start.
function passageMark(q, start, part) {
  const look = { class: "k-" + q.kind + (q.nature === "quotation" ? " q" : "") + (q.nature === "boilerplate" ? " b" : "") + (isAside(q) ? " aside" : ""), "data-passage": q.number, title: "Passage " + q.number + ": " + labelled(q) };
  return (text, first) => el("mark", look, start && first && el("span", { class: "ref" }, String(q.number)),
    typeof part === "string" ? text : el(part.tagName.toLowerCase(), {}, text));
}

// differing is one side of an edited passage with the words marked that the other lacks.
function differing(q, key) {
  q.compared = q.compared || compared(q.left, q.right);
  return key === "x" ? q.compared.a : q.compared.b;
}

// select shows one passage: scrolls both panes to it and sets its two sides together.
function select(q, panes, detail) {
  for (const chip of document.querySelectorAll("[data-chip]")) chip.setAttribute("aria-pressed", String(chip.dataset.chip === String(q.number)));
  for (const pane of panes) {
    pane.chosen = q.number;
    const [mark] = pane.text.querySelectorAll('[data-passage="' + q.number + '"]');
    if (mark) pane.text.scrollTop += mark.getBoundingClientRect().top - pane.text.getBoundingClientRect().top - pane.text.clientHeight / 4;
  }
  markChosen(panes);
  detail.replaceChildren(both(q));
}

// markChosen marks the chosen passage in both panes.
function markChosen(panes) {
  for (const { text, chosen } of panes) {
    for (const m of text.querySelectorAll("[data-passage]")) m.classList.toggle("on", m.dataset.passage === String(chosen));
  }
}

// connect lets a click on a marked passage choose it.
function connect(panes, passages, choose) {
  for (const { text } of panes) {
    text.addEventListener("click", (event) => {
      const m = event.target.closest("[data-passage]");
      const q = m && passages.find((r) => String(r.number) === m.dataset.passage);
      if (q) choose(q);
    });
  }
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
