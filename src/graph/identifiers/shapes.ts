/**
 * Identifiers that their shape alone gives away, in any language: a table of rules. The first rule that matches claims
 * its stretch of text, so what must not be taken for an identifier stands here too, with the kind `none`.
 */
import type { IdentifierKind } from './types.ts';

export interface ShapeRule {
  readonly name: string;
  readonly kind: IdentifierKind | 'none';
  /** A regular expression over a passage; its group `name` is the identifier, or else the whole match. */
  readonly pattern: RegExp;
  /** Where it must stand: anywhere, set in bold, italics or code, or in code. */
  readonly within: 'text' | 'mark' | 'code';
  /** Also in blocks of code, where other rules would take a program's own names for identifiers. */
  readonly inBlocks?: boolean;
  /** Wikitext, and the names that it holds. The tests run them. */
  readonly examples: readonly (readonly [wikitext: string, names: readonly string[]])[];
}

/** Neither inside a longer name nor behind a slash or backslash. */
const START = String.raw`(?<![\p{L}\p{N}_.\\/:@%$-])`;
const END = String.raw`(?![\p{L}\p{N}_\\])(?![.:-][\p{L}\p{N}])`;

const shape = (source: string, flags = 'gu'): RegExp => new RegExp(START + source, flags);
const whole = (source: string, flags = 'gu'): RegExp => new RegExp(START + source + END, flags);

/** Segments of a Windows path or registry key: words with single blanks, as long as a backslash follows. */
const SEGMENT = String.raw`[^\\/\s:*?"<>|,;()\u0001]+`;
const SEGMENTS = String.raw`(?:\\(?:<[^<>\s\\]{1,40}>|${SEGMENT}(?: ${SEGMENT}){0,4}(?=\\)|${SEGMENT}))+`;

/** What a permission lets its holder do; the part of a dotted name that makes it one. */
const RIGHT =
  '(?:Read|ReadWrite|ReadBasic|ReadAll|Write|WriteAll|Send|SendAs|SendAsApp|SendOnBehalf|AccessAsApp|AccessAsUser|AccessAsAdmin|ManageAsApp|ManageAsAppV2|Manage|FullControl|Invite|Export|Restrict|Selected|EnableDisableAccount)';

export const SHAPES: readonly ShapeRule[] = [
  {
    name: 'web address',
    kind: 'none',
    pattern: /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s"'<>]*/giu,
    within: 'text',
    inBlocks: true,
    examples: [['See <nowiki>https://www.example.com/Mail.Read/0x80070005</nowiki>.', []]],
  },
  {
    name: 'email address',
    kind: 'none',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu,
    within: 'text',
    inBlocks: true,
    examples: [['Write to User.Read@example.com.', []]],
  },
  {
    name: 'registry key',
    kind: 'registry-key',
    pattern: shape(
      String.raw`(?:Computer\\)?(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR|U|CC))(?::)?(?=\\[^\s\\])${SEGMENTS}`,
      'giu',
    ),
    within: 'text',
    inBlocks: true,
    examples: [
      [
        String.raw`Open HKEY_LOCAL_MACHINE\SOFTWARE\Acme Corp\Agent now.`,
        [String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Acme Corp\Agent`],
      ],
      [String.raw`<code>HKCU\Software\Acme</code>`, [String.raw`HKCU\Software\Acme`]],
      ['Everything below HKEY_LOCAL_MACHINE.', []],
    ],
  },
  {
    name: 'prompt',
    kind: 'none',
    pattern: /(?:\[?PS\]? )?\p{Lu}:\\[^<>"|?*\n]{0,100}>/gu,
    within: 'text',
    inBlocks: true,
    examples: [[String.raw`<code>C:\Users\Jo\Desktop> dir</code>`, []]],
  },
  {
    name: 'Windows path',
    kind: 'path',
    pattern: shape(String.raw`(?:[A-Za-z]:(?=\\)|%[A-Za-z][\w()]*%(?=\\)|\$env:\w+(?=\\))${SEGMENTS}\\?`),
    within: 'text',
    inBlocks: true,
    examples: [
      [
        String.raw`It is in C:\Program Files\Acme\agent.ini by default.`,
        [String.raw`C:\Program Files\Acme\agent.ini`],
      ],
      [String.raw`<code>%ProgramData%\Acme\Logs</code>`, [String.raw`%ProgramData%\Acme\Logs`]],
      ['The drive C: is full.', []],
    ],
  },
  {
    name: 'network share',
    kind: 'path',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.\\/:])\\\\[\p{L}\p{N}<][\p{L}\p{N}._<>-]*(?=\\)${SEGMENTS}\\?`,
      'gu',
    ),
    within: 'text',
    inBlocks: true,
    examples: [[String.raw`Copy it to \\nas01\backup\daily.`, [String.raw`\\nas01\backup\daily`]]],
  },
  {
    name: 'Unix path',
    kind: 'path',
    pattern: shape(
      String.raw`(?:~|\$HOME|/(?:etc|var|usr|opt|home|tmp|srv|root|lib|dev|proc|sys|mnt|media|boot|run|Library|Applications|Users|System|Volumes|private)(?=/))(?:/(?:[\p{L}\p{N}._*+@-]+(?: \p{Lu}[\p{L}\p{N}._-]*){0,3}(?=/)|[\p{L}\p{N}._*+@-]+|<[^<>\s/]{1,40}>))+/?`,
    ),
    within: 'text',
    inBlocks: true,
    examples: [
      ['Edit /etc/acme/agent.conf.', ['/etc/acme/agent.conf']],
      ['<code>~/.acme/token</code>', ['~/.acme/token']],
      ['It is ~/Library/Application Support/Acme on a Mac.', ['~/Library/Application Support/Acme']],
      ['and/or, TCP/IP, 24/7, /oidc/signin', []],
    ],
  },
  {
    name: 'result code',
    kind: 'error',
    pattern: whole('0x[89A-Fa-f][0-9A-Fa-f]{7}'),
    within: 'text',
    inBlocks: true,
    examples: [
      ['It ends with 0x80070005.', ['0x80070005']],
      ['The colour 0x00ff00 and the value 0x00000001.', []],
    ],
  },
  {
    name: 'sign-in code',
    kind: 'error',
    pattern: whole(String.raw`AADSTS\d{4,8}`),
    within: 'text',
    inBlocks: true,
    examples: [['The browser shows AADSTS50011: the redirect URI …', ['AADSTS50011']]],
  },
  {
    name: 'database code',
    kind: 'error',
    pattern: whole(String.raw`(?:ORA|TNS|PLS|RMAN|DPI|SQL)-\d{4,5}`),
    within: 'text',
    examples: [['The log says ORA-12154.', ['ORA-12154']]],
  },
  {
    name: 'mail reply code',
    kind: 'error',
    pattern: whole(String.raw`([45])\d\d[ -]\1\.\d{1,3}\.\d{1,3}`),
    within: 'text',
    examples: [['The server answers 550 5.7.1 Unable to relay.', ['550 5.7.1']]],
  },
  {
    name: 'constant of an error',
    kind: 'error',
    pattern: whole(
      `(?:NET::|net::)?(?<name>(?:ERR|ERROR|WSAE)_[A-Z0-9_]*[A-Z0-9]|WSAE[A-Z]{4,}|(?:[A-Z]{2,12}_)+(?:E|ERR|ERROR)_[A-Z0-9_]*[A-Z0-9]|[A-Z]{2,}(?:_[A-Z0-9]+)*_(?:ERROR|EXCEPTION)|E_(?:FAIL|ACCESSDENIED|INVALIDARG|NOTIMPL|OUTOFMEMORY|POINTER|UNEXPECTED|ABORT|HANDLE|NOINTERFACE|PENDING)|STATUS_(?:[A-Z]+_)+[A-Z]+|DNS_PROBE_[A-Z_]+[A-Z])`,
    ),
    within: 'text',
    examples: [
      ['Chrome says ERR_CERT_AUTHORITY_INVALID.', ['ERR_CERT_AUTHORITY_INVALID']],
      ['Chrome says NET::ERR_CERT_DATE_INVALID.', ['ERR_CERT_DATE_INVALID']],
      ['The call gives SEC_E_UNTRUSTED_ROOT.', ['SEC_E_UNTRUSTED_ROOT']],
      ['The call fails with E_ACCESSDENIED.', ['E_ACCESSDENIED']],
    ],
  },
  {
    name: 'error number of the system',
    kind: 'error',
    pattern: whole(
      'E(?:CONNREFUSED|CONNRESET|CONNABORTED|NOENT|ACCES|PERM|TIMEDOUT|ADDRINUSE|ADDRNOTAVAIL|EXIST|NOTFOUND|HOSTUNREACH|NETUNREACH|PIPE|MFILE|NOSPC|ISDIR|NOTDIR|NOTEMPTY|AI_AGAIN|BUSY|INVAL|NOMEM)',
    ),
    within: 'text',
    examples: [['The job stops with ECONNREFUSED.', ['ECONNREFUSED']]],
  },
  {
    name: 'name of an error',
    kind: 'error',
    pattern: whole(
      String.raw`(?:(?:[A-Za-z]\w*\.)*(?!(?:On|Last|Is|Has|Continue|Stop|Ignore|Max|Min|Log|Show|Handle|Get|Set|Add|Is)[A-Z]?\w*Error)[A-Z][a-z0-9]+[A-Za-z0-9]*(?:Exception|(?<=[a-z0-9])Error)|Error[A-Z][a-z]+(?:[A-Z][a-z]+)+|MapiException[A-Za-z]+)`,
    ),
    within: 'text',
    examples: [
      ['The log has an ErrorAccessDenied in it.', ['ErrorAccessDenied']],
      ['It throws a System.IO.DirectoryNotFoundException.', ['System.IO.DirectoryNotFoundException']],
      ['It stops with java.lang.OutOfMemoryError.', ['java.lang.OutOfMemoryError']],
      ['Write Error and Exception in full.', []],
    ],
  },
  {
    name: 'right in a dotted name',
    kind: 'permission',
    pattern: whole(
      String.raw`[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)?(?:\.[A-Z][A-Za-z0-9]*)*?\.${RIGHT}(?:\.[A-Z][A-Za-z]*)*(?!\w*\()`,
    ),
    within: 'text',
    inBlocks: true,
    examples: [
      ['Grant Mail.ReadWrite and SMTP.SendAsApp.', ['Mail.ReadWrite', 'SMTP.SendAsApp']],
      ['Tick <code>Directory.Read.All</code>.', ['Directory.Read.All']],
      ['Call Console.Write(x) for it.', []],
    ],
  },
  {
    name: 'scope or right by its name',
    kind: 'permission',
    pattern: whole(
      'full_access_as_app|full_access_as_user|offline_access|user_impersonation|Se[A-Z][A-Za-z]+(?:Privilege|LogonRight)',
    ),
    within: 'text',
    inBlocks: true,
    examples: [['Add offline_access and SeServiceLogonRight.', ['SeServiceLogonRight', 'offline_access']]],
  },
  {
    name: 'right of Android or a Java class',
    kind: 'permission',
    pattern: whole(String.raw`(?:android|com\.[a-z]+)(?:\.[a-z]+)*\.permission\.[A-Z_]+`),
    within: 'text',
    examples: [['It asks for android.permission.READ_CONTACTS.', ['android.permission.READ_CONTACTS']]],
  },
  {
    name: 'endpoint',
    kind: 'function',
    pattern: /(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE|HEAD) \/[\p{L}\p{N}_{}<>:.~/-]*[\p{L}\p{N}}>/]/gu,
    within: 'text',
    inBlocks: true,
    examples: [['<code>DELETE /api/v1/users/{id}</code>', ['DELETE /api/v1/users/{id}']]],
  },
  {
    name: 'call',
    kind: 'function',
    pattern: new RegExp(
      String.raw`${START}(?<name>[A-Za-z_][A-Za-z0-9_]*(?:(?:\.|::|->)[A-Za-z_]\w*)*)\((?=[^()]{0,200}\)$)`,
      'gu',
    ),
    within: 'code',
    examples: [
      ['Call <code>getUser(id)</code> first.', ['getUser']],
      ['The formula <code>(a + b)</code>.', []],
    ],
  },
  {
    name: 'call without arguments',
    kind: 'function',
    pattern: shape(String.raw`(?<name>[A-Za-z_][A-Za-z0-9_]*(?:(?:\.|::)[A-Za-z_]\w*)*)\(\)`),
    within: 'text',
    examples: [['Then reloadConfig() is called.', ['reloadConfig']]],
  },
  {
    name: 'dotted property',
    kind: 'property',
    pattern: whole(
      String.raw`[a-z][a-z0-9]*(?:\.[a-z][A-Za-z0-9_-]*)*\.(?=[A-Za-z0-9_-]*[a-z][A-Z])[a-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*(?!\w*\()`,
    ),
    within: 'text',
    examples: [
      ['Set public.client.skipBrokenItems to true.', ['public.client.skipBrokenItems']],
      ['The host mail.example.com, the file notes.txt.', []],
    ],
  },
];
