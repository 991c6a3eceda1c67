// Reads JSON with comments and trailing commas, with the place of every part, as far as it can be read.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Localized, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export interface PlacedProblem {
  readonly span: Span;
  readonly message: Localized;
}

export interface JsonTree {
  /** Undefined where there is nothing but white space and comments, or nothing can be read. */
  readonly root: Node | undefined;
  /** The first fault of syntax; those behind it mostly follow from it. */
  readonly fault: PlacedProblem | undefined;
}

export function readJsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [first] = errors;
    return { root, fault: first === undefined ? undefined : faultOf(first) };
  } catch {
    // The reader calls itself for what lies inside of another.
    return { root: undefined, fault: { span: { start: 0, end: 1 }, message: notJson(tooDeep) } };
  }
}

/** The value of a part, as far as it could be read. */
export function jsonValueOf(node: Node): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map(jsonValueOf);
    case 'object': {
      // Without a prototype a key `__proto__` is a key like any other.
      const value: Record<string, unknown> = Object.create(null);
      for (const { key, child } of membersOf(node)) value[key] = jsonValueOf(child);
      return value;
    }
    default:
      return node.value;
  }
}

export interface Member {
  readonly key: string;
  readonly keyNode: Node;
  readonly child: Node;
}

/** The members of an object whose value could be read. */
function membersOf(object: Node): readonly Member[] {
  return (object.children ?? []).flatMap(({ children = [] }) => {
    const [keyNode, child] = children;
    return keyNode === undefined || child === undefined ? [] : [{ key: String(keyNode.value), keyNode, child }];
  });
}

export function placeOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** Every key that stands in its object twice. */
export function* repeatedKeys(node: Node): Iterable<Member> {
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const member of membersOf(node)) {
      if (seen.has(member.key)) yield member;
      seen.add(member.key);
      yield* repeatedKeys(member.child);
    }
  } else {
    for (const child of node.children ?? []) yield* repeatedKeys(child);
  }
}

function faultOf({ error, offset, length }: ParseError): PlacedProblem {
  return {
    span: { start: offset, end: offset + length },
    message: notJson(faultWords[printParseErrorCode(error)] ?? unreadable),
  };
}

function notJson({ 'zh-cn': chinese, en }: Localized): Localized {
  return localized(`不是有效的 JSON：${chinese}。`, `This is not valid JSON: ${en}.`);
}

const tooDeep = localized('括号嵌套过深', 'brackets are nested too deeply');
const unreadable = localized('此处无法识别', 'this can’t be read');

/** By the reader's names of faults. */
const faultWords: Readonly<Record<string, Localized>> = {
  InvalidSymbol: localized('此处应为带双引号的文字、数字或括号', 'a value is expected here, text in double quotes'),
  InvalidNumberFormat: localized('数字写法有误', 'the number is malformed'),
  PropertyNameExpected: localized('此处应为带双引号的键', 'a key in double quotes is expected here'),
  ValueExpected: localized('此处缺少值', 'a value is missing here'),
  ColonExpected: localized('此处缺少冒号“:”', 'a colon is missing here'),
  CommaExpected: localized('此处缺少逗号“,”', 'a comma is missing here'),
  CloseBraceExpected: localized('缺少右括号“}”', 'a closing } is missing'),
  CloseBracketExpected: localized('缺少右括号“]”', 'a closing ] is missing'),
  EndOfFileExpected: localized('此处以后有多余的内容', 'nothing should follow here'),
  InvalidCommentToken: localized('注释写法有误', 'the comment is malformed'),
  UnexpectedEndOfComment: localized('注释没有结束', 'the comment has no end'),
  UnexpectedEndOfString: localized('文字缺少右引号', 'the text has no closing quote'),
  UnexpectedEndOfNumber: localized('数字不完整', 'the number is incomplete'),
  InvalidUnicode: localized('\\u 之后应为四位十六进制数', 'four hexadecimal digits must follow \\u'),
  InvalidEscapeCharacter: localized(
    '“\\”之后的字符有误（路径请用“/”，或写成“\\\\”）',
    'no such escape behind “\\”; write paths with “/” or “\\\\”',
  ),
  InvalidCharacter: localized('有不可见的控制字符', 'there is a control character'),
};
