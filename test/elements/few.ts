/**
 * Real content, but less of it, for tests of how the elements behave: a list of twenty answers behaves
 * as one of sixty does, and is there in a third of the time. The first pack of a language stays, so
 * this has to be imported before an element is defined.
 */
import type { Pack } from '../../src/content/pack/pack.js';
import { addPack } from '../../src/elements/shared/pack-registry.js';
import { pack as all } from '../../src/generated/en/pack.js';

const FEW = new Set([
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
const kept = (ids: readonly string[]): string[] => ids.filter((id) => FEW.has(id));

export const pack: Pack = {
  ...all,
  topics: all.topics
    .map((topic) => ({ ...topic, questions: kept(topic.questions) }))
    .filter((topic) => topic.questions.length > 0),
  tipGroups: all.tipGroups
    .map((group) => ({ ...group, tips: kept(group.tips) }))
    .filter((group) => group.tips.length > 0),
  questions: all.questions.filter(({ id }) => FEW.has(id)),
  tips: all.tips.filter(({ id }) => FEW.has(id)),
};

addPack(pack);
