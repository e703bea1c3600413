import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const say = (selector, message) => ({ selector, message })

const everywhere = [
  say('ExportDefaultDeclaration', 'Name what you export, so one name finds every use.'),
  say('TSEnumDeclaration', 'Use a union of string literals.'),
  say("MemberExpression[property.name='openExternal']", 'Kaiji opens nothing outside itself.'),
]
const pure = [
  say('NewExpression[callee.name=\'Date\'][arguments.length=0]', 'Take the time from the context: now().'),
  say("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Take the time from the context: now().'),
  say("MemberExpression[object.name='Math'][property.name='random']", 'Take ids from the context: newId().'),
]

export default ts.config(
  { ignores: ['out/**', 'release/**', 'node_modules', 'demo-output', 'test-results', '**/*.cjs', '*.js', '**/*.mjs', '**/*.d.ts'] },
  ...ts.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { project: './tsconfig.json' } } },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // A component's length is mostly its markup; its logic is held by `complexity`.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['core/**', 'electron/handlers/**'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pure] } },
  // A journey through the window reads as one list of steps.
  { files: ['tests/e2e/**'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['build/**', 'tests/*.config.ts'],
    ...ts.configs.disableTypeChecked,
    rules: { ...ts.configs.disableTypeChecked.rules, 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
)
