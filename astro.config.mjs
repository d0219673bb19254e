// For `astro check` and editors. Builds go through src/commands/build-site.ts, which makes its own configuration.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx({ syntaxHighlight: false })], trailingSlash: 'always' });
