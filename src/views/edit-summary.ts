/**
 * MediaWiki's edit summaries: a comment in slash and asterisk at the start names the section that was edited
 * (https://www.mediawiki.org/wiki/Help:Edit_summary), and links in it show their text.
 */
export interface EditSummary {
  readonly section?: string | undefined;
  readonly text: string;
}

const SECTION = /^\/\*\s*([\s\S]*?)\s*\*\/\s*/u;

export function editSummary(comment: string): EditSummary {
  const match = SECTION.exec(comment);
  const words = plain(match ? comment.slice(match[0].length) : comment);
  const section = match?.[1] === undefined ? '' : plain(match[1]);
  return section === '' ? { text: words } : { section, text: words };
}

/** Links as their text; entities as MediaWiki shows them in a heading's name. */
function plain(comment: string): string {
  return comment
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1')
    .replace(/&nbsp;|\u00A0/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
