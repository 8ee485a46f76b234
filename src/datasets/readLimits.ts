/** What is read at most. Above it a file is refused at once and with a word, before it can freeze or end the page. */

export const mostBytes = 1024 * 1024 * 1024;
export const mostColumns = 2_000;
/** What the rows may take in memory. A worker that asks for more may be ended without a word. */
export const mostHeldBytes = 1_200_000_000;
/** A spreadsheet is XML that has to be held as one text. */
export const mostWorkbookBytes = 400 * 1024 * 1024;
