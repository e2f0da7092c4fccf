/** Field names of a visit subject that belong to one item. */
export const itemField = {
  verdict: (itemId: string) => `item/${itemId}/verdict`,
  answer: (itemId: string, rule: number) => `item/${itemId}/answer/${String(rule)}`,
  points: (itemId: string) => `item/${itemId}/points`,
  note: (itemId: string) => `item/${itemId}/note`,
  photo: (itemId: string, sha256: string) => `item/${itemId}/photo/${sha256}`,
  /** What was drawn over a photo of the item. */
  marks: (itemId: string, sha256: string) => `item/${itemId}/marks/${sha256}`,
  file: (itemId: string, sha256: string) => `item/${itemId}/file/${sha256}`,
  /** What the unit says of the finding at the closing meeting. */
  reply: (itemId: string) => `item/${itemId}/reply`,
  /** What was decided on the unit's objection to it. */
  ruling: (itemId: string) => `item/${itemId}/ruling`,
};
