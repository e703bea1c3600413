export const takingOut = {
  title: 'Before it leaves the vault',
  lead: 'What is saved outside the vault is no longer protected by it. Your organisation asks for the following.',
  reason: 'Why it is taken out',
  reasonHelp:
    'Kept in the history beside the event, for instance “for our lawyer, by registered post”.',
  reasonMissing: 'Write down why.',
  second: 'Second person',
  secondHelp:
    'Somebody else, with an account that may agree, enters their own login and password here. The history names them.',
  login: 'Their login',
  password: 'Their password',
  secondMissing: 'Their login and password are both needed.',
  wait: 'The next password is looked at in {{count}} seconds.',
  refused: {
    'same-account':
      'You cannot agree with yourself. Ask somebody else to enter their login and password.',
    'wrong-password': 'The login or the password of the second person is not right.',
    'password-due':
      'The second person must first unlock the vault once and choose a password of their own.',
    role: 'This account may not agree to it. Ask an administrator, an officer or a reviewer.',
  },
  noRemovable: 'USB sticks and other removable media are not allowed.',
  go: 'Choose where to save it',
} as const
