// Writes the parts of a report around its tables: title, headings, sub-headings and paragraphs, as plain text or as HTML.
import type { Span } from '../../server/src/text/span.ts';
import type { SilentVariants } from './silent-variants.ts';
import { TextBuilder } from './text-builder.ts';

export interface SectionPlace {
  readonly ordinal: number;
  /** From the number to the title's last character, without indentation and # marks. */
  readonly heading: Span;
  /** The number with its mark; empty where it is missing. */
  readonly number: Span;
  readonly title: Span;
}

export interface SubHeadingPlace {
  readonly section: number;
  readonly number: Span;
  readonly title: Span;
}

/** Knows how the report's paragraphs look; the words come from elsewhere. */
export class DocumentWriter extends TextBuilder {
  readonly sections: SectionPlace[] = [];
  readonly subHeadings: SubHeadingPlace[] = [];
  /** Longest line of prose in characters, where the text comes from pages. */
  lineWidth = Number.POSITIVE_INFINITY;

  constructor(
    newline: '\n' | '\r\n',
    readonly variants: SilentVariants,
    private readonly html: boolean,
  ) {
    super(newline);
  }

  /** What a whole HTML document has before its body's content. */
  openDocument(): void {
    if (this.html)
      this.write(
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>政务公开专栏</title>\n</head>\n<body>\n',
      );
  }

  closeDocument(): void {
    if (this.html) this.write('</body>\n</html>\n');
  }

  /** The title in one line or more. @returns where it stands, from its first to its last character */
  title(lines: readonly string[], gap: '\n' | '\n\n'): Span {
    if (this.html) return this.htmlTitle(lines);
    this.write(this.variants.markdown ? '# ' : '');
    const span = this.write(lines.join(gap));
    this.write('\n\n');
    return span;
  }

  private htmlTitle(lines: readonly string[]): Span {
    this.write('<h1 style="text-align:center">');
    const span = this.write(lines.join('<br>\n'));
    this.write('</h1>\n');
    return span;
  }

  heading(ordinal: number, number: string, titleLines: readonly string[]): void {
    this.write(this.html ? '<h2>' : this.variants.markdown ? '## ' : this.variants.headingIndent);
    const numberSpan = this.write(number);
    if (number !== '' && this.variants.headingSpaces) this.write(' ');
    const title = this.write(titleLines.join(this.html ? '<br>' : '\n'));
    this.write(this.html ? '</h2>\n' : this.variants.markdown ? '\n\n' : this.paragraphEnd());
    this.sections.push({ ordinal, number: numberSpan, title, heading: { start: numberSpan.start, end: title.end } });
  }

  /** A sub-heading with its paragraph, on lines of their own or run in. */
  topic(section: number, number: string, heading: string, body: string): void {
    const runIn = this.variants.subHeadings === 'run-in';
    this.openParagraph(!runIn && this.variants.markdown);
    const numberSpan = this.write(number);
    if (this.variants.headingSpaces) this.write(' ');
    const title = this.write(heading);
    this.subHeadings.push({ section, number: numberSpan, title });
    if (runIn) {
      this.wrapped(`。${body}`, number.length + heading.length);
      this.closeParagraph();
      return;
    }
    this.closeParagraph();
    this.paragraph(body);
  }

  paragraph(text: string): void {
    if (text === '') return;
    this.openParagraph(false);
    this.wrapped(text, 0);
    this.closeParagraph();
  }

  private openParagraph(subHeading: boolean): void {
    this.write(this.html ? '<p>&nbsp;&nbsp;&nbsp;&nbsp;' : subHeading ? '### ' : this.variants.paragraphIndent);
  }

  private closeParagraph(): void {
    this.write(this.html ? '</p>\n' : this.paragraphEnd());
  }

  private paragraphEnd(): string {
    return this.variants.paragraphGap || this.variants.markdown ? '\n\n' : '\n';
  }

  /** Prose from pages keeps the pages' lines: they never part a number, end with an opening mark or start with a closing one. */
  private wrapped(text: string, column: number): void {
    if (this.lineWidth === Number.POSITIVE_INFINITY) {
      this.write(text);
      return;
    }
    let used = column;
    for (const piece of text.match(/[（《“〈〔]*(?:[\dA-Za-z.@:/%-]+|[\s\S])/gu) ?? []) {
      if (used + piece.length > this.lineWidth && !/^[，。；：、）〉》”！？〕]/u.test(piece)) {
        this.write('\n');
        used = 0;
      }
      this.write(piece);
      used += piece.length;
    }
  }
}
