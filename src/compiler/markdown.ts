/** Markdown → typed blocks. What the widget cannot show is refused, never dropped. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as v from 'valibot';
import type { Block, RegionId, Span } from '../content/pack/pack.js';
import { hrefSchema, idSchema, tierSchema } from '../content/pack/schema.js';
import { expected } from './problem.js';
import type { Report } from './problem.js';

/** A Markdown file in parts. */
export interface Markdown {
  /** The YAML between the `---` lines, and the line it starts on. */
  frontMatter: { text: string; firstLine: number } | null;
  blocks: Block[];
  /** What the text refers to, with the line, for checks against other files. */
  mentions: Mention[];
  /** The running text, for checks of how it reads. */
  passages: Passage[];
}

/** A paragraph, list item or step, as it is read. */
export interface Passage {
  kind: 'paragraph' | 'item' | 'step';
  /** Without its markup. Region words are in braces, and line ends are where the file has them. */
  text: string;
  /** Where it starts. */
  line: number;
  /** Ids of the questions and tips it links to. */
  links: string[];
  /** Marked `:unsourced`: a caution that is commonly given, but that no source we read states. */
  unsourced: boolean;
  /** Marked `:only{…}`: for readers in some countries. */
  local: boolean;
}

/** A reference from running text to something defined elsewhere. */
export interface Mention {
  kind: 'item' | 'caution' | 'word' | 'region';
  id: string;
  line: number;
}

/** Tables and the like are read so that they can be refused by name. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective);

/** Kinds of Markdown that no answer needs, by the name an editor knows. */
const REFUSED: Partial<Record<Nodes['type'], string>> = {
  html: 'raw HTML',
  heading: 'a heading',
  image: 'a picture',
  blockquote: 'a quotation',
  code: 'a code block',
  inlineCode: 'code',
  thematicBreak: 'a dividing line',
  table: 'a table',
  delete: 'crossed-out text',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
};

const BLOCKS = 'paragraphs, lists, numbered steps, ::caution{#id} and ::signs{tier=…}';
const SPANS = '**strong**, _emphasis_, [links](id) and {region words}';

/** What may stand at the very end of a text: a caution that no source states; a paragraph for some countries. */
const MARKS = ['unsourced', 'only'];

/** Reads a Markdown file and reports everything in it that the widget could not show. */
export function readMarkdown(text: string, report: Report): Markdown {
  const root = parser.parse(text);
  const mentions: Mention[] = [];
  const passages: Passage[] = [];
  const frontMatter = root.children.find((node) => node.type === 'yaml');
  const blocks = root.children.flatMap((node) => (node.type === 'yaml' ? [] : block(node)));
  return {
    frontMatter: frontMatter
      ? { text: frontMatter.value, firstLine: lineOf(frontMatter) + 1 }
      : null,
    blocks,
    mentions,
    passages,
  };

  function block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [passage('paragraph', node)];
      case 'list':
        return [
          {
            type: node.ordered ? 'steps' : 'list',
            items: node.children.map((item) => {
              const [only, more] = item.children;
              if (only?.type === 'paragraph' && !more) {
                return passage(node.ordered ? 'step' : 'item', only).spans;
              }
              report(lineOf(item), 'a list item holds one paragraph and nothing else.');
              return [];
            }),
          },
        ];
      case 'leafDirective':
        return directive(node.name, node.attributes ?? {}, lineOf(node));
      default:
        refuse(node, BLOCKS);
        return [];
    }
  }

  function directive(
    name: string,
    attributes: Record<string, string | null | undefined>,
    line: number,
  ): Block[] {
    if (name === 'caution') {
      const id = attributes['id'] ?? '';
      mentions.push({ kind: 'caution', id, line });
      return [{ type: 'caution', id }];
    }
    if (name === 'signs') {
      const tier = attributes['tier'];
      if (v.is(tierSchema, tier)) return [{ type: 'signs', tier }];
      report(line, `unknown tier "${tier}". ${expected(tierSchema.options)}`);
      return [];
    }
    report(
      line,
      `unknown directive "::${name}". ${expected(['::caution{#id}', '::signs{tier=…}'])}`,
    );
    return [];
  }

  /** A paragraph, which is noted down for the checks as well. */
  function passage(
    kind: Passage['kind'],
    { children }: Paragraph,
  ): Extract<Block, { type: 'paragraph' }> {
    const last = children.at(-1);
    const mark = isMark(last) && children.length > 1 ? last : null;
    const read = mark ? children.slice(0, -1) : children;
    const local = mark?.name === 'only';
    const regions = local ? Object.keys(mark.attributes ?? {}) : [];
    const before = mentions.length;
    const all = spans(read);
    if (local) {
      const line = lineOf(mark);
      for (const id of regions) mentions.push({ kind: 'region', id, line });
      if (regions.length === 0) report(line, '":only" names no country. Write :only{gb}.');
      if (kind !== 'paragraph') report(line, '":only" marks a paragraph, not a list item.');
    }
    passages.push({
      kind,
      text: read.map(textOf).join('').trimEnd(),
      line: children[0] ? lineOf(children[0]) : 1,
      links: mentions.slice(before).flatMap(({ kind, id }) => (kind === 'item' ? id : [])),
      unsourced: mark?.name === 'unsourced',
      local,
    });
    const end = all.at(-1);
    return {
      type: 'paragraph',
      spans:
        mark && typeof end === 'string'
          ? [...all.slice(0, -1), end.trimEnd()].filter(Boolean)
          : all,
      ...(local && { regions: regions as RegionId[] }),
    };
  }

  function spans(nodes: readonly PhrasingContent[]): Span[] {
    return nodes.flatMap((node): Span[] => {
      switch (node.type) {
        case 'text':
          return words(node.value.replace(/\s+/g, ' '), lineOf(node));
        case 'break':
          return [' '];
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, spans: spans(node.children) }];
        case 'link':
          return link(node.url, spans(node.children), lineOf(node));
        case 'textDirective':
          report(
            lineOf(node),
            MARKS.includes(node.name)
              ? `":${node.name}" stands at the very end of a paragraph or list item, after its text.`
              : `":${node.name}" reads as a directive. Put a space after the colon.`,
          );
          return [];
        default:
          refuse(node, SPANS);
          return [];
      }
    });
  }

  function link(url: string, children: Span[], line: number): Span[] {
    if (v.is(idSchema, url)) {
      mentions.push({ kind: 'item', id: url, line });
      return [{ type: 'reference', id: url, spans: children }];
    }
    const href = v.safeParse(hrefSchema, url);
    if (href.success) return [{ type: 'link', href: url, spans: children }];
    report(line, `link to "${url}": ${href.issues[0].message}, or the id of a question or tip.`);
    return children;
  }

  /** Splits text at its region words. */
  function words(text: string, line: number): Span[] {
    return text.split(/(\{[^{}]*\})/).flatMap((part): Span[] => {
      if (!/[{}]/.test(part)) return part ? [part] : [];
      if (!part.startsWith('{') || !part.endsWith('}')) {
        report(
          line,
          `a brace without its partner in "${part.trim()}". Write region words as {word}.`,
        );
        return [];
      }
      const name = part.slice(1, -1);
      const word = name.charAt(0).toLowerCase() + name.slice(1);
      mentions.push({ kind: 'word', id: word, line });
      return [{ type: 'word', word, ...(word !== name && { capital: true as const }) }];
    });
  }

  function refuse(node: Nodes, accepted: string): void {
    report(lineOf(node), `${REFUSED[node.type] ?? node.type} cannot be shown. Use ${accepted}.`);
  }
}

/** One of the marks, and nothing but the mark: a text in its brackets would be lost. */
function isMark(node: PhrasingContent | undefined): node is TextDirective {
  return node?.type === 'textDirective' && MARKS.includes(node.name) && node.children.length === 0;
}

/** A text without its markup. */
function textOf(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
