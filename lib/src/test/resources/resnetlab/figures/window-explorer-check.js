// Turns every knob of the explorer to every setting and compares what the page shows with itself and with the formula.
(() => {
  const at = name => document.querySelector(`[data-part="${name}"]`);
  const turn = (name, value) => { at(name).value = value; at(name).dispatchEvent(new Event("input")); };
  const number = text => Number(text.replace("\u2212", "-"));
  const faults = [];
  let settings = 0, misfits = 0, windows = 0;

  function look(n, f, s, d, rule) {
    const setting = `n=${n} f=${f} s=${s} d=${d} rule=${rule}`;
    const expect = (holds, what) => holds || faults.push(`${what} at ${setting}`);
    const rows = [...at("table").rows], size = at("size").textContent, summary = at("summary").textContent;
    settings++;
    if (size === "none") {
      misfits++;
      return expect(rows.length === 0 && summary.startsWith("No window fits"), "misfit");
    }
    windows += rows.length;
    const [before, after] = summary.match(/Padding: (\d+) before and (\d+) after/).slice(1).map(Number);
    const counts = Array(n).fill(0);
    rows.forEach((row, i) => {
      expect(number(row.cells[1].textContent) === i * s - before, "start");
      if (row.cells[2].textContent !== "none")
        row.cells[2].textContent.split(", ").forEach(position => counts[position]++);
      turn("step", i);
      const shown = [...at("window").querySelectorAll(".t-r-window")].map(text => text.textContent);
      const start = i * s - before, taps = [...Array(f).keys()].map(tap => start + tap * d);
      expect(shown.join() === taps.filter(p => p >= 0 && p < n).join(), "window");
      expect(at("summary").textContent.includes(`Window ${i} reads input positions ${row.cells[2].textContent}`), "sentence");
    });
    const drawn = [...at("stage").querySelectorAll("[data-read]")].map(read => Number(read.dataset.read));
    expect(Number(size) === rows.length, "table");
    expect(Math.floor((n + before + after - d * (f - 1) - 1) / s) + 1 === rows.length, "size");
    expect(at("formula").textContent.includes("= " + size), "formula");
    expect(drawn.join() === counts.join(), "coverage");
  }

  for (let n = 1; n <= 12; n++) for (let f = 1; f <= 5; f++) for (let s = 1; s <= 3; s++)
    for (let d = 1; d <= 2; d++) for (let rule = 0; rule < 6; rule++) {
      Object.entries({ n, f, s, d, rule }).forEach(([name, value]) => turn(name, value));
      look(n, f, s, d, rule);
    }
  const twins = document.querySelectorAll("[data-frames]");
  if (twins[1].querySelector('[data-part="shown-n"]').textContent !== "8") faults.push("a second explorer moved too");
  document.getElementById("result").textContent =
    `${settings} settings, ${misfits} misfits, ${windows} windows, ${faults.length} faults ${faults.slice(0, 5).join("; ")}`;
})();
