// Releases: what was made of each press release and each agency story.

async function releasesView() {
  const all = await everyElement("releases"), list = el("ol", { class: "plain releases" });
  const more = page(all, releaseCard, list, 25);
  return {
    title: "Releases",
    nodes: [
      el("h1", {}, "Releases and agency stories"),
      el("p", { class: "note" }, "What articles have of each ", term("release", "release"),
        ", most used first. Used are its words of prose that at least one article prints."),
      all.length ? [list, more] : el("p", {}, "No article has words of a release or agency copy."),
    ],
  };
}

// releaseCard is one release; what each article has of it is told when it is opened.
function releaseCard(r) {
  const kind = r.kind === "agency" ? "agency story" : "release", a = article(r.article);
  const details = el("details", {},
    el("summary", {}, number(r.uses.length, "article has", "articles have") + " words of it"));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const body = el("tbody", {}), more = page(r.uses, usageRow, body, 50);
    const heads = ["Article", "Words", "Of the " + kind, "Of the article"];
    fill(details, {}, [tableOf(heads, 1, body), more]);
  });
  const of = r.agency ? " of " + named(r.agency) + ", as printed by " : ", ";
  return el("li", {}, el("h2", {}, toArticle(a)),
    el("p", { class: "sub" }, capital(kind) + of, where(a)), usedBar(r),
    el("p", {}, el("strong", {}, share(r.used, r.words)), " used"), details);
}

// usedBar shows how much of a release is used.
function usedBar(r) {
  const used = Math.min(r.used, r.words), look = r.kind === "agency" ? "agency" : "shared";
  const parts = [[look, "used", used], ["own", "not used", r.words - used]];
  return bar(parts.filter(([, , n]) => n > 0), r.words);
}

// usageRow is what an article has of a release.
function usageRow(u) {
  return el("tr", {}, wideCell(described(article(u.article))), figureCell(count(u.words)),
    figureCell(ratio(u.of_release)), figureCell(ratio(u.of_article)));
}
