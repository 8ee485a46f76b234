/** Questions of which only the newest is answered. */
import { describe, expect, it } from 'vitest';
import { askNewest } from '../../src/datasets/askNewest';

function asker() {
  const sent: string[] = [];
  return { sent, newest: askNewest<string, number>((question) => sent.push(question)) };
}

describe('of questions asked while one is being answered', () => {
  it('only the newest is sent on, the others are given up', async () => {
    const { sent, newest } = asker();
    const answers = [newest.ask('a'), newest.ask('b'), newest.ask('c')];
    expect(sent).toEqual(['a']);
    newest.answer(1);
    expect(sent).toEqual(['a', 'c']);
    newest.answer(3);
    expect(await Promise.all(answers)).toEqual([null, null, 3]);
  });

  it('all are given up when whoever asked has ended it', async () => {
    const { newest } = asker();
    const answers = [newest.ask('a'), newest.ask('b')];
    newest.end();
    expect(await Promise.all(answers)).toEqual([null, null]);
  });

  it('the newest fails when whoever answers is gone, so that nobody waits for it', async () => {
    const { newest } = asker();
    const older = newest.ask('a');
    const last = newest.ask('b');
    newest.end(new Error('gone'));
    expect(await older).toBeNull();
    await expect(last).rejects.toThrow('gone');
    const { newest: one } = asker();
    const only = one.ask('a');
    one.end(new Error('gone'));
    await expect(only).rejects.toThrow('gone');
  });
});
