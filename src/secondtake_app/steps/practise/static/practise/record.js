// Records an answer and sends it piece by piece while it is spoken, so that a closed tab loses a second at most.
(() => {
  const EVERY = 1000;

  for (const box of document.querySelectorAll("[data-record]")) {
    const start = box.querySelector("[data-start]"), stop = box.querySelector("[data-stop]");
    const says = box.querySelector("[data-says]"), about = box.querySelector("[data-about]");
    const audio = box.querySelector("audio"), form = box.closest("form");
    if (!audio.hidden) continue;
    const tell = (text) => { says.textContent = text; };
    if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) { tell(box.dataset.none); continue; }
    start.hidden = about.hidden = false;
    let recorder = null, at = 0, sent = Promise.resolve(), lost = false, ended = Promise.resolve();

    async function send(piece) {
      if (!piece.size || lost) return;
      const body = new FormData();
      body.set("csrfmiddlewaretoken", box.dataset.token);
      body.set("at", at);
      body.set("piece", piece, "piece");
      for (let again = 0; again < 3; again += 1) {
        try {
          const answer = await fetch(box.dataset.record, { method: "POST", body });
          if (answer.ok) { at += piece.size; return; }
          lost = true;
          tell((await answer.json().catch(() => ({}))).sentence || box.dataset.lost);
          recorder.stop();
          return;
        } catch { await new Promise((later) => { setTimeout(later, 700); }); }
      }
      lost = true;
      tell(box.dataset.lost);
    }

    async function begin() {
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      } catch (why) {
        tell(why.name === "NotFoundError" ? box.dataset.none : box.dataset.denied);
        return;
      }
      recorder = new MediaRecorder(stream);
      recorder.addEventListener("dataavailable", (event) => { sent = sent.then(() => send(event.data)); });
      ended = new Promise((resolve) => {
        recorder.addEventListener("stop", async () => {
          stream.getTracks().forEach((track) => track.stop());
          await sent;
          stop.hidden = true;
          if (at) { audio.src = box.dataset.record; audio.hidden = false; }
          if (!lost) tell(box.dataset.kept);
          resolve();
        });
      });
      recorder.start(EVERY);
      start.hidden = true;
      stop.hidden = false;
      stop.focus();
      tell(box.dataset.runs);
    }

    start.addEventListener("click", begin);
    stop.addEventListener("click", () => { if (recorder.state !== "inactive") recorder.stop(); });
    form.addEventListener("submit", async (event) => {
      if (!recorder || recorder.state === "inactive") return;
      event.preventDefault();
      recorder.stop();
      await ended;
      form.requestSubmit();
    });
  }
})();
