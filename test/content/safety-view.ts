/** What a visitor sees and is told of safety: the same with any external pack as without it. */
import assert from 'node:assert/strict';
import type { Messages } from '../../src/content/pack/messages.js';
import type { Pack } from '../../src/content/pack/pack.js';
import { ALWAYS_SHOWN_IDS } from '../../src/content/pack/pack.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/index.js';
import type { Search } from '../../src/search/index.js';
import { readGolden } from '../bench/golden.mjs';

/** Without a country, and with those whose numbers differ most. */
const REGIONS: (RegionId | null)[] = [null, 'us', 'gb'];

/** Words of the interface that no external pack replaces. */
export const SAFETY_MESSAGES: readonly (keyof Messages)[] = [
  // What to do in danger.
  ...(['noticeHeading', 'noticeFoot', 'noticeLink', 'callIn', 'call', 'somewhereElse'] as const),
  ...([
    'numbersByCountry',
    'searchBroken',
    'searchHint',
    'raisedSigns',
    'raisedAny',
    'askSign',
    'askYes',
    'askNo',
    'raisedBack',
    'raised',
  ] as const),
  // Before, during and after a tip.
  ...([
    'moreCaution',
    'handoutBefore',
    'handoutCaution',
    'beforeStart',
    'alarmNote',
    'minutes',
    'hurtsMore',
  ] as const),
  ...([
    'pausedSkin',
    'timeUp',
    'endedAgo',
    'takeOff',
    'thenPress',
    'isOff',
    'skinOn',
    'waitSkin',
  ] as const),
  ...(['hurtHeading', 'hurtAdvice', 'hurtToday', 'signsFirst', 'chooseOne'] as const),
  // What the answers are, and who checked them.
  ...(['copyRead', 'unsourced', 'scope', 'notReviewed', 'reviewed', 'changedSince'] as const),
  ...(['version', 'outOfDate'] as const),
];

/** Checks that numbers, notices, signs, cautions and times are those of the bundled pack. */
export function assertSameSafety(pack: Pack, bundled: Pack): void {
  let expected = safetyByBundled.get(bundled);
  if (!expected) safetyByBundled.set(bundled, (expected = safetyOf(bundled, bundled)));
  assert.deepEqual(pack.regions, bundled.regions);
  assert.deepEqual(safetyOf(pack, bundled), expected);
}

const safetyByBundled = new WeakMap<Pack, unknown>();

function safetyOf(pack: Pack, bundled: Pack): unknown {
  const ourSigns = bundled.urgent.signs.length;
  // The signs that it adds come after ours, also in the lists of answers.
  const signs = pack.urgent.signs.slice(0, ourSigns);
  const shown = { ...pack, urgent: { ...pack.urgent, signs } };
  return REGIONS.map((region) => {
    const view = createView(shown, { region });
    const { lines, words } = view.region;
    return {
      lang: view.lang,
      age: [pack.version, pack.reviewBy],
      numbers: [lines, view.countries],
      words: Object.keys(bundled.neutralWords).map((word) => [word, words[word]]),
      notice: view.notice,
      signs: [...view.signs],
      clarifications: [...view.clarifications],
      messages: SAFETY_MESSAGES.map((name) => [name, view.messages[name]]),
      // Sources and the titles of other answers may be a site's.
      answers: ALWAYS_SHOWN_IDS.map((id) => ({ ...view.items.get(id), sources: [], related: [] })),
      cautions: [...bundled.questions, ...bundled.tips].map(({ id, blocks }) => {
        const shown = (view.items.get(id)?.blocks ?? []).filter(
          (block) => block.type === 'caution',
        );
        // One may stand there twice.
        return [
          id,
          blocks.map((own) => own.type === 'caution' && shown.find((one) => one.id === own.id)),
        ];
      }),
      times: bundled.tips.map(({ id }) => {
        const tip = view.items.get(id);
        return [id, tip?.dose, { ...tip?.timing, before: undefined }];
      }),
    };
  });
}

/** For every danger sign, clarifying question and question about danger signs, a query that raises it. */
export function dangerQueries(bundled: Pack): string[] {
  const golden = readGolden([], bundled.lang);
  const { search } = createSearch(bundled);
  const outcomes = golden.map(({ q }) => search(q));
  const find = (fits: (outcome: ReturnType<Search['search']>) => boolean, what: string): string => {
    const found = outcomes.find(fits);
    assert.ok(found, `no query of the golden tables raises "${what}"`);
    return found.query;
  };
  return [
    ...bundled.urgent.signs.map(({ id }) =>
      find(({ urgent }) => urgent?.signs[0] === id || urgent?.signs.includes(id) === true, id),
    ),
    ...bundled.urgent.clarifications.map(({ id }) => find(({ ask }) => ask === id, id)),
    find(({ urgent }) => urgent?.signs.length === 0, 'danger signs in general'),
  ];
}

/** Checks that a query is understood as by the bundled pack alone, apart from signs that are added after ours. */
export function assertSameDanger(query: string, pack: Search, bundled: Search): void {
  const [was, is] = [bundled.search(query), pack.search(query)];
  const ours = is.urgent && {
    ...is.urgent,
    signs: is.urgent.signs.slice(0, was.urgent?.signs.length),
  };
  assert.deepEqual(
    { query, urgent: ours, ask: is.ask },
    { query, urgent: was.urgent, ask: was.ask },
  );
  if (was.urgent ?? was.ask) assert.equal(is.results[0]?.id, was.results[0]?.id, query);
  // Nothing that was found stands beside an overdose or a crisis: no medicine, no tips.
  if (was.urgent?.tier === 'overdose' || was.urgent?.tier === 'crisis') {
    const shown = was.urgent.tier === 'crisis' ? ALWAYS_SHOWN_IDS : ['urgent-help'];
    assert.deepEqual(
      is.results.map(({ id }) => id),
      shown,
      query,
    );
  }
}
