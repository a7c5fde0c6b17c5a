import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKGROUND, parseCall, parseIds, parseReport, READER } from '../../lib/core/messages.ts';

describe('a call', () => {
  const call = { to: BACKGROUND, name: 'explain', args: [['whale']] };
  test('is its name and arguments', () =>
    expect(parseCall(call, BACKGROUND)).toEqual({ name: 'explain', args: [['whale']] }));

  test.each([
    ['a call to the other side', { ...call, to: READER }],
    ['a call without a name', { ...call, name: undefined }],
    ['a call whose arguments are no list', { ...call, args: { 0: 'whale' } }],
    ['a call without arguments', { to: BACKGROUND, name: 'explain' }],
    ['a message of somebody else', { type: 'explain' }],
    ['text', 'explain'],
    ['nothing', null],
    ['a list', [BACKGROUND, 'explain', []]],
  ])('is not %s', (_what, message) => expect(parseCall(message, BACKGROUND)).toBeUndefined());
});

describe('a report', () => {
  const report = { status: 'reading', drawing: 'painted', terms: [{ id: 'whale', count: 2, marked: true }] };
  test('comes through as it is', () => expect(parseReport(report)).toEqual(report));

  test.each([
    [
      'a bad term costs only itself',
      { ...report, terms: [...report.terms, { id: 7, count: 1 }, null, { id: 'x' }] },
      report,
    ],
    [
      'a missing mark is none',
      { ...report, terms: [{ id: 'a', count: 1 }] },
      { ...report, terms: [{ id: 'a', count: 1, marked: false }] },
    ],
    ['a missing reason is empty', { ...report, drawing: undefined }, { ...report, drawing: '' }],
    ['what is unknown is left out', { ...report, mood: 'blue' }, report],
  ])('%s', (_rule, value, want) => expect(parseReport(value)).toEqual(want));

  test.each([
    ['of a status that nobody knows', { ...report, status: 'dreaming' }],
    ['without terms', { status: 'reading', drawing: '' }],
    ['of nobody', undefined],
    ['that is a list', [report]],
  ])('is none %s', (_what, value) => expect(parseReport(value)).toBeUndefined());

  test('anything at all is a report or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ status: fc.constant('off'), terms: fc.array(fc.anything()) })),
        (value) => {
          const parsed = parseReport(value);
          expect(parsed === undefined ? undefined : parseReport(parsed)).toEqual(parsed);
        },
      ),
    );
  });
});

test.each([
  ['ids', ['whale', 'gas-fee'], ['whale', 'gas-fee']],
  ['ids among other things', ['whale', 7, null, ['x']], ['whale']],
  ['no list', 'whale', []],
  ['nothing', undefined, []],
])('parseIds: %s', (_what, value, want) => expect(parseIds(value)).toEqual(want));

test('parseIds takes a thousand at most', () => expect(parseIds(Array(5000).fill('whale'))).toHaveLength(1000));
