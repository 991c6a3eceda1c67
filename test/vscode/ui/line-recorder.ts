// Watches one line of the editor: what stands in it, and where, whenever that changes.
import type { Page } from 'playwright-core';

/**
 * Runs in the page, and keeps every state of the line, as its parts and their left edges in pixels.
 * It is a text, since a function's names wouldn't be the page's.
 */
const script = (label: string, linesBelow: number) => `{
  const states = [];
  (window.lineRecorders ??= {})[${JSON.stringify(label)}] = states;
  const parts = () => {
    const lines = [...document.querySelectorAll('.editor-instance .view-line')]
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .sort((one, other) => one.top - other.top);
    const at = lines.findIndex(({ element }) => element.textContent.includes(${JSON.stringify(label)}));
    const line = at < 0 ? undefined : lines[at + ${linesBelow}];
    if (line === undefined) return undefined;
    const words = [...line.element.querySelectorAll('span > span')].map((span) => ({
      text: span.textContent.replace(/[\\s\\u200a\\u200b]/g, ''),
      left: Math.round(span.getBoundingClientRect().left * 10) / 10,
    }));
    return words.filter(({ text }) => text !== '').map(({ text, left }) => text + '@' + left).join(' ');
  };
  const look = () => {
    const now = parts();
    if (now !== undefined && now !== states.at(-1)) states.push(now);
    requestAnimationFrame(look);
  };
  look();
}`;

export class LineRecorder {
  private constructor(
    private readonly page: Page,
    private readonly states: string,
  ) {}

  /** @param label stands in the line, or that many lines above it */
  static async start(page: Page, label: string, linesBelow: number): Promise<LineRecorder> {
    await page.evaluate(script(label, linesBelow));
    return new LineRecorder(page, `window.lineRecorders[${JSON.stringify(label)}]`);
  }

  /** The states of the line, in their order, as “part@left part@left”. */
  async seen(): Promise<readonly string[]> {
    return this.page.evaluate(`[...${this.states}]`);
  }

  /** Forgets all states but the last. */
  async forget(): Promise<void> {
    await this.page.evaluate(`${this.states}.splice(0, ${this.states}.length - 1)`);
  }

  /** Waits for a state with these words, and without those. */
  async untilSeen(words: string, without?: string): Promise<void> {
    const isSeen = `(state ?? '').includes(${JSON.stringify(words)})`;
    const isWithout = without === undefined ? 'true' : `!state.includes(${JSON.stringify(without)})`;
    await this.page.waitForFunction(`((state) => ${isSeen} && ${isWithout})(${this.states}.at(-1))`);
  }
}
