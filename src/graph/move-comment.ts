/**
 * What MediaWiki writes into the edit summary when a page is moved: `Ada moved page [[Old title]] to [[New title]]`.
 *
 * Feeds of contributions take the brackets off (FeedItem::stripComment), so where one title ends and the other begins
 * may be open: then all readings are given.
 */

/** One way to read such a summary. */
export interface MoveReading {
  readonly from: string;
  /** The new title, and behind it whatever else the summary says, unless brackets tell where the title ends. */
  readonly to: string;
  readonly exact: boolean;
}

/**
 * MediaWiki's message `logentry-move-move` in each language: $1 is who, $3 the old and $4 the new title. The variants
 * "over redirect" and "without leaving a redirect" begin in the same way.
 */
const BY_AUTHOR: readonly string[] = [
  '$1 moved page $3 to $4', // en
  '$1 verschob die Seite $3 nach $4', // de
  '$1 a déplacé la page $3 vers $4', // fr
  '$1 trasladó la página $3 a $4', // es
  '$1 ha spostato la pagina $3 a $4', // it
  '$1 heeft pagina $3 hernoemd naar $4', // nl
  '$1 heeft de pagina $3 hernoemd naar $4', // nl
  '$1 moveu a página $3 para $4', // pt
  '$1 moveu $3 para $4', // pt-BR
  '$1 przeniósł stronę $3 do $4', // pl
  '$1 przeniosła stronę $3 do $4', // pl
  '$1 flyttade sidan $3 till $4', // sv
  '$1 flyttede siden $3 til $4', // da
  '$1 flyttet siden $3 til $4', // nb
  '$1 siirsi sivun $3 uudelle nimelle $4', // fi
  '$1 přesunul stránku $3 na $4', // cs
  '$1 přesunula stránku $3 na $4', // cs
  '$1 переименовал страницу $3 в $4', // ru
  '$1 переименовала страницу $3 в $4', // ru
  '$1 перейменував сторінку $3 на $4', // uk
  '$1 перейменувала сторінку $3 на $4', // uk
  '$1 átnevezte a(z) $3 lapot a következő névre: $4', // hu
  '$1, $3 sayfasını $4 sayfasına taşıdı', // tr
  '$1 がページ「$3」を「$4」に移動しました', // ja
  '$1移动页面$3至$4', // zh-Hans
  '$1移動頁面$3至$4', // zh-Hant
  '$1님이 $3 문서를 $4 문서로 이동했습니다', // ko
];

/** The message `1movedto2` of MediaWiki before 1.20, which does not name who moved. People may write the same. */
const WITHOUT_AUTHOR: readonly string[] = [
  'moved $3 to $4', // en
  'hat „$3“ nach „$4“ verschoben', // de
  'a déplacé $3 vers $4', // fr
  'ha spostato $3 a $4', // it
];

/** The readings of a summary as one of a move. `certain` is false where a person may have written the same words. */
export function readMoveComment(
  comment: string,
  author: string,
): { readonly readings: readonly MoveReading[]; readonly certain: boolean } {
  if (comment.length > LONGEST) return { readings: [], certain: false };
  if (author !== '') {
    for (const form of BY_AUTHOR) {
      const readings = readingsOf(
        comment,
        form.replace('$1', () => author),
      );
      if (readings.length > 0) return { readings, certain: true };
    }
  }
  for (const form of WITHOUT_AUTHOR) {
    const readings = readingsOf(comment, form);
    if (readings.length > 0) return { readings, certain: false };
  }
  return { readings: [], certain: false };
}

/** Characters; MediaWiki keeps 500 of a summary. */
const LONGEST = 2000;

const LINK = /^\[\[:?([^[\]|]+)(?:\|[^[\]]*)?\]\]/u;

function readingsOf(comment: string, form: string): MoveReading[] {
  const at = form.indexOf('$3');
  const [between = '', behind = ''] = form.slice(at + 2).split('$4');
  if (!comment.startsWith(form.slice(0, at))) return [];
  const rest = comment.slice(at);
  const link = LINK.exec(rest);
  if (link?.[1] !== undefined) {
    const next = rest.slice(link[0].length);
    const to = next.startsWith(between) ? LINK.exec(next.slice(between.length)) : null;
    const tail = next.slice(between.length + (to?.[0].length ?? 0));
    return to?.[1] !== undefined && tail.startsWith(behind)
      ? [{ from: link[1].trim(), to: to[1].trim(), exact: true }]
      : [];
  }
  const readings: MoveReading[] = [];
  for (let cut = rest.indexOf(between, 1); cut > 0; cut = rest.indexOf(between, cut + 1)) {
    const to = rest.slice(cut + between.length);
    const end = behind === '' ? to.length : to.indexOf(behind);
    if (end > 0)
      readings.push({ from: rest.slice(0, cut).trim(), to: to.slice(0, end).trim(), exact: behind !== '' });
  }
  return readings;
}
