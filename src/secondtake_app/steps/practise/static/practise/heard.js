// Looks once a second whether a take was turned into text. Nothing that is ticked or typed is touched by it, and nothing
// moves under a hand: the text is shown once nobody has typed or pressed for two seconds.
(() => {
  const LOOK = 1000, STILL = 2000;
  const says = document.querySelector("[data-heard]"), words = document.querySelector("[data-heard-text]");
  const points = [...document.querySelectorAll("[data-heard-point]")], tick = document.querySelector("[data-heard-tick]");
  const boxOf = (point) => document.getElementById(`told-${point.dataset.heardPoint}`);
  const found = () => points.filter((point) => !point.hidden);
  const later = (wait) => new Promise((resolve) => { setTimeout(resolve, wait); });
  let touched = 0;

  if (tick) {
    tick.hidden = !found().length;
    tick.addEventListener("click", () => {
      for (const one of found().map(boxOf).filter((told) => !told.checked)) one.click();
    });
  }

  function paragraph(text) {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  }

  function show(told) {
    says.textContent = told.says || (told.quotes.some(Boolean) ? says.dataset.there : says.dataset.text);
    if (!told.text) return;
    words.querySelector("[data-heard-words]").replaceChildren(...told.text.split("\n\n").map(paragraph));
    words.hidden = false;
    for (const point of points.filter((one) => told.quotes[one.dataset.heardPoint])) {
      point.querySelector(".quote").textContent = told.quotes[point.dataset.heardPoint];
      point.hidden = false;
      boxOf(point).setAttribute("aria-describedby", point.id);
    }
    if (tick) tick.hidden = !found().length;
  }

  async function look() {
    for (;;) {
      await later(LOOK);
      const told = await fetch(says.dataset.heard).then((answer) => answer.json()).catch(() => null);
      if (!told || told.going) continue;
      while (Date.now() - touched < STILL) await later(LOOK / 4);
      show(told);
      return;
    }
  }

  if (says) {
    for (const name of ["pointerdown", "keydown"]) addEventListener(name, () => { touched = Date.now(); });
    look();
  }
})();
