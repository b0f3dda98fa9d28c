/** SVG → path lists. The widget draws pictures in its own colours, so a pack holds their paths alone. */
import sax from 'sax';
import type { Picture } from '../content/pack/pack.js';
import { expectedOneOf } from './problem.js';
import type { Report } from './problem.js';

const VIEW_BOX = '0 0 120 120';
/** A picture with more paths no longer reads at a glance. */
const MAX_PATHS = 8;
/** All pictures travel with every page. */
const MAX_BYTES = 1000;
const PATH_DATA = /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/;

/** Reads a picture and reports everything in it that is not a path in one of the two tones. */
export function readPicture(text: string, report: Report): Picture {
  const picture: Picture = { line: [], soft: [] };
  const parser = sax.parser(true);
  const reportHere = (message: string): void => report(parser.line + 1, message);

  parser.onopentag = ({ name, attributes }) => {
    // Without namespaces, attributes are plain texts.
    readTag(name, attributes as Record<string, string>, picture, reportHere);
  };
  parser.onerror = (error) => {
    reportHere(`not well-formed: ${error.message.split('\n')[0] ?? ''}.`);
    // After an error, sax goes on only when told to.
    parser.resume();
  };
  parser.write(text).close();
  checkSize(text, picture, report);
  return picture;
}

/** Adds what a tag draws to the picture. */
function readTag(
  name: string,
  { viewBox, class: tone = '', d = '', ...others }: Record<string, string>,
  picture: Picture,
  report: (message: string) => void,
): void {
  for (const attribute of Object.keys(others)) {
    if (attribute === 'xmlns') continue;
    report(`${attribute}="…" cannot be shown. ${expectedOneOf(['viewBox', 'class', 'd'])}`);
  }
  if (name === 'svg') {
    if (viewBox !== VIEW_BOX) report(`viewBox is "${viewBox}". Expected "${VIEW_BOX}".`);
  } else if (name !== 'path') {
    report(`<${name}> cannot be shown. Expected <path> only.`);
  } else if (tone !== 'line' && tone !== 'soft') {
    report(`a path of class "${tone}". ${expectedOneOf(['line', 'soft'])}`);
  } else if (!PATH_DATA.test(d)) {
    report(`"${d}" is not path data. Expected commands and numbers such as "M8 96h104".`);
  } else {
    picture[tone].push(d);
  }
}

function checkSize(text: string, { line, soft }: Picture, report: Report): void {
  const paths = line.length + soft.length;
  if (paths > MAX_PATHS) report(1, `${paths} paths. Expected at most ${MAX_PATHS}.`);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_BYTES) report(1, `${bytes} bytes. Expected at most ${MAX_BYTES}.`);
}
