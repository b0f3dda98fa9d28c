/** Every source serves a statement, and no grave statement rests on copies alone. */
import { markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { DATED_NAMES } from './file-schemas.js';
import type { ReportIn } from './problem.js';
import { oneLine } from './readability.js';

const COPY_ALONE =
  'only copies of sources were read for this. Name one with "read: page", or leave it out.';

/** Reports every grave statement that rests on copies alone, and every source that nothing uses. */
export function checkEvidence(content: ContentFiles, reportIn: ReportIn): void {
  checkSigns(content, reportIn);
  checkDoses(content, reportIn);
  checkGraveStatements(content, reportIn);
  checkUnusedSources(content, reportIn);
}

/** Lives depend on all signs but those that can wait a few hours. */
function checkSigns(content: ContentFiles, reportIn: ReportIn): void {
  const { urgent } = content;
  urgent.value.signs.forEach(({ id, tier, sources }, index) => {
    if (tier === 'same-day' || hasPage(sources, content)) return;
    const line = urgent.line('signs', index, 'sources');
    reportIn(urgent.file)(line, `sign "${id}": ${COPY_ALONE}`);
  });
}

function checkDoses(content: ContentFiles, reportIn: ReportIn): void {
  for (const { file, value, line } of content.tips) {
    if (!hasPage(value.sources, content)) reportIn(file)(line('dose'), `dose: ${COPY_ALONE}`);
  }
}

/** Statements that match a pattern of `needs-page`. What no source states rests on no copy either. */
function checkGraveStatements(content: ContentFiles, reportIn: ReportIn): void {
  const patterns = content.style.value['needs-page'];
  for (const { file, value, passages } of markdownFiles(content)) {
    if (hasPage(value.sources, content)) continue;
    const grave = passages.find(
      ({ text, unsourced }) =>
        !unsourced && patterns.some((pattern) => pattern.test(oneLine(text))),
    );
    if (grave) reportIn(file)(grave.line, COPY_ALONE);
  }
}

/** A source that nothing uses would claim that we read more than we did. */
function checkUnusedSources(content: ContentFiles, reportIn: ReportIn): void {
  // A file that could not be read may be the one that uses a source.
  if (content.unreadable.size > 0) return;
  const { sources } = content;
  const used = usedSources(content);
  for (const id of Object.keys(sources.value)) {
    if (used.has(id)) continue;
    reportIn(sources.file)(
      sources.line(id),
      `nothing uses the source "${id}". Name it where it is used, or take it out.`,
    );
  }
}

function usedSources(content: ContentFiles): Set<string> {
  return new Set([
    ...markdownFiles(content).flatMap(({ value }) => value.sources),
    ...content.urgent.value.signs.flatMap(({ sources }) => sources),
    ...Object.values(content.regions.value.regions).flatMap((region) =>
      DATED_NAMES.flatMap((name) => region[name]?.source ?? []),
    ),
  ]);
}

/** Whether the publication itself was read for one of the sources. Unknown ones are reported as such. */
function hasPage(ids: readonly string[], { sources }: ContentFiles): boolean {
  return ids.some((id) => sources.value[id]?.read !== 'copy');
}
