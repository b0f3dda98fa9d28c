/**
 * Other search libraries over the same documents, so that our figures can be compared.
 *
 * Each is set up as its own documentation advises for a search box with typing mistakes, and those
 * that weigh fields weigh them alike. None gets our synonyms or stop words: those are ours to bring.
 * Where several settings are advised, the one that did best on our queries is taken.
 */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** A question or tip in plain text. */
export interface PlainDoc {
  id: string;
  title: string;
  /** One phrase on each line. */
  aliases: string;
  text: string;
  cautions: string;
}

export interface Peer {
  name: string;
  /** Ids, best first. */
  find: (query: string) => string[] | Promise<string[]>;
}

type Field = Exclude<keyof PlainDoc, 'id'>;

/** How much each field counts, the most important first. */
const WEIGHTS: Record<Field, number> = { title: 4, aliases: 3, text: 1, cautions: 0.4 };
const FIELDS = Object.keys(WEIGHTS) as Field[];

const { TRAILING } = lunr.Query.wildcard;

/** More than there are documents: a rank is a rank, however low. */
const ALL = 1000;

export async function createPeers(docs: readonly PlainDoc[]): Promise<Peer[]> {
  return [
    miniSearchAsItIs(docs),
    miniSearch(docs),
    fuse(docs),
    fuseByWord(docs),
    flexSearch(docs),
    await orama(docs),
    lunrjs(docs),
  ];
}

/** What one gets without reading on: whole words, any of them, all fields alike. */
function miniSearchAsItIs(docs: readonly PlainDoc[]): Peer {
  const index = new MiniSearch<PlainDoc>({ fields: FIELDS });
  index.addAll(docs);
  return {
    name: 'MiniSearch, defaults',
    find: (query) => index.search(query).map(({ id }) => id as string),
  };
}

/** The settings of its README: prefixes, a fifth of the letters wrong, some fields boosted. */
function miniSearch(docs: readonly PlainDoc[]): Peer {
  const index = new MiniSearch<PlainDoc>({
    fields: FIELDS,
    searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(docs);
  return {
    name: 'MiniSearch, prefix and fuzzy',
    find: (query) => index.search(query).map(({ id }) => id as string),
  };
}

/**
 * Weighted keys; `ignoreLocation`, as advised for long texts, since without it only the first
 * letters of each are looked at. The phrases are a list, so that a short one counts as short.
 */
function fuse(docs: readonly PlainDoc[]): Peer {
  const index = new Fuse(withLists(docs), { keys: keys(), ignoreLocation: true });
  return { name: 'Fuse.js', find: (query) => index.search(query).map(({ item }) => item.id) };
}

/**
 * What its documentation advises for search boxes: each word by itself, rare words counting more. A threshold half of the default did better than the default.
 */
function fuseByWord(docs: readonly PlainDoc[]): Peer {
  const index = new Fuse(withLists(docs), {
    keys: keys(),
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.3,
  });
  return {
    name: 'Fuse.js, token search',
    find: (query) => index.search(query).map(({ item }) => item.id),
  };
}

const withLists = (docs: readonly PlainDoc[]) =>
  docs.map((doc) => ({ ...doc, aliases: doc.aliases.split('\n') }));
const keys = () => FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));

/**
 * Prefixes, the English language pack (stems, stop words), and suggestions for what has not all of
 * the words: three of the four ways to tolerance in its README. The fourth, encoders by sound, did
 * worse beside the language pack. It has no weights: results come field by field, so the fields
 * stand in their order.
 */
function flexSearch(docs: readonly PlainDoc[]): Peer {
  const index = new Document({
    tokenize: 'forward',
    encoder: new Encoder(english),
    document: { id: 'id', index: FIELDS },
  });
  for (const doc of docs) index.add({ ...doc });
  return {
    name: 'FlexSearch',
    find: (query) =>
      index.search(query, { limit: ALL, suggest: true, merge: true }).map(({ id }) => String(id)),
  };
}

/** Stems, one wrong letter in each word, weighted fields; prefixes are found by default. */
async function orama(docs: readonly PlainDoc[]): Promise<Peer> {
  const index = create({
    schema: { title: 'string', aliases: 'string', text: 'string', cautions: 'string' },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  await insertMultiple(index, [...docs]);
  return {
    name: 'Orama',
    find: async (query) => {
      const options = { term: query, tolerance: 1, boost: WEIGHTS, limit: ALL };
      const { hits } = await searchOrama(index, options);
      return hits.map(({ id }) => id);
    },
  };
}

/**
 * The English pipeline, boosted fields, and for each word the three clauses that its documentation
 * shows for typing ahead: the stem counts most, then words that begin so, then words with one wrong
 * letter. Stop words are left out of the query as its pipeline leaves them out of the index.
 */
function lunrjs(docs: readonly PlainDoc[]): Peer {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field, { boost: WEIGHTS[field] });
    for (const doc of docs) this.add(doc);
  });
  const isStopWord = (word: string): boolean => !lunr.stopWordFilter(new lunr.Token(word, {}));
  const wordsOf = (query: string): string[] =>
    lunr
      .tokenizer(query)
      .map((token) => lunr.trimmer(token).toString())
      .filter((word) => word && !isStopWord(word));
  return {
    name: 'lunr',
    find: (query) => {
      const words = wordsOf(query);
      // A query without a clause finds everything.
      if (words.length === 0) return [];
      const hits = index.query((asked) => {
        for (const word of words) {
          asked.term(word, { boost: 100 });
          asked.term(word, { boost: 10, usePipeline: false, wildcard: TRAILING });
          asked.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      });
      return hits.map(({ ref }) => ref);
    },
  };
}
