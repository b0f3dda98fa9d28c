/** What no single file can know: that the files agree with each other. */
import { REGION_IDS } from '../content/pack/pack.js';
import type { LineWord } from '../content/pack/region.js';
import type { ContentFiles } from './content-files.js';
import { LINE_NAMES } from './file-schemas.js';
import { expected } from './problem.js';
import type { Report } from './problem.js';
import { partOf } from './yaml.js';
import type { Checked } from './yaml.js';

/** Values that the interface fills into messages, besides region words. */
const MESSAGE_VALUES = ['count', 'country', 'date', 'name', 'number', 'time', 'total', 'version'];

/** The words that come from a region's numbers, not from its list of words. */
const LINE_WORDS: readonly string[] = [
  'emergency-number',
  'advice-line',
  'poison-line',
  'crisis-line',
] satisfies LineWord[];

/** Reports every reference that leads nowhere, and everything that nothing refers to. */
export function checkReferences(
  sheets: ContentFiles,
  lang: string,
  reportIn: (file: string) => Report,
): void {
  const { pack, sources } = sheets;
  const inPack = reportIn(`${lang}/pack.yaml`);
  if (pack.value.lang !== lang) {
    inPack(pack.line('lang'), `lang is "${pack.value.lang}" in the folder of "${lang}".`);
  }
  const items = [...sheets.questions, ...sheets.tips];
  const itemIds = new Set(items.map((item) => item.id));
  const cautionIds = new Set(sheets.cautions.map((caution) => caution.id));
  const words = new Set(Object.keys(sheets.regions.value['neutral-words'][lang] ?? {}));

  const known = (
    report: Report,
    line: number,
    id: string,
    ids: Set<string>,
    what: string,
  ): void => {
    if (ids.has(id) || sheets.broken.has(id)) return;
    report(line, `unknown ${what} "${id}". ${expected(ids, id)}`);
  };

  /** Every file is listed once, and everything listed has a file. */
  const listed = (
    groups: { ids: string[]; line: (index: number) => number }[],
    files: { id: string; file: string }[],
    what: string,
  ): void => {
    const ids = new Set(files.map((file) => file.id));
    const seen = new Set<string>();
    for (const group of groups) {
      group.ids.forEach((id, index) => {
        known(inPack, group.line(index), id, ids, what);
        if (seen.has(id)) {
          inPack(group.line(index), `${what} "${id}" is listed twice. Expected once.`);
        }
        seen.add(id);
      });
    }
    for (const { id, file } of files) {
      if (!seen.has(id)) reportIn(file)(1, `${what} "${id}" is not listed in ${lang}/pack.yaml.`);
    }
  };
  listed(
    pack.value.topics.map((topic, t) => ({
      ids: topic.questions,
      line: (index) => pack.line('topics', t, 'questions', index),
    })),
    sheets.questions,
    'question',
  );
  listed(
    pack.value.tips.map((group, g) => ({
      ids: group.tips,
      line: (index) => pack.line('tips', g, 'tips', index),
    })),
    sheets.tips,
    'tip',
  );
  const inIds = reportIn('ids.yaml');
  for (const [kind, files, what] of [
    ['questions', sheets.questions, 'question'],
    ['tips', sheets.tips, 'tip'],
  ] as const) {
    const ids = sheets.ids.value[kind];
    ids.forEach((id, index) => {
      if (files.some((file) => file.id === id) || sheets.broken.has(id)) return;
      inIds(sheets.ids.line(kind, index), `no ${what} "${id}" in ${lang}/. Ids are permanent.`);
    });
    for (const { id, file } of files) {
      if (!ids.includes(id)) {
        reportIn(file)(
          1,
          `${what} "${id}" is not in ids.yaml. Add it there: it is public for good.`,
        );
      }
    }
  }
  for (const tip of sheets.tips) {
    if (sheets.questions.some((question) => question.id === tip.id)) {
      reportIn(tip.file)(1, `duplicate id "${tip.id}": a question has it too. Rename one of them.`);
    }
    const steps = tip.value.blocks.filter((block) => block.type === 'steps').length;
    if (steps !== 1) {
      reportIn(tip.file)(1, `a tip has exactly one numbered list; this one has ${steps}.`);
    }
  }
  const tipIds = new Set(sheets.tips.map(({ id }) => id));
  pack.value.tips.forEach(({ routine }, g) => {
    (routine ?? []).forEach((step, index) => {
      const line = pack.line('tips', g, 'routine', index);
      for (const id of [step].flat()) known(inPack, line, id, tipIds, 'tip');
    });
  });
  for (const { id, file, value, line } of sheets.tips) {
    const drawings = sheets.pictures.filter((one) => one.id === id).length;
    value.timing?.phases?.forEach(({ picture = 1 }, index) => {
      if (picture > drawings) {
        const at = line('timing', 'phases', index, 'picture');
        reportIn(file)(
          at,
          `picture: ${picture}. Expected one of the tip's ${drawings} drawing(s).`,
        );
      }
    });
  }
  pack.value['quick-starts'].forEach(({ show }, index) => {
    known(inPack, pack.line('quick-starts', index, 'show'), show, itemIds, 'question or tip');
  });

  const questionIds = new Set(sheets.questions.map(({ id }) => id));
  sheets.style.value.long.forEach((id, index) => {
    const inStyle = reportIn(`${lang}/style.yaml`);
    known(inStyle, sheets.style.line('long', index), id, questionIds, 'question');
  });

  const sourceIds = new Set(Object.keys(sources.value));
  for (const { file, value, line } of [...items, ...sheets.cautions]) {
    value.sources.forEach((source, index) => {
      known(reportIn(file), line('sources', index), source, sourceIds, 'source');
    });
  }
  for (const { id: itemId, file, value, line } of items) {
    value.related.forEach((id, index) => {
      if (id === itemId) reportIn(file)(line('related', index), `"${id}" is related to itself.`);
      known(reportIn(file), line('related', index), id, itemIds, 'question or tip');
    });
  }
  for (const { file, mentions } of [...items, ...sheets.cautions]) {
    const kinds = {
      item: [itemIds, 'question or tip'],
      caution: [cautionIds, 'caution'],
      word: [words, 'region word'],
      region: [new Set<string>(REGION_IDS), 'region'],
    } as const;
    for (const { kind, id, line } of mentions) {
      const [ids, what] = kinds[kind];
      known(reportIn(file), line, id, ids, what);
    }
  }

  for (const { file, mentions } of sheets.cautions) {
    for (const { kind, id, line } of mentions) {
      if (kind === 'caution') {
        reportIn(file)(line, `caution "${id}" inside a caution. Write it out, or link to an item.`);
      }
    }
  }

  const inUrgent = reportIn(`${lang}/urgent.yaml`);
  const { value: urgent, line: urgentLine } = sheets.urgent;
  const signIds = new Set<string>();
  urgent.signs.forEach((sign, index) => {
    if (signIds.has(sign.id)) {
      inUrgent(urgentLine('signs', index), `sign "${sign.id}" is there twice.`);
    }
    signIds.add(sign.id);
    sign.sources.forEach((source, s) => {
      known(inUrgent, urgentLine('signs', index, 'sources', s), source, sourceIds, 'source');
    });
  });
  const askIds = new Set<string>();
  urgent.clarifications.forEach((ask, index) => {
    const at = (...path: (string | number)[]): number =>
      urgentLine('clarifications', index, ...path);
    if (askIds.has(ask.id)) inUrgent(at(), `ask "${ask.id}" is there twice.`);
    if (signIds.has(ask.id)) inUrgent(at(), `ask "${ask.id}": a sign has this id. Rename one.`);
    askIds.add(ask.id);
    known(inUrgent, at('readFirst'), ask.readFirst, itemIds, 'question or tip');
    ask.answers.forEach((answer, a) => {
      if ('sign' in answer) {
        known(inUrgent, at('answers', a, 'sign'), answer.sign, signIds, 'sign');
      } else {
        known(inUrgent, at('answers', a, 'show'), answer.show, itemIds, 'question or tip');
      }
    });
  });

  for (const { id, file } of sheets.tips) {
    const picture = `pictures/${id}.svg`;
    if (!sheets.pictures.some((one) => one.file === picture)) {
      reportIn(file)(1, `no picture. Expected ${picture}.`);
    }
  }
  for (const { id, file } of sheets.pictures) {
    if (!sheets.tips.some((tip) => tip.id === id) && !sheets.broken.has(id)) {
      reportIn(file)(
        1,
        `no tip has the id "${id}". ${expected(
          sheets.tips.map((tip) => tip.id),
          id,
        )}`,
      );
    }
  }

  checkRegions(sheets, lang, words, sourceIds, reportIn('regions.yaml'));
  const values = new Set([...MESSAGE_VALUES, ...words]);
  checkBraces(sheets.messages, values, reportIn(`${lang}/messages.yaml`));
  for (const { file, value, line } of sheets.cautions) {
    checkBraces(partOf(value.beforeStart ?? [], line, 'beforeStart'), words, reportIn(file));
  }
  for (const { file, value, line } of sheets.tips) {
    checkBraces(partOf(value.timing ?? {}, line, 'timing'), words, reportIn(file));
  }
}

function checkRegions(
  { regions }: ContentFiles,
  lang: string,
  words: Set<string>,
  sourceIds: Set<string>,
  report: Report,
): void {
  for (const word of LINE_WORDS) {
    if (words.has(word)) continue;
    report(
      regions.line('neutral-words', lang),
      `neutral-words.${lang} needs "${word}": what to call where there is no number.`,
    );
  }
  for (const [id, region] of Object.entries(regions.value.regions)) {
    if (!region.name[lang]) {
      report(regions.line('regions', id, 'name'), `regions.${id}.name has no "${lang}".`);
    }
    for (const word of Object.keys(region.words?.[lang] ?? {})) {
      if (!words.has(word) || LINE_WORDS.includes(word)) {
        report(
          regions.line('regions', id, 'words', lang, word),
          `unknown region word "${word}". ${expected(
            [...words].filter((w) => !LINE_WORDS.includes(w)),
            word,
          )}`,
        );
      }
    }
    for (const name of LINE_NAMES) {
      const source = region[name]?.source;
      if (source && !sourceIds.has(source)) {
        report(
          regions.line('regions', id, name, 'source'),
          `unknown source "${source}". ${expected(sourceIds, source)}`,
        );
      }
    }
  }
}

/** A typing mistake in `{braces}` would be shown to visitors as it is. */
function checkBraces(
  { value, line }: Checked<unknown>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const visit = (node: unknown, path: string[]): void => {
    if (typeof node === 'string') {
      for (const [, name = ''] of node.matchAll(/\{([^{}]*)\}/g)) {
        if (!known.has(name)) {
          report(line(...path), `unknown word "{${name}}". ${expected(known, name)}`);
        }
      }
    } else {
      for (const [key, child] of Object.entries(node as object)) visit(child, [...path, key]);
    }
  };
  visit(value, []);
}
