/** Where the preview's page begins. */
import { editorHost } from '../common/host.ts';
import { Page } from './page.ts';
import { Painter } from './painter.ts';
import type { FromPreview, PreviewState, ToPreview } from './protocol.ts';

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
const { fontFamily } = getComputedStyle(document.body);
new Page(editorHost<FromPreview, ToPreview, PreviewState>(), new Painter(nonce, fontFamily), document.body);
