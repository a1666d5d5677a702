/** Writes pipeline/write/html/templates.gen.js, unless it is up to date. */
export function buildTemplates(root: string): Promise<void>
