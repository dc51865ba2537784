/** `npm run zip`: packs the extension for Chrome, Edge and Firefox into `.output/`, with the sources that Mozilla's reviewers build from. */
import { zip } from 'wxt';

for (const browser of ['chrome', 'edge', 'firefox']) for (const file of await zip({ browser })) console.log(file);
