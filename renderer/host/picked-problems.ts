const codes: Readonly<Record<string, string>> = {
  QuotaExceededError: 'disk-full',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
  NotFoundError: 'missing',
  missing: 'missing',
  damaged: 'damaged',
};

/** Gives what was thrown the name of a HostProblem code, as every host does. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    throw named(codes[name] ?? 'failed', message);
  }
}

/** An error with the name of a HostProblem code. */
export const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
