/** Does work between BEGIN and COMMIT; where it fails, or COMMIT does, nothing of it stays, and it rejects with the first reason. */
export async function inTransaction<T>(script: (sql: string) => Promise<void>, work: () => Promise<T>): Promise<T> {
  await script('BEGIN');
  let done: T;
  try {
    done = await work();
  } catch (error) {
    await script('ROLLBACK').catch((second: unknown) => {
      // The connection is gone, and with it the transaction: the first reason is the one to tell.
      if (!(second instanceof Error)) throw second;
    });
    throw error;
  }
  await script('COMMIT');
  return done;
}
