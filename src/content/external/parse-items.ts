/** Reads the questions and tips of an external pack one by one, so that a mistake costs one item only. */
import * as v from 'valibot';
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';
import type { Item, Pack } from '../pack/pack.js';
import { questionSchema, tipSchema } from '../pack/schema.js';
import type { Envelope } from '../pack/schema.js';
import { mergeItems } from './merge-pack.js';
import { formatIssue } from './problems.js';
import type { Report } from './problems.js';

/** What all items are checked against. */
interface ItemContext {
  cautions: Pack['cautions'];
  report: Report;
}

/**
 * The questions and tips of a pack, those that it inherits among them.
 *
 * @param given the fields of the external pack alone
 * @param inherited the pack that lies below it, in the same language
 * @param bundled the pack whose safeguards will be enforced
 */
export function parseItems(
  envelope: Envelope,
  given: Readonly<Record<string, unknown>>,
  { inherited, bundled }: { inherited: Pack | undefined; bundled: Pack | undefined },
  report: Report,
): Pick<Pack, 'questions' | 'tips'> {
  const context = { cautions: envelope.cautions, report };
  // What was left out is inherited by now, and known to be good.
  const givenQuestions = given['questions'] === undefined ? [] : envelope.questions;
  const givenTips = given['tips'] === undefined ? [] : envelope.tips;

  const inheritedTips = inherited?.tips ?? [];
  const newQuestions = keepGood(
    'questions',
    givenQuestions,
    questionSchema,
    inheritedTips,
    context,
  );
  const questions = mergeItems(inherited?.questions ?? [], newQuestions);

  // The safeguards put these back where they are missing, and must find their ids free.
  const alwaysShown = bundled?.questions.filter(({ id }) => ALWAYS_SHOWN_IDS.includes(id)) ?? [];
  const others = [...questions, ...alwaysShown];
  const newTips = keepGood('tips', givenTips, tipSchema, others, context);

  reportUnlisted(newQuestions, newTips, envelope, report);
  return { questions, tips: mergeItems(inheritedTips, newTips) };
}

/**
 * The items without a mistake. The others are reported.
 *
 * @param others items whose ids these cannot have
 */
function keepGood<T extends Item>(
  name: 'questions' | 'tips',
  items: readonly unknown[],
  schema: v.GenericSchema<T>,
  others: readonly Item[],
  { cautions, report }: ItemContext,
): T[] {
  const takenIds = new Set(others.map(({ id }) => id));
  return items.flatMap((item, index) => {
    const place = `${name}.${index}`;
    const { success, output, issues = [] } = v.safeParse(schema, item);
    for (const issue of issues) report(formatIssue(issue, place));
    if (!success) return [];
    const mistake = findMistake(output, takenIds, cautions);
    if (mistake) {
      report(`${place} (${output.id}): ${mistake}`);
      return [];
    }
    takenIds.add(output.id);
    return [output];
  });
}

function findMistake(
  { id, blocks }: Item,
  takenIds: ReadonlySet<string>,
  cautions: Pack['cautions'],
): string | null {
  // A treatment must never appear without the caution that belongs to it.
  const unknown = blocks.find((b) => b.type === 'caution' && !Object.hasOwn(cautions, b.id));
  if (unknown?.type === 'caution') {
    const known = Object.keys(cautions).join(', ');
    return `unknown caution "${unknown.id}". Expected one of: ${known}.`;
  }
  if (takenIds.has(id)) {
    return 'another question or tip has this id. Expected one of its own.';
  }
  return null;
}

/** An item that no list names would not be shown. */
function reportUnlisted(
  questions: readonly Item[],
  tips: readonly Item[],
  { topics, tipGroups }: Envelope,
  report: Report,
): void {
  const listedQuestions = new Set(topics.flatMap((topic) => topic.questions));
  for (const { id } of questions.filter((question) => !listedQuestions.has(question.id))) {
    report(`questions (${id}): not shown, as no list of topics names it. Expected it in a topic.`);
  }
  const listedTips = new Set(tipGroups.flatMap((group) => group.tips));
  for (const { id } of tips.filter((tip) => !listedTips.has(tip.id))) {
    report(`tips (${id}): not shown, as no list of tipGroups names it. Expected it in a moment.`);
  }
}
