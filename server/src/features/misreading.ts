// Tells that an editor shows a report's file in another encoding than its own, and in which one it is.
import { showsReport } from '../model/build-report.ts';
import { decodeText, type Encoding } from '../text/encoding.ts';

/** UTF-16 code units of the file's text that are looked for in the text that is shown. */
const sampleLength = 20_000;

/**
 * The encoding of a report that is shown as something else; undefined where the bytes are no report's in any encoding,
 * or most of their lines are there to be read. Edits since don't matter.
 * @param bytes of the whole file
 * @param shown the text that the editor made of them
 */
export function encodingIfMisread(bytes: Uint8Array, shown: string): Encoding | undefined {
  const { decoded } = decodeText(bytes);
  if (decoded === undefined || !showsReport(decoded.text)) return undefined;
  const isDamaged = shown.includes('\ufffd') && !decoded.text.includes('\ufffd');
  return isDamaged || !isShown(decoded.text, shown) ? decoded.encoding : undefined;
}

/** Whether half of the lines that aren't plain ASCII stand in a text. */
function isShown(text: string, shown: string): boolean {
  const linesShown = new Set(shown.split(/[\r\n]+/));
  const telling = text
    .slice(0, sampleLength)
    .split(/[\r\n]+/)
    .slice(0, -1)
    .filter((line) => /[^\0-\x7f]/.test(line));
  const found = telling.filter((line) => linesShown.has(line)).length;
  return found * 2 >= telling.length;
}
