/** A file of answers of any size for the benchmark: a survey as airlines send it out; the same seed gives the same file. */
import { seededRandom } from '../helpers/seededRandom';

const questions = [
  'Online booking',
  'Check-in',
  'Boarding',
  'Seat comfort',
  'Leg room',
  'Cleanliness',
  'Food and drink',
  'Wifi',
  'Entertainment',
  'Crew',
  'Baggage',
  'Transfer',
  'Lounge',
  'Gate',
];

/** `rows` × 24 columns with CRLF: an id, texts of few and of many values, fourteen ratings from 0 (none) to 5. */
export function generateAnswers(rows: number, seed: number): string {
  const random = seededRandom(seed);
  const pick = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? '';
  const lines = [
    `ID,Gender,Age,Customer Type,Type of Travel,Class,Distance,Departure Delay,Arrival Delay,${questions.join(',')},Satisfaction`,
  ];
  for (let id = 1; id <= rows; id += 1) {
    const cells = [
      String(id),
      pick(['Female', 'Male']),
      String(18 + Math.floor(random() * 60)),
      pick(['First-time', 'Returning']),
      pick(['Business', 'Personal']),
      pick(['Business', 'Economy', 'Economy Plus']),
      String(100 + Math.floor(random() * 4_000)),
      random() < 0.6 ? '0' : String(Math.floor(random() * 300)),
      random() < 0.003 ? '' : String(Math.floor(random() * 300)),
      ...questions.map(() => String(Math.floor(random() * 6))),
      pick(['Satisfied', 'Neutral or Dissatisfied']),
    ];
    lines.push(cells.join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}
