/** Which parts of the map stand in the page as elements, as the page itself has it: what is not there has to be drawn. */
export class LivingElements {
  readonly #root: Element | null;
  readonly #observer: MutationObserver;
  #ids: ReadonlySet<string> | null = null;

  /** `onChange` is called before the browser paints what has changed. */
  constructor(canvas: HTMLCanvasElement, onChange: () => void) {
    this.#root = canvas.closest('.react-flow');
    this.#observer = new MutationObserver(() => {
      this.#ids = null;
      onChange();
    });
    const nodes = this.#root?.querySelector('.react-flow__nodes');
    if (nodes) this.#observer.observe(nodes, { childList: true });
  }

  listIds(): ReadonlySet<string> {
    this.#ids ??= new Set(
      Array.from(
        this.#root?.getElementsByClassName('react-flow__node') ?? [],
        (node) => node.getAttribute('data-id') ?? '',
      ),
    );
    return this.#ids;
  }

  dispose(): void {
    this.#observer.disconnect();
  }
}
