/** What a tip needs besides its text: an id that no question has, one list of steps, and its drawings. */
import type { Tip } from '../content/pack/pack.js';
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { KnownIds } from './known-ids.js';
import { expectedOneOf } from './problem.js';
import type { ReportIn } from './problem.js';

/** Reports every tip that could not be shown or led through, and every drawing that no tip shows. */
export function checkTips(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  for (const tip of content.tips) {
    checkIdIsUnique(tip, known, reportIn);
    checkSteps(tip, reportIn);
    checkPhasePictures(tip, content, reportIn);
    checkHasPicture(tip, content, reportIn);
  }
  checkPicturesAreUsed(content, known, reportIn);
}

/** A deep link has to lead to one item. */
function checkIdIsUnique(
  { id, file }: MarkdownFile<Tip>,
  known: KnownIds,
  reportIn: ReportIn,
): void {
  if (!known.get('question').has(id)) return;
  reportIn(file)(1, `duplicate id "${id}": a question has it too. Rename one of them.`);
}

function checkSteps({ file, value }: MarkdownFile<Tip>, reportIn: ReportIn): void {
  const lists = value.blocks.filter((block) => block.type === 'steps').length;
  if (lists === 1) return;
  reportIn(file)(1, `a tip has exactly one numbered list; this one has ${lists}.`);
}

/** The phases of a player name drawings by their number. */
function checkPhasePictures(
  { id, file, value, line }: MarkdownFile<Tip>,
  { pictures }: ContentFiles,
  reportIn: ReportIn,
): void {
  const count = pictures.filter((picture) => picture.id === id).length;
  value.timing?.phases?.forEach(({ picture = 1 }, index) => {
    if (picture <= count) return;
    reportIn(file)(
      line('timing', 'phases', index, 'picture'),
      `picture: ${picture}. Expected one of the tip's ${count} drawing(s).`,
    );
  });
}

function checkHasPicture(
  { id, file }: MarkdownFile<Tip>,
  { pictures }: ContentFiles,
  reportIn: ReportIn,
): void {
  const first = `pictures/${id}.svg`;
  if (pictures.some((picture) => picture.file === first)) return;
  reportIn(file)(1, `no picture. Expected ${first}.`);
}

function checkPicturesAreUsed(
  { pictures, unreadable }: ContentFiles,
  known: KnownIds,
  reportIn: ReportIn,
): void {
  const tips = known.get('tip');
  for (const { id, file } of pictures) {
    if (tips.has(id) || unreadable.has(id)) continue;
    reportIn(file)(1, `no tip has the id "${id}". ${expectedOneOf(tips, id)}`);
  }
}
