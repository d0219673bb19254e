import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Hand-written pages of the content folder; the build names their folder, and those in it that can be built. */
const base = process.env.VADEMECUM_PAGES || './content/pages';
const names: string[] = JSON.parse(process.env.VADEMECUM_PAGE_NAMES || '["*.mdx"]');

export const collections = {
  pages: defineCollection({
    loader: glob({ base, pattern: names }),
    schema: z.object({ title: z.string(), description: z.string().optional() }),
  }),
};
