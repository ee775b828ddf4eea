// Goal 4, the peer: FlexSearch, 20 cards by innerHTML, the exact total. Nothing else.
import { readCatalogue } from "./files.mjs";
import { fold } from "./fold.mjs";
import { flexsearchForward } from "./peers.mjs";
import { card, documents } from "./records.mjs";

const SHOWN = 20;

const data = await readCatalogue("/small");
const search = flexsearchForward(documents(data));
const app = /** @type {HTMLElement} */ (document.getElementById("app"));
app.innerHTML = '<input id="search" type="search"><h1></h1><div id="results"></div>';
const field = /** @type {HTMLInputElement} */ (app.querySelector("input"));
const heading = /** @type {HTMLElement} */ (app.querySelector("h1"));
const results = /** @type {HTMLElement} */ (app.querySelector("#results"));

/** @type {Record<string, string>} */
const ESCAPED = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const escaped = (/** @type {string} */ text) => text.replace(/[&<"]/g, (sign) => ESCAPED[sign]);

/** What was typed, marked in a name, as the app does. @param {string} name @param {string[]} typed */
const marked = (name, typed) =>
  name.split(" ").map((word) => {
    const plain = fold(word);
    const hit = typed.find((one) => plain.startsWith(one));
    return hit ? `<mark>${escaped(word.slice(0, hit.length))}</mark>${escaped(word.slice(hit.length))}` : escaped(word);
  }).join(" ");

function draw() {
  const text = field.value;
  const found = text.trim()
    ? search(text, SHOWN)
    : { total: data.products.length, first: Array.from({ length: SHOWN }, (_, at) => at) };
  const typed = fold(text).split(" ").filter(Boolean);
  heading.textContent = `${found.total} sản phẩm`;
  results.innerHTML = found.first.map((at) => {
    const [name, ...lines] = card(data, at);
    const more = lines.filter(Boolean).map((line) => `<p>${escaped(line)}</p>`).join("");
    return `<a class="card" href="#/products/${data.products[at].id}"><h2>${marked(name, typed)}</h2>${more}</a>`;
  }).join("");
}

field.addEventListener("input", draw);
draw();
document.documentElement.dataset.ready = "true";
