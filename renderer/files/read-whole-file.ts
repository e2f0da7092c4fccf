/** The bytes of a file that a person picked. */
export const readWholeFile = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
