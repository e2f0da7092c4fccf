import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { HostProblem } from '#shared/host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { channelOf } from './channel-names.ts';
import { callNames, channels, type CallName, type Calls, type ValueOf } from './channels.ts';
import { problemOf } from './host-error.ts';

/** One function for each call. It gets checked arguments, resolves to the value, and throws what went wrong. */
export type Handlers = { readonly [K in CallName]: (...args: Parameters<Calls[K]>) => Promise<ValueOf<K>> };

/** Whether a message comes from our own page: the top frame of a window, at our own origin. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, origin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return frame.url.startsWith(`${origin}/`);
}

/** Answers one call: sender, then arguments, then the work, then its result are held to the contract. */
export async function answerCall(
  call: CallName,
  handler: Handlers[CallName],
  trusted: boolean,
  args: readonly unknown[],
): Promise<Result<unknown, HostProblem>> {
  if (!trusted) return fail({ code: 'refused', detail: `${call}: not from our page` });
  const checked = channels[call].args.safeParse(args);
  if (!checked.success) return fail({ code: 'refused', detail: `${call}: ${checked.error.issues.map((issue) => issue.message).join('; ')}` });
  try {
    // The schema of this very call has checked the arguments; the types cannot tie the two together across a union.
    const work = handler as (...checkedArgs: readonly unknown[]) => Promise<unknown>;
    const value = channels[call].value.safeParse(await work(...checked.data));
    return value.success ? ok(value.data) : fail({ code: 'failed', detail: `${call}: ${value.error.message}` });
  } catch (error) {
    return fail(problemOf(error));
  }
}

/** Opens every channel of the contract, and no other. */
export function registerChannels(ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, origin: string): void {
  for (const call of callNames) {
    ipc.handle(channelOf(call), (event, ...args: unknown[]) => answerCall(call, handlers[call], isOurPage(event, origin), args));
  }
}
