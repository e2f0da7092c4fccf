// Runs in the page's own world, as the page half of contextBridge: functions that reach the preload's world through events, and nothing else.
// NONCE is replaced by a word that changes with each run.
{
  const listeners = new Map();
  let lastCall = 0;
  const proxyOf =
    (/** @type {string} */ path) =>
    (/** @type {unknown[]} */ ...args) => {
      const id = ++lastCall;
      const sent = args.map((arg) => {
        if (typeof arg !== 'function') return arg;
        listeners.set(`${id}`, arg);
        return { $listener: `${id}` };
      });
      /** @type {any} */
      let answer;
      const settled = new Promise((resolve, reject) => {
        const hear = (/** @type {any} */ { detail }) => {
          if (detail.id !== id) return;
          answer ??= detail;
          if (detail.kind === 'promise') return;
          document.removeEventListener('answer-NONCE', hear);
          if (detail.kind === 'error') reject(new Error(detail.value));
          else resolve(detail.value);
        };
        document.addEventListener('answer-NONCE', hear);
      });
      document.dispatchEvent(new CustomEvent('call-NONCE', { detail: { id, path, args: sent } }));
      if (answer?.kind === 'promise') return settled;
      if (answer?.kind === 'error') throw new Error(answer.value);
      return answer?.kind === 'function' ? proxyOf(answer.value) : answer?.value;
    };
  document.addEventListener('notify-NONCE', (/** @type {any} */ { detail }) => listeners.get(detail.listener)?.(...detail.args));
  document.addEventListener('expose-NONCE', (/** @type {any} */ { detail }) => {
    const api = Object.fromEntries(detail.names.map((/** @type {string} */ name) => [name, proxyOf(name)]));
    Object.defineProperty(window, detail.key, { value: Object.freeze(api), enumerable: true });
  });
}
