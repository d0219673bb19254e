import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browser and package tests start real processes; everything else is quick.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    fileParallelism: true,
    reporters: ['default'],
  },
});
