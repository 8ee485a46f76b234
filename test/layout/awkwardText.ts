/** Text as people and attackers write it, long and short, for tests of fitting, drawing and escaping. */
import * as fc from 'fast-check';

const pieces = [
  '고객 여정 지도에서 가장 약한 접점',
  '안내데스크자원봉사자안내방송',
  'Information booth and volunteers',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  '空港までの移動',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦🇰🇷',
  'e\u0301\u0302',
  '\u0000\u0007\u2028\uFFFE',
  '\uD800',
  '</text></svg><script>alert(1)</script>',
  '<foreignObject onload="x">',
  ']]>&amp;&#0;',
  '</touchstone-map>',
  '"\'\\\n\t\r',
  '',
];

export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...pieces),
  fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
