// Which view is open. The address after # says it, so that a view can be linked to, and
// the browser's back button works.

const views = [
  [/^$/, () => (result.check ? draftsView() : overview())],
  [/^draft\/(\d+)$/, draftView],
  [/^references$/, referencesView],
  [/^article\/(\d+)$/, articleView],
  [/^pair\/(\d+)$/, pairView],
  [/^quotes$/, () => quotesView()],
  [/^quote\/(\d+)$/, quotesView],
  [/^stories$/, storiesView],
  [/^story\/(\d+)$/, storyView],
  [/^changes$/, changesView],
  [/^outlets$/, outletsView],
  [/^releases$/, releasesView],
  [/^notes$/, notesView],
];

const menu = [
  ["", "Overview"], ["references", "References"], ["quotes", "Quotations"], ["stories", "Stories"], ["changes", "What changed"], ["outlets", "Outlets"],
  ["releases", "Releases"], ["notes", "Notes"],
];

// hasView reports whether the menu leads to a view: what is empty is not in it.
function hasView(route) {
  if (result.check && ["stories", "outlets", "releases", "changes"].includes(route)) return false;
  return (route !== "releases" || result.releases > 0) && (route !== "references" || Boolean(result.check))
    && (route !== "changes" || result.since || result.event_of.length > 0);
}

let openRoute = null, openView = null;

// open draws the view that the address names, once what it shows is unpacked. Other addresses (#glossary, #source-3) are
// places in the page, which the browser finds itself.
async function open() {
  const hash = location.hash;
  if (hash !== "" && !hash.startsWith("#/")) return;
  const [route, query = ""] = hash.slice(2).split(/\?(.*)/s);
  if (route === openRoute) {
    if (openView && openView.update) openView.update(query);
    return;
  }
  const first = openRoute === null;
  openRoute = route;
  openView = null;
  let view = missing();
  for (const [pattern, make] of views) {
    const m = route.match(pattern);
    if (m) view = await make(m[1] === undefined ? undefined : Number(m[1]), query);
  }
  if (openRoute !== route) return; // the reader went on
  openView = view;
  const main = document.getElementById("view");
  const there = (n) => n !== null && n !== undefined && n !== false;
  main.replaceChildren(...view.nodes.flat(Infinity).filter(there));
  document.title = named(view.title) + " – overlap";
  if (view.ready) view.ready();
  main.dataset.route = route;
  for (const a of document.querySelectorAll("#nav a")) {
    if (a.getAttribute("href") === "#/" + route.split("/")[0]) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
  }
  if (!first) {
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

// pressed does what a key does in the view that is open, unless somebody types.
function pressed(event) {
  const does = openView && openView.keys && openView.keys[event.key];
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea");
  if (!does || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  does();
}

// theme switches between dark and light; at the start it is the reader's own setting.
function theme() {
  const button = document.getElementById("theme");
  const dark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => { button.textContent = dark() ? "Light" : "Dark"; };
  button.addEventListener("click", () => { document.documentElement.dataset.theme = dark() ? "light" : "dark"; label(); });
  button.hidden = false;
  label();
}

// start reads the result. Until it is there the tables of the page itself can be read, and
// if it cannot be read they stay.
async function start() {
  const wait = document.getElementById("wait");
  wait.hidden = false;
  try {
    await load();
  } catch (error) {
    wait.textContent = "The result in this file cannot be read: " + error.message;
    return;
  }
  document.getElementById("nav").append(...menu.filter(([route]) => hasView(route)).map(([route, label]) => link(route, route || !result.check ? label : number(result.check.drafts.length, "draft", "drafts").replace(/^1\u00a0d/, "D"))), el("a", { href: "#glossary" }, "Glossary"));
  theme();
  window.addEventListener("hashchange", open);
  document.addEventListener("keydown", pressed);
  window.addEventListener("beforeprint", ontoPaper);
  window.addEventListener("afterprint", offPaper);
  // An address that is a place in the page still needs a page.
  if (location.hash && !location.hash.startsWith("#/")) {
    const place = location.hash;
    history.replaceState(null, "", "#/");
    open();
    location.hash = place;
  } else open();
}

start();
