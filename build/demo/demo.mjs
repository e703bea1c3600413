// Runs the main job in the real program and says where its results are. Started by `npm run demo`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const at = path => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const alias = {
  '@core': at('core'),
  '@db': at('db'),
  '@main': at('electron'),
  '@ui': at('renderer'),
  '@tests': at('tests'),
}

const { module } = await runnerImport(at('build/demo/main-job.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias },
})
process.exitCode = (await module.runDemo()) ? 0 : 1
