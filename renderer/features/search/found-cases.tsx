import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { FoundCase, SearchHit } from '@core/search/contract'
import { plainRequests } from '@ui/app/request-words'
import { pathOfHit } from '@ui/app/search-place'
import { useText } from '@ui/app/text'
import { Marked } from './marked'

type Props = { readonly cases: readonly FoundCase[]; readonly onOpen: () => void }

/** The cases that were found, each with the places where the words stand. */
export function FoundCases({ cases, onOpen }: Props) {
  return (
    <ul className="search-cases" onKeyDown={moveAmongHits}>
      {cases.map(found => (
        <FoundOne key={found.caseId} found={found} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function FoundOne({ found, onOpen }: { readonly found: FoundCase; readonly onOpen: () => void }) {
  const { t, pick } = useText()
  const { row, hits, moreHits } = found
  return (
    <li>
      <div className="search-case">
        <Link
          className="kaiji-row-link kaiji-bold"
          to={pathOfHit(found, hits[0])}
          data-search-hit
          onClick={onOpen}
        >
          {`${found.number} ${found.name || t('lists.row.noName')}`}
        </Link>
        {row && (
          <span className="search-aside">
            {`${plainRequests(row, pick)} · ${t(`cases.stage.${row.stage}`)}`}
          </span>
        )}
      </div>
      <ul className="search-hits">
        {hits.map(hit => (
          <li key={`${hit.field} ${hit.ref}`}>
            <Link
              className="search-hit"
              to={pathOfHit(found, hit)}
              data-search-hit
              onClick={onOpen}
            >
              <Place hit={hit} near={found.near} />
            </Link>
          </li>
        ))}
      </ul>
      {moreHits > 0 && (
        <span className="search-more">{t('search.moreHits', { count: moreHits })}</span>
      )}
    </li>
  )
}

function Place({ hit, near }: { readonly hit: SearchHit; readonly near: boolean }) {
  const { t } = useText()
  return (
    <>
      <span className="search-field-name">
        {t(`search.place.${hit.field}`)}
        {hit.document && <span className="search-document">{hit.document.name}</span>}
      </span>
      <span className="search-excerpt">
        <Marked text={hit.excerpt} marks={hit.marks} />
        {hit.as !== null && (
          <span className="search-as">
            {t(near ? 'search.nearly' : 'search.matchedAs', { word: hit.as })}
          </span>
        )}
      </span>
    </>
  )
}

/** The arrows go from the field through the hits and back. */
export function moveAmongHits(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const hits = [...document.querySelectorAll<HTMLElement>('[data-search-hit]')]
  const at = hits.findIndex(hit => hit === document.activeElement)
  const next = event.key === 'ArrowDown' ? hits[at + 1] : hits[at - 1]
  const field = document.querySelector<HTMLElement>('main input[type="search"]')
  const goal = next ?? (event.key === 'ArrowUp' && at === 0 ? field : undefined)
  if (!goal) return
  event.preventDefault()
  goal.focus()
}
