/** Markdown → typed blocks. What the widget cannot show is reported, never dropped. */
import type { Link, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as v from 'valibot';
import type { Block, Span } from '../content/pack/pack.js';
import type { RegionId } from '../content/pack/region.js';
import { hrefSchema, idSchema, tierSchema } from '../content/pack/schema.js';
import { expectedOneOf } from './problem.js';
import type { Report } from './problem.js';

/** A Markdown file in parts. */
export interface Markdown {
  /** The YAML between the `---` lines, and the line it starts on. */
  frontMatter: { text: string; firstLine: number } | null;
  blocks: Block[];
  /** What the text refers to, for checks against other files. */
  mentions: Mention[];
  /** The running text, for checks of how it reads. */
  passages: Passage[];
}

/** A paragraph, list item or step, as it is read. */
export interface Passage {
  kind: 'paragraph' | 'item' | 'step';
  /** Without its markup. Region words are in braces, and line ends are where the file has them. */
  text: string;
  /** The line it starts on. */
  line: number;
  /** Ids of the questions and tips it links to. */
  links: string[];
  /** Ends with `:unsourced`: a caution that is commonly given, but that no source we read states. */
  unsourced: boolean;
  /** Ends with `:only{…}`: for readers in some countries. */
  local: boolean;
}

/** A reference from running text to something defined elsewhere. */
export interface Mention {
  kind: 'item' | 'caution' | 'group' | 'word' | 'region';
  id: string;
  line: number;
}

type ParagraphBlock = Extract<Block, { type: 'paragraph' }>;

/** Tables and the like (GFM) are parsed so that they can be refused by name. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective);

/** Kinds of Markdown that no answer needs, by the name an editor knows. */
const UNSUPPORTED: Partial<Record<Nodes['type'], string>> = {
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

const ACCEPTED_BLOCKS =
  'paragraphs, lists, numbered steps, :::timeline, ::caution{#id} and ::signs{tier=…}';
const ACCEPTED_SPANS = '**strong**, _emphasis_, [links](id) and {region words}';

/**
 * Directives at the very end of a paragraph or list item, which say something about all of it: no source
 * states it, or only some countries read it.
 */
const TRAILING_DIRECTIVES = ['unsourced', 'only'];

/** Reads a Markdown file and reports everything in it that the widget could not show. */
export function readMarkdown(text: string, report: Report): Markdown {
  return new MarkdownReader(report).read(text);
}

/** Reads one file, and notes down its mentions and passages on the way. */
class MarkdownReader {
  readonly #report: Report;
  readonly #mentions: Mention[] = [];
  readonly #passages: Passage[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  read(text: string): Markdown {
    const { children } = parser.parse(text);
    const frontMatter = children.find((node) => node.type === 'yaml');
    return {
      frontMatter: frontMatter
        ? { text: frontMatter.value, firstLine: lineOf(frontMatter) + 1 }
        : null,
      blocks: children.flatMap((node) => (node.type === 'yaml' ? [] : this.#block(node))),
      mentions: this.#mentions,
      passages: this.#passages,
    };
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph('paragraph', node)];
      case 'list':
        return [this.#list(node)];
      case 'leafDirective':
        return this.#leafDirective(node);
      case 'containerDirective':
        return this.#timeline(node);
      default:
        this.#refuse(node, ACCEPTED_BLOCKS);
        return [];
    }
  }

  #list({ ordered, children }: List): Extract<Block, { items: unknown }> {
    const kind = ordered ? 'step' : 'item';
    const items = children.map((item) => {
      const [paragraph, more] = item.children;
      if (paragraph?.type === 'paragraph' && !more) return this.#paragraph(kind, paragraph).spans;
      this.#report(lineOf(item), 'a list item holds one paragraph and nothing else.');
      return [];
    });
    return { type: ordered ? 'steps' : 'list', items };
  }

  /** A list whose items each begin with when they happen. */
  #timeline(node: ContainerDirective): Block[] {
    const [list, more] = node.children;
    if (node.name === 'timeline' && list?.type === 'list' && !list.ordered && !more) {
      const { items } = this.#list(list);
      return [{ type: 'timeline', items }];
    }
    this.#report(lineOf(node), `":::${node.name}": expected ":::timeline" around one list.`);
    return [];
  }

  #leafDirective(node: LeafDirective): Block[] {
    const line = lineOf(node);
    if (node.name === 'caution') {
      const id = node.attributes?.['id'] ?? '';
      this.#mentions.push({ kind: 'caution', id, line });
      const isBrief = node.attributes?.['brief'] !== undefined;
      return [{ type: 'caution', id, ...(isBrief && { brief: true as const }) }];
    }
    if (node.name === 'signs') {
      const tier = node.attributes?.['tier'];
      const group = node.attributes?.['group'];
      if (group) this.#mentions.push({ kind: 'group', id: group, line });
      if (v.is(tierSchema, tier)) return [{ type: 'signs', tier, ...(group && { group }) }];
      this.#report(line, `unknown tier "${tier}". ${expectedOneOf(tierSchema.options)}`);
      return [];
    }
    const known = expectedOneOf(['::caution{#id}', '::signs{tier=…}']);
    this.#report(line, `unknown directive "::${node.name}". ${known}`);
    return [];
  }

  /** A paragraph that stands alone, or makes up a list item or step. */
  #paragraph(kind: Passage['kind'], { children }: Paragraph): ParagraphBlock {
    const last = children.at(-1);
    const directive = isTrailingDirective(last) && children.length > 1 ? last : null;
    const content = directive ? children.slice(0, -1) : children;
    const mentionsBefore = this.#mentions.length;
    const spans = this.#spans(content);
    const links = this.#mentions
      .slice(mentionsBefore)
      .flatMap(({ kind, id }) => (kind === 'item' ? id : []));
    const regions = directive?.name === 'only' ? this.#regions(directive, kind) : null;
    this.#passages.push({
      kind,
      text: content.map(textOf).join('').trimEnd(),
      line: children[0] ? lineOf(children[0]) : 1,
      links,
      unsourced: directive?.name === 'unsourced',
      local: regions !== null,
    });
    return {
      type: 'paragraph',
      spans: directive ? trimEnd(spans) : spans,
      ...(regions && { regions }),
    };
  }

  /** The countries of `:only{gb ie}`. */
  #regions(directive: TextDirective, kind: Passage['kind']): RegionId[] {
    const line = lineOf(directive);
    const regions = Object.keys(directive.attributes ?? {});
    for (const id of regions) this.#mentions.push({ kind: 'region', id, line });
    if (regions.length === 0) this.#report(line, '":only" names no country. Write :only{gb}.');
    if (kind !== 'paragraph') {
      this.#report(line, '":only" marks a paragraph, not a list item.');
    }
    // No pack is made while one of them is unknown.
    return regions as RegionId[];
  }

  #spans(nodes: readonly PhrasingContent[]): Span[] {
    return nodes.flatMap((node) => this.#span(node));
  }

  #span(node: PhrasingContent): Span[] {
    switch (node.type) {
      case 'text':
        return this.#text(node.value.replace(/\s+/g, ' '), lineOf(node));
      case 'break':
        return [' '];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, spans: this.#spans(node.children) }];
      case 'link':
        return this.#link(node);
      case 'textDirective':
        this.#report(
          lineOf(node),
          TRAILING_DIRECTIVES.includes(node.name)
            ? `":${node.name}" stands at the very end of a paragraph or list item, after its text.`
            : `":${node.name}" reads as a directive. Put a space after the colon.`,
        );
        return [];
      default:
        this.#refuse(node, ACCEPTED_SPANS);
        return [];
    }
  }

  #link(node: Link): Span[] {
    const { url } = node;
    const line = lineOf(node);
    const spans = this.#spans(node.children);
    if (v.is(idSchema, url)) {
      this.#mentions.push({ kind: 'item', id: url, line });
      return [{ type: 'reference', id: url, spans }];
    }
    const href = v.safeParse(hrefSchema, url);
    if (href.success) return [{ type: 'link', href: url, spans }];
    const accepted = `${href.issues[0].message}, or the id of a question or tip.`;
    this.#report(line, `link to "${url}": ${accepted}`);
    return spans;
  }

  /** Splits text at its region words. */
  #text(text: string, line: number): Span[] {
    return text.split(/(\{[^{}]*\})/).flatMap((part): Span[] => {
      if (!/[{}]/.test(part)) return part ? [part] : [];
      if (!part.startsWith('{') || !part.endsWith('}')) {
        this.#report(
          line,
          `a brace without its partner in "${part.trim()}". Write region words as {word}.`,
        );
        return [];
      }
      const name = part.slice(1, -1);
      const word = name.charAt(0).toLowerCase() + name.slice(1);
      this.#mentions.push({ kind: 'word', id: word, line });
      return [{ type: 'word', word, ...(word !== name && { capital: true as const }) }];
    });
  }

  #refuse(node: Nodes, accepted: string): void {
    const name = UNSUPPORTED[node.type] ?? node.type;
    this.#report(lineOf(node), `${name} cannot be shown. Use ${accepted}.`);
  }
}

/** A directive with text in its brackets is none: the text would be lost. */
function isTrailingDirective(node: PhrasingContent | undefined): node is TextDirective {
  return (
    node?.type === 'textDirective' &&
    TRAILING_DIRECTIVES.includes(node.name) &&
    node.children.length === 0
  );
}

/** Spans without the space that stood before a directive. */
function trimEnd(spans: Span[]): Span[] {
  const last = spans.at(-1);
  if (typeof last !== 'string') return spans;
  return [...spans.slice(0, -1), last.trimEnd()].filter(Boolean);
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
