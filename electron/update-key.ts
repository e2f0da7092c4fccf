declare const __UPDATE_KEY__: string;

/** The publisher's public key (PEM, Ed25519) as it was given to the build in `YST_UPDATE_PUBLIC_KEY`; empty where none was given: then nothing is updated by file. */
export const updateKey: string = __UPDATE_KEY__;
