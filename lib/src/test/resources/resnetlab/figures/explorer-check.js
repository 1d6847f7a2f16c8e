// Turns every knob of an explorer to every value and looks for the frame of that setting.
(async () => {
  const [first, second] = document.querySelectorAll("[data-explorer]");
  for (let i = 0; i < 200 && first.dataset.ready !== "yes"; i++) await new Promise(done => setTimeout(done, 20));
  const [stride, kernel] = first.querySelectorAll("[data-knob]");
  const faults = [];
  const expect = (holds, what) => holds || faults.push(what);
  const shown = root => root.querySelector("[data-seen]").dataset.seen;
  const turn = (knob, value) => { knob.value = value; knob.dispatchEvent(new Event("input")); };
  let settings = 0;
  expect(shown(first) === "2 1", "start");
  expect(stride.type === "range" && kernel.tagName === "SELECT", "kinds of knobs");
  for (let s = 0; s < 3; s++) for (let k = 0; k < 2; k++) {
    turn(stride, s);
    turn(kernel, k);
    settings++;
    expect(shown(first) === `${s + 1} ${2 * k + 1}`, `frame ${s} ${k} is ${shown(first)}`);
    expect(first.querySelector("[data-part=said]").textContent === `stride ${s + 1}, kernel ${2 * k + 1}`, `words ${s} ${k}`);
    expect(stride.getAttribute("aria-valuetext") === String(s + 1), `value text ${s}`);
  }
  turn(kernel, 0);
  first.querySelector("[data-set]").click();
  expect(shown(first) === "1 3", "a click on a cell sets the knobs");
  expect(shown(second) === "2 1", "a second explorer moved too");
  document.getElementById("result").textContent = `${settings} settings, ${faults.length} faults ${faults.slice(0, 5).join("; ")}`;
})();
