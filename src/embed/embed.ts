/** The script that a page loads. The order of the imports matters; see start.ts and single-copy.ts. */
import './start.js';
import { askingScripts, script, version } from './single-copy.js';
import '../elements/back-spasm-faq/define.js';
import '../elements/care-tips/define.js';
import { installApi } from './global-api.js';
import { fillHolders, mountFromScripts } from './mount-places.js';
import { readPermissions } from './script-options.js';

installApi(version);
mountFromScripts(askingScripts);
fillHolders(readPermissions(script));
