import { basename } from 'node:path';
import { enumerate } from '../runbook/flow/enumerate.ts';
import { pageFor } from '../runbook/flow/pages.ts';
import { readAnswers } from '../runbook/flow/read-answers.ts';
import { stateName } from '../runbook/flow/state.ts';
import type { Scenario } from '../runbook/types.ts';
import { questionReply } from '../views/flow/question-reply.ts';
import type { QuestionView } from '../views/flow/types.ts';
import { statePath } from '../views/paths.ts';
import { replyHtml } from '../views/reply.ts';
import type { GuideView } from '../views/types.ts';
import { compile, MEMO_FILE } from './compile.ts';
import { printMessages } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs, UsageError } from './usage.ts';
import { viewsOf } from './views-of.ts';

const FORMATS = ['markdown', 'text', 'html', 'json'] as const;
type Form = (typeof FORMATS)[number];

const help = `Usage: vademecum runbook SCENARIO [--answer FACT=VALUE]... [--content DIR] [--format FORMAT]

Prints a scenario's runbook, rendered from the articles' current text, as its page shows it. Where the scenario asks
questions, the answers decide which; while one is open, the question is printed with its possible answers.

  SCENARIO             the scenario's id, e.g. hybrid-active-directory
  --answer FACT=VALUE  the answer to a question, e.g. --answer directory=other; a version may be any: version=26.1.3
  --content DIR        the content folder (default: content)
  --format FORMAT      markdown (default), text, html, or json (the page model)

Exit code: 0 printed, 1 there is no such scenario, or it or the wiki's input has errors, 2 wrong usage or answers.
`;

export const command: Command = {
  name: 'runbook',
  summary: "print a scenario's runbook",
  help,
  async run(argv, io) {
    const { values, positionals } = readArgs(
      argv,
      {
        answer: { type: 'string', multiple: true, default: [] },
        content: { type: 'string', default: 'content' },
        format: { type: 'string', default: 'markdown' },
      },
      1,
    );
    const [wanted] = positionals;
    if (wanted === undefined) throw new UsageError('Which scenario? Give its id.');
    const format = FORMATS.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format is ${FORMATS.join(', ')}, not "${values.format}".`);
    const { view, scenarioFile, known, messages } = await compile(
      values.content,
      (compiled) => {
        const scenario = compiled.scenarios.find(({ id }) => id === wanted);
        const path = scenario && pathFor(scenario, values.answer);
        const { views, messages: found } = viewsOf(compiled, 'internal');
        return {
          view: views.find((each) => 'path' in each && each.path === path),
          scenarioFile: scenario?.file,
          known: compiled.scenarios.map(({ id }) => id).join(', '),
          messages: [...compiled.messages, ...found],
        };
      },
      { memoFile: MEMO_FILE },
    );
    // Of the other scenarios' problems `check` tells.
    const errors = messages.filter(
      ({ fatal, file }) => fatal && (file === scenarioFile || isNamed(file, wanted) || !isScenario(file)),
    );
    printMessages(errors, io.stderr);
    if (view?.kind !== 'guide' && view?.kind !== 'question') {
      const list = known === '' ? 'The content has none.' : `There are: ${known}.`;
      io.stderr.write(
        scenarioFile === undefined
          ? `There is no scenario "${wanted}" that can be read. ${list}\n`
          : `The scenario "${wanted}" has errors, so it has no runbook.\n`,
      );
      return 1;
    }
    io.stdout.write(print(view, format));
    return errors.length > 0 ? 1 : 0;
  },
};

/** The page that the answers lead to; answers that cannot be or lead nowhere are wrong usage. */
function pathFor({ id, flow }: Scenario, given: readonly string[]): string {
  const answers = readAnswers(flow, given);
  if (typeof answers === 'string') throw new UsageError(answers);
  const { pairs, unused } = pageFor(enumerate(flow) ?? [], answers);
  if (unused.size > 0) {
    throw new UsageError(`With the other answers nobody asks for ${stateName(unused)}.`);
  }
  return statePath(id, pairs);
}

function print(view: GuideView | QuestionView, format: Form): string {
  if (format === 'json') return `${JSON.stringify(view, null, 2)}\n`;
  if (view.kind === 'question') return questionReply(view, format);
  return format === 'html' ? replyHtml(view) : view.reply[format];
}

/** A file that cannot be read has no id; most are named by it. */
function isNamed(file: string | undefined, id: string): boolean {
  return file !== undefined && basename(file) === `${id}.mdx`;
}

function isScenario(file: string | undefined): boolean {
  return file?.endsWith('.mdx') === true;
}
