/** What V8 does itself, and the engine's build for old browsers does over again: slower, and for the whole process. */
const NATIVES: readonly object[] = [Array.prototype, Function.prototype, JSON]

/** Loads what replaces natives, and puts them back; what it adds stays. */
export async function keepingNatives<Result>(load: () => Promise<Result>): Promise<Result> {
  const kept = NATIVES.map(native => Object.getOwnPropertyDescriptors(native))
  try {
    return await load()
  } finally {
    for (const [place, native] of NATIVES.entries()) Object.defineProperties(native, kept[place]!)
  }
}
