// Paper, on which nothing can be opened.

// mostOnPaper is how many rows of a list are printed; of more the button below says how many are
// left.
const mostOnPaper = 5000;

// unfold opens all that is folded, and lists to their ends, before the page is printed. What a
// view makes when something is opened, it makes at once.
function unfold() {
  for (const d of document.querySelectorAll("details:not([open])")) {
    d.open = true;
    d.dispatchEvent(new Event("toggle"));
  }
  for (const more of document.querySelectorAll("button.more")) {
    for (let i = 0; i < mostOnPaper / 25 && !more.hidden; i++) more.click();
  }
}
