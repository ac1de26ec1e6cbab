// Copies the words, keeps the buttons up to date while a letter leaves, and lets Enter in a time press its own button.
(() => {
  const EVERY = 5000;
  const section = document.querySelector("#send");
  if (!section) return;

  // One listener for the section, since its content is drawn anew.
  section.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    event.preventDefault();
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.value);
      button.form.requestSubmit(button);
    } catch {
      text.focus();
      text.select();
      section.querySelector("[data-copy-says]").textContent = button.dataset.failed;
      section.querySelector("[data-copied]").hidden = false;
    }
  });

  section.addEventListener("keydown", (event) => {
    const presses = event.target.dataset && event.target.dataset.presses;
    if (event.key !== "Enter" || !presses) return;
    event.preventDefault();
    document.getElementById(presses).click();
  });

  const arrange = () => {
    for (const button of section.querySelectorAll("[data-copy]")) button.hidden = false;
    for (const button of section.querySelectorAll("[data-copied]")) button.hidden = true;
  };

  async function anew() {
    const answer = await fetch(document.getElementById("letter").action);
    if (!answer.ok) return;
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#send");
    if (!there || there.innerHTML === was) return;
    was = there.innerHTML;
    const inside = section.contains(document.activeElement);
    section.replaceChildren(...there.childNodes);
    section.toggleAttribute("data-watch", there.hasAttribute("data-watch"));
    arrange();
    if (inside) section.focus();
  }

  let was = section.innerHTML;
  arrange();
  section.addEventListener("anew", () => anew().catch(() => {}));
  setInterval(() => {
    if (section.hasAttribute("data-watch") && document.visibilityState === "visible") anew().catch(() => {});
  }, EVERY);
})();
