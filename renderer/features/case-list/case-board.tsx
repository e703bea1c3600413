import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { cardsAtATime, longestPage, type CaseBoard } from '@core/cases/case-query'
import type { Stage } from '@core/cases/stage'
import { useText } from '@ui/app/text'
import { BoardCard } from './board-card'
import './board.css'
import { useLook } from './case-table-view'
import { useListChoice } from './list-choice'
import { cardId, useBoardKeys, type CardPlace } from './use-board-keys'

type Props = {
  readonly board: CaseBoard
  readonly onMore: (stage: Stage, count: number) => void
}

/**
 * The list as cards, a column for each stage. One stop of the Tab key: arrows go from card to card
 * and from column to column. Cards are not moved by hand: a stage follows from the work.
 */
export function CaseBoardView({ board, onMore }: Props) {
  const { t } = useText()
  const look = useLook()
  const [active, setActive] = useState<CardPlace>()
  const { current, onKeyDown, choosing } = useBoardKeys(board, active, setActive)
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('lists.board.derived')}
      </Text>
      <div
        className="kaiji-board"
        role="group"
        aria-label={t('lists.board.title')}
        onKeyDown={onKeyDown}
      >
        {board.columns.map(({ stage, rows, total }) => (
          <section key={stage} aria-labelledby={`board-${stage}`} data-empty={total === 0}>
            <Title order={2} size="h6" fz="sm" id={`board-${stage}`} className="kaiji-begins">
              {total === null
                ? t(`cases.stage.${stage}`)
                : t('lists.board.count', { stage: t(`cases.stage.${stage}`), count: total })}
            </Title>
            {total === 0 ? (
              <Text size="sm" c="dimmed">
                {t('lists.board.empty')}
              </Text>
            ) : (
              <ul>
                {rows.map((row, index) => (
                  <li key={row.id}>
                    <BoardCard
                      id={cardId({ stage, index })}
                      row={row}
                      look={look}
                      reachable={current?.stage === stage && current.index === index}
                      onFocus={() => setActive({ stage, index })}
                      onChoose={shift => choosing.card({ stage, index }, row.id, shift)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <More stage={stage} shown={rows.length} total={total} onMore={onMore} />
          </section>
        ))}
      </div>
    </>
  )
}

type MoreProps = {
  readonly stage: Stage
  readonly shown: number
  readonly total: number | null
  readonly onMore: Props['onMore']
}

/** The next cards of a column; where there are very many, the table has them all. */
function More({ stage, shown, total, onMore }: MoreProps) {
  const { t } = useText()
  const { choose, showAs } = useListChoice()
  if (total === null || shown >= total) return null
  if (shown >= longestPage) {
    const inTable = () => {
      choose({ stage })
      showAs('table')
    }
    return (
      <Button variant="default" size="xs" onClick={inTable}>
        {t('lists.board.inTable', { count: total })}
      </Button>
    )
  }
  const count = Math.min(cardsAtATime, total - shown)
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t('lists.board.moreOf', { count, stage: t(`cases.stage.${stage}`) })}
      onClick={() => onMore(stage, Math.min(longestPage, shown + cardsAtATime))}
    >
      {t('lists.board.more', { count })}
    </Button>
  )
}
