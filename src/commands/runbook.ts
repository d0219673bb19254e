import { compile } from './compile.ts';
import { printMessages } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs, UsageError } from './usage.ts';
import { viewsOf } from './views-of.ts';

const FORMATS = ['markdown', 'text', 'json'] as const;

const help = `Usage: vademecum runbook SCENARIO [--content DIR] [--format markdown|text|json]

Prints a scenario's runbook, rendered from the articles' current text, as its page shows it.

  SCENARIO         the scenario's id, e.g. hybrid-active-directory
  --content DIR    the content folder (default: content)
  --format FORMAT  markdown (default), text, or json (the page model)

Exit code: 0 printed, 1 there is no such scenario, or it or the wiki's input has errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'runbook',
  summary: "print a scenario's runbook",
  help,
  async run(argv, io) {
    const { values, positionals } = readArgs(
      argv,
      {
        content: { type: 'string', default: 'content' },
        format: { type: 'string', default: 'markdown' },
      },
      1,
    );
    const [wanted] = positionals;
    if (wanted === undefined) throw new UsageError('Which scenario? Give its id.');
    const format = FORMATS.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format is markdown, text or json, not "${values.format}".`);
    const { guide, scenarioFile, known, messages } = await compile(values.content, (compiled) => {
      const { views, messages: found } = viewsOf(compiled, 'internal');
      return {
        guide: views.find((view) => view.kind === 'guide' && view.slug === wanted),
        scenarioFile: compiled.scenarios.find(({ id }) => id === wanted)?.file,
        known: compiled.scenarios.map(({ id }) => id).join(', '),
        messages: [...compiled.messages, ...found],
      };
    });
    // Of the other scenarios' problems `check` tells.
    const errors = messages.filter(
      ({ fatal, file }) => fatal && (file === scenarioFile || !isScenario(file)),
    );
    printMessages(errors, io.stderr);
    if (guide?.kind !== 'guide') {
      const list = known === '' ? 'The content has none.' : `There are: ${known}.`;
      io.stderr.write(
        scenarioFile === undefined
          ? `There is no scenario "${wanted}" that can be read. ${list}\n`
          : `The scenario "${wanted}" has errors, so it has no runbook.\n`,
      );
      return 1;
    }
    io.stdout.write(format === 'json' ? `${JSON.stringify(guide, null, 2)}\n` : guide.reply[format]);
    return errors.length > 0 ? 1 : 0;
  },
};

function isScenario(file: string | undefined): boolean {
  return file?.endsWith('.mdx') === true;
}
