// Writing a drawing as XML. What an article says becomes text and values of attributes, escaped;
// which characters there are is settled by shown.

// markupOf is a drawing as an SVG file, with its colours taken from a palette, which has them by
// the names of the page's custom properties. What only a page has use for is left out.
function markupOf(node, palette) {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  writeNode(out, { ...node, attrs: { xmlns: "http://www.w3.org/2000/svg", ...node.attrs } }, palette);
  return out.join("") + "\n";
}

function writeNode(out, node, palette) {
  if (typeof node !== "object") {
    out.push(escaped(node));
    return;
  }
  out.push("<" + node.tag);
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value === null || value === undefined || value === false || ofPage(name)) continue;
    out.push(" " + name + '="' + (typeof value === "number" ? value : escaped(coloured(String(value), palette))) + '"');
  }
  if (!node.children.length) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of node.children) writeNode(out, child, palette);
  out.push("</" + node.tag + ">");
  if (node.tag !== "text" && node.tag !== "title") out.push("\n");
}

// ofPage reports whether an attribute is of use in a page alone.
function ofPage(name) {
  return name === "class" || name.startsWith("data-") || name.startsWith("aria-") || name === "role" || name === "tabindex";
}

// coloured puts a palette's colours in the place of the page's names for them.
function coloured(value, palette) {
  return !value.startsWith("var(") ? value : value.replace(/var\(--([\w-]+)\)/g, (_, name) => palette[name] || "#000");
}

// escaped is text as XML has it. Most is plain, and told so at once.
function escaped(text) {
  if (!/[^\w .,:;()#%'-]/.test(text)) return text;
  return unbroken(shown(text)).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/[\t\n\r]/g, " ");
}

// unbroken puts a sign in the place of halves of a character without the other one.
function unbroken(text) {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return Array.from(text, (c) => (c.length === 1 && c >= "\ud800" && c <= "\udfff" ? "\ufffd" : c)).join("");
}

// paletteOf reads the colours of light paper out of the page's style.
function paletteOf(style) {
  const palette = {};
  for (const [, name, colour] of style.matchAll(/--([\w-]+):\s*(?:light-dark\(\s*)?(#[0-9a-fA-F]{3,8})\b/g)) {
    if (!(name in palette)) palette[name] = colour;
  }
  return palette;
}
