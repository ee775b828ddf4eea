// The app's engine in a page: bytes of the data files, and the module.

/** @returns {Promise<{path: string, bytes: Uint8Array}[]>} The catalogue's files, the manifest first. */
export async function readFiles() {
  const read = async (/** @type {string} */ path) =>
    ({ path, bytes: new Uint8Array(await (await fetch(`/small/${path}`)).arrayBuffer()) });
  const manifest = await read("manifest.json");
  const { files } = JSON.parse(new TextDecoder().decode(manifest.bytes));
  return [manifest, ...(await Promise.all(files.map((/** @type {{path: string}} */ file) => read(file.path))))];
}

/** @returns {Promise<any>} The class `Engine`. */
export async function loadEngine() {
  const address = "/engine/san_vat_bench.js";
  const glue = await import(address);
  await glue.default();
  return glue.Engine;
}

/** A catalogue searched by the app's engine. @param {any} Engine @param {{path: string, bytes: Uint8Array}[]} files */
export function buildEngine(Engine, files) {
  const engine = new Engine();
  for (const { path, bytes } of files) engine.add(path, bytes);
  engine.build();
  return engine;
}

/** The files' contents for the peers. @param {{path: string, bytes: Uint8Array}[]} files @returns {Map<string, any>} */
export const parsed = (files) => new Map(files.map(({ path, bytes }) => [path, JSON.parse(new TextDecoder().decode(bytes))]));

/** Lets the browser do what it has to do between two measurements. @returns {Promise<void>} */
export const breathe = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
