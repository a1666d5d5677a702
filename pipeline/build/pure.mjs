// Packages whose modules only define things, though their package.json does not say so: what a run does not use of
// them is left out of the bundle (pdf-lib shrinks from 420 KB to 90).
const PACKAGES = /[\\/]node_modules[\\/](?:pdf-lib|pako)[\\/]/

export const pure = {
  name: 'pure',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:pdf-lib$|pako|\.)/ }, async ({ path: target, pluginData, importer, kind, resolveDir }) => {
      if (pluginData === 'pure' || !(target === 'pdf-lib' || PACKAGES.test(importer))) return undefined
      const found = await resolve(target, { importer, kind, resolveDir, pluginData: 'pure' })
      return { ...found, sideEffects: false }
    })
  },
}
