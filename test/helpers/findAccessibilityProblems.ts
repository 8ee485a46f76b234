/** Runs axe over the page, or a part of it, by the rules of WCAG 2.2 AA. Browser tests only. */
import axe from 'axe-core';

/** One line per finding, with the element; empty: nothing found. Waits for running animations to end first. */
export async function findAccessibilityProblems(root: Element = document.body): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Controls stand alone in a test page; whole screens are checked with these on by their own tests.
    rules: { region: { enabled: root === document.body } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`),
  );
}
