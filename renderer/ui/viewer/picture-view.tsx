import { useState } from 'react'
import type { PictureType } from '@core/documents/view'
import { useText } from '@ui/app/text'
import { Picture } from '@ui/ui/picture'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { CannotShow } from './cannot-show'
import { readWhole } from './read-whole'
import { useOnce } from './use-once'
import { lookByKey, LookTools, useLook } from './view-tools'
import { partKey, type ViewedPart } from './viewed-part'

type Props = {
  readonly of: ViewedPart
  readonly size: number
  readonly name: string
  readonly type: PictureType
}

/** A picture, as wide as there is room; larger, smaller and turned. */
export function PictureView({ of, size, name, type }: Props) {
  const { t } = useText()
  const once = useOnce(partKey(of), () => readWhole(of, size))
  const look = useLook()
  const [broken, setBroken] = useState(false)
  if (!once) return <Reading rows={6} />
  if ('problem' in once) return <Problem problem={once.problem} />
  if (broken) return <CannotShow why="picture-broken" />
  const sideways = look.turned % 180 !== 0
  return (
    <div className="viewer-fill viewer-column">
      <LookTools look={look} />
      <div
        className="viewer-pages"
        tabIndex={0}
        role="region"
        aria-label={t('documents.viewer.content', { name })}
        onKeyDown={event => lookByKey(event, look)}
      >
        <div className="viewer-picture" style={{ width: `${look.zoom * 100}%` }}>
          <Picture
            data={once.value}
            mediaType={type}
            alt={name}
            data-sideways={sideways || undefined}
            style={{ rotate: `${look.turned}deg` }}
            onError={() => setBroken(true)}
          />
        </div>
      </div>
    </div>
  )
}
