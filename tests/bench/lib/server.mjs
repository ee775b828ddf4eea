// A small server of files: folders under prefixes, later ones before earlier ones, and pages made in memory.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Record<string, string>} */
const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * @typedef {object} Served
 * @property {string} address Without a slash at its end.
 * @property {() => void} close
 */

/**
 * @param {[string, string][]} folders Prefix of the address and folder; the last that fits counts.
 * @param {Map<string, string>} made Texts by path.
 * @returns {Promise<Served>}
 */
export async function serve(folders, made) {
  /** @param {string} path @returns {Promise<Buffer | string | undefined>} */
  const find = async (path) => {
    const text = made.get(path);
    if (text !== undefined) return text;
    for (const [prefix, folder] of folders.toReversed()) {
      if (!path.startsWith(prefix)) continue;
      const below = normalize(path.slice(prefix.length) || "index.html");
      if (below.startsWith("..")) return undefined;
      const bytes = await readFile(join(folder, below)).catch(() => undefined);
      if (bytes) return bytes;
    }
    return undefined;
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const body = await find(path);
    const kind = extname(path) || ".html";
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": KINDS[kind] ?? "application/octet-stream",
      // Nothing may be faster because an earlier page asked for it, and no compiled code may be kept.
      "cache-control": "no-store",
      // Isolated pages have a clock of 5 µs instead of 100.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const at = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${at.port}`, close: () => server.close() };
}
