// Hints of a line that is typed in stay as they are, follow the text, and go with the figure that they stand behind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedHint, type Places, SteadyHints, type TextChange } from '../../client/src/steady-hints.ts';

/** A text in which hints are shown, with the cursors in some lines. */
class Screen {
  private readonly hints = new SteadyHints<string>();

  constructor(
    public text: string,
    public cursors: ReadonlySet<number>,
  ) {}

  /** The server's answer: a hint behind each number, which is the label and the number. @returns the text with what is shown */
  answer(label: string, within = { start: 0, end: this.text.length }): string {
    const fresh: PlacedHint<string>[] = [...this.text.matchAll(/\d+/g)]
      .map((match) => ({ hint: `${label}${match[0]}`, offset: match.index + match[0].length }))
      .filter(({ offset }) => within.start <= offset && offset <= within.end);
    return this.marked(this.hints.settle(fresh, within, this.places));
  }

  /** One edit, its places those before it. */
  edit(...edits: readonly (readonly [at: number, length: number, text: string])[]): void {
    const changes = edits.map(([offset, length, text]): TextChange => {
      const [startLine, endLine] = [this.places.lineAt(offset), this.places.lineAt(offset + length)];
      return { offset, length, startLine, endLine, text };
    });
    this.hints.follow(changes, this.cursors);
    for (const [at, length, text] of [...edits].sort(([one], [other]) => other - one)) {
      this.text = this.text.slice(0, at) + text + this.text.slice(at + length);
    }
  }

  /** Moves the cursors. @returns whether hints are to be asked for */
  move(...lines: readonly number[]): boolean {
    this.cursors = new Set(lines);
    return this.hints.release(this.cursors);
  }

  get isTypingAwayFromHints(): boolean {
    return this.hints.isTypingAwayFromHints(this.places);
  }

  private readonly places: Places = {
    lineAt: (offset) => this.text.slice(0, offset).split('\n').length - 1,
    wordStartAt: (offset) => offset - (/\d+$/.exec(this.text.slice(0, offset))?.[0].length ?? Math.min(1, offset)),
  };

  private marked(shown: readonly PlacedHint<string>[]): string {
    let result = this.text;
    for (const { hint, offset } of [...shown].reverse()) result = `${result.slice(0, offset)}<${hint}>${result.slice(offset)}`;
    return result;
  }
}

/** Two lines, answered once, with the cursor in the first. */
function shown(text = '甲\t3\t1\n乙\t4'): Screen {
  const screen = new Screen(text, new Set([0]));
  screen.answer('a');
  return screen;
}

describe('typing in a line', () => {
  it('leaves its hints as they are, moved with the text, and brings those of other lines up to date', () => {
    const screen = shown();
    screen.edit([3, 0, '6']);
    expect(screen.answer('b')).toBe('甲\t36<a3>\t1<a1>\n乙\t4<b4>');
    screen.edit([2, 0, '7']);
    expect(screen.answer('c')).toBe('甲\t736<a3>\t1<a1>\n乙\t4<c4>');
  });

  it('shows nothing new beside a figure that had no hint', () => {
    const screen = shown('甲\t\t1');
    screen.edit([2, 0, '5']);
    expect(screen.answer('b')).toBe('甲\t5\t1<a1>');
  });

  it('ends where the cursor leaves the line', () => {
    const screen = shown();
    screen.edit([3, 0, '6']);
    expect(screen.move(0)).toBe(false);
    expect(screen.move(1)).toBe(true);
    expect(screen.move(0)).toBe(false);
    expect(screen.answer('b')).toBe('甲\t36<b36>\t1<b1>\n乙\t4<b4>');
  });

  it('is not what happens away from the cursors', () => {
    const screen = shown();
    screen.edit([6, 0, '文']);
    screen.cursors = new Set([1]);
    expect(screen.answer('b')).toBe('甲\t3<b3>\t1<b1>\n文乙\t4<b4>');
  });

  it('goes on in several lines at once', () => {
    const screen = new Screen('甲\t3\n乙\t4\n丙\t5', new Set([0, 1]));
    screen.answer('a');
    screen.edit([3, 0, '6'], [7, 0, '6']);
    expect(screen.answer('b')).toBe('甲\t36<a3>\n乙\t46<a4>\n丙\t5<b5>');
    screen.move(1);
    expect(screen.answer('c')).toBe('甲\t36<c36>\n乙\t46<a4>\n丙\t5<c5>');
  });

  it('keeps the hints of a line that moves down and up', () => {
    const screen = new Screen('甲\t3\n乙\t4', new Set([1]));
    screen.answer('a');
    screen.edit([7, 0, '6']);
    screen.cursors = new Set([0, 2]);
    screen.edit([0, 0, '题\r\n']);
    screen.cursors = new Set([2]);
    expect(screen.answer('b')).toBe('题\r\n甲\t3<b3>\n乙\t46<a4>');
    screen.edit([0, 3, '']);
    screen.cursors = new Set([1]);
    expect(screen.answer('c')).toBe('甲\t3<c3>\n乙\t46<a4>');
  });

  it('ends with a line break, a pasted table, a joined or a deleted line', () => {
    for (const [at, length, text, after] of [
      [4, 0, '\n', '甲\t36<b36>\n\t1<b1>\n乙\t4<b4>'],
      [4, 0, '\t5\n8\t', '甲\t36<b36>\t5<b5>\n8<b8>\t\t1<b1>\n乙\t4<b4>'],
      [6, 1, '', '甲\t36<b36>\t1<b1>乙\t4<b4>'],
      [0, 7, '', '乙\t4<b4>'],
    ] as const) {
      const screen = shown();
      screen.edit([3, 0, '6']);
      screen.edit([at, length, text]);
      screen.cursors = new Set([0, 1]);
      expect(screen.answer('b')).toBe(after);
    }
  });
});

describe('a hint', () => {
  it('goes with its figure, and comes back once the cursor has left', () => {
    for (const text of ['', '5', '58']) {
      const screen = shown();
      screen.edit([2, 1, text]);
      expect(screen.answer('b')).toBe(`甲\t${text}\t1<a1>\n乙\t4<b4>`);
      screen.edit([2 + text.length, 0, '9']);
      expect(screen.answer('c')).toBe(`甲\t${text}9\t1<a1>\n乙\t4<c4>`);
      screen.move(1);
      expect(screen.answer('d')).toBe(`甲\t${text}9<d${text}9>\t1<d1>\n乙\t4<d4>`);
    }
  });

  it('goes with the figure that was typed where there was none', () => {
    const screen = new Screen('甲\t3\t1', new Set([0]));
    screen.answer('a');
    screen.edit([3, 0, '6']);
    screen.answer('b');
    screen.edit([2, 2, '']);
    expect(screen.answer('c')).toBe('甲\t\t1<a1>');
  });

  it('stays while a part of its figure stays', () => {
    for (const [at, length, text, figure] of [
      [2, 1, '', '67'],
      [3, 2, '', '3'],
      [4, 1, '', '36'],
      [3, 1, '89', '3897'],
      [4, 1, '0', '360'],
    ] as const) {
      const screen = new Screen('甲\t367\t1', new Set([0]));
      screen.answer('a');
      screen.edit([at, length, text]);
      expect(screen.answer('b')).toBe(`甲\t${figure}<a367>\t1<a1>`);
    }
  });

  it('stays as it is where only a part of the text is asked about', () => {
    const screen = shown();
    const secondLine = { start: 6, end: 9 };
    expect(screen.answer('b', secondLine)).toBe('甲\t3\t1\n乙\t4<b4>');
    screen.edit([3, 0, '6']);
    expect(screen.answer('c')).toBe('甲\t36<a3>\t1<a1>\n乙\t4<c4>');
  });
});

describe('waiting', () => {
  it('is needless where the line typed in has no hints', () => {
    const screen = shown('甲乙\n3');
    expect(screen.isTypingAwayFromHints).toBe(false);
    screen.edit([1, 0, '丙']);
    expect(screen.isTypingAwayFromHints).toBe(true);
    screen.move(1);
    screen.edit([4, 0, '6']);
    expect(screen.isTypingAwayFromHints).toBe(false);
  });
});

describe('whatever is typed', () => {
  it('neither adds a hint to the line nor leaves one outside of it, and leaving shows what a new answer says', () => {
    const keys = fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('', '5', '12', '\t', '文')), { maxLength: 12 });
    fc.assert(
      fc.property(keys, (edits) => {
        const screen = new Screen('3\t14\t0\n乙\t4', new Set([0]));
        screen.answer('a');
        let before = 3;
        for (const [at, length, text] of edits) {
          const lineEnd = screen.text.indexOf('\n');
          const start = Math.min(at, lineEnd);
          screen.edit([start, Math.min(length, lineEnd - start), text]);
          const [first = '', second] = screen.answer('b').split('\n');
          const labels = [...first.matchAll(/<(\w+)>/g)].map(([, label]) => label);
          expect(labels.every((label) => label !== undefined && ['a3', 'a14', 'a0'].includes(label))).toBe(true);
          expect(labels.length).toBeLessThanOrEqual(before);
          expect(second).toBe('乙\t4<b4>');
          before = labels.length;
        }
        screen.move(1);
        expect(screen.answer('c')).toBe(new Screen(screen.text, new Set()).answer('c'));
      }),
    );
  });
});
