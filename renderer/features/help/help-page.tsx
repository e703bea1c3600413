import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { hasEveryWord } from '@ui/app/fold'
import { useText } from '@ui/app/text'
import { Page } from '@ui/ui/page'
import { SearchField } from '@ui/ui/search-field'
import { guideIn, type Chapter } from './guide'
import './help.css'

/** The user guide, in the language of the screen: chapters on the left, the one that is read on the right. */
export function HelpPage() {
  const { t, language } = useText()
  const { chapter } = useParams()
  const [query, setQuery] = useState('')
  const chapters = useMemo(() => guideIn(language), [language])
  const found = chapters.filter(({ words }) => hasEveryWord(words, query))
  const read = chapters[Number(chapter ?? 1) - 1] ?? chapters[0]
  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      <div className="kaiji-guide">
        <nav className="kaiji-guide-chapters" aria-label={t('help.chapters')}>
          <SearchField label={t('help.find')} value={query} onChange={setQuery} />
          <Text size="sm" c="dimmed" role="status">
            {query.trim() === '' ? '' : t('help.found', { count: found.length })}
          </Text>
          <ol>
            {found.map(({ number, title }) => (
              <li key={number}>
                <Link
                  to={`/help/${number}`}
                  aria-current={number === read?.number ? 'page' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {read && <ReadChapter chapter={read} chapters={chapters} />}
      </div>
    </Page>
  )
}

type Reading = { readonly chapter: Chapter; readonly chapters: readonly Chapter[] }

function ReadChapter({ chapter, chapters }: Reading) {
  const { language } = useText()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = decodeURIComponent(hash.slice(1))
    const heading = place ? article.current?.querySelector(`[id="${CSS.escape(place)}"]`) : null
    if (heading) heading.scrollIntoView()
    else article.current?.closest('main')?.scrollTo({ top: 0 })
  }, [chapter, hash])
  /** A link leads to the chapter that has its place. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    const place = decodeURIComponent(link.hash.slice(1))
    const there = chapters.find(({ places }) => places.includes(place))
    if (there) void navigate(`/help/${there.number}#${encodeURIComponent(place)}`)
  }
  return (
    <article ref={article} className="kaiji-guide-text" lang={language} onClick={follow}>
      <h2>{chapter.title}</h2>
      {/* Our own text, from the guide that the program is built with. */}
      <div dangerouslySetInnerHTML={{ __html: chapter.html }} />
    </article>
  )
}
