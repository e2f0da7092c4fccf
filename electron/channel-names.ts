/** The channel of a call, as main and preload write it. */
export const channelOf = (call: string): string => `yanshoutai:${call}`;

/** The event that hands the page a `.ystz` file: name, bytes. */
export const openPackageEvent = 'yanshoutai:open-package';

/** The page's word that it listens for {@link openPackageEvent}. */
export const listeningEvent = 'yanshoutai:listening';
