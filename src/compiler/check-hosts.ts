/** Sources that a patient may see: no seller, no copy on a staging host, no newspaper. */
import type { ContentFiles } from './content-files.js';
import type { ReportIn } from './problem.js';

/** Reports every source on a host that `hosts.yaml` refuses, unless it says why it is kept all the same. */
export function checkHosts({ sources, hosts }: ContentFiles, reportIn: ReportIn): void {
  for (const [id, { url, 'kept-because': reason }] of Object.entries(sources.value)) {
    const { hostname } = new URL(url);
    const refused = hosts.value.find(({ match }) => match.test(hostname));
    if (!refused && reason) {
      reportIn(sources.file)(
        sources.line(id, 'kept-because'),
        `"${id}": nothing refuses ${hostname}. Take "kept-because" out.`,
      );
    }
    if (!refused || reason) continue;
    reportIn(sources.file)(
      sources.line(id, 'url'),
      `"${id}": ${hostname} is ${refused.what}. Name the publisher's own page, or say with ` +
        '"kept-because" why there is no other; the review document lists it.',
    );
  }
}
