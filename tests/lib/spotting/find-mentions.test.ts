import { describe, expect, it } from 'vitest';
import { toSpottingIndex } from '@/lib/dev/data-plugin';
import { createSpotter, type Mention } from '@/lib/spotting/find-mentions';
import type { PageContext } from '@/lib/spotting/passage';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { directory } from '@/tests/directory';

const spotter = createSpotter(toSpottingIndex(directory));
/** A page that speaks for no name. */
const anywhere: PageContext = { title: 'An article', host: 'example.com' };
const show = (text: string, mentions: readonly Mention[]) => mentions.map(({ desk, start, end }) => `${desk}: ${text.slice(start, end)}`);
const find = (text: string, context: PageContext = anywhere) => show(text, spotter.findMentions(text, context));

describe('finds in English', () => {
  it.each<[string, string[]]>([
    ['We asked Kraken OTC for a two-way price.', ['kraken: Kraken OTC']],
    ['Kraken quoted the block in bitcoin within seconds.', ['kraken: Kraken']],
    ['The fund moved its USDC from Coinbase to cold storage.', ['coinbase: Coinbase']],
    ['Coinbase opened an office in Zurich.', ['coinbase: Coinbase']],
    ['Coinbase Prime settles the trade the same day.', ['coinbase: Coinbase Prime']],
    ['Galaxy arranged the sale of 80,000 BTC for one client.', ['galaxy: Galaxy']],
    ['Galaxy Digital published its quarterly report.', ['galaxy: Galaxy Digital']],
    ['Cumberland DRW streams prices around the clock.', ['cumberland: Cumberland DRW']],
    ['Cumberland is a market maker with a crypto desk.', ['cumberland: Cumberland']],
    ['Gemini eOTC settles net.', ['gemini: Gemini eOTC']],
    ['Gemini holds client crypto with a qualified custodian.', ['gemini: Gemini']],
    ['Wintermute was the counterparty to the token sale.', ['wintermute: Wintermute']],
    ['OKX added block trades in perpetual futures.', ['okx: OKX']],
    ['B2C2 is a liquidity provider to banks.', ['b2c2: B2C2']],
    ['FalconX joined the new custody network.', ['falconx: FalconX']],
    ['Bitstamp by Robinhood kept its licence.', ['bitstamp: Bitstamp']],
    ['Bitfinex asks for a minimum ticket.', ['bitfinex: Bitfinex']],
    ['Bybit RFQ opened to more pairs.', ['bybit: Bybit']],
    ['Clients of Binance.US use a different entity.', ['binance-us: Binance.US']],
    ['Binance is not Binance US.', ['binance: Binance', 'binance-us: Binance US']],
    ['We compared B2C2, Wintermute and Galaxy on price.', ['b2c2: B2C2', 'wintermute: Wintermute', 'galaxy: Galaxy']],
    ['Quotes came from Coinbase, Kraken and Gemini.', ['coinbase: Coinbase', 'kraken: Kraken', 'gemini: Gemini']],
    ['(Bitstamp)', ['bitstamp: Bitstamp']],
    ['“Bitfinex”, they said; Bybit: no answer.', ['bitfinex: Bitfinex', 'bybit: Bybit']],
    ['Bitstamp/Bitfinex spread', ['bitstamp: Bitstamp', 'bitfinex: Bitfinex']],
  ])('%s', (text, mentions) => {
    expect(find(text)).toEqual(mentions);
  });
});

describe('finds in other languages', () => {
  it.each<[string, string, string[]]>([
    ['German', 'Der Fonds handelt Bitcoin außerbörslich über Kraken.', ['kraken: Kraken']],
    ['German', 'Binance-Kunden in Deutschland müssen umziehen.', ['binance: Binance']],
    ['German', 'Die Krypto-Börse Gemini verwahrt die Bestände.', ['gemini: Gemini']],
    ['German', 'Wintermute stellt als Market Maker laufend Kurse.', ['wintermute: Wintermute']],
    ['French', "La plateforme d'échange Kraken publie ses tarifs.", ['kraken: Kraken']],
    ['French', "L'annonce de Coinbase a surpris les trésoriers.", ['coinbase: Coinbase']],
    ['French', 'Un client de Galaxy a vendu ses ETH de gré à gré.', ['galaxy: Galaxy']],
    ['Spanish', 'La mesa OTC de Galaxy compró el bloque.', ['galaxy: Galaxy']],
    ['Spanish', 'El fondo eligió Wintermute para vender criptomonedas.', ['wintermute: Wintermute']],
    ['Portuguese', 'A corretora Kraken atende fundos no Brasil.', ['kraken: Kraken']],
    ['Portuguese', 'A Binance e a OKX ampliaram a oferta.', ['binance: Binance', 'okx: OKX']],
    ['Russian', 'Биржа Kraken открыла внебиржевой отдел.', ['kraken: Kraken']],
    ['Russian', 'Фонд купил биткоин через Cumberland.', ['cumberland: Cumberland']],
    ['Chinese', '交易所OKX推出大宗交易服务。', ['okx: OKX']],
    ['Chinese', '做市商Wintermute向基金报价。', ['wintermute: Wintermute']],
    ['Chinese', '机构客户通过Coinbase买入比特币', ['coinbase: Coinbase']],
    ['Japanese', '取引所Krakenは法人向けOTCを提供している。', ['kraken: Kraken']],
    ['Japanese', 'ビットコインをGeminiに預けた。', ['gemini: Gemini']],
    ['Korean', '거래소 Kraken은 기관 고객을 받는다.', ['kraken: Kraken']],
    ['Korean', '비트코인을 Galaxy에서 매수했다.', ['galaxy: Galaxy']],
  ])('%s: %s', (_language, text, mentions) => {
    expect(find(text)).toEqual(mentions);
  });
});

describe('finds nothing in', () => {
  it.each([
    // phones, stars, games
    'The Samsung Galaxy S24 has a better camera.',
    'My Galaxy Watch counts steps.',
    'Galaxy Buds lost their left earpiece.',
    'A spiral galaxy of a hundred billion stars.',
    'The telescope saw a galaxy that formed early.',
    'In a galaxy far, far away.',
    'The LA Galaxy won at home.',
    'Install the role with ansible-galaxy first.',
    'Publish the collection on Ansible Galaxy.',
    'The Galaxy workflow server runs the bioinformatics tools.',
    'Galaxy chocolate is sold in Britain.',
    // places, people, food
    'Cumberland County approved the budget.',
    'They walked along the Cumberland River.',
    'A grilled Cumberland sausage with mash.',
    'The Duke of Cumberland led the army.',
    'Cumberland, Maryland, lies on the old canal.',
    'He was born in Cumberland.',
    // hockey, drinks, hardware, sea monsters, software
    'The Seattle Kraken lost in overtime.',
    'The Kraken traded their goaltender before the deadline.',
    'Two bottles of Kraken rum, please.',
    'My NZXT Kraken cooler is loud.',
    'A Razer Kraken headset with a broken cable.',
    'The kraken is a sea monster of Norse legend.',
    'Sailors told of the kraken and its tentacles.',
    'Release the Kraken!',
    'The classifier Kraken2 labels metagenomic reads.',
    'kraken2 --db standard reads.fq',
    'Kraken 2 is faster than its predecessor.',
    'Open the branch in GitKraken and rebase.',
    // models, stars, space flight
    'Google Gemini answers in the search box.',
    'Gemini Pro and Gemini Flash share an API.',
    'We compared ChatGPT, Claude and Gemini on the test set.',
    'Gemini is the third sign of the zodiac.',
    'Your Gemini horoscope for this week.',
    'Project Gemini flew ten crews for NASA.',
    'The Gemini Observatory reopened its dome.',
    'Gemini protocol capsules are written in gemtext.',
    // mining
    'The coinbase transaction pays the miner.',
    'A coinbase output matures after 100 blocks.',
    'The miner writes a tag into the coinbase field of the block header.',
    // a novel
    'In Neuromancer, Wintermute wants to merge with its twin.',
    'Case met Molly before Wintermute called.',
    // bare words with nothing that speaks for them
    'Kraken',
    'Galaxy',
    'Gemini',
    'Cumberland',
    'Wintermute',
    'kraken',
    'The falcon x-ray was clear.',
    'Falcon Xtreme is a roller coaster.',
    // parts of longer words
    'Geminids are best seen in December.',
    'Krakenlike, the vine took over the wall.',
    'A Coinbaser is not a word.',
    'The krakens of old maps.',
    'Binancefan and xBinance',
    'bybitcoin',
    'B2C2B is a business model.',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('finds nothing in an address or a name of a file, package or account', () => {
  it.each([
    'https://www.binance.com/en/otc',
    'See https://example.com/Binance/notes for the list.',
    'www.bitstamp.net/fees',
    'kraken.com',
    'Binance.com',
    'api.bybit.com',
    'Write to desk@binance.com today.',
    'Write to binance@example.com today.',
    'Follow @binance and @Bybit.',
    'The list is in binance.json and bybit_rates.csv.',
    'npm install binance-api-node',
    'import bybit_client',
    'from bitstamp.client import Trading',
    'src/exchanges/bitfinex/index.ts',
    'git@github.com:bitfinex/bitfinex-api.git',
    'C:\\feeds\\bitstamp\\ticks',
    'const key = process.env.BINANCE_KEY',
    '$binance',
    'the @Binance/connector package',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('offsets', () => {
  it('count UTF-16 units, end exclusive', () => {
    const text = '🚀🚀 Bybit, then Bitfinex.';
    expect(spotter.findMentions(text, anywhere)).toEqual([
      { desk: 'bybit', start: 5, end: 10 },
      { desk: 'bitfinex', start: 17, end: 25 },
    ]);
  });

  it('are in the order of the text, at its very start and end too', () => {
    const mentions = spotter.findMentions('Bitfinex or Bitstamp or Bybit', anywhere);
    expect(mentions.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [12, 20],
      [24, 29],
    ]);
  });

  it('give every mention of one desk', () => {
    expect(find('Bybit, Bybit and again Bybit')).toHaveLength(3);
  });
});

describe('how a name is set', () => {
  it.each<[string, string, string[]]>([
    ['the longest name wins', 'Galaxy Global Markets is one desk.', ['galaxy: Galaxy Global Markets']],
    ['the longest name wins over a shorter of another desk', 'Binance.US is another.', ['binance-us: Binance.US']],
    ['over a no-break space', 'Coinbase\u00a0Prime', ['coinbase: Coinbase\u00a0Prime']],
    ['over a line break', 'Galaxy\n   Digital', ['galaxy: Galaxy\n   Digital']],
    ['over two spaces', 'Kraken  OTC', ['kraken: Kraken  OTC']],
    ['with a possessive', "Binance's desk and Bitstamp’s fees", ['binance: Binance', 'bitstamp: Bitstamp']],
    ['in capitals', 'GALAXY DIGITAL AND BINANCE', ['galaxy: GALAXY DIGITAL', 'binance: BINANCE']],
    ['weak, in capitals, with a cue', 'KRAKEN LISTS A NEW TOKEN', ['kraken: KRAKEN']],
    ['in lower case', 'we use binance and galaxy digital', ['binance: binance', 'galaxy: galaxy digital']],
    [
      'weak, in lower case, with two cues and another desk',
      'sold my bitcoin otc, bybit was slower than kraken',
      ['bybit: bybit', 'kraken: kraken'],
    ],
    ['before a hyphen', 'A Bitstamp-based treasury', ['bitstamp: Bitstamp']],
    ['after a hyphen', 'The ex-Binance trader', ['binance: Binance']],
    ['at the end of a sentence', 'They went to Binance. Then they left.', ['binance: Binance']],
    ['before a dash without spaces', 'Binance—the largest—said no', ['binance: Binance']],
    ['in brackets and quotation marks', '[Binance] «Bybit» „Bitstamp“', ['binance: Binance', 'bybit: Bybit', 'bitstamp: Bitstamp']],
    ['before an ellipsis', 'Binance… or not', ['binance: Binance']],
  ])('%s', (_name, text, mentions) => {
    expect(find(text)).toEqual(mentions);
  });

  it('in lower case with one cue only is left alone', () => {
    expect(find('my kraken plush toy swallowed a bitcoin')).toEqual([]);
  });
});

describe('what speaks for a weak name', () => {
  const text = 'Kraken answered within the hour.';

  it.each<[string, string, PageContext, boolean]>([
    ['nothing', text, anywhere, false],
    ['a title about crypto', text, { ...anywhere, title: 'How crypto desks quote' }, true],
    ['a crypto site', text, { ...anywhere, host: 'bitcoin-news.example' }, true],
    ['another desk beside it', 'Kraken and Bitstamp answered within the hour.', anywhere, true],
    ['a strong name of the same desk', 'Kraken OTC is a desk. Kraken answered within the hour.', anywhere, true],
    ['only itself, twice', 'Kraken answered. Kraken declined.', anywhere, false],
    ['a crypto word inside another word', 'Kraken, Ethelred and tokenism.', anywhere, false],
    ['a title about crypto, against hockey', 'Kraken fans saw an NHL record.', { ...anywhere, title: 'Crypto arena news' }, false],
  ])('%s', (_name, given, context, found) => {
    expect(find(given, context).includes('kraken: Kraken')).toBe(found);
  });
});

describe('mayMention', () => {
  it.each([
    ['We asked Kraken OTC.', true],
    ['GALAXY DIGITAL', true],
    ['Coinbase\u00a0Prime', true],
    ['Nothing to see here.', false],
    ['', false],
  ])('of "%s" is %s', (text, may) => {
    expect(spotter.mayMention(text)).toBe(may);
  });

  it('is true wherever a mention is found, also when asked twice', () => {
    for (const text of ['Bybit', 'bybit', 'BYBIT', 'Galaxy\nDigital']) {
      expect(spotter.findMentions(text, anywhere)).toHaveLength(1);
      expect([spotter.mayMention(text), spotter.mayMention(text)]).toEqual([true, true]);
    }
  });
});

describe('an index of its own', () => {
  const index: SpottingIndex = {
    names: [
      { text: 'Example Desk', desk: 'example', strength: 'strong' },
      { text: 'A.B+C (OTC)', desk: 'signs', strength: 'strong' },
      { text: 'Sample', desk: 'sample', strength: 'weak' },
    ],
    cues: { strong: ['crypto'], soft: [] },
    peers: [],
    firm: { before: [], after: [] },
    otherSenses: { sample: { before: ['free'], after: ['size'], near: ['statistics'] } },
  };
  const own = createSpotter(index);

  it.each<[string, string[]]>([
    ['Example Desk', ['example: Example Desk']],
    ['Sample', []],
    ['Sample trades crypto', ['sample: Sample']],
    ['a free Sample of crypto', []],
    ['Sample size in crypto research', []],
    ['Sample and crypto in statistics', []],
    ['AxB+C (OTC)', []],
  ])('%s', (text, mentions) => {
    expect(show(text, own.findMentions(text, anywhere))).toEqual(mentions);
  });

  it('takes signs in a name for what they are', () => {
    expect(own.mayMention('A.B+C (OTC)')).toBe(true);
    expect(own.mayMention('AxBBC (OTC)')).toBe(false);
  });
});

it('finds every name of the directory by itself or beside crypto words', () => {
  const missed = toSpottingIndex(directory).names.filter(
    ({ text, desk }) => !find(`${text} quotes bitcoin and USDT OTC`).some((found) => found.startsWith(`${desk}: ${text}`)),
  );
  expect(missed).toEqual([]);
});

it('finds each of 10,000 names in one long block', () => {
  const text = 'FalconX and Bybit quote bitcoin. '.repeat(5_000);
  expect(spotter.findMentions(text, anywhere)).toHaveLength(10_000);
});

describe('a name set with characters nobody sees, or wide ones', () => {
  it.each<[string, string, [string, number, number]]>([
    ['a soft hyphen', 'At Bit\u00adstamp today', ['bitstamp', 3, 12]],
    ['two soft hyphens', 'At Bit\u00adfin\u00adex today', ['bitfinex', 3, 13]],
    ['a zero-width space', 'At Falcon\u200bX today', ['falconx', 3, 11]],
    ['a word joiner', 'At B\u2060ybit today', ['bybit', 3, 9]],
    ['unseen characters before it, which stay outside', '\u200b\u200bBybit today', ['bybit', 2, 7]],
    ['unseen characters after it, which stay outside', 'Bybit\u00ad\u200b today', ['bybit', 0, 5]],
    ['marks of direction around it', '\u202bBybit\u202c today', ['bybit', 1, 6]],
    ['unseen characters earlier in the text', 'a\u00adb\u00adc Bybit', ['bybit', 6, 11]],
    ['full-width letters', '\u300c\uff22\uff59\uff42\uff49\uff54\u300d', ['bybit', 1, 6]],
    ['full-width capitals and digits', '\uff22\uff12\uff23\uff12 quotes bitcoin', ['b2c2', 0, 4]],
    ['two spaces', 'At Galaxy  Digital', ['galaxy', 3, 18]],
    ['a no-break space', 'At Galaxy\u00a0Digital', ['galaxy', 3, 17]],
    ['a narrow no-break space', 'At Galaxy\u202fDigital', ['galaxy', 3, 17]],
    ['an ideographic space', 'At Galaxy\u3000Digital', ['galaxy', 3, 17]],
    ['a line break and a tab', 'At Galaxy\n\tDigital', ['galaxy', 3, 18]],
    ['a soft hyphen and two spaces', 'At Gal\u00adaxy  Digital', ['galaxy', 3, 19]],
  ])('%s is found where it stands', (_what, text, [desk, start, end]) => {
    expect(spotter.mayMention(text)).toBe(true);
    expect(spotter.findMentions(text, anywhere)).toEqual([{ desk, start, end }]);
  });

  it('is looked for at its place', () => {
    expect(spotter.placesOfNames('a\u00adb Bit\u00adstamp, Bybit')).toEqual([4, 15]);
    expect(spotter.placesOfNames('none')).toEqual([]);
  });
});

describe('explain', () => {
  it('lists each candidate with evidence, points and whether it is marked', () => {
    expect(spotter.explain('Galaxy sold bitcoin.', anywhere)).toEqual([
      {
        desk: 'galaxy',
        start: 0,
        end: 6,
        marked: true,
        points: 1,
        evidence: [
          { kind: 'name', text: 'weak', points: 0 },
          { kind: 'cue', text: 'bitcoin', points: 1 },
        ],
      },
    ]);
  });

  it('lists a candidate that is not marked, with what speaks against it', () => {
    const [decision] = spotter.explain('Samsung Galaxy', anywhere);
    expect(decision).toMatchObject({ desk: 'galaxy', start: 8, end: 14, marked: false });
    expect(decision?.evidence.map(({ kind }) => kind)).toContain('other sense beside');
  });

  it.each(['We asked Kraken, Bybit and a Samsung Galaxy.', 'Kraken\u00a0OTC sold bitcoin to Gemini.', 'the kraken and the galaxy'])(
    'of "%s" sums up its points, and marks just what findMentions gives',
    (text) => {
      const decisions = spotter.explain(text, anywhere);
      for (const { points, evidence } of decisions) expect(points).toBe(evidence.reduce((sum, item) => sum + item.points, 0));
      const marked = decisions.filter((decision) => decision.marked).map(({ desk, start, end }) => ({ desk, start, end }));
      expect(marked).toEqual(spotter.findMentions(text, anywhere));
    },
  );

  it.each(['', 'Nothing of that kind.', 'See https://example.com/bybit'])('lists nothing in "%s"', (text) => {
    expect(spotter.explain(text, anywhere)).toEqual([]);
  });
});

describe('a page that names a desk in full', () => {
  it.each([
    ['Galaxy Digital opened a desk.', ['galaxy']],
    ['GALAXY DIGITAL and Bybit', ['galaxy', 'bybit']],
    ['Gal\u00adaxy Digital', ['galaxy']],
    ['Galaxy sold bitcoin.', []],
    ['we use bybit', []],
    ['https://example.com/Bybit', []],
  ])('"%s" names beyond doubt: %s', (text, desks) => {
    expect(spotter.findNames(text).beyondDoubt).toEqual(desks);
  });

  it('carries the short name of that desk elsewhere, and of no other', () => {
    const context = { ...anywhere, established: new Set(['galaxy']) };
    expect(find('Galaxy answered within the hour.', context)).toEqual(['galaxy: Galaxy']);
    expect(find('Kraken answered within the hour.', context)).toEqual([]);
  });

  it('does not carry it against another sense', () => {
    expect(find('The Samsung Galaxy rang.', { ...anywhere, established: new Set(['galaxy']) })).toEqual([]);
  });
});

it.each([
  ['Desks for bitcoin', ['kraken: Kraken']],
  ['Recipes', []],
])('takes the heading "%s" as context', (heading, mentions) => {
  expect(find('Kraken answered within the hour.', { ...anywhere, heading })).toEqual(mentions);
});

describe('a long text', () => {
  it.each<[string, string]>([
    ['in sentences', 'A sentence that says nothing at all. '],
    ['in lines', 'a line of words\n'],
    ['in words', 'word '],
    ['with unseen characters', 'wo\u00adrd '],
    ['without spaces', '字'],
  ])('%s keeps the offsets of its names', (_what, filler) => {
    const text = Array.from({ length: 8 }, () => filler.repeat(Math.ceil(1_500 / filler.length))).join(' Bybit ');
    const starts = Array.from(text.matchAll(/Bybit/g), ({ index }) => index);
    expect(spotter.findMentions(text, anywhere)).toEqual(starts.map((start) => ({ desk: 'bybit', start, end: start + 5 })));
  });

  // The name is moved over every place at which a text of this length may be cut.
  it.each<[string, string, string]>([
    ['of two words between words', 'x ', ' Galaxy Digital '],
    ['between letters without spaces', '字', 'Bybit'],
  ])('loses no name %s, wherever it is cut', (_what, filler, name) => {
    const [word = ''] = spotter.findMentions(name, anywhere).map(({ start, end }) => name.slice(start, end));
    const lost = Array.from({ length: 60 }, (_, i) => 3_960 + i).filter((length) => {
      const text = filler.repeat(length).slice(0, length) + name + filler.repeat(200);
      return !spotter.findMentions(text, anywhere).some(({ start, end }) => text.slice(start, end) === word);
    });
    expect(lost).toEqual([]);
  });

  it('of 2 MB without a space is read to its end', () => {
    const text = `${'a'.repeat(2_000_000)}、Bybit`;
    expect(spotter.findMentions(text, anywhere)).toEqual([{ desk: 'bybit', start: 2_000_001, end: 2_000_006 }]);
  });

  it('of 2 MB with a name every 20 characters gives them all', () => {
    const mentions = spotter.findMentions('Bybit quotes a lot. '.repeat(100_000), anywhere);
    expect(mentions).toHaveLength(100_000);
    expect(mentions.at(-1)).toEqual({ desk: 'bybit', start: 1_999_980, end: 1_999_985 });
  });
});
