import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { HostProblem } from '#shared/host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { callNames, calls, channelOf, type ArgsOf, type CallName, type Crossable, type Kind, type ValueOf } from '#shared/shell-contract.ts';
import { FileName } from './file-name.ts';
import { hostProblemOf } from './host-error.ts';

const bytes = z.instanceof(Uint8Array);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const vaultName = z.string().regex(/^[0-9a-f]{96}$/);

/** What each kind of thing that crosses must look like. */
const kinds: { readonly [K in Kind]: z.ZodType<Crossable[K]> } = {
  nothing: z.null(),
  bytes,
  'bytes-if-any': bytes.or(z.undefined()),
  count,
  'count-if-any': count.or(z.undefined()),
  sha256,
  sha256s: z.array(sha256),
  documents: z.array(z.object({ sha256, bytes })).max(1000),
  'named-documents': z.array(z.object({ sha256, size: count })),
  'vault-place': z.enum(['data', 'backups']),
  'vault-name': vaultName,
  'vault-names': z.array(vaultName),
  'vault-files': z.array(z.object({ name: vaultName, bytes })).max(1000),
  'named-vault-files': z.array(z.object({ name: vaultName, size: count })),
  'file-name': FileName,
  backups: z.array(z.object({ name: FileName, size: count, writtenMs: z.number().nonnegative() })),
  path: z.string(),
  swept: z.object({ files: count, bytes: count }),
  facts: z.object({ version: z.string(), host: z.enum(['electron', 'browser']), dataPlace: z.string(), persistent: z.boolean() }),
  'suggested-name': z.string().min(1).max(255),
  mime: z.string().max(100),
  'saved-as': z.object({ name: z.string() }),
  text: z.string(),
  update: z.object({ version: z.string(), notes: z.string(), name: z.string() }),
  saving: z.object({ id: count, name: z.string() }),
};

/** One function for each call. It gets checked arguments, resolves to the value, and throws what went wrong. */
export type Handlers = { readonly [Name in CallName]: (...args: ArgsOf<Name>) => Promise<ValueOf<Name>> };

/** Whether a message comes from our own page: the top frame of a window, at our own origin. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, origin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return frame.url.startsWith(`${origin}/`);
}

/** Answers one call: sender, then arguments, then the work, then its result are checked against the contract. */
export async function answerCall(
  call: CallName,
  handler: Handlers[CallName],
  trusted: boolean,
  args: readonly unknown[],
): Promise<Result<unknown, HostProblem>> {
  if (!trusted) return fail({ code: 'refused', detail: `${call}: not from our page` });
  const checked = checkedArgs(call, args);
  if (!checked.ok) return fail({ code: 'refused', detail: `${call}: ${checked.problem}` });
  try {
    // The schemas of this very call have checked the arguments; the types cannot tie the two together across a union.
    const work = handler as (...checkedArgs: readonly unknown[]) => Promise<unknown>;
    const value = kinds[calls[call].gives].safeParse(await work(...checked.value));
    return value.success ? ok(value.data) : fail({ code: 'failed', detail: `${call}: ${value.error.message}` });
  } catch (error) {
    return fail(hostProblemOf(error));
  }
}

/** The arguments of a call as its kinds read them, or what is wrong with them. */
function checkedArgs(call: CallName, args: readonly unknown[]): Result<readonly unknown[], string> {
  const takes: readonly Kind[] = calls[call].takes;
  if (args.length !== takes.length) return fail(`takes ${takes.length} arguments, not ${args.length}`);
  const read: unknown[] = [];
  for (const [place, kind] of takes.entries()) {
    const checked = kinds[kind].safeParse(args[place]);
    if (!checked.success) return fail(checked.error.issues.map((issue) => issue.message).join('; '));
    read.push(checked.data);
  }
  return ok(read);
}

/** Opens every channel of the contract, and no other. */
export function registerChannels(ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, origin: string): void {
  for (const call of callNames) {
    ipc.handle(channelOf(call), (event, ...args: unknown[]) => answerCall(call, handlers[call], isOurPage(event, origin), args));
  }
}
