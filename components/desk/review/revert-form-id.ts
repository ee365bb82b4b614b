// Owns the id of the form that takes an editor's work back, by which boxes elsewhere on the page belong to it.

export const REVERT_FORM = 'revert-form'
