// Goal 8, the peer: 100,000 rows by @tanstack/react-virtual in the page's own scroll.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { createRoot } from "react-dom/client";
import { readCatalogue } from "./files.mjs";
import { card } from "./records.mjs";

const data = await readCatalogue("/large");
const HEIGHT = 132;

/** @param {{at: number}} props */
function Card({ at }) {
  const [name, ...lines] = card(data, at);
  return (
    <a className="card" href={`#/products/${data.products[at].id}`}>
      <h2>{name}</h2>
      {lines.filter(Boolean).map((line) => <p key={line}>{line}</p>)}
    </a>
  );
}

function Rows() {
  const rows = useWindowVirtualizer({ count: data.products.length, estimateSize: () => HEIGHT, overscan: 5 });
  return (
    <main>
      <h1>{data.products.length} sản phẩm</h1>
      <div id="results" style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((item) => (
          <div
            key={item.key}
            className="cards__item"
            style={{ position: "absolute", top: 0, left: 0, width: "100%", transform: `translateY(${item.start}px)` }}
          >
            <Card at={item.index} />
          </div>
        ))}
      </div>
    </main>
  );
}

const place = /** @type {HTMLElement} */ (document.getElementById("app"));
/** @type {import("react-dom/client").Root | undefined} */
let root;
const go = () => {
  if (location.hash === "#/products") {
    root = createRoot(place);
    root.render(<Rows />);
  } else {
    root?.unmount();
    root = undefined;
    scrollTo(0, 0);
  }
};
addEventListener("hashchange", go);
document.documentElement.dataset.ready = "true";
