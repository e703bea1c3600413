/** Problems with letters, their texts and pictures, and the numbers in them. */
export const letterErrors = {
  'letter/unknown': 'This letter is not in the rules of this request.',
  'letter/missing-content':
    'This letter cannot be written yet, because something it must say is missing: {{parts}}. Enter it in the case or in the settings, then try again.',
  'letter/template-fails':
    'This letter cannot be written, because its adapted text does not fit this case. Mend the text under Settings, Texts of the letters, or go back to the built-in one there.',
  'template/not-found': 'There is no such text.',
  'template/same': 'This is the text that is in use already.',
  'template/has-problems':
    'Letters cannot be written from this text yet. See what stands in the way beside it.',
  'template/not-a-template-file':
    'This is not a file of letter texts. Choose one that was saved by “Save adapted texts”.',
  'template/none-adapted': 'No text has been adapted, so there is nothing to save.',
  'letter/not-found': 'This letter is no longer there. Go back to the case.',
  'letter/no-such-text': 'This earlier text is no longer there. Open the letter again.',
  'letter/already-issued':
    'This letter has been issued and cannot change any more. Write a new letter that corrects it.',
  'letter/not-issued': 'Issue the letter first.',
  'letter/already-sent':
    'This letter has been sent and cannot be made void. Send a new one in its place.',
  'letter/already-replaced': 'Another letter has already been written in the place of this one.',
  'letter/password-needed':
    'A locked PDF needs a password. Enter one, or let the program make one.',
  'letter/not-lockable':
    'A file could not be locked: it has a password already, or it is damaged. Save it without a password, or choose another file.',
  'letter/enclosure-not-lockable':
    '{{count}} of the enclosed files is not a PDF and would go out without a password. Enclose it as a PDF, or save the e-mail without a password.',
  'letter/no-email':
    'No e-mail address is entered for the person this letter is addressed to. Enter it in the case, or send the letter another way.',
  'letter/void-not-sent':
    'This letter is void and must not be sent. Send the letter that was written in its place.',
  'letter/not-sent': 'This letter is not recorded as sent.',
  'letter/sent-in-future':
    'The day of sending lies in the future. Record it once the letter is on its way; today is {{today}}.',
  'letter/approver-wrote-it':
    'You drafted this letter or wrote in it last. Somebody else must approve it.',
  'letter/nobody-to-approve':
    'No other account could approve a letter. Add one whose role may: administrator, officer or reviewer.',
  'letter/cannot-enclose':
    'One of these files cannot go out with a letter: it is not in this case any more, or it is a copy of an identity paper.',
  'letter/enclosure-gone':
    '{{count}} of the enclosed files is no longer what was chosen. Choose the files again.',
  'letter/sent-before-returned':
    'The letter came back on {{returnedOn}}. It cannot have been sent again before that.',
  'letter/delivery-recorded':
    'What became of this letter is already recorded. Take that back first.',
  'letter/delivery-not-recorded': 'Nothing is recorded of what became of this letter.',
  'letter/delivered-before-sent':
    'The letter was sent on {{sentOn}}. Enter that day or a later one.',
  'letter/delivery-in-future': 'The day lies in the future. Enter today or an earlier day.',
  'register/nothing-there': 'There is no letter to save under this choice.',
  'letter/sent-before-issued':
    'The letter was issued on {{issuedOn}}; it cannot have been sent before that day.',
  'sensitive/in-letter':
    'The letter holds numbers that must not go out: {{kinds}} ({{count}}). Mask each one, or record why it may stand there, then issue the letter.',
  'sensitive/not-there': 'The number is no longer in the text. Look at the text as it stands now.',
  'sensitive/never-needed':
    'A number of this kind must not be kept. Mask it, or record it as a false alarm.',
  'office-image/unknown-type': 'This picture cannot be used. Choose a PNG, JPEG or SVG file.',
  'office-image/too-large': 'The picture is too large. Use a file of at most {{megabytes}} MB.',
  'office-image/not-self-contained':
    'This SVG holds a script or refers to another file, so it cannot be used. Export it as a plain SVG or as PNG, and choose it again.',
  'office-image/cannot-draw':
    'This picture is broken or cannot be printed. Export it as PNG and choose it again.',
  'office-image/not-found': 'This picture is not in the vault. Choose it again.',
  'office-image/in-use':
    'A letterhead or an issued letter shows this picture, so it cannot be removed.',
} as const
