/** No environment stands around a page. pdf.js takes Node for what it is by `process`, and must not find it here. */
export const process = { env: {} as Readonly<Record<string, string | undefined>>, pid: 0 }
