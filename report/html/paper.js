// Paper, on which nothing can be opened.

// mostOnPaper is how many rows of a list are printed; of more the button below says how many are
// left. On paperWide plots have room, and letters are not too small.
const mostOnPaper = 1000, paperWide = 860;

// ontoPaper opens all that is folded, and lists to their ends, before the page is printed, and draws
// plots for paper. What a view makes when something is opened, it makes at once.
function ontoPaper() {
  for (const figure of document.querySelectorAll("figure.plotted")) figure.draw(paperWide);
  for (const d of document.querySelectorAll("details:not([open])")) {
    d.open = true;
    d.dispatchEvent(new Event("toggle"));
  }
  for (const more of document.querySelectorAll("button.more")) {
    for (let i = 0; i < mostOnPaper / 25 && !more.hidden; i++) more.click();
  }
}

// offPaper draws plots for the screen again.
function offPaper() {
  for (const figure of document.querySelectorAll("figure.plotted")) figure.draw();
}
