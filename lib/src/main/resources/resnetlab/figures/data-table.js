(() => {
  "use strict";
  const KEYS = "data-lm-suppress-shortcuts";
  const make = (name, attributes, text) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const number = text => {
    const plain = text.replace(/,/g, "").replace("\u2212", "-").replace("\u221e", "Infinity");
    return plain === "" || plain === "\u2013" ? NaN : Number(plain);
  };

  function serve(root) {
    root.dataset.ready = "yes";
    const stage = root.querySelector('[data-part="rows"]'), table = stage.querySelector("table");
    const body = table.tBodies[0], rows = [...body.rows], title = root.querySelector(".title").textContent;
    const headings = [...table.tHead.rows[0].cells];

    function sort(column) {
      const heading = headings[column];
      const next = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      const sign = next === "ascending" ? 1 : -1;
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", next);
      const words = heading.classList.contains("words");
      const value = row => words ? row.cells[column].textContent : number(row.cells[column].textContent);
      const order = (a, b) => words ? a.localeCompare(b, "en", { numeric: true }) : a - b;
      const known = rows.filter(row => words || !Number.isNaN(value(row)));
      known.sort((a, b) => sign * order(value(a), value(b)));
      body.append(...known, ...rows.filter(row => !known.includes(row)));
    }

    headings.forEach((heading, column) => {
      const button = make("button", { type: "button", [KEYS]: "true" }, heading.textContent);
      button.append(make("span", { "aria-hidden": "true" }));
      button.addEventListener("click", () => sort(column));
      heading.replaceChildren(button);
    });
    stage.setAttribute("tabindex", "0");
    stage.setAttribute("role", "group");
    stage.setAttribute("aria-label", title);
    stage.setAttribute(KEYS, "true");

    const label = make("label", { class: "filter" }, "Only rows with ");
    const field = make("input", { type: "search", [KEYS]: "true" });
    const shown = make("span", { role: "status" });
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      rows.forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
      shown.textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length} rows`;
    });
    label.append(field);
    const bar = make("div", { class: "filter" });
    bar.append(label, shown);
    if (rows.length > 5) stage.before(bar);
  }

  document.querySelectorAll(".rnl[data-rows]:not([data-ready])").forEach(serve);
})();
