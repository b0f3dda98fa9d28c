/** What the script tag runs. The order matters: see first.ts. */
import { script, version } from './first.js';
import '../elements/back-spasm-faq/define.js';
import '../elements/care-tips/define.js';
import { installApi } from './api.js';
import { fillHolders, mountFromScript } from './place.js';

installApi(version);
if (script) mountFromScript(script);
fillHolders();
