import { graphNodes } from '../graph/nodes.ts';
import { compile, MEMO_FILE } from './compile.ts';
import { print } from './print.ts';
import { countMessages, printMessages } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs } from './usage.ts';

const help = `Usage: vademecum graph [--content DIR]

Prints the graph as JSON Lines on stdout: one node a line, sorted by type and id. Pages, revisions, sections, steps
and other blocks, links, external links, help topics, version facts, deadlines, identifiers, problems, paths through
menus, templates, notes and snapshots. The schema is schema/graph.schema.json in the package.

  --content DIR  the content folder (default: content)

Exit code: 0 fine, 1 the content has errors (the graph of the rest is printed), 2 wrong usage.
`;

export const command: Command = {
  name: 'graph',
  summary: 'print the graph as JSON Lines',
  help,
  async run(argv, io) {
    const { values } = readArgs(argv, { content: { type: 'string', default: 'content' } });
    const messages = await compile(
      values.content,
      async (compiled) => {
        for (const node of graphNodes(compiled.graph)) await print(io.stdout, `${JSON.stringify(node)}\n`);
        return compiled.messages;
      },
      { memoFile: MEMO_FILE },
    );
    const errors = messages.filter(({ fatal }) => fatal);
    printMessages(errors, io.stderr);
    return countMessages(errors).errors > 0 ? 1 : 0;
  },
};
