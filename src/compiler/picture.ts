/** SVG → path lists. Pictures are drawn by the widget in its own colours, so only paths travel. */
import sax from 'sax';
import type { Picture } from '../content/pack/pack.js';
import { expected } from './problem.js';
import type { Report } from './problem.js';

const VIEW_BOX = '0 0 120 120';
/** More than this no longer reads at a glance, and weighs too much. */
const MOST_PATHS = 8;
const MOST_BYTES = 1000;
const PATH_DATA = /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/;

/** Reads a picture and reports everything in it that is not a path in one of the two tones. */
export function readPicture(text: string, report: Report): Picture {
  const picture: Picture = { line: [], soft: [] };
  const parser = sax.parser(true);
  const line = (): number => parser.line + 1;

  parser.onopentag = ({ name, attributes }) => {
    // Without namespaces, attributes are plain texts.
    const { viewBox, class: tone = '', d = '', ...other } = attributes as Record<string, string>;
    for (const attribute of Object.keys(other)) {
      if (attribute === 'xmlns') continue;
      report(line(), `${attribute}="…" cannot be shown. ${expected(['viewBox', 'class', 'd'])}`);
    }
    if (name === 'svg') {
      if (viewBox !== VIEW_BOX) report(line(), `viewBox is "${viewBox}". Expected "${VIEW_BOX}".`);
      return;
    }
    if (name !== 'path') {
      report(line(), `<${name}> cannot be shown. Expected <path> only.`);
      return;
    }
    if (tone !== 'line' && tone !== 'soft') {
      report(line(), `a path of class "${tone}". ${expected(['line', 'soft'])}`);
    } else if (!PATH_DATA.test(d)) {
      report(line(), `"${d}" is not path data. Expected commands and numbers such as "M8 96h104".`);
    } else {
      picture[tone].push(d);
    }
  };
  parser.onerror = (error) => {
    report(line(), `not well-formed: ${error.message.split('\n')[0] ?? ''}.`);
    // sax goes on only when the error has been taken note of.
    parser.resume();
  };
  parser.write(text).close();
  const paths = picture.line.length + picture.soft.length;
  if (paths > MOST_PATHS) report(1, `${paths} paths. Expected at most ${MOST_PATHS}.`);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    report(1, `${bytes} bytes. Expected at most ${MOST_BYTES}.`);
  }
  return picture;
}
