/** What stands on the canvas and where, as it is seen, and the gestures of a hand on it. */
import type { Locator, Page } from 'playwright';
import { fill, type AppWords } from './words';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class CanvasPage {
  readonly #page: Page;
  readonly #words: AppWords;

  constructor(page: Page, words: AppWords) {
    this.#page = page;
    this.#words = words;
  }

  get root(): Locator {
    return this.#page.locator('[data-part="canvas"]');
  }

  /** A stage, a persona or a touchpoint, by its name; of several the one that stands at `index`. */
  thing(name: string, index = 0): Locator {
    return this.root.getByRole('group', { name: new RegExp(`^${name}(, |$)`, 'u') }).nth(index);
  }

  async boxOf(thing: Locator): Promise<Rect> {
    const box = await thing.boundingBox();
    if (!box) throw new Error('It is not on the page');
    return box;
  }

  async middleOf(thing: Locator): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = await this.boxOf(thing);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Types touchpoints into a stage by its button. */
  async add(stage: string, names: readonly string[]): Promise<void> {
    const place = fill(this.#words.canvas.addHere, { stage });
    await this.#page.getByRole('button', { name: place }).click();
    for (const name of names) {
      await this.#page.keyboard.insertText(name);
      await this.#page.keyboard.press('Enter');
      await this.thing(name).waitFor();
    }
    await this.#page.keyboard.press('Escape');
  }

  /** The names of a stage's cards from top to bottom, as they stand on the screen. */
  async column(stage: string, index = 0): Promise<string[]> {
    const { x, width } = await this.boxOf(this.thing(stage, index));
    const role = this.#words.common.touchpoint;
    const cards = await this.root.locator(`[aria-roledescription="${role}"]`).all();
    const placed = await Promise.all(
      cards.map(async (card) => ({
        box: await this.boxOf(card),
        name: (await card.getAttribute('aria-label'))?.split(', ')[0] ?? '',
      })),
    );
    return placed
      .filter(({ box }) => box.x >= x - 1 && box.x + box.width <= x + width + 1)
      .sort((a, b) => a.box.y - b.box.y)
      .map(({ name }) => name);
  }

  /** Presses in the middle of it and lets go there, in small steps as a hand does. */
  async drag(thing: Locator, to: { x: number; y: number }, grip?: { x: number; y: number }): Promise<void> {
    const box = await this.boxOf(thing);
    const from = grip ? { x: box.x + grip.x, y: box.y + grip.y } : await this.middleOf(thing);
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
    await this.#page.mouse.move(to.x, to.y, { steps: 8 });
    await this.#page.mouse.up();
  }
}
