import { expect, test } from 'vitest';
import { printDirective } from '../../../src/runbook/note/print.ts';
import { read } from './score.ts';

/** Each with its directives and, in braces, the case they hold for. */
const CASES: readonly (readonly [text: string, directives: string])[] = [
  ['With LDAP choose 2.1, with SAML choose 2.2.', 'perform 2.1 {With LDAP}; perform 2.2 {with SAML}'],
  ['Without a proxy you have no use for 2.4.', 'skip 2.4 {Without a proxy}'],
  ['VPN users go with 3.1, office users with 3.2.', 'perform 3.1 {VPN users}; perform 3.2 {office users}'],
  ['On Linux hosts run 2.4, on single PCs 2.5.', 'perform 2.4 {On Linux hosts}; perform 2.5 {on single PCs}'],
  [
    'Use 4.6 for backups to tape and 4.7 for backups to disk.',
    'perform 4.6 {for backups to tape}; perform 4.7 {for backups to disk}',
  ],
  [
    '3.1 for the big tills, 3.2 for the small ones.',
    'perform 3.1 {for the big tills}; perform 3.2 {for the small ones}',
  ],
  ['Run 3.5 with the admin account.', 'perform 3.5'],
  ['2.4 is superfluous on virtual machines.', 'skip 2.4 {on virtual machines}'],
  ['2.4 is mandatory without exceptions.', 'perform 2.4'],
  ['2.4 can be dropped without any risk.', 'skip 2.4'],
  ['2.4 does not apply to tenants that were made this year.', 'skip 2.4 {tenants that were made this year}'],
  ['Never run 2.4 on a server that is in use.', 'skip 2.4 {on a server that is in use}'],
  ['Do 2.1; leave out 2.2 if you use LDAP.', 'perform 2.1; skip 2.2 {if you use LDAP}'],
  ['3.1 for the T42 failed, 3.2 for the T46 worked.', ''],
  ['Many Mac users take 3.2 for granted.', ''],
];

test.each(CASES)('%s', (text, directives) => {
  const found = read(text).directives.map((one) =>
    one.condition ? `${printDirective(one)} {${one.condition.text}}` : printDirective(one),
  );
  expect(found.join('; ')).toBe(directives);
});
