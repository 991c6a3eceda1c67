// Whether a report is shown in its file's encoding.
import { describe, expect, it } from 'vitest';
import { encodingIfMisread } from '../../server/src/features/misreading.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { generateReport } from '../support/generate-report.ts';

const { text } = generateReport({ seed: 5, form: 'E', silent: 'none' });
const shownAs = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

describe('a report in GB18030', () => {
  const bytes = encodeText(text, 'gb18030');

  it.each(['utf-8', 'windows-1252', 'big5', 'shift_jis'])('shown as %s, is recognised', (label) => {
    expect(encodingIfMisread(bytes, shownAs(bytes, label))).toBe('gb18030');
  });

  it('is recognised after changes of what is shown', () => {
    expect(encodingIfMisread(bytes, `甲乙丙丁\n${shownAs(bytes, 'utf-8')}\n甲乙丙丁`)).toBe('gb18030');
  });

  it('shown as it is, is no matter, with other line ends and unsaved changes too', () => {
    expect(encodingIfMisread(bytes, text)).toBeUndefined();
    expect(encodingIfMisread(bytes, `${text.replaceAll('\n', '\r\n')}还没有保存的一行`)).toBeUndefined();
  });

  it('is recognised where a few characters alone are damaged', () => {
    const rare = encodeText(`${text}\n联系人：㐂䶮`, 'gb18030');
    expect(encodingIfMisread(rare, `${text}\n联系人：\ufffd\ufffd`)).toBe('gb18030');
  });
});

it.each(['utf-8', 'utf-8-bom'] as const)('a report in %s that is shown as GBK is recognised', (encoding) => {
  const mark = encoding === 'utf-8-bom' ? [0xef, 0xbb, 0xbf] : [];
  const bytes = Uint8Array.from([...mark, ...encodeText(text, encoding)]);
  expect(encodingIfMisread(bytes, shownAs(bytes, 'gbk'))).toBe(encoding);
  expect(encodingIfMisread(bytes, text)).toBeUndefined();
});

it('a report with a replacement character of its own is shown as it is', () => {
  expect(encodingIfMisread(encodeText(`${text}\ufffd`, 'utf-8'), `${text}\ufffd`)).toBeUndefined();
});

it.each([
  ['another text', encodeText('会议纪要\n收到议题 12 件。\n', 'gb18030')],
  ['a document of another program', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)],
  ['damaged UTF-8', encodeText(text, 'utf-8').with(300, 0xff)],
  ['nothing', new Uint8Array()],
])('%s is left alone', (_what, bytes) => {
  expect(encodingIfMisread(bytes, shownAs(bytes, 'utf-8'))).toBeUndefined();
});
