/**
 * A part of the real content, for tests of how the elements behave: twenty answers behave as sixty do, and
 * render in a third of the time. It must be imported before an element is defined, because the first pack of
 * a language stays.
 */
import type { Pack } from '../../src/content/pack/pack.js';
import { addPack } from '../../src/elements/shared/pack-registry.js';
import { pack as fullPack } from '../../src/generated/en/pack.js';

const ITEM_IDS = new Set([
  'spasming-right-now',
  'get-rid-of-spasms',
  'treat-a-spasm',
  'heat-or-ice',
  'urgent-help',
  'see-a-doctor',
  'pain-medicines',
  'best-treatment-spasm',
  'walking',
  'what-a-back-spasm-is',
  'are-spasms-harmless',
  'common-causes',
  'why-spasms-happen',
  'strain-or-sprain',
  'rest-position',
  'slow-breathing',
  'heat-pack',
  'ice-pack',
  'medicine-check',
  'short-walks',
  'knee-rolls',
  'knee-to-chest',
  'pelvic-tilt',
  'sit-well',
]);
const keepListed = (ids: readonly string[]): string[] => ids.filter((id) => ITEM_IDS.has(id));

export const pack: Pack = {
  ...fullPack,
  topics: fullPack.topics
    .map((topic) => ({ ...topic, questions: keepListed(topic.questions) }))
    .filter((topic) => topic.questions.length > 0),
  tipGroups: fullPack.tipGroups
    .map((group) => ({ ...group, tips: keepListed(group.tips) }))
    .filter((group) => group.tips.length > 0),
  questions: fullPack.questions.filter(({ id }) => ITEM_IDS.has(id)),
  tips: fullPack.tips.filter(({ id }) => ITEM_IDS.has(id)),
};

addPack(pack);
