import { describe, expect, test } from 'vitest';
import { findMatches } from '../../lib/core/find-matches.ts';
import { foundIn, idsIn, makeIndex, makeTerm } from './hand-made.ts';

const index = makeIndex(
  [
    makeTerm('bitcoin', 'Bitcoin', { aliases: ['BTC'] }),
    makeTerm('ether', 'Ether', { aliases: ['ETH'] }),
    makeTerm('ethereum-2', 'Ethereum 2.0'),
    makeTerm('gas-fee', 'Gas fee'),
    makeTerm('whale', 'Whale', { aliases: ['mega whale'] }),
    makeTerm('whale-alert', 'Whale Alert'),
    makeTerm('cryptocurrency', 'Cryptocurrency', { aliases: ['crypto'] }),
    makeTerm('volatility', 'Volatility'),
    makeTerm('proof-of-stake', 'Proof of stake'),
    makeTerm('proxy', 'Proxy'),
    makeTerm('tax', 'Capital gains tax', { aliases: ['tax'] }),
    makeTerm('dex', 'Decentralized exchange', { aliases: ['DEX', 'dexes'] }),
    makeTerm('index-fund', 'Index fund', { aliases: ['indices'] }),
    makeTerm('staking', 'Staking', { aliases: ['stake'], verb: true }),
    makeTerm('token-swap', 'Token swap', { verb: true }),
    makeTerm('bridge', 'Bridge'),
    makeTerm('zk-rollup', 'ZK-rollup', { aliases: ['zero-knowledge rollup'] }),
    makeTerm('layer-2', 'Layer 2', { aliases: ['L2'] }),
    makeTerm('basis-point', 'Basis point'),
    makeTerm('near', 'NEAR Protocol', { aliases: ['NEAR'], exact: ['NEAR'] }),
    makeTerm('sec', 'Securities and Exchange Commission', { aliases: ['SEC'], exact: ['SEC'] }),
    makeTerm('base', 'Base', { exact: ['Base'] }),
    makeTerm('etf', 'Exchange-traded fund', { aliases: ['ETF', 'Bitcoin ETF'], exact: ['ETF'] }),
    makeTerm('federal-reserve', 'Federal Reserve', { aliases: ['Fed'], exact: ['Fed'] }),
    makeTerm('crypto-exchange', 'Crypto exchange', { aliases: ['Coinbase'] }),
    makeTerm('exchange-token', 'Exchange token'),
    makeTerm('pump-fun', 'Pump.fun'),
    makeTerm('crypto-com', 'Crypto.com'),
    makeTerm('buy-low', 'Buy low, sell high'),
    makeTerm('sp-500', 'S&P 500'),
    makeTerm('q-and-a', 'Research and development', { aliases: ['R&D'] }),
    makeTerm('trader', "Trader's remorse"),
    makeTerm('ledger', 'Ledger'),
    makeTerm('short', 'Short selling', { aliases: ['short'] }),
    makeTerm('fiat', 'Fiat currency'),
    makeTerm('retest', 'Retest'),
    makeTerm('majority-attack', '51% attack'),
    makeTerm('mt-gox', 'Mt. Gox'),
    makeTerm('wrench', 'Wrench attack', { aliases: ['$5 wrench attack'] }),
    makeTerm('1inch', '1INCH'),
  ],
  ['Heath Ledger', 'short term', 'Base, Inc'],
);
const found = (text: string) => foundIn(text, index);

type Row = [rule: string, text: string, want: string[]];

describe('inflection', () => {
  test.each<Row>([
    ['the plain form', 'A whale sold on Monday.', ['whale']],
    ['a plural', 'Two whales sold on Monday.', ['whales']],
    ['a plural in -es', 'Sales taxes on mining rose.', ['taxes']],
    ['a plural in -ies', 'Voters appointed proxies for the meeting.', ['proxies']],
    ['the plural of the last word of a longer form', 'Average gas fees fell to two cents.', ['gas fees']],
    [
      'no plural in the middle of a form',
      'The gases fee, the bases points and zero-knowledges rollups were typos.',
      [],
    ],
    ['a plural first word makes no longer form', 'Whales alert the market by moving coins.', ['Whales']],
    ['a possessive with a straight apostrophe', "Bitcoin's supply is limited.", ['Bitcoin']],
    ['a possessive with a curly apostrophe', 'Bitcoin’s supply is limited.', ['Bitcoin']],
    ['a possessive with a modifier apostrophe', 'Bitcoinʼs supply is limited.', ['Bitcoin']],
    ['a plural possessive', 'The whales’ wallets and the miners’ fees', ['whales']],
    ['an acronym’s plural', 'Spot ETFs saw inflows, and so did ETF’s rivals.', ['ETFs', 'ETF']],
    ['an irregular form that is listed', 'Both indices and several dexes closed higher.', ['indices', 'dexes']],
    ['an irregular form that is not listed', 'The proxii voted.', []],
    [
      'verb forms where the author says verb',
      'She staked ether and is staking more, then stakes again.',
      ['staked', 'ether', 'staking', 'stakes'],
    ],
    [
      'verb forms of the last word of a longer form',
      'Users token swapped all day, token swapping and token swaps.',
      ['token swapped', 'token swapping', 'token swaps'],
    ],
    ['no verb forms where the author does not', 'Funds were bridged over and bridging costs fell.', []],
    ['no form inside a longer word', 'Unstaked funds, a whaler, cryptography, bitcoiners, taxi.', []],
    ['no word that only ends in a double s', 'A tass is no form.', []],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('hyphens, spaces and dashes', () => {
  test.each<Row>([
    ['a hyphen', 'The zk-rollup went live.', ['zk-rollup']],
    ['a space', 'The ZK rollup went live.', ['ZK rollup']],
    ['nothing', 'The zkrollup went live.', ['zkrollup']],
    ['camel case', 'The zkRollup and the ZkRollups went live.', ['zkRollup', 'ZkRollups']],
    ['a non-breaking hyphen', 'The zk\u2011rollup went live.', ['zk\u2011rollup']],
    ['a hyphen of Unicode', 'The zk\u2010rollup went live.', ['zk\u2010rollup']],
    ['an en dash', 'Proof–of–stake chains use less power.', ['Proof–of–stake']],
    ['a minus sign', 'The zk\u2212rollup went live.', ['zk\u2212rollup']],
    ['a non-breaking space', 'A gas\u00a0fee of one dollar', ['gas\u00a0fee']],
    ['a narrow non-breaking space', 'A gas\u202ffee of one dollar', ['gas\u202ffee']],
    ['a thin space', 'A gas\u2009fee of one dollar', ['gas\u2009fee']],
    ['a line break of the source', 'A gas\n      fee of one dollar', ['gas\n      fee']],
    ['a soft hyphen', 'Crypto\u00adcurrency and Bit\u00adcoin fell.', ['Crypto\u00adcurrency', 'Bit\u00adcoin']],
    [
      'a zero-width space',
      'Crypto\u200bcurrency rose; a gas\u200bfee did not.',
      ['Crypto\u200bcurrency', 'gas\u200bfee'],
    ],
    ['a word joiner and a byte order mark', '\ufeffBit\u2060coin rose.', ['Bit\u2060coin']],
    ['an invisible character at the edge stays outside', 'the \u200bwhale\u200b sold', ['whale']],
    ['an emoji’s variation selector is no letter', '⚠️Bitcoin fell, 🐋️whales sold.', ['Bitcoin', 'whales']],
    ['a whole number of parts may vanish, not the end of one', 'The proofofstake vote', ['proofofstake']],
    ['a spaced dash ends a thought', 'He paid for gas - fee or no fee - and left gas – fee.', []],
    ['two hyphens end a thought', 'Out of gas--fee unknown', []],
    ['a comma, a stop and a bracket separate', 'Oil, gas, fee. Gas. Fee (gas) fee; gas: fee', []],
    [
      'a hyphen around the form does not hide it',
      'A whale-sized order, a pre-halving, non-Bitcoin fund',
      ['whale', 'Bitcoin'],
    ],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('numbers', () => {
  test.each<Row>([
    ['a digit and a space', 'A Layer 2 network', ['Layer 2']],
    ['a digit and a hyphen', 'A Layer-2 network', ['Layer-2']],
    ['a digit run together', 'A layer2 network', ['layer2']],
    ['a number word', 'A layer two network', ['layer two']],
    ['a number word with a hyphen, plural', 'Many layer-twos compete.', ['layer-twos']],
    ['an abbreviation that is listed', 'L2s are cheaper than the base chain; an L2 posts proofs.', ['L2s', 'L2']],
    ['a version', 'Ethereum 2.0 was renamed; ethereum2.0 too.', ['Ethereum 2.0', 'ethereum2.0']],
    ['another number is another thing', 'Layer 1, layer three, layer 20, layer 2.5x and an L23', ['layer 2']],
    ['a number word alone is a word', 'Two whales', ['whales']],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('exact case', () => {
  test.each<Row>([
    [
      'NEAR, SEC and Base as their authors write them',
      'NEAR fell after the SEC sued; Base grew.',
      ['NEAR', 'SEC', 'Base'],
    ],
    ['ordinary words in small letters', 'Wait a sec near the base, said the man who fed them.', []],
    ['words at a sentence’s start', 'Near the bank. Bases were full. Sec.', []],
    ['an acronym takes a small plural s', 'Two ETFs and both SECs', ['ETFs', 'SECs']],
    ['and nothing else', 'Two etfs, ETFS, Etfs, secs, Secs', []],
    ['a name takes no plural', 'Three Bases and a BASE', []],
    ['a name takes a possessive', 'Base’s fees and the SEC’s chair', ['Base', 'SEC']],
    ['full-width capitals are capitals', 'ＳＥＣ approved, ｓｅｃ did not', ['ＳＥＣ']],
    [
      'the other forms of the term keep any case',
      'near protocol and Near Protocol',
      ['near protocol', 'Near Protocol'],
    ],
    ['a form of the right case beside one of the wrong', 'They fed the birds, said the Fed.', ['Fed']],
    ['a shorter form in the wrong case hides none in the right one', 'Base, SEC', ['Base', 'SEC']],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('signs before a word', () => {
  test.each<Row>([
    ['a ticker counts', 'Traders sold $ETH and $btc on Friday.', ['ETH', 'btc']],
    ['a ticker of something that is no ticker does not', '$whale and $bitcoin are other coins.', []],
    ['a ticker may ignore the case that the word needs', '$near rose.', ['near']],
    ['a sum of money is no ticker', 'It costs $2 whale points', ['whale']],
    [
      'a form that begins with a sum',
      'A $5 wrench attack and a 5 wrench attack',
      ['5 wrench attack', '5 wrench attack'],
    ],
    ['a ticker that begins with a digit', 'They bought $1INCH.', ['1INCH']],
    ['a hashtag does not', '#bitcoin #ETH #whales trended.', []],
    ['a handle does not', '@coinbase and @SEC answered.', []],
    ['nor do their full-width signs', '＃bitcoin ＠coinbase', []],
    ['the word after them does', 'Said @coinbase: bitcoin is down', ['bitcoin']],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));

  test('a ticker is told apart from the word', () => {
    const { matches } = findMatches('$ETH or ETH', index);
    expect(matches.map((match) => match.ticker)).toEqual([true, false]);
  });
});

describe('addresses and identifiers', () => {
  test.each<Row>([
    ['a web address', 'Read https://example.org/news/bitcoin-whale today.', []],
    ['an address with a query', 'https://example.org/?q=bitcoin&tag=whale', []],
    ['an address without a scheme', 'See www.example.org/whale or coinbase.com/bitcoin.', []],
    ['a domain', 'Coinbase.com is down, bitcoin.org is not.', []],
    ['an address with commas, brackets and semicolons', 'https://example.org/a,whale;b(bitcoin) fell', []],
    ['a long address', `https://example.org/${'a'.repeat(400)}/bitcoin fell`, []],
    ['an endless run of letters and signs', `${'x/'.repeat(300)}bitcoin`, []],
    ['an e-mail address', 'Write to bitcoin@example.org or press@whale.io.', []],
    ['a name of the Ethereum Name Service', 'He owns whale.eth and bitcoin.eth.', []],
    ['an identifier with underscores', 'Set gas_fee, max_whale and bitcoin_price in the file.', []],
    ['text after an address', 'See https://example.org. Bitcoin fell.', ['Bitcoin']],
    ['text in brackets after an address', 'Coinbase.com (bitcoin)', ['bitcoin']],
    ['a pair', 'BTC/ETH and bitcoin/ether traded higher.', ['BTC', 'ETH', 'bitcoin', 'ether']],
    ['a stop without a space', 'He sold bitcoin.Whales bought.', ['bitcoin', 'Whales']],
    ['a file’s name is no address', 'the bitcoin.pdf paper', ['bitcoin']],
    ['an address in a text without spaces', '比特币coinbase.com下跌，whale@example.org说', []],
    ['a dash after an address', 'Says example.org—Bitcoin fell', ['Bitcoin']],
    ['a long line of text without spaces', `${'价格下跌'.repeat(100)}Bitcoin${'上涨'.repeat(100)}`, ['Bitcoin']],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('longest form', () => {
  test.each<[rule: string, text: string, want: string[], ids: string[]]>([
    ['wins over its beginning', 'A Bitcoin ETF launched.', ['Bitcoin ETF'], ['etf']],
    ['wins over its end', 'A mega whale sold.', ['mega whale'], ['whale']],
    ['wins when it starts later', 'The first crypto exchange-traded fund opened.', ['exchange-traded fund'], ['etf']],
    ['does not win when it ends earlier', 'A crypto exchange traded higher.', ['crypto exchange'], ['crypto-exchange']],
    [
      'falls back to a shorter one',
      'Bitcoin and crypto exchanges',
      ['Bitcoin', 'crypto exchanges'],
      ['bitcoin', 'crypto-exchange'],
    ],
    [
      'falls back when the rest differs',
      'Whale alerts and whale alarm',
      ['Whale alerts', 'whale'],
      ['whale-alert', 'whale'],
    ],
    ['does not win when it is no longer', 'A crypto exchange token rose.', ['crypto exchange'], ['crypto-exchange']],
    ['25 basis points', 'Rates rose 25 basis points.', ['basis points'], ['basis-point']],
    [
      'the US agency is one term',
      'The Securities & Exchange Commission sued.',
      ['Securities & Exchange Commission'],
      ['sec'],
    ],
  ])('%s', (_rule, text, want, ids) => {
    expect(found(text)).toEqual(want);
    expect(idsIn(text, index)).toEqual(ids);
  });
});

describe('block names', () => {
  test.each<Row>([
    ['a person is no device', 'Heath Ledger won; the Ledger was hacked.', ['Ledger']],
    ['in any case and with a possessive', 'HEATH LEDGER’s role', []],
    [
      'an idiom, with a hyphen or in the plural',
      'In the short term, short-term and short terms; he went short.',
      ['short'],
    ],
    ['only when the name is whole', 'Heath sold his Ledger.', ['Ledger']],
    ['across a sentence’s end there is no name', 'We met Heath. Ledger devices sell well.', ['Ledger']],
    ['a comma inside a name', 'Base, Inc. is a bakery, Base is not.', ['Base']],
    ['no longer word hides', 'The shortest short terminal', ['short']],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));

  test('a name that is also a form stays a form', () => {
    const both = makeIndex([makeTerm('trust-wallet', 'Trust Wallet'), makeTerm('wallet', 'Wallet')], ['Trust Wallet']);
    expect(foundIn('Trust Wallet is a wallet.', both)).toEqual(['Trust Wallet', 'wallet']);
  });
});

describe('other scripts beside a form', () => {
  test.each<Row>([
    ['Hangul particles', '비트코인 ETF는 승인됐다. ETF의 가격', ['ETF', 'ETF']],
    ['Chinese without spaces', '美国SEC批准比特币ETF上市', ['SEC', 'ETF']],
    ['Japanese', 'ビットコインETFが承認、ーETFー', ['ETF', 'ETF']],
    ['Arabic articles', 'والETF والـETF صندوقٌETF', ['ETF', 'ETF', 'ETF']],
    ['Hebrew prefixes', 'הETF אושר, ה-ETF', ['ETF', 'ETF']],
    ['Thai', 'กองทุนETFได้รับ', ['ETF']],
    ['Cyrillic letters are letters of the word', 'ETFы и биткоинETF', []],
    ['accents are letters of the word', 'Bitcoiné, crypto\u0301s', []],
    ['a form of two words across a change of script', 'gas수수료fee', []],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('NFKC', () => {
  test.each<Row>([
    ['full-width letters', 'Ｂｉｔｃｏｉｎ and ＢＴＣ fell.', ['Ｂｉｔｃｏｉｎ', 'ＢＴＣ']],
    ['ligatures', 'ﬁat currency', ['ﬁat currency']],
    ['mathematical letters', '𝐁𝐢𝐭𝐜𝐨𝐢𝐧 and 𝖇𝖎𝖙𝖈𝖔𝖎𝖓 𝐰𝐡𝐚𝐥𝐞𝐬', ['𝐁𝐢𝐭𝐜𝐨𝐢𝐧', '𝖇𝖎𝖙𝖈𝖔𝖎𝖓', '𝐰𝐡𝐚𝐥𝐞𝐬']],
    ['the Kelvin sign', 'sta\u212Aing', ['sta\u212Aing']],
    ['letters that only look alike are others', 'Вitcoin, bіtcoin', []],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

describe('signs inside forms', () => {
  test.each<Row>([
    ['an ampersand reads as "and"', 'R&D, R & D and r and d', ['R&D', 'R & D', 'r and d']],
    ['"and" reads as an ampersand', 'Research & development', ['Research & development']],
    ['an index', 'The S&P 500 and the S&P500 fell.', ['S&P 500', 'S&P500']],
    ['a dot', 'Pump.fun launched; pump.fun’s fees', ['Pump.fun', 'pump.fun']],
    ['a name that looks like an address', "Crypto.com's card is by Crypto.com.", ['Crypto.com', 'Crypto.com']],
    ['the address of that name', 'www.crypto.com, https://crypto.com/x and me@crypto.com', []],
    ['a dot is no space', 'A pump fun, a pump. Fun, pumpfun and pump-fun', []],
    ['a dot form inside an address', 'https://pump.fun/coin and www.pump.fun', []],
    ['a comma', 'Buy low, sell high.', ['Buy low, sell high']],
    ['a comma is asked for', 'Buy low sell high; buy low,sell high', []],
    [
      'an apostrophe, straight or curly',
      "Trader's remorse and trader’s remorse",
      ["Trader's remorse", 'trader’s remorse'],
    ],
    ['an apostrophe is asked for', 'Traders remorse', []],
  ])('%s', (_rule, text, want) => expect(found(text)).toEqual(want));
});

test.each([
  ['the weather', 'Rain fell over the coast on Tuesday, and trains were late.'],
  ['sport', 'The coach said that his team had played near its best for most of the second half.'],
  ['a word that holds a form', 'A wholesale price, a retester, a shortage and a shorthand'],
  ['nothing', ''],
  ['signs alone', ' — … !? $ # @ & \u200b'],
])('ordinary text alone stays unmarked: %s', (_what, text) => expect(found(text)).toEqual([]));

test('every match tells its tokens and its place', () => {
  const { matches, tokens } = findMatches('Two gas fees.', index);
  expect(matches).toMatchObject([{ start: 4, end: 12, first: 1, last: 2, ticker: false }]);
  expect(tokens.length).toBe(3);
});
