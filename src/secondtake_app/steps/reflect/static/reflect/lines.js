// The record with its sound: play from any word, repeat a line, go to doubtful words, mark the words of a line.
(() => {
  const STEP = 3, BEFORE = 0.6;
  const player = document.querySelector("[data-player]");
  const lines = [...document.querySelectorAll("[data-line]")].map((box) => ({
    box,
    start: Number(box.dataset.start ?? NaN),
    end: Number(box.dataset.end ?? NaN),
    words: [...box.querySelectorAll("[data-from]")],
  }));
  const lineOf = (word) => lines.find((line) => line.box.contains(word));
  const typing = (place) => place.matches?.("textarea, input:not([type=checkbox], [type=radio]), select, [contenteditable]");

  // Words that are marked in a line stand in its form: "only some of the words".
  document.addEventListener("selectionchange", () => {
    const marked = getSelection();
    if (marked.isCollapsed) return;
    const line = lines.find(({ box }) => box.querySelector("[data-words]").contains(marked.anchorNode));
    const chosen = line?.words.filter((word) => marked.containsNode(word, true)) ?? [];
    if (!chosen.length || !line.box.querySelector("[data-words]").contains(marked.focusNode)) return;
    const form = line.box.querySelector("details form");
    form.elements.at_words.value = chosen.map((word) => word.textContent).join(" ");
    form.elements.at.value = chosen[0].dataset.from;
  });

  if (!player) return;
  const audio = player.querySelector("audio"), says = player.querySelector("[data-says]");
  const repeat = player.querySelector("[data-repeat]"), speed = player.querySelector("[data-speed]");
  const key = `sound-${player.dataset.player}`;
  let repeated = null, lit = null, chosen = null, doubt = -1;

  for (const hidden of document.querySelectorAll("[data-with-script]")) hidden.hidden = false;
  const tell = (text) => { if (says.textContent !== text) says.textContent = text; };
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  const go = (seconds) => { audio.currentTime = Math.max(0, seconds); };
  const play = () => audio.play().catch(() => tell(player.dataset.gone));
  const toggle = () => (audio.paused ? play() : audio.pause());
  const playFrom = (line, seconds) => { repeated = line; go(seconds); play(); };
  const lineAt = (time) => lines.find((line) => time >= line.start && time < line.end);

  audio.addEventListener("error", () => tell(player.dataset.gone));
  for (const button of player.querySelectorAll("[data-skip]")) {
    button.addEventListener("click", () => go(audio.currentTime + Number(button.dataset.skip)));
  }
  speed.addEventListener("change", () => { audio.playbackRate = Number(speed.value); });
  repeat.addEventListener("change", () => { repeated = repeat.checked ? lineAt(audio.currentTime) ?? repeated : repeated; });

  // Each line's time becomes a button: it plays from there, or from the word that the arrows chose on it.
  for (const line of lines) {
    const place = line.box.querySelector("[data-time]");
    if (Number.isNaN(line.start)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "time from-here";
    button.textContent = place.textContent || clock(line.start);
    button.setAttribute("aria-label", `${button.textContent}, play from here`);
    place.replaceWith(button);
    const timed = line.words.filter((word) => word.dataset.at);
    let at = -1;
    button.addEventListener("click", () => playFrom(line, Number(timed[at]?.dataset.at ?? line.start)));
    button.addEventListener("keydown", (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: timed.length - 1 }[event.key];
      if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || !timed.length) return;
      event.preventDefault();
      at = Math.min(Math.max(to, 0), timed.length - 1);
      choose(timed[at]);
      tell(`“${timed[at].textContent}”`);
    });
    button.addEventListener("blur", () => { at = -1; choose(null); });
    line.box.querySelector("[data-words]").addEventListener("click", (event) => {
      const word = event.target.closest("[data-at]");
      if (word && getSelection().isCollapsed) playFrom(line, Number(word.dataset.at));
    });
  }

  function choose(word) {
    chosen?.classList.remove("chosen");
    chosen = word;
    chosen?.classList.add("chosen");
  }

  function light() {
    const time = audio.currentTime;
    if (repeat.checked && repeated) {
      if (time < repeated.start - 1 || time > repeated.end + 1) repeated = lineAt(time) ?? repeated;
      else if (time >= repeated.end) return go(repeated.start);
    }
    const words = lineAt(time)?.words ?? [];
    const now = words.findLast((word) => word.dataset.at && Number(word.dataset.at) <= time) ?? null;
    if (now === lit) return undefined;
    lit?.classList.remove("now");
    now?.classList.add("now");
    lit = now;
    return undefined;
  }

  const follow = () => { light(); if (!audio.paused) requestAnimationFrame(follow); };
  audio.addEventListener("play", follow);
  audio.addEventListener("seeked", light);
  audio.addEventListener("ended", () => { if (repeat.checked && repeated) playFrom(repeated, repeated.start); });

  const doubts = [...document.querySelectorAll("[data-line] .doubtful")];
  function nextDoubt() {
    if (!doubts.length) return tell("No doubtful word on this page.");
    doubt = (doubt + 1) % doubts.length;
    const word = doubts[doubt], line = lineOf(word);
    tell(`“${word.textContent}”, doubtful word ${doubt + 1} of ${doubts.length} on this page`);
    line.box.scrollIntoView({ block: "center" });
    line.box.querySelector(".from-here, summary").focus({ preventScroll: true });
    choose(word);
    if (word.dataset.at) playFrom(line, Number(word.dataset.at) - BEFORE);
    return undefined;
  }
  player.querySelector("[data-next-doubt]")?.addEventListener("click", nextDoubt);

  addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.metaKey || event.shiftKey) return;
    const plain = !event.ctrlKey, place = event.target;
    let act = null;
    if (plain && event.key === "Escape" && !place.matches?.("select")) act = toggle;
    else if (event.ctrlKey && event.code === "Space") act = toggle;
    else if (plain && event.key === "F2") act = () => go(audio.currentTime - STEP);
    else if (plain && event.key === "F4") act = () => go(audio.currentTime + STEP);
    else if (event.ctrlKey && event.key === "ArrowLeft" && !typing(place)) act = () => go(audio.currentTime - STEP);
    else if (event.ctrlKey && event.key === "ArrowRight" && !typing(place)) act = () => go(audio.currentTime + STEP);
    else if (plain && event.key === "F9" && doubts.length) act = nextDoubt;
    if (!act) return;
    event.preventDefault();
    act();
  });

  // A correction draws the page anew: the sound is where it was, and as fast.
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  if (kept.speed) { speed.value = kept.speed; audio.playbackRate = Number(kept.speed); }
  if (kept.at) audio.addEventListener("loadedmetadata", () => { if (!audio.currentTime) go(kept.at); }, { once: true });
  addEventListener("pagehide", () => {
    sessionStorage.setItem(key, JSON.stringify({ at: audio.currentTime, speed: speed.value }));
  });
})();
