// A quiet timer that the person starts, the time box's clock, a dropped file, and a word that work is going on.
(() => {
  for (const timer of document.querySelectorAll("[data-quiet-timer]")) {
    const button = timer.querySelector("button"), bar = timer.querySelector("progress"), left = timer.querySelector("span");
    const all = Number(timer.dataset.quietTimer);
    button.hidden = false;
    button.addEventListener("click", () => {
      const began = Date.now();
      button.hidden = true;
      bar.hidden = left.hidden = false;
      const tick = setInterval(() => {
        const gone = Math.min(all, (Date.now() - began) / 1000);
        bar.value = gone;
        const rest = Math.ceil((all - gone) / 60);
        left.textContent = gone >= all ? "Take your time, or go on." : `about ${rest} min`;
        if (gone >= all) clearInterval(tick);
      }, 1000);
    });
  }

  // Counts only while this page is seen and something was done in the last two minutes; it shows no countdown.
  const box = document.querySelector("[data-time-box]");
  if (box) {
    const EVERY = 15, IDLE = 120000;
    let seen = 0, active = Date.now();
    for (const kind of ["keydown", "pointerdown", "scroll", "input"]) {
      addEventListener(kind, () => { active = Date.now(); }, { passive: true });
    }
    const send = () => {
      if (!seen) return;
      const body = new FormData();
      body.set("seconds", seen);
      body.set("csrfmiddlewaretoken", box.dataset.token);
      seen = 0;
      fetch(box.dataset.timeBox, { method: "POST", body, keepalive: true })
        .then((answer) => answer.ok ? answer.json() : {})
        .then((told) => { if (told.over) document.querySelector("[data-box-over]").hidden = false; })
        .catch(() => {});
    };
    setInterval(() => {
      if (document.visibilityState === "visible" && Date.now() - active < IDLE) seen += 1;
      if (seen >= EVERY) send();
    }, 1000);
    addEventListener("pagehide", send);
  }

  for (const drop of document.querySelectorAll("[data-drop]")) {
    const file = drop.querySelector("input[type=file]");
    drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      file.files = event.dataTransfer.files;
      file.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  for (const form of document.querySelectorAll("form[data-working]")) {
    form.addEventListener("submit", () => {
      const says = form.querySelector("[data-working-says]");
      says.textContent = form.dataset.working;
    });
  }

  for (const print of document.querySelectorAll("[data-print]")) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
