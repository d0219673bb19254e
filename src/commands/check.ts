import { severityOf, sortMessages } from '../message.ts';
import { compile, MEMO_FILE } from './compile.ts';
import { handWrittenPages } from './hand-written-pages.ts';
import { countMessages, printMessages, summary } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs, UsageError } from './usage.ts';
import { viewsOf } from './views-of.ts';

const help = `Usage: vademecum check [--content DIR] [--format text|json]

Reads the content and reports every problem: what happened and where, why it matters, what to do.

  --content DIR    the content folder (default: content)
  --format FORMAT  text for people (on stderr), json for programs (on stdout, one message a line)

Exit code: 0 no errors (warnings may stand), 1 at least one error, 2 wrong usage.
`;

export const command: Command = {
  name: 'check',
  summary: 'report every problem of the content',
  help,
  async run(argv, io) {
    const { values } = readArgs(argv, {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'text' },
    });
    if (values.format !== 'text' && values.format !== 'json') {
      throw new UsageError(`--format is text or json, not "${values.format}".`);
    }
    const all = await compile(
      values.content,
      async (compiled) => [
        ...compiled.messages,
        ...viewsOf(compiled, 'internal').messages,
        ...(await handWrittenPages(values.content)).messages,
      ],
      { memoFile: MEMO_FILE },
    );
    const counts = countMessages(all);
    if (values.format === 'json') {
      for (const message of sortMessages(all)) {
        const { file, line, column, ruleId, reason, note } = message;
        io.stdout.write(
          `${JSON.stringify({ severity: severityOf(message), rule: ruleId, file, line, column, reason, note })}\n`,
        );
      }
    } else {
      printMessages(all, io.stderr);
      io.stderr.write(`${summary(counts)}\n`);
    }
    return counts.errors > 0 ? 1 : 0;
  },
};
