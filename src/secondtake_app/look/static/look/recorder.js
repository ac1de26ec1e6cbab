// Records what is said and sends it piece by piece meanwhile, so that a closed tab loses a second at most.
(() => {
  const EVERY = 1000;
  // What takes the echo out of a call takes out the others, when they come from this computer's loudspeaker.
  const ROOM = { echoCancellation: false, noiseSuppression: false, autoGainControl: true };
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  for (const box of document.querySelectorAll("[data-record]")) {
    const start = box.querySelector("[data-start]"), stop = box.querySelector("[data-stop]");
    const says = box.querySelector("[data-says]"), about = box.querySelector("[data-about]");
    const audio = box.querySelector("audio"), form = box.closest("form"), since = box.querySelector("[data-since]");
    if (audio && !audio.hidden) continue;
    const tell = (text) => { says.textContent = text; };
    if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) { tell(box.dataset.none); continue; }
    start.hidden = false;
    if (about) about.hidden = false;
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

    async function over() {
      const body = new FormData();
      body.set("csrfmiddlewaretoken", box.dataset.token);
      await fetch(box.dataset.whole, { method: "POST", body }).catch(() => null);
      location.reload();
    }

    function count() {
      const began = Date.now();
      const tick = setInterval(() => {
        if (recorder.state === "inactive") clearInterval(tick);
        else since.textContent = clock(Math.floor((Date.now() - began) / 1000));
      }, 500);
    }

    async function begin() {
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: "room" in box.dataset ? ROOM : true });
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
          if (at && audio) { audio.src = box.dataset.record; audio.hidden = false; }
          if (!lost) tell(box.dataset.kept);
          if (at && !lost && box.dataset.whole) await over();
          resolve();
        });
      });
      recorder.start(EVERY);
      if (since) count();
      navigator.wakeLock?.request("screen").catch(() => null); // a laptop that falls asleep hears nothing
      start.hidden = true;
      stop.hidden = false;
      stop.focus();
      tell(box.dataset.runs);
    }

    start.addEventListener("click", begin);
    stop.addEventListener("click", () => { if (recorder.state !== "inactive") recorder.stop(); });
    form?.addEventListener("submit", async (event) => {
      if (!recorder || recorder.state === "inactive") return;
      event.preventDefault();
      recorder.stop();
      await ended;
      form.requestSubmit();
    });
  }
})();
