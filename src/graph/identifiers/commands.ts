/** Commands with their parameters, from lines of code: cmdlets anywhere in a line, other commands at its beginning. */
import type { Argument } from './types.ts';

export interface CommandUse {
  readonly name: string;
  readonly arguments: readonly Argument[];
  /** The line shows the syntax, with brackets around what may be left out. */
  readonly syntax: boolean;
}

/**
 * The verbs that Microsoft approves for cmdlets
 * (https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands),
 * without those that English joins to nouns as well.
 */
const VERBS =
  'Add|Approve|Assert|Backup|Block|Checkpoint|Clear|Close|Compare|Complete|Compress|Confirm|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Deny|Deploy|Disable|Disconnect|Dismount|Enable|Enter|Exit|Expand|Export|Find|Format|Get|Grant|Group|Hide|Import|Initialize|Install|Invoke|Join|Limit|Lock|Measure|Merge|Mount|Move|New|Open|Optimize|Out|Ping|Pop|Protect|Publish|Push|Read|Receive|Redo|Register|Remove|Rename|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Skip|Split|Start|Step|Stop|Submit|Suspend|Switch|Sync|Test|Trace|Unblock|Undo|Uninstall|Unlock|Unprotect|Unpublish|Unregister|Update|Use|Wait|Watch|Write';
/** English joins none of these to a noun with a capital letter: `Get-Mailbox` in a sentence is a cmdlet. */
const PLAIN_VERBS =
  'Connect|Convert|ConvertFrom|ConvertTo|Disable|Disconnect|Enable|Get|Grant|Import|Initialize|Install|Invoke|Register|Remove|Resolve|Restart|Revoke|Unblock|Uninstall|Unregister';

const NOT_BEFORE = String.raw`(?<![\p{L}\p{N}_.\\/$%-])`;
/** Set in bold or italics, these are cmdlets too. */
const FURTHER_VERBS =
  'Export|New|Rename|Repair|Request|Reset|Restore|Resume|Select|Set|Start|Stop|Suspend|Update';
const CMDLET_ALONE = new RegExp(`^(?:${PLAIN_VERBS}|${FURTHER_VERBS})-\\p{Lu}[\\p{L}\\p{N}]{3,}$`, 'u');

/** In code; with a small letter only where something follows: `Import-module Name`. */
const CMDLET = new RegExp(
  String.raw`${NOT_BEFORE}(?:${VERBS})-(?:[A-Z][A-Za-z0-9]+(?![\p{L}\p{N}_-])|[a-z][A-Za-z0-9]+(?= ["'$\w-]))`,
  'gu',
);
/** In a sentence: a noun of several words, or a verb that makes no other sense. */
const CMDLET_IN_TEXT = new RegExp(
  String.raw`${NOT_BEFORE}(?:(?:${VERBS})-\p{Lu}[\p{Ll}\d]*(?:\p{Lu}[\p{Ll}\d]*)*\p{Ll}\p{Lu}[A-Za-z0-9]*|(?:${PLAIN_VERBS})-(?!Together)\p{Lu}[\p{L}\p{N}]{3,}|(?:${VERBS})-\p{Lu}\p{Ll}+(?= -\p{Lu}\p{Ll}))(?![\p{L}\p{N}_-])`,
  'gu',
);

export interface PlacedName {
  readonly name: string;
  readonly start: number;
}

/** Cmdlets that a sentence names. */
export function cmdletsIn(text: string): PlacedName[] {
  return [...text.matchAll(CMDLET_IN_TEXT)].map(({ 0: name, index }) => ({ name, start: index }));
}

/** Whether words that are set apart are the name of a cmdlet. */
export function isCmdlet(text: string): boolean {
  return CMDLET_ALONE.test(text);
}

/** `$ `, `# `, `> `, `PS C:\>`, `C:\tools>`, `user@host:~$` */
const PROMPT =
  /^\s*(?:\[?PS\]? ?[^>]{0,100}> ?|[A-Za-z]:\\[^>]{0,100}> ?|[\w.-]+@[\w.-]+[^$#]{0,60}[$#] |[$#>] )/u;
const FLAG = /(?<![^\s[(|])(--?[A-Za-z][\w-]*|--\[[A-Za-z]+\])/gu;
const SLASH_FLAG = /(?<![^\s[(])(\/[A-Za-z?][A-Za-z]*)(?=[\s:\]=]|$)/gu;
const WORD = String.raw`(?:[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+|[A-Za-z][\w-]*)`;
/** At the beginning of a line: a name, perhaps words that belong to it, then an option. */
const LINE = new RegExp(
  String.raw`^(?:sudo )?(?:"[^"]{1,200}\\(?<quoted>[\w-]+\.exe)"|(?:\.[\\/])?(?<name>${WORD}(?:\.(?:exe|cmd|bat|ps1|sh|py))?))(?<words>(?: [a-z][\w.:/@-]*){0,3})(?= (?:--?[A-Za-z]|\[--?[A-Za-z[]|\[?/[A-Za-z?]+(?:[\s:\]=]|$)))`,
  'u',
);
/** Programs that are called without options as well. */
const PROGRAMS =
  /^(?:sudo )?(?<name>net (?:start|stop|use|user|share|localgroup|accounts|time|view)|reg (?:add|query|delete|export|import)|sc (?:query|start|stop|config|create|delete)|apt|apt-get|brew|certutil|choco|curl|dig|docker|docker-compose|dnf|dotnet|git|gpresult|gpupdate|helm|iisreset|ipconfig|java|journalctl|kinit|klist|kubectl|ldapsearch|msiexec|mysql|mysqldump|netsh|netstat|nltest|npm|npx|nslookup|openssl|pg_dump|pg_restore|ping|pip|podman|psql|robocopy|rpm|rsync|scp|service|sfc|ssh|systemctl|telnet|tracert|traceroute|wevtutil|winget|wget|yum|zypper)(?= [\w"'./<$%-]|$)/u;
/** Lines of other things: assignments, calls, comments, markup, log entries. */
const NO_COMMAND =
  /^\s*(?:#(?! )|\/\/|--|\*|<|\{|\}|\d{4}-|\[\w+\]\s*$|[\w.$[\]]+\s*(?:[-+*/]?=(?!=)|:=|:\s))/u;
/** First words of lines that are no commands though an option may follow. */
const NO_NAME =
  /^(?:if|for|while|foreach|return|else|function|param|switch|the|a|an|and|or|note|usage|example|error|warning|info|default|where|select)$/iu;

/** The commands of a block of code. */
export function commandsIn(lines: readonly string[]): CommandUse[] {
  const found: CommandUse[] = [];
  for (const line of joined(lines)) {
    const bare = line.replace(PROMPT, '').trim();
    if (bare === '' || bare.length > LONGEST_LINE) continue;
    const cmdlets = cmdletsOf(bare);
    found.push(...cmdlets);
    if (cmdlets.length > 0 || NO_COMMAND.test(bare)) continue;
    const match = LINE.exec(bare) ?? PROGRAMS.exec(bare);
    const name = match?.groups?.name ?? match?.groups?.quoted;
    if (!match || name === undefined || NO_NAME.test(name)) continue;
    found.push({ name, arguments: flagsIn(bare.slice(match[0].length)), syntax: isSyntax(bare) });
  }
  return found;
}

const LONGEST_LINE = 2000;

/** Lines that the shell reads as one: PowerShell's backtick, the backslash, and cmd's caret at the end. */
function joined(lines: readonly string[]): string[] {
  const out: string[] = [];
  let open = '';
  for (const line of lines) {
    const text = open + line;
    const more = /\s[`\\^]\s*$/u.exec(line);
    if (more && text.length < LONGEST_LINE) open = `${text.slice(0, text.length - more[0].length)} `;
    else {
      out.push(text);
      open = '';
    }
  }
  if (open !== '') out.push(open);
  return out;
}

function cmdletsOf(line: string): CommandUse[] {
  // A comment mentions, it does not call.
  if (/^\s*#/u.test(line)) return [];
  const matches = [...line.matchAll(CMDLET)];
  return matches.map(({ 0: name, index }, i) => {
    const rest = line.slice(index + name.length, matches[i + 1]?.index ?? line.length);
    const own = /^[^|;)}]*/u.exec(rest)?.[0] ?? '';
    return {
      name,
      arguments: flagsIn(own).filter((flag) => !flag.name.startsWith('--') && flag.name.length > 2),
      syntax: isSyntax(own),
    };
  });
}

function flagsIn(text: string): Argument[] {
  const bare = text.replace(/"[^"]*"|'[^']*'/gu, (quoted) => '"'.repeat(quoted.length));
  const flags = new Map<string, Argument>();
  const all = [...bare.matchAll(FLAG)];
  // `/x` is an option only where nothing else is, and no path.
  if (all.length === 0) all.push(...bare.matchAll(SLASH_FLAG));
  for (const { 0: name, index } of all) {
    const optional = bare[index - 1] === '[';
    if (!flags.has(name)) flags.set(name, { name, ...(optional ? { optional } : {}) });
  }
  return [...flags.values()];
}

function isSyntax(text: string): boolean {
  return /\[\s*(?:--?|\/)[A-Za-z[]/u.test(text);
}

/** A block that holds nothing but names, as a reference lists its commands: `debug-on, debug-off`. */
export function bareNames(lines: readonly string[]): string[] {
  const text = lines.join(' ').trim();
  if (text.length > 200) return [];
  const names = text.split(/\s*,\s*|\s+/u).filter((name) => name !== '');
  return names.every((name) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) ? names : [];
}
