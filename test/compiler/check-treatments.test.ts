/** A treatment is never named without its caution. */
import { describe } from 'node:test';
import { CAUTION, HELP, answering, changed } from './fixture.js';
import { allowsEach, refusesEach } from './refuses.js';

const CALL = 'Call {emergency-number}.';
const NO_LINK_WILL_DO = changed(CAUTION, 'or-link: true\n', '');

describe('a treatment that is named without its caution', () => {
  refusesEach([
    {
      mistake: 'in the text',
      why: 'somebody could hurt themselves with it',
      file: HELP,
      from: CALL,
      to: 'Rest.\n\nTry warmth.',
      at: 'Try warmth.',
      says: ['"warmth" without its caution. Add ::caution{#heat}, or a link beside it'],
    },
    {
      mistake: 'in the title, which has no room for a link',
      why: 'some read no more than that',
      file: HELP,
      from: 'Is it an emergency?',
      to: 'Do heat packs help?',
      at: 'title:',
      says: ['"heat packs" without its caution. Add ::caution{#heat}.'],
    },
    {
      mistake: 'over the end of a line',
      why: 'a visitor reads it on one',
      file: HELP,
      from: CALL,
      to: 'Try a heat\npack.',
      at: 'Try a heat',
      says: ['"heat pack" without its caution'],
    },
    {
      mistake: 'over the end of a line that is to be kept',
      why: 'a visitor reads it on one nevertheless',
      file: HELP,
      from: CALL,
      to: 'Try a heat  \npack.',
      at: 'Try a heat',
      says: ['"heat pack" without its caution'],
    },
    {
      mistake: 'with a link in another paragraph',
      why: 'nobody would know what it is for',
      file: HELP,
      from: CALL,
      to: 'Try warmth.\n\nSee [how](heat-pack).',
      at: 'Try warmth.',
      says: ['"warmth" without its caution'],
    },
    {
      mistake: 'with a link to an item that does not have the caution either',
      why: 'it would be found nowhere',
      file: HELP,
      from: CALL,
      to: 'Try [warmth](urgent-help).',
      at: 'Try [warmth]',
      says: ['"warmth" without its caution'],
    },
    {
      mistake: 'with a link where that will not do',
      why: 'the caution is too grave to be one tap away',
      file: HELP,
      from: CALL,
      to: 'Try [warmth](heat-pack).',
      at: 'Try [warmth]',
      says: ['"warmth" without its caution. Add ::caution{#heat}.'],
      tree: NO_LINK_WILL_DO,
    },
  ]);
  allowsEach([
    ['one with the caution', answering('Try warmth.\n\n::caution{#heat}', NO_LINK_WILL_DO)],
    ['one with a link beside it, where that will do', answering('Try [warmth](heat-pack).')],
    ['a word that only contains it', answering('Lukewarmth and warmths.')],
  ]);
});
