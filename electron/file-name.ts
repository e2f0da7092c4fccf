import { z } from 'zod';

/** The name of a file in a folder that the shell keeps and a person may put files into: no path, no leading dot or blank, nothing that a file system refuses. */
export const FileName = z
  .string()
  .max(200)
  // oxlint-disable-next-line no-control-regex -- control characters are just what must not pass
  .regex(/^[^\\/:*?"<>|\u0000-\u001f. ][^\\/:*?"<>|\u0000-\u001f]*\.[a-z0-9]{1,8}$/u)
  .refine((name) => !/^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name) && !name.includes('..'));
