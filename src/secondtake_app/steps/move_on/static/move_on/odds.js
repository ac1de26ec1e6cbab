// The sliders say their number while they move; let go of, the page counts anew without being left.
(() => {
  const form = document.querySelector("[data-odds]");
  if (!form) return;
  const ends = ["low", "high"].map((name) => form.elements[name]);
  const say = () => {
    for (const input of form.querySelectorAll("input")) form.querySelector(`[data-says="${input.name}"]`).textContent = input.value;
  };
  let asked = 0;
  const count = () => {
    const mine = ++asked;
    const address = `${form.action.split("?")[0]}?${new URLSearchParams(new FormData(form))}`;
    fetch(address, { headers: { Accept: "text/html" } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error())))
      .then((text) => {
        if (mine !== asked) return;
        const there = new DOMParser().parseFromString(text, "text/html");
        const open = document.querySelector("#counted details").open;
        for (const id of ["counted", "then"]) {
          document.getElementById(id).replaceChildren(...there.getElementById(id).childNodes);
        }
        document.querySelector("#counted details").open = open;
        history.replaceState(null, "", address);
      })
      .catch(() => {});  // the button still does it
  };
  form.addEventListener("input", (event) => {
    const [low, high] = ends;
    if (Number(low.value) > Number(high.value)) (event.target === low ? high : low).value = event.target.value;
    say();
  });
  form.addEventListener("change", count);
})();
