import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterOpenTabs, originsOf, READER_FILE, syncAddedSites } from '../../lib/ext/reader-script.ts';
import { fakeScripting } from './fake-browser.ts';

const HOSTS = ['a.example', 'b.example', 'c.example'];
const matchesOf = ({ registered }: ReturnType<typeof fakeScripting>) =>
  [...registered.values()].flatMap(({ matches }) => matches);

describe('the sites that the reader added', () => {
  const permit = (...hosts: string[]) => {
    const fake = fakeScripting();
    for (const host of hosts) for (const origin of originsOf(host)) fake.granted.add(origin);
    return fake;
  };

  test('are registered where the reader permits them', async () => {
    const fake = permit('a.example', 'c.example');
    await syncAddedSites(fake.api, ['a.example', 'b.example']);
    expect(matchesOf(fake)).toEqual(['https://a.example/*', 'http://a.example/*']);
    expect([...fake.registered.values()][0]).toMatchObject({
      js: [READER_FILE],
      runAt: 'document_idle',
      allFrames: false,
    });
  });

  test('only the permitted origin of a host', async () => {
    const fake = fakeScripting();
    fake.granted.add('https://a.example/*');
    await syncAddedSites(fake.api, ['a.example']);
    expect(matchesOf(fake)).toEqual(['https://a.example/*']);
  });

  test('drop out when the last one is gone', async () => {
    const fake = permit('a.example');
    await syncAddedSites(fake.api, ['a.example']);
    await syncAddedSites(fake.api, []);
    expect(fake.registered.size).toBe(0);
  });

  test('nothing is touched when nothing changed', async () => {
    const fake = permit('a.example');
    await syncAddedSites(fake.api, ['a.example']);
    await syncAddedSites(fake.api, ['a.example']);
    expect(fake.calls).toEqual(['register']);
  });

  test('nothing is registered for nothing', async () => {
    const fake = fakeScripting();
    await syncAddedSites(fake.api, []);
    expect(fake.calls).toEqual([]);
  });

  test('two changes at once do not meet: the later one holds', async () => {
    const fake = permit('a.example', 'b.example');
    // “Always on this site” permits and adds, and the background hears of both
    await Promise.all([syncAddedSites(fake.api, ['a.example']), syncAddedSites(fake.api, ['a.example', 'b.example'])]);
    expect(matchesOf(fake)).toEqual(['a.example', 'b.example'].flatMap(originsOf));
  });

  test('a failure is told and does not stop the next one', async () => {
    const fake = permit('a.example');
    const broken = { ...fake.api, permissions: { contains: () => Promise.reject(new Error('no permissions here')) } };
    await expect(syncAddedSites(broken, ['a.example'])).rejects.toThrow('no permissions here');
    await syncAddedSites(fake.api, ['a.example']);
    expect(fake.registered.size).toBe(1);
  });
});

test('after any sequence of events, what is registered is what is permitted and wanted', async () => {
  type Event = { kind: 'grant' | 'remove' | 'add' | 'drop'; host: string } | { kind: 'restart' | 'update' };
  const event: fc.Arbitrary<Event> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('grant', 'remove', 'add', 'drop'),
        host: fc.constantFrom(...HOSTS),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart', 'update') }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(event, fc.boolean()), { maxLength: 25 }), async (events) => {
      const fake = fakeScripting();
      const wanted = new Set<string>();
      const running: Promise<void>[] = [];
      for (const [one, waits] of events) {
        if (one.kind === 'grant') for (const origin of originsOf(one.host)) fake.granted.add(origin);
        if (one.kind === 'remove') for (const origin of originsOf(one.host)) fake.granted.delete(origin);
        if (one.kind === 'add') wanted.add(one.host);
        if (one.kind === 'drop') wanted.delete(one.host);
        // a restart keeps what is registered; an update of the extension forgets it
        if (one.kind === 'update') {
          await Promise.all(running);
          fake.registered.clear();
        }
        running.push(syncAddedSites(fake.api, [...wanted]));
        if (waits) await running.at(-1);
      }
      await Promise.all(running);
      const want = HOSTS.filter((host) => wanted.has(host))
        .flatMap(originsOf)
        .filter((origin) => fake.granted.has(origin));
      expect(matchesOf(fake).sort()).toEqual(want.sort());
    }),
    { numRuns: 300 },
  );
});

describe('tabs that were open before', () => {
  test('get the content script, and one that refuses does not stop the others', async () => {
    const fake = fakeScripting();
    const asked: string[][] = [];
    const tabs = {
      async query({ url }: { url: string[] }) {
        asked.push(url);
        return [{ id: 1 }, { id: -1 }, {}, { id: 2 }];
      },
    };
    await enterOpenTabs({ ...fake.api, tabs }, [{ host: 'a.example' }, { host: 'b.example', path: '/news/*' }]);
    expect(asked).toEqual([['https://a.example/*', 'https://b.example/news/*']]);
    expect(fake.calls).toEqual([`1: ${READER_FILE}`, `2: ${READER_FILE}`]);
  });
});
