import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/test'
import { tour } from './support/tour'
import { walked } from './support/walked'

const heavy: readonly unknown[] = ['serious', 'critical']

for (const [colorScheme, language] of walked([
  ['light', 'ja'],
  ['dark', 'en'],
] as const)) {
  test(`no screen keeps anybody out, in ${colorScheme} colours`, async ({ start }) => {
    // Some forty screens, each examined by every rule of axe.
    test.setTimeout(900_000)
    const app = await start({ language, colorScheme })
    const found: object[] = []
    const seen: string[] = []
    const visited: string[] = []
    await tour(app, async screen => {
      visited.push(screen)
      // Text that is still fading in has less contrast than it will have.
      await app.page.waitForFunction(() => document.getAnimations().length === 0)
      // Electron opens no second page for axe to finish in, so it finishes in this one.
      const axe = new AxeBuilder({ page: app.page }).setLegacyMode()
      // Only contrast depends on the colours; all else was examined in light ones.
      if (colorScheme === 'dark') axe.withRules(['color-contrast'])
      const { violations, passes } = await axe.analyze()
      if (passes.length > 0) seen.push(screen)
      for (const { id, impact, nodes } of violations.filter(v => heavy.includes(v.impact))) {
        found.push({ screen, id, impact, where: nodes.map(node => node.html) })
      }
    })
    expect(found).toEqual([])
    expect(seen).toEqual(visited)
    expect(app.complaints).toEqual([])
  })
}
