"use strict";
// Opens what a link leads to, and draws the charts from the tables below them. Without it, every table and trace is there all the same.
document.addEventListener("DOMContentLoaded", () => {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
      around.open = true;
    }
    target.focus({ preventScroll: true });
    (target.closest("details") || target).scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // One number, or a share with its interval.
  const numbers = text => text === undefined ? NaN : text.includes(" ") ? text.split(" ").map(Number) : Number(text);
  const rows = figure => [...figure.querySelectorAll("tbody tr")].map(row => [...row.cells].map(cell => numbers(cell.dataset.v)));
  const line = (label, points, shade, more) =>
    Object.assign({ label, data: points, borderColor: color(shade), backgroundColor: color(shade), pointStyle: "line", pointRadius: 0, borderWidth: 2, clip: 8 }, more);
  const point = (x, y) => ({ x, y });
  const diagonal = label => line(label, [point(0, 0), point(1, 1)], "--line", { borderDash: [6, 4], borderWidth: 1.5 });

  const kinds = {
    roc: table => [
      line("mednec", table.filter(r => r[3] !== 1).map(r => point(r[1], r[2])), "--series"),
      line("at the threshold of the call", table.filter(r => r[3] === 1).map(r => point(r[1], r[2])), "--other", { showLine: false, pointRadius: 8, pointStyle: "rectRot" }),
      diagonal("by chance")],
    reliability: table => [
      line("share overturned, with interval", table.map(r => point(r[2], r[4][0])), "--series", { showLine: false, pointRadius: 5, pointStyle: "circle" }),
      ...table.map(r => line("", [point(r[2], r[4][1]), point(r[2], r[4][2])], "--series", { pointRadius: 5, pointStyle: "line" })),
      diagonal("as it should be")],
    selective: table => [
      line("accuracy of mednec", table.map(r => point(r[1], r[3])), "--series", { pointRadius: 3, pointStyle: "circle" }),
      line("balanced accuracy of mednec", table.filter(r => !Number.isNaN(r[4])).map(r => point(r[1], r[4])), "--other", { pointRadius: 4, pointStyle: "triangle", borderDash: [2, 3] }),
      line("always upheld, of all items", [point(0, table[0][5]), point(1, table[0][5])], "--line", { borderDash: [6, 4], borderWidth: 1.5 })]
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  let drawn = [];
  const axis = title => ({
    type: "linear", min: 0, max: 1, title: { display: true, text: title, color: color("--text") }, ticks: { color: color("--text"), stepSize: 0.2 }, grid: { color: color("--faint") }, border: { color: color("--line") }
  });
  const draw = () => {
    drawn.forEach(chart => chart.destroy());
    drawn = [...document.querySelectorAll("figure[data-chart]")].filter(figure => rows(figure).length > 0).map(figure => new Chart(figure.querySelector("canvas"), {
      type: "line",
      data: { datasets: kinds[figure.dataset.chart](rows(figure)) },
      options: {
        animation: false, maintainAspectRatio: false, parsing: false, interaction: { mode: "nearest", intersect: false },
        scales: { x: axis(figure.dataset.x), y: axis(figure.dataset.y) },
        plugins: { legend: { position: "bottom", labels: { color: color("--text"), usePointStyle: true, pointStyleWidth: 28, boxHeight: 7, filter: entry => entry.text !== "" } }, tooltip: { filter: entry => entry.dataset.label !== "" } }
      }
    }));
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  matchMedia("print").addEventListener("change", draw);
});
