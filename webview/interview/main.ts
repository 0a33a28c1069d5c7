/** Where the interview's page begins. */
import { editorHost } from '../common/host.ts';
import { Painter } from '../preview/painter.ts';
import { InterviewPage } from './page.ts';
import type { FromInterview, InterviewState, ToInterview } from './protocol.ts';

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
const { fontFamily } = getComputedStyle(document.body);
new InterviewPage(editorHost<FromInterview, ToInterview, InterviewState>(), new Painter(nonce, fontFamily), document.body);
