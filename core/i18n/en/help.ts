export const help = {
  title: 'User guide',
  lead: 'How to do each part of the work. The guide is in the program: nothing is fetched from anywhere.',
  chapters: 'Chapters',
  find: 'Find in the guide',
  found_one: '{{count}} chapter',
  found_other: '{{count}} chapters',
}
