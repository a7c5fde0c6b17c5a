import { describe, expect, test } from 'vitest';
import { type Changes, FILES, problemsWith } from './small-data.ts';

/** One change of one file, by what it replaces. @throws when the file does not hold that text, so that no row is empty. */
const change =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${from}`);
    return changed;
  };
const inWhale = (from: string | RegExp, to: string): Changes => ({ 'terms/whale.md': change(from, to) });
const inBody = (text: string): Changes => ({ 'terms/whale.md': (old) => `${old}\n${text}\n` });
const inGuide = (from: string | RegExp, to: string): Changes => ({ 'guides/big.md': change(from, to) });
const inDiagram = (from: string | RegExp, to: string): Changes => ({ 'diagrams/bars.svg': change(from, to) });
const SENSE = 'sense: {prior: 1}\n';
const WHALE = 'data/terms/whale.md: ';
const GUIDE = 'data/guides/big.md: ';
const SITES = 'data/sites.json: ';
const BARS = 'data/diagrams/bars.svg: ';

test('the small data folder is to the standard', () => expect(problemsWith({})).toEqual([]));

/** A line that holds these parts, in this order. */
const saying = (parts: string[]): unknown =>
  expect.stringMatching(new RegExp(parts.map((part) => part.replace(/[^\w\s]/g, '\\$&')).join('.*'), 's'));

type Row = [rule: string, broken: Changes, says: string[]];

describe('a broken term is told with file, field and mend', () => {
  test.each<Row>([
    [
      'no front matter',
      { 'terms/whale.md': 'A whale is big.' },
      [`${WHALE}has no front matter: begin with a line ---`],
    ],
    ['front matter that is no YAML', inWhale('aliases: [', 'aliases: [['), [`${WHALE}the front matter is no YAML`]],
    [
      'an id of its own',
      inWhale('name: Whale', 'name: Whale\nid: whale'),
      [`${WHALE}"id": comes from the file's name; remove it`],
    ],
    [
      'a field that is misspelt',
      inWhale('aliases:', 'alias:'),
      [`${WHALE}"alias": is no field here; correct its name or remove it`],
    ],
    ['a missing field', inWhale('name: Whale\n', ''), [`${WHALE}"name": is missing; add it`]],
    ['an empty field', inWhale('name: Whale', 'name: ""'), [`${WHALE}"name": must not be empty`]],
    ['a list that is none', inWhale(/aliases: .*/, 'aliases: big whale'), [`${WHALE}"aliases": expected array`]],
    ['a category that is none', inWhale('category: markets', 'category: sea'), [`${WHALE}"category": `, '"basics"']],
    ['a level that is none', inWhale('level: 1', 'level: 4'), [`${WHALE}"level": must be 1, 2 or 3`]],
    ['a level in quotes', inWhale('level: 1', 'level: "1"'), [`${WHALE}"level": must be 1, 2 or 3`]],
    [
      'a file name that is no id',
      { 'terms/Big_Whale.md': FILES['terms/whale.md'] as string },
      ['data/terms/Big_Whale.md: "id": must be lower-case words joined by hyphens'],
    ],
    ['a missing source', inWhale(/sources:[\s\S]*htm\n/, ''), [`${WHALE}"sources": is missing; add it`]],
    [
      'no source in the list',
      inWhale(/sources:[\s\S]*htm\n/, 'sources: []\n'),
      [`${WHALE}"sources": needs at least one source`],
    ],
    [
      'a source without encryption',
      inWhale('https://', 'http://'),
      [`${WHALE}"sources.0.url": must be an https address`],
    ],
    [
      'a source that tracks',
      inWhale('bisbull69.htm', 'bisbull69.htm?utm_source=x'),
      [`${WHALE}"sources.0.url": must not carry tracking parameters`],
    ],
    [
      'a source without a publisher',
      inWhale(/ {4}publisher: .*\n/, ''),
      [`${WHALE}"sources.0.publisher": is missing; add it`],
    ],
    [
      'a date that is none',
      inWhale('2026-11-20', 'last week'),
      [`${WHALE}"reviewed": must be a date such as 2026-11-23`],
    ],
    [
      'a day that the calendar lacks',
      inWhale('2026-11-20', '2026-02-30'),
      [`${WHALE}"reviewed": is not a day of the calendar`],
    ],
    ['a date in the future', inWhale('2026-11-20', '2026-11-24'), [`${WHALE}"reviewed": 2026-11-24 is in the future`]],
    [
      'figures of the future',
      inWhale('level: 1', 'level: 1\nasOf: 2026-12'),
      [`${WHALE}"asOf": 2026-12 is in the future`],
    ],
    [
      'a month that the calendar lacks',
      inWhale('level: 1', 'level: 1\nasOf: 2025-13'),
      [`${WHALE}"asOf": is not in the calendar`],
    ],
    ['too few related terms', inWhale('[holder, price]', '[holder]'), [`${WHALE}"related": needs 2 to 6 ids`]],
    [
      'a dangling relation',
      inWhale('[holder, price]', '[holder, dolphin]'),
      [`${WHALE}"related": "dolphin" is no term; write data/terms/dolphin.md or take it out`],
    ],
    [
      'a relation to itself',
      inWhale('[holder, price]', '[holder, whale]'),
      [`${WHALE}"related": names the term itself; remove it`],
    ],
    [
      'a relation twice',
      inWhale('[holder, price]', '[holder, price, price]'),
      [`${WHALE}"related": names a term twice; remove one`],
    ],
    [
      'a guide that is none',
      inWhale('level: 1', 'level: 1\nguide: fishing'),
      [`${WHALE}"guide": "fishing" is no guide`],
    ],
    [
      'a cue that is no list',
      inWhale('level: 1', 'level: 1\nsense: {near: coin}'),
      [`${WHALE}"sense.near": expected array`],
    ],
    ['a prior out of range', inWhale('level: 1', 'level: 1\nsense: {prior: 5}'), [`${WHALE}"sense.prior": `, '3']],
    [
      'a part of speech that is none',
      inWhale('level: 1', 'level: 1\nsense: {part: adverb}'),
      [`${WHALE}"sense.part": `, '"noun"'],
    ],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });
});

describe('a term that is not to the standard is told so', () => {
  test.each<Row>([
    [
      'a short text that is too long',
      inWhale('for all of us.', `for all of us. ${'It is big. '.repeat(10)}`),
      [`${WHALE}"short": has `, 'write 15 to 45'],
    ],
    [
      'a short text that is too short',
      inWhale(/short: .*/, 'short: Someone big.'),
      [`${WHALE}"short": has 2 words: write 15 to 45`],
    ],
    [
      'a body that is too short',
      inWhale(/---\nAnyone[\s\S]*/, '---\nIt is big.'),
      [`${WHALE}"body": has 3 words: write 60 to 180`],
    ],
    ['a body that is too long', inBody('It is big. '.repeat(50)), [`${WHALE}"body": has `, 'write 60 to 180']],
    [
      '“In crypto, …”',
      inWhale('short: A person', 'short: In crypto, a person'),
      [`${WHALE}"short": a sentence begins "In crypto": say what it is`],
    ],
    [
      '“In crypto” in a later sentence',
      inWhale('for all of us.', 'for us. In crypto this is so.'),
      [`${WHALE}"short": a sentence begins "In crypto"`],
    ],
    [
      'a word explained by itself',
      inWhale('short: A person', 'short: A whale is a person'),
      [`${WHALE}"short": the first sentence uses the word itself ("Whale")`],
    ],
    [
      'its plural',
      inWhale('short: A person', 'short: One of the whales, a person'),
      [`${WHALE}"short": the first sentence uses the word itself`],
    ],
    [
      'a kind instead of an explanation',
      inWhale(
        /short: .*/,
        'short: It is a kind of trader. They buy and sell all day, and when they sell a lot the price falls.',
      ),
      [`${WHALE}"short": only names a kind: say what it does`],
    ],
    [
      'jargon',
      inWhale('A person or', 'A perpetual arbitrageur or'),
      [`${WHALE}"short": `, '"arbitrageur"', 'jargon without an entry'],
    ],
    [
      'sentences that are too hard',
      inBody(
        `${'Institutional participants continuously reconsider sophisticated diversification considerations notwithstanding considerable uncertainty, '.repeat(4)}.`,
      ),
      [`${WHALE}reads at grade `, 'shorten sentences'],
    ],
    [
      'a plural alias',
      inWhale('[big whale]', '[big whale, whales]'),
      [`${WHALE}"aliases": holds "whales": plurals are derived; remove it`],
    ],
    [
      'the name as an alias',
      inWhale('[big whale]', '[big whale, whale]'),
      [`${WHALE}"aliases": holds "whale" twice (case does not matter); remove one`],
    ],
    [
      'an exact form that is none',
      inWhale('level: 1', 'level: 1\nexact: [WHALE]'),
      [`${WHALE}"exact": "WHALE" is neither the name nor an alias`],
    ],
    [
      'a sense of a form that is none',
      inWhale('level: 1', 'level: 1\nsense: {of: [dolphin]}'),
      [`${WHALE}"sense.of": "dolphin" is neither the name nor an alias`],
    ],
    [
      'a form that no page could match',
      inWhale('[big whale]', '["whale (big)"]'),
      [`${WHALE}the form "whale (big)" holds a sign that forms cannot contain: write it with letters`],
    ],
    [
      'a name that no page could match',
      { 'names.txt': 'Heath = Ledger\n' },
      ['data/names.txt: the form "Heath = Ledger" holds a sign'],
    ],
    [
      'an alias of two terms without a sense',
      inWhale('[big whale]', '[big whale, big-holder]'),
      ['"big holder" also belongs to whale: give holder and whale a "sense"'],
    ],
    [
      'an alias of two terms of which one has a sense',
      inWhale('[big whale]\n', `[big whale, big holder]\n${SENSE}`),
      ['"big holder" also belongs to whale: give holder a "sense"'],
    ],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });

  test('an alias of two terms that both have a sense is none', () => {
    const broken = {
      ...inWhale('[big whale]\n', `[big whale, big holder]\n${SENSE}`),
      'terms/holder.md': change('level: 1\n', `level: 1\n${SENSE}`),
    };
    expect(problemsWith(broken)).toEqual([]);
  });

  test('the whole glossary must be plain, even if every entry passes', () => {
    const harder = change(
      /Anyone can look[\s\S]*$/,
      'A considerable proportion of participants regularly follow the largest accounts and their movements. '.repeat(7),
    );
    const problems = problemsWith({ 'terms/whale.md': harder, 'terms/holder.md': harder, 'terms/price.md': harder });
    expect(
      problems.filter((problem) => problem.startsWith('data/terms: the whole glossary reads at grade')),
    ).toHaveLength(1);
  });
});

describe('Markdown that readers would never get is told', () => {
  test.each<Row>([
    ['raw HTML', inBody('<b>Big</b> ones sell.'), [`${WHALE}holds raw HTML in running text: use plain words`]],
    [
      'a block of raw HTML',
      inBody('<div>Big</div>'),
      [`${WHALE}holds raw HTML, which readers never get: use paragraphs`],
    ],
    ['a script', inBody('<script>alert(1)</script>'), [`${WHALE}holds raw HTML`]],
    ['code', inBody('Run `npm start` now.'), [`${WHALE}holds a inlineCode in running text`]],
    ['a block of code', inBody('```\nnpm start\n```'), [`${WHALE}holds a code, which readers never get`]],
    ['a rule', inBody('one\n\n***\n\ntwo'), [`${WHALE}holds a thematicBreak`]],
    ['a heading of the page', inBody('# Big'), [`${WHALE}a heading of depth 1: use ## or ###`]],
    [
      'a link to the web',
      inBody('See [this](https://example.org).'),
      [`${WHALE}links to "https://example.org": only (term:ID) and (guide:ID) are links`],
    ],
    ['a link that runs', inBody('See [this](javascript:alert).'), [`${WHALE}links to "javascript:alert"`]],
    [
      'a link to no term',
      inBody('See [this](term:dolphin).'),
      [`${WHALE}links to the term "dolphin": no such term; write it or take the link out`],
    ],
    [
      'a link to no guide',
      inBody('See [this](guide:dolphin).'),
      [`${WHALE}links to the guide "dolphin": no such guide`],
    ],
    ['a picture in the text', inBody('See ![this](diagram:bars) here.'), [`${WHALE}holds a image in running text`]],
    [
      'a picture of elsewhere',
      inBody('![A picture of a whale at sea](whale.png)'),
      [`${WHALE}the picture "whale.png" is none of data/diagrams: write (diagram:NAME)`],
    ],
    [
      'a diagram without words',
      inBody('![Bars](diagram:bars)'),
      [`${WHALE}the diagram "bars" needs a text alternative`],
    ],
    ['a list in a list', inBody('- one\n  - two'), [`${WHALE}a list item holds a list: use one paragraph an item`]],
    [
      'two paragraphs in a list item',
      inBody('- one\n\n  two'),
      [`${WHALE}a list item holds two paragraphs: use one paragraph an item`],
    ],
    ['a list in a quotation', inBody('> - one'), [`${WHALE}a quotation holds a list: use one paragraph a quotation`]],
    ['two paragraphs in a quotation', inBody('> one\n>\n> two'), [`${WHALE}a quotation holds two paragraphs`]],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });
});

describe('a guide that is not to the standard is told so', () => {
  test.each<Row>([
    ['too few sources', inGuide(/ {2}- \{title: Study four.*\n/, ''), [`${GUIDE}"sources": needs at least 4 sources`]],
    ['too few takeaways', inGuide(', Nobody knows the day.', ''), [`${GUIDE}"takeaways": needs 3 to 5`]],
    ['too few questions', inGuide(/ {2}- \{question: Is it new.*\n/, ''), [`${GUIDE}"faq": needs 3 to 6 questions`]],
    [
      'a term that is none',
      inGuide('terms: [whale]', 'terms: [whale, dolphin]'),
      [`${GUIDE}"terms": "dolphin" is no term`],
    ],
    ['a guide that is none', inGuide('[small, new]', '[small, fishing]'), [`${GUIDE}"related": "fishing" is no guide`]],
    [
      'a relation that is not returned',
      { 'guides/small.md': change('[big, new]', '[new, new]') },
      [`${GUIDE}"related": small does not name this guide in turn`],
    ],
    ['too short', inGuide(/## The end\n[\s\S]*?\*This/, '*This'), [`${GUIDE}"body": has `, 'write 900 to 1800']],
    [
      'a summary that is too long',
      inGuide('summary: Who', `summary: ${'very '.repeat(40)}`),
      [`${GUIDE}"summary": has `, '40 is the limit'],
    ],
    [
      'a section that is too long',
      inGuide('## What they see\n', ''),
      [`${GUIDE}the section "What they do" has `, '200 is the limit; split it'],
    ],
    ['no picture', inGuide(/!\[.*\n/, ''), [`${GUIDE}has no diagram: add ![…](diagram:NAME)`]],
    [
      'no worked example',
      inGuide('A worked example', 'A story'),
      [`${GUIDE}has no worked example: add a section whose heading says so`],
    ],
    ['a heading first', inGuide('A [whale]', '## Start\n\nA [whale]'), [`${GUIDE}must begin with a plain paragraph`]],
    [
      'no last line',
      inGuide('*This is education, not financial advice.*', 'Good luck.'),
      [`${GUIDE}must end with the line *This is education, not financial advice.*`],
    ],
    ['a date in the future', inGuide('2026-11-20', '2027-01-01'), [`${GUIDE}"reviewed": 2027-01-01 is in the future`]],
    ['an answer with raw HTML', inGuide('Yes it is.', 'Yes <b>it</b> is.'), [`${GUIDE}faq: holds raw HTML`]],
    [
      'an answer with a list',
      inGuide('answer: Yes it is.', 'answer: "- yes\\n- no"'),
      [`${GUIDE}faq: the answer to "Is it legal?" must be one paragraph`],
    ],
    [
      'an answer of two paragraphs',
      inGuide('answer: Yes it is.', 'answer: "Yes.\\n\\nNo."'),
      [`${GUIDE}faq: the answer to "Is it legal?" must be one paragraph`],
    ],
    [
      'an answer that links to no term',
      inGuide('Yes it is.', '"Yes, [it](term:dolphin) is."'),
      [`${GUIDE}faq: links to the term "dolphin": no such term`],
    ],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });
});

describe('a site row that no browser would take is told', () => {
  const sites = (text: string): Changes => ({ 'sites.json': text });
  test.each<Row>([
    ['no JSON', sites('[{ "host": }]'), [`${SITES}is no JSON`]],
    ['no list', sites('{ "host": "a.example" }'), [`${SITES}must be a list of rows such as {"host"`]],
    [
      'a scheme in the host',
      sites('[{ "host": "https://a.example" }]'),
      [`${SITES}row 1 (https://a.example): "host": must be a bare host name such as www.coindesk.com`],
    ],
    [
      'a star in the host',
      sites('[{ "host": "*.a.example" }]'),
      [`${SITES}row 1 (*.a.example): "host": must be a bare host name`],
    ],
    ['capitals in the host', sites('[{ "host": "A.example" }]'), [`${SITES}row 1 (A.example): "host"`]],
    [
      'a path without a star',
      sites('[{ "host": "a.example", "path": "/news" }]'),
      [`${SITES}row 1 (a.example): "path": must begin with / and end with *, such as /crypto/*`],
    ],
    ['a path without a slash', sites('[{ "host": "a.example", "path": "news/*" }]'), [`"path": must begin with /`]],
    [
      'a star within a path',
      sites('[{ "host": "a.example", "path": "/*/news/*" }]'),
      [`"path": must begin with /`, 'no other *'],
    ],
    [
      'a field that is none',
      sites('[{ "hosts": "a.example" }]'),
      [`${SITES}row 1 (undefined): "hosts": is no field here`],
    ],
    ['a row that is none', sites('["a.example"]'), [`${SITES}row 1 (undefined): `, 'expected object']],
    [
      'a selector without the day on which it worked',
      sites('[{ "host": "a.example", "article": { "selector": "main" } }]'),
      [`"article.seen": is missing; add it`],
    ],
    [
      'a row twice',
      sites('[{ "host": "a.example" }, { "host": "a.example" }]'),
      [`${SITES}a.example/* stands there twice; remove one`],
    ],
    [
      'a row twice, once with the path of everything',
      sites('[{ "host": "a.example" }, { "host": "a.example", "path": "/*" }]'),
      [`${SITES}a.example/* stands there twice; remove one`],
    ],
    [
      'a row within another',
      sites('[{ "host": "a.example" }, { "host": "a.example", "path": "/news/*" }]'),
      [`${SITES}a.example/news/* is within the row of the whole host; remove it`],
    ],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });

  test('a row within another that knows more is none', () =>
    expect(
      problemsWith(
        sites(
          '[{ "host": "a.example" }, { "host": "a.example", "path": "/x/*", "draw": { "mode": "wrap", "seen": "2026-11-01" } }]',
        ),
      ),
    ).toEqual([]));
});

test.each<Row>([
  ['no JSON', { 'field-words.json': '{' }, ['data/field-words.json: is no JSON']],
  [
    'a field without words',
    { 'field-words.json': '{"crypto": "coin", "ai": "model"}' },
    ['data/field-words.json: "finance": is missing; add it'],
  ],
])('field words that cannot be used are told: %s', (_rule, broken, says) =>
  expect(problemsWith(broken)).toContainEqual(saying(says)),
);

describe('a diagram that does more than draw is told', () => {
  test.each<Row>([
    [
      'a script',
      inDiagram('<title>', '<script>alert(1)</script><title>'),
      [`${BARS}holds <script>: only shapes and text draw`],
    ],
    [
      'a style',
      inDiagram('<title>', '<style>text { fill: red }</style><title>'),
      [`${BARS}holds <style>: only shapes`],
    ],
    ['foreign content', inDiagram('<title>', '<foreignObject/><title>'), [`${BARS}holds <foreignObject>`]],
    ['a picture', inDiagram('<title>', '<image href="x"/><title>'), [`${BARS}holds <image>`]],
    [
      'a style attribute',
      inDiagram('<rect', '<rect style="color:red"'),
      [`${BARS}has the attribute style: colours come from the classes d-…`],
    ],
    ['a colour', inDiagram('<rect', '<rect fill="#fff"'), [`${BARS}has the attribute fill: colours come`]],
    ['a colour of the line', inDiagram('<rect', '<rect stroke="red"'), [`${BARS}has the attribute stroke`]],
    ['a font', inDiagram('<text', '<text font-family="Arial"'), [`${BARS}has the attribute font-family`]],
    ['a handler', inDiagram('<svg', '<svg onload="alert(1)"'), [`${BARS}has the attribute onload`]],
    ['a handler after a slash', inDiagram('<rect ', '<rect/onclick="alert(1)" '), [`${BARS}has the attribute onclick`]],
    [
      'a handler after a quote',
      inDiagram('height="80"/>', 'height="80"onclick="alert(1)"/>'),
      [`${BARS}has the attribute onclick`],
    ],
    [
      'an id that may meet another',
      inDiagram('id="bars-first"', 'id="first"'),
      [`${BARS}has the id "first": begin it with "bars"`],
    ],
    ['small print', inDiagram('font-size="22"', 'font-size="14"'), [`${BARS}has text of size 14: 20 is the least`]],
    ['another width', inDiagram('0 0 640 300', '0 0 800 300'), [`${BARS}needs viewBox="0 0 640 HEIGHT"`]],
    ['no title', inDiagram('<title>Bars</title>', ''), [`${BARS}needs a <title> and a <desc>`]],
    ['no description', inDiagram(/<desc>.*<\/desc>/, ''), [`${BARS}needs a <title> and a <desc>`]],
  ])('%s', (_rule, broken, says) => {
    expect(problemsWith(broken)).toContainEqual(saying(says));
  });
});

test('all problems of all files are told at once', () => {
  const problems = problemsWith({
    ...inWhale('level: 1', 'level: 4'),
    'terms/price.md': change('name: Price\n', ''),
    'sites.json': '[{ "host": "*" }]',
  });
  for (const file of [WHALE, 'data/terms/price.md: ', SITES])
    expect(problems.some((one) => one.startsWith(file))).toBe(true);
});
