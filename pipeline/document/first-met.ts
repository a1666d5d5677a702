/** Where the first of several forms is met, of those met at one place the one named first. */
export const firstMet = (forms: readonly RegExp[], words: string): RegExpExecArray | null =>
  forms.reduce<RegExpExecArray | null>((first, form) => {
    const met = form.exec(words)
    return met !== null && (first === null || met.index < first.index) ? met : first
  }, null)
