// node -r peak.cjs SCRIPT …: at its end tells on the fourth stream how many KiB it took at most.
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
