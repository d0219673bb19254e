/** An address of a history below a former title leads on by itself; what stands behind its path comes along here. */

const behind = location.search + location.hash;
const link = document.querySelector<HTMLAnchorElement>('a[data-leads-on]');
if (link && behind !== '') location.replace(link.href + behind);
