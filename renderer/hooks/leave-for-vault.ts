/** By which the windows of the program tell each other that the data were sealed, opened or put under another password. */
export const vaultChannel = 'yanshoutai-vault';

/** Opens the program anew, here and in every other window. Never resolves: what was going on ends with the page. */
export function leaveForVault(): Promise<void> {
  const channel = new BroadcastChannel(vaultChannel);
  channel.postMessage('changed');
  channel.close();
  location.reload();
  return new Promise(() => undefined);
}
