/**
 * A note's directives and branches → a first scenario file for a writer to finish. Of the note it holds line numbers
 * only: a note is internal, and a sentence of it that stood in a draft might be published with it.
 */
import { pageNamed } from '../../graph/page-name.ts';
import type { Graph, Page } from '../../graph/types.ts';
import { type Way, waysOf } from '../health/note-claims.ts';
import type { SourceReading } from '../health/types.ts';
import type { Branch, Directive, NoteReading, Precondition } from '../note/types.ts';
import { type DraftOverlay, draftOverlay } from './operations.ts';
import { comment, flowMap, quoted } from './yaml-lines.ts';

export interface DraftOptions {
  readonly graph: Graph;
  /** By reference of the reading. */
  readonly resolved: SourceReading['resolved'];
  readonly id: string;
  /** The note as `sources` names it, where the content holds it. */
  readonly source?: string | undefined;
}

/** An outcome: a way through the note, or what is left beside the only case that it describes. */
interface Case {
  readonly id: string;
  readonly way?: Way | undefined;
  readonly overlays: readonly { readonly id: string; readonly overlay: DraftOverlay }[];
  readonly guard?: string | undefined;
}

export function draftScenario(reading: NoteReading, options: DraftOptions): string {
  const { graph, id, source } = options;
  const groups = groupsOf(reading.branches);
  const own = ownCases(reading);
  const isOwn = (directive: Directive): boolean =>
    own.some(({ directives }) => directives.includes(directive));
  const lost = new Set<string>();
  const cases: Case[] = [
    ...waysOf(reading).map(({ branch, directives }) => {
      const group = groups.get(branch?.parent);
      const name = branch ? idOf(branch) : 'guide';
      const way = { branch, directives: directives.filter((directive) => !isOwn(directive)) };
      return caseOf(name, way, group && guardOf(group.fact, name));
    }),
    ...own.map(({ branch, directives }) => {
      const around = branchesAround(branch);
      const all = reading.directives.filter(
        (directive) =>
          directives.includes(directive) ||
          ((directive.branch === undefined || around.has(directive.branch)) && !isOwn(directive)),
      );
      const guard = guardOf(groups.get(branch.id)?.fact ?? '', ownId(branch));
      return caseOf(ownId(branch), { branch, directives: all }, guard);
    }),
    ...[...groups].flatMap(([parent, { fact, branches }]) =>
      branches.length > 1 || own.some(({ branch }) => branch.id === parent)
        ? []
        : [{ id: `${fact}-other`, overlays: [], guard: guardOf(fact, 'other') }],
    ),
  ];
  const hasQuestions = reading.branches.length > 0;
  const used = cases.flatMap(({ overlays }) => overlays);
  return `${[
    '---',
    comment('A draft, made from a note by "vademecum note --draft". Line numbers are those of the note.', 0),
    comment(
      'Every TODO waits for a writer; "vademecum check" counts them. Write for readers, in your own words:',
      0,
    ),
    comment(
      'unless the note is published, none of its sentences may stand here. Set "audience: public" when no TODO is left.',
      0,
    ),
    `id: ${id}`,
    `title: ${quoted('TODO: title, as readers see it')}`,
    `summary: ${quoted('TODO: who needs this guide, and what for')}`,
    'audience: internal',
    ...(source === undefined ? [] : [`sources: [${quoted(source)}]`]),
    ...(hasQuestions ? [...facts(), ...questions(), ...outcomes()] : []),
    ...[...lost].sort().map((words) => comment(`TODO: ${words}`, 0)),
    ...(used.length === 0 ? [] : ['overlays:']),
    ...used.flatMap(({ id: overlay, overlay: { page, lines } }) => [
      `  - id: ${overlay}`,
      `    of: ${quoted(page.title)}`,
      ...(page.current
        ? [
            comment(
              `TODO: add "seen: ${page.current.id}" once you have read the guide beside that revision.`,
              4,
            ),
          ]
        : []),
      '    operations:',
      ...lines,
    ]),
    '---',
    '',
    'TODO: what this guide is about, in one paragraph for readers.',
    '',
    ...cases.flatMap((each) => (hasQuestions ? outcomeText(each) : caseText(each))),
  ]
    .join('\n')
    .trimEnd()}\n`;

  function caseOf(name: string, way: Way, guard: string | undefined): Case {
    const pages = new Set<Page>();
    for (const { references, span } of way.directives) {
      for (const { article } of references) {
        const page = article?.title === undefined ? undefined : pageNamed(article.title, graph);
        if (page?.lead) pages.add(page);
        else
          lost.add(
            article
              ? `the article that line ${span.line} of the note names is not in the content`
              : `line ${span.line} of the note names no article`,
          );
      }
    }
    const overlays = [...pages]
      .map((page) => draftOverlay(page, way, options.resolved, graph))
      .filter(({ lines }) => lines.length > 0)
      .map((overlay, i) => ({ id: way.branch ? `${name}-article-${i + 1}` : `article-${i + 1}`, overlay }));
    return { id: name, way, overlays, guard };
  }

  function facts(): string[] {
    return [
      'facts:',
      ...[...groups].flatMap(([parent, { fact, branches }]) => [
        `  - id: ${fact}`,
        '    type: choice',
        '    values:',
        ...branches.flatMap((branch) => [
          `      - id: ${idOf(branch)}`,
          `        label: ${quoted(`TODO: this case in words for readers (line ${branch.span.line} of the note)`)}`,
        ]),
        ...otherValue(parent, branches),
      ]),
    ];
  }

  /** The value beside a group's branches: what the branch around them says for others, or all others. */
  function otherValue(parent: string | undefined, branches: readonly Branch[]): string[] {
    const beside = own.find(({ branch }) => branch.id === parent);
    if (beside) {
      const line = beside.directives[0]?.span.line ?? beside.branch.span.line;
      return [
        `      - id: ${ownId(beside.branch)}`,
        `        label: ${quoted(`TODO: this case in words for readers (line ${line} of the note)`)}`,
      ];
    }
    if (branches.length > 1) return [];
    return ['      - id: other', `        label: ${quoted('TODO: every other case')}`];
  }

  function questions(): string[] {
    return [
      'questions:',
      ...[...groups].flatMap(([parent, { fact, branches }]) => {
        const above = reading.branches.find((branch) => branch.id === parent);
        const group = above && groups.get(above.parent);
        const lines = branches.map(({ span }) => span.line).join(', ');
        return [
          `  - id: which-${fact}`,
          `    fact: ${fact}`,
          `    text: ${quoted(`TODO: ask what decides between these cases (lines ${lines} of the note)`)}`,
          ...(above && group ? [`    when: ${guardOf(group.fact, idOf(above))}`] : []),
        ];
      }),
    ];
  }

  function outcomes(): string[] {
    return [
      'outcomes:',
      ...cases.flatMap(({ id: outcome, guard, way }) => [
        `  - id: ${outcome}`,
        `    title: ${quoted('TODO: what readers do in this case')}`,
        ...(way ? [] : ['    kind: contact-support']),
        ...(guard === undefined ? [] : [`    when: ${guard}`]),
      ]),
    ];
  }

  function outcomeText(each: Case): string[] {
    return [`<Outcome id="${each.id}">`, '', ...caseText(each), '</Outcome>', ''];
  }

  function caseText({ way, overlays }: Case): string[] {
    if (!way) return ['TODO: what readers do who are in no case of the note.', ''];
    const inside = branchesAround(way.branch);
    const checks = reading.preconditions.filter(({ branch }) => branch === undefined || inside.has(branch));
    return [
      ...checks.flatMap(checkText),
      ...overlays.flatMap(({ id: overlay }) => [`<Runbook overlay="${overlay}" />`, '']),
      ...(overlays.length > 0
        ? []
        : [
            '<Step title="TODO: what to do">',
            '',
            'TODO: the steps. The note gives none that an article of the content holds.',
            '',
            '</Step>',
            '',
          ]),
    ];
  }

  function branchesAround(branch: Branch | undefined): Set<string> {
    const ids = new Set<string>();
    for (let at = branch; at; at = reading.branches.find(({ id: other }) => other === at?.parent))
      ids.add(at.id);
    return ids;
  }
}

function checkText({ span }: Precondition): string[] {
  return [
    `<Check title="TODO: what must be true before the first step (line ${span.line} of the note)">`,
    '',
    'TODO: how readers see that it is.',
    '',
    '</Check>',
    '',
  ];
}

/** What a branch says for some of its readers beside the branches inside it: a case of its own. */
interface OwnCase {
  readonly branch: Branch;
  readonly directives: readonly Directive[];
}

function ownCases({ branches, directives }: NoteReading): OwnCase[] {
  return branches.flatMap((branch) => {
    if (!branches.some(({ parent }) => parent === branch.id)) return [];
    const own = directives.filter(({ branch: of, condition }) => of === branch.id && condition !== undefined);
    return own.length === 0 ? [] : [{ branch, directives: own }];
  });
}

/** Branches that exclude each other, by the branch around them, with the fact that tells them apart. */
function groupsOf(
  branches: readonly Branch[],
): Map<string | undefined, { readonly fact: string; readonly branches: Branch[] }> {
  const groups = new Map<string | undefined, { readonly fact: string; readonly branches: Branch[] }>();
  for (const branch of branches) {
    const above = branches.find(({ id }) => id === branch.parent);
    const fact = above ? `case-in-${idOf(above)}` : 'case';
    const group = groups.get(branch.parent) ?? { fact, branches: [] };
    group.branches.push(branch);
    groups.set(branch.parent, group);
  }
  return groups;
}

/** `b2.1` → `way-2-1` */
const idOf = ({ id }: Branch): string => `way-${id.slice(1).replaceAll('.', '-')}`;

/** Of its own case. */
const ownId = (branch: Branch): string => `${idOf(branch)}-0`;

const guardOf = (fact: string, value: string): string => `{ eq: ${flowMap({ [fact]: value })} }`;
