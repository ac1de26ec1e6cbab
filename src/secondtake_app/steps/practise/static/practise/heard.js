// Looks once a second whether a take was turned into text. Nothing that is ticked or typed is touched by it.
(() => {
  const LOOK = 1000;
  const box = document.querySelector("[data-heard]"), tick = document.querySelector("[data-heard-tick]");
  const points = [...document.querySelectorAll("[data-heard-point]")];
  const boxOf = (point) => document.getElementById(`told-${point.dataset.heardPoint}`);
  const found = () => points.filter((point) => !point.hidden);

  if (tick) {
    tick.hidden = !found().length;
    tick.addEventListener("click", () => {
      for (const one of found().map(boxOf).filter((told) => !told.checked)) one.click();
    });
  }

  function show(told) {
    box.querySelector("[data-heard-says]").textContent = told.says || box.dataset.there;
    if (!told.text) return;
    const words = box.querySelector("[data-heard-text]");
    words.querySelector("[data-heard-words]").replaceChildren(...told.text.split("\n\n").map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    }));
    words.hidden = false;
    for (const point of points) {
      const quote = told.quotes[point.dataset.heardPoint];
      if (!quote) continue;
      point.querySelector(".quote").textContent = quote;
      point.hidden = false;
      boxOf(point).setAttribute("aria-describedby", point.id);
    }
    if (tick) tick.hidden = !found().length;
  }

  async function look() {
    for (;;) {
      await new Promise((later) => { setTimeout(later, LOOK); });
      const told = await fetch(box.dataset.heard).then((answer) => answer.json()).catch(() => null);
      if (told && !told.going) { show(told); return; }
    }
  }

  if (box) look();
})();
