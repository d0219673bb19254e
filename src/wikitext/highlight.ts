/**
 * Colours for code with Shiki, as class names: the site's policy allows no inline styles.
 *
 * Shiki loads languages asynchronously, so the colouring function is made once, before pages are rendered.
 */
import type { Element, ElementContent, Root } from 'hast';

export type Highlight = (code: string, lang: string) => ElementContent[] | undefined;

/** Names that wikis use for Shiki's languages. */
const ALIASES: Readonly<Record<string, string>> = {
  'html+php': 'php',
  html4strict: 'html',
  html5: 'html',
  dos: 'bat',
  pycon: 'python',
  text: '',
  none: '',
};

const PREFIX = '--code-';

/** No limit of time, so that a busy machine gives the same colours; long lines and long code stay plain instead. */
const LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };
const MOST = 100_000;

/**
 * Makes the function for `toHast({ highlight })`. Tokens get the classes `code-keyword`, `code-string`, `code-comment`,
 * `code-constant`, `code-function`, `code-parameter`, `code-punctuation`, `code-link`; plain text gets none. Languages
 * that Shiki does not know stay plain, as do lines of more than 2,000 and code of more than 100,000 characters.
 */
export async function createHighlight(languages: Iterable<string>): Promise<Highlight> {
  // Loaded here, because most users of the parser colour nothing.
  const { bundledLanguages, createCssVariablesTheme, createHighlighter } = await import('shiki');
  const wanted = new Set<string>();
  for (const name of languages) {
    const lang = resolve(name);
    if (lang in bundledLanguages) wanted.add(lang);
  }
  const theme = createCssVariablesTheme({ name: 'code', variablePrefix: PREFIX, fontStyle: false });
  const highlighter = await createHighlighter({ themes: [theme], langs: [...wanted].sort() });
  return (code, name) => {
    const lang = resolve(name);
    if (!wanted.has(lang)) return undefined;
    if (code.length > MOST) return undefined;
    const pre = highlighter.codeToHast(code, { lang, theme: 'code', ...LIMITS }) as Root;
    const lines = firstElement(firstElement(pre))?.children ?? [];
    return lines.flatMap((line) =>
      line.type === 'element' ? line.children.map(classed) : [line as ElementContent],
    );
  };
}

const resolve = (name: string): string => ALIASES[name.toLowerCase()] ?? name.toLowerCase();

function firstElement(node: Root | Element | undefined): Element | undefined {
  return node?.children.find((child) => child.type === 'element') as Element | undefined;
}

/** `style="color:var(--code-token-keyword)"` → `class="code-keyword"`. */
function classed(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const token = /var\(--code-token-([a-z-]+)\)/.exec(String(node.properties.style ?? ''))?.[1];
  if (!token) return node.children[0] ?? { type: 'text', value: '' };
  return { ...node, properties: { className: [`code-${token}`] } };
}
