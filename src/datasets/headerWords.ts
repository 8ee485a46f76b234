/**
 * Names as they can be compared: small letters, single spaces, no punctuation, "firstResponse", "first_response" and
 * "First response" alike. For matching only; nobody is ever shown these.
 */

/** "Q7FoodCourt (1-5)" becomes "q7 food court 1 5". Letters and digits of all languages are kept. */
export function headerWords(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase()
      // The number of a question and what it is about: "q7food".
      .replace(/\b(q\d+)(?=\p{L}{2})/gu, '$1 ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
