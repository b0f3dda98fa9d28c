/**
 * The review document: everything that is said in one country, with its sources and open questions and a line to
 * sign, so that a clinician can check all of it in one sitting. It is printed, and never shown to visitors.
 */
import type { Element, ElementContent } from 'hast';
import { format as indent } from 'hast-util-format';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Pack } from '../content/pack/pack.js';
import { formatPhoneLine } from '../content/pack/region.js';
import type { LineWord, RegionId } from '../content/pack/region.js';
import { tierSchema } from '../content/pack/schema.js';
import { createView } from '../content/view/create-view.js';
import { plainText } from '../content/view/plain-text.js';
import type { BlockView, ItemView, View } from '../content/view/view.js';
import { itemFiles, markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import { DATED_NAMES } from './file-schemas.js';
import { oneLine } from './readability.js';

const STYLE = `
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 Georgia, serif; }
h2 { break-before: page; } h3 { break-after: avoid; margin-block: 2em 0.3em; }
table { border-collapse: collapse; } td, th { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.caution { border-inline-start: 4px solid; padding-inline-start: 1em; }
.meta, .sources { font-size: 0.85em; } .flag { font-weight: bold; }
.sign p { border-block-end: 1px solid; padding-block-end: 2em; }`;

/** @param day on which it is made, `YYYY-MM-DD` */
export function reviewDocument(
  content: ContentFiles,
  pack: Pack,
  regionId: RegionId,
  day: string,
): string {
  const view = createView(pack, { region: regionId });
  const country = view.region.name ?? regionId;
  const title = `Review: ${pack.heading}, ${country}, content ${pack.version}`;
  const page = h('html', { lang: pack.lang }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('style', STYLE)]),
    h('body', [
      h('h1', title),
      h(
        'p',
        `Made on ${day}. ${view.items.size} questions and tips, ${view.signs.size} danger signs.`,
      ),
      ...howTo(regionId),
      ...openQuestions(content),
      ...copiesAndGaps(content),
      ...numbers(content, view, regionId),
      ...dangerSigns(content, view),
      ...view.topics.flatMap(({ heading, items }) => group(heading, items, content, view)),
      ...view.tipGroups.flatMap(({ heading, items }) => group(heading, items, content, view)),
      ...signature(),
    ]),
  ]);
  const root = h(null, [page]);
  indent(root);
  return `<!doctype html>\n${toHtml(root).trimStart()}\n`;
}

function howTo(region: RegionId): ElementContent[] {
  return [
    h(
      'p',
      'Read everything, strike out what you would not sign, and write beside it what it should say. Sources are ' +
        'named below each text; open what you doubt. Then sign on the last page.',
    ),
    h('p', [
      'What you signed is shown to visitors with these attributes: ',
      h('code', `<back-spasm-faq region="${region}" reviewed-by="name" reviewed-on="YYYY-MM-DD">`),
      '. Answers that change after that day are counted there.',
    ]),
  ];
}

/** What a clinician has to decide. */
function openQuestions({ openQuestions: { value } }: ContentFiles): ElementContent[] {
  return [
    h('h2', 'Open questions'),
    list(value.map(({ where, question }) => `${oneLine(question)} (${where})`)),
  ];
}

/** What rests on a copy alone, what no source states, and sources that are kept although their host is refused. */
function copiesAndGaps(content: ContentFiles): ElementContent[] {
  const sources = content.sources.value;
  const onCopies = itemFiles(content).filter(({ value }) =>
    value.sources.every((id) => sources[id]?.read === 'copy'),
  );
  const unsourced = markdownFiles(content).flatMap(({ file, passages }) =>
    passages.flatMap(({ unsourced, text }) => (unsourced ? `${file}: ${oneLine(text)}` : [])),
  );
  const kept = Object.entries(sources).flatMap(([id, { 'kept-because': reason, url }]) =>
    reason ? `${id} (${url}): ${reason}` : [],
  );
  const copies = Object.entries(sources).flatMap(([id, { read, organisation, title }]) =>
    read === 'copy' ? `${id}: ${organisation}, ${title}` : [],
  );
  return [
    h('h2', 'What rests on little'),
    h('h3', 'Lines that no source states'),
    list(unsourced),
    h('h3', 'Items that rest on copies alone'),
    list(onCopies.map(({ value }) => value.title)),
    h('h3', 'Sources of which only a copy was read'),
    list(copies),
    h('h3', 'Sources that are kept although patients should not see them'),
    list(kept),
  ];
}

function numbers({ regions }: ContentFiles, view: View, id: RegionId): ElementContent[] {
  const region = regions.value.regions[id];
  const row = (cells: string[]): Element =>
    h(
      'tr',
      cells.map((cell) => h('td', cell)),
    );
  return [
    h('h2', 'Numbers and words'),
    h('table', [
      h(
        'tr',
        ['Line', 'What is shown', 'Note', 'Source', 'Compared on'].map((cell) => h('th', cell)),
      ),
      ...DATED_NAMES.flatMap((name) => {
        const line = region[name];
        if (!line) return [];
        const word = `${name === 'emergency' ? 'emergency-number' : `${name}-line`}` as LineWord;
        const shown = view.region.lines[word];
        const text = name === 'same-day' ? (view.region.words['same-day-care'] ?? '') : '';
        return row([
          name,
          shown ? formatPhoneLine(shown) : text,
          shown?.note ?? '',
          line.source.join(', '),
          line.checked,
        ]);
      }),
    ]),
    list(Object.entries(view.region.words).map(([word, text]) => `{${word}}: ${text}`)),
  ];
}

function dangerSigns({ urgent }: ContentFiles, view: View): ElementContent[] {
  return [
    h('h2', 'Danger signs'),
    h('h3', 'The standing notice'),
    h('p', view.messages.noticeHeading),
    list(view.notice),
    h('p', view.messages.noticeFoot),
    ...tierSchema.options.flatMap((tier) => [
      h('h3', `${tier}: ${view.messages.raised[tier].heading}`),
      h('p', view.messages.raised[tier].advice),
      list(
        urgent.value.signs
          .filter((sign) => sign.tier === tier)
          .map(({ id, sources }) => {
            const { text = '', first = null } = view.signs.get(id) ?? {};
            return `${text} [${id}; ${sources.join(', ')}]${first ? ` First: ${first}` : ''}`;
          }),
      ),
    ]),
  ];
}

function group(
  heading: string,
  items: readonly ItemView[],
  content: ContentFiles,
  view: View,
): ElementContent[] {
  return [h('h2', heading), ...items.flatMap((item) => renderItem(item, content, view))];
}

function renderItem(
  { id, title, dose, updated, blocks, sources }: ItemView,
  content: ContentFiles,
  { messages }: View,
): ElementContent[] {
  const unsourced = itemFiles(content)
    .filter((file) => file.id === id)
    .flatMap(({ passages }) =>
      passages.flatMap(({ unsourced, text }) => (unsourced ? oneLine(text) : [])),
    );
  return [
    h('h3', title),
    h(
      'p',
      { className: 'meta' },
      `${id}, changed on ${updated ?? ''}${dose ? `, dose: ${dose}` : ''}`,
    ),
    ...renderBlocks(blocks),
    ...unsourced.map((text) => h('p', { className: 'flag' }, `No source states: ${text}`)),
    h(
      'ul',
      { className: 'sources' },
      sources.map(({ organisation, title: name, year, url, copy }) =>
        h(
          'li',
          `${organisation}: ${name}${year ? `, ${year}` : ''}${copy ? ` (${messages.copyRead})` : ''}. ${url}`,
        ),
      ),
    ),
  ];
}

function renderBlocks(blocks: readonly BlockView[]): ElementContent[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return h('p', plainText(block.spans));
    if (block.type === 'caution')
      return h('div', { className: 'caution' }, renderBlocks(block.blocks));
    const items = block.items.map((spans) => h('li', plainText(spans)));
    return h(block.type === 'steps' ? 'ol' : 'ul', items);
  });
}

function list(texts: readonly string[]): Element {
  return texts.length > 0
    ? h(
        'ul',
        texts.map((text) => h('li', text)),
      )
    : h('p', 'None.');
}

function signature(): ElementContent[] {
  const lines = [
    'Name and profession',
    'Registration number',
    'Approved, or approved with the changes written above',
    'Date and signature',
  ];
  return [
    h('h2', 'To sign'),
    h(
      'div',
      { className: 'sign' },
      lines.map((line) => h('p', `${line}:`)),
    ),
  ];
}
