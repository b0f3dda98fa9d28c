/** YAML, checked against a schema, with the line of every mistake. */
import * as v from 'valibot';
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { explainIssue } from '../content/pack/schema.js';
import type { Report } from './problem.js';

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A value that fits its schema, and where its file has it. */
export interface YamlValue<T> {
  value: T;
  /** The line on which the value at a path stands, or that of its nearest parent. */
  line: (...path: Path) => number;
}

/** The value at a path, as one of its own: paths start there. */
export function valueAt<T>(
  value: T,
  line: YamlValue<unknown>['line'],
  ...start: Path
): YamlValue<T> {
  return { value, line: (...path) => line(...start, ...path) };
}

/**
 * Reads a YAML text. Reports every mistake and returns `null` if there is one.
 *
 * @param firstLine line of the file on which the text starts, for front matter
 */
export function readYaml<T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  report: Report,
  firstLine = 1,
): YamlValue<T> | null {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;

  // A warning is a mistake as well: YAML takes the first word of `- !SEATED NUMB` for a tag and drops it.
  const mistakes = [...doc.errors, ...doc.warnings];
  for (const mistake of mistakes) report(lineAt(mistake.pos[0]), explainYamlError(mistake));
  if (mistakes.length > 0) return null;

  const line = (...path: Path): number => lineAt(offsetOf(doc, path));
  const parsed = v.safeParse(schema, doc.toJS());
  if (!parsed.success) {
    for (const issue of parsed.issues) {
      const path = issue.path?.map((step) => step.key as string | number) ?? [];
      report(line(...path), `${path.join('.') || 'the file'}: ${explainIssue(issue)}.`);
    }
    return null;
  }
  return { value: parsed.output, line };
}

function explainYamlError({ code, message }: YAMLError): string {
  const advice = code === 'TAG_RESOLVE_FAILED' ? ' A text that begins with "!" needs quotes.' : '';
  return `${message}.${advice}`;
}

/** Where the value at a path starts; for a missing one, where its parent does. */
function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
