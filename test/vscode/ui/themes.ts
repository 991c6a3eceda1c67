// VS Code's own colour themes, and how well the words of a report can be read in them.
import type { Page } from 'playwright-core';

interface Theme {
  readonly name: string;
  /** The workbench's class while it is in force. */
  readonly className: string;
  /** By the Web Content Accessibility Guidelines: 4.5 for level AA, 7 for AAA. */
  readonly leastContrast: number;
}

export const themes: readonly Theme[] = [
  { name: 'Default Light Modern', className: 'vs', leastContrast: 4.5 },
  { name: 'Default Dark Modern', className: 'vs-dark', leastContrast: 4.5 },
  { name: 'Default High Contrast', className: 'hc-black', leastContrast: 4.5 },
  { name: 'Default High Contrast Light', className: 'hc-light', leastContrast: 4.5 },
];

interface TokenContrast {
  readonly words: string;
  readonly contrast: number;
}

/** What is used of the page's own objects in it. */
declare const document: { querySelector(selector: string): object | null };
declare function getComputedStyle(element: object): { readonly color: string; readonly backgroundColor: string };

/** The contrast to the editor's background of each token that is on the screen; the editor's own hints are left out. */
export async function contrastsOfTokens(page: Page): Promise<TokenContrast[]> {
  const tokens = await page.locator('.editor-instance .view-line span[class*=mtk]').evaluateAll((elements) => {
    const background = getComputedStyle(
      document.querySelector('.editor-instance .monaco-editor-background') ?? {},
    ).backgroundColor;
    return elements.map((element) => ({
      words: element.textContent ?? '',
      colour: getComputedStyle(element).color,
      background,
      classes: element.className,
    }));
  });
  const seen = tokens.filter(({ words, classes }) => !/mtkw|ced-|dyn-rule/.test(classes) && words.trim() !== '');
  return seen.map(({ words, colour, background }) => ({ words, contrast: contrast(luminance(colour), luminance(background)) }));
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** @param colour as computed styles have it: rgb(1, 2, 3) */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(\.\d+)?/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
