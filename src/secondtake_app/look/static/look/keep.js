// Saves what is typed within two seconds, and says so. Without script the form's own button saves.
(() => {
  const WAIT = 700, LONGEST = 1400, AGAIN = 2000;

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const says = form.querySelector("[data-saved]");
    let since = 0, timer = 0, busy = false, stopped = false, savedAt = 0;

    const tell = (text, not = false) => {
      if (says.textContent !== text) says.textContent = text;
      says.classList.toggle("not", not);
    };

    const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };

    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea, input[type=text], [data-keep-tick]") || stopped) return;
      since ||= Date.now();
      if (!busy) later(Math.max(0, Math.min(WAIT, since + LONGEST - Date.now())));
    });

    async function save(leaving = false) {
      if (!since || busy || stopped) return;
      busy = true;
      const typed = since;
      since = 0;
      try {
        const answer = await fetch(form.dataset.keep, { method: "POST", body: new FormData(form), keepalive: leaving });
        if (answer.status === 409) return conflict(await answer.json());
        if (!answer.ok) throw new Error(answer.status);
        const told = await answer.json();
        form.elements.version.value = told.version;
        savedAt = Date.now();
        tell(told.sentence || "Saved just now");
        if (told.anew) document.querySelector(told.anew)?.dispatchEvent(new Event("anew"));
        form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
        if (told.pause) { stopped = true; location.assign(told.pause); }
      } catch {
        since = typed;
        tell("Not saved yet: Second Take isn't answering. Your words are still on this page, and we keep trying.", true);
        later(AGAIN);
      } finally {
        busy = false;
        if (since && !stopped && !says.classList.contains("not")) later(Math.max(0, since + LONGEST - Date.now()));
      }
    }

    function conflict(told) {
      stopped = true;
      tell(told.sentence, true);
      const other = form.querySelector("[data-other]");
      other.querySelector("textarea").value = told.other;
      form.elements.version.value = told.version;
      other.hidden = false;
    }

    addEventListener("pagehide", () => save(true));
    setInterval(() => {
      if (!savedAt || since || stopped) return;
      const minutes = Math.floor((Date.now() - savedAt) / 60000);
      if (minutes) tell(minutes === 1 ? "Saved a minute ago" : `Saved ${minutes} minutes ago`);
    }, 20000);
    form.addEventListener("submit", () => { stopped = true; clearTimeout(timer); });
  }
})();
