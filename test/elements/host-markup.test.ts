/** What is read from the markup of a site question, and what is left out. */
import { expect } from '@open-wc/testing';
import { faq, settled } from './mount.js';
import { button, panelOf } from './perceive.js';

let lines: string[];
const { warn, error } = console;
beforeEach(() => {
  lines = [];
  console.warn = (line: string) => lines.push(`warning ${line}`);
  console.error = (line: string) => lines.push(`error ${line}`);
});
afterEach(() => Object.assign(console, { warn, error }));

/** The rendered text: **bold**, _italic_, [words](address), "/" for a line break. */
function readRendered(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replaceAll('\n', ' / ');
  const inside = [...node.childNodes].map(readRendered).join('');
  if (!(node instanceof Element)) return '';
  switch (node.localName) {
    case 'strong':
      return `**${inside}**`;
    case 'em':
      return `_${inside}_`;
    case 'a':
      return `[${inside}](${(node as HTMLAnchorElement).href})`;
    default:
      return inside;
  }
}

let questionCount = 0;

/** The blocks of a rendered answer, a string for each paragraph and each item of a list. */
async function answerBlocks(markup: string, more = ''): Promise<string[]> {
  const id = `own-${++questionCount}`;
  const el = await faq(
    { region: 'gb', open: id },
    `<details id="${id}"><summary>Mine?</summary>${markup}</details>${more}`,
  );
  await settled(el);
  return [...panelOf(button(el, 'Mine?')).querySelectorAll('.answer :is(p, li):not(.copy)')].map(
    (block) => {
      const parent = block.parentElement!.localName;
      return (parent === 'ul' ? '- ' : parent === 'ol' ? '1. ' : '') + readRendered(block);
    },
  );
}

const here = location.href.replace(/#.*/, '');

describe('the answer of a site question', () => {
  it('has no forms, whatever their fields are called', async () => {
    const fields = ['childNodes', 'localName', 'hasAttribute', 'contains'];
    const form = `<form>Your name${fields.map((name) => `<input name="${name}">`).join('')}</form>`;
    expect(await answerBlocks(`<p>Ask us.</p>${form}`, form)).to.deep.equal(['Ask us.']);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('left out: <form>.');
  });

  const CASES: [what: string, markup: string, ...read: string[]][] = [
    ['paragraphs', '<p>One.</p>\n<p>Two.</p>', 'One.', 'Two.'],
    ['text without a paragraph', 'Behind the <b>shop</b>.', 'Behind the **shop**.'],
    ['text before and after a paragraph', 'One.<p>Two.</p>Three.', 'One.', 'Two.', 'Three.'],
    [
      'white space, as HTML shows it',
      '<p>  A\n   lot <b> of </b> space </p>',
      'A lot **of **space',
    ],
    ['space between words in elements', '<p><b>A</b> <i>b</i></p>', '**A** _b_'],
    ['a space that does not break', '<p>5&nbsp;pm</p>', '5\u00a0pm'],
    ['a broken line', '<p>12 Wren Lane <br>\n Wrenmoor</p>', '12 Wren Lane / Wrenmoor'],
    ['a blank line, as a new paragraph', 'One.<br><br>Two.<br>', 'One.', 'Two.'],
    ['bold and italics', '<strong>A</strong><em>b</em><i>c</i>', '**A**_b__c_'],
    ['bold in italics', '<p><i>a <b>b</b> c</i></p>', '_a **b** c_'],
    ['bold in bold, once', '<b>a <strong>b</strong></b>', '**a b**'],
    ['paragraphs in bold', '<b><p>One.</p><p>Two.</p></b>', '**One.**', '**Two.**'],
    ['the text of any other element', '<p><span style="color:red">a</span> <u>b</u></p>', 'a b'],
    ['a list', '<ul><li>a</li><li>b</li></ul>', '- a', '- b'],
    ['a list in order', '<p>Do:</p><ol><li>a</li><li>b</li></ol>', 'Do:', '1. a', '1. b'],
    ['paragraphs in an item', '<ul><li><p>a</p><p>b</p></li></ul>', '- a / b'],
    ['bold in an item', '<ul><li><b>Mon</b> 9 to 5</li></ul>', '- **Mon** 9 to 5'],
    [
      'a list in a list, on one level',
      '<ul><li>a<ol><li>b</li></ol>c</li><li>d</li></ul>',
      '- a',
      '- b',
      '- c',
      '- d',
    ],
    ['nothing of an empty list', '<p>a</p><ul> <li> </li></ul>', 'a'],
    ['a heading, in bold', '<h3>Hours</h3><p>9 to 5</p>', '**Hours**', '9 to 5'],
    ['a heading in bold, once', '<h4><b>Hours</b></h4>a', '**Hours**', 'a'],
    ['a quotation', '<blockquote><p>One.</p><p>Two.</p></blockquote>', 'One.', 'Two.'],
    ['sections', '<div>One.<section>Two.</section></div>', 'One.', 'Two.'],
    ['a figure without its picture', '<figure><img alt="A">The door</figure>', 'The door'],
    [
      'a table, row by row',
      '<table><caption>Hours</caption><tr><th>Day<th>From<tr><td><p>Mon</p><td><td><b>9</b></table>',
      'Hours',
      'Day, From',
      'Mon, **9**',
    ],
    ['definitions', '<dl><dt>Mon</dt><dd>9 to 5</dd></dl>', 'Mon', '9 to 5'],
    [
      'details in it',
      '<details><summary>More</summary>Behind the shop.</details>',
      '**More**',
      'Behind the shop.',
    ],
    ['markup that is text', '<p>&lt;b&gt;a&lt;/b&gt;</p>', '<b>a</b>'],
  ];
  for (const [what, markup, ...blocks] of CASES) {
    it(`has ${what}`, async () => expect(await answerBlocks(markup)).to.deep.equal(blocks));
  }

  const LEFT_OUT: [what: string, markup: string][] = [
    ['scripts and styles', '<script>a</' + 'script><style>a</style>'],
    ['templates and noscript', '<template>a</template><noscript>a</noscript>'],
    ['comments', '<!-- a -->'],
    ['what is hidden', '<p hidden>a</p><p style="display: none">a</p>'],
    ['what is struck out', '<del>a</del><s>a</s>'],
  ];
  for (const [what, markup] of LEFT_OUT) {
    it(`has nothing of ${what}, without a console line`, async () => {
      expect(await answerBlocks(`<p>One.</p>${markup}`)).to.deep.equal(['One.']);
      expect(lines).to.be.empty;
    });
  }

  for (const [name, markup] of [
    ['img', '<img src="data:," alt="The door">'],
    ['svg', '<svg><text>a</text></svg>'],
    ['iframe', '<iframe srcdoc="a"></iframe>'],
    ['object', '<object>a</object>'],
    ['button', '<button>a</button>'],
    ['input', '<input value="a">'],
    ['select', '<select><option>a</select>'],
    ['textarea', '<textarea>a</textarea>'],
  ] as const) {
    it(`has no <${name}>, and the owner is told once`, async () => {
      expect(await answerBlocks(`<p>One.</p>${markup}${markup}`)).to.deep.equal(['One.']);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^warning back-spasm-help: /);
      expect(lines[0])
        .to.include(`"own-${questionCount}"`)
        .and.include(`<${name}>`)
        .and.match(/lists.*alt text/);
    });
  }

  it('has none of the page’s elements, attributes or handlers', async () => {
    await answerBlocks('<p class="x" id="theirs" onclick="boom()" style="color: red">One.</p>');
    const el = document.querySelector('back-spasm-faq')!;
    const panel = panelOf(button(el, 'Mine?'));
    expect(panel.querySelector('[onclick], [style], #theirs, .x')).to.be.null;
    expect(panel.textContent).to.include('One.');
  });
});

describe('a link in the answer of a site question', () => {
  const base = new URL('.', document.baseURI).href;
  const LINKS: [href: string, address: string | null][] = [
    ['https://example.org/map', 'https://example.org/map'],
    ['http://example.org/', 'http://example.org/'],
    ['HTTPS://EXAMPLE.org/Map', 'https://example.org/Map'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:020 7946 0958', 'tel:020 7946 0958'],
    ['tel:+442079460958,12', 'tel:+442079460958,12'],
    ['map.html#top', `${base}map.html#top`],
    ['//example.org/map', `${location.protocol}//example.org/map`],
    ['#map', `${document.baseURI.replace(/#.*/, '')}#map`],
    ['javascript:alert(1)', null],
    [' java&#10;script:alert(1)', null],
    ['data:text/html,a', null],
    ['blob:https://example.org/1', null],
    ['file:///etc/passwd', null],
    ['https://', null],
    ['tel:*21*02079460958%23', null],
    ['tel:*21*02079460958#', null],
    ['tel:abc', null],
    ['tel:', null],
  ];
  for (const [href, address] of LINKS) {
    it(`"${href}" ${address ? `leads to ${address}` : 'is its text, and the owner is told'}`, async () => {
      const words = address ? `[here](${address})` : 'here';
      expect(
        await answerBlocks(`<p>See <a href="${href}" target="_top">here</a>.</p>`),
      ).to.deep.equal([`See ${words}.`]);
      expect(lines).to.have.length(address ? 0 : 1);
      if (!address) expect(lines[0]).to.match(/the address ".*".*https: http: mailto: tel:/s);
    });
  }

  it('without an address is its text', async () => {
    expect(await answerBlocks('<a name="x">here</a>')).to.deep.equal(['here']);
  });

  const OTHERS: [href: string, address: string][] = [
    ['#faq-walking', '#faq-walking'],
    ['#tip-heat-pack', '#tip-heat-pack'],
    [`${here}#faq-walking`, '#faq-walking'],
    ['#parking', '#faq-parking'],
    ['#faq-parking', '#faq-parking'],
    ['#caf%C3%A9', '#faq-caf%C3%A9'],
  ];
  const more =
    '<details id="parking"><summary>Where?</summary>Here.</details>' +
    '<details id="café"><summary>Tea?</summary>Yes.</details>';
  for (const [href, address] of OTHERS) {
    it(`"${href}" leads to ${address}, and its address can be copied`, async () => {
      expect(await answerBlocks(`<a href="${href}">here</a>`, more)).to.deep.equal([
        `[here](${here}${address})`,
      ]);
    });
  }

  it('to an unknown item is its text', async () => {
    expect(await answerBlocks('<a href="#faq-nonsense">here</a>')).to.deep.equal(['here']);
  });

  it('to a place on the page leads there, even where its id looks like that of an item', async () => {
    const place = document.createElement('h2');
    place.id = 'faq-prices';
    document.body.append(place);
    expect(await answerBlocks('<a href="#faq-prices">here</a>')).to.deep.equal([
      `[here](${here}#faq-prices)`,
    ]);
    place.remove();
  });
});
