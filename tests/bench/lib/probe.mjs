// Runs in a page before its own scripts: measures from an event to the end of the first frame that shows what changed.
// Must not use anything from outside the function.

export function probe() {
  /** Whether a frame is being made: a change made in it is painted by it. */
  let inFrame = false;
  const channel = new MessageChannel();
  /** @type {(() => void)[]} */
  let after = [];
  channel.port1.onmessage = () => {
    inFrame = false;
    const calls = after;
    after = [];
    for (const call of calls) call();
  };
  const original = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    original((time) => {
      if (!inFrame) {
        inFrame = true;
        // Runs after style, layout and paint of this frame.
        channel.port2.postMessage(0);
      }
      callback(time);
    });
  /** @param {() => void} call */
  const painted = (call) => {
    if (inFrame) after.push(call);
    else globalThis.requestAnimationFrame(() => after.push(call));
  };

  /**
   * Resolves with the time at which a change below `selector` was on the screen.
   * @param {string} selector
   * @param {string} [until] There must be such an element.
   * @returns {Promise<number>}
   */
  const changed = (selector, until) =>
    new Promise((resolve) => {
      const place = /** @type {Node} */ (document.querySelector(selector));
      const watch = new MutationObserver(() => {
        if (until && !document.querySelector(until)) return;
        watch.disconnect();
        painted(() => resolve(performance.now()));
      });
      watch.observe(place, { childList: true, subtree: true, characterData: true, attributes: !until });
    });

  /** Resolves when the page has nothing left to do and two frames have passed. @returns {Promise<void>} */
  const quiet = () =>
    new Promise((resolve) => {
      requestIdleCallback(() => original(() => original(() => requestIdleCallback(() => resolve()))));
    });

  /** Milliseconds from the next key going down to the first frame with other results. @param {string} selector */
  const keystroke = (selector) => {
    let began = 0;
    addEventListener("keydown", (event) => { began = event.timeStamp; }, { capture: true, once: true });
    return changed(selector).then((end) => end - began);
  };

  /** Times between frames until `stop` is called. */
  const frames = () => {
    /** @type {number[]} */
    const times = [];
    let last = 0;
    let on = true;
    const tick = (/** @type {number} */ time) => {
      if (last) times.push(time - last);
      last = time;
      if (on) original(tick);
    };
    original(tick);
    return { stop: () => { on = false; return times; } };
  };

  Object.assign(globalThis, { probe: { changed, quiet, keystroke, frames } });
}
