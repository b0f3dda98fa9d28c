/**
 * Lines in the words of visitors, as `content/<lang>/phrasings/` holds them: one file for each voice, with the
 * number of the voice in its name, and under each heading the lines that mean it.
 */

/** What somebody who typed a line wants or has. */
export type Meaning =
  /** An answer, and no danger sign. */
  | { kind: 'item'; id: string }
  /** A danger sign. */
  | { kind: 'sign'; id: string }
  /** Words of a danger sign and no danger: the answer that serves, or none. */
  | { kind: 'lookalike'; id: string | null }
  /** What may be a sign, and has to be asked. */
  | { kind: 'maybe'; id: string }
  /** Nothing that the widget is about. */
  | { kind: 'offtopic' };

/** A line and what it means. */
export interface Phrasing {
  text: string;
  /** Number of the voice: lines of one voice are alike, so they are never both learned from and tested with. */
  voice: string;
  meaning: Meaning;
}

/** Something in a file that cannot be read as it stands. */
export interface PhrasingProblem {
  file: string;
  line: number;
  message: string;
}

const HEADING = /^# (item|sign) ([\w-]+)$|^# (lookalike|maybe|offtopic)$/;
const NAMED = /^\[([\w-]+)\] (.+)$/;
const FORMS = '"# item ID", "# sign ID", "# lookalike", "# maybe" or "# offtopic"';

/**
 * Reads one voice.
 *
 * @param file its name, such as `07-panic.txt`
 * @param ids the items and signs that there are
 */
export function readVoice(
  file: string,
  text: string,
  ids: { items: ReadonlySet<string>; signs: ReadonlySet<string> },
): { phrasings: Phrasing[]; problems: PhrasingProblem[] } {
  const phrasings: Phrasing[] = [];
  const problems: PhrasingProblem[] = [];
  const voice = /(\d+)[^/]*$/.exec(file)?.[1] ?? file;
  const seen = new Set<string>();
  let heading: { kind: string; id: string } | undefined;

  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const report = (message: string): unknown => problems.push({ file, line: index + 1, message });
    if (!line) return;
    if (line.startsWith('# ')) {
      const match = HEADING.exec(line);
      heading = match ? { kind: match[1] ?? match[3] ?? '', id: match[2] ?? '' } : undefined;
      if (!heading) report(`"${line}" is no heading. Expected ${FORMS}.`);
      return;
    }
    if (!heading) return void report(`"${line}" stands under no heading. Expected ${FORMS}.`);
    const isNamed = heading.kind === 'lookalike' || heading.kind === 'maybe';
    const named = isNamed ? NAMED.exec(line) : null;
    if (isNamed && !named) return void report(`"${line}" begins with no [id].`);
    const meaning = toMeaning(heading.kind, named?.[1] ?? heading.id);
    const known = meaning.kind === 'sign' || meaning.kind === 'maybe' ? ids.signs : ids.items;
    if ('id' in meaning && meaning.id !== null && !known.has(meaning.id)) {
      return void report(
        `"${meaning.id}" is not the id of ${known === ids.signs ? 'a sign' : 'an item'}.`,
      );
    }
    const words = named?.[2] ?? line;
    if (seen.has(words.toLowerCase())) return void report(`"${words}" stands in this file twice.`);
    seen.add(words.toLowerCase());
    phrasings.push({ text: words, voice, meaning });
  });
  return { phrasings, problems };
}

function toMeaning(kind: string, id: string): Meaning {
  if (kind === 'offtopic') return { kind };
  if (kind === 'lookalike') return { kind, id: id === 'none' ? null : id };
  return { kind: kind as 'item' | 'sign' | 'maybe', id };
}
