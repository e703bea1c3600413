import type { CatalogLike } from '../catalog-like'
import type { letterTexts as en } from '../en/letter-texts'

export const letterTexts: CatalogLike<typeof en> = {
  lose: '現在の案件の内容から書面を作り直します。次の内容が書面から消えます。',
  lines_one: '書き加えた、または書き換えた {{count}} 行：',
  lines_other: '書き加えた、または書き換えた {{count}} 行：',
  more_one: '…ほか {{count}} 行',
  more_other: '…ほか {{count}} 行',
  less: 'ひな形から削除した箇所や変更した書式は、ひな形どおりに戻ります。',
  kept: '今の文面は書面を発行するまで保管され、下の「以前の文面」から戻せます。',
  confirm: '作り直す',
  earlier_one: 'この下書きの以前の文面（{{count}} 件）',
  earlier_other: 'この下書きの以前の文面（{{count}} 件）',
  earlierLead: '書面を発行するまで保管します。',
  until: '{{when}}までの文面（{{by}}）',
  because: '差し替えた理由：{{why}}',
  bringBack: '戻す…',
  bringBackFor: '{{when}}までの文面に戻す…',
  ask: '書面をこの以前の文面に戻します。今の文面は、入れ替わりに保管されます。',
  do: 'この文面に戻す',
  back: '以前の文面に戻しました。',
}
