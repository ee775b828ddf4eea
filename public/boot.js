// Starts the app. Serves both forms of the site from one source:
//   hosted       – finds glue and wasm through the <link data-part> elements that the build wrote;
//   single file  – glue has run already and left its start function; wasm is in <script data-part="wasm">.
//
// The state is an attribute on <html>, so that the style sheet decides what is seen:
//   data-boot="starting"  script runs, parts are loading
//   data-boot="slow"      still loading after SLOW_MS: say so, keep waiting
//   data-boot="ready"     the app has been started
//   data-boot="failed"    it cannot start: show the plain page
// No data-boot at all means that scripts do not run here.

const SLOW_MS = 8_000;
// A late start still replaces "failed": on a poor network the wasm may take this long.
const GIVE_UP_MS = 60_000;

const root = document.documentElement;

function part(name) {
  const element = document.querySelector(`[data-part="${name}"]`);
  if (!element) throw new Error(`boot: part "${name}" is missing from the page`);
  return element;
}

function bytesFromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new Error("boot: no WebAssembly");
  const embedded = globalThis.__svlcStart;
  if (embedded) {
    await embedded({ module_or_path: bytesFromBase64(part("wasm").textContent.trim()) });
    return;
  }
  const glue = await import(part("glue").href);
  await glue.default({ module_or_path: part("wasm").href });
}

// The shell wears what the visitor chose last, with the name where the page that is asked for will have it.
function dress() {
  root.dataset.page = /^#?\/?(\?.*)?$/.test(location.hash) ? "home" : "other";
  const asked = /[?&]lang=(vi|en|zh)\b/.exec(location.hash)?.[1];
  try {
    for (const [key, name] of [["visitor.theme", "theme"], ["visitor.text-size", "text"], ["device.reach", "reach"]]) {
      const value = localStorage.getItem(`svlc.${key}`);
      if (value) root.dataset[name] = value;
    }
    root.lang = asked ?? localStorage.getItem("svlc.visitor.lang") ?? root.lang;
  } catch {
    // Storage is refused: the device's own look.
  }
}

dress();
root.dataset.boot = "starting";
const slow = setTimeout(() => { root.dataset.boot = "slow"; }, SLOW_MS);
const giveUp = setTimeout(() => { root.dataset.boot = "failed"; }, GIVE_UP_MS);

start().then(
  () => { root.dataset.boot = "ready"; },
  (error) => {
    root.dataset.boot = "failed";
    console.error(error);
  },
).finally(() => {
  clearTimeout(slow);
  clearTimeout(giveUp);
});
