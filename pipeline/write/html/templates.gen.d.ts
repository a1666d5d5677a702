// The shape of templates.gen.js, which pipeline/build/templates.mjs writes.
import type { PageView } from './view.ts'

/** The page's templates, style sheet and script, compiled when the project is built. Pure. */
export function renderPage(view: PageView): string
