/** Long work cut into short steps: whoever runs it decides what may happen between them. What it returns in the end is its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
