// node -r peak.cjs SCRIPT …: at its end tells on the fourth stream how many KiB it took at most. Where Linux tells it: what
// getrusage says begins with the most that the process held which started this one.
const { existsSync, readFileSync, writeSync } = require('node:fs')

const STATUS = '/proc/self/status'

process.on('exit', () => {
  const told = existsSync(STATUS) ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  writeSync(3, told ?? String(process.resourceUsage().maxRSS))
})
