// quoteTimeline is the plot of who printed a quotation when; nothing where fewer than two uses have
// a time.
function quoteTimeline(q) {
  const articles = [...new Set(q.uses.map((u) => u.article))].map(article);
  if (articles.filter((a) => a.at !== null).length < 2) return null;
  const data = { quote: q, articles };
  const marks = { use: (i) => article(q.uses[i].article).href };
  return plotted("quotation", (wide) => timelinePlot(data, { wide }), marks);
}
