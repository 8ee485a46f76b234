/**
 * JSON text looked at without building anything and without recursion: how deep it nests, and where it stops
 * being JSON. `JSON.parse` says neither in words that all browsers share.
 */

const quoteChar = '"';
const quote = 0x22;
const backslash = 0x5c;

/** Whether brackets nest deeper than `limit`. Linear; stops at the first bracket that is too deep. */
export function isNestedDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = skipQuoted(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** From an opening quote to its closing one, or to the end of the text. */
function skipQuoted(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

export type JsonFault =
  | { readonly isCutOff: true }
  /** Both count from 1; the column in UTF-16 units, as editors do. */
  | { readonly isCutOff: false; readonly line: number; readonly column: number };

/**
 * Where a text that `JSON.parse` refused goes wrong. It is cut off when everything up to its end could be the
 * beginning of an object or a list. Linear; call it only after a failure.
 */
export function locateJsonFault(text: string): JsonFault {
  const at = new FaultSearch(text).run();
  if (at >= text.length && /^\s*[{[]/.test(text)) return { isCutOff: true };
  const before = text.slice(0, at);
  const lastBreak = before.lastIndexOf('\n');
  return { isCutOff: false, line: before.split('\n').length, column: at - lastBreak };
}

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';
const escapes = new Set('"\\/bfnrt');

class FaultSearch {
  #at = 0;
  #open: string[] = [];
  #expected: Expected = 'value';
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The position of the first character that cannot stand where it does; the length when the text just ends. */
  run(): number {
    for (;;) {
      while (/[ \t\r\n]/.test(this.#char())) this.#at++;
      if (this.#at >= this.#text.length || !this.#step(this.#char())) return this.#at;
    }
  }

  #char(): string {
    return this.#text.charAt(this.#at);
  }

  #step(char: string): boolean {
    switch (this.#expected) {
      case 'value':
      case 'value-or-close':
        return (this.#expected === 'value-or-close' && this.#close(char)) || this.#value(char);
      case 'key':
      case 'key-or-close':
        if (this.#expected === 'key-or-close' && this.#close(char)) return true;
        this.#expected = 'colon';
        return char === quoteChar && this.#string();
      case 'colon':
        this.#expected = 'value';
        return this.#take(char === ':');
      case 'comma-or-close':
        if (this.#close(char)) return true;
        this.#expected = this.#open.at(-1) === '{' ? 'key' : 'value';
        return this.#take(char === ',');
      case 'end':
        return false;
    }
  }

  #take(isExpected: boolean): boolean {
    if (isExpected) this.#at++;
    return isExpected;
  }

  #close(char: string): boolean {
    if (char !== (this.#open.at(-1) === '{' ? '}' : ']')) return false;
    this.#open.pop();
    this.#at++;
    this.#afterValue();
    return true;
  }

  #afterValue(): void {
    this.#expected = this.#open.length === 0 ? 'end' : 'comma-or-close';
  }

  #value(char: string): boolean {
    if (char === '{' || char === '[') {
      this.#open.push(char);
      this.#at++;
      this.#expected = char === '{' ? 'key-or-close' : 'value-or-close';
      return true;
    }
    this.#afterValue();
    if (char === quoteChar) return this.#string();
    if (char === 't') return this.#word('true');
    if (char === 'f') return this.#word('false');
    if (char === 'n') return this.#word('null');
    return this.#number();
  }

  #word(word: string): boolean {
    for (const letter of word) {
      if (this.#char() !== letter) return false;
      this.#at++;
    }
    return true;
  }

  #string(): boolean {
    this.#at++;
    for (;;) {
      const char = this.#char();
      if (char === '' || char < ' ') return false;
      this.#at++;
      if (char === quoteChar) return true;
      if (char === '\\' && !this.#escape()) return false;
    }
  }

  #escape(): boolean {
    if (escapes.has(this.#char())) return this.#take(true);
    if (!this.#take(this.#char() === 'u')) return false;
    for (let digit = 0; digit < 4; digit++) {
      if (!this.#take(/^[0-9a-f]$/i.test(this.#char()))) return false;
    }
    return true;
  }

  #number(): boolean {
    this.#take(this.#char() === '-');
    if (!this.#take(this.#char() === '0') && !this.#digits()) return false;
    if (this.#take(this.#char() === '.') && !this.#digits()) return false;
    if (!this.#take(/^e$/i.test(this.#char()))) return true;
    this.#take(/^[+-]$/.test(this.#char()));
    return this.#digits();
  }

  #digits(): boolean {
    const start = this.#at;
    while (/^\d$/.test(this.#char())) this.#at++;
    return this.#at > start;
  }
}
