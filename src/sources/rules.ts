import { type Rule, reporter } from '../message.ts';
import type { SourcePlace } from './types.ts';

type Entry = { readonly entry?: string | undefined };
type Twice = { readonly id: number | string; readonly one: SourcePlace; readonly other: SourcePlace };

const at = (place: SourcePlace): string => `${place.file}:${place.line}:${place.column}`;
const inEntry = ({ entry }: Entry): string => (entry === undefined ? '' : ` in the entry “${entry}”`);
const GET_AGAIN = 'Download the feed again; everything else in it has been read.';

/** What may be wrong with the files of a content folder, before anybody asks what they mean. */
export const rules = {
  // --- the lockfile ---
  'lock-unreadable': {
    severity: 'error',
    what: ({ reason }: { reason: string }) => `The lockfile cannot be read (${reason}).`,
    why: 'It keeps the ids of sections and steps. Without it they may be given new ones, and what readers have saved or linked is lost.',
    remedy:
      'Take the file back from version control. Where it is lost, delete it; the next build writes a new one.',
  },
  // --- any file ---
  'content-missing': {
    severity: 'error',
    what: ({ dir }: { dir: string }) => `There is no content folder at ${dir}.`,
    why: 'Everything is built from the feeds, notes and snapshots in it.',
    remedy: 'Name the folder with --content DIR, or make it with the folders wiki/ and notes/ in it.',
  },
  'content-not-folder': {
    severity: 'error',
    what: ({ dir }: { dir: string }) => `${dir} is a file, not a content folder.`,
    why: 'Content is a folder with wiki/, notes/, snapshots/, templates/ and scenarios/ in it.',
    remedy: 'Name the folder that holds the file with --content DIR.',
  },
  'content-empty': {
    severity: 'error',
    what: ({ dir }: { dir: string }) => `The content folder ${dir} holds nothing to read.`,
    why: 'The site will have no article and no guide.',
    remedy: 'Put a MediaWiki contributions feed into its folder wiki/ and support notes into notes/.',
  },
  'file-unreadable': {
    severity: 'error',
    what: ({ reason }: { reason: string }) => `The file cannot be read: ${reason}.`,
    why: 'What it holds is missing from everything built now.',
    remedy: 'Give yourself permission to read it, repair the link, or take it out of the content folder.',
  },
  'file-not-file': {
    severity: 'warning',
    what: ({ is, should }: { is: string; should: string }) => `This is a ${is} where ${should} is expected.`,
    why: 'It has not been read.',
    remedy: 'Rename it or move it out of the content folder.',
  },
  'file-loop': {
    severity: 'warning',
    what: (_: object) => 'This link leads back to a folder that has been read already.',
    why: 'Following it would never end, so it has not been followed.',
    remedy: 'Remove the link.',
  },
  'file-empty': {
    severity: 'warning',
    what: (_: object) => 'The file is empty.',
    why: 'It gives nothing; a download may have failed.',
    remedy: 'Get the file again, or delete it.',
  },
  'file-utf-16': {
    severity: 'error',
    what: (_: object) => 'The file is text in UTF-16.',
    why: 'Only UTF-8 is read, so nothing of this file is in the knowledge base.',
    remedy: 'Save it as UTF-8.',
  },
  'file-unknown': {
    severity: 'warning',
    what: ({ is }: { is: string }) => `The file is ${is}, which is not read here.`,
    why: 'Feeds, support notes and copied pages are told apart by what is in them, and this looks like none.',
    remedy: 'Move images and downloads to files/ and delete what is not content.',
  },
  'file-export': {
    severity: 'warning',
    what: (_: object) => 'This is a MediaWiki XML export, which is not read yet.',
    why: 'None of its revisions are in what is built now.',
    remedy:
      'Use the wiki’s contributions feed: api.php?action=feedcontributions&feedformat=atom&user=NAME&limit=500.',
  },
  'text-windows-1252': {
    severity: 'warning',
    what: ({ byte }: { byte: string }) =>
      `The byte 0x${byte} is not UTF-8; the file was read as Windows-1252.`,
    why: 'If it is in another encoding, its accents and quotation marks are wrong.',
    remedy: 'Save the file as UTF-8.',
  },
  // --- feeds ---
  'feed-not-atom': {
    severity: 'error',
    what: ({ root }: { root?: string | undefined }) =>
      root === undefined
        ? 'The feed ends before its first element.'
        : `The root element is <${root}>, not the <feed> of an Atom feed.`,
    why: 'Nothing can be read from it.',
    remedy: 'Download the feed with feedformat=atom (not rss).',
  },
  'feed-cut': {
    severity: 'error',
    what: ({ entry }: Entry) =>
      entry === undefined
        ? 'The feed ends before its closing </feed>.'
        : `The feed ends${inEntry({ entry })}, which is therefore not read.`,
    why: 'The file is cut off: revisions that came after this place are missing.',
    remedy: GET_AGAIN,
  },
  'feed-not-well-formed': {
    severity: 'error',
    what: ({ reason, entry }: Entry & { reason: string }) =>
      `The XML is not well-formed${inEntry({ entry })}: ${reason}`,
    why: 'What stands here cannot be known, so the entry is left out; the ones after it are read.',
    remedy: GET_AGAIN,
  },
  'feed-utf8': {
    severity: 'error',
    what: ({ byte, entry }: Entry & { byte: string }) =>
      `The byte 0x${byte} is not UTF-8${inEntry({ entry })}.`,
    why: 'The text must be kept to the byte and would have to be guessed, so the entry is left out.',
    remedy:
      'Download the feed again without converting it, or convert it back: iconv -f WINDOWS-1252 -t UTF-8.',
  },
  'feed-encoding': {
    severity: 'error',
    what: ({ encoding }: { encoding: string }) => `The feed says that its encoding is ${encoding}.`,
    why: 'Only UTF-8 is read, which is what MediaWiki writes; the whole feed is left out.',
    remedy:
      'Download the feed again, or convert it with iconv -t UTF-8 and take the encoding out of its first line.',
  },
  'feed-doctype': {
    severity: 'error',
    what: (_: object) => 'The feed has a DOCTYPE; the whole feed is left out.',
    why: 'No MediaWiki feed has one, and its entities can fill the memory or read other files.',
    remedy: 'Make sure that the file came from the wiki, and download it again.',
  },
  'feed-other-wiki': {
    severity: 'warning',
    what: ({ base, other }: { base: string; other: string }) =>
      `The feed comes from ${base}, another one from ${other}.`,
    why: 'Revision numbers and page names of two wikis may clash; one content folder holds one wiki.',
    remedy: 'Keep each wiki in a content folder of its own.',
  },
  'entry-too-long': {
    severity: 'error',
    what: (_: object) => 'An entry takes more than 32 million characters.',
    why: 'No page of a wiki is as long; the entry is left out.',
    remedy: GET_AGAIN,
  },
  'entry-id': {
    severity: 'error',
    what: ({ entry }: Entry) => `The entry “${entry}” has no revision number.`,
    why: 'Neither its <id> nor its <link> has diff=NUMBER or oldid=NUMBER, so it cannot be placed in the history.',
    remedy: 'Download the feed from the wiki itself, not from a program that rewrites addresses.',
  },
  'entry-title': {
    severity: 'error',
    what: ({ entry }: Entry) => `The entry “${entry}” has no title.`,
    why: 'The page that it belongs to is not known; the entry is left out.',
    remedy: GET_AGAIN,
  },
  'entry-summary': {
    severity: 'error',
    what: ({ entry }: Entry) => `The entry “${entry}” has no <summary>.`,
    why: 'A revision’s text stands there; the entry is left out.',
    remedy: GET_AGAIN,
  },
  'entry-shape': {
    severity: 'error',
    what: ({ entry }: Entry) => `The summary of the entry “${entry}” is not what MediaWiki writes.`,
    why: 'Expected: <p>author: comment</p>, <hr />, <div>the text</div>. The text cannot be told from the rest.',
    remedy: 'Download the feed from the wiki itself: api.php?action=feedcontributions&feedformat=atom.',
  },
  'entry-date': {
    severity: 'error',
    what: ({ entry, date }: Entry & { date: string }) =>
      `The entry “${entry}” has no date that can be read: “${date}”.`,
    why: 'Its place in the history is not known; the entry is left out.',
    remedy: 'The date in <updated> should look like 2026-04-09T10:19:19Z.',
  },
  'entry-escaping': {
    severity: 'warning',
    what: ({ entry, id }: Entry & { id: number }) =>
      `Revision ${id} of “${entry}” is not escaped as MediaWiki does it.`,
    why: 'Another program has rewritten it; its text may differ from the wiki’s in spaces, newlines or entities.',
    remedy: 'Download the feed from the wiki itself.',
  },
  'revision-conflict': {
    severity: 'error',
    what: ({ id, one, other }: Twice) =>
      `Revision ${id} has one text at ${at(one)} and another at ${at(other)}.`,
    why: 'A revision never changes, so one of the two is wrong, or they come from two wikis.',
    remedy: 'Delete the wrong file; until then the text whose SHA-1 sorts first is used.',
  },
  'revision-renamed': {
    severity: 'info',
    what: ({ id, one, other, page, was }: Twice & { page: string; was: string }) =>
      `Revision ${id} belongs to “${page}” at ${at(one)} and to “${was}” at ${at(other)}.`,
    why: 'The page was renamed between the two downloads.',
    remedy: 'Nothing to do: the name in the later feed is used.',
  },
  // --- notes ---
  'note-front-matter': {
    severity: 'warning',
    what: ({ title }: { title: string }) => `The note has no front matter; it was taken as “${title}”.`,
    why: 'Its title is its first heading or line, and it stays internal.',
    remedy: 'Begin the file with a line ---, a line title: …, and a line ---.',
  },
  'note-front-matter-open': {
    severity: 'error',
    what: (_: object) => 'The front matter is not closed.',
    why: 'Where the note begins is not known; the whole file is its text, and it stays internal.',
    remedy: 'Write a line --- behind the last line of the front matter.',
  },
  'note-yaml': {
    severity: 'error',
    what: ({ reason }: { reason: string }) => `The front matter is not YAML: ${reason}`,
    why: 'Only its title is used, and the note stays internal.',
    remedy: 'Put values that contain “: ” or “#” into quotation marks.',
  },
  'note-mapping': {
    severity: 'error',
    what: (_: object) => 'The front matter has no names and values.',
    why: 'The note is titled by its first heading or line and stays internal.',
    remedy: 'Write lines such as title: … and tags: …',
  },
  'note-title': {
    severity: 'warning',
    what: ({ title }: { title: string }) =>
      `The front matter has no title; the note was taken as “${title}”.`,
    why: 'A note’s address comes from its title.',
    remedy: 'Add a line title: … to the front matter.',
  },
  'note-published': {
    severity: 'warning',
    what: ({ value }: { value: string }) => `“published: ${value}” is neither true nor false.`,
    why: 'Nothing is published by mistake: the note stays internal.',
    remedy: 'Write published: true or published: false, without quotation marks.',
  },
  'note-audience': {
    severity: 'warning',
    what: ({ value }: { value: string }) => `The note is published, but its audience is “${value}”.`,
    why: 'Nothing is published by mistake: the note stays internal.',
    remedy: 'Write audience: public, or published: false.',
  },
  'note-twice': {
    severity: 'warning',
    what: ({ other }: { other: string }) => `The note is the same as ${other}, byte for byte.`,
    why: 'It is used once.',
    remedy: 'Delete one of the two.',
  },
  'note-same-title': {
    severity: 'warning',
    what: ({ title, id }: { title: string; id: string }) =>
      `Another note is titled “${title}” too; this one is “${id}”.`,
    why: 'Addresses come from titles, and such a number may change when one of the notes does.',
    remedy: 'Give each note a title of its own.',
  },
  // --- snapshots ---
  'snapshot-date': {
    severity: 'warning',
    what: ({ line }: { line?: string | undefined }) =>
      line === undefined
        ? 'The copied page has no line “Revision as of …” that can be read.'
        : `The date in “${line}” cannot be read.`,
    why: 'The snapshot is kept without a date, so it cannot be put in order with the revisions.',
    remedy:
      'Copy the page with its revision line, in English (17:03, 9 July 2020), in German (9. Juli 2020, 17:03 Uhr) or as 2020-07-09T17:03.',
  },
  'snapshot-title': {
    severity: 'warning',
    what: ({ title }: { title: string }) => `The copied page has no title; it was taken as “${title}”.`,
    why: 'It belongs to no page of the wiki then.',
    remedy: 'Copy the page from its heading on.',
  },
  'snapshot-tab-label': {
    severity: 'info',
    what: ({ label, title }: { label: string; title: string }) =>
      `“${label}” before the title was taken for a tab of the wiki; the page is “${title}”.`,
    why: 'A page of that name is known, and none is known that begins with the word.',
    remedy: 'Delete the word from the first line if you agree.',
  },
  'snapshot-twice': {
    severity: 'warning',
    what: ({ other }: { other: string }) => `The snapshot is the same as ${other}.`,
    why: 'It is used once.',
    remedy: 'Delete one of the two.',
  },
  // --- the site file, templates ---
  'site-missing': {
    severity: 'info',
    what: (_: object) => 'There is no site.yaml.',
    why: 'The site’s title, products and links are the defaults.',
    remedy: 'Write one; docs/content.md lists what can stand in it.',
  },
  'site-yaml': {
    severity: 'error',
    what: ({ reason }: { reason: string }) => `site.yaml is not YAML: ${reason}`,
    why: 'Defaults are used instead.',
    remedy: 'Correct the line; put values that contain “: ” or “#” into quotation marks.',
  },
  'site-option': {
    severity: 'error',
    what: ({ option, reason }: { option: string; reason: string }) => `site.yaml, ${option}: ${reason}`,
    why: 'The default of this option is used instead.',
    remedy: 'Correct the value; docs/content.md lists what can stand there.',
  },
  'template-name': {
    severity: 'warning',
    what: (_: object) => 'This is not a template: its name does not end in .wiki.',
    why: 'A template is named by its file, “Some Preamble.wiki”; the file is left alone.',
    remedy: 'Rename it to the template’s name and .wiki, or move it out of templates/.',
  },
  'template-twice': {
    severity: 'error',
    what: ({ page, other }: { page: string; other: string }) => `${other} is “${page}” too.`,
    why: 'A template has one text; until then the one whose SHA-1 sorts first is used.',
    remedy: 'Delete one of the two files.',
  },
  // biome-ignore lint/suspicious/noExplicitAny: each rule states the values that it takes
} satisfies Record<string, Rule<any>>;

export const report = reporter(rules);
