/**
 * What an external pack cannot take away: the danger signs, the rules that detect them, and whom to call.
 * It may add to them. What it leaves out is put back and reported.
 *
 * In the language of the bundled pack, the bundled texts stay word for word. Of a translation nobody here
 * can tell whether it says the same, so it is held to saying as much: every sign with a rule that can
 * match, and every number.
 */
import type { Messages } from '../pack/messages.js';
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';
import type { Pack, Question, Tier, Topic } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import { isEmergencyNumber, regionIds } from '../pack/region.js';
import type { Region, RegionId } from '../pack/region.js';
import { listNames } from './problems.js';
import type { Report } from './problems.js';
import { enforceUrgent } from './urgent-safeguards.js';

/** An external pack with everything of the bundled one that it must not be without. */
export function enforceSafeguards(pack: Pack, bundled: Pack, report: Report): Pack {
  const isSameLanguage = primaryLanguage(pack) === primaryLanguage(bundled);
  return {
    ...pack,
    ...enforceQuestions(pack, bundled, report),
    cautions: { ...bundled.cautions, ...pack.cautions },
    sources: { ...bundled.sources, ...pack.sources },
    messages: enforceMessages(pack.messages, bundled.messages, report),
    urgent: enforceUrgent(pack, bundled, report),
    regions: enforceRegions(pack, bundled, report),
    neutralWords: enforceNeutralWords(pack, bundled, report),
    ...(isSameLanguage && { baseline: bundled }),
  };
}

function primaryLanguage({ lang }: Pack): string | undefined {
  return lang.toLowerCase().split('-')[0];
}

/** The questions that are never hidden, with their place in a topic. */
function enforceQuestions(
  pack: Pack,
  bundled: Pack,
  report: Report,
): Pick<Pack, 'questions' | 'topics'> {
  let { questions, topics } = pack;
  for (const question of bundled.questions.filter(({ id }) => ALWAYS_SHOWN_IDS.includes(id))) {
    questions = enforceQuestion(questions, question, report);
    topics = enforceTopic(topics, bundled.topics, question.id, report);
  }
  return { questions, topics };
}

/** A question of the same id may take its place where it lists the same tiers of danger signs. */
function enforceQuestion(questions: Question[], bundled: Question, report: Report): Question[] {
  const given = questions.find(({ id }) => id === bundled.id);
  if (given && listedTiers(bundled).every((tier) => listedTiers(given).includes(tier))) {
    return questions;
  }
  const reason = given ? 'without its danger signs' : 'not there';
  report(`questions (${bundled.id}): ${reason}. Ours is put back.`);
  return [...questions.filter((question) => question !== given), bundled];
}

/** The tiers whose danger signs an answer lists. */
function listedTiers({ blocks }: Question): Tier[] {
  return blocks.flatMap((block) => (block.type === 'signs' ? block.tier : []));
}

/** A question that no topic lists would not be shown. */
function enforceTopic(
  topics: Topic[],
  bundled: readonly Topic[],
  id: string,
  report: Report,
): Topic[] {
  const place = bundled.find((topic) => topic.questions.includes(id));
  if (!place || topics.some((topic) => topic.questions.includes(id))) return topics;
  report(`topics: none lists "${id}". It is put back into "${place.id}".`);
  const given = topics.find((topic) => topic.id === place.id);
  if (!given) return [...topics, { ...place, questions: [id] }];
  return topics.map((topic) =>
    topic === given ? { ...topic, questions: [id, ...topic.questions] } : topic,
  );
}

/** Messages of the notices, which must hold the placeholders of the bundled ones: above all, the number. */
const NOTICE_MESSAGES = ['noticeHeading', 'noticeFoot', 'call', 'callIn', 'raised'] as const;

function enforceMessages(given: Messages, bundled: Messages, report: Report): Messages {
  const kept = NOTICE_MESSAGES.map((name) => [
    name,
    enforcePlaceholders(given[name], bundled[name], `messages.${name}`, report),
  ]);
  return { ...given, ...(Object.fromEntries(kept) as Partial<Messages>) };
}

/** A text or a tree of them, in which each that lacks a placeholder is replaced by the bundled text. */
function enforcePlaceholders(
  given: unknown,
  bundled: unknown,
  place: string,
  report: Report,
): unknown {
  if (typeof bundled !== 'string') {
    return Object.fromEntries(
      Object.entries(bundled as Record<string, unknown>).map(([key, text]) => [
        key,
        enforcePlaceholders(
          getOwn(given as Record<string, unknown>, key),
          text,
          `${place}.${key}`,
          report,
        ),
      ]),
    );
  }
  const placeholders = bundled.match(/\{[\w-]+\}/g) ?? [];
  const missing = placeholders.filter((name) => !String(given).includes(name));
  if (missing.length === 0) return given;
  report(`${place}: without ${listNames(missing)}. Ours is shown.`);
  return bundled;
}

/** Every country, with all of its numbers. */
function enforceRegions(pack: Pack, bundled: Pack, report: Report): Pack['regions'] {
  return Object.fromEntries(
    regionIds(bundled).map((id) => [
      id,
      enforceRegion(id, pack.regions[id], bundled.regions[id], report),
    ]),
  ) as Pack['regions'];
}

function enforceRegion(id: RegionId, given: Region, bundled: Region, report: Report): Region {
  const lines = ['advice', 'poison', 'crisis'] as const;
  const missing = lines.filter((line) => bundled[line] && !given[line]);
  if (missing.length > 0) report(`regions.${id}: without ${listNames(missing)}. Put back.`);
  const { number } = given.emergency;
  const isKept = number === bundled.emergency.number || isEmergencyNumber(number);
  if (!isKept) {
    report(
      `regions.${id}.emergency.number: Expected 2 to 4 digits, not "${number}". ` +
        `${bundled.emergency.number} stays.`,
    );
  }
  return { ...bundled, ...given, emergency: isKept ? given.emergency : bundled.emergency };
}

/** Every region word: where one is missing, its name would be shown in braces. */
function enforceNeutralWords(pack: Pack, bundled: Pack, report: Report): Pack['neutralWords'] {
  const missing = Object.keys(bundled.neutralWords).filter(
    (word) => !Object.hasOwn(pack.neutralWords, word),
  );
  if (missing.length > 0) report(`neutralWords: without ${listNames(missing)}. Put back.`);
  return { ...bundled.neutralWords, ...pack.neutralWords };
}
