/** When there is time for work that nobody waits for, also where the browser does not say so itself. */

/** Milliseconds after which it is done although every frame is full. */
const workWaitsMilliseconds = 60;

/** Calls back with the milliseconds there are: what a frame has left, or, when frames leave nothing, a little now and then. */
export function whenIdle(isUrgent: boolean, most: number, run: (milliseconds: number) => void): () => void {
  // One of the browsers has no idle callbacks.
  if (isUrgent || !('requestIdleCallback' in window)) {
    const timer = setTimeout(() => {
      run(isUrgent ? most : most / 2);
    });
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(
    (deadline) => {
      const left = deadline.didTimeout ? most / 2 : deadline.timeRemaining() - 1;
      run(Math.min(most, Math.max(1, left)));
    },
    { timeout: workWaitsMilliseconds },
  );
  return () => {
    cancelIdleCallback(handle);
  };
}
