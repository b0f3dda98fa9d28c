/** A question that a page adds, as the search gets it. */
import type { SiteQuestion } from '../../src/content/view/site-question.js';

export function siteQuestion(id: string, title: string, answer: string): SiteQuestion {
  const blocks: SiteQuestion['blocks'] = [{ type: 'paragraph', spans: [answer] }];
  return { id, title, blocks, lang: null, topic: null, first: false };
}
