// Words in the two languages of the product.

export const locales = ['zh-cn', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One message in every language. */
export type Localized = Readonly<Record<Locale, string>>;

/** Builds a message from its Chinese and its English wording. */
export function localized(chinese: string, english: string): Localized {
  return { 'zh-cn': chinese, en: english };
}

/** The locale that a tag such as `zh-CN`, `zh-hans` or `en-US` asks for: Chinese for any Chinese one, else English. */
export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}
