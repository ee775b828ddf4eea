// Goal 6: the smallest usable search that React developers would publish: fetch, index, field, windowed list.
import MiniSearch from "minisearch";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { List } from "react-window";
import { fold, words } from "./fold.mjs";

/** @param {{index: number, style: object, found: any[]}} props */
function Row({ index, style, found }) {
  const product = found[index];
  return (
    <a style={style} href={`#/products/${product.id}`}>
      <h2>{product.name.vi}</h2>
      <p>{product.summary.vi}</p>
    </a>
  );
}

function App() {
  const [products, setProducts] = useState(/** @type {any[]} */ ([]));
  const [text, setText] = useState("");
  const typed = useDeferredValue(text);
  useEffect(() => {
    fetch("data/products.json").then((response) => response.json()).then((file) => setProducts(file.products));
  }, []);
  const index = useMemo(() => {
    const made = new MiniSearch({
      fields: ["vi", "en", "zh"],
      extractField: (product, field) => (field === "id" ? product.id : product.name[field]),
      tokenize: words,
      processTerm: fold,
      searchOptions: { combineWith: "AND", prefix: true, fuzzy: 0.2 },
    });
    made.addAll(products);
    return made;
  }, [products]);
  const byId = useMemo(() => new Map(products.map((product) => [product.id, product])), [products]);
  const found = useMemo(
    () => (typed.trim() ? index.search(typed).map((hit) => byId.get(hit.id)) : products),
    [typed, index, products, byId],
  );
  return (
    <main>
      <input type="search" aria-label="Tìm" value={text} onChange={(event) => setText(event.target.value)} />
      <h1>{found.length} sản phẩm</h1>
      <List rowComponent={Row} rowCount={found.length} rowHeight={96} rowProps={{ found }} />
    </main>
  );
}

createRoot(/** @type {HTMLElement} */ (document.getElementById("app"))).render(<App />);
