// Quotations: who was quoted where, with which words, and where the words drifted.

const asking = { text: "", shared: true, drifted: false };

async function quotesView(index) {
  const single = index === undefined ? null : await element("quotes", index);
  if (single === undefined) return missing();
  const all = (single ? [single] : await everyElement("quotes")).map((q) => ({ ...q, articles: new Set(q.uses.map((u) => u.article)).size }));
  if (index !== undefined) asking.text = "";
  const list = el("div", { id: "quotes" });
  const draw = () => list.replaceChildren(...quoteList(all, single !== null).filter(Boolean));
  return {
    title: "Quotations",
    nodes: [
      single && el("p", { class: "crumb" }, link("quotes", "All quotations")),
      el("h1", {}, single ? "Quotation" : "Quotations"),
      !single && el("p", { class: "note" }, "Every ", term("quote", "utterance"), " with all its uses, widest reach first. A use is marked where its words differ from the fullest variant."),
      !single && el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
        el("label", {}, "Search ", el("input", { type: "search", value: asking.text, placeholder: "words or speaker", oninput: (e) => { asking.text = e.target.value; later(draw); } })),
        el("label", {}, el("input", { type: "checkbox", checked: asking.shared, onchange: (e) => { asking.shared = e.target.checked; draw(); } }), " in several articles only"),
        el("label", {}, el("input", { type: "checkbox", checked: asking.drifted, onchange: (e) => { asking.drifted = e.target.checked; draw(); } }), " with drift only")),
      list,
    ],
    ready: draw,
  };
}

function quoteList(all, single) {
  const text = asking.text.trim().toLowerCase();
  const list = single ? all : all.filter((q) =>
    (!asking.shared || q.articles > 1) &&
    (!asking.drifted || q.uses.some((u) => u.drift !== "none")) &&
    (!text || (q.text + "\n" + q.speaker).toLowerCase().includes(text)));
  if (!list.length) return [el("p", {}, "No quotation is like that.")];
  const into = el("ol", { class: "quotes" });
  const more = page(list, (q) => quoteCard(q, single), into, 25);
  return [!single && el("p", { class: "note", role: "status" }, number(list.length, "quotation", "quotations") + " of " + count(result.quotes) + "."), into, more];
}

// quoteCard is one utterance; its uses are made when it is opened.
function quoteCard(q, open) {
  const drifts = ["cut", "reworded", "other speaker", "fragment"].map((d) => [q.uses.filter((u) => u.drift === d).length, d]).filter(([n]) => n);
  const details = el("details", { open });
  details.append(el("summary", {}, number(q.outlets, "outlet", "outlets") + ", " + number(q.articles, "article", "articles"),
    drifts.map(([n, d]) => el("span", { class: "flag" }, count(n) + " " + d))));
  const unfold = () => {
    if (details.childElementCount > 1) return;
    const uses = el("ol", { class: "uses" });
    const more = page(q.uses, (u) => useOf(q, u), uses, 30);
    fill(details, {}, [quoteTimeline(q), alignedTable(q), el("h3", {}, "Every use"), uses, more]);
  };
  details.addEventListener("toggle", unfold);
  if (open) unfold();
  return el("li", { class: "quote" },
    el("blockquote", { lang: "" }, el("bdi", { title: q.text.length > 800 ? shown(q.text) : null }, shown(shortened(unended(q.text), 800)))),
    el("p", { class: "speaker" }, q.speaker ? name(q.speaker) : "speaker not known"),
    earliest(q), details);
}

// earliest says who used an utterance first, as far as the times tell.
function earliest(q) {
  const dated = q.uses.map((u) => article(u.article)).filter((a) => a.at !== null).sort((a, b) => a.at - b.at);
  if (!dated.length) return el("p", { class: "sub" }, "No use has a time, so the first is unknown.");
  return el("p", { class: "sub" }, "First use: ", toArticle(dated[0]), ", ", where(dated[0]));
}

// useOf is one printing of an utterance, its words compared with the fullest variant.
function useOf(q, u) {
  const a = article(u.article), words = unended(saying(u)), full = unended(q.text);
  return el("li", {},
    el("p", { class: "sub" }, where(a), " – ", toArticle(a), u.speaker && u.speaker !== q.speaker ? [", by ", name(u.speaker)] : "",
      u.drift !== "none" && el("span", { class: "flag" }, named(u.drift)),
      u.unclosed && el("span", { class: "flag" }, "no closing mark"), u.unopened && el("span", { class: "flag" }, "no opening mark")),
    el("blockquote", { lang: "" }, words === full ? shown(words) : variant(full, words)));
}

// shortened keeps both ends of a long text.
function shortened(text, most) {
  return text.length <= most ? text : text.slice(0, most / 2) + " … " + text.slice(-most / 2);
}

// unended returns a quotation without the comma that leads over to "he said".
function unended(text) {
  return text.replace(/[,\s]+$/, "");
}

// saying is what a use prints between its marks, without what interrupts the speaker.
function saying(u) {
  const bytes = encoder.encode(u.text);
  const parts = u.parts.map((p) => cutOut(bytes, p.lo - u.lo, p.hi - u.lo).trim()).filter(Boolean);
  return parts.length ? parts.join(" ") : u.text;
}

// variant shows a use against the fullest variant in one line of text: what the use lacks
// is deleted, what it has instead is inserted.
function variant(full, use) {
  const c = compared(full, use), lacks = c.a.some((n) => n.tagName === "DEL");
  for (const n of c.a) if (n.tagName === "DEL") n.textContent = shortened(n.textContent, 160);
  return [c.b, lacks && el("span", { class: "sub full" }, "fullest variant: ", c.a)];
}
