export type Shown = {
  readonly folder: string
  readonly name: string
  readonly title: string
  /** File names of its pages' pictures, in order. */
  readonly pages: readonly string[]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const letterSection = ({ folder, name, title, pages }: Shown): string => {
  const pictures = pages.map(
    (file, index) =>
      `<a href="${folder}/${file}"><img loading="lazy" src="${folder}/${file}" alt="${escaped(`${title}, ${index + 1}`)}"></a>`,
  )
  const heading = `<h3><a href="${folder}/${name}.pdf">${escaped(name)}</a> ${escaped(title)}</h3>`
  return `<section>${heading}<div class="pages">${pictures.join('')}</div></section>`
}

/** One page to look through all letters; it needs nothing from anywhere else. */
export function indexPage(shown: readonly Shown[]): string {
  const folders = [...new Set(shown.map(({ folder }) => folder))]
  const links = folders.map(folder => `<a href="#${folder}">${escaped(folder)}</a>`)
  const groups = folders.map(
    folder =>
      `<h2 id="${folder}">${escaped(folder)}</h2>` +
      shown
        .filter(one => one.folder === folder)
        .map(letterSection)
        .join('\n'),
  )
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>Kaiji: letters</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 1.5rem; background: #f2f2f0; color: #222 }
  nav { display: flex; gap: 1rem; position: sticky; top: 0; background: #f2f2f0; padding: .5rem 0 }
  h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
  .pages { display: flex; flex-wrap: wrap; gap: .75rem }
  img { width: 320px; background: #fff; box-shadow: 0 1px 4px #0004 }
</style>
<nav>${links.join('')}</nav>
${groups.join('\n')}
</html>
`
}
