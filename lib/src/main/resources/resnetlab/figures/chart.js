(() => {
  "use strict";
  const PATTERNS = ["", "/", "|", "\\", "-", "x"];

  /* Plotly once for each page: from the server that the page came from, or loaded by the page itself. */
  function findPlotly() {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    document.resnetlabPlotly ??= new Promise(found => {
      const config = document.getElementById("jupyter-config-data");
      if (!config) return window.addEventListener("load", () => { if (window.Plotly) found(window.Plotly); });
      const script = document.createElement("script");
      script.onload = () => found(window.Plotly);
      script.src = JSON.parse(config.textContent).baseUrl + "kernelspecs/java/plotly.js";
      document.head.append(script);
    });
    return document.resnetlabPlotly;
  }

  const sizes = data => data.flatMap(trace => trace.orientation === "h" ? trace.x : trace.y)
    .map(value => Math.abs(Number(value))).filter(Number.isFinite);

  /* What tablesaw cannot say: patterns, hover texts, margins, and the colours of the page's theme. */
  function dress(root, plot) {
    const style = getComputedStyle(root), colour = name => style.getPropertyValue(name).trim();
    const bars = plot.data[0].type === "bar";
    const long = Math.max(0, ...sizes(plot.data)) >= 10000 ? "~s" : "";
    const several = plot.data.length > 1;
    const data = plot.data.map((trace, i) => {
      const own = colour("--s" + (i + 1)), name = several ? trace.name + ": " : "";
      const marker = bars
        ? { color: own, pattern: { shape: PATTERNS[i], bgcolor: own, fgcolor: colour("--page"), size: 7, solidity: .25 } }
        : { ...trace.marker, color: own, size: 8, line: { color: colour("--page"), width: 1 } };
      return { ...trace, marker, cliponaxis: false, line: { ...trace.line, color: own, width: 2.25 },
        ...(bars ? { texttemplate: "%{x:,.3~" + (long ? "s" : "r") + "}", textposition: "outside", textangle: 0, constraintext: "none",
          textfont: { color: colour("--ink"), size: 13 } } : {}),
        hovertemplate: bars ? `%{y}<br>${name}%{x:,}<extra></extra>` : `${name}%{y:,}<br>${plot.layout.xaxis.title.text} %{x:,}<extra></extra>` };
    });
    const axis = (given, more) => ({ ...given, title: { ...given.title, font: { size: 12 } }, tickfont: { size: 12 }, nticks: 7, color: colour("--soft"), gridcolor: colour("--rule"), linecolor: colour("--soft"),
      zerolinecolor: colour("--soft"), automargin: true, ...more });
    const value = { tickformat: long, separatethousands: true, rangemode: bars ? "tozero" : "normal" };
    const layout = { ...plot.layout,
      font: { family: style.fontFamily, size: 13, color: colour("--ink") },
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false, dragmode: false,
      hovermode: bars ? "closest" : "x", margin: { l: 60, r: bars ? 66 : 18, t: 12, b: plot.layout.xaxis.title.text ? 44 : 26 }, bargap: .28,
      hoverlabel: { bgcolor: colour("--page"), bordercolor: colour("--soft"), font: { color: colour("--ink"), size: 13 } },
      xaxis: axis(plot.layout.xaxis, bars ? value : { showgrid: false, ticks: "outside", zeroline: false, showline: true }),
      yaxis: axis(plot.layout.yaxis, bars ? { showgrid: false, ticks: "", ticklabelstandoff: 6, tickfont: { size: 13, color: colour("--ink") } } : value) };
    return [data, layout];
  }

  async function draw(root) {
    root.dataset.ready = "yes";
    const Plotly = await findPlotly();
    const stage = root.querySelector('[data-part="chart"]'), picture = stage.querySelector("svg");
    const plot = JSON.parse(root.dataset.plot), box = document.createElement("div");
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", picture.querySelector("title").textContent + ": " + picture.querySelector("desc").textContent);
    plot.layout.width = Math.min(plot.layout.width, stage.clientWidth || plot.layout.width);
    const paint = () => Plotly.react(box, ...dress(root, plot), { displayModeBar: false, doubleClick: false });
    await paint();
    stage.replaceChildren(box);
    const theme = new MutationObserver(() => root.isConnected ? paint() : theme.disconnect());
    theme.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  }

  document.querySelectorAll(".rnl[data-plot]:not([data-ready])").forEach(root => {
    if (!root.closest("[data-live]")) draw(root);
  });
})();
