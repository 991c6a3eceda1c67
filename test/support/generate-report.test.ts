// Tests of the report generator itself: what it says of a text is true of that text.
import { describe, expect, it } from 'vitest';
import { brokenEquations, figureAt, figurePlaces, placeKey } from './figures.ts';
import { tableForms } from './forms/forms.ts';
import { generateReport } from './generate-report.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

describe.each(tableForms.filter((form) => form !== 'M'))('reports in form %s', (form) => {
  it('have every one of the 200 figures where they say', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form, newline: seed % 3 === 0 ? '\r\n' : '\n', bom: seed % 5 === 0 });
      expect(report.places.size).toBe(200);
      const wrong = figurePlaces.filter((place) => {
        const found = report.places.get(placeKey(place));
        const text = report.text.slice(found?.start, found?.end);
        return found?.vanished !== false || text !== found.text || Number(text) !== figureAt(report.figures, place);
      });
      expect(wrong).toEqual([]);
    }
  });

  it('balance', () => {
    for (const seed of seeds) expect(brokenEquations(generateReport({ seed, form }).figures)).toEqual([]);
  });

  it('have their title, their headings and their labels where they say', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form });
      const title = withoutSpace(report.text.slice(report.title?.start, report.title?.end));
      expect(title).toBe(`${report.unit.name}${report.year}年政府信息公开工作年度报告`);
      expect(report.sections.map(({ number }) => report.text.slice(number.start, number.end))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、']);
      for (const { heading, title } of report.sections) {
        expect(report.text.slice(heading.start, heading.end).endsWith(report.text.slice(title.start, title.end))).toBe(true);
      }
      expect(report.expected).toEqual([]);
    }
  });

  it('are the same for the same seed', () => {
    expect(generateReport({ seed: 7, form }).text).toBe(generateReport({ seed: 7, form }).text);
    expect(generateReport({ seed: 7, form }).text).not.toBe(generateReport({ seed: 8, form }).text);
  });
});
