// A worker that does as its job says: answers, dies, stalls, or fills its memory.
import { parentPort, threadId } from 'node:worker_threads'

parentPort.on('message', job => {
  if (job.startsWith('die')) process.exit(3)
  if (job.startsWith('throw')) throw new Error('out of hand')
  if (job.startsWith('stall')) for (;;);
  if (job.startsWith('fill')) for (const all = []; ; ) all.push(new Array(100_000).fill({ job }))
  parentPort.postMessage({ job, thread: threadId })
})
