/** What a reader's browser keeps, as JSON; storage may be switched off, full, or hold anything. */
const PREFIX = 'vademecum:';

/** What is kept under a name; `undefined` where there is nothing or it cannot be read. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Entries of a kept object; none where it is something else. */
export function readEntries(name: string): [string, unknown][] {
  const kept = readKept(name);
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? Object.entries(kept) : [];
}

/** False where the browser does not keep it. `undefined` forgets. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Another tab of the site changed what is kept under a name. */
export function onKept(name: string, changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === PREFIX + name || key === null) changed();
  });
}
