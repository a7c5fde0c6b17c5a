/** A stock Firefox driven by WebDriver BiDi alone: no driver program, no patched build. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ADDON = 'plainchain@plainchain.example';
const PREFERENCES = {
  'remote.active-protocols': 1, // BiDi only
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.update.enabled': false,
};

type Answer = Record<string, unknown>;
interface Waiting {
  resolve(result: Answer): void;
  reject(error: Error): void;
}

export class Firefox {
  /** Fixed, so that tests know the address of our own pages. */
  static readonly uuid = '11111111-2222-4333-8444-555555555555';
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #profile: string;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: Answer) => void>();
  #count = 0;

  private constructor(process: ChildProcess, socket: WebSocket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Answer & {
        id?: number;
        type: string;
        method?: string;
        params?: Answer;
      };
      if (message.type === 'event') this.#listeners.get(message.method ?? '')?.(message.params ?? {});
      const waiting = this.#waiting.get(message.id ?? -1);
      if (waiting === undefined) return;
      this.#waiting.delete(message.id as number);
      if (message.type === 'error') waiting.reject(new Error(`${String(message.error)}: ${String(message.message)}`));
      else waiting.resolve(message.result as Answer);
    };
  }

  static async launch(binary: string): Promise<Firefox> {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'plainchain-firefox-'));
    const preferences = { ...PREFERENCES, 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: Firefox.uuid }) };
    writeFileSync(
      path.join(profile, 'user.js'),
      Object.entries(preferences)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
        .join(''),
    );
    const child = spawn(
      binary,
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port',
        '0',
        '--remote-allow-system-access',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const url = await new Promise<string>((resolve, reject) => {
      let log = '';
      const timer = setTimeout(() => reject(new Error(`Firefox did not open its port:\n${log}`)), 60_000);
      child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}\n${log}`)));
      child.stderr?.on('data', (data) => {
        log += data;
        const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(log)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      });
    });
    const socket = new WebSocket(`${url}/session`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const firefox = new Firefox(child, socket, profile);
    await firefox.send('session.new', { capabilities: {} });
    return firefox;
  }

  send(method: string, params: object = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  install = (folder: string) =>
    this.send('webExtension.install', { extensionData: { type: 'path', path: path.resolve(folder) } });

  /** Answers these https addresses from memory and refuses all others. */
  async serve(pages: ReadonlyMap<string, string>): Promise<void> {
    await this.send('session.subscribe', { events: ['network.beforeRequestSent'] });
    this.#listeners.set('network.beforeRequestSent', (params) => {
      const { isBlocked, request } = params as { isBlocked: boolean; request: { request: string; url: string } };
      if (!isBlocked) return;
      const body = pages.get(request.url);
      const answer =
        body === undefined
          ? this.send('network.failRequest', { request: request.request })
          : this.send('network.provideResponse', {
              request: request.request,
              statusCode: 200,
              reasonPhrase: 'OK',
              headers: [{ name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } }],
              body: { type: 'string', value: body },
            });
      answer.catch(() => undefined); // the page may be gone already
    });
    await this.send('network.addIntercept', {
      phases: ['beforeRequestSent'],
      urlPatterns: [{ type: 'pattern', protocol: 'https' }],
    });
  }

  async open(url: string): Promise<Tab> {
    const { context } = (await this.send('browsingContext.create', { type: 'tab' })) as { context: string };
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return new Tab(this, context);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(timer);
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

export class Tab {
  readonly #firefox: Firefox;
  readonly #context: string;
  constructor(firefox: Firefox, context: string) {
    this.#firefox = firefox;
    this.#context = context;
  }

  /** Evaluates in the page; the value comes back as JSON. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const answer = (await this.#firefox.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.#context },
      awaitPromise: true,
    })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as Value;
  }

  /** Moves the pointer there in steps, as a hand would. Viewport pixels. */
  async move(x: number, y: number): Promise<void> {
    await this.#firefox.send('input.performActions', {
      context: this.#context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: Math.round(x) - 8, y: Math.round(y) - 40 },
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 80 },
          ],
        },
      ],
    });
  }

  async press(key: string): Promise<void> {
    await this.#firefox.send('input.performActions', {
      context: this.#context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value: key },
            { type: 'keyUp', value: key },
          ],
        },
      ],
    });
  }
}
