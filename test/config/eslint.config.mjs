import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Strict, typed linting of everything; the few relaxations below each say why. */
export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'test/.out/', 'test/fixtures/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Numbers in sentences are the daily bread here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => save()}` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // React ignores what an event handler returns; a rejected act is caught by the store, which shows it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A zod schema and its type share one name.
      'no-redeclare': 'off',
      // TypeScript already knows every name.
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: { 'react-hooks/exhaustive-deps': ['error', { additionalHooks: '(useLive)' }] },
  },
  {
    // An address given back too early fails a picture that is still loading: `lendUrl` alone makes and ends them.
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/host/lent-url.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['createObjectURL', 'revokeObjectURL'].map((property) => ({ object: 'URL', property, message: 'Use lendUrl.' })),
      ],
    },
  },
  {
    // A `describe` block is one function as long as its cases.
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Programs for the terminal write through it.
    files: ['electron/launch/**', 'electron/commands/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain scripts that run before anything is installed read JSON without a schema; tsc checks them all the same.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // The type service cannot open its own configuration.
    files: ['test/config/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
