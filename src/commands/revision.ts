import { readInto } from './compile.ts';
import { print } from './print.ts';
import { printMessages } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs, UsageError } from './usage.ts';

const help = `Usage: vademecum revision ID [--content DIR]

Prints a revision's wikitext on stdout, byte for byte as the wiki stored it, without a line break of its own.

  ID             MediaWiki's revision id, e.g. 8007
  --content DIR  the content folder (default: content)

Exit code: 0 printed, 1 the content does not hold the revision or its text, 2 wrong usage.
`;

export const command: Command = {
  name: 'revision',
  summary: "print a revision's wikitext, byte for byte",
  help,
  async run(argv, io) {
    const { values, positionals } = readArgs(argv, { content: { type: 'string', default: 'content' } }, 1);
    const [wanted] = positionals;
    if (wanted === undefined) throw new UsageError('Which revision? Give its id.');
    if (!/^[1-9]\d*$/u.test(wanted))
      throw new UsageError(`A revision id is a whole number, not "${wanted}".`);
    const { revision, messages } = await readInto(values.content, (_site, store, found) => ({
      revision: store.getRevision(Number(wanted)),
      messages: found,
    }));
    if (revision?.body.kind === 'full') {
      await print(io.stdout, revision.body.wikitext);
      return 0;
    }
    printMessages(
      messages.filter(({ fatal }) => fatal),
      io.stderr,
    );
    io.stderr.write(
      revision
        ? `Revision ${wanted} of "${revision.page}" is here, but its feed carries only ${revision.body.kind === 'diff' ? 'a difference' : 'a link'}, not its text.\n`
        : `Revision ${wanted} is not in ${values.content}. "vademecum graph --content ${values.content}" lists the revisions.\n`,
    );
    return 1;
  },
};
