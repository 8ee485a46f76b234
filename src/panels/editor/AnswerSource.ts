/** A file of answers, or cells that were pasted. */
export type AnswerSource = File | { readonly name: string; readonly text: string };
