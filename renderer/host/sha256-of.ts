/** The lower-case hex SHA-256 of bytes, computed by the browser outside the page's own thread. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  // Not copied: none of our memory is shared, which is all that the type asks.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
