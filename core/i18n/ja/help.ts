export const help = {
  title: '使い方',
  lead: '業務の進め方を順に説明します。この説明はアプリの中にあり、外部とは通信しません。',
  chapters: '章',
  find: '使い方の中を探す',
  found_one: '{{count}}章',
  found_other: '{{count}}章',
}
