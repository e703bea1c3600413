import { expect, test } from 'vitest'
import { lawFiles } from '@core/regimes/index'
import { rulePackFile } from '@core/regimes/rule-pack'

test.each(lawFiles.map(file => [file.regime, file] as const))(
  'the files of %s say all that a rule pack has, and nothing else',
  (_regime, file) => {
    expect(rulePackFile.parse(file)).toEqual(file)
  },
)
