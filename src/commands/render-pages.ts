/**
 * The program that `buildSite` starts for the pages: Astro on a copy of this package's `src/`. Its one argument is
 * `RenderPagesOptions` as JSON.
 */
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { type AstroInlineConfig, build } from 'astro';

/** The folder that holds `src/`: two up from here, both in `src/commands` and in the compiled `lib/commands`. */
const packageDir = fileURLToPath(new URL('../../', import.meta.url));

export interface RenderPagesOptions {
  /** The working folder: a copy of `src/`, and everything that Astro writes. */
  readonly root: string;
  readonly storeFile: string;
  readonly base: string;
  readonly pagesDir: string;
  /** File names in `pagesDir`. */
  readonly pageNames: readonly string[];
}

/** Astro's configuration for a build in the working folder `root`. */
function siteConfig({ root, storeFile, base, pagesDir, pageNames }: RenderPagesOptions): AstroInlineConfig {
  return {
    configFile: false,
    root,
    publicDir: join(packageDir, 'public'),
    outDir: join(root, 'site'),
    cacheDir: join(root, 'cache'),
    base,
    trailingSlash: 'always',
    output: 'static',
    logLevel: 'error',
    devToolbar: { enabled: false },
    integrations: [mdx({ syntaxHighlight: false })],
    build: { assets: 'assets' },
    vite: {
      cacheDir: join(root, 'vite'),
      // The policy allows no inline script, however small.
      build: { assetsInlineLimit: 0 },
      // One build, one store: written into the bundle, because builds of one process share an environment.
      define: {
        'process.env.VADEMECUM_BASE': JSON.stringify(base),
        'process.env.VADEMECUM_STORE': JSON.stringify(resolve(storeFile)),
        'process.env.VADEMECUM_PAGES': JSON.stringify(pagesDir),
        'process.env.VADEMECUM_PAGE_NAMES': JSON.stringify(JSON.stringify(pageNames)),
      },
      // The bundle runs from the working folder, where no package can be found.
      ssr: { noExternal: true },
      plugins: [resolveFromPackage()],
    },
  };
}

/** Packages are found from this package, wherever the importing file (working folder, content folder) lies. */
function resolveFromPackage(): NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number] {
  return {
    name: 'vademecum:resolve-from-package',
    enforce: 'pre',
    async resolveId(id, importer, context) {
      const bare = /^@?[a-z][\w.-]*(?:\/|$)/i.test(id);
      if (!bare || importer?.includes(`${sep}node_modules${sep}`)) return null;
      return this.resolve(id, join(packageDir, 'package.json'), { ...context, skipSelf: true });
    },
  };
}

// Nobody waits for the pages any more once the build that asked for them was killed.
process.once('disconnect', () => process.exit(1));

await build(siteConfig(JSON.parse(process.argv[2] ?? '{}') as RenderPagesOptions));
process.removeAllListeners('disconnect');
process.disconnect?.();
