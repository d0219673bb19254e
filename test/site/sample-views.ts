/** Made-up page models for tests of the site: every kind of part, long and foreign titles, a long article. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { addSearchTerms } from '../../src/views/search-terms.ts';
import type {
  ArticleView,
  GuideView,
  HomeView,
  RevisionRow,
  SiteView,
  TocEntry,
  View,
} from '../../src/views/types.ts';
import { lookupSamples } from './sample-lookup.ts';
import { newest, nextDeadlines, versionSamples } from './sample-versions.ts';

const html = (source: string): string => toHtml(addSearchTerms(fromHtml(source, { fragment: true }) as Root));

const heading = (level: number, number: string, anchor: string, title: string): string =>
  `<h${level} id="${anchor}"><span class="number">${number}</span> ${title}</h${level}>`;

const known = (toc: string) => ({ known: true, toc }) as const;
const unknown = { known: false, becauseOf: 'Template:Directory Options', otherwise: '2.7' } as const;

const paragraph =
  'The archive keeps its own copy of every message, and a mailbox that is emptied later loses nothing here. ' +
  'Choose the account that may read all mailboxes, test it before the first run, and write down who holds its secret. ' +
  'Where two administrators share the work, let one create the registration and the other grant consent.';

const steps = (n: number): string =>
  `<ul>${Array.from(
    { length: n },
    (_, i) =>
      `<li>Open <b>Users</b> &gt; <b>Directory Services</b> and press <i>Create…</i> in the list of credentials (${i + 1}).${
        i % 3 === 1
          ? '<ul><li>Enter a name that says what the credentials are for, for example <code>Archive of branch office 12</code>.</li><li>As of version 26.2, the permission <code>IMAP.AccessAsApp</code> takes the place of <code>full_access_as_app</code>.</li></ul>'
          : ''
      }</li>`,
  ).join('')}</ul>`;

const table = `<div class="table-scroll" tabindex="0" role="region" aria-label="Table, scrolls sideways"><table><caption>Permissions by version</caption><tr><th scope="col">Version</th><th scope="col">Permission</th><th scope="col">Interface</th><th scope="col">Mailboxes</th><th scope="col">What it is needed for, in one sentence</th></tr>${[
  '25.3|Mail.ReadWrite|Microsoft Graph|all',
  '26.1|User.Read.All|Microsoft Graph|all',
  '26.2|SMTP.SendAsApp|Office 365 Exchange Online|senders',
]
  .map(
    (row) =>
      `<tr>${row
        .split('|')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}<td>Reads the list of users and their addresses once in each synchronisation.</td></tr>`,
  )
  .join('')}</table></div>`;

const body =
  `<p>${paragraph}</p><p class="msnote"><b>Please note:</b> Environments of national clouds are not supported. See <a href="https://example.org/clouds" class="external" rel="external nofollow noopener">the list of clouds</a>.</p>` +
  heading(2, '1', 'Before_you_begin', 'Before you begin') +
  `<p>${paragraph}</p>${steps(4)}<p class="msnote mswarning"><b>Important:</b> Switching the directory without renaming users archives every mailbox twice.</p><p><span class="template-missing" title="The text of Template:Hint is not in this knowledge base.">Hint</span> <span class="file-missing">Image not available: Entra_app_01.png</span></p>` +
  heading(2, '2', 'Connecting', 'Connecting the archive and the tenant') +
  `<p>${paragraph}</p>` +
  heading(3, '2.1', 'Registering', 'Registering the archive as an app in Microsoft Entra ID') +
  `<p>${paragraph}</p>${steps(6)}<p>${paragraph}</p>` +
  heading(3, '2.2', 'Credentials', 'Creating credentials in the archive server') +
  `${steps(7)}<p>The setting is stored on <a href="/articles/storage/#Paths">another page</a>.</p>` +
  heading(3, '2.3', 'Publishing', 'Publishing the certificate') +
  `<p>${paragraph}</p><pre><code>archive-cli credentials export --name "Branch" --pkv3 --out cert.cer
# a long line that has to scroll in its own region and must not make the page wider than the window it is shown in
</code></pre><p>${paragraph}</p>` +
  heading(3, '2.4', 'Redirect', 'Configuring the redirect URI') +
  `<p>${paragraph}</p>${steps(3)}${table}` +
  `<h3 id="Options"><span class="number unknown" title="Number unknown: Template:Directory Options may hold headings.">?<span class="visually-hidden">Number unknown: Template:Directory Options may hold headings.</span></span> Options of the synchronisation</h3>` +
  `<p>${paragraph}</p><dl><dt>Name</dt><dd>${paragraph}</dd><dt>Filter</dt><dd>Set <code>skipGraphContentConversionFailed</code> to <code>true</code> where .NET 8 is installed.</dd></dl>` +
  heading(2, '3', 'Trouble', 'When something goes wrong') +
  `<p>The error <code>AADSTS50011</code> means that the address in the registration and the one in the server differ; see section 2.4. ${paragraph}</p><ol><li>${paragraph}</li><li>${paragraph}<ol><li>${paragraph}</li><li>${paragraph}</li></ol></li><li>${paragraph}</li></ol><p lang="ja">日本語の説明：メールボックスのアーカイブを設定します。</p><p>${paragraph}</p>`;

const entry = (
  number: TocEntry['number'],
  anchor: string,
  title: string,
  children: TocEntry[] = [],
): TocEntry => ({
  number,
  anchor,
  title,
  children,
});

const revisions: RevisionRow[] = Array.from({ length: 14 }, (_, i) => ({
  id: 8021 - i * 7,
  at: `2026-${String(11 - (i % 11)).padStart(2, '0')}-12T09:30:00Z`,
  author: i % 3 ? 'Mara Lind' : 'Ole-Johan',
  comment:
    i % 4 === 3
      ? ''
      : ['New in 26.2: permission for sending', 'Azure AD is now Microsoft Entra ID', 'typo'][i % 3]!,
  section: i % 2 ? 'Redirect' : undefined,
  bytes: 15_400 - i * 210,
  difference: i === 13 ? undefined : [312, -48, 0][i % 3],
  gapBefore: i === 2,
}));

export const article: ArticleView = {
  kind: 'article',
  path: '/articles/synchronising/',
  slug: 'synchronising',
  title: 'Synchronising User Accounts with Microsoft 365 (Modern Authentication)',
  summary: 'How to register the archive in a tenant, give it permissions and synchronise users.',
  html: html(body),
  toc: [
    entry(known('1'), 'Before_you_begin', 'Before you begin'),
    entry(known('2'), 'Connecting', 'Connecting the archive and the tenant', [
      entry(known('2.1'), 'Registering', 'Registering the archive as an app in Microsoft Entra ID'),
      entry(known('2.2'), 'Credentials', 'Creating credentials in the archive server'),
      entry(known('2.3'), 'Publishing', 'Publishing the certificate'),
      entry(known('2.4'), 'Redirect', 'Configuring the redirect URI'),
      entry(unknown, 'Options', 'Options of the synchronisation'),
    ]),
    entry(known('3'), 'Trouble', 'When something goes wrong'),
  ],
  revision: { id: 8021, at: '2026-11-12T09:30:00Z', author: 'Mara Lind' },
  revisions,
  sourceHref: 'https://wiki.example.org/Synchronising',
  missingTemplates: [{ title: 'Directory Options', calls: 2 }],
  missingFiles: ['Entra_app_01.png', 'Entra_app_02.png'],
  guides: [
    {
      title: 'Microsoft 365 archiving while Directory Services stays on Active Directory',
      href: '/guides/hybrid/',
    },
  ],
  linkedFrom: [
    {
      title: 'Storage locations',
      href: '/articles/storage/',
      to: [{ title: 'Before you start', href: '#Before_you_start', number: { known: true, toc: '1' } }],
    },
    { title: '受信トレイの保存', href: '/articles/inbox/', to: [] },
  ],
  otherTitles: ['Directory sync'],
  languages: [
    { language: 'de', title: 'Benutzerkonten synchronisieren', href: 'https://wiki.example.org/de/Sync' },
  ],
  categories: ['Microsoft 365', 'Users'],
  identifiers: [{ title: 'IMAP.AccessAsApp', href: '/identifiers/#vm:i1' }],
};

const short = (slug: string, title: string, text: string): ArticleView => ({
  kind: 'article',
  path: `/articles/${slug}/`,
  slug,
  title,
  summary: `${title}, in short.`,
  html: html(text),
  toc: [],
  revision: { id: 7000, at: '2025-03-01T00:00:00Z', author: 'Ole-Johan' },
  revisions: revisions.slice(0, 1),
  missingTemplates: [],
  missingFiles: [],
  guides: [],
  linkedFrom: [],
  otherTitles: [],
  languages: [],
  categories: [],
  identifiers: [],
});

export const articles: ArticleView[] = [
  article,
  short(
    'storage',
    'Storage locations',
    `<p>Version 26.1 and version 2.4 moved the folder. ${paragraph}</p>${heading(2, '1', 'Paths', 'Paths')}<p>${paragraph}</p>`,
  ),
  short('inbox', '受信トレイの保存', '<p lang="ja">受信トレイを保存します。</p>'),
  short(
    'a-very-long-title',
    'Archive_Specific_Mailboxes_And_Public_Folders_With_An_Extraordinarily_Long_Title_Without_Any_Space (Part 2)',
    `<p>The app may read the graph, skip content and access IMAP. A redirect happens; the URI of the store follows much later. ${paragraph}</p>`,
  ),
];

export const guide: GuideView = {
  kind: 'guide',
  path: '/guides/hybrid/',
  slug: 'hybrid',
  title: 'Microsoft 365 archiving while Directory Services stays on Active Directory',
  summary:
    'For an existing installation whose users come from Active Directory and whose mailboxes have moved.',
  audience: 'public',
  parts: [
    { kind: 'text', role: 'prose', html: html(`<p>${paragraph}</p>`) },
    {
      kind: 'text',
      role: 'check',
      title: 'Directory Services is set to Active Directory',
      anchor: 'check-1',
      html: html('<p>Open <b>Users</b> &gt; <b>Directory Services</b> and read the first line.</p>'),
    },
    {
      kind: 'text',
      role: 'check',
      title: 'There is no journal profile',
      anchor: 'check-2',
      html: html('<p>Open <b>Archive E-mail</b>.</p>'),
    },
    {
      kind: 'skipped',
      number: known('1'),
      title: 'Before you begin',
      anchor: 'skipped-Before_you_begin',
      article: { title: article.title, href: '/articles/synchronising/#Before_you_begin' },
      because: 'This installation is set up already.',
      afterStop: false,
      html: html(`<p>${paragraph}</p>`),
    },
    {
      kind: 'section',
      step: 1,
      title: 'Registering the archive as an app in Microsoft Entra ID',
      anchor: 'step-1',
      tick: { block: 'o.b1', hash: 'h1' },
      number: known('2.1'),
      article: { title: article.title, href: '/articles/synchronising/#Registering' },
      pieces: [{ kind: 'article', html: html(steps(5)) }],
    },
    {
      kind: 'section',
      step: 2,
      title: 'Creating credentials in the archive server',
      anchor: 'step-2',
      tick: { block: 'o.b2', hash: 'h2' },
      number: known('2.2'),
      article: { title: article.title, href: '/articles/synchronising/#Credentials' },
      pieces: [
        {
          kind: 'left-out',
          html: html(steps(2)),
          because: 'The way in is another one, so that Directory Services is not touched.',
          count: 2,
        },
        {
          kind: 'inserted',
          html: html(
            '<ul><li>Open <b>Archive E-mail</b> and press <b>…</b> beside the credentials.</li></ul>',
          ),
          because: 'Opens the same list without the panel of Directory Services.',
        },
        { kind: 'article', html: html(steps(3)) },
        {
          kind: 'replaced',
          html: html('<ul><li>Keep the address that is there.</li></ul>'),
          because: 'The address is in use.',
          replacedHtml: html('<ul><li>Enter the address.</li></ul>'),
        },
      ],
    },
    {
      kind: 'section',
      step: 3,
      title: 'Options of the synchronisation',
      anchor: 'step-3',
      tick: { block: 'o.b3', hash: 'h3' },
      number: unknown,
      article: { title: article.title, href: '/articles/synchronising/#Options' },
      pieces: [{ kind: 'article', html: html(table) }],
    },
    {
      kind: 'skipped',
      number: known('2.4'),
      title: 'Configuring the redirect URI',
      anchor: 'skipped-Redirect',
      article: { title: article.title, href: '/articles/synchronising/#Redirect' },
      because: 'Only needed where users sign in with Microsoft 365.',
      afterStop: false,
      html: html(`<p>${paragraph}</p>`),
    },
    {
      kind: 'text',
      role: 'step',
      step: 4,
      title: 'Set the existing profile to manual',
      anchor: 'step-4',
      tick: { block: 'own.b4', hash: 'h4' },
      html: html('<ul><li>Press it with the right button and choose <b>Manual</b>.</li></ul>'),
    },
    {
      kind: 'stop',
      because: 'Everything beyond this point is set up for Active Directory already.',
      anchor: 'vm:stop',
    },
    {
      kind: 'skipped',
      number: known('3'),
      title: 'When something goes wrong',
      anchor: 'skipped-Trouble',
      article: { title: article.title, href: '/articles/synchronising/#Trouble' },
      because: 'After the stop.',
      afterStop: true,
      html: html(`<p>${paragraph}</p>`),
    },
  ],
  steps: 4,
  warnings: [
    'Article numbers shown as “?” cannot be known: Template:Directory Options, whose text is not in the content, may hold headings.',
  ],
  changed: [],
  stamp: {
    articles: [{ title: article.title, href: article.path, revision: 8021, at: article.revision.at }],
    reviewed: [{ title: article.title, href: article.path, revision: 8007 }],
    date: '2026-11-12',
  },
  values: [
    {
      id: 'server',
      label: 'Name of the archive server',
      help: 'As it stands in the address of Web Access.',
      type: 'fqdn',
      pattern: '[a-z.]+',
      example: 'server.example.com',
    },
  ],
  versions: {
    product: { id: 'harbor', name: 'Harbor' },
    versions: [
      { name: '26.2', rank: 1 },
      { name: '26.1', rank: 0 },
    ],
  },
  reply: {
    text: 'Step 1 (article 2.1): Registering\n\n- Open Users > Directory Services\n\nArticle revision 8021, 12 November 2026',
    markdown:
      '## Step 1 (article 2.1): Registering\n\n- Open **Users** > **Directory Services**\n\n_Article revision 8021, 12 November 2026_',
  },
};

const card = ({ title, path, summary, revision }: ArticleView) => ({
  title,
  href: path,
  summary,
  at: revision.at,
});

const home: HomeView = {
  kind: 'home',
  path: '/',
  guides: [
    { title: guide.title, href: guide.path, summary: guide.summary, steps: guide.steps },
    {
      title: 'Renewing the certificate',
      href: guide.path,
      summary: 'Before it runs out, in four minutes.',
      steps: 3,
    },
  ],
  articleGroups: [
    { title: 'Microsoft 365', items: [article, articles[3]!].map(card) },
    { title: 'Storage', items: [card(articles[1]!)] },
    { title: '日本語', items: [card(articles[2]!)] },
  ],
  recentChanges: revisions.slice(0, 6).map(({ at, id, comment, section }) => ({
    title: article.title,
    href: article.path,
    at,
    revision: id,
    comment,
    section,
  })),
  newest,
  nextDeadlines,
};

const site: SiteView = {
  kind: 'site',
  title: 'Archive Server Support',
  tagline: 'Runbooks and the manual, as of the wiki’s newest revision.',
  language: 'en',
  audience: 'public',
  wiki: { name: 'The wiki', href: 'https://wiki.example.org/' },
  footerLinks: [{ title: 'About', href: '/about/' }],
  terms: [{ was: 'Azure AD', is: 'Microsoft Entra ID' }],
  wikiStyles: [{ className: 'w-abc', declarations: 'text-align:center' }],
  counts: { articles: articles.length, guides: 1, revisions: 50 },
  has: { versions: true, deadlines: true, problems: true, identifiers: true, changes: false },
};

export const sampleViews: readonly View[] = [
  site,
  home,
  ...articles,
  guide,
  ...versionSamples,
  ...lookupSamples,
];
