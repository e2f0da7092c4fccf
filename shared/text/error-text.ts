/** What a thrown thing says of itself: an error's message, anything else as text. For the end of a sentence that tells what was not done. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
