/**
 * A table in plain text. The first column is aligned to the left, the others hold figures and are aligned to
 * the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string}
 */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('   '),
  );
  const [first, ...rest] = lines;
  return [first, '─'.repeat(first.length), ...rest].join('\n');
}
