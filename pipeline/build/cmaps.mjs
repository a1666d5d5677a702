// The maps from Chinese character codes to Unicode that reading PDF needs; without them GBK fonts read as nothing.
import { fs, path } from 'zx'

export const buildCmaps = root =>
  fs.cp(path.join(root, 'node_modules/pdfjs-dist/cmaps'), path.join(root, 'dist/cmaps'), { recursive: true })
