// Fetches the remarks on a letter anew after its words were saved, and marks a remark's words in the text field.
(() => {
  const remarks = document.querySelector("[data-remarks]");
  if (!remarks) return;

  addEventListener("kept", async () => {
    try {
      const answer = await fetch(remarks.dataset.remarks);
      if (answer.ok) remarks.innerHTML = await answer.text();
    } catch { /* the remarks stay as they are until the next saving */ }
  });

  remarks.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-from]");
    if (!link) return;
    event.preventDefault();
    const body = document.getElementById("body");
    body.focus();
    body.setSelectionRange(Number(link.dataset.from), Number(link.dataset.to));
  });
})();
