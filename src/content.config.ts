import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Hand-written pages of the content folder; the build names their folder. */
const base = process.env.VADEMECUM_PAGES || './content/pages';

export const collections = {
  pages: defineCollection({
    loader: glob({ base, pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string().optional() }),
  }),
};
