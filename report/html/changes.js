// What changed in an archive: its events, and where the stories and pairs are.

async function changesView() {
  const [events, every] = await Promise.all([everyElement("events"), pairs()]);
  const list = el("ul", { class: "plain" });
  const all = events.map((e, i) => ({ ...e, of: result.event_of[i] }));
  const more = page(all, (e) => el("li", {}, moment(e.at) + ": ", changeOf(e, every), sub(moves(e))), list, 100);
  return {
    title: "What changed",
    nodes: [
      el("h1", {}, "What changed"),
      el("p", { class: "note" }, "Changes in the archive" + (result.since ? " since " + moment(result.since) : "") + ". Stories and pairs that this report shows are links."),
      all.length ? [list, more] : el("p", {}, "Nothing."),
    ],
  };
}

// changeOf says of what an event is, and which, with a link if it is in the result.
function changeOf(e, every) {
  const said = named(e.what) + " " + (e.kind === "split" ? "split off" : named(e.kind)) + ": ";
  if (e.what === "pair") {
    const which = e.articles.length === 2 ? [name(shortOf(e.articles[0])), " and ", name(shortOf(e.articles[1]))] : [name(e.id)];
    return [said, e.of < 0 ? which : el("a", { href: every.at(e.of).href }, which)];
  }
  return [said, e.of < 0 ? name(e.id) : link("story/" + e.of, "story " + (e.of + 1)), e.from.length > 0 && [e.kind === "split" ? ", from " : ", with ", e.from.flatMap((id, i) => (i > 0 ? [", ", name(id)] : [name(id)]))]];
}

// moves says what came and what left.
function moves(e) {
  const most = 10;
  const one = (id, i) => [i > 0 && ", ", byId.has(id) ? toArticle(article(id), shortOf(id)) : name(id)];
  const some = (ids) => [...ids.slice(0, most).flatMap(one), ids.length > most && " and " + count(ids.length - most) + " more"];
  const isPair = e.what === "pair", came = (isPair ? e.passages : e.articles) || [], left = e.left || [];
  const said = (ids) => (isPair ? number(ids.length, "passage", "passages") : some(ids));
  const list = (what, ids) => (ids.length > 0 ? [what].concat(said(ids)) : []);
  return [...list("came: ", came), came.length > 0 && left.length > 0 && "; ", ...list("left: ", left)];
}

// shortOf is an article's id behind its outlet, if the result has it.
function shortOf(id) {
  const outlet = byId.has(id) && byId.get(id).outlet;
  return named(outlet ? outlet + " " + id : id);
}
