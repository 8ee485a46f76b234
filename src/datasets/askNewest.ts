/**
 * Questions to somebody who answers one at a time: of those that come while one is being answered only the newest follows,
 * and all others are given up with null. So a slider that asks at every step never waits for the steps behind it.
 */

export interface NewestOnly<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer | null>;
  /** To the question that was sent last. */
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
  /** Gives up all that is open. `error`: why the newest of it gets no answer, where it was not given up by who asked. */
  readonly end: (error?: Error) => void;
}

interface Open<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

export function askNewest<Question, Answer>(
  send: (question: Question) => void,
): NewestOnly<Question, Answer> {
  let sent: Open<Question, Answer> | null = null;
  let next: Open<Question, Answer> | null = null;
  const settle = (give: (open: Open<Question, Answer>) => void): void => {
    // One that was given up has its null already; giving it an answer too changes nothing.
    if (sent) give(sent);
    sent = next;
    next = null;
    if (sent) send(sent.question);
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        next?.resolve(null);
        if (sent) {
          sent.resolve(null);
          next = { question, resolve, reject };
        } else {
          sent = { question, resolve, reject };
          send(question);
        }
      }),
    answer: (answer) => settle(({ resolve }) => resolve(answer)),
    fail: (error) => settle(({ reject }) => reject(error)),
    end: (error) => {
      const newest = next ?? sent;
      if (error) newest?.reject(error);
      else newest?.resolve(null);
      sent?.resolve(null);
      sent = null;
      next = null;
    },
  };
}
