/** Which rows of a file are headers, as survey programs write them, and what is never taken for one. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/datasets/readTable';

async function read(text: string): Promise<{ headers: string[]; rowCount: number; lines: number[] }> {
  const table = await readTable('file.csv', new Blob([text]));
  if (table.kind === 'problem') throw new Error(table.problem.kind);
  const { columns, rowCount, lines } = table.dataset;
  return { headers: columns.map(({ header }) => header), rowCount, lines: [...lines] };
}

describe('a file with several rows of headers', () => {
  it('of code, question and a row for the machine is called by its questions', async () => {
    const text = [
      'ResponseId,Q1,Q2_1,Q2_2',
      'Response ID,Recommend us?,"How satisfied were you (1-5)? - Check-in","How satisfied were you (1-5)? - Boarding"',
      '"{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}"',
      'R_1,9,5,4',
      'R_2,3,1,2',
    ].join('\n');
    expect(await read(text)).toEqual({
      headers: [
        'Response ID',
        'Recommend us?',
        'Check-in (How satisfied were you 1-5 ?)',
        'Boarding (How satisfied were you 1-5 ?)',
      ],
      rowCount: 2,
      lines: [4, 5],
    });
  });

  it('of a question over several columns is called by what each is about', async () => {
    const text = [
      'Respondent ID,How satisfied were you with,,,What would you change?',
      ',Check-in,Boarding,Meal,Open-Ended Response',
      '1,Very satisfied,Satisfied,Neutral,Nothing',
      '2,Satisfied,Satisfied,Neutral,Food',
    ].join('\n');
    expect(await read(text)).toEqual({
      headers: [
        'Respondent ID',
        'Check-in (How satisfied were you with)',
        'Boarding (How satisfied were you with)',
        'Meal (How satisfied were you with)',
        'What would you change?',
      ],
      rowCount: 2,
      lines: [3, 4],
    });
  });
});

describe('a first answer', () => {
  it.each([
    ['in words', 'channel,state\nEmail,Open\nChat,Closed'],
    ['under columns without a header', 'id,,csat\n1,a,5\n2,b,4'],
    ['that leaves the first cell blank', 'id,,colour\n,a,blue\n2,b,red'],
    ['that comes again', 'name,,colour,x\n,a,blue,y\n,a,red,y'],
    ['under a first column without a header', ',a,b\n,x,y\n1,x,y'],
    ['alone', 'a,b\n,Response 5'],
    ['that says "response"', 'channel,state\nEmail,Response\nResponse,'],
  ])('%s is no header', async (_, text) => {
    const { headers, rowCount } = await read(text);
    expect(rowCount).toBe(text.split('\n').length - 1);
    expect(headers.join(',')).toBe(text.split('\n')[0]);
  });
});
