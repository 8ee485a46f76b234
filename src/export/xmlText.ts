/** Text that is safe inside XML, and back. Pure. */

/** XML 1.0 has no way to write these, not even escaped. Lone surrogates are one of them. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const special = /[&<>"'\r]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** For element content and for attributes in quotes. What XML forbids is removed. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(special, (letter) => escapes[letter] ?? '');
}

/**
 * JSON text for element content: what XML forbids is written as JSON's own `\uXXXX`, so that nothing is lost.
 * Such characters occur in JSON inside strings only.
 */
export function escapeJsonForXml(json: string): string {
  const written = json.replace(
    forbidden,
    (letter) => '\\u' + letter.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  return escapeXml(written);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes named and numeric character references; anything else stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number.parseInt(String(decimal), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
