/** Whether something has the focus, now that what had it is gone. */
export function isFocusTaken(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body;
}
