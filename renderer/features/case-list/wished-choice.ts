import { useEffect } from 'react'
import { takeListWish } from '@ui/app/list-wish'
import { everyOpenCase, useListChoice } from './list-choice'

/** Shows what the page that led here asked for; without that, what was chosen last. */
export function useWishedChoice(): void {
  const { clear, choose } = useListChoice()
  useEffect(() => {
    const wish = takeListWish()
    if (!wish) return
    clear()
    choose({ ...everyOpenCase, ...wish })
  }, [clear, choose])
}
