/**
 * The tables of README.md about the two elements, made from their custom elements manifest. Each stands
 * between `<!-- generated: … -->` and `<!-- end -->`; what both elements have comes first.
 */
import type {
  Attribute,
  ClassField,
  ClassMember,
  ClassMethod,
  CustomElement,
  CustomElementField,
  Package,
} from 'custom-elements-manifest';
import { format } from 'prettier';

/** What stands behind a name that only one of the elements has. */
const LABELS: Readonly<Record<string, string>> = { 'back-spasm-faq': 'FAQ', 'care-tips': 'tips' };

interface Table {
  head: readonly string[];
  rows: (element: CustomElement) => string[][];
}

/** By the name in the marker. */
const TABLES: Readonly<Record<string, Table>> = {
  slots: {
    head: ['slot', 'what may stand there'],
    rows: ({ slots = [] }) =>
      slots.map((slot) => [slot.name ? code(slot.name) : 'children', summaryOf(slot)]),
  },
  attributes: {
    head: ['attribute', 'meaning', 'default'],
    rows: ({ attributes = [], members = [] }) => [
      ...declaredFirst(attributes).map((attribute) => [
        code(attribute.name),
        ...meaningAndDefault(attribute),
      ]),
      ...members
        .filter(isPropertyAlone)
        .map((field) => [`${code(field.name)}, a property alone`, ...meaningAndDefault(field)]),
    ],
  },
  methods: {
    head: ['method', 'what it does', 'returns'],
    rows: ({ members = [] }) => members.filter(isMethod).map(methodRow),
  },
  events: {
    head: ['event', '`detail`', 'when'],
    rows: ({ events = [] }) =>
      events.map((event) => [
        code(event.name),
        code(event.type.text.replace(/^CustomEvent<(.*)>$/, '$1')),
        summaryOf(event),
      ]),
  },
  'custom properties': {
    head: ['custom property', 'meaning', 'default'],
    rows: ({ cssProperties = [] }) =>
      cssProperties.map((property) => [
        code(property.name),
        summaryOf(property),
        code(property.default ?? ''),
      ]),
  },
  parts: {
    head: ['part', 'what it is'],
    rows: ({ cssParts = [] }) => cssParts.map((part) => [code(part.name), summaryOf(part)]),
  },
};

const MARKED = /(<!-- generated: (.+?) -->\n).*?(<!-- end -->)/gs;

/**
 * A text with its marked tables as the manifest has them.
 *
 * @throws where the text lacks one of the tables, or marks one that there is not
 */
export async function fillTables(text: string, manifest: Package): Promise<string> {
  const names = [...text.matchAll(MARKED)].map(([, , name]) => name);
  if (String([...names].sort()) !== String(Object.keys(TABLES).sort())) {
    throw new Error(`tables marked: ${names.join(', ')}; known: ${Object.keys(TABLES).join(', ')}`);
  }
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(
      (declaration): declaration is CustomElement & typeof declaration => 'tagName' in declaration,
    );
  const tables = new Map<string, string>();
  for (const [name, table] of Object.entries(TABLES)) {
    tables.set(name, await format(toMarkdown(table, elements), { parser: 'markdown' }));
  }
  return text.replace(
    MARKED,
    (_, start: string, name: string, end: string) => `${start}\n${tables.get(name)}\n${end}`,
  );
}

/** One row for what is the same in both elements; what one of them has is labelled. */
function toMarkdown({ head, rows }: Table, elements: readonly CustomElement[]): string {
  const all = new Map<string, { cells: string[]; labels: string[] }>();
  for (const element of elements) {
    const label = LABELS[element.tagName ?? ''] ?? '';
    for (const cells of rows(element)) {
      const row = all.get(cells.join()) ?? { cells, labels: [] };
      row.labels.push(label);
      all.set(cells.join(), row);
    }
  }
  const sorted = [...all.values()].sort((a, b) => b.labels.length - a.labels.length);
  const lines = sorted.map(({ cells: [name, ...cells], labels }) => [
    labels.length < elements.length ? `${name} (${labels.join()})` : name,
    ...cells,
  ]);
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function methodRow({ name, parameters = [], return: result, ...method }: ClassMethod): string[] {
  const names = parameters.map((parameter) => parameter.name).join(', ');
  return [code(`${name}(${names})`), summaryOf(method), result?.description ?? ''];
}

/** The last sentence of a summary says what the default is. */
function meaningAndDefault(entry: Attribute | ClassField): [meaning: string, byDefault: string] {
  const [, meaning = '', byDefault = ''] = /^(.*) Default: (.*)\.$/.exec(summaryOf(entry)) ?? [];
  return [meaning, byDefault];
}

/** The first paragraph of a description. Those below it are for who looks closer. */
function summaryOf({ description = '' }: { description?: string }): string {
  const [summary = ''] = description.split('\n\n');
  return summary.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** `lang` has no field of ours, as every element has it. */
function declaredFirst(attributes: readonly Attribute[]): Attribute[] {
  return [...attributes].sort((a, b) => Number('fieldName' in b) - Number('fieldName' in a));
}

function isMethod(member: ClassMember): member is ClassMethod {
  return member.kind === 'method';
}

function isPropertyAlone(member: ClassMember): member is CustomElementField {
  return member.kind === 'field' && !('attribute' in member);
}
