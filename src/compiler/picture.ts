/** SVG → path lists. Pictures are drawn by the widget in its own colours, so only paths travel. */
import sax from 'sax';
import type { Picture } from '../content/pack.js';
import { expected } from './problem.js';
import type { Report } from './problem.js';

const VIEW_BOX = '0 0 120 120';
const PATH_DATA = /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/;

/** Reads a picture and reports everything in it that is not a path in one of the two tones. */
export function readPicture(text: string, report: Report): Picture {
  const picture: Picture = { line: [], soft: [] };
  const parser = sax.parser(true);
  const line = (): number => parser.line + 1;

  parser.onopentag = ({ name, attributes }) => {
    // Without namespaces, attributes are plain texts.
    const { viewBox, class: tone = '', d = '' } = attributes as Record<string, string>;
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
  return picture;
}
