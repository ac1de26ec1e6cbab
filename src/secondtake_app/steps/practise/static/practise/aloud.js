// Reads the question aloud, once for each press, by a voice of this machine only: any other would send the words away.
(() => {
  const button = document.querySelector("[data-aloud]"), speech = window.speechSynthesis;
  if (!button || !speech || !window.SpeechSynthesisUtterance) return;

  const local = () => speech.getVoices().filter((voice) => voice.localService === true);
  const english = (voice) => voice.lang.toLowerCase().startsWith("en");
  const voice = () => local().find((one) => english(one) && one.default) || local().find(english);

  const offer = () => { button.hidden = !voice(); };
  offer();
  speech.addEventListener?.("voiceschanged", offer);

  button.addEventListener("click", () => {
    const found = voice();
    if (!found) { button.hidden = true; return; }
    const said = new SpeechSynthesisUtterance(document.querySelector("[data-question]").textContent.trim());
    said.voice = found;
    said.lang = found.lang;
    speech.cancel();
    speech.speak(said);
  });
  addEventListener("pagehide", () => speech.cancel());
})();
