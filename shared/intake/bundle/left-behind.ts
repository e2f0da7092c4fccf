/** Files that office programs and systems leave beside the real ones; nobody means to hand them in. */
const names = /^(?:~\$.*|\._.*|\.DS_Store|\.~lock\..*#|Thumbs\.db|desktop\.ini)$/iu;

/** Whether a file, named with its folders, is one that no person put there: the lock of an open document, or what a system leaves behind. */
export const isLeftBehind = (path: string): boolean => path.split('/').includes('__MACOSX') || names.test(path.slice(path.lastIndexOf('/') + 1));
