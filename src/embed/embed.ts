/** What the script tag runs. The order matters: see first.ts. */
import { script, version } from './first.js';
import '../elements/back-spasm-faq/define.js';
import '../elements/care-tips/define.js';
import { publish } from './api.js';
import { fillHolders, follow } from './place.js';

publish(version);
if (script) follow(script);
fillHolders();
