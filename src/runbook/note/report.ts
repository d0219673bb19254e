/** A reading as it is printed: lines for people, plain data for programs (schema/note.schema.json). */
import { printDirective, printReference } from './print.ts';
import type { Directive, NoteReading, NoteSpan, Reference, Resolve, Resolved } from './types.ts';

/** As the schema has it: directives name their references by id. Without `resolve` no reference has `resolved`. */
export function readingJson(reading: NoteReading, file: string, resolve?: Resolve): object {
  const { audience, articles, references, directives, branches, preconditions } = reading;
  return {
    file,
    audience,
    articles,
    references: references.map((reference) => ({ ...reference, resolved: resolve?.(reference) })),
    directives: directives.map(({ references: own, within, ...directive }) => ({
      ...directive,
      references: own.map(({ id }) => id),
      within: within?.id,
    })),
    branches,
    preconditions,
  };
}

interface Statement {
  readonly span: NoteSpan;
  readonly lines: readonly string[];
  readonly references: readonly Reference[];
}

/**
 * In the order of the text, one statement a line with `file:line:column`, and what belongs to it below. An article is
 * named where it changes.
 *
 * ```
 * note.md:39:1: b2.1 perform 2.1 "Registering the App"
 *     article: "Sending Mail", named before
 *     39:9 2.1 "Registering the App": renamed, 2.1 Registering the Application
 *       The section was called "Registering the App" up to revision 4711.
 * ```
 */
export function readingText(reading: NoteReading, file: string, resolve?: Resolve): string {
  const statements = statementsOf(reading);
  if (statements.length === 0) return `${file}: nothing that refers to an article.\n`;
  const lines: string[] = [];
  let article = '';
  for (const { span, lines: own, references } of statements) {
    const [first = '', ...rest] = own;
    lines.push(`${file}:${span.line}:${span.column}: ${first}`, ...rest.map((line) => `    ${line}`));
    for (const reference of references) {
      const named = articleLine(reference);
      if (named !== article) lines.push(`    ${named}`);
      article = named;
      const resolved = resolve?.(reference);
      const place = `    ${reference.span.line}:${reference.span.column} ${printReference(reference)}`;
      lines.push(resolved ? `${place}: ${verdict(resolved)}` : place);
      lines.push(...(resolved?.evidence ?? []).map((line) => `      ${line}`));
    }
  }
  return `${lines.join('\n')}\n`;
}

function statementsOf({ directives, references, branches, preconditions }: NoteReading): Statement[] {
  const claimed = new Set(directives.flatMap(({ references: own }) => own.map(({ id }) => id)));
  const statements: Statement[] = [
    ...branches.map(({ id, title, condition, span }) => ({
      span,
      lines: [`branch ${id}: ${title}`, ...(condition ? [`condition: ${condition.text}`] : [])],
      references: [],
    })),
    ...preconditions.map(({ text, branch, span }) => ({
      span,
      lines: [`${prefix(branch)}check first: ${text}`],
      references: [],
    })),
    ...directives.map((directive) => ({
      span: directive.span,
      lines: directiveLines(directive),
      references: directive.references,
    })),
    ...references
      .filter(({ id }) => !claimed.has(id))
      .map((reference) => ({ span: reference.span, lines: ['mentioned:'], references: [reference] })),
  ];
  // Directives of one sentence keep their order.
  return statements.sort((a, b) => a.span.start - b.span.start);
}

function directiveLines(directive: Directive): string[] {
  const { kind, branch, within, condition, reason, modification } = directive;
  return [
    `${prefix(branch)}${printDirective(directive)}`,
    ...(within ? [`in ${printReference(within)}`] : []),
    ...(condition ? [`condition: ${condition.text}`] : []),
    ...(modification ? [`${kind === 'replace' ? 'instead' : 'changed'}: ${modification.text}`] : []),
    ...(reason ? [`reason: ${reason.text}`] : []),
  ];
}

const prefix = (branch: string | undefined): string => (branch === undefined ? '' : `${branch} `);

function articleLine({ article, articleFrom }: Reference): string {
  if (!article) return 'article: none is named';
  const { title, name } = article;
  return `article: "${title ?? name}"${articleFrom === 'after' ? ', named only later' : ''}`;
}

function verdict({ as, to }: Resolved): string {
  return [as, ...to.map(({ number, title }) => (number === undefined ? title : `${number} ${title}`))].join(
    ', ',
  );
}
