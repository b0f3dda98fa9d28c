/**
 * What a pack from outside cannot take away: the danger signs, what they sound like, and whom to call.
 * It may add to them. What it left out is put back, and said.
 *
 * In our own language ours stay word for word. Of a translation nobody here can tell whether it says the
 * same, so it is held to saying as much: every sign, with something that is heard, and every number.
 */
import type { Messages } from '../pack/messages.js';
import { getOwn } from '../pack/plain-data.js';
import type { Clarification, Pack, Question, Sign, Tier, Topic, Urgent } from '../pack/pack.js';
import type { RegionId } from '../pack/region.js';
import { isEmergencyNumber, regionIds } from '../pack/region.js';
import { isMeaning, findRuleMistakes, NEGATION, ALTERNATION, parseRule } from '../pack/rule.js';
import type { Rule } from '../pack/rule.js';
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';

/** Takes one sentence about what is wrong. */
export type Report = (problem: string) => void;

/** A pack with everything of ours that it must not be without. */
export function enforceSafeguards(pack: Pack, ours: Pack, report: Report): Pack {
  const sameLanguage = primaryLanguage(pack) === primaryLanguage(ours);
  return {
    ...pack,
    ...enforceItems(pack, ours, report),
    messages: enforceMessages(pack.messages, ours.messages, report),
    urgent: enforceUrgent(pack, ours, report),
    regions: enforceRegions(pack, ours, report),
    neutralWords: enforceNeutralWords(pack, ours, report),
    ...(sameLanguage && { baseline: ours }),
  };
}

function primaryLanguage({ lang }: Pack): string | undefined {
  return lang.toLowerCase().split('-')[0];
}

/** Names of what is missing, as far as anybody reads on. */
function listNames(names: readonly string[]): string {
  const few = names.slice(0, 3).map((name) => `"${name}"`);
  return (
    few.join(', ') + (names.length > few.length ? ` and ${names.length - few.length} more` : '')
  );
}

/** The danger signs, and the rules and meanings by which they are heard. */
function enforceUrgent(pack: Pack, ours: Pack, report: Report): Urgent {
  return pack.lang === ours.lang
    ? mergeUrgent(ours.urgent, pack.urgent, report)
    : completeTranslation(pack.urgent, ours.urgent, report);
}

/** Danger signs of our own language: ours, and what another pack adds. */
function mergeUrgent(ours: Urgent, theirs: Urgent, report: Report): Urgent {
  /** All of ours, and theirs after them. */
  const union = (
    place: string,
    added: readonly string[],
    kept: readonly string[] = [],
  ): string[] => {
    const missing = kept.filter((one) => !added.includes(one));
    if (missing.length > 0)
      report(`${place}: without ${listNames(missing)}. Put back: it may add, not take away.`);
    return [...new Set([...kept, ...added])];
  };

  const fixed = protectedMeanings(ours);
  const meanings = Object.fromEntries(
    Object.entries(theirs.meanings).flatMap(([name, phrases]) => {
      const place = `urgent.meanings.${name}`;
      const kept = getOwn(ours.meanings, name);
      if (!fixed.has(name)) return [[name, union(place, phrases, kept)] as const];
      if (String(phrases) !== String(kept)) {
        report(`${place}: left as it was. More of it would mean that danger signs are heard less.`);
      }
      return kept ? [[name, kept] as const] : [];
    }),
  );
  const heard = createRuleFilter(meanings, report);
  const sameSigns = (ask: Clarification, other: Clarification): boolean =>
    signsRaisedBy(ask).every((sign) => signsRaisedBy(other).includes(sign));

  const signs = new Map(theirs.signs.map((sign) => [sign.id, sign]));
  const asks = new Map(theirs.clarifications.map((ask) => [ask.id, ask]));
  const all: Urgent = {
    notice: union('urgent.notice', theirs.notice, ours.notice),
    meanings,
    signs: [
      ...ours.signs.map((sign) => {
        const other = signs.get(sign.id);
        signs.delete(sign.id);
        if (!other || other === sign) return sign;
        const place = `urgent.signs (${sign.id})`;
        const rules = union(`${place}.rules`, heard(place, other.rules), sign.rules);
        return { ...other, rules, tier: enforceTier(other, sign, report) };
      }),
      ...[...signs.values()].map((sign) => ({
        ...sign,
        rules: heard(`urgent.signs (${sign.id})`, sign.rules),
      })),
    ],
    about: union('urgent.about', heard('urgent.about', theirs.about), ours.about),
    // Ours come first, so that no other one is asked in their place.
    clarifications: [
      ...ours.clarifications.map((ask) => {
        const other = asks.get(ask.id);
        asks.delete(ask.id);
        if (!other) return ask;
        const place = `urgent.clarifications (${ask.id})`;
        const rules = union(`${place}.rules`, heard(place, other.rules), ask.rules);
        if (sameSigns(ask, other)) return { ...other, rules };
        report(`${place}: no answer leads to ${listNames(signsRaisedBy(ask))}. Ours is asked.`);
        return { ...ask, rules };
      }),
      ...[...asks.values()].map((ask) => ({
        ...ask,
        rules: heard(`urgent.clarifications (${ask.id})`, ask.rules),
      })),
    ],
  };
  return { ...all, clarifications: withKnownSigns(all, report) };
}

/** Danger signs of another language: theirs, with ours for each that is not there or cannot be heard. */
function completeTranslation(theirs: Urgent, ours: Urgent, report: Report): Urgent {
  const said = Object.entries(theirs.meanings).filter(([, phrases]) => phrases.length > 0);
  const meanings = { ...ours.meanings, ...Object.fromEntries(said) };
  const heard = createRuleFilter(meanings, report);
  const given = new Map(
    theirs.signs.map((sign) => [
      sign.id,
      { ...sign, rules: heard(`urgent.signs (${sign.id})`, sign.rules) },
    ]),
  );
  const unheard: string[] = [];
  for (const sign of ours.signs) {
    const other = given.get(sign.id);
    if (other) other.tier = enforceTier(other, sign, report);
    if (other && other.rules.length > 0) continue;
    unheard.push(sign.id);
    given.set(sign.id, { ...sign, ...other, rules: sign.rules });
  }
  if (unheard.length > 0) {
    report(`urgent.signs: nothing is heard of ${listNames(unheard)}. Ours are put back.`);
  }
  const few = theirs.notice.length < ours.notice.length;
  if (few) {
    report(
      `urgent.notice: ${theirs.notice.length} of ${ours.notice.length} lines. Ours are shown.`,
    );
  }
  const all: Urgent = {
    notice: few ? ours.notice : theirs.notice,
    meanings,
    signs: [...given.values()],
    about: heard('urgent.about', theirs.about),
    clarifications: theirs.clarifications.map((ask) => ({
      ...ask,
      rules: heard(`urgent.clarifications (${ask.id})`, ask.rules),
    })),
  };

  // Of ours, only what their rules name: any other word would be a foreign one.
  const named = new Set([NEGATION, ...rulesOf(all).flatMap(namesIn)]);
  const kept = new Set(said.map(([name]) => name));
  const missing = Object.keys(ours.meanings).filter((name) => named.has(name) && !kept.has(name));
  if (missing.length > 0)
    report(`urgent.meanings: without ${listNames(missing)}. Ours are put back.`);
  const used = Object.entries(meanings).filter(
    ([name]) => kept.has(name) || missing.includes(name),
  );
  return {
    ...all,
    meanings: Object.fromEntries(used),
    clarifications: withKnownSigns(all, report),
  };
}

/** Keeps rules that can be heard. */
function createRuleFilter(
  meanings: Urgent['meanings'],
  report: Report,
): (place: string, rules: readonly string[]) => string[] {
  const says = (name: string): boolean =>
    isMeaning(name) ? Boolean(getOwn(meanings, name)?.length) : /[\p{L}\p{N}]/u.test(name);
  return (place, rules) =>
    rules.filter((text) => {
      const rule = parseRule(text);
      const [mistake] = [
        ...findRuleMistakes(rule),
        ...rule.parts
          .flat(2)
          .filter((name) => !says(name))
          .map((name) => `unknown meaning "${name}".`),
      ];
      if (mistake) report(`${place}: rule "${text}": ${mistake}`);
      return !mistake;
    });
}

/** Names of which more would mean less: what denies, what defuses, and what is a plain word in our rules. */
function protectedMeanings(ours: Urgent): Set<string> {
  const rules = rulesOf(ours);
  const plainWords = rules.flatMap(namesIn).filter((name) => !Object.hasOwn(ours.meanings, name));
  return new Set([NEGATION, ALTERNATION, ...plainWords, ...rules.flatMap(({ unless }) => unless)]);
}

function rulesOf({ signs, about, clarifications }: Urgent): Rule[] {
  return [...[...signs, ...clarifications].flatMap(({ rules }) => rules), ...about].map(parseRule);
}

function namesIn({ parts, unless }: Rule): string[] {
  return [...parts.flat(2), ...unless];
}

/** What is for the same day may be called more urgent; each of the others has a notice of its own. */
function enforceTier(sign: Sign, ours: Sign, report: Report): Tier {
  if (sign.tier === ours.tier || ours.tier === 'same-day') return sign.tier;
  report(
    `urgent.signs (${ours.id}).tier: "${sign.tier}". Expected "${ours.tier}", and so it stays.`,
  );
  return ours.tier;
}

/** The danger signs that answers to a question raise. */
function signsRaisedBy({ answers }: Clarification): string[] {
  return answers.flatMap((answer) => ('sign' in answer ? answer.sign : []));
}

/** Questions whose answers raise signs that there are. */
function withKnownSigns({ signs, clarifications }: Urgent, report: Report): Clarification[] {
  const ids = new Set(signs.map(({ id }) => id));
  return clarifications.filter((ask) => {
    const nowhere = signsRaisedBy(ask).filter((id) => !ids.has(id));
    if (nowhere.length > 0)
      report(
        `urgent.clarifications (${ask.id}): unknown sign ${listNames(nowhere)}. It is not asked.`,
      );
    return nowhere.length === 0;
  });
}

/** What the notices say must name what ours name: above all, the number. */
function enforceMessages(theirs: Messages, ours: Messages, report: Report): Messages {
  const keep = <T>(text: T, instead: T, place: string): T => {
    if (typeof instead !== 'string') {
      return Object.fromEntries(
        Object.entries(instead as Record<string, unknown>).map(([key, value]) => [
          key,
          keep(getOwn(text as Record<string, unknown>, key), value, `${place}.${key}`),
        ]),
      ) as T;
    }
    const missing = (instead.match(/\{[\w-]+\}/g) ?? []).filter(
      (name) => !String(text).includes(name),
    );
    if (missing.length > 0) report(`${place}: without ${listNames(missing)}. Ours is shown.`);
    return missing.length > 0 ? instead : text;
  };
  const kept = (['noticeHeading', 'noticeFoot', 'call', 'callIn', 'raised'] as const).map(
    (name) => [name, keep<unknown>(theirs[name], ours[name], `messages.${name}`)],
  );
  return { ...theirs, ...(Object.fromEntries(kept) as Partial<Messages>) };
}

/** Every country's numbers. */
function enforceRegions(pack: Pack, ours: Pack, report: Report): Pack['regions'] {
  const keep = (id: RegionId): Pack['regions'][RegionId] => {
    const [theirs, mine] = [pack.regions[id], ours.regions[id]];
    const missing = (['advice', 'poison', 'crisis'] as const).filter(
      (line) => mine[line] && !theirs[line],
    );
    if (missing.length > 0) report(`regions.${id}: without ${listNames(missing)}. Put back.`);
    const { number } = theirs.emergency;
    const known = number === mine.emergency.number || isEmergencyNumber(number);
    if (!known) {
      report(
        `regions.${id}.emergency.number: Expected 2 to 4 digits, not "${number}". ` +
          `${mine.emergency.number} stays.`,
      );
    }
    return { ...mine, ...theirs, ...(!known && { emergency: mine.emergency }) };
  };
  return Object.fromEntries(regionIds(ours).map((id) => [id, keep(id)])) as Pack['regions'];
}

/** Every region word: without one, its name would stand in braces. */
function enforceNeutralWords(pack: Pack, ours: Pack, report: Report): Pack['neutralWords'] {
  const missing = Object.keys(ours.neutralWords).filter(
    (word) => !Object.hasOwn(pack.neutralWords, word),
  );
  if (missing.length > 0) report(`neutralWords: without ${listNames(missing)}. Put back.`);
  return { ...ours.neutralWords, ...pack.neutralWords };
}

/** The items that are never hidden, with their place in a topic and what they refer to. */
function enforceItems(
  pack: Pack,
  ours: Pack,
  report: Report,
): Pick<Pack, 'questions' | 'topics' | 'cautions' | 'sources'> {
  let { questions, topics } = pack;
  for (const mine of ours.questions.filter(({ id }) => ALWAYS_SHOWN_IDS.includes(id))) {
    const { id } = mine;
    const theirs = questions.find((question) => question.id === id);
    if (!theirs || !tiersListedIn(mine).every((tier) => tiersListedIn(theirs).includes(tier))) {
      report(
        `questions (${id}): ${theirs ? 'without its danger signs' : 'not there'}. Ours is put back.`,
      );
      questions = [...questions.filter((question) => question !== theirs), mine];
    }
    const place = ours.topics.find((topic) => topic.questions.includes(id));
    if (place && !topics.some((topic) => topic.questions.includes(id))) {
      report(`topics: none lists "${id}". It is put back into "${place.id}".`);
      topics = addToTopic(topics, place, id);
    }
  }
  return {
    questions,
    topics,
    cautions: { ...ours.cautions, ...pack.cautions },
    sources: { ...ours.sources, ...pack.sources },
  };
}

/** The tiers whose danger signs an answer lists. */
function tiersListedIn({ blocks }: Question): Tier[] {
  return blocks.flatMap((block) => (block.type === 'signs' ? block.tier : []));
}

/** Topics of which one has one question more: the one it comes from, or that one is added. */
function addToTopic(topics: readonly Topic[], place: Topic, question: string): Topic[] {
  const there = topics.find((topic) => topic.id === place.id);
  if (!there) return [...topics, { ...place, questions: [question] }];
  return topics.map((topic) =>
    topic === there ? { ...topic, questions: [question, ...topic.questions] } : topic,
  );
}
