(() => {
  "use strict";

  /* The frames were computed in Java, one for each setting of the knobs, and packed; here one of them is chosen. */
  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  }

  async function explore(root) {
    root.dataset.ready = "loading";
    const part = name => root.querySelector(`[data-part="${name}"]`);
    const knobs = [...root.querySelectorAll("[data-knob]")];
    const values = knobs.map(knob => JSON.parse(knob.dataset.values));
    const frames = await unpack(root.dataset.explorer);

    function turn() {
      let index = 0;
      knobs.forEach((knob, i) => {
        const at = Number(knob.value);
        index = index * values[i].length + at;
        const shown = knob.parentElement.querySelector("b");
        if (shown) shown.textContent = values[i][at];
        if (knob.type === "range") knob.setAttribute("aria-valuetext", values[i][at]);
      });
      const open = [...part("frame").querySelectorAll("details")].map(fold => fold.open);
      part("frame").innerHTML = frames[index].html;
      part("frame").querySelectorAll("details").forEach((fold, i) => { fold.open = Boolean(open[i]); });
      part("said").textContent = frames[index].text;
    }

    /* A cell that says data-set="0:3 1:5" sets the first knob to its value 3 and the second to its value 5. */
    part("frame").addEventListener("click", event => {
      const cell = event.target.closest("[data-set]");
      if (!cell) return;
      for (const pair of cell.dataset.set.split(" ")) {
        const [knob, at] = pair.split(":").map(Number);
        knobs[knob].value = at;
      }
      turn();
    });
    for (const knob of knobs) knob.addEventListener("input", turn);
    part("knobs").hidden = false;
    root.dataset.ready = "yes";
  }

  document.querySelectorAll(".rnl[data-explorer]:not([data-ready])").forEach(root =>
    explore(root).catch(() => { root.dataset.ready = "static"; }));
})();
