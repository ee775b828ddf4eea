// A catalogue's files for the pages that draw.
import { catalogue } from "./records.mjs";

/** @param {string} base `/small` or `/large` */
export async function readCatalogue(base) {
  const read = async (/** @type {string} */ path) => (await fetch(`${base}/${path}`)).json();
  const { files } = await read("manifest.json");
  const contents = await Promise.all(files.map(async (/** @type {{path: string}} */ file) => [file.path, await read(file.path)]));
  return catalogue(new Map(/** @type {[string, any][]} */ (contents)));
}
