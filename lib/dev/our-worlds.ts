/** Asks the scripts we have in a page, each in the isolated world the browser gave them, which only the debugger can look into. Chromium only. */
import type { Page } from 'puppeteer-core';

/** The value of an expression, or what it comes to, in each of our worlds, frames left out; none on a page that has no script of ours. */
export async function inOurWorlds(page: Page, expression: string): Promise<unknown[]> {
  const cdp = await page.createCDPSession();
  try {
    const worlds: number[] = [];
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
      if (origin.startsWith('chrome-extension://') && auxData?.frameId === frameTree.frame.id) worlds.push(id);
    });
    // Answers when it has told of every world there is.
    await cdp.send('Runtime.enable');
    return await Promise.all(
      worlds.map(async (contextId) => {
        const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
          contextId,
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      }),
    );
  } finally {
    await cdp.detach();
  }
}
