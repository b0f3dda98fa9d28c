/** One symptom has one tier, in the danger signs and in the answers. */
import type { Item, Pack, Tier } from '../content/pack/pack.js';
import { createSearchIndex } from '../search/search.js';
import { itemFiles } from './content-files.js';
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { ReportIn } from './problem.js';

type Detect = (text: string) => Tier | null;

/**
 * Reports every item of a list "Call {emergency-number} now if:" or "the same day if:" that the danger signs
 * put into another tier. What is a sign only in the light of the question, such as a fever in pregnancy, is
 * read together with it.
 */
export function checkTiers(content: ContentFiles, pack: Pack, reportIn: ReportIn): void {
  // What was learned of how visitors write says nothing of how authors do.
  const withoutLearned = { ...pack };
  delete withoutLearned.learned;
  const index = createSearchIndex(withoutLearned);
  const detect: Detect = (text) => index.detect(text).danger?.tier ?? null;
  for (const item of itemFiles(content)) checkItem(item, content, detect, reportIn);
}

function checkItem(
  { file, value, passages }: MarkdownFile<Item>,
  { style }: ContentFiles,
  detect: Detect,
  reportIn: ReportIn,
): void {
  const leads = Object.entries(style.value['tier-leads']) as [Tier, RegExp][];
  let said: Tier | undefined;
  for (const { kind, text, line } of passages) {
    if (kind === 'paragraph') said = leads.find(([, lead]) => lead.test(text))?.[0];
    if (kind !== 'item' || !said) continue;
    const heard = detect(text);
    if (!heard || heard === said || detect(`${value.title} ${text}`) === said) continue;
    reportIn(file)(
      line,
      `"${text}" is in a list of ${said} signs, and ${heard} in urgent.yaml. One of them is wrong.`,
    );
  }
}
