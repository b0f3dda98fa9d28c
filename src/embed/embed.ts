/** The script that a page loads. The order of the imports matters; see single-copy.ts. */
import { script, version } from './single-copy.js';
import '../elements/back-spasm-faq/define.js';
import '../elements/care-tips/define.js';
import { installApi } from './global-api.js';
import { fillHolders, mountFromScript } from './mount-places.js';

installApi(version);
if (script) mountFromScript(script);
fillHolders();
