type Listener = (value?: unknown) => void

/** A stream as the reader of old Word files uses one: it is asked for more until it pushes null. */
export class Readable {
  readonly #listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    if (event === 'data') queueMicrotask(() => this.#ask())
    return this
  }

  push(chunk: unknown): boolean {
    if (chunk === null) this.#emit('end')
    else {
      this.#emit('data', chunk)
      queueMicrotask(() => this.#ask())
    }
    return true
  }

  _read(): unknown {
    return this.push(null)
  }

  #ask(): void {
    Promise.resolve(this._read()).catch((fault: unknown) => this.#emit('error', fault))
  }

  #emit(event: string, value?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value)
  }
}
