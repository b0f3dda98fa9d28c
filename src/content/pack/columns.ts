/**
 * Rows of a table as columns, and back. The script carries items, danger signs and sources column by
 * column: texts of one kind share their words, so that the whole compresses to a kilobyte less.
 */

/** By field, its value in each row; `null` where a row does not have it. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

export function toColumns(rows: readonly object[]): Columns {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(
    fields.map((field) => [field, rows.map((row) => (Reflect.get(row, field) as unknown) ?? null)]),
  );
}

/** @param columns as `toColumns` makes them; what a row does not have, it does not get */
export function fromColumns<Row extends object>(columns: Columns): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (const [field, values] of Object.entries(columns)) {
    values.forEach((value, index) => {
      const row = (rows[index] ??= {});
      if (value !== null) row[field] = value;
    });
  }
  return rows as Row[];
}

/** Questions and tips are one table, the questions first. */
export function splitRows<Row>(
  rows: readonly Row[],
  questionCount: number,
): { questions: Row[]; tips: Row[] } {
  return { questions: rows.slice(0, questionCount), tips: rows.slice(questionCount) };
}

/** Texts by their names, of one text with a bar between each two; an empty one is left out. */
export function splitByName(texts: string, names: readonly string[]): Record<string, string> {
  const split = texts.split('|').map((text, index) => [names[index] ?? '', text]);
  return Object.fromEntries(split.filter(([, text]) => text)) as Record<string, string>;
}
