import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import type { AcceptedPlugin } from 'postcss';
import { defineConfig } from 'vite';

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Cyrillic, Greek and Latin of the other families: `Noto Sans` has all of it, and stands before them (fonts.css). */
const drawnAlready =
  /noto-sans-(?:sc|tc|jp|kr|arabic|hebrew|thai)-(?:latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek-ext)-/;

/**
 * The font packages name a .woff beside each .woff2 and swap fonts in while they load. A wall wants one file per
 * subset, no text that changes its shape after it was drawn, and no file that it never asks for.
 */
const wallFonts: AcceptedPlugin = {
  postcssPlugin: 'wall-fonts',
  Declaration: {
    src: (declaration) => {
      declaration.value = declaration.value.replaceAll(
        /,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g,
        '',
      );
    },
    'font-display': (declaration) => {
      declaration.value = 'block';
    },
  },
  AtRuleExit: {
    'font-face': (face) => {
      const isUnused = face.some((node) => node.type === 'decl' && drawnAlready.test(node.value));
      if (isUnused) face.remove();
    },
  },
};

/**
 * The day of the build, milliseconds UTC: a clock that stands before it is wrong (`faults.md` K5). By the day, so that one
 * source built twice gives the same bytes; SOURCE_DATE_EPOCH as reproducible-builds.org has it.
 */
const buildDay = (): number => {
  const day = 86_400_000;
  const said = Number(process.env['SOURCE_DATE_EPOCH']) * 1000;
  return Math.floor((Number.isFinite(said) && said > 0 ? said : Date.now()) / day) * day;
};

/** One build for the three processes and `check`: each its own environment, everything bundled. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [wallFonts] } },
  build: { target: 'chrome130', modulePreload: false, assetsInlineLimit: 0 },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
  environments: {
    client: { build: { outDir: '../build/renderer', emptyOutDir: true } },
    main: {
      consumer: 'server',
      define: { CALLBOARD_BUILT_AT: String(buildDay()) },
      resolve: { external: ['electron'], noExternal: true },
      build: {
        outDir: '../build/main',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          platform: 'node',
          input: {
            index: 'main/index.ts',
            check: 'main/check.ts',
            'reader-worker': 'main/feed/reading/reader-worker.ts',
          },
          external: ['electron', ...nodeModules],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { external: ['electron'], noExternal: true },
      build: {
        outDir: '../build/preload',
        emptyOutDir: true,
        target: 'chrome130',
        rolldownOptions: {
          input: { bridge: 'preload/bridge.ts' },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
});
