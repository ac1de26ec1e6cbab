// A slip that the person asked for comes at a moment of its own, while the answer and its recording go on.
(() => {
  const box = document.querySelector("[data-slip]"), button = document.querySelector("[data-interrupt]");
  if (!box || !button) return;
  const card = box.querySelector("[data-slip-card]"), text = box.querySelector("[data-slip-text]");
  const marks = box.querySelector("[data-slip-marks]"), says = box.querySelector("[data-slip-says]");
  const tell = (said) => { says.textContent = said; };
  let shownAt = 0;

  async function ask() {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", box.dataset.token);
    const answer = await fetch(box.dataset.slip, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  button.addEventListener("click", async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const slip = await ask();
      const soonest = Number(box.dataset.soonest), latest = Number(box.dataset.latest);
      marks.action = slip.mark;
      tell(box.dataset.waits);
      setTimeout(() => show(slip.text), 1000 * (soonest + Math.random() * (latest - soonest)));
    } catch {
      button.disabled = false;
      tell(box.dataset.lost);
    }
  });

  function show(said) {
    tell("");
    card.hidden = false;
    text.textContent = said;
    shownAt = performance.now();
    card.scrollIntoView({ block: "nearest" });
  }

  box.querySelector("[data-slip-over]").addEventListener("click", () => {
    marks.elements.seconds.value = ((performance.now() - shownAt) / 1000).toFixed(1);
    card.hidden = true;
    marks.hidden = false;
    marks.querySelector("input[type=radio]").focus();
  });

  marks.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const headers = { Accept: "application/json" };
      const answer = await fetch(marks.action, { method: "POST", body: new FormData(marks), headers });
      if (!answer.ok) throw new Error(answer.status);
      tell((await answer.json()).sentence);
      marks.hidden = true;
      marks.reset();
      button.disabled = false;
      button.focus();
    } catch {
      tell(box.dataset.unkept);
    }
  });
})();
