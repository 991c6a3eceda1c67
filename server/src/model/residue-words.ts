// Words that converters and recognition of characters leave in a text, by what is to become of them.

/** TeX words that stand for nothing in a report: they are left out. */
const emptyTexWords: readonly string[] = [
  ...['top', 'bot', 'perp', 'vdash', 'dashv', 'mid', 'parallel', 'dagger', 'ddagger', 'hline', 'quad', 'qquad'],
  ...['left', 'right', 'big', 'Big', 'bigg', 'Bigg', 'displaystyle', 'textstyle', 'scriptstyle', 'limits', 'nolimits'],
  ...['centering', 'noindent', 'newline', 'linebreak', 'pagebreak', 'newpage', 'clearpage', 'underbrace', 'overbrace'],
];

/** TeX words that dress up their argument: it stays without them. */
export const dressingTexWords: readonly string[] = [
  ...['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathcal', 'mathbb', 'boldsymbol', 'operatorname', 'mbox'],
  ...['text', 'textbf', 'textit', 'textrm', 'textsf', 'texttt', 'emph', 'underline', 'overline', 'bar', 'hat', 'tilde', 'vec'],
];

/** TeX words that go together with their arguments. */
export const droppedTexWords: readonly string[] = ['begin', 'end', 'cline', 'hspace', 'vspace', 'label'];

/** TeX words that mean a character. */
export const texCharacters: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  sim: '～',
  approx: '≈',
  leq: '≤',
  geq: '≥',
  neq: '≠',
  circ: '°',
  degree: '°',
  rightarrow: '→',
  Rightarrow: '⇒',
  leftarrow: '←',
  bullet: '•',
  ldots: '…',
  cdots: '…',
  square: '□',
  prime: '′',
  infty: '∞',
};

/** TeX words whose meaning needs an eye on the original. */
export const doubtfulTexWords: readonly string[] = [
  'frac',
  'dfrac',
  'tfrac',
  'sqrt',
  'sum',
  'int',
  'prod',
  'multicolumn',
  'multirow',
];

/** Words of RTF without a figure behind them. */
const rtfWords: readonly string[] = [
  ...['ansi', 'fonttbl', 'colortbl', 'stylesheet', 'pard', 'par', 'intbl', 'trowd', 'cell', 'row', 'tab'],
];

/** Words of RTF that are one only with a figure directly behind them. */
export const numberedRtfWords: readonly string[] = [
  ...['rtf', 'ansicpg', 'deff', 'deflang', 'viewkind', 'uc', 'lang', 'fs', 'li', 'fi', 'cellx'],
];

/** All words that follow a backslash without a figure. */
export const backslashWords: readonly string[] = [
  ...emptyTexWords,
  ...dressingTexWords,
  ...droppedTexWords,
  ...Object.keys(texCharacters),
  ...doubtfulTexWords,
  ...rtfWords,
];

/** Tags that dress up words; those that lay out a page (br, p, div, img) Markdown may use rightly. */
export const dressingTags: readonly string[] = [
  ...['u', 'b', 'i', 'em', 'strong', 'small', 'big', 'tt', 'ins', 'mark', 'span', 'font', 'sup', 'sub', 's', 'strike', 'del'],
  ...['o:p', 'st1:chsdate', 'st1:chmetcnv', 'st1:personname', 'w:sdt', 'v:shape'],
];

/** Tags whose words are struck out: without the tags they would count again. */
export const strikingTags: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** What entities stand for, as far as texts have them; white space is empty. */
export const entityCharacters: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  thinsp: '',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  bull: '•',
  yen: '¥',
  deg: '°',
  permil: '‰',
  rarr: '→',
};
