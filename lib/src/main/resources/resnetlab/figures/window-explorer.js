(() => {
  "use strict";
  const COLUMN = 30, WIDE = 26, HIGH = 24, LEFT = 88;
  const ROWS = { input: 6, window: 46, output: 86, reads: 138 };
  const SVG = "http://www.w3.org/2000/svg";

  const make = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const cell = (parent, x, y, role, text) => {
    parent.append(make("rect", { class: role, x, y, width: WIDE, height: HIGH, rx: 3 }));
    if (role === "r-unread") parent.append(make("path", { class: "hatch r-unread",
      d: `M${x + 2} ${y + HIGH - 2}L${x + WIDE - 2} ${y + 2}` }));
    parent.append(make("text", { class: "t-" + role, x: x + WIDE / 2, y: y + 16.5 }, text));
  };

  const minus = number => String(number).replace("-", "\u2212");
  const listed = numbers => numbers.length ? numbers.map(minus).join(", ") : "none";
  const counted = (number, thing) => number + " " + thing + (number === 1 ? "" : "s");

  function explore(root) {
    root.dataset.ready = "yes";
    const at = name => root.querySelector(`[data-part="${name}"]`);
    const knobs = Object.fromEntries(["n", "f", "s", "d", "rule"].map(key => [key, at(key)]));
    const frames = root.dataset.frames.split("|");
    const [maxF, maxS, maxD, rules] = ["f", "s", "d"].map(key => Number(knobs[key].max))
      .concat(knobs.rule.options.length);
    let frame, current = 0;

    /* What Java has computed for these knobs; only what follows from one line of it is worked out here. */
    function lookUp() {
      const value = Object.fromEntries(Object.entries(knobs).map(([key, knob]) => [key, Number(knob.value)]));
      const { n, f, s, d, rule } = value;
      const index = ((((n - 1) * maxF + f - 1) * maxS + s - 1) * maxD + d - 1) * rules + rule;
      const [before, after, outputs, left, extent, counts] = frames[index].split(",");
      const name = knobs.rule.options[rule].text;
      return { ...value, name, before: +before, after: +after, outputs: +outputs, left: +left, extent: +extent, counts };
    }

    const x = position => LEFT + (position + frame.before) * COLUMN;
    const start = output => output * frame.s - frame.before;
    const taps = output => Array.from({ length: frame.f }, (_, tap) => start(output) + tap * frame.d);
    const isInput = position => position >= 0 && frame.n > position;

    function draw() {
      const end = Math.max(frame.n + frame.after, frame.extent - frame.before);
      const svg = make("svg", { role: "img", viewBox: `0 0 ${x(end) + 8} 194`, width: x(end) + 8, height: 194 });
      svg.append(make("title", {}, "The input, one window, the outputs, and how often each position is read"));
      const label = (row, text) => svg.append(make("text", { class: "label", x: LEFT - 12, y: ROWS[row] + 16 }, text));
      label("input", "input");
      label("window", "window");
      for (let p = -frame.before; frame.n + frame.after > p; p++)
        cell(svg, x(p), ROWS.input, isInput(p) ? "r-input" : "r-padding", isInput(p) ? p : "p");
      if (frame.outputs) drawReads(svg, label);
      drawOutputs(svg, label);
      svg.append(make("g", { class: "slider", "data-part": "window" }));
      at("stage").replaceChildren(svg);
    }

    function drawReads(svg, label) {
      label("reads", "times read");
      [...frame.counts].forEach((count, i) => {
        const p = i - frame.before, step = Math.ceil(count * 5 / frame.f);
        const role = !isInput(p) ? "r-padding" : step ? "r-count" + step : "r-unread";
        const group = make("g", isInput(p) ? { "data-read": count } : {});
        cell(group, x(p), ROWS.reads, role, count);
        svg.append(group);
      });
      if (frame.left) {
        const from = x(frame.n + frame.after - frame.left), to = x(frame.n + frame.after) - COLUMN + WIDE;
        svg.append(make("path", { class: "thin", d: `M${from} ${ROWS.reads + HIGH + 5}v5H${to}v-5` }));
        svg.append(make("text", { class: "small", x: (from + to) / 2, y: ROWS.reads + HIGH + 24 }, "left over"));
      }
    }

    function drawOutputs(svg, label) {
      if (frame.outputs) label("output", "output");
      for (let i = 0; frame.outputs > i; i++) {
        const group = make("g", { "data-output": i });
        cell(group, x(start(i) + (frame.extent - 1) / 2), ROWS.output, "r-output", i);
        svg.append(group);
      }
    }

    function drawWindow() {
      const group = at("window");
      const y = ROWS.window, first = x(taps(0)[0]);
      group.replaceChildren(make("rect", { class: "band r-window", x: first, y: y + 8,
        width: (frame.extent - 1) * COLUMN + WIDE, height: 8, rx: 3 }));
      taps(current).forEach((p, tap) => {
        const padding = !isInput(p);
        cell(group, first + tap * frame.d * COLUMN, y, padding ? "r-padding" : "r-window",
          !padding ? p : 0 > p || frame.n + frame.after > p ? "p" : "?");
      });
      const middle = first + ((frame.extent - 1) * COLUMN + WIDE) / 2;
      group.append(make("path", { class: "mark", d: `M${middle} ${y + HIGH + 2}l4.5 7h-9z` }));
      group.style.transform = `translateX(${current * frame.s * COLUMN}px)`;
      root.querySelectorAll("[data-output]").forEach(output => {
        const made = current >= Number(output.dataset.output);
        output.setAttribute("class", Number(output.dataset.output) === current ? "now" : made ? "made" : "todo");
      });
    }

    const pads = () => `${frame.before} before and ${frame.after} after`;

    function formula() {
      const span = frame.d === 1 ? String(frame.f) : `(${frame.d} \u00b7 (${frame.f} \u2212 1) + 1)`;
      const room = frame.n + frame.before + frame.after - frame.extent;
      const down = `\u230a(${frame.n} + ${frame.before} + ${frame.after} \u2212 ${span}) / ${frame.s}\u230b + 1`;
      if (frame.outputs === 0) return "No output: no window fits.";
      if (frame.name.startsWith("SAME"))
        return `\u2308n / s\u2309 = \u2308${frame.n} / ${frame.s}\u2309 = ${frame.outputs}, so the padding is ${pads()}.`;
      const exact = room % frame.s === 0 ? "" : ` = \u230a${(room / frame.s).toFixed(2).replace(/0$/, "")}\u230b + 1`;
      return `\u230a(n + before + after \u2212 ${frame.d === 1 ? "f" : "(d(f \u2212 1) + 1)"}) / s\u230b + 1\n= ${down}${exact} = ${frame.outputs}`;
    }

    function sentence() {
      const padded = frame.n + frame.before + frame.after;
      if (frame.outputs === 0)
        return `No window fits: the window spans ${counted(frame.extent, "position")}, but the padded input has only ` +
          `${padded}. Use a smaller kernel${frame.d > 1 ? " or dilation" : ""}, more padding or a larger input.`;
      const all = taps(current), inputs = all.filter(isInput);
      const unread = [...frame.counts].filter((count, i) => count === "0" && isInput(i - frame.before)).length;
      return `Window ${current} reads input positions ${listed(inputs)}` +
        (inputs.length === frame.f ? "" : ` and ${counted(frame.f - inputs.length, "position")} of padding`) +
        `. Padding: ${pads()}. ` +
        (unread ? `${counted(unread, "input position")} ${unread === 1 ? "is" : "are"} never read. ` : "Every input position is read. ") +
        (frame.left ? `${counted(frame.left, "position")} ${frame.left === 1 ? "is" : "are"} left over at the end.` : "Nothing is left over at the end.");
    }

    function tabulate() {
      const body = at("table");
      body.replaceChildren();
      for (let i = 0; frame.outputs > i; i++) {
        const row = body.insertRow(), heading = document.createElement("th");
        heading.scope = "row";
        heading.textContent = i;
        row.append(heading);
        const all = taps(i);
        [minus(start(i)), listed(all.filter(isInput)), listed(all.filter(p => !isInput(p)))]
          .forEach(text => { row.insertCell().textContent = text; });
      }
    }

    function step(to) {
      current = Math.max(0, Math.min(to, frame.outputs - 1));
      const slider = at("step");
      slider.max = Math.max(0, frame.outputs - 1);
      slider.value = current;
      slider.disabled = 2 > frame.outputs;
      at("shown-step").textContent = frame.outputs ? `${current} (last: ${frame.outputs - 1})` : "none";
      for (const [part, dead] of [["back", current === 0], ["on", current >= frame.outputs - 1]])
        at(part).setAttribute("aria-disabled", String(dead));
      drawWindow();
      at("summary").textContent = sentence();
    }

    function turn() {
      frame = lookUp();
      for (const key of ["n", "f", "s", "d"]) at("shown-" + key).textContent = frame[key];
      at("size").textContent = frame.outputs || "none";
      at("formula").textContent = formula();
      at("answer").classList.toggle("none", frame.outputs === 0);
      draw();
      tabulate();
      step(current);
    }

    for (const knob of Object.values(knobs)) knob.addEventListener("input", turn);
    at("step").addEventListener("input", () => step(Number(at("step").value)));
    at("back").addEventListener("click", () => step(current - 1));
    at("on").addEventListener("click", () => step(current + 1));
    for (const part of ["controls", "steps", "answer"]) at(part).hidden = false;
    turn();
  }

  document.querySelectorAll(".rnl[data-frames]:not([data-ready])").forEach(explore);
})();
