// Owns the English texts of the desk's frame: its navigation, and the pages for those who may not see what they asked for.

export const deskFrame = {
  desk: 'desk',
  main: 'Desk',
  mainSmall: 'Desk, small screen',
  articles: 'Articles', claims: 'Claims', import: 'Import', review: 'Review', registers: 'Registers', audit: 'Audit', people: 'People',
  publicSite: 'Public site',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signIn: 'Sign in',
  home: 'Go to the desk',
  footer: 'Drafts and the texts of articles are for editors only. What is published appears on the public site under its permanent address.',
  roles: { admin: 'administrator', editor: 'editor', viewer: 'viewer' },
  forbiddenTitle: 'Not open to your role',
  forbidden: (email: string, role: string) => `You are signed in as ${email}, ${role}. This page asks for another role.`,
  forbiddenHint: 'An administrator can change your role. Nothing has been saved.',
  signedOutTitle: 'You are signed out',
  signedOut: 'Nothing has been saved, and nothing that you typed is lost: it is kept on this page.',
  signedOutHint: 'Sign in in another tab, come back to this one, and send it again.',
  signInElsewhere: 'Sign in (in a new tab)',
  sendAgain: 'Send again',
  typed: 'What you typed',
}
