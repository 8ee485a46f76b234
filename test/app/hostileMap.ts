/** A map that says, in every field that takes words, what somebody says who wants to do harm. */

export const longName = 'Long '.repeat(20_000);
export const turningName = 'abc\u202egnp.exe\u2066';

export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</title></svg><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '<foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject>',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">here</a>',
  ']]></touchstone-map></metadata><script>alert(1)</script>',
  '&lt;script&gt; &amp;amp; &#60; &bogus;',
  '{{name}} {0} ${alert(1)} %s',
  turningName,
  '\u2066\u2067\u2068\u2069\u202a\u202b\u202d\u202c',
  'zero\u200bwidth\u200djoiners\u200c\ufeff\u2060',
  `Za\u0300${'\u0301\u0316\u0489'.repeat(60)}lgo`,
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏿🇰🇷',
  'متجر خدمة العملاء 123',
  'שירות לקוחות (abc)',
  'null\u0000bell\u0007escape\u001b[31m\u007f\u0085\u2028\u2029',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://example.invalid","x")',
  'CON', // A name that no file may have on some systems.
  '../../etc/passwd',
  'ㅤᅠ\u3164', // Letters of Hangul that show nothing.
];

/** The content of an own file that needs no repair. */
export function hostileMap(): object {
  const ranks = (index: number): string =>
    `a${String.fromCharCode(48 + Math.floor(index / 10))}${String((index % 10) + 1)}`;
  const stages = ['<b onmouseover=alert(1)>Stage</b>', turningName, longName].map((name, index) => ({
    id: `stage ${String(index)} <script>`,
    name,
    kind: 'custom',
    question: hostileTexts[index],
    rank: ranks(index),
    place: [216 + index * 216, 0],
  }));
  const touchpoints = [...hostileTexts, longName].map((name, index) => ({
    id: `touchpoint-${String(index)}"onload="`,
    node: stages[index % stages.length]?.id,
    name,
    rank: ranks(index),
    purpose: name,
    quote: hostileTexts[(index + 7) % hostileTexts.length],
    pains: [name, hostileTexts[(index + 3) % hostileTexts.length]],
    emotion: { all: (index % 5) - 2 },
  }));
  const metrics = [
    {
      id: 'metric "><script>',
      kind: 'csat',
      name: '<img src=x onerror=alert(1)> \u202emetric',
      unit: 'share',
      scale: { min: 1, max: 5, step: 1 },
      direction: 'higher-is-better',
      floor: { value: 0.4, source: hostileTexts[2] },
      par: { value: 0.75 },
      target: { value: 0.9 },
      rank: 'a1',
    },
  ];
  return {
    format: 'touchstone-map',
    formatVersion: 1,
    map: {
      id: 'hostile-<map>',
      title: `<script>alert(1)</script> ${turningName} ${longName}`,
      createdAt: '2026-01-05T09:00:00.000Z',
      updatedAt: '2026-01-05T09:00:00.000Z',
      personas: [
        {
          id: 'persona-1',
          name: turningName,
          rank: 'a1',
          place: [0, 0],
          quote: hostileTexts[3],
          goals: [...hostileTexts],
        },
      ],
      stages,
      touchpoints,
      connections: [
        {
          id: 'connection-1',
          from: touchpoints[0]?.id,
          to: touchpoints[1]?.id,
          kind: 'flow',
          label: hostileTexts[0],
        },
      ],
      channels: [{ id: 'toLocaleString2', name: hostileTexts[1], rank: 'a1' }],
      departments: [],
      metrics,
      measurements: touchpoints.slice(0, 12).map(({ id }, index) => ({
        id: `measurement-${String(index)}`,
        metric: metrics[0]?.id,
        subject: id,
        value: { form: 'answers', counts: [index + 3, 2, 1, 4, 9] },
        grade: 'measured',
        source: hostileTexts[index],
      })),
      scenarios: [],
    },
  };
}
