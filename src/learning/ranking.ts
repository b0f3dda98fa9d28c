/** Which items phrasings ask for, learned from other phrasings. */
import { PLACES, placesOf } from './features.js';
import type { Phrasing } from './phrasings.js';
import { fit, scoresOf } from './softmax.js';

/** Ids of the items that a text asks for, the likeliest first. */
export type Ranking = (text: string) => string[];

/** The class of what the widget is not about. */
const OFF_TOPIC = '';

/** With a smaller penalty more weights stay than the script could carry; after more steps they hardly move. */
const OPTIONS = { penalty: 3e-5, steps: 150 };

export function learnRanking(phrasings: readonly Phrasing[]): Ranking {
  const labelled = phrasings.flatMap((phrasing) => {
    const id = classOf(phrasing);
    return id === undefined ? [] : { id, text: phrasing.text };
  });
  const ids = [...new Set(labelled.map(({ id }) => id))].sort();
  const examples = labelled.map(({ id, text }) => ({
    places: placesOf(text),
    label: ids.indexOf(id),
  }));
  const weights = fit(examples, { ...OPTIONS, places: PLACES, classes: ids.length });
  return (text) => {
    const scores = scoresOf(placesOf(text), weights, ids.length);
    return ids
      .map((id, label) => ({ id, score: scores[label]! }))
      .filter(({ id }) => id !== OFF_TOPIC)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}

/** The item that a line asks for, or `OFF_TOPIC`; nothing for lines that tell, or may tell, of danger. */
function classOf({ meaning }: Phrasing): string | undefined {
  if (meaning.kind === 'item') return meaning.id;
  if (meaning.kind === 'lookalike') return meaning.id ?? OFF_TOPIC;
  return meaning.kind === 'offtopic' ? OFF_TOPIC : undefined;
}
