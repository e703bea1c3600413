import { Text } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import type { ViewCount } from '@core/marks/contract'
import { api } from '../api'
import { countingMs } from '../counting'
import { grouped } from '../grouped'
import { useText } from '../text'
import { useRead } from '../use-api'

const whileCounting = (views: readonly ViewCount[] | undefined) =>
  views?.some(({ count }) => count === null) === true ? countingMs : false

/** The kept lists of cases, below their place: what is late, what is mine, and the organisation's own. */
export function SavedViews() {
  const { t } = useText()
  const { pathname, search } = useLocation()
  const { data: views = [] } = useRead(api.marks.views, {}, { again: whileCounting })
  return (
    <ul className="kaiji-nav-views" aria-label={t('marks.views')}>
      {views.map(({ view, builtIn, count }) => {
        const name = builtIn ? t(view.id === 'late' ? 'marks.late' : 'marks.mine') : view.name
        const here = pathname === '/cases' && search === `?view=${view.id}`
        return (
          <li key={view.id}>
            <Link
              to={`/cases?view=${view.id}`}
              className="kaiji-nav-link"
              title={name}
              aria-label={count === null ? name : t('marks.viewCount', { name, count })}
              {...(here ? { 'aria-current': 'true' as const } : {})}
            >
              <IconStar size={14} stroke={1.6} aria-hidden />
              <span className="kaiji-nav-view">{name}</span>
              <Text span size="xs" className="kaiji-nav-count" aria-hidden>
                {count === null ? null : grouped(count)}
              </Text>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
