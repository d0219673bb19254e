import { isFigure } from './file.ts';
import type { HastWriter } from './to-hast.ts';
import type { File, FileOptions } from './types.ts';

const TYPE: Readonly<Record<FileOptions['format'], string>> = {
  inline: 'mw:File',
  thumb: 'mw:File/Thumb',
  frame: 'mw:File/Frame',
  frameless: 'mw:File/Frameless',
  gallery: 'mw:File',
};

/** Writes a file as MediaWiki does: a figure with its caption, or an image in the line. */
export function fileHast(writer: HastWriter, node: File): void {
  const { file } = node;
  if (file.format === 'gallery') {
    writer.start('li', node, { className: ['gallerybox'] });
    writer.start('div', node, { className: ['thumb'] });
    writer.start('span', node, { typeof: 'mw:File' }, { file });
    media(writer, node);
    writer.end('span');
    writer.end('div');
    writer.start('div', node, { className: ['gallerytext'] });
    // In these modes the caption lies over the image.
    const over = /^packed-(?:hover|overlay)$/.test(writer.galleryMode);
    if (over) writer.start('div', node, { className: ['gallerytextwrapper'] });
    writer.children(node.children);
    if (over) writer.end('div');
    writer.end('div');
    writer.end('li');
    return;
  }
  const figure = isFigure(file);
  const name = figure ? 'figure' : 'span';
  const classes = [
    ...(file.width === undefined && file.height === undefined ? ['mw-default-size'] : []),
    ...(file.align === undefined ? [] : [`mw-halign-${file.align}`]),
    ...(file.valign === undefined || figure ? [] : [`mw-valign-${file.valign}`]),
    ...(file.border ? ['mw-image-border'] : []),
    ...(file.className ?? '').split(/\s+/).filter(Boolean),
  ];
  const properties = { ...(classes.length > 0 ? { className: classes } : {}), typeof: TYPE[file.format] };
  writer.start(name, node, properties, { file });
  media(writer, node);
  if (figure) {
    writer.start('figcaption', node);
    writer.children(node.children);
    writer.end('figcaption');
  }
  writer.end(name);
}

/** The image in its link. */
function media(writer: HastWriter, node: File): void {
  const { file } = node;
  const { link } = file;
  const missing = file.src === undefined;
  const inLink = link !== 'none';
  if (inLink) {
    const data =
      link && 'state' in link
        ? { link }
        : { link: { title: `File:${file.name}`, state: 'file', href: file.href } };
    const title = file.title === undefined ? {} : { title: file.title };
    if (missing)
      writer.start('a', node, { href: file.href, className: ['new'], title: `File:${file.name}` }, data);
    else if (link === undefined)
      writer.start('a', node, { href: file.href, className: ['mw-file-description'], ...title }, data);
    else if ('url' in link) writer.start('a', node, { href: link.url, rel: ['nofollow'], ...title });
    else writer.start('a', node, { ...writer.linkProperties(link), ...title }, data);
  } else writer.start('span', node, file.title === undefined ? {} : { title: file.title });
  if (missing) {
    writer.start('span', node, { className: ['mw-broken-media'] });
    writer.text(file.alt ?? `File:${file.name}`, node.position);
    writer.end('span');
  } else {
    const alt = file.alt ?? file.title;
    writer.start(
      'img',
      node,
      {
        ...(alt === undefined ? {} : { alt }),
        src: file.src,
        decoding: 'async',
        ...(file.width === undefined ? {} : { width: file.width }),
        ...(file.height === undefined ? {} : { height: file.height }),
        className: ['mw-file-element'],
      },
      { file },
    );
  }
  writer.end(inLink ? 'a' : 'span');
}
