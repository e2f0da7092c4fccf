import type { App, Session, WebContents } from 'electron';

/** What Chromium would do on the network by itself, switched off before it starts. */
const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
  'dns-prefetch-disable',
];

/** Whether the page may ask for an address: its own files, and what it made itself. */
export function mayRequest(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:') || url.startsWith('devtools://');
}

/** Whether the page may have a permission: the camera's pictures (photos on site), and nothing else. */
export function mayHave(permission: string, requestingUrl: string, mediaTypes: readonly string[], origin: string): boolean {
  const ours = requestingUrl === origin || requestingUrl.startsWith(`${origin}/`);
  return ours && permission === 'media' && mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video');
}

/** Switches off Chromium's own traffic, and lets no name be resolved for what is left of it. To be called before the program is ready. */
export function quietChromium(app: Pick<App, 'commandLine'>): void {
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Holds a session to the promise of the program: no network, no permission but the camera, no download behind the person's back. */
export function restrictSession(session: Session, origin: string): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, origin) }));
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(mayHave(permission, details.requestingUrl, types, origin));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayHave(permission, requestingOrigin.replace(/\/$/, ''), details.mediaType === undefined ? [] : [details.mediaType], origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Files leave through the save dialog only.
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no other window, no embedded guest. */
export function restrictContents(contents: WebContents, origin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Peer connections go past the session's requests; without a proxy there is none this leaves open.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
