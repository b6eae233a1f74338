// Showing a drawing in the page, and saving it.

// drawn realises a drawing: nodes, text nodes and attributes that take text, as everything here.
// Marks has by the name of a data-… what an element that carries it does: a function of the value
// that returns an address to go to, or a function to call when it is clicked, or nothing.
function drawn(node, marks = {}) {
  if (typeof node !== "object") return String(node);
  const made = svg(node.tag, node.attrs, node.children.map((c) => drawn(c, marks)));
  for (const [name, does] of Object.entries(marks)) {
    const value = node.attrs["data-" + name];
    const done = value !== undefined && value !== null && does(value, node);
    if (done) return clickable(made, done);
  }
  return made;
}

// clickable lets a node be clicked, by key too. Its title and its lettering say what it is.
function clickable(made, done) {
  if (typeof done === "string") return svg("a", { href: done }, made);
  const key = (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); done(); } };
  return fill(made, { role: "button", tabindex: 0, onclick: done, onkeydown: key }, []);
}

// plotted is a figure with a plot, its caption, and buttons that save it, with its source, as SVG
// and PNG. Make makes the plot for a width: that of the element in which it is to stand, or of the
// page. The figure's draw draws it again, for another width if one is given.
function plotted(name, make, marks, into) {
  const box = wideBox(), caption = el("figcaption", { class: "note" }), most = 1160;
  const room = () => Math.min(most, into && into.clientWidth || document.documentElement.clientWidth - 40);
  const button = (kind, save) => el("button", { type: "button", class: "save", "data-save": kind, onclick: () => save(name, figured(make(most), result.source)) }, "Save as " + kind.toUpperCase());
  const figure = el("figure", { class: "plotted", "data-plot": name }, box, caption,
    el("p", { class: "saves" }, button("svg", saveSVG), button("png", savePNG)));
  figure.draw = (wide) => {
    const plot = make(wide || room());
    box.replaceChildren(drawn(plot, marks));
    caption.replaceChildren(plot.caption);
  };
  figure.draw();
  return figure;
}

// pageStyle is the text of the page's style, which has the colours.
function pageStyle() {
  return [...document.querySelectorAll("style")].map((s) => s.textContent).join("");
}

function saveSVG(name, figure) {
  save(name + ".svg", new Blob([markupOf(figure, paletteOf(pageStyle()))], { type: "image/svg+xml" }));
}

// savePNG lets the browser draw the file that saveSVG saves, at twice its size.
async function savePNG(name, figure) {
  const scale = 2, picture = new Image(), canvas = document.createElement("canvas");
  picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(markupOf(figure, paletteOf(pageStyle())));
  await picture.decode();
  canvas.width = scale * figure.attrs.width;
  canvas.height = scale * figure.attrs.height;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(name + ".png", blob), "image/png");
}

// save hands a file to the reader.
function save(name, blob) {
  const address = URL.createObjectURL(blob), to = el("a", { href: address, download: "overlap-" + name });
  document.body.append(to);
  to.click();
  to.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
