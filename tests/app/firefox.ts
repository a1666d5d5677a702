import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSocket } from './socket.ts'
import { ADDRESS, isOwn, until, type Visit } from './visit.ts'

export const FIREFOX = '/usr/bin/firefox-esr'

/** A proxy where nobody listens: whatever was asked for would fail. Nothing of the browser's own is fetched either. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.download.folderList': 2,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.manager.showWhenStarting': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream,application/json,text/yaml',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'zh-CN',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.type': 1,
  'pdfjs.disabled': true,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
}

interface Reply {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: string
  readonly message?: string
  readonly method?: string
  readonly params?: Record<string, unknown>
}

/** Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export async function visitFirefox(): Promise<Visit> {
  const home = mkdtempSync(join(tmpdir(), 'gouji-'))
  const [profile, folder] = ['profile', 'downloads'].map(name => join(home, name)) as [string, string]
  for (const path of [profile, folder]) mkdirSync(path)
  const all = { ...PREFERENCES, 'browser.download.dir': folder }
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank']
  const browser = spawn(FIREFOX, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  })
  const ended = new Promise(done => browser.once('exit', done))
  let said = ''
  browser.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const listening = () => /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
  await until('Firefox', () => listening() !== undefined)
  const trouble: string[] = []
  const waiting = new Map<number, (reply: Reply) => void>()
  const socket = await openSocket(`${listening() ?? ''}/session`, text => {
    const reply = JSON.parse(text) as Reply
    if (reply.id !== undefined) return waiting.get(reply.id)?.(reply)
    note(reply, trouble)
  })
  let last = 0
  const ask = (method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result ?? {})
        else reject(new Error(`${method}: ${error}: ${message ?? ''}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  await ask('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } })
  await ask('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
  const { context } = (await ask('browsingContext.create', { type: 'tab' })) as { context: string }
  await ask('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } })
  await ask('browsingContext.navigate', { context, url: ADDRESS, wait: 'complete' })

  const evaluated = async (expression: string) => {
    const params = { expression, target: { context }, awaitPromise: true, resultOwnership: 'root' }
    const { result, exceptionDetails } = (await ask('script.evaluate', params)) as {
      result?: { value?: unknown; sharedId?: string }
      exceptionDetails?: { text: string }
    }
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result
  }
  return {
    ...{ folder, trouble },
    evaluate: async <Value>(expression: string) => {
      const result = await evaluated(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`)
      return JSON.parse(String(result?.value)) as Value
    },
    setFiles: async (field, files) => {
      const element = await evaluated(`document.querySelector(${JSON.stringify(field)})`)
      await ask('input.setFiles', { context, element: { sharedId: element?.sharedId }, files })
    },
    press: async (...keys) => {
      const actions = keys.flatMap(key => ['keyDown', 'keyUp'].map(type => ({ type, value: CODES[key] ?? key })))
      await ask('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    picture: async path => {
      const { data } = (await ask('browsingContext.captureScreenshot', { context })) as { data: string }
      writeFileSync(path, Buffer.from(data, 'base64'))
    },
    reload: async () => void (await ask('browsingContext.reload', { context, wait: 'complete' })),
    close: async () => {
      await ask('browser.close', {}).catch(() => undefined)
      socket.close()
      browser.kill()
      await ended
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const CODES: Readonly<Record<string, string>> = { Enter: '\uE007', Escape: '\uE00C', F8: '\uE038', Tab: '\uE004' }

function note({ method, params = {} }: Reply, trouble: string[]): void {
  if (method === 'log.entryAdded' && params['level'] === 'error') trouble.push(String(params['text']))
  if (method !== 'network.beforeRequestSent') return
  const { url } = params['request'] as { url: string }
  if (!isOwn(url)) trouble.push(url)
}
