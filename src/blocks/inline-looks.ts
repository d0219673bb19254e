/** How inline elements show their words: tag name → look. */
export const INLINE_LOOKS: Readonly<Record<string, 'bold' | 'italic' | 'code' | 'link'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  a: 'link',
};
