import { runnerImport, type Plugin } from 'vite'

/**
 * Makes of the words of each language one text that `JSON.parse` reads: a start would compile
 * thousands of small texts one by one, which takes several times as long.
 */
export const wordsAsText = (alias: Readonly<Record<string, string>>): Plugin => ({
  name: 'words-as-text',
  async transform(_code, id) {
    const language = /core\/i18n\/(en|ja)\/index\.ts$/.exec(id)?.[1]
    if (language === undefined) return null
    const read = await runnerImport<Readonly<Record<string, unknown>>>(id, {
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
    })
    const words = JSON.stringify(read.module[language])
    return `export const ${language} = /* @__PURE__ */ JSON.parse(${JSON.stringify(words)})`
  },
})
