import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

const content = join(root, 'content');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('usage', () => {
  test.each<[string[], number, RegExp]>([
    [[], 2, /Usage: vademecum COMMAND/],
    [['--help'], 0, /Usage: vademecum COMMAND/],
    [['--version'], 0, /^\d+\.\d+\.\d+$/],
    [['nonsense'], 2, /no command "nonsense"/],
    [['build', '--nonsense'], 2, /Unknown option '--nonsense'/],
    [['build', '--audience', 'everyone'], 2, /--audience is public or internal/],
    [['build', '--base', 'x'], 2, /--base is a path/],
    [['build', '--content', content, '--out', root], 2, /lie inside each other/],
    [['build', '--content', content, '--out', join(content, 'wiki')], 2, /lie inside each other/],
    [['build', '--content', content, '--out', join(root, 'docs')], 2, /holds files that no build has made/],
    [['build', '--content', content, '--out', join(root, 'LICENSE')], 2, /is not a folder/],
    [['check', '--format', 'xml'], 2, /--format is text or json/],
    [['graph', 'extra'], 2, /Unexpected argument "extra"/],
    [['revision'], 2, /Which revision/],
    [['revision', 'x7'], 2, /whole number/],
    [['note', join(content, 'notes')], 2, /is a folder/],
    [['note', join(content, 'nowhere.md')], 2, /There is no file/],
    [['runbook'], 2, /Which scenario/],
    [['preview', '--port', '99999'], 2, /--port is a number/],
  ])('%j', async (argv, code, words) => {
    const ran = await vademecum(...argv);
    expect(ran.code).toBe(code);
    expect((ran.stdout + ran.stderr).trim()).toMatch(words);
  });

  test.each(['build', 'dev', 'preview', 'check', 'graph', 'revision', 'render', 'runbook'])(
    '%s --help',
    async (name) => {
      const { code, stdout } = await vademecum(name, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Usage: vademecum ${name}`));
      expect(stdout).toMatch(/Exit code/);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    },
  );

  test('the program itself starts and says its version', () => {
    const version = execFileSync(process.execPath, [join(root, 'bin', 'vademecum.js'), '--version'], {
      encoding: 'utf8',
    });
    expect(version).toBe(`${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`);
  });

  test('a reader that closes the pipe early is no error', () => {
    const command = `"${process.execPath}" "${join(root, 'bin', 'vademecum.js')}" graph --content "${content}" | head -1`;
    const { stderr, stdout } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\{"type":/);
    expect(stderr).toBe('');
  });
});

describe('the bundled content', () => {
  test('has no error and no surprise', async () => {
    const { code, stdout } = await vademecum('check', '--content', content, '--format', 'json');
    const messages = stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test('its graph is valid by the schema, sorted, type and id first', async () => {
    const { code, stdout } = await vademecum('graph', '--content', content);
    expect(code).toBe(0);
    const schema = JSON.parse(readFileSync(join(root, 'schema', 'graph.schema.json'), 'utf8'));
    const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(schema);
    const lines = stdout.trimEnd().split('\n');
    const nodes = lines.map((line) => JSON.parse(line));
    for (const node of nodes) {
      expect(validate(node), JSON.stringify([node, validate.errors])).toBe(true);
      expect(Object.keys(node).slice(0, 2)).toEqual(['type', 'id']);
    }
    const keys = nodes.map(({ type, id }) => `${type}\u0000${id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
    const kinds = new Set(nodes.map(({ type }) => type));
    for (const kind of ['page', 'revision', 'section', 'step', 'link', 'note', 'snapshot', 'template']) {
      expect(kinds).toContain(kind);
    }
    expect(validate({ type: 'page', id: 'x' })).toBe(false);
  });

  test('a revision is printed to the byte', async () => {
    const { stdout: graph } = await vademecum('graph', '--content', content);
    const revision = graph
      .split('\n')
      .filter((line) => line.startsWith('{"type":"revision"'))
      .map((line) => JSON.parse(line))
      .find(({ bytes }) => bytes > 10_000);
    const { code, stdout } = await vademecum('revision', revision.id, '--content', content);
    expect(code).toBe(0);
    expect(Buffer.byteLength(stdout)).toBe(revision.bytes);
  });

  test('a revision that is not there', async () => {
    const { code, stdout, stderr } = await vademecum('revision', '1', '--content', content);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Revision 1 is not in/);
  });

  test('its runbook', async () => {
    const { code, stdout } = await vademecum(
      'runbook',
      'hybrid-active-directory',
      '--content',
      content,
      '--format',
      'text',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Step 1 \(article 2\.1\)/);
    expect(stdout).toMatch(/Left out: 2\.4/);
    expect(stdout).toMatch(/revision 4236 of 2026-/);
    const missing = await vademecum('runbook', 'nothing', '--content', content);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/There are: .*hybrid-active-directory/);
  });
});

describe('bad input is a message, and the rest is kept', () => {
  /** Copies the bundled content and changes it. */
  const changed = (name: string, change: (folder: string) => void): string => {
    const copy = join(folder, name);
    cpSync(content, copy, { recursive: true });
    change(copy);
    return copy;
  };
  const feed = (copy: string): string => join(copy, 'wiki', 'contributions.atom');
  const check = async (copy: string) => {
    const { code, stdout } = await vademecum('check', '--content', copy, '--format', 'json');
    const messages = stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return { code, rules: messages.map(({ rule }) => rule), messages };
  };

  test('a feed cut in the middle keeps its complete entries', async () => {
    const copy = changed('cut', (at) => {
      const text = readFileSync(feed(at), 'utf8');
      writeFileSync(feed(at), text.slice(0, text.length / 2));
    });
    const { code, rules, messages } = await check(copy);
    expect(code).toBe(1);
    expect(rules).toContain('feed-cut');
    expect(messages.find(({ rule }) => rule === 'feed-cut')).toMatchObject({
      file: feed(copy),
      severity: 'error',
    });
    const { stdout } = await vademecum('graph', '--content', copy);
    expect(stdout.split('\n').filter((line) => line.startsWith('{"type":"revision"')).length).toBeGreaterThan(
      5,
    );
  });

  test('a DOCTYPE with entities is refused', async () => {
    const copy = changed('doctype', (at) => {
      const text = readFileSync(feed(at), 'utf8');
      const bomb = '<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
      writeFileSync(join(at, 'wiki', 'bad.atom'), text.replace(/<feed/u, `${bomb}<feed`));
    });
    const { code, rules } = await check(copy);
    expect(code).toBe(1);
    expect(rules).toContain('feed-doctype');
  });

  test('a scenario that names a section that does not exist, and is then left out of the site', async () => {
    const copy = changed('scenario', (at) => {
      const file = join(at, 'scenarios', 'hybrid-active-directory.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace('section: "2.6"', 'section: "2.66"'));
    });
    const { code, messages } = await check(copy);
    expect(code).toBe(1);
    const missing = messages.find(({ rule }) => rule === 'overlay-target-missing');
    expect(missing.file).toMatch(/hybrid-active-directory\.mdx$/);
    expect(missing.line).toBeGreaterThan(10);
    expect(missing.reason).toMatch(/2\.66/);
  });

  test('an empty folder', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { rules } = await check(empty);
    expect(rules).toContain('content-empty');
    const built = await vademecum('build', '--content', empty, '--out', join(folder, 'empty-out'));
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/Nothing was built/);
  });

  test('a missing folder', async () => {
    const { code, messages } = await check(join(folder, 'nowhere'));
    expect(code).toBe(1);
    expect(messages.map(({ rule }) => rule)).toEqual(['content-missing']);
  });
});
