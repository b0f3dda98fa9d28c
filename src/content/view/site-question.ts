/** What the owner of a page adds to the pack, read from the page's markup. */
import type { Block } from '../pack/pack.js';

/** A question of the page's own, in the same blocks as ours. Its id must be none of the pack's. */
export interface SiteQuestion {
  id: string;
  title: string;
  blocks: Block[];
  /** Language of the text, where the page names it. */
  lang: string | null;
  /** Id of the topic it belongs to; otherwise it stands in a group of the owner's own. */
  topic: string | null;
  /** Stands before ours. */
  first: boolean;
}
