/** The command `back-spasm-help`: reads its options and prints the result. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { isDay, today } from '../content/pack/dates.js';
import type { Pack } from '../content/pack/pack.js';
import { parseRegionId, regionIds } from '../content/pack/region.js';
import type { RegionId } from '../content/pack/region.js';
import type { Review } from '../content/view/review.js';
import { pack as en } from '../generated/en/pack.js';
import { ELEMENTS, renderFallback } from './fallback.js';
import type { FallbackOptions } from './fallback.js';

const PACKS: readonly Pack[] = [en];

const OPTIONS = {
  region: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  only: { type: 'string' },
  'heading-level': { type: 'string', default: '2' },
  element: { type: 'string' },
  'reviewed-by': { type: 'string' },
  'reviewed-on': { type: 'string' },
  brief: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

const USAGE = `Usage: npx back-spasm-help fallback [options]

Prints plain HTML of the content, for pages whose script is late, blocked or
missing. It goes between the tags of <back-spasm-faq> or <care-tips>; give it
the same settings as the element.

  --region gb          country whose numbers and words are shown:
                       ${regionIds(en).join(' ')}; default: none
  --lang en            language of the content: ${PACKS.map(({ lang }) => lang).join(' ')}
  --only "ids"         space-separated ids of questions and tips; default: all
  --heading-level 2    level of the title in the page's outline, 1 to 4
  --element care-tips  writes the questions alone (back-spasm-faq) or the tips
                       alone (care-tips), for a page that has both elements
  --reviewed-by name   who at your site checked the content,
  --reviewed-on day    and when, as 2026-11-22
  --brief              writes the danger signs alone, at most 1 kB
  --help               prints this
`;

/** What was typed cannot be used. The message says what can be. */
class UsageError extends Error {}

/** Runs a command and returns what it prints. */
function run(args: string[]): string {
  const { values, positionals } = parseOptions(args);
  if (values.help) return USAGE;
  const [command, ...more] = positionals;
  if (command !== 'fallback' || more.length > 0) {
    const typed = positionals.join(' ');
    throw new UsageError(
      `${typed ? `"${typed}" is not a command` : 'A command is missing'}. Use: fallback.\n\n${USAGE}`,
    );
  }
  const pack = PACKS.find(({ lang }) => lang === values.lang);
  if (!pack) {
    throw unknownValue(
      'lang',
      values.lang,
      PACKS.map(({ lang }) => lang),
    );
  }
  return renderFallback(pack, {
    region: readRegion(values.region, pack),
    only: readOnly(values.only, pack),
    headingLevel: readLevel(values['heading-level']),
    review: readReview(values['reviewed-by'], values['reviewed-on']),
    element: readElement(values.element),
    brief: values.brief,
    today: today(),
  });
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // After its first sentence, Node explains how to pass a value that starts with a dash, which no option takes.
    const [problem] = error.message.split(/\.\s/);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${problem}. Use some of: ${known.join(' ')}.`);
  }
}

function readRegion(value: string | undefined, pack: Pack): RegionId | null {
  if (value === undefined) return null;
  const id = parseRegionId(pack, value);
  if (!id) throw unknownValue('region', value, regionIds(pack));
  return id;
}

function readOnly(value: string | undefined, pack: Pack): string[] | null {
  const ids = value?.split(/\s+/).filter(Boolean) ?? [];
  const known = [...pack.questions, ...pack.tips].map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw unknownValue('only', id, known);
  }
  return ids.length > 0 ? ids : null;
}

function readLevel(value: string): number {
  if (!/^[1-4]$/.test(value)) throw unknownValue('heading-level', value, ['1', '2', '3', '4']);
  return Number(value);
}

function readElement(value: string | undefined): FallbackOptions['element'] {
  if (value === undefined) return null;
  const element = ELEMENTS.find((name) => name === value);
  if (!element) throw unknownValue('element', value, ELEMENTS);
  return element;
}

/** A review needs both a name and a day. */
function readReview(by: string | undefined, on: string | undefined): Review | null {
  if (by === undefined && on === undefined) return null;
  if (by && on && isDay(on)) return { by, on };
  throw new UsageError(
    `--reviewed-by "${by ?? ''}" --reviewed-on "${on ?? ''}" is refused: ` +
      'a review needs a name and a day such as 2026-11-22.',
  );
}

function unknownValue(option: string, value: string, known: readonly string[]): UsageError {
  return new UsageError(`--${option} "${value}" is not known. Use: ${known.join(' ')}.`);
}

// The program that reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
