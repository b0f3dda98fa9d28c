/** What no single file can know: that whatever a file refers to exists. */
import { NONE } from '../search/learned/classifier.js';
import { itemFiles, markdownFiles } from './content-files.js';
import type { ContentFiles } from './content-files.js';
import type { IdKind, KnownIds } from './known-ids.js';
import type { Mention } from './markdown.js';
import type { Report, ReportIn } from './problem.js';

/** Reports every reference that leads nowhere, or to the wrong place. */
export function checkReferences(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  checkLanguage(content, reportIn);
  checkRoutines(content, known, reportIn);
  checkQuickStarts(content, known, reportIn);
  checkLongQuestions(content, known, reportIn);
  checkSources(content, known, reportIn);
  checkRelated(content, known, reportIn);
  checkMentions(content, known, reportIn);
  checkNestedCautions(content, reportIn);
  checkSigns(content, known, reportIn);
  checkClarifications(content, known, reportIn);
  checkLearned(content, known, reportIn);
}

function checkLanguage({ lang, pack }: ContentFiles, reportIn: ReportIn): void {
  const named = pack.value.lang;
  if (named === lang) return;
  reportIn(pack.file)(pack.line('lang'), `lang is "${named}" in the folder of "${lang}".`);
}

function checkRoutines({ pack }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  pack.value.tips.forEach(({ routine = [] }, group) => {
    routine.forEach((step, index) => {
      const line = pack.line('tips', group, 'routine', index);
      for (const id of [step].flat()) known.check('tip', id, reportIn(pack.file), line);
    });
  });
}

function checkLearned({ learned }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  if (!learned) return;
  for (const [name, kind] of [
    ['items', 'question or tip'],
    ['signs', 'sign'],
  ] as const) {
    for (const [feature, levels] of Object.entries(learned.value[name].features)) {
      for (const id of Object.keys(levels)) {
        if (id === NONE) continue;
        const line = learned.line(name, 'features', feature, id);
        known.check(kind, id, reportIn(learned.file), line);
      }
    }
  }
}

function checkQuickStarts({ pack }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  pack.value['quick-starts'].forEach(({ show }, index) => {
    const line = pack.line('quick-starts', index, 'show');
    known.check('question or tip', show, reportIn(pack.file), line);
  });
}

function checkLongQuestions({ style }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  style.value.long.forEach((id, index) => {
    known.check('question', id, reportIn(style.file), style.line('long', index));
  });
}

function checkSources(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  for (const { file, value, line } of markdownFiles(content)) {
    value.sources.forEach((id, index) => {
      known.check('source', id, reportIn(file), line('sources', index));
    });
  }
}

function checkRelated(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  for (const item of itemFiles(content)) {
    const report = reportIn(item.file);
    item.value.related.forEach((id, index) => {
      const line = item.line('related', index);
      if (id === item.id) report(line, `"${id}" is related to itself.`);
      known.check('question or tip', id, report, line);
    });
  }
}

const MENTIONED: Record<Mention['kind'], IdKind> = {
  item: 'question or tip',
  caution: 'caution',
  group: 'group of signs',
  word: 'region word',
  region: 'region',
};

function checkMentions(content: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  for (const { file, mentions } of markdownFiles(content)) {
    for (const { kind, id, line } of mentions) {
      known.check(MENTIONED[kind], id, reportIn(file), line);
    }
  }
}

/** A caution could otherwise hold itself. */
function checkNestedCautions({ cautions }: ContentFiles, reportIn: ReportIn): void {
  for (const { file, mentions } of cautions) {
    for (const { kind, id, line } of mentions) {
      if (kind !== 'caution') continue;
      reportIn(file)(line, `caution "${id}" inside a caution. Write it out, or link to an item.`);
    }
  }
}

function checkSigns({ urgent }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  const report = reportIn(urgent.file);
  const { signs } = urgent.value;
  reportRepeatedIds('sign', signs, (index) => urgent.line('signs', index), report);
  signs.forEach(({ sources }, index) => {
    sources.forEach((id, s) => {
      known.check('source', id, report, urgent.line('signs', index, 'sources', s));
    });
  });
}

function checkClarifications({ urgent }: ContentFiles, known: KnownIds, reportIn: ReportIn): void {
  const report = reportIn(urgent.file);
  const { clarifications } = urgent.value;
  const lineOf = (index: number): number => urgent.line('clarifications', index);
  reportRepeatedIds('clarification', clarifications, lineOf, report);
  clarifications.forEach(({ id, readFirst, answers }, index) => {
    if (known.get('sign').has(id)) {
      report(lineOf(index), `clarification "${id}": a sign has this id. Rename one.`);
    }
    const firstLine = urgent.line('clarifications', index, 'readFirst');
    known.check('question or tip', readFirst, report, firstLine);
    answers.forEach((answer, a) => {
      const path = ['clarifications', index, 'answers', a] as const;
      if ('sign' in answer) {
        known.check('sign', answer.sign, report, urgent.line(...path, 'sign'));
      } else {
        known.check('question or tip', answer.show, report, urgent.line(...path, 'show'));
      }
    });
  });
}

function reportRepeatedIds(
  kind: string,
  entries: readonly { id: string }[],
  lineOf: (index: number) => number,
  report: Report,
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) report(lineOf(index), `${kind} "${id}" is there twice.`);
    seen.add(id);
  });
}
