// A tiny static server, and the site as one file, for the tests of how the site is put up.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = resolve(import.meta.dirname, "../../..");

/** The built site. */
export const DIST = process.env.DIST ?? join(ROOT, "dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/**
 * Serves a site below a folder of addresses on a free port.
 * @param {string} folder Begins and ends with a slash.
 * @param {string} [root] Where its files are; the built site without it.
 * @returns {Promise<{address: string, stop: () => void}>}
 */
export async function serveBelow(folder, root = DIST) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const inside = path.startsWith(folder) ? normalize(path.slice(folder.length) || "index.html") : "";
    const file = join(root, inside);
    if (!inside || inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = /** @type {Record<string, string>} */ (TYPES)[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}${folder}`, stop: () => server.close() };
}

/** Runs a command of the project. @param {string[]} words */
function xtask(words) {
  const built = join(ROOT, "target/debug", process.platform === "win32" ? "xtask.exe" : "xtask");
  const [program, first] = existsSync(built) ? [built, []] : ["cargo", ["run", "-q", "-p", "xtask", "--"]];
  execFileSync(program, [...first, ...words], { cwd: ROOT, stdio: "pipe" });
}

/**
 * The built site with a made-up catalogue of so many products.
 * @param {number} products
 * @returns {Promise<{address: string, stop: () => void}>}
 */
export async function serveMany(products) {
  const root = mkdtempSync(join(tmpdir(), "svlc-many-"));
  cpSync(DIST, root, { recursive: true });
  xtask(["generate", String(products), "--into", join(root, "data")]);
  const site = await serveBelow("/", root);
  const stop = () => {
    site.stop();
    rmSync(root, { recursive: true, force: true });
  };
  return { address: site.address, stop };
}

/** Address of the site as one file: the one that `cargo xtask test` packed, or packed now. */
export function singleFile() {
  const given = process.env.SINGLE_FILE;
  if (given && existsSync(given)) return pathToFileURL(given).href;
  const out = join(mkdtempSync(join(tmpdir(), "svlc-e2e-")), "san-vat-lai-chau.html");
  xtask(["pack", "--out", out]);
  return pathToFileURL(out).href;
}
