/** Scenario + articles → all its pages: one for each state of its questions, and the overview. */
import type { VFileMessage } from 'vfile-message';
import { diagramOf } from '../runbook/flow/diagram.ts';
import { enumerate } from '../runbook/flow/enumerate.ts';
import { holds } from '../runbook/flow/guard.ts';
import { type FlowPage, pagesOf } from '../runbook/flow/pages.ts';
import type { Answers, Flow, Outcome } from '../runbook/flow/types.ts';
import { markdownToHast } from '../runbook/markdown.ts';
import { report } from '../runbook/rules.ts';
import type { Scenario } from '../runbook/types.ts';
import { treeView } from './flow/tree-view.ts';
import type { Answered, GuideFlow, QuestionView, TreeView } from './flow/types.ts';
import { labelOf } from './flow/words.ts';
import { versionChoice } from './guide/version-choice.ts';
import { type Applied, applyOverlays, type GuideBody, guideBody, guideView } from './guide-view.ts';
import { withLives } from './live/with-lives.ts';
import { guidePath, statePath, treePath } from './paths.ts';
import { plainHtml, type SiteContext } from './site-hast.ts';
import type { GuideCard, GuideView } from './types.ts';

export interface ScenarioViews {
  readonly views: readonly (GuideView | QuestionView | TreeView)[];
  readonly card: GuideCard;
  /** The addresses of the articles that it takes steps from. */
  readonly articles: readonly string[];
  readonly applied: Applied;
}

/** The page models of a scenario; problems of its overlays are added to `messages`. */
export function scenarioViews(read: Scenario, context: SiteContext, messages: VFileMessage[]): ScenarioViews {
  const scenario = withLives(read, context, messages);
  const { id, flow, title, summary } = scenario;
  const applied = applyOverlays(scenario, context, messages);
  const states = enumerate(flow) ?? [];
  const pages = pagesOf(states);
  const bodies = new Map<string, GuideBody>();
  const seen = new Set<Outcome>();
  const made = pages.map((page): QuestionView | GuideView => {
    const { outcome, asked } = page;
    if (!outcome) return questionView(scenario, page);
    const shown = outcome.parts.map(({ when }) => holds(when?.guard, asked) === true);
    const key = [outcome.id, ...shown].join(' ');
    const parts = outcome.parts.filter((_, i) => shown[i]).map(({ part }) => part);
    const body = bodies.get(key) ?? guideBody(parts, scenario.values, applied, context);
    bodies.set(key, body);
    const indexed = !seen.has(outcome);
    seen.add(outcome);
    return outcomeView(scenario, page, outcome, indexed, body, context);
  });
  reportUnused(scenario, [...bodies.values()], messages);
  const guides = made.filter((view) => view.kind === 'guide');
  const tree = flow.questions.length === 0 ? [] : [treeView(scenario, diagramOf(states))];
  const href = guidePath(id);
  return {
    applied,
    views: [...made, ...tree],
    card: {
      title,
      href,
      summary,
      steps: Math.max(0, ...guides.map(({ steps }) => steps)),
      ...(flow.questions.length === 0 ? {} : { questions: pages[0]?.ahead ?? 0 }),
    },
    articles: [...new Set(guides.flatMap(({ stamp }) => stamp.articles.map((article) => article.href)))],
  };
}

function outcomeView(
  scenario: Scenario,
  page: FlowPage,
  outcome: Outcome,
  indexed: boolean,
  body: GuideBody,
  { versionIndex }: SiteContext,
): GuideView {
  const { id, title, flow } = scenario;
  const answers = answeredOf(scenario, page.asked, page);
  const guideFlow: GuideFlow = {
    kind: outcome.kind,
    start: { title, href: guidePath(id) },
    tree: treePath(id),
    answers,
    back: answers.at(-1)?.change,
    indexed,
  };
  const asks = flow.questions.length > 0 || outcome.kind !== 'runbook';
  const path = statePath(id, page.pairs);
  const versions = body.later && versionIndex && versionChoice(versionIndex, flow.facts, page.asked, outcome);
  return guideView(
    scenario,
    { path, title: outcome.title, ...(asks ? { flow: guideFlow } : {}), ...(versions ? { versions } : {}) },
    body,
  );
}

/** Every word that stands for a value has to occur in some outcome. */
function reportUnused(
  { values, file }: Scenario,
  bodies: readonly GuideBody[],
  messages: VFileMessage[],
): void {
  // Where steps are missing, so may be what stands in them.
  if (messages.some(({ fatal }) => fatal)) return;
  for (const { id, replaces } of values) {
    for (const { text, place } of replaces) {
      if (bodies.some(({ placeholders }) => placeholders.has(text))) continue;
      messages.push(report('value-unused', { words: text, id }, { file, place }));
    }
  }
}

function questionView(scenario: Scenario, page: FlowPage): QuestionView {
  const { id, title, summary, audience, introduction } = scenario;
  const { question, next, asked, kept, pairs, ahead } = page;
  const start = pairs.length === 0;
  const answered = answeredOf(scenario, asked, page);
  return {
    kind: 'question',
    path: statePath(id, pairs),
    slug: id,
    title,
    summary,
    audience,
    start,
    introductionHtml: start
      ? introduction.map((part) => ('content' in part ? plainHtml(part.content) : '')).join('\n')
      : '',
    question: {
      id: question?.id ?? '',
      text: question?.text ?? '',
      helpHtml: question?.help === undefined ? '' : plainHtml(markdownToHast(question.help)),
    },
    answers: next.map(({ value, to }) => ({
      pair: `${question?.fact.id}=${value.id}`,
      label: labelOf(value),
      help: value.help,
      href: statePath(id, to),
    })),
    answered,
    kept: answeredOf(scenario, kept),
    position: asked.size + 1,
    atMost: asked.size + ahead,
    back: answered.at(-1)?.change,
    tree: treePath(id),
  };
}

/** Answers with the words of their questions; with a page, each with the address to change it. */
function answeredOf({ id, flow }: Scenario, answers: Answers, page?: FlowPage): Answered[] {
  const before = new Map<string, string>();
  return [...answers].map(([fact, value]) => {
    const question = questionFor(flow, fact, before);
    const found = question?.fact.values.find((each) => each.id === value);
    const change = page?.change.get(fact);
    before.set(fact, value);
    return {
      pair: `${fact}=${value}`,
      question: question?.text ?? fact,
      answer: found ? labelOf(found) : value,
      ...(change ? { change: statePath(id, change) } : {}),
    };
  });
}

/** Several questions may ask for one fact; the one that was asked, or might be, is the first whose guard allows it. */
function questionFor({ questions }: Flow, fact: string, before: Answers) {
  const about = questions.filter((question) => question.fact.id === fact);
  return about.find(({ when }) => holds(when, before) === true) ?? about[0];
}
