/** A question that the owner of a page adds to the pack, read from the page's markup. */
import type { Block } from '../pack/pack.js';

/** It has the same blocks as a question of the pack. Its id must be none of the pack's. */
export interface SiteQuestion {
  id: string;
  title: string;
  blocks: Block[];
  /** Language of the text, where the page names it. */
  lang: string | null;
  /** Id of the topic it belongs to; `null` where it belongs to the group of site questions. */
  topic: string | null;
  /** Whether it stands before the questions of the pack. */
  first: boolean;
}
