import ts from 'typescript';
import { expect, it } from 'vitest';
import { nodesOf, placeOf, sourcesUnder } from './sources';

/** Attributes a user reads or hears. */
const spoken = ['aria-label', 'aria-description', 'alt', 'label', 'legend', 'placeholder', 'title', 'unset'];
const hasWords = (text: string) => /\p{L}/u.test(text);

/** What of a file a user would read that is no message: where it stands, and its words. */
function literalsIn(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isJsxText(node)) return hasWords(node.text) ? [`${placeOf(node)} ${node.text.trim()}`] : [];
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return wordsOf(node.expression);
    if (!ts.isJsxAttribute(node) || !spoken.includes(node.name.getText()) || !node.initializer) return [];
    return wordsOf(ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
  });
}

/** The literal words an expression may give: not those it compares with, looks up or passes on. */
function wordsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [`${placeOf(node)} ${node.text}`] : [];
  if (ts.isTemplateExpression(node)) {
    const own = [node.head, ...node.templateSpans.map(({ literal }) => literal)].filter(({ text }) => hasWords(text));
    return [...own.map((part) => `${placeOf(part)} ${part.text}`), ...node.templateSpans.flatMap(({ expression }) => wordsOf(expression))];
  }
  if (ts.isParenthesizedExpression(node)) return wordsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const gives = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
    const both = gives.includes(node.operatorToken.kind);
    if (both) return [...wordsOf(node.left), ...wordsOf(node.right)];
    return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? wordsOf(node.right) : [];
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(wordsOf);
  // Of a list that is filtered or joined, its elements are shown.
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) return wordsOf(node.expression.expression);
  return [];
}

const parse = (code: string) => ts.createSourceFile('sample.tsx', code, ts.ScriptTarget.Latest, true);

it('no component and no page of ours holds a text of its own', () => {
  const files = sourcesUnder('components', 'entrypoints').filter(({ fileName }) => fileName.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(literalsIn)).toEqual([]);
});

it.each([
  ['text', '<p>Eligible</p>'],
  ['text beside a value', '<p>{count} found</p>'],
  ['a label', '<button aria-label="Close" />'],
  ['a label in braces', "<input placeholder={'Search'} />"],
  ['a template', '<p>{`Found`}</p>'],
  ['a template with a value', `<p>{\`\${count} found\`}</p>`],
  ['a choice', "<p>{paused ? 'Resume' : '…'}</p>"],
  ['a fall-back', "<p>{name || 'Unnamed'}</p>"],
  ['a condition', "<p>{wrong && 'Not saved'}</p>"],
  ['a list', "<p>{['a', 'b'].filter(Boolean).join(' · ')}</p>"],
])('%s is seen: %s', (_what, code) => {
  expect(literalsIn(parse(`const sample = ${code};`))).not.toEqual([]);
});

it.each([
  ['a message', "<p>{say('close')}</p>"],
  ['a value', '<p>{name}</p>'],
  ['signs', '<p>{a} · {b}…</p>'],
  ['a class', "<p class={open ? 'open' : 'shut'} id=\"list\">{say('close')}</p>"],
  ['a key that is compared', "<p>{kind === 'met' && say('close')}</p>"],
])('%s is none: %s', (_what, code) => {
  expect(literalsIn(parse(`const sample = ${code};`))).toEqual([]);
});
