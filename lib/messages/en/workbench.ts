// Owns the English texts of the workbench: an article's text with its finds on one side, the claim form on the other.

const finds = (n: number) => (n === 1 ? '1 find' : `${n.toLocaleString('en-GB')} finds`)
const drafts = (n: number) => (n === 1 ? 'draft' : `${n.toLocaleString('en-GB')} drafts`)

export const workbench = {
  title: 'Workbench', titleOf: (article: string) => `Workbench: ${article}`, open: 'Open in the workbench', openBeside: 'The workbench finds its figures and dates.',
  text: 'Article text, for editors only',
  legend: { open: 'dotted', openMeans: 'open', now: 'tinted', nowMeans: 'current, with its speaker', done: 'ticked', doneMeans: 'saved', no: 'struck', noMeans: 'not a claim' },
  coverage: (share: string) => `Quotes so far cover ${share} of the text; the limit is 30 %.`,
  states: { open: 'open', done: 'saved', dismissed: 'not a claim' }, current: 'current find',
  handled: (handled: number, total: number) => `${handled.toLocaleString('en-GB')} of ${finds(total)} handled`,
  counts: (saved: number, dismissed: number) => `: ${saved.toLocaleString('en-GB')} saved, ${dismissed.toLocaleString('en-GB')} not a claim`,
  find: (place: number, total: number) => `Find ${place.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`, selected: 'Selected words', inText: 'In the text',
  readAs: 'Read as', noMiddle: 'No midpoint is made up.', noNumber: 'No number: the words stand by themselves.', aDate: 'A date: what happened on it may be an event.',
  notClaim: 'Not a claim', openAgain: 'Open it again', isDismissed: 'Marked as not a claim.',
  isSaved: 'Saved as', seeClaim: 'See the claim', changeClaim: 'Change it', another: 'Another claim of these words',
  saved: { draft: 'Saved as a draft.', submit: 'Saved and handed in.', publish: 'Saved and published.' }, savedAs: (id: string) => `It is ${id}.`,
  dismissed: (words: string) => `“${words}”: not a claim.`, savedMeanwhile: (words: string) => `“${words}”: somebody saved a claim of it meanwhile, and it stays.`, undo: 'U takes it back.',
  undone: { dismiss: 'Taken back: the place is open again.', save: (id: string) => `The place is open again. The draft ${id} is kept, and saving changes it.`, published: (id: string) => `The place is open again. The claim ${id} stays as it is: change or retract it on its page.` },
  nothingToUndo: 'There is nothing to take back.', nothingSelected: 'Select words in the text first.', noneOpen: 'No find is open any more.', loading: 'Reading the words …', saving: 'The claim is being saved. One moment.',
  failed: 'The server could not be reached, so that this was not remembered. Try again in a moment.',
  claimantStays: (name: string) => `Who says so stays from the last claim: ${name}.`,
  stays: 'What you type is kept on this device until it is saved.',
  nextIs: (words: string) => `Next: “${words}”.`, wasLast: 'That was the last open find.',
  go: { draft: 'Save and go to the next', submit: 'Save, hand in, next', publish: 'Save, publish, next' },
  also: { draft: 'Save as draft', submit: 'Save and hand in', publish: 'Save and publish' },
  enter: 'Enter in the form', enterDoes: { draft: 'saves as draft', submit: 'saves and hands in', publish: 'saves and publishes' },
  allDone: (n: number) => (n === 1 ? 'The find of this text is handled' : `All ${finds(n)} of this text are handled`),
  allDoneHint: 'Select words in the text to make further claims.',
  noFinds: 'No figure or date was found in this text', noFindsHint: 'Select any words in the text and press N, or use the box below, to make a claim of them.',
  noText: 'This article has no text yet', noTextHint: 'The workbench marks figures and dates in the text of an article. The text is for editors only.', addText: 'Enter the text',
  place: 'The place of this claim',
  chooseConflict: 'Which conflict are the claims of?',
  makeClaim: 'Make a claim of it', selection: 'Selected:',
  words: 'Words of the article', wordsHint: 'Exactly as printed; a claim is made from them.', wordsGo: 'Make a claim of these words', wordsMissing: 'These words do not stand in the text.',
  drafts: 'Your drafts of this article', draftsHint: 'Drafts of this conflict that you made and nobody changed or sent back since.', draftsNone: 'You have no draft of this article in this conflict.',
  publishDrafts: (n: number) => (n === 1 ? 'Publish your draft of this article' : `Publish your ${drafts(n)} of this article`), submitDrafts: (n: number) => (n === 1 ? 'Hand your draft in' : `Hand your ${drafts(n)} in`),
  listKeys: {
    next: 'next', previous: 'previous', take: 'save', dismiss: 'not a claim',
  },
  keyLabels: {
    next: 'next open find', previous: 'previous open find', take: 'take the current find: into the form', dismiss: 'the current find is not a claim', undo: 'take the last step back',
    select: 'a claim of the selected words', save: 'in the form: save, and go to the next find', saveArea: 'in a box of several lines: the same', text: 'in the form: back to the text',
    kind: 'to “Kind of claim”', claimant: 'to “Who says so”', metric: 'to “Metric”', quantity: 'to “Quantity”', date: 'to “As of”',
  },
}
