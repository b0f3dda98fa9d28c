/** Every question and tip is listed where it has to be: once in `pack.yaml`, and in `ids.yaml`. */
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { KnownIds } from './known-ids.js';
import type { ReportIn } from './problem.js';
import type { Path } from './yaml.js';

/** The files of one kind, and the lists of `pack.yaml` that hold their ids. */
interface Listing {
  kind: 'question' | 'tip';
  files: readonly MarkdownFile<unknown>[];
  lists: { ids: readonly string[]; path: Path }[];
}

/** Reports every file that is listed nowhere, and every id that is listed twice or has no file. */
export function checkListing(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  const { pack, questions, tips } = content;
  const listings: Listing[] = [
    {
      kind: 'question',
      files: questions,
      lists: pack.value.topics.map((topic, index) => ({
        ids: topic.questions,
        path: ['topics', index, 'questions'],
      })),
    },
    {
      kind: 'tip',
      files: tips,
      lists: pack.value.tips.map((group, index) => ({
        ids: group.tips,
        path: ['tips', index, 'tips'],
      })),
    },
  ];
  for (const listing of listings) {
    checkListedOnce(listing, content, known, reportIn);
    checkPermanentIds(listing, content, reportIn);
  }
}

/** A visitor finds each question and tip in exactly one place. */
function checkListedOnce(
  { kind, files, lists }: Listing,
  { pack }: ContentFiles,
  known: KnownIds,
  reportIn: ReportIn,
): void {
  const report = reportIn(pack.file);
  const listed = new Set<string>();
  for (const { ids, path } of lists) {
    ids.forEach((id, index) => {
      const line = pack.line(...path, index);
      known.check(kind, id, report, line);
      if (listed.has(id)) report(line, `${kind} "${id}" is listed twice. Expected once.`);
      listed.add(id);
    });
  }
  for (const { id, file } of files) {
    if (!listed.has(id)) reportIn(file)(1, `${kind} "${id}" is not listed in ${pack.file}.`);
  }
}

/** Ids are deep links, so `ids.yaml` keeps each of them for good. */
function checkPermanentIds(
  { kind, files }: Listing,
  { lang, ids, unreadable }: ContentFiles,
  reportIn: ReportIn,
): void {
  const key = kind === 'question' ? 'questions' : 'tips';
  const permanent = ids.value[key];
  permanent.forEach((id, index) => {
    if (files.some((file) => file.id === id) || unreadable.has(id)) return;
    reportIn(ids.file)(ids.line(key, index), `no ${kind} "${id}" in ${lang}/. Ids are permanent.`);
  });
  for (const { id, file } of files) {
    if (permanent.includes(id)) continue;
    reportIn(file)(1, `${kind} "${id}" is not in ids.yaml. Add it there: it is public for good.`);
  }
}
