/** A file of answers, or the text of cells that were pasted. */
export type ImportSource = File | { readonly name: string; readonly text: string };
