// The report: what was measured, on what, and what it says about the goals.
import { cpus, totalmem } from "node:os";

/** @typedef {import("./stats.mjs").Interval} Interval */
/** @typedef {string | number | Interval} Cell */

/**
 * @typedef {object} Section
 * @property {number} goal
 * @property {string} title
 * @property {{what: string, ratio: Interval | number, goal: number}[]} verdicts Ours ÷ peer.
 * @property {{head: string[], rows: Cell[][]}} table
 * @property {string[]} notes
 * @property {number[]} [load] Processes that wanted a core, on average over a minute, before and after.
 */

/** Three digits that count. @param {number} value */
const digits = (value) => (value >= 100 ? value.toFixed(0) : value === 0 ? "0" : Number(value.toPrecision(3)).toString());

/** @param {Cell} cell @returns {string} */
const shown = (cell) =>
  typeof cell === "string" ? cell
    : typeof cell === "number" ? digits(cell)
      : `${digits(cell.median)} (${digits(cell.low)} … ${digits(cell.high)})`;

/** @param {string[]} head @param {Cell[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows.map((row) => row.map(shown))].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** @param {Interval | number} ratio @param {number} goal */
function verdict(ratio, goal) {
  const { median, low, high } = typeof ratio === "number" ? { median: ratio, low: ratio, high: ratio } : ratio;
  if (high <= goal) return "reached";
  if (median <= goal) return "reached by the median, not by the whole interval";
  const missed = `not reached: ${digits(median / goal)} times the goal`;
  return low <= goal ? `${missed}, within the interval` : missed;
}

/**
 * @param {Section[]} sections
 * @param {{browser: string, versions: Record<string, string>}} used
 */
export function report(sections, used) {
  const all = sections.toSorted((a, b) => a.goal - b.goal);
  const [cpu] = cpus();
  const machine = [
    ["processor", `${cpu?.model.trim() ?? "unknown"}, ${cpus().length} cores, shared`],
    ["memory", `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ["browser", `Chromium ${used.browser}, headless`],
    ["Node", process.version],
    ["packages", Object.entries(used.versions).map(([name, version]) => `${name} ${version}`).join(", ")],
    ["date", new Date().toISOString().slice(0, 10)],
  ];
  const summary = all.flatMap((section) =>
    section.verdicts.map((one) => [String(section.goal), section.title, one.what, one.ratio, `≤ ${one.goal}`, verdict(one.ratio, one.goal)]));
  const load = (/** @type {Section} */ section) => {
    const [before, after] = section.load ?? [];
    return before === undefined ? [] : [`Load of the machine (one minute's average, ${cpus().length} cores): ${before.toFixed(1)} before, ${after.toFixed(1)} after.`];
  };
  const parts = all.map((section) => {
    const notes = [...section.notes, ...load(section)].map((note) => `- ${note}`).join("\n");
    return [`## ${section.goal}. ${section.title}`, table(section.table.head, section.table.rows), notes].join("\n\n");
  });
  return `${[
    "# The bench: what was measured",
    "Written by `cargo xtask bench`; what is compared with what, and how, stands in [README.md](README.md). Ratios are ours ÷ peer: median of the rounds with the interval that holds the true median in 95 % of all cases. Below 1 ours is faster or smaller.",
    table(["machine", ""], machine),
    "## Goals",
    table(["goal", "what", "against", "ratio", "wanted", "verdict"], summary),
    ...parts,
  ].join("\n\n")}\n`;
}
