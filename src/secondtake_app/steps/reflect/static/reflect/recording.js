// Brings a recording piece by piece, goes on where it broke off, and shows how far its text is.
(() => {
  const PIECE = 2 * 1024 * 1024, LOOK = 1000, TRIES = 5;
  const box = document.querySelector("[data-bring]"), heard = document.querySelector("[data-heard]");
  const later = (wait) => new Promise((resolve) => { setTimeout(resolve, wait); });

  if (box) {
    const bar = box.querySelector("progress"), says = box.querySelector("[data-says]");
    const choose = box.querySelector("input");

    async function send(file, at) {
      const body = new FormData();
      body.set("csrfmiddlewaretoken", box.dataset.token);
      body.set("at", at);
      body.set("of", file.size);
      body.set("piece", file.slice(at, at + PIECE), file.name);
      for (let again = 0; again < TRIES; again += 1) {
        try {
          const answer = await fetch(box.dataset.bring, { method: "POST", body });
          return await answer.json();
        } catch { await later(1000 * (again + 1)); }
      }
      return { sentence: box.dataset.gone };
    }

    choose.addEventListener("change", async () => {
      const [file] = choose.files;
      if (!file) return;
      choose.disabled = true;
      bar.hidden = false;
      says.textContent = "";
      let at = Number(box.dataset.size);
      for (;;) {
        const told = await send(file, at);
        if (told.sentence) { says.textContent = told.sentence; box.dataset.size = told.size ?? at; break; }
        at = told.size;
        bar.value = at / file.size;
        if (told.whole) { location.reload(); return; }
      }
      choose.disabled = false;
      bar.hidden = true;
    });
  }

  if (heard) {
    const bar = heard.querySelector("progress"), says = heard.querySelector("[data-says]");
    const turns = heard.querySelector("[data-turns]");
    (async () => {
      for (;;) {
        await later(LOOK);
        const told = await fetch(heard.dataset.heard).then((answer) => answer.json()).catch(() => null);
        if (!told) continue;
        if (told.ended) { location.reload(); return; }
        bar.max = told.total || 1;
        bar.value = told.done;
        if (says.textContent !== told.says) says.textContent = told.says;
        turns.replaceChildren(...told.turns.map((text) => {
          const line = document.createElement("p");
          line.className = "quote";
          line.textContent = text;
          return line;
        }));
      }
    })();
  }
})();
