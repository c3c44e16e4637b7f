import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y-x'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const clock = 'Time is injected: take `now` or the Clock of server/kernel/clock.ts.'
const ownClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
]

const environment = 'server/env.ts is the only reader of the environment: take the value from there.'
const ownEnvironment = {
  'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
  'no-restricted-imports': [
    'error',
    {
      paths: ['process', 'node:process'].map((name) => ({
        name,
        importNames: ['env'],
        message: environment,
      })),
    },
  ],
}

export default defineConfig(
  { ignores: ['dist', '.data', '.cache', 'coverage', 'scripts/bench/peers'] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['server/**/*.ts', 'shared/**/*.ts'],
    rules: {
      ...ownEnvironment,
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...ownClock],
    },
  },
  { files: ['server/kernel/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['server/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [a11y.configs.recommended, hooks.configs.flat.recommended],
    rules: {
      ...ownEnvironment,
      'no-console': 'error',
      // On a phone rows become blocks, and a browser then forgets that they were a table unless told.
      'jsx-a11y-x/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'] },
      ],
      'jsx-a11y-x/no-interactive-element-to-noninteractive-role': ['error', { tr: ['row'], td: ['cell'] }],
      // A named part that scrolls must be reachable by keyboard (axe: scrollable-region-focusable).
      'jsx-a11y-x/no-noninteractive-tabindex': [
        'error',
        { tags: ['section'], roles: ['tabpanel', 'group', 'region'] },
      ],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  {
    files: ['client/public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { document: 'readonly', window: 'readonly', localStorage: 'readonly', matchMedia: 'readonly' },
    },
  },
)
