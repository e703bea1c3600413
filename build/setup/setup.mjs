import { ensureBuild } from './app-build.mjs'
import { ensureDisplay } from './display.mjs'
import { electronEnvironment, ensureElectron } from './electron.mjs'
import { ensurePackages, projectNode } from './packages.mjs'
import { pathWithTools } from './paths.mjs'
import { ensurePrograms } from './system-packages.mjs'

const pdfPrograms = ['pdftotext', 'qpdf']

/**
 * Sets up what is missing of the `needs` (`{ electron, display, pdfTools, build }`, each optional;
 * the npm packages always) and returns `{ node, electron, env }`, `env` being for child processes.
 */
export async function ensureReady(needs = {}) {
  await ensurePackages()
  const electron = needs.electron ? await ensureElectron() : undefined
  if (needs.display) await ensureDisplay()
  if (needs.pdfTools) await ensurePrograms(pdfPrograms)
  if (needs.build) await ensureBuild()
  const env = {
    ...process.env,
    ...(electron && electronEnvironment(electron)),
    PATH: pathWithTools(),
  }
  return { node: projectNode, electron, env }
}
