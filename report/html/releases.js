// Releases: what was made of each press release and each agency story.

async function releasesView() {
  const all = await everyElement("releases"), list = el("ol", { class: "plain releases" });
  const more = page(all, releaseCard, list, 25);
  return {
    title: "Releases",
    nodes: [
      el("h1", {}, "Releases and agency stories"),
      el("p", { class: "note" }, "What articles have of each, most used first. Used are its words of prose that at least one article prints."),
      all.length ? [list, more] : el("p", {}, "The set has no release and no agency story that others print."),
    ],
  };
}

// releaseCard is one release; what each article has of it is made when it is opened.
function releaseCard(r) {
  const a = article(r.article), body = el("tbody", {});
  const details = el("details", {}, el("summary", {}, number(r.uses.length, "article has", "articles have") + " words of it"));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const more = page(r.uses, (u) => usageRow(r, u), body, 50);
    fill(details, {}, [wideBox(el("table", {}, headRow(["Article", "Words", "Of the " + releaseKind(r), "Of the article"], 1), body)), more]);
  });
  return el("li", {},
    el("h2", {}, toArticle(a)),
    el("p", { class: "sub" }, capital(releaseKind(r)) + (r.agency ? " of " + named(r.agency) + ", as first printed by " : ", "), where(a)),
    usedBar(r),
    el("p", {}, el("strong", {}, share(r.used, r.words)), " used"), details);
}

function releaseKind(r) {
  return r.kind === "agency" ? "agency story" : "release";
}

// usedBar shows how much of a release is used.
function usedBar(r) {
  const part = r.words ? Math.min(100, (100 * r.used) / r.words) : 0;
  return svg("svg", { class: "account", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": percent(r.used, r.words) + " used", height: 10 },
    svg("rect", { class: "c-own", x: 0, y: 0, width: 100, height: 10 }),
    svg("rect", { class: r.kind === "agency" ? "c-agency" : "c-shared", x: 0, y: 0, width: part, height: 10 }));
}

// usageRow is what an article has of a release.
function usageRow(r, u) {
  const part = (x) => percent(Math.round(x * 1e6), 1e6);
  return el("tr", {}, el("td", { class: "wide" }, described(article(u.article))), el("td", { class: "r" }, count(u.words)),
    el("td", { class: "r" }, part(u.of_release)), el("td", { class: "r" }, part(u.of_article)));
}
