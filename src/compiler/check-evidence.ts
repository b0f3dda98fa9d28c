/** What a text may rest on: every source serves something, and a copy alone carries nothing grave. */
import { LINE_NAMES } from './file-schemas.js';
import type { Report } from './problem.js';
import { oneLine } from './readability.js';
import type { ContentFiles } from './content-files.js';

const COPY_ALONE =
  'only copies of sources were read for this. Name one with "read: page", or leave it out.';

export function checkEvidence(
  sheets: ContentFiles,
  lang: string,
  reportIn: (file: string) => Report,
): void {
  const sources = sheets.sources.value;
  const hasPage = (ids: readonly string[]): boolean =>
    // An unknown source is reported as such.
    ids.some((id) => sources[id]?.read !== 'copy');

  const { signs } = sheets.urgent.value;
  signs.forEach((sign, index) => {
    if (sign.tier !== 'same-day' && !hasPage(sign.sources)) {
      reportIn(`${lang}/urgent.yaml`)(
        sheets.urgent.line('signs', index, 'sources'),
        `sign "${sign.id}": ${COPY_ALONE}`,
      );
    }
  });

  for (const { file, value, line } of sheets.tips) {
    if (!hasPage(value.sources)) reportIn(file)(line('dose'), `dose: ${COPY_ALONE}`);
  }

  const grave = sheets.style.value['needs-page'];
  for (const { file, value, passages } of [
    ...sheets.questions,
    ...sheets.tips,
    ...sheets.cautions,
  ]) {
    if (hasPage(value.sources)) continue;
    const passage = passages.find(
      ({ text, unsourced }) => !unsourced && grave.some((pattern) => pattern.test(oneLine(text))),
    );
    if (passage) reportIn(file)(passage.line, COPY_ALONE);
  }

  const used = new Set([
    ...[...sheets.questions, ...sheets.tips, ...sheets.cautions].flatMap(
      ({ value }) => value.sources,
    ),
    ...signs.flatMap((sign) => sign.sources),
    ...Object.values(sheets.regions.value.regions).flatMap((region) =>
      LINE_NAMES.flatMap((name) => region[name]?.source ?? []),
    ),
  ]);
  // A file that could not be read may be the one that uses a source.
  if (sheets.broken.size > 0) return;
  for (const id of Object.keys(sources)) {
    if (!used.has(id)) {
      reportIn('sources.yaml')(
        sheets.sources.line(id),
        `nothing uses the source "${id}". Name it where it is used, or take it out.`,
      );
    }
  }
}
