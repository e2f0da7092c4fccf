// Runs in the preload's isolated world, before the unmodified preload script: its `require('electron')` with contextBridge and ipcRenderer.
// NONCE is replaced by a word that changes with each run; `shellHostSend` is a binding that only this world has.
{
  const host = /** @type {any} */ (globalThis);
  const send = host.shellHostSend;
  const bytesToText = (/** @type {Uint8Array} */ bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const encode = (/** @type {unknown} */ value) =>
    JSON.stringify(value ?? null, (_key, inner) => (inner instanceof Uint8Array ? { $bytes: bytesToText(inner) } : inner));
  const decode = (/** @type {string} */ text) =>
    JSON.parse(text, (_key, inner) => (inner?.$bytes === undefined ? inner : Uint8Array.from(atob(inner.$bytes), (character) => character.charCodeAt(0))));

  const waiting = new Map();
  const listening = new Map();
  let lastInvoke = 0;
  host.shellHostAnswer = (/** @type {number} */ id, /** @type {string} */ text) => {
    waiting.get(id)?.(decode(text));
    waiting.delete(id);
  };
  host.shellHostEvent = (/** @type {string} */ channel, /** @type {string} */ text) => {
    for (const listener of listening.get(channel) ?? []) listener({}, ...decode(text));
  };
  const ipcRenderer = {
    invoke: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) =>
      new Promise((resolve) => {
        const id = ++lastInvoke;
        waiting.set(id, resolve);
        send(encode({ kind: 'invoke', id, channel, args }));
      }),
    send: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) => send(encode({ kind: 'send', channel, args })),
    on: (/** @type {string} */ channel, /** @type {Function} */ listener) => listening.set(channel, [...(listening.get(channel) ?? []), listener]),
    removeListener: (/** @type {string} */ channel, /** @type {Function} */ listener) =>
      listening.set(
        channel,
        (listening.get(channel) ?? []).filter((/** @type {Function} */ one) => one !== listener),
      ),
  };

  const functions = new Map();
  const say = (/** @type {string} */ kind, /** @type {object} */ detail) => document.dispatchEvent(new CustomEvent(`${kind}-NONCE`, { detail }));
  const hearing = (/** @type {any} */ arg) =>
    arg?.$listener === undefined ? arg : (/** @type {unknown[]} */ ...args) => say('notify', { listener: arg.$listener, args });
  document.addEventListener('call-NONCE', (/** @type {any} */ { detail: { id, path, args } }) => {
    const answer = (/** @type {string} */ kind, /** @type {unknown} */ value) => say('answer', { id, kind, value });
    try {
      const result = functions.get(path)(...args.map(hearing));
      if (result instanceof Promise) {
        answer('promise', undefined);
        result.then(
          (value) => answer('value', value),
          (/** @type {unknown} */ error) => answer('error', String(error)),
        );
      } else if (typeof result === 'function') {
        functions.set(`${path}#${id}`, result);
        answer('function', `${path}#${id}`);
      } else answer('value', result);
    } catch (error) {
      answer('error', String(error));
    }
  });
  const contextBridge = {
    exposeInMainWorld: (/** @type {string} */ key, /** @type {Record<string, Function>} */ api) => {
      for (const [name, act] of Object.entries(api)) functions.set(name, act);
      say('expose', { key, names: Object.keys(api) });
    },
  };
  host.shellHostRequire = (/** @type {string} */ name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
    return { contextBridge, ipcRenderer };
  };
}
