import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toSpottingIndex } from '@/lib/dev/data-plugin';
import { addTo, type Counts, figures, judgePassage, parsePassages } from '@/lib/dev/score-spotting';
import { createSpotter } from '@/lib/spotting/find-mentions';
import { directory } from '@/tests/directory';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'zh', 'ja', 'ko'];
const passages = parsePassages(readFileSync(join(import.meta.dirname, '../../spotting/labelled.jsonl'), 'utf8'));
const spotter = createSpotter(toSpottingIndex(directory));
const spans = passages.flatMap(({ text, lang, spans: labels }) => labels.map((label) => ({ ...label, text, lang })));

describe('the labelled sentences', () => {
  it('are many, each with an id of its own', () => {
    expect(passages.length).toBeGreaterThanOrEqual(120);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it.each(languages)('hold the firm and other senses in %s', (language) => {
    expect(new Set(spans.filter(({ lang }) => lang === language).map(({ label }) => label))).toEqual(new Set(['pos', 'neg']));
  });

  it('name every desk of the directory', () => {
    const named = new Set(spans.filter(({ label }) => label === 'pos').map(({ desk }) => desk));
    expect([...named].sort()).toEqual(directory.desks.map(({ id }) => id).sort());
  });

  it('hold every desk with a weak or likely name in another sense too', () => {
    const open = directory.desks.filter(({ aliases }) => aliases.some(({ strength }) => strength !== 'strong')).map(({ id }) => id);
    const others = new Set(spans.filter(({ label }) => label === 'neg').map(({ desk }) => desk));
    expect(open.filter((id) => !others.has(id))).toEqual([]);
  });

  it('label names of the directory only, at their right place', () => {
    const names = new Set(directory.desks.flatMap(({ id, aliases }) => aliases.map(({ text }) => `${id}: ${text.toLowerCase()}`)));
    const strange = spans.map(({ text, start, end, desk }) => `${desk}: ${text.slice(start, end).toLowerCase()}`);
    expect(strange.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('spotting on the labelled sentences', () => {
  const counts: Counts = { hit: 0, wrong: 0, missed: 0 };
  const errors: string[] = [];
  for (const { id, text, title, spans: labels } of passages) {
    for (const { outcome, desk, start, end, sense } of judgePassage(
      { spans: labels },
      spotter.findMentions(text, { title: title ?? '', host: '' }),
    )) {
      if (outcome === 'left') continue;
      addTo(counts, outcome);
      if (outcome !== 'hit')
        errors.push(`${outcome} ${id} ${desk}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)} ${sense}`);
    }
  }
  const list = `\n${errors.join('\n')}\n`;

  it('is right in at least 99 of 100 marks', () => {
    expect(figures(counts).precision, list).toBeGreaterThanOrEqual(0.99);
  });

  it('reaches an F1 of at least 0.98', () => {
    expect(figures(counts).f1, list).toBeGreaterThanOrEqual(0.98);
  });
});
