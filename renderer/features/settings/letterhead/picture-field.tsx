import { Button, Group, Stack, Text } from '@mantine/core'
import type { OfficeImageId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Picture } from '@ui/ui/picture'
import { Problem } from '@ui/ui/problem'
import type { SaveLetterhead } from './use-letterheads'

type Props = {
  readonly role: 'logo' | 'seal'
  readonly imageId: OfficeImageId | null
  readonly save: SaveLetterhead
  readonly disabled: boolean
}

/** One picture of the letterhead: shown, chosen in a dialog, taken off. */
export function PictureField({ role, imageId, save, disabled }: Props) {
  const { t } = useText()
  const images = useRead(api.settings.images, {})
  const choose = useChange(api.settings.saveImage)
  const remove = useChange(api.settings.removeImage)
  const image = images.data?.find(({ id }) => id === imageId)

  const take = (id: OfficeImageId | null) => save({ look: { [role]: id } })
  const chooseOne = async () => {
    const id = await choose.mutateAsync({}).catch(() => null)
    if (id !== null) await take(id)
  }
  const takeOff = async () => {
    await take(null)
    // One that letters show stays in the vault for them; that is no mistake of the officer's.
    if (imageId !== null) await remove.mutateAsync({ imageId }).catch(() => undefined)
  }
  const label = t(`letterhead.${role}.label`)
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="sm" fw={500} data-setting-label>
        {label}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`letterhead.${role}.help`)}
      </Text>
      {image && (
        <Picture
          data={image.bytes}
          mediaType={image.mediaType}
          alt={label}
          className="kaiji-letterhead-picture"
        />
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          loading={choose.isPending}
          onClick={() => void chooseOne()}
        >
          {t(image ? 'letterhead.picture.other' : 'letterhead.picture.choose')}
        </Button>
        {imageId !== null && (
          <Button size="xs" variant="subtle" disabled={disabled} onClick={() => void takeOff()}>
            {t('letterhead.picture.takeOff')}
          </Button>
        )}
      </Group>
      {choose.error && <Problem problem={problemOf(choose.error)} />}
    </Stack>
  )
}
