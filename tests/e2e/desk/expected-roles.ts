// Owns the expectation of the guard's matrix: the least role of every server action, and the routes that everybody may read. Written by
// hand: what is new in the build and not here fails the matrix.
import type { Need } from '../../support/guard-matrix'

/** By file below app/(desk)/desk and name of the export. */
export const ACTION_NEEDS: Readonly<Record<string, Need>> = {
  'sign-in/actions.ts#signInAction': 'anyone',
  'welcome/[token]/actions.ts#acceptAction': 'anyone',
  'account/actions.ts#changePasswordAction': 'viewer',
  'account/actions.ts#endSessionsAction': 'viewer',
  'account/actions.ts#makeTokenAction': 'viewer',
  'account/actions.ts#revokeTokenAction': 'viewer',
  'claims/actions.ts#stepClaims': 'editor',
  'claims/new/actions.ts#createClaim': 'editor',
  'claims/[id]/actions.ts#takeStep': 'editor',
  'claims/[id]/edit/actions.ts#editClaim': 'editor',
  'claims/[id]/history/actions.ts#revert': 'editor',
  'claims/[id]/merge/actions.ts#merge': 'editor',
  'claims/[id]/purge/actions.ts#purge': 'admin',
  // It saves nothing, and hands whoever may not write an empty preview instead of a refusal.
  'claims/preview.ts#previewForm': 'anyone',
  'articles/new/actions.ts#createArticleAction': 'editor',
  'articles/[id]/actions.ts#changeArticleAction': 'editor',
  'articles/[id]/actions.ts#saveTextAction': 'editor',
  'articles/[id]/workbench/actions.ts#saveFind': 'editor',
  'articles/[id]/workbench/actions.ts#dismissPlace': 'editor',
  'articles/[id]/workbench/actions.ts#reopenPlace': 'editor',
  // As the preview: it saves nothing, and whoever may not write learns nothing.
  'articles/[id]/workbench/read-find.ts#readFind': 'anyone',
  'articles/capture/actions.ts#captureAction': 'editor',
  'articles/capture/[id]/actions.ts#fetchAgainAction': 'editor',
  'articles/capture/[id]/actions.ts#keepTextAction': 'editor',
  'registers/[register]/new/actions.ts#createEntryAction': 'editor',
  'registers/[register]/[slug]/actions.ts#changeEntryAction': 'editor',
  'registers/[register]/[slug]/actions.ts#deleteEntryAction': 'admin',
  'registers/[register]/[slug]/merge/actions.ts#mergeEntryAction': 'admin',
  'import/actions.ts#pasteRows': 'editor',
  'import/[id]/actions.ts#mapColumns': 'editor',
  'import/[id]/actions.ts#decide': 'editor',
  'import/[id]/actions.ts#takeBack': 'editor',
  'people/actions.ts#inviteAction': 'admin',
  'people/actions.ts#changeRoleAction': 'admin',
  'people/actions.ts#accessAction': 'admin',
  'people/revert/actions.ts#revertWork': 'admin',
  'review/actions.ts#decide': 'editor',
  'review/actions.ts#comment': 'editor',
  'review/actions.ts#assign': 'editor',
}

export const PUBLIC_ROUTES: readonly string[] = [
  '/', '/[conflict]', '/[conflict]/compare', '/[conflict]/ledger', '/[conflict]/metrics/[metric]', '/[conflict]/proposals', '/[conflict]/proposals/[proposal]',
  '/[conflict]/sources', '/[conflict]/timeline', '/actors/[actor]', '/articles/[id]', '/claims/[id]', '/claims/[id]/revisions', '/claims/[id]/revisions/[n]',
  '/methodology', '/outlets/[outlet]', '/search', '/livez', '/readyz',
]
