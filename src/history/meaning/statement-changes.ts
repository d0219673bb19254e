/** What a page says now that it did not say, says no more, or says otherwise. */
import type { NodePair } from './pairs.ts';
import type { LinkChange, Said, Statement, StatementChange } from './types.ts';

/** In reading order of the new side; what went stands where its block stands now, or else at the end. */
export function statementChanges(
  old: readonly Statement[],
  fresh: readonly Statement[],
  pairs: readonly NodePair[],
): StatementChange[] {
  const [olds, news] = [byKey(old), byKey(fresh)];
  const went = [...olds].flatMap(([key, each]) => (news.has(key) ? [] : [each]));
  const came = [...news].flatMap(([key, each]) => (olds.has(key) ? [] : [each]));
  const became = new Map(pairs.map((pair) => [pair.old, pair.new]));
  const replaced = new Map<Statement, Statement>();
  const left = new Set(went);
  const here = Map.groupBy(went, ({ node }) => became.get(node));
  for (const isAlike of [hasSameSubject, hasSameKind]) {
    for (const statement of came) {
      if (replaced.has(statement)) continue;
      const before = here.get(statement.node)?.find((each) => left.has(each) && isAlike(each, statement));
      if (!before) continue;
      replaced.set(statement, before);
      left.delete(before);
    }
  }
  const changes = [
    ...came.map((statement): StatementChange & { at: number } => {
      const before = replaced.get(statement);
      return {
        about: statement.about,
        kind: before ? 'changed' : 'came',
        ...(before && { old: before }),
        new: statement,
        at: statement.node,
      };
    }),
    ...[...left].map((statement) => ({
      about: statement.about,
      kind: 'went' as const,
      old: statement,
      at: became.get(statement.node) ?? Number.MAX_SAFE_INTEGER,
    })),
    ...linkedElsewhere(old, fresh, became),
  ];
  return changes.sort((a, b) => a.at - b.at).map(({ at: _, ...change }) => change);
}

/** Links and addresses that blocks gained or lost while the page has them before and after. */
function linkedElsewhere(
  old: readonly Statement[],
  fresh: readonly Statement[],
  became: ReadonlyMap<number, number>,
): (StatementChange & { readonly at: number })[] {
  const [olds, news] = [linkedFrom(old, (node) => became.get(node)), linkedFrom(fresh, (node) => node)];
  const stayed = new Set(became.values());
  const changes: (StatementChange & { readonly at: number })[] = [];
  for (const [key, is] of news) {
    const was = olds.get(key);
    if (!was || was.length === is.length) continue;
    const [many, few] = is.length > was.length ? [is, was] : [was, is];
    const one = many.find(({ at }) => stayed.has(at) && !few.some((each) => each.at === at));
    if (!one) continue;
    const { said, at } = one;
    const both = { about: said.about, elsewhere: true, at } as const;
    changes.push(many === is ? { ...both, kind: 'came', new: said } : { ...both, kind: 'went', old: said });
  }
  return changes;
}

interface Linked {
  readonly said: Statement;
  /** Its node on the new side; -1 where that is gone. */
  readonly at: number;
}

function linkedFrom(
  statements: readonly Statement[],
  nodeOf: (node: number) => number | undefined,
): Map<string, Linked[]> {
  const links = statements.filter(({ about }) => about === 'link' || about === 'address');
  return Map.groupBy(
    links.map((said) => ({ said, at: nodeOf(said.node) ?? -1 })),
    ({ said }) => statementKey(said),
  );
}

/** Equal for statements that say the same, wherever they stand. */
export function statementKey(said: Said): string {
  switch (said.about) {
    case 'version':
      return JSON.stringify(['version', said.product, said.kind, said.version, said.scope ?? '']);
    case 'deadline':
      return JSON.stringify(['deadline', said.date, said.audience ?? '']);
    case 'link':
      return `link ${said.to}`;
    case 'address':
      return `address ${said.url}`;
    case 'identifier':
      return `identifier ${said.name}`;
    case 'path':
      return `path ${JSON.stringify(said.parts)}`;
  }
}

/** The first statement of each key. */
function byKey(statements: readonly Statement[]): Map<string, Statement> {
  const found = new Map<string, Statement>();
  for (const statement of statements) {
    const key = statementKey(statement);
    if (!found.has(key)) found.set(key, statement);
  }
  return found;
}

function hasSameSubject(a: Statement, b: Statement): boolean {
  if (a.about === 'version' && b.about === 'version') return a.product === b.product && a.kind === b.kind;
  if (a.about === 'deadline' && b.about === 'deadline') return a.audience === b.audience;
  if (a.about === 'path' && b.about === 'path') return a.parts[0] === b.parts[0];
  if (a.about === 'identifier' && b.about === 'identifier') return a.kind === b.kind;
  if (a.about === 'link' && b.about === 'link') return pageOf(a.to) === pageOf(b.to);
  return hasSameKind(a, b);
}

function pageOf(target: string): string {
  return target.split('#')[0] ?? '';
}

function hasSameKind(a: Statement, b: Statement): boolean {
  return a.about === b.about;
}

/** Links that lead nowhere since this change, and those that lead somewhere again. */
export function linkChanges(old: readonly Statement[], fresh: readonly Statement[]): LinkChange[] {
  const [before, after] = [linksIn(old), linksIn(fresh)];
  return [...after].flatMap(([to, link]): LinkChange[] => {
    const was = before.get(to)?.state;
    if (link.state === 'broken') return was === 'broken' ? [] : [{ kind: 'broken', link }];
    return was === 'broken' && link.state === 'ok' ? [{ kind: 'mended', link }] : [];
  });
}

function linksIn(statements: readonly Statement[]): Map<string, LinkChange['link']> {
  const links = new Map<string, LinkChange['link']>();
  for (const each of statements) if (each.about === 'link' && !links.has(each.to)) links.set(each.to, each);
  return links;
}
