/**
 * The pages the bench measures, made the same every time: prose in paragraphs, lists and tables with inline elements, an
 * inline script as real pages have, and as many sentences with a desk name as asked for.
 */
import { createDice, type Dice } from './random';

export interface BenchPage {
  name: string;
  html: string;
  /** Sentences with a name in it. */
  mentions: number;
  /** How often mark.js is run on it. */
  markJsRuns: number;
}

interface Plan {
  name: string;
  bytes: number;
  mentions: number;
  /** How many of ten parts of the page are table rows of short cells rather than paragraphs. */
  rowsInTen: number;
  markJsRuns: number;
  /** Stands once in the middle of the page. */
  oddity?: string;
  words?: readonly string[];
}

const KB = 1_000;
const MB = 1_000_000;
const SEED = 4;
/** Share of a page that is an inline script: 1 in 20. */
const SCRIPT_SHARE = 20;
const MANY_MENTIONS = 5_000;

const english =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three’s “quoted” café'.split(
    ' ',
  );
const chinese = '市场 交易 公司，价格 表示。客户 今天（周五）上涨 机构 投资者 流动性；监管 银行：新闻 报道！数据 分析 风险 管理'.split(' ');

const plans: readonly Plan[] = [
  { name: 'article', bytes: 10 * KB, mentions: 0, rowsInTen: 0, markJsRuns: 5 },
  { name: 'article, 5 names', bytes: 10 * KB, mentions: 5, rowsInTen: 0, markJsRuns: 5 },
  { name: '1 MB', bytes: MB, mentions: 0, rowsInTen: 2, markJsRuns: 1 },
  { name: '1 MB, 50 names', bytes: MB, mentions: 50, rowsInTen: 2, markJsRuns: 1 },
  { name: '1 MB, one soft hyphen', bytes: MB, mentions: 0, rowsInTen: 2, markJsRuns: 0, oddity: 'hy\u00adphen' },
  { name: '1 MB, Chinese', bytes: MB, mentions: 0, rowsInTen: 2, markJsRuns: 0, words: chinese },
  { name: '6 MB', bytes: 6 * MB, mentions: 0, rowsInTen: 8, markJsRuns: 0 },
  { name: '6 MB, 300 names', bytes: 6 * MB, mentions: 300, rowsInTen: 8, markJsRuns: 0 },
  { name: '5,000 names', bytes: MB, mentions: MANY_MENTIONS, rowsInTen: 0, markJsRuns: 0 },
];

/** `names` are the ones the sentences use in turn. */
export function benchPages(names: readonly string[]): BenchPage[] {
  const empty = { name: 'empty', html: document('', ''), mentions: 0, markJsRuns: 0 };
  return [empty, ...plans.map((plan) => ({ ...plan, html: pageOf(plan, names) }))];
}

function pageOf(plan: Plan, names: readonly string[]): string {
  const dice = createDice(SEED);
  const script = JSON.stringify(
    Array.from({ length: Math.ceil(plan.bytes / SCRIPT_SHARE / 40) }, (_, i) => ({ id: i, at: 'lorem ipsum dolor' })),
  );
  const parts: string[] = [];
  let bytes = script.length;
  let mentioned = 0;
  let odd = plan.oddity;
  while (bytes < plan.bytes || mentioned < plan.mentions) {
    const isDue = mentioned < plan.mentions && bytes >= ((mentioned + 1) * plan.bytes) / (plan.mentions + 1);
    const said = isDue ? mentionOf(names[mentioned % names.length] ?? '') : odd && bytes > plan.bytes / 2 ? odd : '';
    if (isDue) mentioned += 1;
    else if (said !== '') odd = undefined;
    const part = dice.below(10) < plan.rowsInTen && said === '' ? rows(plan, dice) : paragraph(plan, dice, said);
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  return document(parts.join('\n'), script);
}

function mentionOf(name: string): string {
  return `A treasurer asked ${name} for a two-way bitcoin price.`;
}

function paragraph({ words = english, mentions }: Plan, dice: Dice, said: string): string {
  // Where names are many they stand close, and the page must not grow with them.
  const sentences = mentions >= MANY_MENTIONS ? 1 : 2 + dice.below(4);
  const inside = Array.from(
    { length: sentences },
    () => `${prose(words, dice, 6)} <em>${prose(words, dice, 2)}</em> ${prose(words, dice, 6)}.`,
  );
  return `<p>${inside.join(' ')} ${said}</p>`;
}

function rows({ words = english }: Plan, dice: Dice): string {
  const row = () =>
    `<tr><td>${prose(words, dice, 3)}</td><td><a href="/x">${prose(words, dice, 2)}</a></td><td>${dice.below(10_000)}</td></tr>`;
  return `<table><tbody>${Array.from({ length: 8 }, row).join('\n')}</tbody></table>`;
}

function prose(words: readonly string[], dice: Dice, count: number): string {
  return Array.from({ length: count }, () => dice.pick(words)).join(' ');
}

function document(body: string, script: string): string {
  const inline = script && `<script type="application/json">${script}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><main>\n${body}\n</main>${inline}</body></html>`;
}
