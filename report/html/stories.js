// Stories: how a text spread, over time and from outlet to outlet.

async function storiesView() {
  const stories = (await everyElement("stories")).map((s, i) => ({ ...s, index: i }));
  const body = el("tbody", {});
  const row = (s) => el("tr", {},
    cell(link("story/" + s.index, "story " + (s.index + 1))),
    wideCell(described(article(s.first || s.articles[0])), sub(storySaid(s.articles.map(article)))),
    figureCell(count(s.outlets)), figureCell(count(s.articles.length)), figureCell(count(s.texts)),
    figureCell(Number(s.cohesion).toFixed(2)));
  const more = page(stories, row, body, 50);
  const head = ["Story", "First article", "Outlets", "Articles", "Texts", "Cohesion"];
  return {
    title: "Stories",
    nodes: [
      el("h1", {}, "Stories"),
      el("p", { class: "note" }, term("story", "Texts that passages join"), ", the largest first."),
      stories.length ? [tableOf(head, 2, body), more] : el("p", {}, "No texts are joined into a story."),
    ],
  };
}

async function storyView(index) {
  const [s, every] = await Promise.all([element("stories", index), pairs()]);
  if (!s) return missing();
  const articles = s.articles.map(article);
  const texts = new Set(articles.map((a) => article(textOf(a)).index));
  const among = (i) => !every.c.aside[i] && texts.has(every.c.a[i]) && texts.has(every.c.b[i]);
  const some = [...new Set([...texts].flatMap((t) => every.of.get(t) || []))].filter(among).sort((i, j) => i - j);
  const body = el("tbody", {});
  const more = page(articles, articleRow, body, 100);
  return {
    title: "Story " + (index + 1),
    nodes: [
      el("p", { class: "crumb" }, link("stories", "All stories")),
      el("h1", {}, "Story ", String(index + 1), ": ", el("bdi", {}, titleOf(article(s.first || s.articles[0])))),
      el("p", { class: "lede" }, number(s.outlets, "outlet", "outlets") + ", " + number(s.articles.length, "article", "articles") + ", " + number(s.texts, "text", "texts") + ". ", term("story", "Cohesion"), " " + Number(s.cohesion).toFixed(2) + ". ", capital(storySaid(articles))),
      el("section", {}, el("h2", {}, "Who has it ", term("tree", "from whom")), treeFigure(s, index + 1), treeTable(s)),
      el("section", {}, el("h2", {}, "Articles"), el("p", { class: "note" }, "A verdict names figures: similarity is not plagiarism."), wideBox(el("table", { class: "articles" }, el("thead", {}, el("tr", {}, columns.map((c) => el("th", { scope: "col", class: c.figure ? "r" : null }, c.head)))), body)), more),
      el("section", {}, el("h2", {}, "Pairs"), pairTable(every, some)),
    ],
  };
}
